import type { VerdictKind } from '~/domain/compatibility/types';
import { VERDICTS } from '~/domain/compatibility/words';

/** Symbol, word and colour of a verdict. */
export function VerdictWord({ kind, short = false }: { kind: VerdictKind; short?: boolean }) {
  const { symbol, word } = VERDICTS[kind];
  return (
    <span class={`verdict ${kind}`}>
      <span aria-hidden="true">{symbol}</span>{' '}
      <span class={short ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
