/** What is wrong at one place of the content, and what to write instead. */
export interface Problem {
  /** Path below the project, such as "content/limits.yaml". */
  file: string;
  id: string;
  /** Dotted path of the field, such as "tables.api-m/jdk.temurin.versions". */
  field: string;
  value: unknown;
  wrong: string;
  write: string;
}

/** One line a problem: *file#id: field "value": what is wrong; what to write*. */
export function problemLine({ file, id, field, value, wrong, write }: Problem): string {
  return `${file}#${id}: ${field} ${JSON.stringify(value)}: ${wrong}; ${write}`;
}

/** A problem that is accepted, because of a reason; it has to go when the problem has gone. */
export interface Exception {
  rule: string;
  /** The beginning of the problem's line, as far as the value and no further: "content/releases/3.2.1.yaml#3.2.1: released". */
  at: string;
  reason: string;
}

/**
 * Takes the accepted problems out.
 * @returns the lines that are left, with one for each exception that nothing needs any more
 */
export function withoutAccepted(
  rule: string,
  problems: readonly Problem[],
  exceptions: readonly Exception[],
): string[] {
  const lines = problems.map(problemLine);
  const own = exceptions.filter((exception) => exception.rule === rule);
  return [
    ...lines.filter((line) => !own.some(({ at }) => line.startsWith(at))),
    ...own
      .filter(({ at }) => !lines.some((line) => line.startsWith(at)))
      .map(({ at }) => `tests/content/exceptions.ts#${rule}: at "${at}": is not needed; remove it`),
  ];
}
