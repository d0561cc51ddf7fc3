import { computed, signal } from '@preact/signals';
import { currentAnchor, setAnchor } from '~/browser/address';
import {
  copyPlan,
  differenceOf,
  fromFragment,
  holdsPlan,
  kinOf,
  mergePlan,
  parsePlan,
  parsePlans,
  renamePlan,
  setRemoved,
  type Read,
  type SavedPlan,
} from '~/domain/plans';
import { complain, join, keep, newId, plans, planWith, say } from '../saved';
import { activeId, anchorOf, openPlan } from './active';

/** A plan from a link or a file, and the plans of this browser that it can be joined with. */

/** The plan, until the reader has decided about it. */
export const incoming = signal<{ plan: SavedPlan; from: string; dropped: string[] } | undefined>(
  undefined,
);
/** Those of the same origin. */
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

/** More than a browser keeps for a site, so that every file of ours is read again. */
const LARGEST_FILE = 12_000_000;

export async function receive(fragment: string): Promise<void> {
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
  setAnchor(id === undefined ? '' : anchorOf({ id }));
}

export function leaveIncoming(): void {
  incoming.value = undefined;
  dropFragment();
}

/** Opens the plan here that the shared one is the same as. */
export function openPartner(): void {
  if (partner.value) show(partner.value);
}

/** Joins the shared plan with the chosen one of the same origin: of each item the later change counts. */
export function mergeIncoming(): void {
  const theirs = incoming.value?.plan;
  const mine = partner.value;
  if (!theirs || !mine) return;
  const joined = mergePlan(mine, theirs);
  keep(joined);
  say(`Joined with “${joined.name.value}”: of each item the later change counts.`);
  show(joined);
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
  show(plan);
}

/** Shows the plan that the reader decided for. */
function show(plan: SavedPlan): void {
  incoming.value = undefined;
  openPlan(plan);
}
