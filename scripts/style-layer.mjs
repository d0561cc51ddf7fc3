// Puts the styles of every component into the layer `components`. Rules outside layers beat all that are in one,
// so without this a component's `display: flex` would show what the utility `.needs-js` hides.
import { readFileSync } from 'node:fs';

const entry = new URL('../src/styles/global.css', import.meta.url);
const order = /@layer [\w, -]+;/.exec(readFileSync(entry, 'utf8'))?.[0];
if (!order?.includes('components')) {
  throw new Error(
    'src/styles/global.css names no order of layers with "components" in it. Begin it with "@layer reset, …, components, …;".',
  );
}

/**
 * A Vite plugin. The order of layers comes first in every part, since the browser may load a component's file before
 * the global one; the minifier keeps one per file.
 */
export function styleLayer() {
  return {
    name: 'style-layer',
    enforce: 'pre',
    transform: {
      filter: { id: /\.astro\?astro&type=style/ },
      handler: (code) => ({ code: `${order}\n@layer components {\n${code}\n}`, map: null }),
    },
  };
}
