import { namePage } from '~/browser/pair-page';
import { compareReleases } from '~/domain/releases';
import { fill, replace } from './places';
import { startPlanner } from './start';
import { loadWords } from './words';

/**
 * Writes into the empty page of a pair what the server writes into the page of each (pages/upgrade/drawn/pair.astro), and
 * starts the planner on it. `data-releases` of the root: all releases, the oldest first.
 */
export async function drawPair(
  root: HTMLElement,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const { releases = '', base = '/' } = root.dataset;
  const known = releases.split(' ');
  const unknown = [from, to].find((one) => !known.includes(one));
  if (unknown !== undefined || compareReleases(from, to) >= 0) {
    const { NoPair } = await import('./NoPair');
    replace(root, <NoPair {...{ from, to, unknown, known, base }} />);
    return;
  }
  root.dataset['from'] = from;
  root.dataset['to'] = to;
  namePage(`Upgrade ${from} to ${to}`);
  await startPlanner(root, async () => {
    const [{ DrawnChanges }] = await Promise.all([import('./DrawnChanges'), loadWords()]);
    fill('changes', <DrawnChanges />);
  });
}
