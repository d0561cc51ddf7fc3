import type { Hop } from '~/schemas/path';
import { content } from '../facts';
import { readPage, says, wordsOf } from '../page-text';
import type { ShownFact } from './fact';

/** Every upgrade that public sources speak of, its stages and remarks, on the page of its target. */
export const pathFacts = (): ShownFact[] =>
  content.paths.flatMap(({ data: { target, hops, gaps } }) => {
    const path = `/releases/${target}/`;
    const page = readPage(path);
    const section = page.byId('upgrades')?.parent;
    const ways = section?.querySelectorAll('details') ?? [];
    const one = (what: string, shown: boolean): ShownFact => ({
      fact: `paths/${target} ${what}`,
      page: path,
      shown,
    });
    return [
      ...hops.flatMap((hop) => {
        const way = ways.find((details) =>
          wordsOf(details.querySelector('summary')).startsWith(`From ${hop.from}:`),
        );
        const summary = wordsOf(way?.querySelector('summary'));
        const stages = way?.querySelectorAll('li') ?? [];
        const of = (what: string, shown: boolean): ShownFact => one(`${hop.from} ${what}`, shown);
        return [
          of('evidence', summary.includes(evidenceOf(hop))),
          ...(hop.needsSupport ? [of('support', says(way, 'WSO2 Support'))] : []),
          ...hop.via.map((stop) =>
            of(`via ${stop}`, (summary.split(', through ')[1] ?? '').split(' and ').includes(stop)),
          ),
          ...hop.stages.map((stage, at) => of(`stage ${String(at + 1)}`, says(stages[at], stage))),
          ...[hop.note, hop.doubt].flatMap((text) =>
            text === undefined ? [] : [of('remark', says(way, text))],
          ),
        ];
      }),
      ...gaps.map((gap, at) => one(`gap ${String(at + 1)}`, says(section, gap))),
    ];
  });

const evidenceOf = ({ evidence }: Hop): string =>
  content.hopEvidence.find(({ id }) => id === evidence)?.data.name ?? evidence;
