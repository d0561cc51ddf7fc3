import { getCollection } from 'astro:content';
import {
  compareConfiguration,
  readersOf,
  type Added,
  type AnyDifference,
  type Comparison,
  type Readers,
} from '~/domain/configuration/compare';
import { partIdentity, type CheckData, type IdentityData } from '~/domain/configuration/dataset';
import { isNamedBy, segmentsOf, shapeless, topTable } from '~/domain/configuration/keys';
import { timelineOf } from '~/domain/configuration/timeline';
import type { Sign, Timeline } from '~/domain/configuration/types';
import { compareReleases } from '~/domain/releases';
import { getChanges, type ChangeEntry } from '~/queries/changes';
import type { ConfigurationModel, ConfigurationNote } from '~/schemas/configuration';

/** Differences of one table above this are grouped by the tables in it. */
const LARGEST_SECTION = 24;

interface Facts {
  timeline: Timeline;
  readers: Readers;
  /** Source ids by release. */
  sources: Map<string, string[]>;
}

let facts: Promise<Facts> | undefined;

/** The configuration of all releases that have facts about it. */
export function getConfiguration(): Promise<Facts> {
  facts ??= getCollection('configuration').then((entries) => {
    const timeline = timelineOf(entries.map(({ data }) => data));
    return {
      timeline,
      readers: readersOf(timeline),
      sources: new Map(entries.map(({ id, data }) => [id, data.sources])),
    };
  });
  return facts;
}

/** Every ordered pair of releases that can be compared. */
export async function getConfigurationPairs(): Promise<{ from: string; to: string }[]> {
  const { releases } = (await getConfiguration()).timeline;
  return releases.flatMap((from, index) => releases.slice(index + 1).map((to) => ({ from, to })));
}

/** Paragraphs on how deployment.toml becomes settings, and on what the facts cannot tell, in order. */
export async function getConfigurationTexts(
  part: ConfigurationModel['part'],
): Promise<ConfigurationModel[]> {
  const texts = (await getCollection('configurationModel')).map(({ data }) => data);
  return texts.filter((text) => text.part === part);
}

/** Remarks on keys that deserve attention first, those on security before the others, then the latest first. */
export async function getConfigurationNotes(): Promise<ConfigurationNote[]> {
  const notes = (await getCollection('configurationNotes')).map(({ data }) => data);
  return notes.sort(
    (a, b) =>
      Number(b.security) - Number(a.security) || compareReleases(b.introducedIn, a.introducedIn),
  );
}

/** The releases between which the keys of a change differ; `undefined` where no remark on keys names the change. */
export async function keysOfChange(
  change: string,
): Promise<{ from: string; to: string } | undefined> {
  const notes = await getConfigurationNotes();
  const to = notes.find(({ changes }) => changes?.includes(change))?.introducedIn;
  if (to === undefined) return undefined;
  const { releases } = (await getConfiguration()).timeline;
  const from = releases[releases.indexOf(to) - 1];
  return from === undefined ? undefined : { from, to };
}

/** What a file tells of itself, in the order it is written. */
async function getConfigurationSigns(): Promise<Sign[]> {
  return (await getCollection('configurationSigns')).map(({ data }) => data);
}

/** What a file is checked against, in its two parts. */
export async function getCheckData(): Promise<{ data: CheckData; identity: IdentityData }> {
  const { timeline, sources } = await getConfiguration();
  const { product, identity } = partIdentity(timeline);
  return {
    data: {
      timeline: product,
      notes: await getConfigurationNotes(),
      signs: await getConfigurationSigns(),
      sources: Object.fromEntries(sources),
      cited: await getCheckSources(),
    },
    identity,
  };
}

/** Ids of all sources that a finding can cite, in the order of the page's list: of the limits, the remarks, the signs, the releases. */
export async function getCheckSources(): Promise<string[]> {
  const { sources } = await getConfiguration();
  const limits = (await getConfigurationTexts('limits')).flatMap((text) => text.sources);
  const notes = (await getConfigurationNotes()).flatMap((note) => note.sources);
  const signs = (await getConfigurationSigns()).flatMap((sign) => sign.sources);
  return [...new Set([...limits, ...notes, ...signs, ...[...sources.values()].flat()])];
}

/** Differences of one table. */
export interface Section {
  name: string;
  count: number;
  /** All but new keys. */
  differences: Exclude<AnyDifference, Added>[];
  added: NewKeys[];
}

/** New keys of one release that the same changes speak of. Nine of ten differences are new keys. */
export interface NewKeys {
  broughtIn: string;
  changes: ChangeEntry[];
  keys: Added[];
}

export interface PairView {
  comparison: Comparison;
  /** What to look at first, with the keys of this pair that it is about. */
  first: { note: ConfigurationNote; keys: string[]; changes: ChangeEntry[] }[];
  sections: Section[];
  identity: Section[];
  /** Changes that speak of a difference's key. */
  changesOf: (difference: AnyDifference) => ChangeEntry[];
  sources: string[];
}

