import { z } from 'zod';
import { day, orNull, text } from '../fields';
import { listOf } from '../resource';

/** Cited documents. */
export const cited = listOf({
  name: 'sources',
  summary: 'Every cited document: who published it, where it stands, when it was read.',
  entry: z.object({
    id: z.string(),
    title: text,
    publisher: text,
    url: z.url().nullable().describe('null where no public address is known'),
    read: day.describe('The day it was read'),
    copy: z
      .object({ repository: text, path: text.nullable(), commit: text.nullable() })
      .nullable()
      .describe('The stored copy that was read, where it was not the page itself'),
    note: text.nullable(),
    license: text.nullable(),
  }),
  entries: (content) =>
    content.sources.map(({ id, title, publisher, url, read, copy, note, license }) => ({
      id,
      title,
      publisher,
      url,
      read,
      copy: copy
        ? { repository: copy.repository, path: orNull(copy.path), commit: orNull(copy.commit) }
        : null,
      note: orNull(note),
      license: orNull(license),
    })),
});
