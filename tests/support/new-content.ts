import { stringify } from 'yaml';
import { closest } from '~/domain/closest';
import { CHANGE_KINDS } from '~/schemas/change';
import { SEVERITIES } from '~/schemas/severity';
import {
  daySchema,
  factTextSchema,
  idSchema,
  releaseRangeSchema,
  releaseVersionSchema,
} from '~/schemas/shared';
import type { Content } from './content';

/** What `npm run new` asks for, checks and writes (scripts/new.mjs). */

/** One thing to ask for. */
export interface Field {
  name: string;
  question: string;
  /** Taken where nothing is answered; without one an answer is needed. */
  otherwise?: string;
  /** Says what is wrong with an answer and what to write; nothing where it is fine. */
  check: (answer: string) => string | undefined;
}

/** An entry to be written: what to ask for, and its files by path once all is answered. */
export interface Draft {
  fields: Field[];
  /** What answers lack beside each other. */
  together?: (answers: Record<string, string>) => string[];
  files: (answers: Record<string, string>) => Record<string, string>;
}

/** The kinds that can be written. */
export const NEW_KINDS = ['release', 'change'] as const;

/**
 * What to ask for a new entry.
 * @throws Error that says what to write where the kind is none, or the id cannot be used
 */
export function draftOf(kind: string | undefined, id: string | undefined, content: Content): Draft {
  const known = NEW_KINDS.find((one) => one === kind);
  if (!known) throw new Error(oneOf('kind', kind ?? '', NEW_KINDS));
  const draft = known === 'release' ? releaseDraft : changeDraft;
  if (id === undefined) throw new Error(`Name it: npm run new -- ${known} ${draft.example}.`);
  const wrong = draft.checkId(id, content);
  if (wrong) throw new Error(wrong);
  return draft.of(id, content);
}

/**
 * Answers that came with the command, as "name=value".
 * @throws Error naming the nearest field where there is none of that name
 */
export function answersIn(pairs: readonly string[], { fields }: Draft): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = pair, value = ''] = /^([^=]*)=([\s\S]*)$/.exec(pair) ?? [];
      const names = fields.map((field) => field.name);
      if (!names.includes(name)) throw new Error(oneOf('field', name, names));
      return [name, value];
    }),
  );
}

/** Every answer that is missing or wrong, with what to write. */
export function wrongAnswers(
  { fields, together }: Pick<Draft, 'fields' | 'together'>,
  answers: Record<string, string>,
): string[] {
  const single = fields.flatMap(({ name, question, otherwise, check }) => {
    const answer = answers[name] ?? otherwise;
    if (answer === undefined) return [`${name} is missing. ${question}`];
    const wrong = answer === otherwise ? undefined : check(answer);
    return wrong === undefined ? [] : [`${name} "${answer}": ${wrong}`];
  });
  return [...single, ...(together?.(answers) ?? [])];
}

/** All answers, with what is taken where none was given. */
export const withDefaults = ({ fields }: Draft, answers: Record<string, string>) =>
  Object.fromEntries(fields.map(({ name, otherwise = '' }) => [name, answers[name] ?? otherwise]));

const oneOf = (what: string, value: string, known: readonly string[]): string => {
  const [nearest] = closest(value, known, 1);
  const offer = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const all = known.length <= 20 ? ` Write one of ${known.join(', ')}.` : '';
  return `There is no ${what} "${value}".${offer}${all}`;
};

interface Schema {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } };
}

const bySchema =
  (schema: Schema) =>
  (answer: string): string | undefined =>
    schema.safeParse(answer).error?.issues[0]?.message;

const knownId =
  (what: string, ids: readonly string[]) =>
  (answer: string): string | undefined =>
    ids.includes(answer) ? undefined : oneOf(what, answer, ids);

/** The parts of an answer that lists several. */
const listed = (answer: string): string[] => answer.split(/[\s,]+/).filter((part) => part !== '');

const knownIds = (what: string, ids: readonly string[]) => {
  const check = knownId(what, ids);
  return (answer: string): string | undefined =>
    listed(answer).length === 0
      ? `is empty; name at least one ${what}`
      : listed(answer).flatMap((one) => check(one) ?? [])[0];
};

const idsOf = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

const sourcesField = (content: Content): Field => ({
  name: 'sources',
  question: 'Which sources say so? Ids of content/sources.yaml; add the document there first.',
  check: knownIds('source', idsOf(content.sources)),
});

