import { computed, effect, signal } from '@preact/signals';
import { currentAnchor, goTo, onAnchorChange, setAnchor } from '~/browser/address';
import { afterPaint } from '~/browser/after-paint';
import {
  emptyState,
  goneItems,
  idsWithOwn,
  itemOf,
  ownItems,
  progressOf as progressOfItems,
  removeOwn,
  seenNotes,
  setNote,
  setOwn,
  type Progress,
  type Status,
} from '~/domain/checklist';
import { grouped } from '~/domain/numbers';
import { entryOf } from '~/domain/join';
import { planFor, planPath, readPlanQuery } from '~/domain/upgrade';
import {
  accept,
  changeChecklist,
  copyPlan,
  createPlan,
  cutoverWindow,
  differenceOf,
  fitAddress,
  fromFragment,
  holdsPlan,
  kinOf,
  LONGEST_FRAGMENT,
  mergePlan,
  newsOf,
  parsePlan,
  parsePlans,
  renamePlan,
  serialisePlan,
  setAddress,
  setRemoved,
  setTiming,
  setTrack,
  setWindow,
  tick,
  toFragment,
  tracksOf,
  type BookedWindow,
  type Read,
  type SavedPlan,
} from '~/domain/plans';
import { derived } from '../derived';
import * as model from './model';
import { complain, join, keep, listed, newId, plans, planWith, say } from './saved';
import { hasTitle, rememberTitles, titleOf } from './titles';

/** The saved plan of this page. It begins with the first tick, note, name or time; until then nothing is kept. */

const ANCHOR = 'saved=';
/** More than a browser keeps for a site, so that every file of ours is read again. */
const LARGEST_FILE = 12_000_000;
const sitting = newId('s');

const activeId = signal<string | undefined>(undefined);
export const active = computed(() => {
  const id = activeId.value;
  const plan = id === undefined ? undefined : plans.value.plans[id];
  return plan && !plan.removed.value ? plan : undefined;
});

/** The plan of the page where another tab has removed it. */
export const removedElsewhere = computed(() => {
  const id = activeId.value;
  const plan = id === undefined ? undefined : plans.value.plans[id];
  return plan?.removed.value ? plan : undefined;
});
export const bringBack = (): void => {
  const plan = removedElsewhere.value;
  if (plan) keep(setRemoved(plan, false, Date.now()));
};

/** The address of the page as a plan keeps it. */
const shownAddress = computed(() => fitAddress(model.address.value));
const savedAddress = computed(() => active.value?.address.value);
/** Whether the page shows other answers than its plan keeps: an older address was opened, or another tab has changed them. */
export const differs = computed(() => {
  const saved = savedAddress.value;
  const shown = shownAddress.value;
  return saved !== undefined && saved !== shown && asWritten(saved) !== shown;
});
/** The saved address of each plan as this page last agreed with it: any other was written elsewhere. */
const agreed = new Map<string, string>();

/** An address as the page would write it today: a saved one may be of an earlier edition. */
function asWritten(below: string): string {
  const data = model.planner.value?.data;
  const { from, to } = model.input.value;
  const query = new URL(below, document.baseURI).searchParams;
  return data ? fitAddress(planPath(data, readPlanQuery(data, from, to, query))) : below;
}

/** A plan from a link or a file that waits for what the reader decides. */
export const incoming = signal<{ plan: SavedPlan; from: string; dropped: string[] } | undefined>(
  undefined,
);
/** The plans here that it can be joined with. */
export const kin = computed(() => (incoming.value ? kinOf(plans.value, incoming.value.plan) : []));
const partnerId = signal<string | undefined>(undefined);
/** The one of them that it is compared with: the one that the page shows, where the reader chose no other. */
export const partner = computed(
  () => kin.value.find(({ id }) => id === (partnerId.value ?? activeId.value)) ?? kin.value[0],
);
export const choosePartner = (id: string): void => {
  partnerId.value = id;
};
export const incomingDifference = computed(
  () => incoming.value && partner.value && differenceOf(partner.value, incoming.value.plan),
);

