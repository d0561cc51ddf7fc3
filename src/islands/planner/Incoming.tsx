import { useEffect, useRef } from 'preact/hooks';
import { focusInDrawn } from './places';
import * as session from './session';
import { titleOf } from './titles';

/** The button that decides goes away: the tools of the plan take its focus. */
const decide = (how: () => void) => (): void => {
  how();
  focusInDrawn('bar');
};

/** A plan from a link or a file: what differs, and what can be done with it. Nothing happens before the reader chooses. */
export function Incoming() {
  const shared = session.incoming.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // It may have come while the reader was far down the page: what is to be decided comes first.
  useEffect(() => heading.current?.focus(), [shared]);
  if (!shared) return null;
  const { plan, from, dropped } = shared;
  const difference = session.incomingDifference.value;
  return (
    <section class="incoming no-print" aria-labelledby="incoming">
      <h2 id="incoming" ref={heading} tabIndex={-1}>
        A shared plan: {plan.name.value}
      </h2>
      <p>
        {from} holds a plan with ticks, notes and times.{' '}
        {difference === undefined
          ? 'This browser does not have it yet.'
          : difference.same
            ? 'Nothing in it is new here.'
            : `It differs from “${session.partner.value?.name.value ?? ''}” in this browser:`}
      </p>
      {session.kin.value.length > 1 && (
        <label class="name">
          Compare and merge with
          <select
            value={session.partner.value?.id}
            onChange={(event) => {
              session.choosePartner(event.currentTarget.value);
            }}
          >
            {session.kin.value.map(({ id, name }) => (
              <option key={id} value={id}>
                {name.value}
              </option>
            ))}
          </select>
        </label>
      )}
      {difference && !difference.same && (
        <ul class="differs">
          {difference.about.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {difference.items.slice(0, 20).map(({ track, item, status, note }) => (
            <li key={`${track}.${item}`}>
              {track}: {titleOf({ id: item, title: undefined })} (
              {[...(status ? ['tick'] : []), ...(note ? ['note'] : [])].join(' and ')})
            </li>
          ))}
          {difference.items.length > 20 && <li>and {difference.items.length - 20} more items</li>}
        </ul>
      )}
      {dropped.length > 0 && (
        <details>
          <summary>{dropped.length} parts could not be read and are left out</summary>
          <ul>
            {dropped.slice(0, 50).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        {difference && !difference.same && (
          <button class="main" onClick={decide(session.mergeIncoming)}>
            Merge: the later change of each item counts
          </button>
        )}
        {difference?.same && (
          <button class="main" onClick={decide(session.openPartner)}>
            Open “{session.partner.value?.name.value}”
          </button>
        )}
        {!difference?.same && (
          <button class={difference ? undefined : 'main'} onClick={decide(session.openIncoming)}>
            {difference ? 'Open as a new plan' : 'Keep it in this browser'}
          </button>
        )}
        <button onClick={decide(session.leaveIncoming)}>Leave it</button>
      </div>
    </section>
  );
}
