import type { Facts } from '~/domain/facts';
import { rangeInWords } from '~/domain/releases';
import { cell, fact, footnotesOf, link, list, table, twin } from './document';
import { withRelativeLinks } from './prose';

/** A change as Markdown. */
export function changeMarkdown(facts: Facts, id: string): string {
  const change = facts.changes.find((one) => one.id === id);
  if (!change) throw new Error(`There is no change "${id}".`);
  const { data, body } = change;
  const notes = footnotesOf(facts);
  const area = facts.areas.find((one) => one.id === data.area)?.name ?? data.area;
  const features = (data.when?.features ?? []).flatMap(
    (feature) => facts.features.find((one) => one.id === feature) ?? [],
  );
  return twin(facts, {
    title: data.title,
    lead: `A change for upgraders that API-M ${data.introducedIn} brought.`,
    notes,
    body: [
      ...table(
        'In short',
        ['What', 'Value'],
        [
          ['Severity', data.severity.replace('-', ' ')],
          ['Brought by', link(data.introducedIn, `/releases/${data.introducedIn}/`)],
          ['Area', cell(area)],
          ['Kind', data.kind],
          ['Upgrades from', rangeInWords(data.from)],
          ['Upgrades to', rangeInWords(data.target ?? `>=${data.introducedIn}`)],
          ...(data.steps ? [['More of it came with', data.steps.join(', ')]] : []),
        ],
      ),
      ...(data.when
        ? [
            '## Only if',
            '',
            `${fact(data.when.text)}.`,
            ...list(features.map(({ question, findOut }) => `${fact(question)} ${fact(findOut)}`)),
          ]
        : []),
      '## What changes',
      '',
      withRelativeLinks(body.trim()) + notes.mark(data.sources),
      '',
      '## What to do',
      '',
      fact(data.action),
      '',
      '## How to verify',
      '',
      data.verify
        ? fact(data.verify)
        : 'The sources do not say how to verify it. Cover it in your own tests.',
      '',
      ...(data.doubt ? ['## What stayed in doubt', '', fact(data.doubt), ''] : []),
      ...related(facts, id),
    ],
  });
}

function related({ changes }: Facts, id: string): string[] {
  const byId = new Map(changes.map((change) => [change.id, change.data]));
  const own = byId.get(id);
  const line = (words: string, other: string, because?: string): string => {
    const data = byId.get(other);
    return `${words} ${data?.introducedIn ?? ''}: ${link(data?.title ?? other, `/changes/${other}/`)}${because ? `. ${fact(because)}` : ''}`;
  };
  const lines = [
    ...(own?.repeats ?? []).map((other) => line('Repeats', other)),
    ...(own?.overtakes ?? []).map(({ change, because }) => line('Overtakes', change, because)),
    ...changes.flatMap((other) => [
      ...(other.data.overtakes ?? [])
        .filter(({ change }) => change === id)
        .map(({ because }) => line('Is overtaken by', other.id, because)),
      ...(other.data.repeats ?? [])
        .filter((change) => change === id)
        .map(() => line('Is repeated by', other.id)),
    ]),
  ];
  return lines.length > 0 ? ['## Related changes', ...list(lines)] : [];
}
