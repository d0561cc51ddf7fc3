import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { changeSchema } from '~/schemas/change';
import { checklistPhaseSchema } from '~/schemas/checklist';
import { compatibilitySchema } from '~/schemas/compatibility';
import {
  configurationModelSchema,
  configurationNoteSchema,
  configurationSchema,
  configurationSignSchema,
} from '~/schemas/configuration';
import { detectionSchema } from '~/schemas/detection';
import { featureSchema } from '~/schemas/feature';
import { guideSchema } from '~/schemas/guide';
import { limitSchema } from '~/schemas/limit';
import { newsSchema } from '~/schemas/news';
import { pathsSchema } from '~/schemas/path';
import { productSchema } from '~/schemas/product';
import { releaseSchema } from '~/schemas/release';
import { sourceSchema } from '~/schemas/source';
import { templateSchema } from '~/schemas/template';
import {
  categorySchema,
  hopEvidenceSchema,
  runtimeSchema,
  stageSchema,
  termSchema,
  topologySchema,
} from '~/schemas/vocabulary';
import { compareReleases } from '~/domain/releases';
import { problemLine, type Problem } from './problems';

/** One entry of a collection: where it stands and what it says. */
export interface Entry<T> {
  /** Path below the project, such as "content/limits.yaml". */
  file: string;
  id: string;
  data: T;
  /** Markdown below the frontmatter, where the file has some. */
  body: string;
}

const FILE = /^[^/]+\.yaml$/;

/** Kinds of content: where they lie (as in src/content.config.ts) and what they must look like. */
export const KINDS = {
  releases: { folder: 'releases', pattern: FILE, schema: releaseSchema },
  compatibility: { folder: 'compatibility', pattern: FILE, schema: compatibilitySchema },
  changes: { folder: 'changes', pattern: /^[^/]+\/[^/]+\.md$/, schema: changeSchema },
  checklist: { folder: 'checklist', pattern: FILE, schema: checklistPhaseSchema },
  products: { folder: 'products', pattern: FILE, schema: productSchema },
  paths: { folder: 'paths', pattern: FILE, schema: pathsSchema },
  configuration: { folder: 'configuration', pattern: /^[^/]+\.json$/, schema: configurationSchema },
  guide: { folder: 'guide', pattern: /^[^/]+\.mdx$/, schema: guideSchema },
  limits: { file: 'limits.yaml', schema: limitSchema },
  configurationModel: { file: 'configuration-model.yaml', schema: configurationModelSchema },
  configurationNotes: { file: 'configuration-notes.yaml', schema: configurationNoteSchema },
  configurationSigns: { file: 'configuration-signs.yaml', schema: configurationSignSchema },
  detection: { file: 'detection.yaml', schema: detectionSchema },
  features: { file: 'features.yaml', schema: featureSchema },
  news: { file: 'news.yaml', schema: newsSchema },
  sources: { file: 'sources.yaml', schema: sourceSchema },
  templates: { file: 'templates.yaml', schema: templateSchema },
  runtimes: { file: 'vocabulary/runtimes.yaml', schema: runtimeSchema },
  categories: { file: 'vocabulary/categories.yaml', schema: categorySchema },
  areas: { file: 'vocabulary/areas.yaml', schema: termSchema },
  distributions: { file: 'vocabulary/distributions.yaml', schema: termSchema },
  bases: { file: 'vocabulary/bases.yaml', schema: termSchema },
  stages: { file: 'vocabulary/stages.yaml', schema: stageSchema },
  supportStatuses: { file: 'vocabulary/support-statuses.yaml', schema: termSchema },
  hopEvidence: { file: 'vocabulary/hop-evidence.yaml', schema: hopEvidenceSchema },
  tracks: { file: 'vocabulary/tracks.yaml', schema: termSchema },
  topologies: { file: 'vocabulary/topologies.yaml', schema: topologySchema },
} as const;

export type Kind = keyof typeof KINDS;

export type Content = { [K in Kind]: Entry<z.output<(typeof KINDS)[K]['schema']>>[] };

/** Content as read, and every way in which it misses its schema. */
export interface LoadedContent {
  content: Content;
  /** One line a problem, as problemLine writes it. */
  problems: string[];
}

