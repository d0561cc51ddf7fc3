import { getCollection, type CollectionEntry } from 'astro:content';
import { compareReleases } from '~/domain/releases';
import { SEVERITIES } from '~/schemas/shared';

export type ChangeEntry = CollectionEntry<'changes'>;

const pressing = ({ data }: ChangeEntry): number => SEVERITIES.indexOf(data.severity);

/** All changes: by release, oldest first, then most pressing first, then by title. */
export async function getChanges(): Promise<ChangeEntry[]> {
  const changes = await getCollection('changes');
  return changes.sort(
    (a, b) =>
      compareReleases(a.data.introducedIn, b.data.introducedIn) ||
      pressing(a) - pressing(b) ||
      a.data.title.localeCompare(b.data.title),
  );
}

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
