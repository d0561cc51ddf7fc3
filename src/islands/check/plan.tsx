import type { Finding } from '~/domain/configuration/file/findings';
import { signal } from '@preact/signals';
import { noteOf, removeOwn, setNote, setOwn, type ChecklistState } from '~/domain/checklist';
import { changeChecklist, tracksOf, type SavedPlan } from '~/domain/plans';
import { fingerprintOf } from '~/domain/upgrade/data';
import { Notices } from '../Notices';
import * as saved from '../planner/saved';
import { onSite, props } from './model';

/** Puts findings into the checklist of a saved plan: key names and the words of the findings, nothing of the file's values. */

export interface Done {
  words: string;
  /** Where the plan is. */
  href: string;
  undo: () => void;
}

export const done = signal<Done | undefined>(undefined);
export const failed = signal(false);
const sitting = saved.newId('s');

const addressOf = (from: string, to: string): string => `/upgrade/${from}/${to}/`;

export const open = saved.open;
export { tracksOf };

/** Saved plans of this pair. */
export const plansOf = (from: string, to: string): SavedPlan[] =>
  saved.listed.value.filter(({ address }) => address.value.startsWith(addressOf(from, to)));

/**
 * Adds findings as items of the reader's own. One that was added before is not added again.
 * @param id of the plan; a new one is begun where it is empty
 * @param track where given, only to that track of it
 */
export async function add(
  { from, to }: { from: string; to: string },
  id: string,
  track: string,
  findings: readonly Finding[],
): Promise<void> {
  const plan = saved.planWith(id) ?? (await begin(from, to));
  if (!plan || !props) {
    failed.value = true;
    return;
  }
  failed.value = false;
  const { phase } = props;
  const tracks = tracksOf(plan).filter((one) => track === '' || one.id === track);
  const change = (how: (list: ChecklistState) => ChecklistState, of = plan): void => {
    saved.keep(tracks.reduce((next, one) => changeChecklist(next, one.id, how), of));
  };
  change((list) => findings.reduce((next, one) => withFinding(next, one, phase), list));
  const where =
    tracks.length === 1 ? (tracks[0]?.name ?? '') : `each of ${String(tracks.length)} tracks`;
  done.value = {
    words: `${String(findings.length)} ${findings.length === 1 ? 'item is' : 'items are'} in “${plan.name.value}”, ${where}.`,
    href: onSite(`${plan.address.value}#saved=${plan.id}`),
    undo: () => {
      const now = saved.planWith(plan.id);
      if (now)
        change(
          (list) => findings.reduce((next, one) => removeOwn(next, itemId(one), Date.now()), list),
          now,
        );
      done.value = undefined;
    },
  };
}

const itemId = ({ id }: Finding): string => `configuration.${fingerprintOf(id)}`;

function withFinding(list: ChecklistState, finding: Finding, phase: string): ChecklistState {
  const id = itemId(finding);
  const now = Date.now();
  const plain = (text: string): string => text.replaceAll('`', '');
  const next = setOwn(list, id, { title: `deployment.toml: ${plain(finding.title)}`, phase }, now);
  if (noteOf(next, id) !== '') return next;
  return setNote(next, id, plain(finding.text), { now, sitting, seen: {} });
}

/** Loads what plans are begun with when one is; `undefined` where that fails. */
async function begin(from: string, to: string): Promise<SavedPlan | undefined> {
  if (!props) return undefined;
  try {
    const { beginPlan } = await import('./begin');
    return await beginPlan({ from, to }, addressOf(from, to), props);
  } catch {
    return undefined;
  }
}

/** What is to be said of the place where plans are kept. */
export function Problems() {
  return (
    <div class="notices" role="status">
      <Notices
        storage={saved.storage}
        notice={saved.notice}
        what="list of plans"
        onExport={saved.exportAll}
      />
    </div>
  );
}
