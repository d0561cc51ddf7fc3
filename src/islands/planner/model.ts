import { computed, signal } from '@preact/signals';
import { currentQuery, onAddressChange, setQuery } from '~/browser/address';
import { afterPaint, painted } from '~/browser/after-paint';
import { announce } from '~/browser/announcer';
import type { AddressProblem, Suggestion } from '~/domain/address-parts';
import type { LookupData } from '~/domain/compatibility/dataset';
import { dayOf } from '~/domain/compatibility/lifecycle';
import {
  featureAnswers,
  plainInput,
  planFor,
  planInParts,
  planPath,
  preparePlanner,
  readPlanQuery,
  writePlanQuery,
  type Plan,
  type PlanFacts,
  type PlanInput,
  type Planner,
} from '~/domain/upgrade';
import type { addTyped } from '~/domain/versions/components';
import { derived } from '../derived';

/**
 * The plan of the page and what its reader says about it. The address is the only place where that is kept: typing
 * replaces it, choices can be undone with Back. A control shows at once what was said with it; the plan and the address
 * follow when that is painted.
 */

/** What the page hands over (Planner.astro). */
export interface PlannerProps {
  from: string;
  to: string;
  /** Addresses of the data. */
  lookup: string;
  facts: string;
  words: string;
  /** The site's root, with a slash at the end. */
  base: string;
}

const loaded = signal<Planner | undefined>(undefined);
export const planner = computed(() => loaded.value);
export const failed = signal(false);
export const input = signal<PlanInput>(plainInput('', ''));
export const unknown = signal<AddressProblem[]>([]);
/** `undefined` until the reader or the address writes it. */
export const text = signal('');
export const message = signal('');
/** Counts the moments when the control in use goes away, and the field for free text takes its focus. */
export const refocus = signal(0);
/** What of the free text was not understood: the address keeps it, so that a link shows it too. */
let leftover = '';

export const today = dayOf(new Date());

/** What the plan is made for. A row without a version says nothing yet. */
const planned = signal(input.value);
/** Whether there is something to clear. */
export const isAnythingChosen = signal(false);
function takeOver(): void {
  const { components, topology, answers: given } = input.value;
  isAnythingChosen.value =
    components.length > 0 || topology !== undefined || Object.keys(given).length > 0;
  planned.value = {
    ...input.value,
    components: components.filter(({ version }) => version.trim() !== ''),
  };
}

export const isAnythingSaid = computed(() => planned.value.components.length > 0);
/** The first plan of the page. */
let first: Plan | undefined;
export const plan = computed(() => {
  const said = planned.value;
  return loaded.value && (first?.input === said ? first : planFor(loaded.value, said, today));
});
/** Its parts: who shows one is drawn anew only where that one has changed. */
export const path = computed(() => plan.value?.paths[plan.value.chosen]);
export const paths = computed(() => plan.value?.paths ?? []);
export const summary = derived(() => plan.value?.summary);
export const changes = derived(() => plan.value?.changes ?? []);
export const ruledOut = derived(() => plan.value?.ruledOut ?? []);
export const questions = derived(() => plan.value?.questions ?? []);
export const checklist = derived(() => plan.value?.checklist ?? []);
/** Yes or no for every feature that the reader or the chosen topology has said something about. */
export const answers = computed(() =>
  loaded.value ? featureAnswers(loaded.value, planned.value) : new Map<string, boolean>(),
);
/** Path below the site's root, and query: what a saved plan is kept with. */
export const address = computed(() =>
  loaded.value
    ? planPath(loaded.value.data, { input: planned.value, unknown: unknown.value })
    : `/upgrade/${input.value.from}/${input.value.to}/`,
);

let props: PlannerProps | undefined;

/** Whether an address below the site's root is of the jump that this page is about. */
export const isOfJump = (below: string): boolean =>
  below.startsWith(`/upgrade/${input.value.from}/${input.value.to}/`);

/** Loads the data, reads the address, and follows Back and Forward. Resolves when the plan is there. */
export async function start(given: PlannerProps): Promise<void> {
  props = given;
  input.value = plainInput(given.from, given.to);
  onAddressChange(readFromAddress);
  await load();
}

/** Loads what plans are made of; after a failure the next call tries again. */
export async function load(): Promise<void> {
  if (!props) return;
  try {
    const [lookup, facts] = await Promise.all([
      fetchJson<LookupData>(props.lookup),
      fetchJson<PlanFacts>(props.facts),
    ]);
    failed.value = false;
    loaded.value = preparePlanner({ lookup, facts });
  } catch {
    failed.value = true;
    return;
  }
  readFromAddress();
  await makeFirst(loaded.value);
}

/** Makes the first plan in parts, and lets the page paint in between. */
async function makeFirst(prepared: Planner): Promise<void> {
  const parts = planInParts(prepared, planned.value, today);
  for (;;) {
    await painted();
    const part = parts.next();
    if (part.done === true) {
      first = part.value;
      return;
    }
  }
}

