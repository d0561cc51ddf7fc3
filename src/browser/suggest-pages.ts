import { closest } from '~/domain/closest';

interface Known {
  places: string[];
  releases: string[];
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
  const nearest = closest(asked, candidates, 4);
  const byName = candidates.filter((path) => path.endsWith(`/${name}`));
  const offered = [...new Set([...byName, ...nearest])].slice(0, 5);
  if (offered.length === 0) return;
  list.replaceChildren(
    ...offered.map((path) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      // What was chosen on the page that was meant, and the place on it, go along.
      link.href = `${base}${path}/${location.search}${location.hash}`;
      link.textContent = path.replace('/', ' › ');
      item.append(link);
      return item;
    }),
  );
  box.hidden = false;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
