import type { ComponentChildren } from 'preact';
import { useDerived } from '../derived';
import { focusInDrawn } from './places';
import * as session from './session';

/** What another tab or an old address makes of the plan of the page. Nothing happens before the reader chooses. */
export function Apart() {
  return (
    <>
      <Removed />
      <Differs />
    </>
  );
}

const Message = ({ children }: { children: ComponentChildren }) => (
  <div class="notice problem">{children}</div>
);

/** The button that decides goes away: the tools of the plan take its focus. */
const decide = (how: () => void) => (): void => {
  how();
  focusInDrawn('bar');
};

function Removed() {
  const name = useDerived(() => session.removedElsewhere.value?.name.value, []);
  if (name === undefined) return null;
  return (
    <Message>
      <p>“{name}” was removed in another tab. The next tick begins a new plan.</p>
      <button class="main" onClick={decide(session.bringBack)}>
        Bring it back
      </button>
    </Message>
  );
}

function Differs() {
  const name = useDerived(
    () => (session.differs.value ? session.active.value?.name.value : undefined),
    [],
  );
  if (name === undefined) return null;
  return (
    <Message>
      <p>
        This page shows other answers than “{name}” has saved. They stay apart until you choose.
      </p>
      <button class="main" onClick={session.showSavedAnswers}>
        Saved answers
      </button>
      <button onClick={decide(session.keepAnswers)}>Keep these answers</button>
    </Message>
  );
}
