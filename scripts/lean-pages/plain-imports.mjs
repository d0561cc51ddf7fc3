const SIGNALS = 'const { signal } = await import("@preact/signals");';

/**
 * Dynamic imports without Vite's helper: nothing that is imported so has styles, and the helper weighs 0.8 kB a page. Astro's
 * own of the signals, which all islands have, becomes a static one: it would bring a helper of 0.4 kB.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Without the helper nobody reads the lists of what could be loaded ahead.
    config: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
    transform: (code, id) =>
      id.endsWith('/@astrojs/preact/dist/client.js')
        ? `import { signal } from '@preact/signals';${code.replace(SIGNALS, '')}`
        : undefined,
  };
}
