import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let leave: () => void;
let paint: () => void;
let afterPaint: typeof import('~/browser/after-paint').afterPaint;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    leave = listener;
  });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    paint = frame;
  });
  vi.resetModules();
  ({ afterPaint } = await import('~/browser/after-paint'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a task waits for the paint, and is done once', async () => {
  const task = vi.fn();
  afterPaint(task);
  afterPaint(task);
  expect(task).not.toHaveBeenCalled();
  paint();
  await vi.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledOnce();
});

test('a page in the background is painted by nobody: its tasks are done all the same', async () => {
  const task = vi.fn();
  afterPaint(task);
  await vi.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledOnce();
});

test('when the page goes away, all is done at once, what the tasks put off themselves, too', () => {
  const last = vi.fn();
  afterPaint(() => {
    afterPaint(last);
  });
  leave();
  expect(last).toHaveBeenCalledOnce();
});
