/**
 * Dotted keys of a deployment.toml. In their written form a segment is quoted where it is no bare TOML key, and "[]"
 * marks an array of tables: `apim.gateway.environment[].name`, `synapse_properties."a.b"`.
 */

const SEGMENT = /"(?:[^"\\]|\\.)*"(?:\[\])*|[^."]+/g;

/** The segments of a written key; quotes and "[]" stay with theirs. */
export function segmentsOf(key: string): string[] {
  return key.match(SEGMENT) ?? [];
}

/** One segment as it is written in a key. */
export function writeSegment(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** A key without the marks of arrays: two keys of one shape or another are the same key. */
export function shapeless(key: string): string {
  if (!key.includes('[]')) return key;
  if (!key.includes('"')) return key.replaceAll('[]', '');
  return segmentsOf(key)
    .map((segment) => segment.replace(/(?:\[\])+$/, ''))
    .join('.');
}

/** The table a key stands in first: "apim" of "apim.cors.enable". */
export function topTable(key: string): string {
  return (segmentsOf(key)[0] ?? key).replace(/(?:\[\])+$/, '');
}

/** Whether a key is, or lies below, what a note names: a key, or a table followed by ".*". */
export function isNamedBy(key: string, name: string): boolean {
  return namedBy(name)(shapeless(key));
}

/** As `isNamedBy`, for a name that is held against many keys, which come without the marks of arrays. */
export function namedBy(name: string): (bare: string) => boolean {
  if (!name.endsWith('.*')) {
    const key = shapeless(name);
    return (bare) => bare === key;
  }
  const table = shapeless(name.slice(0, -2));
  return (bare) => bare === table || bare.startsWith(`${table}.`);
}
