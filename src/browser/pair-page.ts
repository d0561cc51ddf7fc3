/** The page of a pair whose words come from the browser (pages/upgrade/drawn/pair.astro). */

/** The two releases that the path of a pair's page ends in; texts as they stand there, which may be no releases. */
export function pairOfAddress(): { from: string; to: string } {
  const [from = '', to = ''] = location.pathname.split('/').filter(Boolean).slice(-2);
  return { from, to };
}

/** Names the page, at its head and in its tab, where the site's own name stays behind it. */
export function namePage(title: string): void {
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = title;
  document.title = `${title} · ${document.title.split(' · ').at(-1) ?? ''}`;
}
