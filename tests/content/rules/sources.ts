import { entriesOf, leavesOf, type Rule } from './rule';

/** Every fact has a source (the schemas see to that), every source a place to read it, and none is listed for nothing. */
export const sources: Rule = (content) => {
  const cited = new Set(
    entriesOf(content).flatMap(({ data, body }) => [
      ...leavesOf(data)
        .filter(({ key }) => key === 'sources')
        .map(({ value }) => value),
      ...[...body.matchAll(/<Source\s+id="([^"]*)"/g)].flatMap((match) =>
        (match[1] ?? '').trim().split(/\s+/),
      ),
    ]),
  );
  return [
    ...content.sources.flatMap(({ file, id, data }) => [
      ...(data.url === null && data.note === undefined
        ? [
            {
              file,
              id,
              field: 'url',
              value: null,
              wrong: 'names no address and no note says what was read',
              write: 'add the address, or a note',
            },
          ]
        : []),
      ...(cited.has(id)
        ? []
        : [
            {
              file,
              id,
              field: 'id',
              value: id,
              wrong: 'is cited by nothing',
              write: 'cite it or remove it',
            },
          ]),
    ]),
    ...content.guide.flatMap(({ file, id, body }) =>
      body.includes('<Source ')
        ? []
        : [
            {
              file,
              id,
              field: 'body',
              value: `${body.trim().slice(0, 40)}…`,
              wrong: 'cites no source at all',
              write: 'add <Source id="…" /> behind the statements that rest on one',
            },
          ],
    ),
  ];
};
