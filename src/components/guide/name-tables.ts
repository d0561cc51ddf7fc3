const HEADING_OR_TABLE =
  /<h[23][^>]* id="([^"]+)"|<div class="table-scroll" tabindex="0">\s*<table class="data">([\s\S]*?)<\/table>/g;

/**
 * Gives the tables of a page that were written in Markdown what Markdown has no words for: their name, which is the
 * heading above them, and the headers of their rows, which stand in the first column.
 */
export function nameTables(html: string): string {
  let heading: string | undefined;
  return html.replace(HEADING_OR_TABLE, (whole, id: string | undefined, rows: string) => {
    heading = id ?? heading;
    if (id !== undefined) return whole;
    if (heading === undefined)
      throw new Error('A table stands above the first heading of its page.');
    const name = `aria-labelledby="${heading}"`;
    const headed = rows
      .replaceAll('<th>', '<th scope="col">')
      .replace(/(<tr>\s*)<td([^>]*)>([\s\S]*?)<\/td>/g, '$1<th scope="row"$2>$3</th>');
    return `<div class="table-scroll" tabindex="0" role="group" ${name}><table class="data" ${name}>${headed}</table>`;
  });
}