export const tracks = computed(() =>
  active.value
    ? tracksOf(active.value)
    : (model.planner.value?.data.facts.tracks ?? []).map(({ id, name }) => ({
        id,
        name,
        track: { checklist: emptyState() },
      })),
);
const trackId = signal<string | undefined>(undefined);
/** The track whose ticks are shown. */
export const track = computed(
  () => tracks.value.find(({ id }) => id === trackId.value) ?? tracks.value[0],
);
export const chosenTrack = computed(() => track.value?.id);
export const checklist = computed(() => track.value?.track.checklist ?? emptyState());
export const chooseTrack = (id: string): void => {
  trackId.value = id;
};

/** What came to the plan or changed its words since the reader last looked. */
export const news = derived(() =>
  active.value ? newsOf(active.value, model.checklist.value) : { added: [], changed: [] },
);

/** How far a phase is, or without one the whole list. */
export function progressOf(phase: string | undefined): Progress {
  const listed = model.checklist.value.filter(
    (item) => phase === undefined || item.phase === phase,
  );
  return progressOfItems(
    checklist.value,
    idsWithOwn(
      checklist.value,
      phase,
      listed.map(({ id }) => id),
    ),
  );
}

/** What the reader ticked or wrote about and the plan no longer has. */
export const gone = derived(() =>
  goneItems(
    checklist.value,
    new Set(model.checklist.value.map(({ id }) => id)),
    new Set(model.planner.value?.data.facts.checklist.map(({ id }) => id)),
  ),
);
let askedOtherWays = false;

/** Remembers the titles of all ways when an item that is gone may be of one that is not shown. */
function askOtherWays(): void {
  const [planner, plan] = [model.planner.peek(), model.plan.peek()];
  if (askedOtherWays || !planner || !plan) return;
  askedOtherWays = true;
  for (const { stops } of plan.paths) {
    const other = planFor(planner, { ...plan.input, through: stops.slice(1, -1) }, plan.today);
    rememberTitles(other.checklist);
  }
}

/** The phase of the cutover: the one whose list takes the hops. */
export const cutover = computed(() =>
  model.planner.value?.data.facts.checklist.find(({ groups }) =>
    groups.some(({ takes }) => takes.includes('hop')),
  ),
);
/** What of it is to be done: what does not apply takes no time. */
const steps = derived(() =>
  [
    ...model.checklist.value
      .filter(({ phase }) => phase === cutover.value?.id)
      .map((item) => ({ id: item.id, title: titleOf(item) })),
    ...ownItems(checklist.value, cutover.value?.id ?? ''),
  ].filter(({ id }) => itemOf(checklist.value, id).status !== 'not-applicable'),
);
export const windowOf = (plan: SavedPlan | undefined) =>
  cutoverWindow(plan ?? draft(''), steps.value);
/** The same of the plan that is shown. */
export const windowNow = derived(() => windowOf(active.value));

/** Chooses the saved plan of this page, reads a shared one, and lets the saved address follow what is said in the page. */
export function begin(): void {
  const anchor = currentAnchor();
  const chosen = namedBy(anchor) ?? planOfAddress();
  if (chosen) activate(chosen);
  if (holdsPlan(anchor)) void receive(anchor);
  onAnchorChange(follow);
  effect(() => {
    if (active.value && !differs.value) agreed.set(active.value.id, active.value.address.value);
  });
  effect(() => {
    rememberTitles(model.checklist.value);
    if (!gone.value.every(hasTitle)) askOtherWays();
  });
  const before = model.said.peek();
  model.said.subscribe((count) => {
    const plan = active.peek();
    // Answers that were saved elsewhere and are not shown here are never written over without a word.
    if (count !== before && plan && agreed.get(plan.id) === plan.address.value) saveAnswers(plan);
  });
}

const saveAnswers = (plan: SavedPlan): void => {
  keep(setAddress(plan, model.address.value, Date.now()));
};

/** Shows the answers that the plan keeps. */
export function showSavedAnswers(): void {
  if (active.value) openPlan(active.value);
}

/** Keeps the answers of the page in its plan, with a way back. */
export function keepAnswers(): void {
  const plan = active.value;
  if (!plan) return;
  saveAnswers(plan);
  say(`“${plan.name.value}” now has the answers of this page.`, () => {
    changePlan(plan.id, (one, now) => setAddress(one, plan.address.value, now));
  });
}

