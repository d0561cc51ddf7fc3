import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { CARD, cardTree, type Card } from './card';

const require = createRequire(import.meta.url);
const font = (file: string): Buffer => readFileSync(require.resolve(`@fontsource/${file}.woff`));

// Fonts come with npm and turn into outlines: the picture is the same on every machine.
const FONTS = [
  {
    name: 'Plex Sans',
    weight: 400,
    data: font('ibm-plex-sans/files/ibm-plex-sans-latin-400-normal'),
  },
  {
    name: 'Plex Sans',
    weight: 600,
    data: font('ibm-plex-sans/files/ibm-plex-sans-latin-600-normal'),
  },
  {
    name: 'Plex Mono',
    weight: 400,
    data: font('ibm-plex-mono/files/ibm-plex-mono-latin-500-normal'),
  },
] as const;

/** A card as PNG, 1200 by 630. */
export async function pictureOf(card: Card): Promise<Response> {
  const svg = await satori(cardTree(card), { ...CARD, fonts: [...FONTS] });
  // Sixteen colours keep the few there are and their edges, in half a byte a pixel.
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, effort: 4 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
