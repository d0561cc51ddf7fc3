import { linkTo } from './document';

/** Applies a change to all of a Markdown text but its code: blocks and spans stay as they are. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)$|`[^`\n]+`)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** Links inside the site as a twin writes them. */
export const withRelativeLinks = (markdown: string): string =>
  outsideCode(markdown, (text) =>
    text.replace(/\]\((\/[^)\s]*)\)/g, (_, path: string) => `](${linkTo(path)})`),
  );
