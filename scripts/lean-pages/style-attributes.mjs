// Makes classes of style attributes. A policy without 'unsafe-inline' takes no style from an attribute; a rule in a style sheet that
// the policy knows may say the same.

/** Elements whose content is not markup, whole; else a start tag. */
const TAGS =
  /<(script|style|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g;
const ATTRIBUTE = /\s+([^\s"'<>=/]+)(?:="([^"]*)"|='[^']*')?/g;

/**
 * A function that puts a class in the place of each style attribute; the same declarations have the same class in all
 * texts that it is given. The rules are for the last layer but print (`inLayer`): like attributes, they win over all components.
 * @returns {(html: string) => { html: string, rules: Set<string> }}
 */
export function createStyleClasses() {
  const names = new Map();
  const nameOf = (style) => {
    if (!names.has(style)) names.set(style, `_${names.size.toString(36)}`);
    return names.get(style);
  };
  return (html) => {
    const rules = new Set();
    const lean = html.replace(TAGS, (tag, opaque) => {
      if (opaque !== undefined || tag.startsWith('<!') || !/\sstyle=/.test(tag)) return tag;
      const attributes = new Map(
        [...tag.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
      );
      const style = attributes.get('style');
      if (style === undefined) return tag;
      if (/[&{}<]/.test(style)) throw new Error(`This style cannot become a rule: ${tag}`);
      const name = nameOf(style);
      rules.add(`.${name}{${style}}`);
      const own = attributes.get('class');
      return tag.replace(ATTRIBUTE, (text, attribute) => {
        if (attribute === 'class') return ` class="${own} ${name}"`;
        if (attribute !== 'style') return text;
        return own === undefined ? ` class="${name}"` : '';
      });
    });
    return { html: lean, rules };
  };
}

/** Rules as they stand in a style sheet. */
export function inLayer(rules) {
  const text = [...rules].join('');
  return text === '' ? '' : `@layer utilities{${text}}`;
}

/**
 * Adds rules to the last style element of a page.
 * @param {string} html
 * @param {Iterable<string>} rules
 * @param {string} file for the error
 * @returns {string}
 */
export function addRules(html, rules, file) {
  const text = inLayer(rules);
  const end = html.lastIndexOf('</style>');
  if (text === '') return html;
  if (end < 0) throw new Error(`${file} has style attributes, and no style sheet to put them in.`);
  return html.slice(0, end) + text + html.slice(end);
}
