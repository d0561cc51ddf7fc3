import type { Content, Entry, Kind } from '../../support/content';
import type { Problem } from '../../support/problems';
import { leavesOf, type Rule } from './rule';

/** The field names that hold ids of another file, wherever they stand, and where those ids are defined. */
const NAMED: Partial<Record<string, Kind>> = {
  sources: 'sources',
  product: 'products',
  otherwise: 'products',
  category: 'categories',
  categories: 'categories',
  runtime: 'runtimes',
  area: 'areas',
  basis: 'bases',
  feature: 'features',
  features: 'features',
  yes: 'features',
  no: 'features',
  distributions: 'distributions',
  repeats: 'changes',
  change: 'changes',
  // Releases, alone or as the ends of a range.
  release: 'releases',
  introducedIn: 'releases',
  target: 'releases',
  from: 'releases',
  via: 'releases',
  steps: 'releases',
  releases: 'releases',
};

/** Components of guide pages whose attribute holds ids, several split by spaces. */
const ATTRIBUTES: { component: string; attribute: string; kind: Kind | 'items' }[] = [
  { component: 'Source', attribute: 'id', kind: 'sources' },
  { component: 'ChecklistLink', attribute: 'id', kind: 'items' },
];

/** Every id that one file takes from another is defined there. */
export const references: Rule = (content) => {
  const known = knownIds(content);
  const missing = (
    entry: Entry<unknown>,
    field: string,
    value: string,
    kind: Kind | 'items',
  ): Problem[] =>
    known(kind).has(value)
      ? []
      : [
          {
            file: entry.file,
            id: entry.id,
            field,
            value,
            wrong: `is not in ${WHERE[kind] ?? `content/${kind}`}`,
            write: 'write the id of an entry there, or add the entry',
          },
        ];
  return Object.values(content)
    .flat()
    .flatMap((entry: Entry<unknown>) => [
      ...leavesOf(entry.data).flatMap(({ field, key, value }) => {
        // A release's "basis" is a sentence, not an id.
        const kind = field.startsWith('released.') ? undefined : NAMED[key];
        if (kind === undefined || typeof value !== 'string') return [];
        const ids =
          kind === 'releases'
            ? value.split(' ').map((part) => part.replace(/^[<>]=?/, ''))
            : [value];
        return ids.flatMap((id) => missing(entry, field, id, kind));
      }),
      ...ATTRIBUTES.flatMap(({ component, attribute, kind }) =>
        [
          ...entry.body.matchAll(new RegExp(`<${component}\\s[^>]*\\b${attribute}="([^"]*)"`, 'g')),
        ].flatMap((match) =>
          (match[1] ?? '')
            .trim()
            .split(/\s+/)
            .flatMap((id) => missing(entry, `<${component} ${attribute}>`, id, kind)),
        ),
      ),
    ]);
};

const WHERE: Partial<Record<Kind | 'items', string>> = {
  sources: 'content/sources.yaml',
  features: 'content/features.yaml',
  categories: 'content/vocabulary/categories.yaml',
  runtimes: 'content/vocabulary/runtimes.yaml',
  areas: 'content/vocabulary/areas.yaml',
  bases: 'content/vocabulary/bases.yaml',
  distributions: 'content/vocabulary/distributions.yaml',
  items: 'content/checklist',
};

function knownIds(content: Content): (kind: Kind | 'items') => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>(
    Object.entries(content).map(([kind, entries]) => [kind, new Set(entries.map(({ id }) => id))]),
  );
  sets.set(
    'items',
    new Set(
      content.checklist.flatMap(({ data }) =>
        data.groups.flatMap((group) => group.items.map(({ id }) => id)),
      ),
    ),
  );
  return (kind) => sets.get(kind) ?? new Set();
}
