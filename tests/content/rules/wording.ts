import type { Problem } from '../../support/problems';
import { entriesOf, textsOf, type Rule } from './rule';

/** The longest a text may be, by field name. A schema that asks for less wins. */
const LONGEST: Partial<Record<string, number>> = {
  title: 160,
  name: 80,
  description: 300,
  summary: 300,
  question: 300,
  subject: 80,
};

/** Words that are true only on the day they are written. */
const STATUS =
  /\b(?:currently|nowadays|at present|at the moment|as of today|recently|latest version)\b/i;

/** Short texts stay short, and facts hold no words that age. */
export const wording: Rule = (content) =>
  entriesOf(content).flatMap(({ file, id, data }) =>
    textsOf(data).flatMap(({ field, key, value }): Problem[] => {
      const longest = file.endsWith('sources.yaml') ? undefined : LONGEST[key];
      const status = key === 'printed' || file.endsWith('sources.yaml') ? null : STATUS.exec(value);
      return [
        ...(longest !== undefined && value.length > longest
          ? [
              {
                file,
                id,
                field,
                value,
                wrong: `has ${String(value.length)} characters`,
                write: `say it in ${String(longest)}`,
              },
            ]
          : []),
        ...(status
          ? [
              {
                file,
                id,
                field,
                value,
                wrong: `says "${status[0]}", which ages`,
                write: 'name the release or the day it holds for',
              },
            ]
          : []),
      ];
    }),
  );
