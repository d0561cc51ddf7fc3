import { useSignal } from '@preact/signals';
import { chosen, choosing } from './choice';
import type { Format } from './exports';
import type * as Plan from './plan';
import type { Result } from './task';
import { count } from './words';

/** What can be done with the findings. */
export function Tools({ result }: { result: Result }) {
  const plan = useSignal<typeof Plan | undefined>(undefined);
  const said = useSignal<{ words: string; problem?: boolean }>({ words: '' });
  if (result.findings.length === 0) return null;
  const complain = (words: string): void => {
    said.value = { words, problem: true };
  };
  /** Loads a part when it is first used. */
  const use = <T,>(loading: Promise<T>, how: (part: T) => void | Promise<void>): void => {
    said.value = { words: '' };
    loading.then(how).catch(() => {
      complain('A part of this page could not be loaded. Are you offline? Try again.');
    });
  };
  const save = (format: Format): void => {
    use(import('./exports'), async ({ download }) => {
      await download(result, format);
      said.value = { words: 'The findings are exported.' };
    });
  };
  return (
    <div class="tools no-print">
      <div class="actions">
        <button
          onClick={() => {
            use(import('./exports'), async ({ copy }) => {
              if (await copy(result)) said.value = { words: 'Copied as Markdown.' };
              else complain('The browser did not allow copying. Export the findings instead.');
            });
          }}
        >
          Copy
        </button>
        <span role="group" aria-label="Export" class="actions">
          {FORMATS.map(({ format, name }) => (
            <button
              key={format}
              onClick={() => {
                save(format);
              }}
            >
              {name}
            </button>
          ))}
        </span>
        {result.from !== result.to && (
          <button
            aria-expanded={choosing.value}
            onClick={() => {
              if (choosing.value) choosing.value = false;
              else {
                use(import('./plan'), (loaded) => {
                  loaded.open();
                  plan.value = loaded;
                  choosing.value = true;
                });
              }
            }}
          >
            Add to a plan’s checklist
          </button>
        )}
      </div>
      <p class={said.value.problem ? 'said problem' : 'said'} role="status">
        {said.value.words}
      </p>
      {choosing.value && plan.value && <AddToPlan result={result} plan={plan.value} />}
    </div>
  );
}

const FORMATS: { format: Format; name: string }[] = [
  { format: 'markdown', name: 'Markdown' },
  { format: 'json', name: 'JSON' },
  { format: 'sarif', name: 'SARIF' },
];

/** Chooses the plan; which findings go there is chosen at the findings. */
function AddToPlan({ result, plan }: { result: Result; plan: typeof Plan }) {
  const { from, to } = result;
  const plans = plan.plansOf(from, to);
  const id = useSignal<string | undefined>(undefined);
  const track = useSignal('');
  const working = useSignal(false);
  const into = plans.find((one) => one.id === (id.value ?? plans[0]?.id));
  const tracks = into ? plan.tracksOf(into) : [];
  const done = plan.done.value;
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        working.value = true;
        void plan.add(result, into?.id ?? '', track.value, chosen.value).then(() => {
          working.value = false;
        });
      }}
    >
      <label class="field">
        Plan
        <select
          value={into?.id ?? ''}
          onChange={(event) => {
            id.value = event.currentTarget.value;
            track.value = '';
          }}
        >
          {plans.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name.value}
            </option>
          ))}
          <option value="">
            A new plan, {from} to {to}
          </option>
        </select>
      </label>
      {tracks.length > 1 && (
        <label class="field">
          Track
          <select
            value={track.value}
            onChange={(event) => {
              track.value = event.currentTarget.value;
            }}
          >
            <option value="">All {tracks.length}</option>
            {tracks.map(({ id: trackId, name }) => (
              <option key={trackId} value={trackId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="main" disabled={working.value || chosen.value.length === 0}>
        Add {count(chosen.value.length, 'finding')}
      </button>
      <p class="small muted">
        Tick the findings you want. Kept in this browser: names of keys and the words of the
        findings, nothing of your values.
      </p>
      {plan.failed.value && (
        <p class="problem" role="alert">
          The plan could not be begun: its data could not be loaded. Try again.
        </p>
      )}
      <p class="done" role="status">
        {done && (
          <>
            {done.words} <a href={done.href}>Open the plan</a>{' '}
            <button type="button" class="quiet" onClick={done.undo}>
              Undo
            </button>
          </>
        )}
      </p>
      <plan.Problems />
    </form>
  );
}
