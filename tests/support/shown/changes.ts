import { rangeInWords } from '~/domain/releases';
import { content } from '../facts';
import { definitionOf, plainWords, readPage, says, wordsOf } from '../page-text';
import type { ShownFact } from './fact';

/** Every field of every change on the page of the change. */
export const changeFacts = (): ShownFact[] =>
  content.changes.flatMap(({ id, data, body }) => {
    const path = `/changes/${id}/`;
    const page = readPage(path);
    const facts = page.all('.change .facts > div');
    const section = (name: string) => page.byId(name)?.parent;
    const area = content.areas.find((one) => one.id === data.area)?.data.name;
    const one = (field: string, shown: boolean): ShownFact => ({
      fact: `changes/${id} ${field}`,
      page: path,
      shown,
    });
    const told = (field: string, term: string, text: string | undefined): ShownFact =>
      one(field, definitionOf(facts, term) === text);
    const related = (other: string, because?: string): ShownFact =>
      one(
        `related ${other}`,
        (section('related')?.querySelectorAll('li') ?? []).some(
          (line) =>
            line.querySelector('a')?.getAttributeValue('href') === `/changes/${other}/` &&
            (because === undefined || says(line, because)),
        ),
      );
    return [
      one('title', wordsOf(page.all('h1')[0]) === plainWords(data.title)),
      one('severity', definitionOf(facts, 'Severity').endsWith(data.severity.replaceAll('-', ' '))),
      told('introducedIn', 'Brought by', data.introducedIn),
      told('area', 'Area', area),
      told('kind', 'Kind', data.kind),
      told('from', 'Upgrades from', rangeInWords(data.from)),
      told('target', 'Upgrades to', rangeInWords(data.target ?? `>=${data.introducedIn}`)),
      ...(data.when ? [one('condition', says(section('condition'), data.when.text))] : []),
      one('impact', says(section('impact'), withoutMarkdown(body))),
      one('action', says(section('action'), data.action)),
      ...(data.verify === undefined ? [] : [one('verify', says(section('verify'), data.verify))]),
      ...(data.doubt === undefined
        ? []
        : [
            one(
              'doubt',
              page.all('.note').some((note) => says(note, data.doubt ?? '')),
            ),
          ]),
      ...(data.repeats ?? []).map((other) => related(other)),
      ...(data.overtakes ?? []).map(({ change, because }) => related(change, because)),
    ];
  });

/** The words of a change's body: its Markdown has code, links and lists. */
const withoutMarkdown = (body: string): string =>
  body.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/^\s*[-*] /gm, '');
