import { getCollection, type CollectionEntry } from 'astro:content';
import { compareReleases } from '~/domain/releases';
import { getTerms } from '~/queries/vocabulary';
import { SEVERITIES } from '~/schemas/severity';

export type ChangeEntry = CollectionEntry<'changes'>;

const pressing = ({ data }: ChangeEntry): number => SEVERITIES.indexOf(data.severity);

/** All changes: by release, oldest first, then most pressing first, then by area, then by title. */
export async function getChanges(): Promise<ChangeEntry[]> {
  const changes = await getCollection('changes');
  const areas = (await getTerms('areas')).map(({ id }) => id);
  return changes.sort(
    (a, b) =>
      compareReleases(a.data.introducedIn, b.data.introducedIn) ||
      pressing(a) - pressing(b) ||
      areas.indexOf(a.data.area) - areas.indexOf(b.data.area) ||
      a.data.title.localeCompare(b.data.title),
  );
}

const groupBy = async (
  keyOf: (change: ChangeEntry) => string,
): Promise<Map<string, ChangeEntry[]>> => {
  const groups = new Map<string, ChangeEntry[]>();
  for (const change of await getChanges()) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return groups;
};

/** Changes under the release that brought them; a release without any is absent. */
export const changesByRelease = (): Promise<Map<string, ChangeEntry[]>> =>
  groupBy(({ data }) => data.introducedIn);

/** Changes under the id of their area; an area without any is absent. */
export const changesByArea = (): Promise<Map<string, ChangeEntry[]>> =>
  groupBy(({ data }) => data.area);

/** What one release brought. */
export const changesInto = async (release: string): Promise<ChangeEntry[]> =>
  (await changesByRelease()).get(release) ?? [];

/** How a change stands to another one. */
export interface Relation {
  words: 'Repeats' | 'Is repeated by' | 'Overtakes' | 'Is overtaken by';
  change: ChangeEntry;
  because?: string;
}

/** Both directions of what content states on the later change only. */
export async function relationsOf(change: ChangeEntry): Promise<Relation[]> {
  const changes = await getChanges();
  const byId = new Map(changes.map((one) => [one.id, one]));
  const known = (id: string): ChangeEntry[] => {
    const found = byId.get(id);
    return found ? [found] : [];
  };
  return [
    ...(change.data.repeats ?? [])
      .flatMap(known)
      .map((one): Relation => ({ words: 'Repeats', change: one })),
    ...(change.data.overtakes ?? []).flatMap(({ change: id, because }) =>
      known(id).map((one): Relation => ({ words: 'Overtakes', change: one, because })),
    ),
    ...changes.flatMap((one): Relation[] => {
      const overtaking = one.data.overtakes?.find(({ change: id }) => id === change.id);
      if (overtaking)
        return [{ words: 'Is overtaken by', change: one, because: overtaking.because }];
      return one.data.repeats?.includes(change.id)
        ? [{ words: 'Is repeated by', change: one }]
        : [];
    }),
  ];
}
