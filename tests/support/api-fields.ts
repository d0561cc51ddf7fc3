import { existsSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { RESOURCES } from '~/api/v1';
import { fieldsOf, publishedSchema } from '~/api/v1/schema';

/** Where the fields that were published are listed. */
export const FIELDS_FILE = 'src/api/v1/published-fields.yaml';
const file = new URL(`../../${FIELDS_FILE}`, import.meta.url);

export type Fields = Record<string, string[]>;

/** The fields that the API has, by kind of answer, each with its type. */
export const presentFields = (): Fields =>
  Object.fromEntries(
    RESOURCES.map(({ name, schema }) => [name, fieldsOf(publishedSchema(schema)).sort()]),
  );

/** The fields that were published. */
export const publishedFields = (): Fields =>
  existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Fields) : {};

/** Published fields that are gone or have another type now, as "releases: result[].name: string". */
export function lostFields(published: Fields, present: Fields): string[] {
  return Object.entries(published).flatMap(([name, fields]) =>
    fields.filter((field) => !present[name]?.includes(field)).map((field) => `${name}: ${field}`),
  );
}

/** The list with new fields added, as the text of its file. Nothing is taken out. */
export function withNewFields(published: Fields, present: Fields): string {
  const names = [...new Set([...Object.keys(present), ...Object.keys(published)])];
  const merged = names.map((name) => [
    name,
    [...new Set([...(published[name] ?? []), ...(present[name] ?? [])])].sort(),
  ]);
  return HEAD + stringify(Object.fromEntries(merged));
}

const HEAD = `# Fields of /api/v1/ that were published, each with its type: programs of others read them.
# \`npm run api:publish\` adds what is new and takes nothing out. See src/api/README.md.
`;
