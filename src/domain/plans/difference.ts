import { itemOf, noteOf } from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import { mergePlan } from './merge';
import { serialisePlan } from './parse';
import { tracksOf, type SavedPlan } from './saved';

/** What joining a plan from elsewhere would change here. */
export interface PlanDifference {
  /** True where joining would change nothing here. */
  same: boolean;
  /** Sentences about the plan itself: its name, its answers, its window. */
  about: string[];
  /** Items whose status or note would change, track by track. */
  items: { track: string; item: string; status: boolean; note: boolean }[];
}

/** Compares what is here with what it would be after joining. */
export function differenceOf(mine: SavedPlan, theirs: SavedPlan): PlanDifference {
  const joined = mergePlan(mine, theirs);
  const about: string[] = [];
  if (joined.name.value !== mine.name.value) about.push(`Its name becomes “${joined.name.value}”.`);
  if (joined.address.value !== mine.address.value) about.push('Its answers become the later ones.');
  if (JSON.stringify(joined.window.value) !== JSON.stringify(mine.window.value))
    about.push('The booked window changes.');
  const timings = Object.entries(joined.timings).filter(
    ([key, { value }]) => (entryOf(mine.timings, key)?.value ?? null) !== value,
  ).length;
  if (timings > 0)
    about.push(`${String(timings)} measured ${timings === 1 ? 'time' : 'times'} change.`);
  const items = tracksOf(joined).flatMap(({ id, name, track }) => {
    const before = entryOf(mine.tracks, id)?.checklist;
    if (!before) about.push(`The track “${name}” comes in.`);
    return Object.keys(track.checklist.items).flatMap((item) => {
      const status =
        itemOf(track.checklist, item).status !== (before ? itemOf(before, item).status : 'open');
      const note = noteOf(track.checklist, item) !== (before ? noteOf(before, item) : '');
      return status || note ? [{ track: name, item, status, note }] : [];
    });
  });
  return { same: serialisePlan(joined) === serialisePlan(mine), about, items };
}
