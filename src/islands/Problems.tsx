import type { AddressProblem, Suggestion } from '~/domain/address-parts';

interface Props {
  problems: readonly AddressProblem[];
  /** Puts a suggestion in the place of the problem that stands there. */
  take: (at: number, suggestion: Suggestion) => void;
  dismiss: (at: number) => void;
}

/** What the address says and the guide does not know: named, with the nearest choices; nothing is swapped silently. */
export function Problems({ problems, take, dismiss }: Props) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      {problems.map((problem, at) => (
        <p key={at}>
          {problem.message}
          {problem.suggestions.length > 0 && ' Choose '}
          {problem.suggestions.map((suggestion) => (
            <button
              key={`${suggestion.key}=${suggestion.value}`}
              onClick={() => {
                take(at, suggestion);
              }}
            >
              {suggestion.key === problem.key ? suggestion.value : suggestion.key}
            </button>
          ))}
          <button
            class="quiet"
            onClick={() => {
              dismiss(at);
            }}
          >
            Leave it out
          </button>
        </p>
      ))}
    </div>
  );
}
