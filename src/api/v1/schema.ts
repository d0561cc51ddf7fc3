import { z } from 'zod';

/** A JSON Schema, as far as it is walked through here. */
export interface JsonSchema {
  $schema?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

/**
 * The JSON Schema (2020-12) of an answer, as it is published. It lets fields pass that it does not name, since later
 * answers of the same version may have more.
 */
export const publishedSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;

/** The same, closed: nothing may be served that is not described. */
export const closedSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'output' }) as JsonSchema;

/** Every field of an answer with its type: `result[].releaseDate: string|null`, `result.shipped.*.*: string`. */
export function fieldsOf(schema: JsonSchema, path = ''): string[] {
  const { properties, items, additionalProperties: others, anyOf } = schema;
  const alternatives = anyOf ?? [schema];
  const own =
    path === '' ? [] : [`${path}: ${alternatives.map(({ type = 'any' }) => type).join('|')}`];
  if (anyOf) {
    const inner = anyOf.flatMap((one) => fieldsOf(one, path).slice(1));
    return [...own, ...inner];
  }
  return [
    ...own,
    ...Object.entries(properties ?? {}).flatMap(([name, field]) =>
      fieldsOf(field, path === '' ? name : `${path}.${name}`),
    ),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...(typeof others === 'object' ? fieldsOf(others, `${path}.*`) : []),
  ];
}
