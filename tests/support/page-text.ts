import { readFileSync } from 'node:fs';
import { HtmlElement, Parser, StaticConfigLoader, type DOMNode } from 'html-validate';
import { dist } from './dist';
import { decode } from './html';

/** A built page as somebody without JavaScript reads it. */
export interface ReadablePage {
  all(selector: string): HtmlElement[];
  /** The element with the id; ids of this site hold dots. */
  byId(id: string): HtmlElement | undefined;
}

const parser = new Parser(await new StaticConfigLoader().getConfigFor('page.html'));

/** Reads a page of the built site, such as "/releases/4.5.0/". */
export const readPage = (path: string): ReadablePage =>
  readHtml(readFileSync(`${dist}${path}index.html`, 'utf8'));

export function readHtml(html: string): ReadablePage {
  const root = parser.parseHtml(html);
  const ids = new Map<string, HtmlElement>();
  collect(root, ids);
  return {
    all: (selector) => root.querySelectorAll(selector).filter(isReadable),
    byId: (id) => ids.get(id),
  };
}

function collect(element: HtmlElement, ids: Map<string, HtmlElement>): void {
  if (isLeftOut(element)) return;
  if (element.id !== null) ids.set(element.id, element);
  for (const child of element.childElements) collect(child, ids);
}

/** Elements whose edges part no words. */
const INLINE = /^(?:a|abbr|b|code|em|i|kbd|q|small|span|strong|sub|sup|time|wbr)$/;

/** What nobody reads without JavaScript, or at all. */
const isLeftOut = (element: HtmlElement): boolean =>
  /^(?:script|style|template|head)$/.test(element.tagName) ||
  element.hasAttribute('hidden') ||
  element.classList.contains('needs-js');

function isReadable(element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (!at.isRootElement() && isLeftOut(at)) return false;
  }
  return true;
}

/** The words of an element without JavaScript, blanks joined. Numbers of sources are none of them. */
export function wordsOf(element: HtmlElement | null | undefined): string {
  return element ? plainWords(textOf(element)) : '';
}

function textOf(node: DOMNode): string {
  if (!(node instanceof HtmlElement)) return decode(node.textContent);
  if (!node.isRootElement() && isLeftOut(node)) return '';
  if (node.classList.contains('source-mark')) return '';
  const text = node.childNodes.map(textOf).join('');
  return INLINE.test(node.tagName) ? text : ` ${text} `;
}

/** A fact's text as it can be compared with a page's: no marks of code, one kind of quote and blank. */
export const plainWords = (text: string): string =>
  text.replaceAll('`', '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

/** Whether a text stands in an element. */
export const says = (element: HtmlElement | null | undefined, text: string): boolean =>
  wordsOf(element).includes(plainWords(text));

/** What a list of definitions says under a term; an empty text where it has no such term. */
export function definitionOf(list: readonly HtmlElement[], term: string): string {
  const group = list.find((one) => wordsOf(one.querySelector('dt')) === term);
  return wordsOf(group?.querySelector('dd'));
}
