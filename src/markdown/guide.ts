import type { Facts } from '~/domain/facts';
import { NOTE_WORDS, type NoteKind } from '~/domain/note-words';
import { footnotesOf, linkTo, twin, type Footnotes } from './document';
import { GUIDE_PARTS } from './guide-parts';
import { outsideCode, withRelativeLinks } from './prose';

/** A page of the guide as Markdown. */
export function guideMarkdown(facts: Facts, id: string): string {
  const page = facts.guide.find((one) => one.id === id);
  if (!page) throw new Error(`There is no guide page "${id}".`);
  const notes = footnotesOf(facts);
  return twin(facts, {
    title: page.data.title,
    lead: page.data.description,
    notes,
    body: [withoutComponents(facts, page.body, notes, id)],
  });
}

/** Puts Markdown in the place of every component. */
function withoutComponents(facts: Facts, mdx: string, notes: Footnotes, page: string): string {
  const quoted = mdx.replace(
    /<Note kind="(\w+)"(?: title="([^"]*)")?>\n([\s\S]*?)\n<\/Note>/g,
    (_, kind: NoteKind, title: string | undefined, text: string) =>
      [`**${NOTE_WORDS[kind]}${title ? `: ${title}` : ''}**`, '', ...text.trim().split('\n')]
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
  );
  const written = outsideCode(quoted, (text) =>
    text
      .replace(/<Source\s+id="([^"]+)"\s*\/>/g, (_, ids: string) =>
        notes.mark(ids.trim().split(/\s+/)),
      )
      .replace(/<\/?Steps>/g, '')
      .replace(
        /<ChecklistLink id="([^"]+)">([\s\S]*?)<\/ChecklistLink>/g,
        (_, item: string, words: string) => `[${words}](${linkTo(`/checklist/#${item}`)})`,
      )
      .replace(/<(\w+)\s*\/>/g, (whole, name: string) => {
        const part = GUIDE_PARTS[name];
        return part ? part(facts).join('\n') : whole;
      }),
  );
  outsideCode(written, (text) => {
    const left = /<\/?[A-Z]\w*/.exec(text);
    if (left) {
      throw new Error(
        `content/guide/${page}.mdx uses ${left[0]}>, which has no Markdown; add it to src/markdown/guide-parts.ts.`,
      );
    }
    return text;
  });
  return withRelativeLinks(written);
}
