import { z } from 'zod';
import { inOrder, type Facts } from '~/domain/facts';
import { address, text } from './fields';
import { openApi } from './openapi';
import { listOf, type Answer, type Resource } from './resource';
import { changes } from './resources/changes';
import { compatibility } from './resources/compatibility';
import { coverage } from './resources/coverage';
import { configuration, identityConfiguration } from './resources/configuration';
import { paths } from './resources/paths';
import { products } from './resources/products';
import { oneRelease, releases } from './resources/releases';
import { cited } from './resources/sources';
import { vocabulary } from './resources/vocabulary';
import { publishedSchema } from './schema';

const FACTS: Resource[] = [
  releases,
  oneRelease,
  compatibility,
  changes,
  paths,
  products,
  configuration,
  identityConfiguration,
  coverage,
  cited,
  vocabulary,
];

/** What there is. */
const index = listOf({
  name: 'index',
  summary: 'What there is: every kind of answer with its files and its schema.',
  entry: z.object({
    name: z.string(),
    summary: text,
    notes: z.array(text).describe('What a reader of it must do, in order'),
    uris: z.array(address('Its files')),
    schema: address('Its JSON Schema'),
  }),
  entries: (content) =>
    FACTS.map(({ name, summary, notes, answers }) => ({
      name,
      summary,
      notes: [...notes],
      uris: answers(content).map(({ file }) => file),
      schema: schemaFile(name),
    })),
});

/** Every kind of answer, the index first. */
export const RESOURCES: readonly Resource[] = [index, ...FACTS];

const schemaFile = (name: string): string => `schemas/${name}.json`;

/** Every file of the API: answers, their schemas, their description. */
export function apiFiles(unordered: Facts): Answer[] {
  const content = inOrder(unordered);
  return [
    ...RESOURCES.flatMap(({ answers }) => answers(content)),
    ...RESOURCES.map(({ name, schema }) => ({
      file: schemaFile(name),
      body: publishedSchema(schema),
    })),
    {
      file: 'openapi.json',
      body: openApi(
        RESOURCES,
        content.releases.map(({ version }) => version),
      ),
    },
  ];
}
