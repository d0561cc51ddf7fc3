import type { AddressProblem } from '~/domain/compatibility/address';
import type { LookupModel } from './model';

/** What the address says and the guide does not know: named, with the nearest choices; nothing is swapped silently. */
export function Problems({ model }: { model: LookupModel }) {
  const problems = model.state.value.unknown;
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      {problems.map((problem, at) => (
        <p key={`${problem.key}=${problem.value}`}>
          {problem.message}
          {problem.suggestions.length > 0 && ' Did you mean '}
          {problem.suggestions.map((value) => (
            <button
              key={value}
              onClick={() => {
                take(model, problem, at, value);
              }}
            >
              {value}
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

/** Puts a suggestion in the place of what was not understood. */
function take(model: LookupModel, problem: AddressProblem, at: number, value: string): void {
  const unknown = model.state.value.unknown.filter((_, index) => index !== at);
  if (problem.key === 'release') model.choose({ unknown, release: value });
  else if (problem.key === 'runtime') model.choose({ unknown, runtime: value });
  else {
    const categories = model.data.value?.categories ?? [];
    const byKey = categories.find(({ queryKey }) => queryKey === problem.key);
    const category = byKey ?? categories.find(({ queryKey }) => queryKey === value);
    if (!category) return;
    const version = /-(\d.*)$/.exec(problem.value)?.[1] ?? '';
    const products = model.data.value?.products ?? [];
    const product = byKey
      ? value
      : products.find(
          ({ id, categories: own }) => own.includes(category.id) && problem.value.startsWith(id),
        )?.id;
    if (product === undefined) return;
    const component = { category: category.id, product, version };
    model.choose({ unknown, components: [...model.state.value.components, component] });
  }
}
