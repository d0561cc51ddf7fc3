import * as session from './session';
import { titleOf } from './words';

/** A plan from a link or a file: what differs, and what can be done with it. Nothing happens before the reader chooses. */
export function Incoming() {
  const shared = session.incoming.value;
  if (!shared) return null;
  const { plan, from, dropped } = shared;
  const difference = session.incomingDifference.value;
  return (
    <section class="incoming no-print" aria-labelledby="incoming">
      <h2 id="incoming">A shared plan: {plan.name.value}</h2>
      <p>
        {from} holds a plan with ticks, notes and times.{' '}
        {difference === undefined
          ? 'This browser does not have it yet.'
          : difference.same
            ? 'Nothing in it is new here.'
            : 'It differs from the one in this browser:'}
      </p>
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
          <button class="main" onClick={session.mergeIncoming}>
            Merge: the later change of each item counts
          </button>
        )}
        {!difference?.same && (
          <button class={difference ? undefined : 'main'} onClick={session.openIncoming}>
            {difference ? 'Open as a new plan' : 'Keep it in this browser'}
          </button>
        )}
        <button onClick={session.leaveIncoming}>Leave it</button>
      </div>
    </section>
  );
}
