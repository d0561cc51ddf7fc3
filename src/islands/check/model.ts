import { batch, computed, signal } from '@preact/signals';
import { announce } from '~/browser/announcer';
import { whenNobodyTypes } from '~/browser/typing';
import { startWorker } from '~/browser/worker';
import { pairOf, type CheckAddress, type Pair } from '~/domain/configuration/address';
import type { Finding, Rule } from '~/domain/configuration/file/findings';
import { hearer } from './news';
import type { Answer, Checked, CheckTask, ReadOnly, Result, Unreadable } from './task';
import { summaryOf } from './words';
import workerAddress from './worker?worker&url';

/** What a file was found to be. The text itself is not kept here: it stands in the form, and goes to the worker. */

/** What the page hands over (Check.astro). */
export interface CheckProps {
  /** Addresses of the data. */
  keys: string;
  identity: string;
  lookup: string;
  facts: string;
  /** The phase of the checklist that findings go into. */
  phase: string;
  /** The site's root, with a slash at the end. */
  base: string;
  /** Names of distributions by id. */
  distributions: Record<string, string>;
}

/** What stands in the form. */
export interface CheckInput {
  /** Asked for when the reader has paused, not with each key. */
  text: () => string;
  address: CheckAddress;
}

export const answer = signal<Answer | undefined>(undefined);
/** The last answer with findings. They stay in the page, hidden, while a line is half written and nothing can be checked. */
export const checked = signal<Result | undefined>(undefined);
/** The last answer to a file that could be read, as the view of the file shows it. It, too, stays while a line is half written. */
export const read = signal<Result | ReadOnly | undefined>(undefined);
/** The answer that says where the file cannot be read, for a view of that. */
export const broken = signal<Unreadable | undefined>(undefined);
export const pair = signal<Pair>({ kind: 'no-source' });
/** Whether an answer is being waited for, or not all of it is shown. */
export const busy = signal(false);
/** The rule whose findings are shown; all of them without one. */
export const only = signal<Rule | undefined>(undefined);

/** Whether long lists are shown to their end. */
export const inFull = signal(false);
/** Whether what is drawn bit by bit is to be there at once, until the next answer. */
export const atOnce = signal(false);

const findings = computed(() => checked.value?.findings ?? []);
const cited = computed(() => checked.value?.cited ?? []);
/** The numbers that sources have on the page, by their ids. */
export const numbers = computed(() => new Map(cited.value.map((id, index) => [id, index + 1])));
const isOnLine = ({ line }: Finding): boolean => line !== undefined;
/** Findings about lines of the file. */
export const onLines = computed(() => findings.value.filter(isOnLine));
/** Findings about what the file does not set. */
export const onUnset = computed(() => findings.value.filter((one) => !isOnLine(one)));
const passes = ({ rule }: Finding): boolean => only.value === undefined || rule === only.value;
/** What the filter leaves of the findings about lines, by their rule. */
export const groups = computed(() => Map.groupBy(onLines.value.filter(passes), ({ rule }) => rule));
/** The same in the view of the file, by their line. */
export const byLine = computed(() => {
  const all = read.value?.kind === 'checked' ? read.value.findings : [];
  return Map.groupBy(all.filter(isOnLine).filter(passes), ({ line = 0 }) => line);
});
/** Rules of which there are findings about lines, with how many, in their order. */
export const rules = computed(() =>
  [...Map.groupBy(onLines.value, ({ rule }) => rule)].map(([rule, { length }]) => ({
    rule,
    length,
  })),
);
/** An id for each finding in the page. */
export const anchorOf = ({ id }: Finding): string => `finding-${id}`;
export const lineId = (line: number): string => `line-${String(line)}`;
/** The same in the view of a file that cannot be read. */
export const brokenLineId = (line: number): string => `broken-${lineId(line)}`;

export let props: CheckProps | undefined;
let input: CheckInput | undefined;
let worker: Worker | undefined;
let identity = false;
let task = 0;
let callOff = (): void => undefined;

export const setUp = (given: CheckProps): void => {
  props = given;
};

/** Checks what was given, after a pause in which more may come. The worker, too, takes time from who types. */
export function check(given: CheckInput, pause: number): void {
  input = given;
  callOff();
  const timer = setTimeout(() => {
    callOff = whenNobodyTypes(run);
  }, pause);
  callOff = () => {
    clearTimeout(timer);
  };
}

/** Compares the built-in values of the identity layer as well, from now on. */
export function askForIdentity(): void {
  identity = true;
  run();
}

/** Sends what was given last to the worker. */
export function run(): void {
  if (!props || !input) return;
  const { text, address } = input;
  pair.value = pairOf(address);
  const { value } = pair;
  const addressOf = (path: string): string => new URL(path, document.baseURI).href;
  busy.value = true;
  task += 1;
  started().postMessage({
    id: task,
    text: text(),
    pair: value.kind === 'pair' ? { from: value.from, to: value.to } : undefined,
    distribution: address.distribution ?? '',
    identity,
    keys: addressOf(props.keys),
    identityKeys: addressOf(props.identity),
  } satisfies CheckTask);
}

function started(): Worker {
  if (worker) return worker;
  worker = startWorker(workerAddress);
  const hear = hearer();
  let last = Promise.resolve();
  worker.addEventListener('message', (event: MessageEvent<Checked>) => {
    // Each tells what the one before did not: none is left out.
    last = last.then(() => take(event, hear));
  });
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    task += 1;
    void show({ kind: 'failed' });
  });
  return worker;
}

/** Takes an answer while nobody types: to unpack and to show a long one takes its time. */
async function take(event: MessageEvent<Checked>, hear: ReturnType<typeof hearer>): Promise<void> {
  await nobodyTypes();
  const { id, news } = event.data;
  const next = hear(news);
  await nobodyTypes();
  // Of what was typed meanwhile another answer is on its way.
  if (id === task) await show(next, () => id === task);
}

const nobodyTypes = (): Promise<void> =>
  new Promise((resolve) => {
    whenNobodyTypes(resolve);
  });

/**
 * Shows an answer part by part, as long as it is the newest: all of it at once would hold up a key that comes meanwhile.
 */
async function show(next: Answer, isNewest = () => true): Promise<void> {
  batch(() => {
    atOnce.value = false;
    answer.value = next;
    if (!('lines' in next)) {
      read.value = broken.value = undefined;
      setChecked(undefined);
      // The first findings are drawn little by little, and there is nothing yet that could stay until then.
    } else if (next.kind === 'checked' && !checked.value) setChecked(next);
  });
  announce(summaryOf(next, pair.value));
  if ('lines' in next) {
    await nobodyTypes();
    if (!isNewest()) return;
    if (next.kind === 'checked') setChecked(next);
    await nobodyTypes();
    if (!isNewest()) return;
    batch(() => {
      broken.value = next.kind === 'syntax-error' ? next : undefined;
      if (next.kind !== 'syntax-error') read.value = next;
    });
  }
  busy.value = false;
}

/** A rule that was chosen and of which nothing is left is not chosen any more. */
function setChecked(result: Result | undefined): void {
  batch(() => {
    checked.value = result;
    if (!rules.value.some(({ rule }) => rule === only.value)) only.value = undefined;
  });
}

export const nameOf = (distribution: string): string =>
  props?.distributions[distribution] ?? distribution;
/** The address of a path below the site's root, as the browser takes it. */
export const onSite = (below: string): string => `${props?.base.replace(/\/$/, '') ?? ''}${below}`;
