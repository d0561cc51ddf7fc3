import { useRef } from 'preact/hooks';
import { printPage } from '~/browser/print';
import { useDerived } from '../derived';
import * as exports from './exports';
import { focusInDrawn } from './places';
import { listed } from './saved';
import * as model from './model';
import * as session from './session';
import { loadWords } from './words';

/** What the plan is called, and everything that can be done with the whole of it. */
export function Bar() {
  const file = useRef<HTMLInputElement>(null);
  const plan = useDerived(
    () => session.active.value && { id: session.active.value.id, name: session.active.value.name },
    [],
  );
  const others = useDerived(
    () =>
      listed.value
        .filter(({ id, address }) => id !== plan?.id && model.isOfJump(address.value))
        .map(({ id, name, address }) => ({ id, name, address })),
    [plan?.id],
  );
  return (
    <section class="bar no-print" aria-labelledby="keep">
      <h2 id="keep">{plan ? 'Your plan' : 'Keep and share this plan'}</h2>
      {plan ? (
        <label class="name">
          Name
          <input
            key={plan.id}
            value={plan.name.value}
            maxLength={200}
            autocomplete="off"
            onChange={(event) => {
              session.rename(event.currentTarget.value);
              if (event.currentTarget.value.trim() === '')
                event.currentTarget.value = plan.name.value;
            }}
          />
        </label>
      ) : (
        <p class="small muted">
          The address holds every answer. The first tick, note or name keeps the plan in this
          browser, too.
        </p>
      )}
      <div class="actions" role="group" aria-label="Share">
        {!plan && <button onClick={save}>Save in this browser</button>}
        <button onClick={() => void exports.copyPlainLink()}>Copy link</button>
        {plan && (
          <button onClick={() => void exports.copyLinkWithTicks()}>
            Copy link with ticks and notes
          </button>
        )}
        {plan && <button onClick={session.saveAsNew}>Begin another for this jump</button>}
      </div>
      <div class="actions" role="group" aria-label="Export">
        <span class="kind">Export</span>
        <button onClick={() => void exports.exportMarkdown()}>Runbook (Markdown)</button>
        <button onClick={() => void exports.exportCsv()}>Items (CSV)</button>
        <button onClick={() => void exports.exportJson()}>JSON</button>
        <button onClick={() => void exports.exportCalendar()}>Calendar</button>
        <button onClick={() => void print()}>Print</button>
        <button onClick={() => void exports.copySupportText()}>Copy text for WSO2 Support</button>
        {plan && <button onClick={exports.exportPlanFile}>Plan file</button>}
        <button onClick={() => file.current?.click()}>Open a plan file</button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label="Plan file to open"
          hidden
          onChange={(event) => {
            const field = event.currentTarget;
            const chosen = field.files?.[0];
            // The same file can be chosen again.
            if (chosen) void session.receiveFile(chosen).then(() => (field.value = ''));
          }}
        />
      </div>
      {others.length > 0 && (
        <p class="small">
          Other plans for this jump:{' '}
          {others.map((one, at) => (
            <span key={one.id}>
              {at > 0 && ', '}
              <a href={model.onSite(`${one.address.value}#${session.anchorOf(one)}`)}>
                {one.name.value}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** The name takes the place of the button. */
function save(): void {
  session.save();
  focusInDrawn('bar');
}

/** Prints; `start.tsx` shows every item's words on paper, and need not wait for them here. */
async function print(): Promise<void> {
  await loadWords();
  await printPage();
}
