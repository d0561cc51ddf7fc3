import { useComputed } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { itemOf, noteOf, type OwnEntry, type Status } from '~/domain/checklist';
import type { PlanChecklistItem } from '~/domain/upgrade';
import { Fact } from './Ask';
import * as model from './model';
import * as session from './session';
import { loadWords, missing, titleOf, unfolded, wordsOf } from './words';

/** One thing to do: a tick with a wide target, why, and folded away how, check, sources and what the reader adds. */
export function Row({ item }: { item: PlanChecklistItem }) {
  const { id, detail, severity } = item;
  const [touched, touch] = useState(false);
  const open = touched || unfolded.value;
  const status = useStatus(id);
  const isNew = useComputed(() => session.news.value.added.includes(id)).value;
  const hasNewWords = useComputed(() => session.news.value.changed.includes(id)).value;
  return (
    <li class="item" id={`do-${id}`} data-status={status}>
      <div class="head">
        <Tick id={id} status={status} />
        <label for={`tick-${id}`}>
          <span id={`title-${id}`}>{titleOf(item)}</span>
        </label>
        {severity && <span class={`mark ${severity}`}>{severity.replace('-', ' ')}</span>}
        {isNew && <span class="mark fresh">new</span>}
        {hasNewWords && <span class="mark fresh">new words</span>}
        <span class="mark aside">does not apply</span>
      </div>
      {detail !== undefined && <p class="why">{detail}</p>}
      <Noted id={id} />
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
            <Mine id={id} status={status} />
          </div>
        )}
      </details>
    </li>
  );
}

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

function Tick({ id, status }: { id: string; status: string }) {
  return (
    <input
      type="checkbox"
      id={`tick-${id}`}
      checked={status === 'done'}
      onChange={(event) => {
        session.mark(id, event.currentTarget.checked ? 'done' : 'open');
      }}
    />
  );
}

function Noted({ id }: { id: string }) {
  const note = useNote(id);
  return note === '' ? null : <p class="noted">{note}</p>;
}

function Mine({ id, status }: { id: string; status: string }) {
  return (
    <div class="mine">
      <label class="set-aside">
        <input
          type="checkbox"
          checked={status === 'not-applicable'}
          aria-describedby={`title-${id}`}
          onChange={(event) => {
            session.mark(id, event.currentTarget.checked ? 'not-applicable' : 'open');
          }}
        />
        Does not apply to us
      </label>
      <NoteField key={session.chosenTrack.value} id={id} />
    </div>
  );
}

function NoteField({ id }: { id: string }) {
  const note = useNote(id);
  const seen = useRef<Record<string, number>>();
  const typed = useRef(note);
  // While the field is being written in, what another tab writes waits until it is left.
  if (!seen.current) typed.current = note;
  return (
    <label class="write">
      Your note
      <textarea
        rows={2}
        autocomplete="off"
        aria-describedby={`title-${id}`}
        value={typed.current}
        onFocus={() => {
          seen.current = session.seenOf(id);
        }}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          session.write(id, typed.current, seen.current ?? {});
        }}
        onBlur={(event) => {
          seen.current = undefined;
          event.currentTarget.value = note;
        }}
      />
    </label>
  );
}

/** An item of the reader's own: its name to change instead of how and check. */
export function OwnRow({ item: { id, title, phase } }: { item: OwnEntry }) {
  const status = useStatus(id);
  return (
    <li class="item" id={`do-${id}`} data-status={status}>
      <div class="head">
        <Tick id={id} status={status} />
        <label for={`tick-${id}`}>
          <span id={`title-${id}`}>{title}</span>
        </label>
        <span class="mark aside">does not apply</span>
      </div>
      <Noted id={id} />
      <details>
        <summary aria-describedby={`title-${id}`}>Rename, remove, your note</summary>
        <div class="fold">
          <label class="write">
            Name
            <input
              value={title}
              maxLength={200}
              autocomplete="off"
              onChange={(event) => {
                session.renameOwn(id, phase, event.currentTarget.value);
                // An empty name changes nothing: the old one comes back.
                if (event.currentTarget.value.trim() === '') event.currentTarget.value = title;
              }}
            />
          </label>
          <Mine id={id} status={status} />
          <p>
            <button
              aria-describedby={`title-${id}`}
              onClick={() => {
                session.dropOwn(id, phase, title);
              }}
            >
              Remove
            </button>
          </p>
        </div>
      </details>
    </li>
  );
}