/** Reads a content folder from disk and holds it against the schemas. Entries that miss theirs are left out and reported. */
export function loadContent(root: URL): LoadedContent {
  const problems: Problem[] = [];
  const read = new Set<string>();
  const content = Object.fromEntries(
    Object.entries(KINDS).map(([kind, where]) => {
      const raw =
        'folder' in where ? filesIn(root, where, problems) : listIn(root, where.file, problems);
      for (const { file } of raw) read.add(file);
      return [kind, raw.flatMap((entry) => checked(entry, where.schema, problems))];
    }),
  ) as unknown as Content;
  content.releases.sort((a, b) => compareReleases(a.id, b.id));
  content.compatibility.sort((a, b) => compareReleases(a.id, b.id));
  content.configuration.sort((a, b) => compareReleases(a.id, b.id));
  problems.push(...unreadFiles(root, new Set([...read, ...problems.map(({ file }) => file)])));
  return { content, problems: problems.map(problemLine) };
}

/** The project's own content. */
export const contentRoot = new URL('../../content/', import.meta.url);

/** Files of the content folder that are no entries. */
const NO_ENTRIES = /^content\/(?:README\.md|published-ids\.yaml|\.schemas\/.*)$/;

/** Files that no collection reads, such as "4.8.0.yml" or a change outside the folder of a release. */
function unreadFiles(root: URL, read: ReadonlySet<string>): Problem[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `content/${relative(fileURLToPath(root), join(file.parentPath, file.name))}`)
    .filter((file) => !read.has(file) && !NO_ENTRIES.test(file))
    .sort()
    .map((file) => ({
      file,
      id: idOf(file),
      field: 'file',
      value: file,
      wrong: 'is read by no collection',
      write: 'give it the place and the ending of its siblings (content/README.md)',
    }));
}

function checked(entry: Entry<unknown>, schema: z.ZodType, problems: Problem[]): Entry<unknown>[] {
  const result = schema.safeParse(entry.data);
  if (result.success) return [{ ...entry, data: result.data }];
  const { file, id } = entry;
  for (const issue of result.error.issues) {
    const value = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      entry.data,
    );
    const [wrong, write] = inWords(issue, value);
    problems.push({ file, id, field: issue.path.join('.') || 'entry', value, wrong, write });
  }
  return [];
}

/** What a schema finds, as what is wrong and what to write. Texts of ours already say both, split by a semicolon. */
function inWords(issue: z.core.$ZodIssue, value: unknown): [wrong: string, write: string] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return [
        `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`,
        'correct its name or remove it',
      ];
    case 'invalid_type':
      return value === undefined
        ? ['is missing', `write it (${issue.expected})`]
        : [
            `is no ${issue.expected}`,
            `write ${article(issue.expected)}, in quotes where it is text`,
          ];
    case 'invalid_value':
      return ['is not known here', `write one of ${issue.values.map(String).join(', ')}`];
    default: {
      const [wrong = issue.message, ...write] = issue.message.split('; ');
      return [wrong, write.join('; ') || 'see the comments of its schema in src/schemas'];
    }
  }
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const idOf = (file: string): string =>
  file.replace(/^.*\//, '').replace(/\.(?:ya?ml|json|mdx?)$/, '');

function filesIn(
  root: URL,
  { folder, pattern }: { folder: string; pattern: RegExp },
  problems: Problem[],
): Entry<unknown>[] {
  const base = new URL(`${folder}/`, root);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort()
    .flatMap((name) => {
      const file = `content/${folder}/${name}`;
      const text = readFileSync(new URL(name, base), 'utf8');
      const [, front = text, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const data = parsed(file, front, problems);
      return data === undefined ? [] : [{ file, id: idOf(file), data, body }];
    });
}

function listIn(root: URL, name: string, problems: Problem[]): Entry<unknown>[] {
  const file = `content/${name}`;
  if (!existsSync(new URL(name, root))) return [];
  const list = parsed(file, readFileSync(new URL(name, root), 'utf8'), problems);
  if (!Array.isArray(list)) return [];
  return (list as { id?: unknown }[]).map((data) => ({
    file,
    id: typeof data.id === 'string' ? data.id : 'without-id',
    data,
    body: '',
  }));
}

/** Text as YAML; a mistake of its grammar, a key written twice among them, is a problem like any other. */
function parsed(file: string, text: string, problems: Problem[]): unknown {
  const document = parseDocument(text);
  for (const { message, linePos } of document.errors) {
    problems.push({
      file,
      id: idOf(file),
      field: `line ${String(linePos?.[0].line ?? 1)}`,
      value: text.split('\n')[(linePos?.[0].line ?? 1) - 1] ?? '',
      wrong: (message.split('\n')[0] ?? '').replace(/ at line.*$/, ''),
      write: 'correct the YAML',
    });
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}
