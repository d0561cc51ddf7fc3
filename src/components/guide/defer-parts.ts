const HEADING = /(?=<h2[ >])/;
const AFTER_HEADING = /^(<h2[\s\S]*?<\/h2>)([\s\S]*)$/;
const BEGINS_WITH_TABLE = /^\s*<div class="table-scroll"[ >]/;
/** In rem on a wide screen; on a phone, where lines are half as long, more than a window. */
const LONG = 28;

/**
 * Wraps what stands under each heading of a page but the first, so that it is laid out only when it comes near the
 * window (`.deferred`): the first paint waits for no part of the page that is not seen. Headings stay outside, since
 * links lead to them and the contents follow them. A long first part that begins with a table is wrapped as well: its
 * cells and their code are half of the first layout, and no heading below it is in the window to be moved.
 * In and out: HTML with its headings of level two at the top level.
 */
export function deferParts(html: string): string {
  let headings = 0;
  return html
    .split(HEADING)
    .map((part) =>
      part.replace(AFTER_HEADING, (whole, heading: string, rest: string) => {
        const tall = tallness(rest);
        const isLate = headings++ > 0 || (tall > LONG && BEGINS_WITH_TABLE.test(rest));
        return isLate
          ? `${heading}<div class="part deferred staged" style="--tall:${String(tall)}">${rest}</div>`
          : whole;
      }),
    )
    .join('');
}

/** About how many rem tall a text is on a wide screen: its lines of 68 characters, and the space between its blocks. */
function tallness(html: string): number {
  const blocks = html.match(/<(?:p|li|tr|pre|h3)[ >]/g)?.length ?? 0;
  const characters = html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '').replace(/\s+/g, ' ').length;
  return Math.round((characters / 68) * 1.6 + blocks * 0.9);
}
