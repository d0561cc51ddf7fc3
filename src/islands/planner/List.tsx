import { useState } from 'preact/hooks';
import { ownItems, progressWords } from '~/domain/checklist';
import { useDerived } from '../derived';
import { removesRow } from '../removes-row';
import { Gone } from './Gone';
import * as model from './model';
import { OwnItem, Row } from './Row';
import * as session from './session';

/** The checklist of this plan, for one track at a time. */
export function List() {
  const phases = model.planner.value?.data.facts.checklist;
  if (!phases) return null;
  return (
    <div class="checklist plan-do">
      <Tracks />
      <News />
      {phases.map(({ id, title, groups }, at) => (
        <details key={id} class="phase" open={at === 0}>
          <summary>
            <h3>{title}</h3>
            <ProgressLine phase={id} label={title} />
          </summary>
          {groups.map((group) => (
            <Group key={group.id} id={group.id} title={group.title} />
          ))}
          <Own phase={id} title={title} />
        </details>
      ))}
      <Gone />
    </div>
  );
}

/** About how tall a row is, in rem: what is far from the window is not laid out, so that a tick paints at once. */
const ROW = 4.2;

function Group({ id, title }: { id: string; title: string }) {
  const items = useDerived(() => model.checklist.value.filter(({ group }) => group === id), [id]);
  return items.length === 0 ? null : (
    <section class="deferred" style={`--tall:${String(items.length * ROW + 3)}`}>
      <h4>{title}</h4>
      <ul class="items" role="list">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Own({ phase, title }: { phase: string; title: string }) {
  const own = useDerived(() => ownItems(session.checklist.value, phase), [phase]);
  return (
    <>
      {own.length > 0 && (
        <section>
          <h4>Our own</h4>
          <ul class="items" role="list">
            {own.map((item) => (
              <OwnItem key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      <form
        class="add no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.querySelector('input');
          if (!field || field.value.trim() === '') return;
          session.addOwn(phase, field.value);
          field.value = '';
          field.focus();
        }}
      >
        <label for={`own-in-${phase}`}>
          Add your own<span class="visually-hidden"> to “{title}”</span>
        </label>
        <input id={`own-in-${phase}`} type="text" maxLength={200} autocomplete="off" />
        <button type="submit">Add</button>
      </form>
    </>
  );
}

/** @param phase without one: all phases */
function ProgressLine({ phase, label }: { phase?: string; label: string }) {
  const progress = useDerived(() => session.progressOf(phase), [phase]);
  return (
    <span class="progress">
      <progress aria-label={label} max={Math.max(progress.total, 1)} value={progress.done} />
      <span class="words">{progressWords(progress)}</span>
    </span>
  );
}

/** Environments that are upgraded one after the other, each with ticks of its own. */
function Tracks() {
  const [editing, edit] = useState(false);
  const tracks = useDerived(() => session.tracks.value.map(({ id, name }) => ({ id, name })), []);
  const chosen = session.chosenTrack.value;
  return (
    <div class="tracks">
      <fieldset class="filter">
        <legend>Track</legend>
        <div>
          {tracks.map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name="track"
                checked={id === chosen}
                onChange={() => {
                  session.chooseTrack(id);
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ProgressLine label={tracks.find(({ id }) => id === chosen)?.name ?? ''} />
      <button
        class="quiet no-print"
        aria-expanded={editing}
        onClick={() => {
          edit(!editing);
        }}
      >
        Rename or add tracks
      </button>
      {editing && (
        <div class="edit-tracks no-print">
          {tracks.map(({ id, name }) => (
            <div key={id} class="field">
              <input
                aria-label={`Name of the track ${name}`}
                value={name}
                maxLength={100}
                onChange={(event) => {
                  session.renameTrack(id, event.currentTarget.value);
                }}
              />
              {tracks.length > 1 && (
                <button
                  onClick={removesRow(() => {
                    session.dropTrack(id, name);
                  })}
                >
                  Take away<span class="visually-hidden"> {name}</span>
                </button>
              )}
            </div>
          ))}
          <form
            class="field"
            onSubmit={(event) => {
              event.preventDefault();
              const field = event.currentTarget.querySelector('input');
              if (!field || field.value.trim() === '') return;
              session.addTrack(field.value);
              field.value = '';
            }}
          >
            <input aria-label="Name of a new track" maxLength={100} autocomplete="off" />
            <button type="submit">Add track</button>
          </form>
        </div>
      )}
    </div>
  );
}

/** What came or changed since the reader last looked. */
function News() {
  const { added, changed } = session.news.value;
  if (added.length + changed.length === 0) return null;
  const parts = [
    ...(added.length > 0
      ? [`${String(added.length)} ${added.length === 1 ? 'item is' : 'items are'} new`]
      : []),
    ...(changed.length > 0
      ? [`${String(changed.length)} ${changed.length === 1 ? 'has' : 'have'} new words`]
      : []),
  ];
  return (
    <p class="news no-print">
      {parts.join(', ')} since you last looked at this plan.{' '}
      <button onClick={session.acceptNews}>Mark as read</button>
    </p>
  );
}
