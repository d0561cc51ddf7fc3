import { downloadText } from '~/browser/download';
import { copyText } from '~/browser/clipboard';
import { summaryText } from '~/domain/upgrade';
import type { ItemText, Runbook } from '~/domain/upgrade/exports/runbook';
import * as model from './model';
import { complain, say } from './saved';
import * as session from './session';
import { titleOf, titleOfChange } from './titles';
import { loadWords } from './words';

/** Everything that leaves the page as a text or a file. The writers are loaded when they are asked for. */

const NO_WORDS = 'The words of the items could not be loaded. Try again when you are online.';

const fileName = (kind: string, ending: string): string => {
  const { from, to } = model.input.value;
  return `upgrade-${from}-${to}-${kind}.${ending}`;
};

const planName = (): string => {
  const { from, to } = model.input.value;
  return session.active.value?.name.value ?? `Upgrade ${from} to ${to}`;
};

async function runbook(): Promise<Runbook | undefined> {
  const plan = model.plan.value;
  const words = await loadWords();
  const planner = model.planner.value;
  if (!plan || !words || !planner) {
    complain(NO_WORDS);
    return undefined;
  }
  const { runbookOf } = await import('~/domain/upgrade/exports/runbook');
  const items = Object.fromEntries(
    Object.entries(words.items).map(([id, { page, ...text }]) => [
      id,
      { ...text, page: page === undefined ? undefined : model.inFull(page) },
    ]),
  );
  return runbookOf(
    plan,
    {
      name: planName(),
      address: model.inFull(model.address.value),
      phases: planner.data.facts.checklist.map(({ id, title }) => ({ id, title })),
      items: { ...titlesOfGone(), ...items },
    },
    { name: session.track.value?.name ?? '', checklist: session.checklist.value },
  );
}

/** Items that left the plan may be worded by another one: their titles are all that is known. */
const titlesOfGone = (): Record<string, ItemText> =>
  Object.fromEntries(
    session.gone.value.map((id) => [id, { title: titleOf({ id, title: undefined }), sources: [] }]),
  );

export async function exportMarkdown(): Promise<void> {
  const plan = model.plan.value;
  const book = await runbook();
  if (!plan || !book) return;
  const { toMarkdownRunbook } = await import('~/domain/upgrade/exports/markdown');
  downloadText(fileName('runbook', 'md'), 'text/markdown', toMarkdownRunbook(plan, book));
  say('The runbook is exported as Markdown.');
}

export async function exportCsv(): Promise<void> {
  const book = await runbook();
  if (!book) return;
  const { toCsv } = await import('~/domain/upgrade/exports/csv');
  downloadText(fileName('items', 'csv'), 'text/csv', toCsv(book));
  say('The items are exported as CSV.');
}

export async function exportJson(): Promise<void> {
  const plan = model.plan.value;
  const book = await runbook();
  if (!plan || !book) return;
  const { toJson } = await import('~/domain/upgrade/exports/json');
  downloadText(fileName('data', 'json'), 'application/json', toJson(plan, book));
  say('The plan is exported as JSON.');
}

export async function exportCalendar(): Promise<void> {
  const saved = session.active.value;
  const { toCalendar } = await import('~/domain/upgrade/exports/calendar');
  const text =
    saved &&
    toCalendar(
      { id: saved.id, name: planName(), address: model.inFull(model.address.value) },
      session.windowOf(saved),
      new Date(),
    );
  if (text === undefined) {
    complain('No window is booked. Enter its start and its length under “Cutover window”.');
    return;
  }
  downloadText(fileName('cutover', 'ics'), 'text/calendar', text);
  say('The window is exported as a calendar file.');
}

/** The saved plan with ticks, notes and times: another browser opens or joins it. */
export function exportPlanFile(): void {
  const text = session.asFile();
  if (text === undefined) {
    complain('Nothing is saved yet. Tick an item or save the plan first.');
    return;
  }
  downloadText(fileName('saved', 'json'), 'application/json', text);
  say('The saved plan is exported as a file. Open it in another browser, or send it.');
}

async function copy(text: string, what: string): Promise<void> {
  if (await copyText(text)) say(`${what} is copied.`);
  else complain('The browser did not allow copying.');
}

export async function copySummary(): Promise<void> {
  const plan = model.plan.value;
  if (plan) {
    const address = model.inFull(model.address.value);
    await copy(`${summaryText(plan.summary)}\n\n${address}\n`, 'The summary');
  }
}

export const copyPlainLink = (): Promise<void> =>
  copy(model.inFull(model.address.value), 'The link to this plan, without ticks and notes,');

export async function copyLinkWithTicks(): Promise<void> {
  const link = await session.linkWithTicks();
  if (link === undefined) complain(session.tooLong);
  else await copy(link, 'The link with ticks, notes and times');
}

export async function copySupportText(): Promise<void> {
  const plan = model.plan.value;
  const planner = model.planner.value;
  const words = await loadWords();
  if (!plan || !planner || !words) {
    complain(NO_WORDS);
    return;
  }
  const { supportText } = await import('~/domain/upgrade/exports/support');
  const { components, answers, topology } = plan.input;
  const nameOf = (id: string): string => {
    const product = planner.products.get(id);
    return product?.shortName ?? product?.name ?? id;
  };
  const run = topology === undefined ? undefined : planner.topologies.get(topology)?.name;
  await copy(
    supportText(plan, {
      template: words.support,
      address: model.inFull(model.address.value),
      environment: [
        ...components.map(({ product, version }) => `${nameOf(product)} ${version}`),
        ...(run === undefined ? [] : [run]),
      ],
      features: planner.data.facts.features
        .filter(({ id }) => answers[id] === true)
        .map(({ name }) => name),
      titles: Object.fromEntries(plan.changes.map(({ id }) => [id, titleOfChange(id)])),
    }),
    'The text for WSO2 Support',
  );
}