const planOfAddress = (): SavedPlan | undefined =>
  listed.value.find(({ address }) => address.value === shownAddress.value);

/** The plan of this jump that an anchor names. */
function namedBy(anchor: string): SavedPlan | undefined {
  const plan = anchor.startsWith(ANCHOR) ? planWith(anchor.slice(ANCHOR.length)) : undefined;
  return plan && !plan.removed.value && model.isOfJump(plan.address.value) ? plan : undefined;
}

/** A link that is opened in this very page, and links to its sections, which must not make it forget its plan. */
function follow(): void {
  const anchor = currentAnchor();
  const named = namedBy(anchor);
  if (holdsPlan(anchor)) void receive(anchor);
  else if (named) activeId.value = named.id;
  else if (activeId.value !== undefined) setAnchor(`${ANCHOR}${activeId.value}`);
}

function activate(plan: SavedPlan): void {
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
  if (id !== undefined && !holdsPlan(currentAnchor())) setAnchor(`${ANCHOR}${id}`);
}

const draft = (id: string): SavedPlan => {
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
function changePlan(id: string, how: (plan: SavedPlan, now: number) => SavedPlan): void {
  const plan = planWith(id);
  if (plan) keep(how(plan, Date.now()));
}

/** Changes the saved plan; the first change begins one, unless another tab has begun it. */
function change(how: (plan: SavedPlan, now: number) => SavedPlan): void {
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

const withTrack = (how: (plan: SavedPlan, track: string, now: number) => SavedPlan): void => {
  const id = track.value?.id;
  if (id !== undefined) change((plan, now) => how(plan, id, now));
};

/** The browser shows a tick by itself, at once; what follows from it waits until that is painted. */
export function mark(id: string, status: Status): void {
  afterPaint(() => {
    const item = model.checklist.value.find((one) => one.id === id);
    withTrack((plan, on, now) =>
      tick(
        plan,
        on,
        // What left the plan may come back: its words count as read as they were.
        item ?? { id, fingerprint: entryOf(plan.seen, id)?.value ?? '0' },
        status,
        now,
      ),
    );
  });
}

/** What the writer of a note sees: taken when the field is entered. */
export const seenOf = (id: string): Record<string, number> => seenNotes(checklist.value, id);

export function write(id: string, text: string, seen: Record<string, number>): void {
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setNote(list, id, text, { now, sitting, seen })),
  );
}

export function addOwn(phase: string, title: string): void {
  const id = newId('own');
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setOwn(list, id, { title, phase }, now)),
  );
}

export function renameOwn(id: string, phase: string, title: string): void {
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setOwn(list, id, { title, phase }, now)),
  );
}

export function dropOwn(id: string, phase: string, title: string): void {
  const [plan, on] = [active.value?.id, track.value?.id];
  if (plan === undefined || on === undefined) return;
  changePlan(plan, (one, now) => changeChecklist(one, on, (list) => removeOwn(list, id, now)));
  // Another track or plan may be open by then.
  say(`“${title}” removed.`, () => {
    changePlan(plan, (one, now) =>
      changeChecklist(one, on, (list) => setOwn(list, id, { title, phase }, now)),
    );
  });
}

/** Marks everything new or changed as read. */
export const acceptNews = (): void => {
  change((plan, now) => accept(plan, model.checklist.value, now));
};

export function addTrack(name: string): void {
  const id = newId('track');
  change((plan, now) => setTrack(plan, id, { name }, now));
  chooseTrack(id);
}

export const renameTrack = (id: string, name: string): void => {
  change((plan, now) => setTrack(plan, id, { name }, now));
};

export function dropTrack(id: string, name: string): void {
  change((plan, now) => setTrack(plan, id, { removed: true }, now));
  const plan = active.value?.id;
  say(`The track “${name}” is taken away.`, () => {
    if (plan === undefined) return;
    changePlan(plan, (one, now) => setTrack(one, id, { removed: false }, now));
    if (plan === active.value?.id) chooseTrack(id);
  });
}