/** All that the page of a pair shows. */
export async function getConfigurationPair(from: string, to: string): Promise<PairView> {
  const { timeline, readers, sources } = await getConfiguration();
  const comparison = compareConfiguration(timeline, from, to, readers);
  const onTheWay = (release: string): boolean =>
    compareReleases(release, from) > 0 && compareReleases(release, to) <= 0;
  const changes = (await getChanges()).filter(({ data }) => onTheWay(data.introducedIn));
  const byId = new Map((await getChanges()).map((change) => [change.id, change]));
  const mentions = mentionsIn(changes);

  const first = (await getConfigurationNotes())
    .filter(({ introducedIn, until }) => onTheWay(introducedIn) && !(until && onTheWay(until)))
    .map((note) => ({
      note,
      keys: keysOf(comparison, note),
      changes: (note.changes ?? []).flatMap((id) => byId.get(id) ?? []),
    }))
    .filter(({ keys }) => keys.length > 0);
  const changesOf = ({ key }: AnyDifference): ChangeEntry[] => mentions(key);
  const of = (layer: AnyDifference['layer']): Section[] =>
    sectionsOf(
      comparison.differences.filter((one) => one.layer === layer),
      changesOf,
    );
  const releases = timeline.releases.filter((release) => release === from || onTheWay(release));
  return {
    comparison,
    first,
    sections: of('product'),
    identity: of('identity'),
    changesOf,
    sources: [
      ...first.flatMap(({ note }) => note.sources),
      ...releases.flatMap((release) => sources.get(release) ?? []),
    ],
  };
}

function keysOf(comparison: Comparison, note: ConfigurationNote): string[] {
  const named = (key: string): boolean => note.keys.some((name) => isNamedBy(key, name));
  return [
    ...new Set([
      ...comparison.differences.filter(({ key }) => named(key)).map(({ key }) => key),
      ...comparison.inferred.flatMap(({ when, sets }) => [when, sets].filter((key) => named(key))),
    ]),
  ];
}

const ORDER: AnyDifference['kind'][] = ['removed', 'renamed', 'default', 'shipped', 'added'];

/** Groups differences by their table; a large table by the tables in it. What was lost comes first. */
function sectionsOf(
  differences: readonly AnyDifference[],
  changesOf: PairView['changesOf'],
): Section[] {
  const sizes = new Map<string, number>();
  for (const { key } of differences) {
    sizes.set(topTable(key), (sizes.get(topTable(key)) ?? 0) + 1);
  }
  const sections = new Map<string, AnyDifference[]>();
  for (const difference of differences) {
    const segments = segmentsOf(shapeless(difference.key));
    const large = (sizes.get(topTable(difference.key)) ?? 0) > LARGEST_SECTION;
    const name = segments.slice(0, large && segments.length > 2 ? 2 : 1).join('.');
    sections.set(name, [...(sections.get(name) ?? []), difference]);
  }
  return [...sections]
    .map(([name, list]) => {
      const sorted = list.toSorted(
        (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.key < b.key ? -1 : 1),
      );
      return {
        name,
        count: sorted.length,
        differences: sorted.filter((one) => one.kind !== 'added'),
        added: newKeysOf(
          sorted.filter((one) => one.kind === 'added'),
          changesOf,
        ),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function newKeysOf(added: readonly Added[], changesOf: PairView['changesOf']): NewKeys[] {
  const groups = new Map<string, NewKeys>();
  for (const one of added) {
    const changes = changesOf(one);
    const id = [one.broughtIn, ...changes.map((change) => change.id)].join(' ');
    const group = groups.get(id) ?? { broughtIn: one.broughtIn, changes, keys: [] };
    groups.set(id, group);
    group.keys.push(one);
  }
  return [...groups.values()].sort((a, b) => compareReleases(a.broughtIn, b.broughtIn));
}

/** Finds the changes whose words name a key, or a table of at least two segments that holds it, as code. */
function mentionsIn(changes: readonly ChangeEntry[]): (key: string) => ChangeEntry[] {
  const byName = new Map<string, ChangeEntry[]>();
  for (const change of changes) {
    const { title, action } = change.data;
    const names = [...`${title} ${action} ${change.body ?? ''}`.matchAll(/`([^`]+)`/g)].flatMap(
      ([, code = '']) => /^\[*([\w."-]+)\]*(?: = .*)?$/.exec(code)?.[1] ?? [],
    );
    for (const name of new Set(names)) {
      if (name.includes('.')) byName.set(name, [...(byName.get(name) ?? []), change]);
    }
  }
  return (key) => {
    const segments = segmentsOf(shapeless(key));
    const names = segments.map((_, index) => segments.slice(0, index + 1).join('.'));
    return [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
  };
}
