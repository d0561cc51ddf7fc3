// Playwright's own test: ours (support/quiet) fails at what is asked for here.
import { expect, test, type Page } from '@playwright/test';

/** What the page's policy says to things that no script of ours does. */
const refused = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective);
    });
    const answers: Record<string, string> = {};
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      violations.length = 0;
      let how = 'done';
      try {
        await act();
      } catch {
        how = 'thrown';
      }
      // Violations are told in a task of their own, and those of markup after what it asks for has been tried.
      const end = performance.now() + 5_000;
      while (violations.length === 0 && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 20));
      answers[name] = `${how}: ${[...new Set(violations)].join(' ')}`;
    };
    const add = (name: string, attributes: Record<string, string>): void => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes))
        element.setAttribute(attribute, value);
      document.body.append(element);
    };
    await attempt('markup from a string', () => (document.createElement('p').innerHTML = '<b>'));
    await attempt('a worker of another address', () => new Worker('/_astro/none.js'));
    await attempt('code from a string', () => (0, eval)('1'));
    await attempt('a script from elsewhere', () => {
      add('script', { src: 'https://evil.example/a.js' });
    });
    await attempt('an inline handler', () => {
      add('p', { onclick: 'alert(1)' });
    });
    await attempt('a style attribute', () => {
      add('p', { style: 'color: red' });
    });
    await attempt('an inline style', () => {
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.body.append(style);
    });
    await attempt('a frame', () => {
      add('iframe', { src: '/' });
    });
    await attempt('an object', () => {
      add('object', { data: '/favicon.svg' });
    });
    await attempt('an image from elsewhere', () => {
      add('img', { src: 'https://evil.example/a.png' });
    });
    await attempt('a request elsewhere', () => fetch('https://evil.example/'));
    return answers;
  });

for (const path of ['/', '/guide/databases/', '/upgrade/3.2.0/4.7.0/']) {
  test(`the policy of ${path} lets nothing in`, async ({ page }) => {
    await page.goto(path);
    expect(await refused(page)).toEqual({
      'markup from a string': 'thrown: require-trusted-types-for',
      'a worker of another address': 'thrown: require-trusted-types-for',
      'code from a string': expect.stringMatching(/^thrown: .*(?:script-src|trusted-types)/),
      'a script from elsewhere': expect.stringMatching(/trusted-types|script-src-elem/),
      'an inline handler': expect.stringMatching(/trusted-types|script-src-attr/),
      'a style attribute': 'done: style-src-attr',
      'an inline style': 'done: style-src-elem',
      'a frame': 'done: frame-src',
      'an object': 'thrown: require-trusted-types-for',
      'an image from elsewhere': 'done: img-src',
      'a request elsewhere': 'thrown: connect-src',
    });
  });
}

test('the worker of the search is one that the policy takes', async ({ page }) => {
  await page.goto('/');
  const started = page.waitForEvent('worker');
  await page.keyboard.press('/');
  expect((await started).url()).toMatch(/\/pagefind\/pagefind-worker\.js$/);
});
