import { grouped } from '../numbers';

/** A longer text is refused: a field that holds more answers each key late. */
export const LONGEST_PASTE = 300_000;

/** Why a text of so many characters is refused; `undefined` where it is read. */
export function refusal(characters: number): string | undefined {
  if (characters <= LONGEST_PASTE) return undefined;
  return `That is ${grouped(characters)} characters; at most ${grouped(LONGEST_PASTE)} are read. Paste the lines that matter: the first hundred of a log, the whole of a \`deployment.toml\`.`;
}
