import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { changeSchema } from '~/schemas/change';
import { checklistPhaseSchema } from '~/schemas/checklist';
import { compatibilitySchema } from '~/schemas/compatibility';
import { featureSchema } from '~/schemas/feature';
import { guideSchema } from '~/schemas/guide';
import { limitSchema } from '~/schemas/limit';
import { pathsSchema } from '~/schemas/path';
import { productSchema } from '~/schemas/product';
import { releaseSchema } from '~/schemas/release';
import { sourceSchema } from '~/schemas/source';
import { categorySchema, runtimeSchema, termSchema, topologySchema } from '~/schemas/vocabulary';
import { compareReleases } from '~/domain/releases';

/** One entry of a collection: where it stands and what it says. */
export interface Entry<T> {
  /** Path below the project, such as "content/limits.yaml". */
  file: string;
  id: string;
  data: T;
  /** Markdown below the frontmatter, where the file has some. */
  body: string;
}

/** Kinds of content: where they lie and what they must look like. */
export const KINDS = {
  releases: { folder: 'releases', schema: releaseSchema },
  compatibility: { folder: 'compatibility', schema: compatibilitySchema },
  changes: { folder: 'changes', schema: changeSchema },
  checklist: { folder: 'checklist', schema: checklistPhaseSchema },
  products: { folder: 'products', schema: productSchema },
  paths: { folder: 'paths', schema: pathsSchema },
  guide: { folder: 'guide', schema: guideSchema },
  limits: { file: 'limits.yaml', schema: limitSchema },
  features: { file: 'features.yaml', schema: featureSchema },
  sources: { file: 'sources.yaml', schema: sourceSchema },
  runtimes: { file: 'vocabulary/runtimes.yaml', schema: runtimeSchema },
  categories: { file: 'vocabulary/categories.yaml', schema: categorySchema },
  areas: { file: 'vocabulary/areas.yaml', schema: termSchema },
  distributions: { file: 'vocabulary/distributions.yaml', schema: termSchema },
  bases: { file: 'vocabulary/bases.yaml', schema: termSchema },
  stages: { file: 'vocabulary/stages.yaml', schema: termSchema },
  supportStatuses: { file: 'vocabulary/support-statuses.yaml', schema: termSchema },
  tracks: { file: 'vocabulary/tracks.yaml', schema: termSchema },
  topologies: { file: 'vocabulary/topologies.yaml', schema: topologySchema },
} as const;

export type Kind = keyof typeof KINDS;

export type Content = { [K in Kind]: Entry<z.output<(typeof KINDS)[K]['schema']>>[] };

/** Content as read, and every way in which it misses its schema. */
export interface LoadedContent {
  content: Content;
  problems: string[];
}

/** Reads a content folder from disk and holds it against the schemas. Entries that miss theirs are left out and reported. */
export function loadContent(root: URL): LoadedContent {
  const problems: string[] = [];
  const content = Object.fromEntries(
    Object.entries(KINDS).map(([kind, where]) => [kind, entriesOf(root, where, problems)]),
  ) as unknown as Content;
  content.releases.sort((a, b) => compareReleases(a.id, b.id));
  content.compatibility.sort((a, b) => compareReleases(a.id, b.id));
  return { content, problems };
}

/** The project's own content. */
export const contentRoot = new URL('../../content/', import.meta.url);

type Where = { folder: string; schema: z.ZodType } | { file: string; schema: z.ZodType };

function entriesOf(root: URL, where: Where, problems: string[]): Entry<unknown>[] {
  const raw = 'folder' in where ? filesIn(root, where.folder) : listIn(root, where.file);
  return raw.flatMap((entry) => {
    const result = where.schema.safeParse(entry.data);
    if (result.success) return [{ ...entry, data: result.data }];
    for (const issue of result.error.issues) {
      const value = issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
        entry.data,
      );
      problems.push(
        `${entry.file}#${entry.id}: ${issue.path.join('.')} ${value === undefined ? 'nothing' : JSON.stringify(value)}: ${issue.message}`,
      );
    }
    return [];
  });
}

function filesIn(root: URL, folder: string): Entry<unknown>[] {
  const base = new URL(`${folder}/`, root);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|mdx?)$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, base), 'utf8');
      const [, front = text, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      return {
        file: `content/${folder}/${file}`,
        id: file.replace(/^.*\//, '').replace(/\.(?:yaml|mdx?)$/, ''),
        data: parse(front) as unknown,
        body,
      };
    });
}

function listIn(root: URL, file: string): Entry<unknown>[] {
  const list = parse(readFileSync(fileURLToPath(new URL(file, root)), 'utf8')) as {
    id?: unknown;
  }[];
  return list.map((data) => ({ file: `content/${file}`, id: String(data.id), data, body: '' }));
}
