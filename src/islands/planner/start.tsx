import { effect, signal } from '@preact/signals';
import { onAnchorChange } from '~/browser/address';
import { inTurn } from '~/browser/after-paint';
import { atFirstSign } from '~/browser/first-sign';
import { onPrint } from '~/browser/print';
import { Ask } from './Ask';
import { ChangesTools } from './Changes';
import { Head } from './Head';
import { InTurn } from './InTurn';
import { keeping, keepingAtOnce, loadKeeping, mustKeepNow, whenNear } from './keeping';
import * as model from './model';
import { fill, replace, setHeadline, showOwnPath, stopsOfPage } from './places';
import { bindChanges } from './rows';
import { Summary } from './Summary';
import { Way } from './Way';

/**
 * Brings the page of a pair to life: its own parts stay where they say the same, and give way where the plan says more.
 * What keeps, ticks, shares and exports comes with `keep.tsx` when somebody turns to it.
 * @param before writes what the page does not have yet, once the plan is there
 */
export async function startPlanner(root: HTMLElement, before?: () => Promise<void>): Promise<void> {
  const { from = '', to = '', lookup = '', facts = '', words = '', base = '/' } = root.dataset;
  await model.start({ from, to, lookup, facts, words, base });
  if (!model.plan.value) {
    replace(root, <Failed again={() => void startPlanner(root, before)} />);
    return;
  }
  await before?.();
  const suggested = stopsOfPage();
  addEventListener('unhandledrejection', (event) => {
    // The reader is told: it needs no telling in the console.
    event.preventDefault();
    isMissing.value = true;
  });
  const parts: (() => void)[] = [
    () => {
      replace(root, <Planner />);
    },
    () => {
      fill('head', <Head />);
      showHeadline(suggested);
    },
    () => {
      fill('ways', <Way suggested={suggested} />);
    },
    () => {
      void import('./Environment').then(({ Environment }) => {
        fill('environment', <Environment suggested={suggested} />);
      });
    },
    () => {
      fill('narrow', <ChangesTools />);
      bindChanges();
    },
    bindKeeping,
  ];
  const goOn = (): void => {
    const part = parts.shift();
    if (!part) return;
    part();
    // What a part draws in turn comes before the next part.
    inTurn(goOn);
  };
  // The plan has just been worked out: what it says is drawn in a turn of its own.
  inTurn(goOn);
}

function showHeadline(suggested: string): void {
  effect(() => {
    if (model.summary.value) setHeadline(model.summary.value.headline);
  });
  effect(() => {
    showOwnPath(model.path.value?.stops.join() === suggested);
  });
}

/** Also what came before all was drawn counts. */
const firstSign = new Promise<void>(atFirstSign);

function bindKeeping(): void {
  if (mustKeepNow()) void keeping();
  else whenNear('list', () => void keeping());
  // A link to a plan can be opened in the page that it leads to, which loads nothing anew.
  onAnchorChange(() => {
    if (mustKeepNow()) void keeping();
  });
  // Paper takes this plan's list, wherever the reader is on the page. Nobody prints without a key or a pointer.
  void firstSign.then(() => {
    const load = (): void => {
      void loadKeeping();
      // What fails here is tried again, and told, when somebody types.
      void model.loadReader().catch(() => undefined);
    };
    // Safari does not tell when it is idle: there it is soon enough once the page has settled.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(load);
    else setTimeout(load, 2000);
  });
  onPrint(
    () => keepingAtOnce()?.unfoldAll(),
    () => keepingAtOnce()?.foldAll(),
  );
}

/** Whether something that is loaded later did not come. */
const isMissing = signal(false);

function Planner() {
  return (
    <>
      <div data-plan-incoming />
      {isMissing.value && (
        <p class="problem" role="alert">
          A part of the planner could not be loaded. Reload the page to try again.
        </p>
      )}
      <Ask />
      <div class="aside">
        <InTurn>
          <Summary />
        </InTurn>
        <div data-plan-bar>
          <More />
        </div>
      </div>
    </>
  );
}

const waiting = signal(false);

/** Stands where the tools of the whole plan come, until they are asked for. */
function More() {
  return (
    <p class="actions no-print">
      <button
        disabled={waiting.value}
        onClick={() => {
          waiting.value = true;
          void keeping()
            .then(({ focusBar }) => {
              focusBar();
            })
            .finally(() => {
              waiting.value = false;
            });
        }}
      >
        Keep, share, export
      </button>
    </p>
  );
}

function Failed({ again }: { again: () => void }) {
  return (
    <p class="problem" role="alert">
      The data of the planner could not be loaded; the page below holds without it.{' '}
      <button onClick={again}>Try again</button>
    </p>
  );
}
