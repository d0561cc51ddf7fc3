/**
 * Work that waits until what the reader has just done is painted. It is done all the same where nothing is painted, and
 * at once when the page goes away: what is to be kept must not be lost.
 */

/** The longest wait for a frame: a page in the background gets none. */
const NO_FRAME = 200;

const due = new Set<() => void>();

/** Resolves once the present state of the page is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** Does something after the next paint; what is asked for again before that is done once. */
export function afterPaint(task: () => void): void {
  if (due.size === 0) {
    addEventListener('pagehide', doAll);
    void painted().then(doDue);
  }
  due.add(task);
}

function doDue(): void {
  const tasks = [...due];
  due.clear();
  for (const task of tasks) task();
}

/** Also what the tasks themselves put off: there is no paint any more to wait for. */
function doAll(): void {
  while (due.size > 0) doDue();
}

const turns: (() => void)[] = [];

/** Does things one after the other, each in a frame of its own, so that many small ones hold nobody up. */
export function inTurn(task: () => void): void {
  turns.push(task);
  if (turns.length === 1) void takeTurns();
}

async function takeTurns(): Promise<void> {
  for (let next = turns[0]; next; next = turns[0]) {
    await painted();
    next();
    turns.shift();
  }
}
