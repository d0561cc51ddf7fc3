import { joinIdentity, type CheckData, type IdentityData } from '~/domain/configuration/dataset';
import { finderOf, type Finding } from '~/domain/configuration/file/findings';
import { maskedLines } from '~/domain/configuration/file/mask';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { recognise } from '~/domain/configuration/file/recognise';
import { teller } from './news';
import type { Answer, Checked, CheckTask } from './task';

/**
 * Reads and checks a file beside the page, so that typing stays smooth. Of a text only the lines told last
 * are kept, masked, until there is none any more.
 */

const newsOf = teller();

addEventListener('message', ({ data: task }: MessageEvent<CheckTask>) => {
  void check(task)
    .catch((): Answer => ({ kind: 'failed' }))
    .then((answer) => {
      postMessage({ id: task.id, news: newsOf(answer) } satisfies Checked);
    });
});

async function check(task: CheckTask): Promise<Answer> {
  const reading = readConfigurationFile(task.text);
  if (reading.kind === 'syntax-error') return { ...reading, lines: maskedLines(reading) };
  if (reading.kind !== 'keys') return reading;
  const read = {
    lines: maskedLines(reading),
    keys: reading.keys.length,
    remarks: reading.remarks,
  };
  if (!task.pair) return { kind: 'read', ...read };
  const { from, to } = task.pair;
  const data = await load<CheckData>(task.keys);
  let findings = finder(data, task)(reading);
  const identity = task.identity || findings.some(isLost);
  if (identity) {
    const layer = await load<IdentityData>(task.identityKeys);
    findings = finder(data, task, layer)(reading);
  }
  return {
    kind: 'checked',
    from,
    to,
    distribution: task.distribution,
    ...read,
    findings,
    recognised: recognise(reading, data.signs),
    cited: data.cited,
    identity,
  };
}

type Finder = ReturnType<typeof finderOf>;

/** For the releases that were asked for last, without the identity layer and with it: a text is checked many times. */
const finders = new Map<string, Finder>();

function finder(
  { timeline, notes, signs, sources }: CheckData,
  { pair, distribution }: CheckTask,
  layer?: IdentityData,
): Finder {
  const { from = '', to = '' } = pair ?? {};
  const name = [from, to, distribution, layer ? 'identity' : ''].join(' ');
  const known = finders.get(name);
  if (known) return known;
  if (finders.size > 1) finders.clear();
  const keys = layer ? joinIdentity(timeline, layer) : timeline;
  const made = finderOf(keys, from, to, { signs, notes, sources, distribution });
  finders.set(name, made);
  return made;
}

/** What no product key explains can still be a key of the identity layer. */
const isLost = ({ rule }: Finding): boolean =>
  rule === 'unrecognised' || rule === 'ignored' || rule === 'ignored-security';

const loaded = new Map<string, Promise<unknown>>();

/** Loads a file once; after a failure the next call tries again. */
function load<T>(address: string): Promise<T> {
  const known = loaded.get(address) ?? fetchJson(address);
  loaded.set(address, known);
  known.catch(() => loaded.delete(address));
  return known as Promise<T>;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return response.json();
}
