import { sha256 } from './hash.mjs';

/**
 * Leaves in the page's Content-Security-Policy the hashes of what it holds, and fails where one is missing.
 * @param {string} html
 * @param {string} file for the error
 * @returns {string}
 */
export function narrowPolicy(html, file) {
  const held = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, , attributes]) => !/\bsrc=|type="application\//.test(attributes))
    .map(([, kind, , text]) => ({ kind, hash: `'sha256-${sha256(text)}'` }));
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, head, policy) => {
      const scripts = held.filter(({ kind }) => kind === 'script').map(({ hash }) => hash);
      const missing = scripts.find((hash) => !policy.includes(hash));
      if (missing)
        throw new Error(`${file}: an inline script (${missing}) is not allowed by the policy.`);
      // Pruned styles have hashes of their own; they stand where Astro's stood.
      const styles = held.filter(({ kind }) => kind === 'style').map(({ hash }) => hash);
      const narrow = policy
        .split(';')
        .map((directive) => {
          const [name, ...sources] = directive.trim().split(' ');
          const kept = sources.filter(
            (source) => !source.startsWith("'sha256-") || scripts.includes(source),
          );
          return [name, ...kept, ...(name === 'style-src' ? styles : [])].join(' ');
        })
        .join(';');
      return `${head}${narrow}`;
    },
  );
}
