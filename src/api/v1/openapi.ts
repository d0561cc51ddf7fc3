import { without } from './fields';
import { SCHEMA_VERSION, type Resource } from './resource';
import { publishedSchema } from './schema';

/** The description of the API in OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function openApi(resources: readonly Resource[], releases: readonly string[]): unknown {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Facts of the API-M Upgrade Guide',
      version: SCHEMA_VERSION,
      description:
        'The facts of the guide as static files. Nothing here depends on the day it is asked: compare dates yourself. What is not known is null or says so, and “not tested” means that no test was published.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '.', description: 'Where this file lies' }],
    paths: Object.fromEntries(
      resources.map(({ name, path, summary, notes }) => [
        `/${path}`,
        {
          get: {
            operationId: name,
            summary,
            description: [summary, ...notes].join('\n\n'),
            ...(path.includes('{release}') && { parameters: [releaseParameter(releases)] }),
            responses: {
              200: {
                description: summary,
                content: {
                  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
                },
              },
              ...(path.includes('{release}') && {
                404: { description: 'No facts of this kind about the release' },
              }),
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        resources.map(({ name, schema }) => [name, without(publishedSchema(schema), '$schema')]),
      ),
    },
  };
}

const releaseParameter = (releases: readonly string[]) => ({
  name: 'release',
  in: 'path',
  required: true,
  description: 'A release, always with its three numbers',
  schema: { type: 'string', examples: releases.slice(-1) },
});
