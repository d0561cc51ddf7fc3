import { closest } from '~/domain/closest';
import { entryOf } from '~/domain/join';
import { compareReleases, nearestReleases } from '~/domain/releases';

interface Known {
  places: string[];
  releases: string[];
  /** Releases whose configuration is compared. */
  compared: string[];
  guide: string[];
  changes: string[];
}

/** On the 404 page: offers the pages whose address is nearest to the one that was asked for. */
export function suggestPages(): void {
  const box = document.querySelector<HTMLElement>('[data-suggestions]');
  const list = box?.querySelector('[data-list]');
  const text = document.getElementById('known-pages')?.textContent;
  if (!box || !list || !text) return;
  const known = JSON.parse(text) as Known;
  const base = box.dataset['base'] ?? '/';
  const asked = decodePath(location.pathname).slice(base.length).replace(/\/+$/, '');
  const [place = '', ...rest] = asked.split('/');
  const name = rest.at(-1) ?? place;

  const candidates = [
    ...known.places,
    ...known.releases.flatMap((id) => [`compatibility/${id}`, `releases/${id}`]),
    ...known.guide.map((id) => `guide/${id}`),
    ...known.changes.map((id) => `changes/${id}`),
  ];
  const ends: Record<string, string[]> = {
    upgrade: known.releases,
    configuration: known.compared,
  };
  const pairs = nearestPairs(entryOf(ends, place) ?? [], rest).map((pair) => `${place}/${pair}`);
  const nearest = closest(asked, candidates, 4);
  const byName = candidates.filter((path) => path.endsWith(`/${name}`));
  const offered = [...new Set([...pairs, ...byName, ...nearest])].slice(0, 5);
  if (offered.length === 0) return;
  list.replaceChildren(
    ...offered.map((path) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      // What was chosen on the page that was meant, and the place on it, go along.
      link.href = `${base}${path}/${location.search}${location.hash}`;
      link.textContent = path.replaceAll('/', ' › ');
      item.append(link);
      return item;
    }),
  );
  box.hidden = false;
}

/** Pairs for two releases that are no pair of the guide: written otherwise, unknown or the wrong way round. */
function nearestPairs(releases: readonly string[], [from = '', to = '']: string[]): string[] {
  const targets = to === '' ? releases.slice(-1) : nearestReleases(releases, to, 2);
  return nearestReleases(releases, from, 2)
    .flatMap((one) => targets.map((other) => [one, other].sort(compareReleases)))
    .filter(([older, newer]) => older !== newer)
    .map(([older, newer]) => `${older ?? ''}/${newer ?? ''}`);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
