import type { LookupModel } from './model';

/** What the address says and the guide does not know: named, with the nearest choices; nothing is swapped silently. */
export function Problems({ model }: { model: LookupModel }) {
  const problems = model.state.value.unknown;
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
                model.take(at, suggestion);
              }}
            >
              {suggestion.key === problem.key ? suggestion.value : suggestion.key}
            </button>
          ))}
          <button
            class="quiet"
            onClick={() => {
              model.dismiss(at);
            }}
          >
            Leave it out
          </button>
        </p>
      ))}
    </div>
  );
}
