import type { ComponentChildren } from 'preact';
import { jumpTo } from '~/browser/jump';
import { atOnce, inFull, numbers } from './model';

/** A text of facts: what stands in backticks is code. */
export function Fact({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
  );
}

/** The numbers of sources in order, as components/SourceMark.astro writes them. */
export function Sources({ of: ids }: { of: readonly string[] }) {
  const found = new Set(ids.flatMap((id) => numbers.value.get(id) ?? []));
  return (
    <sup class="source-mark">
      {'\u00A0'}
      {[...found]
        .sort((a, b) => a - b)
        .map((number) => (
          <a
            key={number}
            href={`#source-${String(number)}`}
            data-source
            aria-label={`Source ${String(number)}`}
          >
            {number}
          </a>
        ))}
    </sup>
  );
}

/** A link to another place of the result. The address stays as it is: it tells nothing of a file. */
export function Jump({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a
      href={`#${encodeURIComponent(to)}`}
      onClick={(event) => {
        event.preventDefault();
        if (jumpTo(to)) return;
        inFull.value = true;
        atOnce.value = true;
        setTimeout(() => {
          jumpTo(to);
        });
      }}
    >
      {children}
    </a>
  );
}
