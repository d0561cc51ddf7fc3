import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { changeSchema } from './schemas/change';
import { checklistPhaseSchema } from './schemas/checklist';
import { compatibilitySchema } from './schemas/compatibility';
import {
  configurationModelSchema,
  configurationNoteSchema,
  configurationSchema,
  configurationSignSchema,
} from './schemas/configuration';
import { detectionSchema } from './schemas/detection';
import { featureSchema } from './schemas/feature';
import { guideSchema } from './schemas/guide';
import { limitSchema } from './schemas/limit';
import { newsSchema } from './schemas/news';
import { pathsSchema } from './schemas/path';
import { productSchema } from './schemas/product';
import { releaseSchema } from './schemas/release';
import { sourceSchema } from './schemas/source';
import { templateSchema } from './schemas/template';
import {
  categorySchema,
  hopEvidenceSchema,
  runtimeSchema,
  stageSchema,
  termSchema,
  topologySchema,
} from './schemas/vocabulary';

/** The file name is the id, as it stands: the loader's default would turn "4.1.0" into "410". */
const nameOf = ({ entry }: { entry: string }): string =>
  entry.replace(/^.*\//, '').replace(/\.(?:ya?ml|json|mdx?)$/, '');

const folder = (name: string, pattern: string) =>
  glob({ base: `./content/${name}`, pattern, generateId: nameOf });

const vocabulary = (name: string) => file(`./content/vocabulary/${name}.yaml`);

export const collections = {
  guide: defineCollection({ loader: folder('guide', '*.mdx'), schema: guideSchema }),
  releases: defineCollection({ loader: folder('releases', '*.yaml'), schema: releaseSchema }),
  compatibility: defineCollection({
    loader: folder('compatibility', '*.yaml'),
    schema: compatibilitySchema,
  }),
  changes: defineCollection({ loader: folder('changes', '*/*.md'), schema: changeSchema }),
  checklist: defineCollection({
    loader: folder('checklist', '*.yaml'),
    schema: checklistPhaseSchema,
  }),
  products: defineCollection({ loader: folder('products', '*.yaml'), schema: productSchema }),
  paths: defineCollection({ loader: folder('paths', '*.yaml'), schema: pathsSchema }),
  configuration: defineCollection({
    loader: folder('configuration', '*.json'),
    schema: configurationSchema,
  }),
  configurationNotes: defineCollection({
    loader: file('./content/configuration-notes.yaml'),
    schema: configurationNoteSchema,
  }),
  configurationModel: defineCollection({
    loader: file('./content/configuration-model.yaml'),
    schema: configurationModelSchema,
  }),
  configurationSigns: defineCollection({
    loader: file('./content/configuration-signs.yaml'),
    schema: configurationSignSchema,
  }),
  limits: defineCollection({ loader: file('./content/limits.yaml'), schema: limitSchema }),
  detection: defineCollection({
    loader: file('./content/detection.yaml'),
    schema: detectionSchema,
  }),
  news: defineCollection({ loader: file('./content/news.yaml'), schema: newsSchema }),
  features: defineCollection({ loader: file('./content/features.yaml'), schema: featureSchema }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
  templates: defineCollection({ loader: file('./content/templates.yaml'), schema: templateSchema }),
  runtimes: defineCollection({ loader: vocabulary('runtimes'), schema: runtimeSchema }),
  categories: defineCollection({ loader: vocabulary('categories'), schema: categorySchema }),
  areas: defineCollection({ loader: vocabulary('areas'), schema: termSchema }),
  distributions: defineCollection({ loader: vocabulary('distributions'), schema: termSchema }),
  bases: defineCollection({ loader: vocabulary('bases'), schema: termSchema }),
  stages: defineCollection({ loader: vocabulary('stages'), schema: stageSchema }),
  supportStatuses: defineCollection({
    loader: vocabulary('support-statuses'),
    schema: termSchema,
  }),
  hopEvidence: defineCollection({
    loader: vocabulary('hop-evidence'),
    schema: hopEvidenceSchema,
  }),
  tracks: defineCollection({ loader: vocabulary('tracks'), schema: termSchema }),
  topologies: defineCollection({ loader: vocabulary('topologies'), schema: topologySchema }),
};
