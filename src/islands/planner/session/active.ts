import { computed, signal } from '@preact/signals';
import { currentAnchor, goTo, setAnchor } from '~/browser/address';
import { afterPaint } from '~/browser/after-paint';
import {
  createPlan,
  fitAddress,
  holdsPlan,
  renamePlan,
  setRemoved,
  type SavedPlan,
} from '~/domain/plans';
import * as model from '../model';
import { keep, listed, newId, planWith, say } from '../saved';

/** The saved plan of this page. It begins with the first tick, note, name or time; until then nothing is kept. */

const ANCHOR = 'saved=';
export const anchorOf = ({ id }: Pick<SavedPlan, 'id'>): string => `${ANCHOR}${id}`;

export const activeId = signal<string | undefined>(undefined);
const ofPage = computed(() => {
  const id = activeId.value;
  return id === undefined ? undefined : planWith(id);
});
export const active = computed(() => (ofPage.value?.removed.value ? undefined : ofPage.value));

/** The plan of the page where another tab has removed it. */
export const removedElsewhere = computed(() =>
  ofPage.value?.removed.value ? ofPage.value : undefined,
);
export const bringBack = (): void => {
  const plan = removedElsewhere.value;
  if (plan) keep(setRemoved(plan, false, Date.now()));
};

/** The address of the page as a plan keeps it. */
export const shownAddress = computed(() => fitAddress(model.address.value));

export const planOfAddress = (): SavedPlan | undefined =>
  listed.value.find(({ address }) => address.value === shownAddress.value);

/** The plan of this jump that an anchor names. */
export function namedBy(anchor: string): SavedPlan | undefined {
  const plan = anchor.startsWith(ANCHOR) ? planWith(anchor.slice(ANCHOR.length)) : undefined;
  return plan && !plan.removed.value && model.isOfJump(plan.address.value) ? plan : undefined;
}

/** Makes a plan the one of the page. */
export function activate(plan: SavedPlan): void {
  activeId.value = plan.id;
  const before = currentAnchor();
  // Browsers take their time over a new address, and the first tick waits to be shown. Where the reader has followed a link
  // meanwhile, the address is that link's.
  afterPaint(() => {
    if (currentAnchor() === before) nameActive();
  });
}

/** The address names the plan of the page, unless it carries one that waits to be looked at. */
function nameActive(): void {
  const id = activeId.value;
  if (id !== undefined && !holdsPlan(currentAnchor())) setAnchor(anchorOf({ id }));
}

/** Shows a plan: here, or at the address of its answers. */
export function openPlan(plan: SavedPlan): void {
  if (plan.address.value === shownAddress.value) {
    activeId.value = plan.id;
    setAnchor(anchorOf(plan));
  } else goTo(model.onSite(`${plan.address.value}#${anchorOf(plan)}`));
}

/** A plan of what the page shows, which is not kept yet. */
export const draft = (id: string): SavedPlan => {
  const { from, to } = model.input.value;
  return createPlan(
    {
      id,
      name: `${from} to ${to}`,
      address: model.address.value,
      tracks: model.planner.value?.data.facts.tracks ?? [],
      items: model.checklist.value,
    },
    Date.now(),
  );
};

/** Changes a plan that may no longer be the one of the page. */
export function changePlan(id: string, how: (plan: SavedPlan, now: number) => SavedPlan): void {
  const plan = planWith(id);
  if (plan) keep(how(plan, Date.now()));
}

/** Changes the saved plan; the first change begins one, unless another tab has begun it. */
export function change(how: (plan: SavedPlan, now: number) => SavedPlan): void {
  const plan = active.value ?? planOfAddress() ?? draft(newId('plan'));
  keep(how(plan, Date.now()));
  if (!active.value) activate(plan);
}

export const save = (): void => {
  change((plan) => plan);
  say('Saved in this browser. It is listed on the planner’s first page.');
};
export const rename = (name: string): void => {
  change((plan, now) => renamePlan(plan, name, now));
};

/** Begins another plan for the same jump; the one that was open stays as it is. */
export function saveAsNew(): void {
  const plan = draft(newId('plan'));
  const name = `${plan.name.value} (${String(listed.value.length + 1)})`;
  keep(renamePlan(plan, name, Date.now()));
  activate(plan);
  say(`“${name}” saved beside the others.`);
}
