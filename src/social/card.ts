import { SITE_NAME } from '~/site';

/** An element as Satori takes it (https://github.com/vercel/satori): HTML with flexbox only. */
export interface Box {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: Box[] | string;
    [attribute: string]: unknown;
  };
}

/** What a preview picture says. */
export interface Card {
  /** Small line above the title: where the page belongs. */
  kind: string;
  title: string;
  /** True where the title is a version, set large and in monospace. */
  version?: boolean;
  text: string;
  /** Points on the line at the foot, in percent, and which of them is this page. */
  line: { at: number; here: boolean }[];
}

export const CARD = { width: 1200, height: 630 };

// A picture has no themes: the light theme's roles of tokens.css as sRGB.
const INK = '#1b2227';
const INK_2 = '#485259';
const RULE = '#79828a';
const ACCENT = '#0f5a66';
const PAPER = '#fcfbf8';
const MARGIN = 72;

const box = (style: Record<string, string | number>, children: Box[] | string = []): Box => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** Draws a card as a tree of boxes. */
export function cardTree({ kind, title, version = false, text, line }: Card): Box {
  return box(
    {
      flexDirection: 'column',
      width: CARD.width,
      height: CARD.height,
      padding: `60px ${String(MARGIN)}px 0`,
      background: PAPER,
      color: INK,
      fontFamily: 'Plex Sans',
    },
    [
      box({ alignItems: 'center', justifyContent: 'space-between', fontSize: 30 }, [
        box({ alignItems: 'center' }, [
          mark(),
          box({ marginLeft: 20, fontWeight: 600 }, SITE_NAME),
        ]),
        box({ color: INK_2 }, 'independent of WSO2'),
      ]),
      box({ marginTop: version ? 44 : 64, fontSize: 32, color: ACCENT, fontWeight: 600 }, kind),
      box(
        version
          ? { fontFamily: 'Plex Mono', fontSize: 168, lineHeight: 1.15, letterSpacing: -6 }
          : {
              fontSize: title.length > 44 ? 62 : 76,
              fontWeight: 600,
              lineHeight: 1.15,
              letterSpacing: -1.5,
              marginTop: 4,
            },
        title,
      ),
      box({ fontSize: 32, lineHeight: 1.4, color: INK_2, marginTop: 16, maxWidth: 980 }, text),
      foot(line),
    ],
  );
}

/** The mark of public/favicon.svg and components/Mark.astro. */
function mark(): Box {
  const step = { fill: 'none', stroke: PAPER, strokeWidth: 2 };
  return {
    type: 'svg',
    props: {
      width: 48,
      height: 48,
      viewBox: '0 0 16 16',
      children: [
        { type: 'rect', props: { width: 16, height: 16, rx: 3, fill: ACCENT } },
        { type: 'path', props: { ...step, d: 'M2.5 11.5H8v-7h5.5M10.8 1.8l2.7 2.7-2.7 2.7' } },
      ],
    },
  };
}

/** A line across the whole card with a point for each sibling, this page's filled. */
function foot(line: Card['line']): Box {
  const width = CARD.width - 2 * MARGIN;
  const point = ({ at, here }: Card['line'][number]): Box => {
    const size = here ? 34 : 16;
    return box({
      position: 'absolute',
      left: MARGIN + (at / 100) * width - size / 2,
      top: 32 - size / 2,
      width: size,
      height: size,
      borderRadius: size,
      border: `4px solid ${here ? ACCENT : RULE}`,
      background: here ? ACCENT : PAPER,
    });
  };
  return box({ position: 'absolute', left: 0, bottom: 40, width: CARD.width, height: 64 }, [
    box({ position: 'absolute', left: 0, top: 30, width: CARD.width, height: 4, background: RULE }),
    // This page's point last: it lies on top where points are close.
    ...line.toSorted((a, b) => Number(a.here) - Number(b.here)).map(point),
  ]);
}
