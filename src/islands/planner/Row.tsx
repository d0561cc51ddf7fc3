import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { SEVERITY_SYMBOLS } from '~/domain/changes/severity-symbols';
import { itemOf, noteOf, type OwnEntry, type Status } from '~/domain/checklist';
import type { PlanChecklistItem } from '~/domain/upgrade';
import { Mine, Noted, Tick } from '../items/Mine';
import { OwnRow, type OwnKeeping } from '../items/OwnRow';
import { Fact } from './Ask';
import * as model from './model';
import * as session from './session';
import { titleOf } from './titles';
import { loadWords, missing, unfolded, wordsOf } from './words';

/** One thing to do: a tick with a wide target, why, and folded away how, check, sources and what the reader adds. */
export function Row({ item }: { item: PlanChecklistItem }) {
  const { id, detail, severity } = item;
  const [touched, touch] = useState(false);
  const open = touched || unfolded.value;
  const status = useStatus(id);
  const note = useNote(id);
  const isNew = useComputed(() => session.news.value.added.includes(id)).value;
  const hasNewWords = useComputed(() => session.news.value.changed.includes(id)).value;
  return (
    <li class="item deferred" id={`do-${id}`} data-status={status}>
      <div class="head">
        <Tick id={id} status={status} keeping={keeping} />
        <label for={`tick-${id}`}>
          <span id={`title-${id}`}>{titleOf(item)}</span>
        </label>
        {severity && (
          <span class={`mark ${severity}`}>
            <span aria-hidden="true">{SEVERITY_SYMBOLS[severity]}</span>{' '}
            {severity.replace('-', ' ')}
          </span>
        )}
        {isNew && <span class="mark fresh">new</span>}
        {hasNewWords && <span class="mark fresh">new words</span>}
        <span class="mark aside">does not apply</span>
      </div>
      {detail !== undefined && <p class="why">{detail}</p>}
      <Noted note={note} />
      <details
        onToggle={(event) => {
          if (!event.currentTarget.open || touched) return;
          touch(true);
          void loadWords();
        }}
      >
        <summary aria-describedby={`title-${id}`}>
          How<span class="visually-hidden"> and check, your note</span>
        </summary>
        {open && (
          <div class="fold">
            <Words id={id} />
            <Mine
              id={id}
              status={status}
              note={note}
              keeping={keeping}
              list={session.chosenTrack.value}
            />
          </div>
        )}
      </details>
    </li>
  );
}

export const keeping: OwnKeeping = {
  mark: session.mark,
  seenOf: session.seenOf,
  write: session.write,
  rename: session.renameOwn,
  drop: ({ id, phase, title }) => {
    session.dropOwn(id, phase, title);
  },
};

const useStatus = (id: string): Status =>
  useComputed(() => itemOf(session.checklist.value, id).status).value;
const useNote = (id: string): string =>
  useComputed(() => noteOf(session.checklist.value, id)).value;

function Words({ id }: { id: string }) {
  const words = wordsOf(id);
  if (missing.value) {
    return (
      <p class="problem">
        The words could not be loaded.{' '}
        <button class="no-print" onClick={() => void loadWords()}>
          Try again
        </button>
      </p>
    );
  }
  if (!words) return null;
  const parts = [
    { label: 'Why', text: words.why },
    { label: 'How', text: words.how },
    { label: 'Check', text: words.verify },
  ];
  return (
    <dl>
      {parts.map(
        ({ label, text }) =>
          text !== undefined && (
            <>
              <dt>{label}</dt>
              <dd>
                <Fact text={text} />
              </dd>
            </>
          ),
      )}
      {words.page !== undefined && (
        <>
          <dt>More</dt>
          <dd>
            <a href={model.onSite(words.page)} data-printed={model.inFull(words.page)}>
              The page about it
            </a>
          </dd>
        </>
      )}
      {words.sources.length > 0 && (
        <>
          <dt>Sources</dt>
          <dd>
            {words.sources.map(({ title, url }, at) => (
              <span key={title}>
                {at > 0 && '; '}
                {url === null ? title : <a href={url}>{title}</a>}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** An item of the reader's own. */
export function OwnItem({ item }: { item: OwnEntry }) {
  const { id } = item;
  return (
    <OwnRow
      item={item}
      anchor={`do-${id}`}
      status={useStatus(id)}
      note={useNote(id)}
      keeping={keeping}
      list={session.chosenTrack.value}
    />
  );
}
