import { answerTo, bestSection, KINDS, loadPagefind, type FoundPage } from './search-index';

/** Finds pages for a text: its results as elements, by kind, and what to say of them; nothing where a newer text came. */
export type Search = (
  text: string,
) => Promise<{ groups: HTMLElement[]; words: string } | undefined>;

/** Loads the index and gives a search in it. */
export async function searchIn(address: string): Promise<Search> {
  const pagefind = await loadPagefind(address);
  return async (text) => {
    const answer = await answerTo(pagefind, text);
    return answer && { groups: groups(answer.pages, text), words: answer.words };
  };
}

function groups(pages: FoundPage[], text: string): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const ofKind = pages.filter((page) => page.meta.kind === kind);
    if (ofKind.length === 0) return [];
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = kind;
    const list = document.createElement('ul');
    list.append(...ofKind.map((page) => resultItem(page, text)));
    section.append(heading, list);
    return [section];
  });
}

/** A page, or the section of it that fits best. */
function resultItem(page: FoundPage, text: string): HTMLLIElement {
  const best = bestSection(page, text);
  const title = page.meta.title ?? page.url;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = best?.url ?? page.url;
  const name = document.createElement('span');
  name.className = 'title';
  name.textContent = best && best.title !== title ? `${title} › ${best.title}` : title;
  const excerpt = document.createElement('span');
  excerpt.className = 'excerpt';
  excerpt.append(...markedText(best?.excerpt ?? page.excerpt));
  link.append(name, excerpt);
  item.append(link);
  return item;
}

/** In Pagefind's excerpt < and > of the text, and nothing else, are written as entities; around the words found stands <mark>. */
function markedText(excerpt: string): Node[] {
  const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return excerpt.split(/(<mark>.*?<\/mark>)/g).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (marked === undefined) return document.createTextNode(plain(part));
    const mark = document.createElement('mark');
    mark.textContent = plain(marked);
    return mark;
  });
}
