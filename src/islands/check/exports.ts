import { copyText } from '~/browser/clipboard';
import { downloadText } from '~/browser/download';
import type { Report } from '~/domain/configuration/file/exports/report';
import { SITE_NAME } from '~/site';
import { nameOf, numbers, onSite } from './model';
import type { Result } from './task';

/** Writes the findings as a file or into the clipboard. Values of the file are not in them. */

const FORMATS = {
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: async () => (await import('~/domain/configuration/file/exports/markdown')).toMarkdown,
  },
  json: {
    extension: 'json',
    type: 'application/json',
    write: async () => (await import('~/domain/configuration/file/exports/json')).toJson,
  },
  sarif: {
    extension: 'sarif',
    type: 'application/sarif+json',
    write: async () => (await import('~/domain/configuration/file/exports/sarif')).toSarif,
  },
} satisfies Record<
  string,
  { extension: string; type: string; write: () => Promise<(report: Report) => string> }
>;

export type Format = keyof typeof FORMATS;

/** Offers the findings as a file. */
export async function download(result: Result, format: Format): Promise<void> {
  const { extension, type, write } = FORMATS[format];
  const text = (await write())(reportOf(result));
  downloadText(`deployment-toml-${result.from}-to-${result.to}.${extension}`, type, text);
}

/** Resolves to false where the browser refuses. */
export async function copy(result: Result): Promise<boolean> {
  return copyText((await FORMATS.markdown.write())(reportOf(result)));
}

function reportOf({ from, to, distribution, findings }: Result): Report {
  return {
    from,
    to,
    distribution: nameOf(distribution),
    findings,
    notChecked: textsOf('[data-limit]'),
    sources: Object.fromEntries(findings.flatMap(({ sources }) => sources).map(cited)),
    site: { name: SITE_NAME, url: new URL(onSite('/'), document.baseURI).href },
  };
}

/** Texts of the page, without the marks of sources. */
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => {
    const copied = element.cloneNode(true) as Element;
    for (const mark of copied.querySelectorAll('sup')) mark.remove();
    return copied.textContent.trim().replace(/\s+/g, ' ');
  });

/** A source as the page's list names it. */
function cited(id: string): [string, { title: string; url: string | null }] {
  const entry = document.querySelector(`#source-${String(numbers.value.get(id))} > div > *`);
  const url = entry instanceof HTMLAnchorElement ? entry.href : null;
  return [id, { title: entry?.textContent.trim() ?? id, url }];
}
