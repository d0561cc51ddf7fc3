import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_ADDRESS,
  base: process.env.BASE_PATH,
  compressHTML: true,
  integrations: [mdx(), preact()],
});
