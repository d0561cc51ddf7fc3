import { z } from 'zod';
import { segmentsOf } from '~/domain/configuration/keys';
import { stateAt, timelineOf } from '~/domain/configuration/timeline';
import type { KeyState, Span, Timeline, Value } from '~/domain/configuration/types';
import { orNull, release, sources, text } from '../fields';
import { eachRelease, listOf } from '../resource';

const key = z.string().describe('Dotted path into deployment.toml; "[]" marks an array of tables');
const json = z.string().describe('A value, as JSON text');

const tableName = z.string().describe('Dotted path of the table; empty for keys outside of any');
const nameInTable = z.string().describe('Key in the table');
const tables = z.record(tableName, z.record(nameInTable, json.nullable()));

/** What deployment.toml of one release may hold. */
export const configuration = eachRelease({
  name: 'configuration',
  folder: 'configuration',
  summary: 'The keys that one release reads from deployment.toml, with their built-in values.',
  entry: z.object({
    release,
    notes: z.array(text).describe('How these facts were come by'),
    identityLayer: z
      .object({ release, note: text })
      .nullable()
      .describe('Where the identity layer was not read: the release whose layer stands in for it'),
    tables: tables.describe(
      'Keys of the product by table, each with its built-in value as JSON text; null: none is known. Those of the identity components stand in identity-configuration.json',
    ),
    foundBy: z
      .record(z.string(), z.record(tableName, z.array(nameInTable)))
      .describe(
        'Keys that do not stand in the file of built-in values, by where they were found: "mapping" (the file of aliases), "shipped" (a shipped deployment.toml), "template" (a template reads them)',
      ),
    aliases: z.record(key, z.array(key)).describe('Keys that stand for internal ones'),
    onlyIn: z
      .record(key, z.array(z.string()))
      .describe('Keys of some distributions only (ids of vocabulary.json, kind "distribution")'),
    ofDistributions: z
      .record(key, z.record(z.string(), json))
      .describe('Built-in values of single distributions that differ'),
    freeForm: z
      .array(key)
      .describe('Tables passed on as written: the names in them are the user’s'),
    documentedOnly: z.array(key).describe('Keys that the documentation names and nothing reads'),
    shipped: z
      .record(z.string(), z.record(key, json))
      .describe('What the shipped deployment.toml sets, by distribution'),
    previous: release.nullable().describe('The release that the next two fields compare with'),
    gone: z.array(key).describe('Keys of the previous release that this one does not read'),
    renamed: z.array(z.object({ from: key, to: key, evidence: text, oldStillRead: z.boolean() })),
    sources,
  }),
  entries: (content) => {
    const timeline = timelineOf(content.configuration);
    return content.configuration.map((file, at) => {
      const keys = namedAt(timeline.keys, at).filter(([, { layer }]) => layer !== 'identity');
      return [
        file.version,
        {
          release: file.version,
          notes: file.notes,
          identityLayer: orNull(file.identityLayer),
          tables: byTable(keys, defaultOf),
          foundBy: byOrigin(keys),
          aliases: having(keys, ({ to }) => to),
          onlyIn: having(keys, ({ only }) => only),
          ofDistributions: having(keys, ({ defaults }) => defaults && jsonOf(defaults)),
          freeForm: namedAt(timeline.freeForm, at).map(([table]) => table),
          documentedOnly: namedAt(timeline.documentedOnly, at).map(([one]) => one),
          shipped: shippedAt(timeline, at),
          previous: orNull(timeline.releases[at - 1]),
          gone: file.gone,
          renamed: file.renamed.map(({ old, new: to, evidence, oldStillRead = false }) => ({
            from: old,
            to,
            evidence,
            oldStillRead,
          })),
          sources: file.sources,
        },
      ];
    });
  },
});

/** What holds at a release, by name. */
const namedAt = <T>(histories: Record<string, Span<T>[]>, at: number): [string, T][] =>
  Object.entries(histories)
    .flatMap(([name, history]): [string, T][] => {
      const state = stateAt(history, at);
      return state === undefined ? [] : [[name, state]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** The built-in value as JSON text. */
const defaultOf = (state: KeyState): string | null =>
  'default' in state ? JSON.stringify(state.default) : null;

/** The table of a key, and its name there. */
function parted(key: string): [table: string, name: string] {
  const segments = segmentsOf(key);
  return [segments.slice(0, -1).join('.'), segments.at(-1) ?? key];
}

/** Keys under their tables: written in full, the names of tables were half of the file. */
function byTable<S, T>(
  keys: readonly [key: string, state: S][],
  valueOf: (state: S) => T,
): Record<string, Record<string, T>> {
  const found: Record<string, Record<string, T>> = {};
  for (const [key, state] of keys) {
    const [table, name] = parted(key);
    (found[table] ??= {})[name] = valueOf(state);
  }
  return found;
}

/** Keys with an origin of their own, by origin and table. */
function byOrigin(keys: readonly [string, KeyState][]): Record<string, Record<string, string[]>> {
  const found: Record<string, Record<string, string[]>> = {};
  for (const [key, { by }] of keys) {
    if (by === undefined) continue;
    const [table, name] = parted(key);
    ((found[by] ??= {})[table] ??= []).push(name);
  }
  return found;
}

const having = <T>(
  keys: readonly [string, KeyState][],
  fieldOf: (state: KeyState) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    keys.flatMap(([name, state]): [string, T][] => {
      const field = fieldOf(state);
      return field === undefined ? [] : [[name, field]];
    }),
  );

const jsonOf = (values: Record<string, Value>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));

const shippedAt = ({ shipped }: Timeline, at: number): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(shipped)
      .map(([distribution, keys]): [string, Record<string, string>] => [
        distribution,
        Object.fromEntries(
          namedAt(keys, at).map(([name, { value }]) => [name, JSON.stringify(value)]),
        ),
      ])
      .filter(([, keys]) => Object.keys(keys).length > 0),
  );

/** The identity layer of all releases. */
export const identityConfiguration = listOf({
  name: 'identity-configuration',
  summary:
    'The keys of deployment.toml that releases inherit from the identity components, with their history.',
  notes: [
    'Of the states of a key the last one whose `since` is not later than a release holds for it. A state that is not `read` means that the key is gone, or is one of the product’s own from then on.',
  ],
  entry: z.object({
    table: tableName,
    keys: z.record(
      nameInTable,
      z.array(z.object({ since: release, read: z.boolean(), default: json.nullable() })),
    ),
  }),
  entries: (content) => {
    const timeline = timelineOf(content.configuration);
    const histories = Object.entries(timeline.keys)
      .filter(([, history]) => history.some(([, state]) => state?.layer === 'identity'))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const found = byTable(histories, (history) => statesOf(timeline, history));
    return Object.entries(found).map(([name, keys]) => ({ table: name, keys }));
  },
});

function statesOf({ releases }: Timeline, history: readonly Span<KeyState>[]): State[] {
  const states = history.map(([since, state]): State => {
    const own = state?.layer === 'identity' ? state : undefined;
    return {
      since: releases[since] ?? '',
      read: own !== undefined,
      default: own ? defaultOf(own) : null,
    };
  });
  // Consumers need no state that says the same again, nor one before the first that is read.
  return states.filter(({ read, default: value }, at) => {
    const before = states[at - 1];
    return read !== (before?.read ?? false) || (read && value !== before?.default);
  });
}

interface State {
  since: string;
  read: boolean;
  default: string | null;
}
