import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { extractText } from 'unpdf';

/** The plan that the issue of the planner names: 3.2.0 to the newest release, with what runs there. */
export const PAIR = '/upgrade/3.2.0/4.7.0/';
export const TYPED = 'MySQL 5.7, JDK 8, CentOS 7';
export const FULL = `${PAIR}?os=centos-7&jdk=jdk-8&dbms=mysql-5.7&uses=analytics`;
/** Two items of its checklist. */
export const SUPPORT = 'Involve WSO2 Support first';
export const TARGET = 'Choose the target, the newest release unless something rules it out';
/** Where the plans stand in the browser. */
export const PLANS = 'apim-upgrade-guide.plans.1';

export const tick = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', { name: title, exact: true });
export const row = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: tick(page, title) });
export const started = (page: Page) => expect(page.getByLabel('What you run')).toBeVisible();
export const incoming = (page: Page): Locator =>
  page.getByRole('region', { name: /^A shared plan/ });

/** Opens the parts that keep, share and export, where nothing is stored yet. */
export async function openTools(page: Page): Promise<void> {
  await started(page);
  await page.getByRole('button', { name: 'Keep, share, export' }).click();
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
}

/** What something puts on the clipboard, which all pages of the test share. */
export async function copiedBy(page: Page, how: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await how();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
}

/** The link with all that the reader added, as its button copies it. */
export const sharedLink = (page: Page): Promise<string> =>
  copiedBy(page, () =>
    page.getByRole('button', { name: 'Copy link with ticks and notes' }).click(),
  );

/** What the browser stores of plans, as it stands there. */
export const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), PLANS);

/** Puts a text where plans are stored before the first page loads, and never again. */
export async function seed(page: Page, text: string): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (sessionStorage.getItem('seeded')) return;
      sessionStorage.setItem('seeded', 'yes');
      localStorage.setItem(key ?? '', value ?? '');
    },
    [PLANS, text],
  );
}

/** Everything that the plan tells, for comparing what two readers see: its parts, and each item as it stands. */
export async function planText(page: Page): Promise<string[]> {
  const parts = ['In short', 'The way', 'Environment', 'Changes that apply'].map(async (name) => {
    const text = await page.getByRole('region', { name, exact: true }).textContent();
    return `${name}: ${text ?? ''}`;
  });
  const items = page
    .getByRole('region', { name: 'Checklist', exact: true })
    .locator('li.item')
    .evaluateAll((rows) =>
      rows.map((one) => {
        const words = [...one.querySelectorAll('.head > label, .why, .noted')];
        const state = one.getAttribute('data-status') ?? '';
        return [state, ...words.map(({ textContent }) => textContent)].join(': ');
      }),
    );
  return [...(await Promise.all(parts)), ...(await items)];
}

/** The events of a calendar file, by a reader of another maker. */
export async function eventsOf(download: Download): Promise<ICAL.Event[]> {
  const text = await readFile(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

/** The page on paper, as text without white space: where lines break is up to the paper. */
export async function onPaper(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), {
    mergePages: true,
  });
  return tight(text);
}

/** Whether an item is ticked on paper; the box is drawn before its label or after. */
export const isTicked = (paper: string, title: string): boolean =>
  [`✓${tight(title)}`, `${tight(title)}✓`].some((words) => paper.includes(words));

export const tight = (text: string): string => text.replaceAll(/\s+/g, '');

/**
 * Goes by Tab, or backwards, to a control, as somebody without a pointer does.
 * @returns what was wrong with the focus at any stop on the way: out of sight, covered, or without a mark
 */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<string[]> {
  const problems: string[] = [];
  // Found once: looking for a name in a page of this length at every stop takes minutes.
  const wanted = await target.elementHandle();
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press(key);
    const problem = await page.evaluate(focusProblem);
    if (problem !== '') problems.push(problem);
    if (await wanted.evaluate((one) => one === document.activeElement)) return problems;
  }
  throw new Error(`400 times ${key} do not lead to ${String(target)}`);
}

/** Runs in the page. A control that is drawn by its label is as good as the label. */
function focusProblem(): string {
  const at = document.activeElement;
  // Between the last control and the first the browser's own have the focus.
  if (!at || at === document.body) return '';
  const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
  const drawn = [at, ...labels.flatMap((label) => [label, ...label.querySelectorAll('*')])];
  const words = drawn.map(({ textContent }) => textContent.trim()).find((text) => text !== '');
  const name = `${at.tagName} ${at.getAttribute('aria-label') ?? words?.slice(0, 40) ?? at.id}`;
  const places = drawn.flatMap((one) => [...one.getClientRects()].slice(0, 1));
  const box = places.find(({ width, height }) => width > 4 && height > 4);
  if (!box) return `${name} has no size`;
  // Of what is larger than the window, the part that shows.
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inside) return `${name} is out of sight`;
  const top = document.elementFromPoint(x, y);
  if (top && !drawn.some((one) => one.contains(top) || top.contains(one))) {
    return `${name} is covered by ${top.outerHTML.slice(0, 80)}`;
  }
  // Day, hour and picker of a date are marked by the browser, where no style can be read.
  if (at.matches('[type="datetime-local"]')) return '';
  const marked = drawn.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  return marked ? '' : `${name} shows no focus`;
}
