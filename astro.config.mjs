import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { recordShipped } from './scripts/dependencies/report.mjs';
import { softwareBill } from './scripts/dependencies/sbom.mjs';
import { readEdition } from './scripts/edition.mjs';
import { headersFile } from './scripts/headers.mjs';
import { leanPages } from './scripts/lean-pages/index.mjs';
import { readSettings } from './scripts/settings.mjs';
import { styleLayer } from './scripts/style-layer.mjs';

const { site, base, repository } = readSettings();

const firstPaint = readFileSync(new URL('./src/layouts/first-paint.js', import.meta.url));
const firstPaintHash = createHash('sha256').update(firstPaint).digest('base64');

/** Folders of packages that get into what browsers load, from pages and workers. */
const shipped = new Set();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The default ('jsx') drops spaces between inline elements at line breaks.
  compressHTML: true,
  // A style sheet of its own costs a round trip before anything is painted: 150 ms on a slow line, for 4 kB. Templates of
  // many pages get one all the same, see lean-pages.
  build: { inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    preact(),
    leanPages(),
    headersFile(),
    softwareBill(),
    ...(site
      ? [
          sitemap({
            filter: (page) => !/\/(?:404|parts|offline|upgrade\/drawn\/pair)\/?$/.test(page),
          }),
        ]
      : []),
  ],
  vite: {
    plugins: [styleLayer(), recordShipped(shipped)],
    // Workers are started as modules (src/browser/worker.ts).
    worker: { format: 'es', plugins: () => [recordShipped(shipped)] },
    define: {
      // Not named like its variable: Astro would put the variable as it was written in its place.
      'import.meta.env.REPOSITORY': JSON.stringify(repository ?? ''),
      'import.meta.env.EDITION': JSON.stringify(readEdition()),
    },
    experimental: {
      // Scripts find what lies beside them wherever the site stands.
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    build: {
      // Inlined scripts would weigh on every page; as files they are cached once.
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own; the bundler's remark about it helps nobody.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // Prism writes classes; Shiki writes style attributes, which cost more bytes than the code.
  markdown: { syntaxHighlight: 'prism' },
  security: {
    csp: {
      directives: [
        // What is not named here is not there: frames, media, objects, a manifest. Workers may be what scripts may be; pages
        // that start their own say more.
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "base-uri 'self'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        // The one policy of src/browser/trusted.ts.
        'trusted-types default',
      ],
      scriptDirective: {
        // Pagefind searches in WebAssembly.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${firstPaintHash}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