export const measure = (rehearsal: string, step: string, minutes: number | null): void => {
  change((plan, now) => setTiming(plan, rehearsal, step, minutes, now));
};

export const book = (window: BookedWindow): void => {
  change((plan, now) => setWindow(plan, window, now));
};

/** Gives the booked window up, with a way back. */
export function giveUpWindow(): void {
  const plan = active.value;
  if (!plan) return;
  keep(setWindow(plan, null, Date.now()));
  say('The window is given up.', () => {
    changePlan(plan.id, (one, now) => setWindow(one, plan.window.value, now));
  });
}

/** The address of this plan with all that the reader added, or `undefined` where it would be too long. */
export async function linkWithTicks(): Promise<string | undefined> {
  const plan = active.value;
  const fragment = plan && (await toFragment(plan));
  return fragment === undefined ? undefined : `${model.inFull(model.address.value)}#${fragment}`;
}

export const tooLong = `The link would be longer than ${grouped(LONGEST_FRAGMENT)} characters, which mail programs cut. Send the plan as a file.`;

/** The saved plan as a file that `receiveFile` reads again, here or elsewhere. */
export const asFile = (): string | undefined => active.value && serialisePlan(active.value, 2);

async function receive(fragment: string): Promise<void> {
  offer(await fromFragment(fragment), 'The link');
}

export async function receiveFile(file: File): Promise<void> {
  if (file.size > LARGEST_FILE) {
    complain(`“${file.name}” is larger than 12 MB. Nothing has changed.`);
    return;
  }
  const text = await file.text();
  const from = `“${file.name}”`;
  const all = parsePlans(text);
  if (all.kind !== 'ok') offer(parsePlan(text), from);
  else if (Object.keys(all.value.plans).length === 0)
    complain(`${from} holds no plan that can be read. Nothing has changed.`, all.dropped);
  else join(all.value, from, all.dropped);
}

function offer(read: Read<SavedPlan>, from: string): void {
  if (read.kind === 'ok') {
    partnerId.value = undefined;
    incoming.value = { plan: read.value, from, dropped: read.dropped };
    return;
  }
  dropFragment();
  complain(
    read.kind === 'newer'
      ? `${from} was written by a newer version of this guide. Reload this page, then try again. Nothing has changed.`
      : `${read.reason} Nothing has changed.`,
  );
}

/** Takes the shared plan out of the address, so that a reload does not ask again. */
function dropFragment(): void {
  if (!holdsPlan(currentAnchor())) return;
  const id = activeId.value;
  setAnchor(id === undefined ? '' : `${ANCHOR}${id}`);
}

export function leaveIncoming(): void {
  incoming.value = undefined;
  dropFragment();
}

/** Opens the plan here that the shared one is the same as. */
export function openPartner(): void {
  if (partner.value) openPlan(partner.value);
}

/** Joins the shared plan with the chosen one of the same origin: of each item the later change counts. */
export function mergeIncoming(): void {
  const theirs = incoming.value?.plan;
  const mine = partner.value;
  if (!theirs || !mine) return;
  const joined = mergePlan(mine, theirs);
  keep(joined);
  say(`Joined with “${joined.name.value}”: of each item the later change counts.`);
  openPlan(joined);
}

/** Keeps the shared plan beside what is here. */
export function openIncoming(): void {
  const theirs = incoming.value?.plan;
  if (!theirs) return;
  const now = Date.now();
  const plan = planWith(theirs.id)
    ? renamePlan(copyPlan(theirs, newId('plan')), `${theirs.name.value} (shared)`, now)
    : theirs;
  keep(setRemoved(plan, false, now));
  say(`“${plan.name.value}” is kept in this browser.`);
  openPlan(plan);
}

function openPlan(plan: SavedPlan): void {
  incoming.value = undefined;
  if (plan.address.value === shownAddress.value) {
    activeId.value = plan.id;
    setAnchor(`${ANCHOR}${plan.id}`);
  } else goTo(model.onSite(`${plan.address.value}#${ANCHOR}${plan.id}`));
}

export const anchorOf = ({ id }: Pick<SavedPlan, 'id'>): string => `${ANCHOR}${id}`;
