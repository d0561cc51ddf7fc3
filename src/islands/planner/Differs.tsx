import { useDerived } from '../derived';
import { focusInDrawn } from './places';
import * as session from './session';

/** Says that the page shows other answers than its plan keeps. Nothing happens before the reader chooses. */
export function Differs() {
  const name = useDerived(
    () => (session.differs.value ? session.active.value?.name.value : undefined),
    [],
  );
  if (name === undefined) return null;
  return (
    <div class="notice problem">
      <p>
        This page shows other answers than “{name}” has saved. They stay apart until you choose.
      </p>
      <button class="main" onClick={session.showSavedAnswers}>
        Saved answers
      </button>
      <button
        onClick={() => {
          session.keepAnswers();
          focusInDrawn('bar');
        }}
      >
        Keep these answers
      </button>
    </div>
  );
}
