import { useState } from 'preact/hooks';
import { isMinutes, rehearsalsOf, type BookedWindow, type WindowStep } from '~/domain/plans';
import { useDerived } from '../derived';
import { exportCalendar } from './exports';
import * as session from './session';

const MINUTE = 60_000;
/** What a window that nobody has measured begins with. */
const FIRST_GUESS = { minutes: 240, back: 60 };

/** The cutover: minutes of each step from rehearsals, their sum, and what it means for the hours that are booked. */
export function Window() {
  const phase = session.cutover.value;
  const timed = useDerived(
    () => (session.active.value ? rehearsalsOf(session.active.value) : ['r1']),
    [],
  );
  const [more, setMore] = useState(0);
  if (!phase) return null;
  const { steps, sum, unmeasured, booked } = session.windowNow.value;
  const rehearsals = Array.from(
    { length: Math.max(timed.length, more) },
    (_, index) => `r${String(index + 1)}`,
  );
  return (
    <section class="window" aria-labelledby="window">
      <h2 id="window">Cutover window</h2>
      <p class="intro">
        Enter the minutes each step of “{phase.title}” took in a rehearsal. The longest one counts.
      </p>
      <Booking booked={booked} />
      <dl class="sums" aria-live="polite">
        <div>
          <dt>Measured</dt>
          <dd>{inHours(sum)}</dd>
        </div>
        <div>
          <dt>Not measured</dt>
          <dd>
            {unmeasured} of {steps.length} steps
          </dd>
        </div>
        {booked && (
          <>
            <div class={booked.margin < 0 ? 'short' : undefined}>
              <dt>Margin</dt>
              <dd>
                {booked.margin < 0 ? `${inHours(-booked.margin)} too long` : inHours(booked.margin)}
              </dd>
            </div>
            <div class={booked.backTooLong > 0 ? 'short' : undefined}>
              <dt>Latest point of return</dt>
              <dd>
                {booked.backTooLong > 0
                  ? `none: the way back is ${inHours(booked.backTooLong)} longer than the window`
                  : moment(booked.latestReturn)}
              </dd>
            </div>
            <div>
              <dt>End</dt>
              <dd>{moment(booked.end)}</dd>
            </div>
          </>
        )}
      </dl>
      <details class="times">
        <summary>Minutes of each step</summary>
        <table class="data rows">
          <thead>
            <tr>
              <th scope="col">Step</th>
              {rehearsals.map((rehearsal, at) => (
                <th key={rehearsal} scope="col">
                  Rehearsal {at + 1}
                </th>
              ))}
              {booked && <th scope="col">Begins</th>}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Step
                key={step.id}
                step={step}
                rehearsals={rehearsals}
                booked={booked !== null}
                last={booked?.lastStepBefore === step.id}
              />
            ))}
          </tbody>
        </table>
        <button
          class="no-print"
          onClick={() => {
            setMore(rehearsals.length + 1);
          }}
        >
          Add a rehearsal
        </button>
      </details>
    </section>
  );
}

function Step(props: { step: WindowStep; rehearsals: string[]; booked: boolean; last: boolean }) {
  const { step, rehearsals, booked, last } = props;
  return (
    <tr class={last ? 'last-before' : undefined}>
      <th scope="row">
        {step.title}
        {last && <span class="note-of warn">The last that ends before the point of return</span>}
      </th>
      {rehearsals.map((rehearsal, at) => (
        <td key={rehearsal} data-label={`Rehearsal ${String(at + 1)}`}>
          <input
            type="number"
            min="0"
            max="44640"
            step="1"
            inputMode="numeric"
            aria-label={`Minutes of “${step.title}” in rehearsal ${String(at + 1)}`}
            value={step.measured[at] ?? ''}
            onChange={(event) => {
              const { value, valueAsNumber } = event.currentTarget;
              if (value === '') session.measure(rehearsal, step.id, null);
              else if (isMinutes(valueAsNumber)) session.measure(rehearsal, step.id, valueAsNumber);
            }}
          />
        </td>
      ))}
      {booked && <td data-label="Begins">{step.begins === undefined ? '' : clock(step.begins)}</td>}
    </tr>
  );
}

function Booking({ booked }: { booked: BookedWindow | null }) {
  const change = (changes: Partial<BookedWindow>): void => {
    const start = booked?.start ?? changes.start;
    if (start !== undefined) session.book({ ...FIRST_GUESS, ...booked, start, ...changes });
  };
  const number = (label: string, of: 'minutes' | 'back') => (
    <label>
      {label}
      <input
        type="number"
        min="0"
        max="44640"
        step="5"
        disabled={!booked}
        value={booked?.[of] ?? FIRST_GUESS[of]}
        onChange={(event) => {
          const minutes = event.currentTarget.valueAsNumber;
          if (isMinutes(minutes)) change({ [of]: minutes });
        }}
      />
    </label>
  );
  return (
    <div class="booking no-print" role="group" aria-label="The hours that are booked">
      <label>
        Start ({zone()})
        <input
          type="datetime-local"
          value={booked ? local(booked.start) : ''}
          onChange={(event) => {
            // Empty while a part of it is typed anew: nothing is given up by that.
            const start = new Date(event.currentTarget.value).getTime();
            if (Number.isFinite(start)) change({ start });
          }}
          onBlur={(event) => {
            if (booked) event.currentTarget.value = local(booked.start);
          }}
        />
      </label>
      {number('Length in minutes', 'minutes')}
      {number('The way back in minutes', 'back')}
      {booked && (
        <>
          <button onClick={() => void exportCalendar()}>Calendar file</button>
          <button
            onClick={(event) => {
              session.giveUpWindow();
              // The button goes away: the field to book anew takes its focus.
              event.currentTarget.closest('.booking')?.querySelector('input')?.focus();
            }}
          >
            Give the window up
          </button>
        </>
      )}
    </div>
  );
}

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A moment as the field for it takes it, in the reader's own time zone. */
const local = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);

const moment = (at: number): string =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { timeStyle: 'short' });

const inHours = (minutes: number): string =>
  minutes < 60
    ? `${String(minutes)} min`
    : `${String(Math.floor(minutes / 60))} h ${String(Math.round(minutes % 60))} min`;
