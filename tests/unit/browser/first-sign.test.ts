import { afterEach, expect, test, vi } from 'vitest';
import { atFirstSign } from '~/browser/first-sign';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the first of all signs calls back, and none after it', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const callback = vi.fn();
  atFirstSign(callback);
  page.dispatchEvent(new Event('load'));
  expect(callback).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('keydown'));
  page.dispatchEvent(new Event('keydown'));
  page.dispatchEvent(new Event('scroll'));
  expect(callback).toHaveBeenCalledOnce();
});
