import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let press: () => void;
let whenNobodyTypes: typeof import('~/browser/typing').whenNobodyTypes;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // Without idle callbacks, as in Safari: a timer takes their place.
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    press = listener;
  });
  vi.resetModules();
  ({ whenNobodyTypes } = await import('~/browser/typing'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what waits is done soon where nobody types', () => {
  const done = vi.fn();
  whenNobodyTypes(done);
  vi.advanceTimersByTime(50);
  expect(done).toHaveBeenCalledOnce();
});

test('it waits while keys follow each other, and is done once after the last', () => {
  const done = vi.fn();
  whenNobodyTypes(vi.fn());
  press();
  whenNobodyTypes(done);
  for (let key = 0; key < 10; key += 1) {
    vi.advanceTimersByTime(120);
    press();
  }
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  expect(done).toHaveBeenCalledOnce();
});

test('a key that comes while the browser is waited for puts it off again', () => {
  const done = vi.fn();
  whenNobodyTypes(done);
  vi.advanceTimersByTime(10);
  press();
  vi.advanceTimersByTime(200);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(done).toHaveBeenCalledOnce();
});

test('it can be called off at any time', () => {
  const done = vi.fn();
  const callOff = whenNobodyTypes(done);
  press();
  vi.advanceTimersByTime(30);
  callOff();
  vi.advanceTimersByTime(1000);
  expect(done).not.toHaveBeenCalled();
});

test('what takes long waits for a longer pause, of a second at most', () => {
  const now = performance.now.bind(performance);
  let taken = 0;
  vi.stubGlobal('performance', { now: () => now() + taken });
  const long = (): void => {
    taken += 300;
  };
  for (let step = 0; step < 5; step += 1) {
    whenNobodyTypes(long);
    vi.advanceTimersByTime(50);
  }
  const done = vi.fn();
  press();
  whenNobodyTypes(done);
  vi.advanceTimersByTime(900);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(done).toHaveBeenCalledOnce();
});
