import { lookMasker } from './look';
import type { FileReading, Place } from './read';
import { hideInside, MASK } from './secret';

export { isSecret, MASK } from './secret';

type Read = Extract<FileReading, { kind: 'keys' }>;

/**
 * The lines of a file as they may be shown or stored: as many as it has, secrets replaced by `MASK`. What was parsed
 * stays TOML with the same keys. In a file that does not parse, a line is shown only where it can be told what it is.
 */
export function maskedLines(reading: FileReading): string[] {
  if (reading.kind === 'keys') return maskedByPlace(reading);
  if (reading.kind !== 'syntax-error') return [];
  const mask = lookMasker('file');
  return reading.lines.map((line, index) => mask(line, { line: index + 1 }));
}

function maskedByPlace({ lines, keys, comments }: Read): string[] {
  const maskComment = lookMasker('comment');
  const replacements = [
    ...keys.filter(({ secret }) => secret).map(({ value }) => ({ place: value, by: `"${MASK}"` })),
    ...comments.map((comment) => {
      const written = (lines[comment.line - 1] ?? '').slice(comment.column);
      return { place: comment, by: `#${maskComment(written, comment)}` };
    }),
    // From the end to the start, so that what is replaced moves nothing that is still to be found.
  ].sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  const masked = [...lines];
  for (const { place, by } of replacements) replace(masked, place, by);
  return masked.map(hideInside);
}

/** Replaces a stretch; one of several lines becomes a text of as many. */
function replace(lines: string[], place: Place, by: string): void {
  const before = (lines[place.line - 1] ?? '').slice(0, place.column - 1);
  const after = (lines[place.endLine - 1] ?? '').slice(place.endColumn - 1);
  if (place.line === place.endLine) {
    lines[place.line - 1] = before + by + after;
    return;
  }
  lines.fill(MASK, place.line, place.endLine - 1);
  lines[place.line - 1] = `${before}"""${MASK}`;
  lines[place.endLine - 1] = `${MASK}"""${after}`;
}