const releaseDraft = {
  example: '4.8.0',
  checkId: (id: string, content: Content): string | undefined => {
    const wrong = bySchema(releaseVersionSchema)(id);
    if (wrong) return `"${id}" ${wrong}.`;
    return idsOf(content.releases).includes(id) ? `Release ${id} is there already.` : undefined;
  },
  of: (version: string, content: Content): Draft => ({
    fields: [
      {
        name: 'date',
        question: 'When was it released? A day as YYYY-MM-DD, or "unknown".',
        check: (answer) => (answer === 'unknown' ? undefined : bySchema(daySchema)(answer)),
      },
      {
        name: 'basis',
        question: 'What does that rest on? One sentence.',
        check: bySchema(factTextSchema),
      },
      {
        name: 'summary',
        question: 'What must somebody know who has to decide? One sentence.',
        check: bySchema(factTextSchema),
      },
      {
        name: 'distributions',
        question: 'Which distributions does it have?',
        otherwise: content.releases.at(-1)?.data.distributions.join(', ') ?? '',
        check: knownIds('distribution', idsOf(content.distributions)),
      },
      {
        name: 'documentation',
        question: 'Where is its documentation? An https address.',
        check: (answer) =>
          /^https:\/\/\S+$/.test(answer) ? undefined : 'is no address; write it with https://',
      },
      sourcesField(content),
    ],
    files: (answers) => {
      const sources = listed(answers['sources'] ?? '');
      return {
        [`content/releases/${version}.yaml`]: stringify({
          version,
          released: {
            date: answers['date'] === 'unknown' ? null : answers['date'],
            basis: answers['basis'],
          },
          summary: answers['summary'],
          distributions: listed(answers['distributions'] ?? ''),
          builtFrom: [],
          support: {
            status: 'unknown',
            note: "WSO2's support matrix is the only authority. Its dates were not read for this guide.",
          },
          securityFixes: null,
          changesReview: {
            status: 'not-collected',
            note: 'No changes for upgraders into this release were collected. That says nothing about whether there are any.',
          },
          links: [{ label: 'Documentation', url: answers['documentation'] }],
          notes: [],
          sources,
        }),
        [`content/compatibility/${version}.yaml`]: stringify({
          release: version,
          officialPage: null,
          gaps: [`The tested tables of ${version} were not read yet.`],
          tables: [],
          evidence: [],
          databaseScripts: null,
          anomalies: [],
        }),
        [`content/paths/${version}.yaml`]: stringify({
          target: version,
          hops: [],
          gaps: [`What public sources say about upgrades into ${version} was not read yet.`],
        }),
      };
    },
  }),
};

const changeDraft = {
  example: 'portal-port',
  checkId: (id: string, content: Content): string | undefined => {
    const wrong = bySchema(idSchema)(id);
    if (wrong) return `"${id}" ${wrong}.`;
    return idsOf(content.changes).includes(id) ? `There is a change "${id}" already.` : undefined;
  },
  of: (id: string, content: Content): Draft => ({
    fields: [
      {
        name: 'introducedIn',
        question: 'Which release brought it?',
        check: knownId('release', idsOf(content.releases)),
      },
      { name: 'title', question: 'What changes? A heading.', check: bySchema(factTextSchema) },
      {
        name: 'kind',
        question: `Which kind? ${CHANGE_KINDS.join(', ')}.`,
        check: knownId('kind', CHANGE_KINDS),
      },
      {
        name: 'area',
        question: `Which area? ${idsOf(content.areas).join(', ')}.`,
        check: knownId('area', idsOf(content.areas)),
      },
      {
        name: 'severity',
        question: `How pressing? ${SEVERITIES.join(', ')}.`,
        check: knownId('severity', SEVERITIES),
      },
      {
        name: 'from',
        question: 'Which source releases does it concern? A range; nothing: all older ones.',
        otherwise: '',
        check: bySchema(releaseRangeSchema),
      },
      {
        name: 'features',
        question: 'Which features does it hang on? Ids of content/features.yaml; nothing: none.',
        otherwise: '',
        check: knownIds('feature', idsOf(content.features)),
      },
      {
        name: 'condition',
        question:
          'The same in words, such as "scripts call the portal by its port"; nothing: none.',
        otherwise: '',
        check: bySchema(factTextSchema),
      },
      { name: 'action', question: 'What is to be done?', check: bySchema(factTextSchema) },
      { name: 'impact', question: 'What happens otherwise?', check: bySchema(factTextSchema) },
      sourcesField(content),
    ],
    together: ({ features = '', condition = '' }) =>
      (features === '') === (condition === '')
        ? []
        : ['features and condition belong together; write both or neither'],
    files: (answers) => {
      const features = listed(answers['features'] ?? '');
      const front = {
        title: answers['title'],
        introducedIn: answers['introducedIn'],
        kind: answers['kind'],
        area: answers['area'],
        severity: answers['severity'],
        from: answers['from'] === '' ? `<${answers['introducedIn'] ?? ''}` : answers['from'],
        ...(features.length > 0 && { when: { features, text: answers['condition'] } }),
        action: answers['action'],
        sources: listed(answers['sources'] ?? ''),
      };
      return {
        [`content/changes/${answers['introducedIn'] ?? ''}/${id}.md`]: `---\n${stringify(front)}---\n\n${answers['impact'] ?? ''}\n`,
      };
    },
  }),
};
