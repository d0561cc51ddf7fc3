import { grouped } from '../numbers';
import { parsePlan, serialisePlan, type Read } from './parse';
import { PLAN_VERSION, type SavedPlan } from './saved';

/**
 * A plan in the fragment of an address, which no server sees: `plan=<version>.<deflated JSON, base64url>`.
 * The version stands in front so that an old page knows a new link without reading it.
 */
const KEY = 'plan=';
/** Longer links are cut by mail programs and chats; a file is the better way then. */
export const LONGEST_FRAGMENT = 100_000;
/** What a link may unfold to, so that a small link cannot fill the memory. */
const MOST_BYTES = 2_000_000;

/** Whether a fragment claims to hold a plan. */
export const holdsPlan = (fragment: string): boolean => fragment.replace(/^#/, '').startsWith(KEY);

/**
 * Writes a plan as a fragment without "#".
 * @returns `undefined` where it would be longer than `LONGEST_FRAGMENT`
 */
export async function toFragment(plan: SavedPlan): Promise<string | undefined> {
  const packed = await through(
    new TextEncoder().encode(serialisePlan(plan)),
    new CompressionStream('deflate-raw'),
    MOST_BYTES,
  );
  const fragment = `${KEY}${String(PLAN_VERSION)}.${toBase64Url(packed)}`;
  return fragment.length <= LONGEST_FRAGMENT ? fragment : undefined;
}

/** Reads a plan from a fragment. Never throws; what cannot be read changes nothing. */
export async function fromFragment(fragment: string): Promise<Read<SavedPlan>> {
  const text = fragment.replace(/^#/, '');
  const match = /^plan=(\d{1,6})\.([\w-]*)$/.exec(text);
  if (text.length > LONGEST_FRAGMENT)
    return rubbish(
      `The link is ${grouped(text.length)} characters long; at most ${grouped(LONGEST_FRAGMENT)} are read.`,
    );
  if (!match) return rubbish('The link is not written as a link to a plan. Was it cut?');
  const version = Number(match[1]);
  if (version > PLAN_VERSION) return { kind: 'newer', version };
  try {
    const bytes = await through(
      fromBase64Url(match[2] ?? ''),
      new DecompressionStream('deflate-raw'),
      MOST_BYTES,
    );
    return parsePlan(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return rubbish(
      'The link is damaged: it cannot be unpacked. Ask for it again, or for the file.',
    );
  }
}

const rubbish = (reason: string): { kind: 'rubbish'; reason: string } => ({
  kind: 'rubbish',
  reason,
});

/** @throws RangeError where more than `most` bytes come out; TypeError where the input is damaged */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('Too much comes out.');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
