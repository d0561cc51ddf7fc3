import type { Problem } from '../../support/problems';
import { entriesOf, textsOf, type Rule } from './rule';

/** Markup that would show as such, or reach a page unseen: facts are plain text with `code` in back-ticks. */
const HTML = /<\/?[a-z][\w-]*(?:\s[^>]*)?\/?>|&(?:[a-z]+|#\d+);/i;
const NOT_SHOWN = new Set(['pattern', 'is', 'isNot', 'as', 'text']);
const MARKDOWN = /\]\(|\*\*|^#+ |<[A-Z]/;

/** No raw HTML in facts and change bodies, and no Markdown but code in facts. */
export const plainText: Rule = (content) => [
  // Values of configuration keys are the product's own, shown as code whatever they hold.
  ...entriesOf({ ...content, configuration: [] }).flatMap(({ file, id, data }) =>
    textsOf(data).flatMap(({ field, key, value }): Problem[] => {
      // Patterns and what they are tried on (content/detection.yaml) are never shown.
      if (file.endsWith('/detection.yaml') && NOT_SHOWN.has(key)) return [];
      const text = withoutCode(value);
      const at = { file, id, field, value };
      if (HTML.test(text)) {
        return [{ ...at, wrong: 'holds HTML', write: 'write plain text; put code in back-ticks' }];
      }
      if (MARKDOWN.test(text)) {
        return [
          { ...at, wrong: 'holds Markdown', write: 'write plain text; only `code` is marked up' },
        ];
      }
      return (value.split('`').length - 1) % 2 === 1
        ? [{ ...at, wrong: 'has a back-tick without its partner', write: 'close the code' }]
        : [];
    }),
  ),
  ...content.changes.flatMap(({ file, id, body }) => {
    const found = HTML.exec(withoutCode(body));
    return found
      ? [
          {
            file,
            id,
            field: 'body',
            value: found[0],
            wrong: 'is raw HTML',
            write: 'write Markdown; put code in back-ticks',
          },
        ]
      : [];
  }),
  ...content.guide.flatMap(({ file, id, body }) => {
    // Components begin with a capital letter and are welcome here.
    const found = /<\/?[a-z][\w-]*(?:\s[^>]*)?\/?>/.exec(withoutCode(body));
    return found
      ? [
          {
            file,
            id,
            field: 'body',
            value: found[0],
            wrong: 'is raw HTML',
            write: 'write Markdown or use a component of the guide',
          },
        ]
      : [];
  }),
];

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '');