async function fetchJson<T>(source: string): Promise<T> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${String(response.status)}`);
  return (await response.json()) as T;
}

function readFromAddress(): void {
  if (!loaded.value || !props) return;
  const query = currentQuery();
  const read = readPlanQuery(loaded.value.data, props.from, props.to, query);
  input.value = read.input;
  unknown.value = read.unknown;
  leftover = '';
  message.value = '';
  step = undefined;
  takeOver();
  const have = query.getAll('have').join(', ');
  if (have !== '') void addText(have, undefined);
  else text.value = '';
}

/** How the address takes over what waits to be; `undefined` where the reader has said nothing. */
let step: 'push' | 'replace' | undefined;
/** Counts what the reader says in the controls: only that changes a saved plan, never where the browser goes. */
export const said = signal(0);

/** Takes over what the reader says; the plan and the address follow. */
function commit(next: PlanInput, how: typeof step): void {
  input.value = next;
  if (step !== 'push') step = how;
  afterPaint(follow);
}

function follow(): void {
  if (!loaded.value) return;
  const query = writePlanQuery(loaded.value.data, { input: input.value, unknown: unknown.value });
  if (leftover !== '') query.append('have', leftover);
  setQuery(query, step ?? 'replace');
  takeOver();
  if (step) said.value += 1;
  step = undefined;
  if (summary.value) announce(summary.value.headline);
}

let read: typeof addTyped | undefined;

/** Loads what reads free text: who only looks at a plan does without it. */
export async function loadReader(): Promise<void> {
  read ??= (await import('~/domain/versions/components')).addTyped;
}

/** Reads "MySQL 5.7, JDK 8, CentOS 7" into rows; what it cannot read stays in the field. */
export async function addText(written: string, how: typeof step): Promise<void> {
  try {
    await loadReader();
  } catch {
    text.value = written;
    // What an address brought stays in it.
    if (how === undefined) leftover = written;
    message.value = 'What reads this field could not be loaded. Try again.';
    return;
  }
  if (!loaded.value || !read) return;
  const { lookup, facts } = loaded.value.data;
  const runtime = facts.mainRuntime;
  const typed = read(lookup.products, input.value.components, written, (found) => ({
    runtime,
    ...found,
  }));
  message.value = typed.message;
  if (!typed.ok) return;
  leftover = typed.leftover;
  text.value = leftover;
  commit({ ...input.value, components: typed.components }, how);
}

/** Takes over several answers at once. */
export function adopt(next: PlanInput): void {
  commit(next, 'push');
}

/** Changes the component at a place, adds one behind the last, or takes one away. */
export function setComponent(
  at: number,
  component: PlanInput['components'][number] | undefined,
  how: 'push' | 'replace',
): void {
  const components = [...input.value.components];
  if (component) components[at] = component;
  else components.splice(at, 1);
  commit({ ...input.value, components }, how);
}

export function setRuntime(id: string, inUse: boolean): void {
  const { runtimes, components } = input.value;
  commit(
    {
      ...input.value,
      runtimes: inUse ? [...runtimes, id] : runtimes.filter((one) => one !== id),
      components: inUse ? components : components.filter(({ runtime }) => runtime !== id),
    },
    'push',
  );
}

export function setTopology(id: string | undefined): void {
  commit({ ...input.value, topology: id }, 'push');
}

/**
 * The browser shows an answer by itself, at once. Each is a step of Back of its own, however quickly they come.
 * @param yes `undefined` for "not sure"
 */
export function answer(feature: string, yes: boolean | undefined): void {
  afterPaint(() => {
    const others = Object.entries(input.value.answers).filter(([id]) => id !== feature);
    const next = Object.fromEntries(yes === undefined ? others : [...others, [feature, yes]]);
    input.value = { ...input.value, answers: next };
    step = 'push';
    follow();
  });
}

/** Chooses a path by its stops; the first that is offered is the one without a choice. */
export function choosePath(key: string): void {
  const at = plan.value?.paths.findIndex((one) => one.key === key) ?? -1;
  const chosen = plan.value?.paths[at];
  const suggested = at === 0 && input.value.through === undefined;
  commit({ ...input.value, through: suggested ? undefined : chosen?.stops.slice(1, -1) }, 'push');
}

/** Puts a suggestion in the place of what was not understood, and reads the whole again. */
export function take(at: number, { key, value }: Suggestion): void {
  if (!loaded.value) return;
  const { data } = loaded.value;
  const rest = unknown.value.filter((_, index) => index !== at);
  const query = writePlanQuery(data, { input: input.value, unknown: rest });
  query.append(key, value);
  const read = readPlanQuery(data, input.value.from, input.value.to, query);
  unknown.value = read.unknown;
  commit(read.input, 'push');
  refocus.value += 1;
}

export function dismiss(at: number): void {
  unknown.value = unknown.value.filter((_, index) => index !== at);
  commit(input.value, 'push');
  refocus.value += 1;
}

/** Takes back everything that was said. */
export function clear(): void {
  leftover = '';
  text.value = '';
  message.value = '';
  unknown.value = [];
  commit(plainInput(input.value.from, input.value.to), 'push');
  refocus.value += 1;
}

/** The address of a path below the site's root, as the browser takes it. */
export const onSite = (below: string): string => `${props?.base.replace(/\/$/, '') ?? ''}${below}`;
/** The same in full, for what leaves the page. */
export const inFull = (below: string): string => new URL(onSite(below), document.baseURI).href;

/** Where the words of all items are loaded from, when they are first asked for. */
export const wordsSource = (): string => props?.words ?? '';
