import { z } from 'zod';
import { FIELDS_FILE, presentFields, publishedFields, withNewFields } from './api-fields';
import { contentRoot, KINDS, loadContent } from './content';
import { readPublishedIds, withAdded } from './published-ids';

/** Where the JSON Schemas for editors lie. */
const FOLDER = 'content/.schemas';
const SETTINGS = '.vscode/settings.json';

/** Kinds that are YAML; the frontmatter of Markdown has no completion in editors, and configuration is JSON. */
const yamlKinds = Object.entries(KINDS).filter(
  ([kind]) => !['changes', 'guide', 'configuration'].includes(kind),
);

/** JSON Schema of each kind of YAML file, by path, and the editor's map from files to schemas. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = yamlKinds.map(([kind, where]): [string, unknown] => {
    const entry = z.toJSONSchema(where.schema, { io: 'input' });
    const { $schema, ...item } = entry;
    return [
      `${FOLDER}/${kind}.json`,
      'file' in where ? { $schema, type: 'array', items: item } : entry,
    ];
  });
  const map = yamlKinds.map(([kind, where]) => [
    `./${FOLDER}/${kind}.json`,
    'file' in where ? `content/${where.file}` : `content/${where.folder}/*.yaml`,
  ]);
  return {
    ...Object.fromEntries(schemas),
    [SETTINGS]: { 'yaml.schemas': Object.fromEntries(map) as unknown },
  };
}

/** What scripts/content.mjs can write: file and text, by the name it is asked for. */
export const DERIVED: Record<string, () => Record<string, string>> = {
  schemas: () =>
    Object.fromEntries(
      Object.entries(jsonSchemas()).map(([file, data]) => [file, JSON.stringify(data)]),
    ),
  ids: () => ({
    'content/published-ids.yaml': withAdded(
      readPublishedIds(contentRoot),
      loadContent(contentRoot).content,
    ),
  }),
  api: () => ({ [FIELDS_FILE]: withNewFields(publishedFields(), presentFields()) }),
};
