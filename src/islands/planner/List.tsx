import { useState } from 'preact/hooks';
import { ownItems, progressWords, type Progress } from '~/domain/checklist';
import type { PlanChecklistItem } from '~/domain/upgrade';
import * as model from './model';
import { OwnRow, Row } from './Row';
import * as session from './session';

/** The checklist of this plan, for one track at a time. */
export function List() {
  const plan = model.plan.value;
  const facts = model.planner.value?.data.facts;
  if (!plan || !facts) return null;
  const byGroup = new Map<string, PlanChecklistItem[]>();
  for (const item of plan.checklist) {
    const others = byGroup.get(item.group);
    if (others) others.push(item);
    else byGroup.set(item.group, [item]);
  }
  return (
    <div class="checklist plan-do">
      <Tracks />
      <News />
      {facts.checklist.map(({ id, title, groups }, at) => (
        <details key={id} class="phase" open={at === 0}>
          <summary>
            <h3>{title}</h3>
            <ProgressLine progress={session.progressOfPhase(id)} label={title} />
          </summary>
          {groups.map((group) => {
            const items = byGroup.get(group.id) ?? [];
            return items.length === 0 ? null : (
              <section key={group.id}>
                <h4>{group.title}</h4>
                <ul class="items" role="list">
                  {items.map((item) => (
                    <Row key={item.id} item={item} />
                  ))}
                </ul>
              </section>
            );
          })}
          <Own phase={id} title={title} />
        </details>
      ))}
    </div>
  );
}

function Own({ phase, title }: { phase: string; title: string }) {
  const own = ownItems(session.checklist.value, phase);
  return (
    <>
      {own.length > 0 && (
        <section>
          <h4>Our own</h4>
          <ul class="items" role="list">
            {own.map((item) => (
              <OwnRow key={item.id} item={item} />
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

export function ProgressLine({ progress, label }: { progress: Progress; label: string }) {
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
  const tracks = session.tracks.value;
  const chosen = session.track.value;
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
                checked={id === chosen?.id}
                onChange={() => {
                  session.chooseTrack(id);
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ProgressLine progress={session.overall.value} label={chosen?.name ?? ''} />
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
                  onClick={() => {
                    session.dropTrack(id, name);
                  }}
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
  if (added.size + changed.size === 0) return null;
  const parts = [
    ...(added.size > 0
      ? [`${String(added.size)} ${added.size === 1 ? 'item is' : 'items are'} new`]
      : []),
    ...(changed.size > 0
      ? [`${String(changed.size)} ${changed.size === 1 ? 'has' : 'have'} new words`]
      : []),
  ];
  return (
    <p class="news no-print">
      {parts.join(', ')} since you last looked at this plan.{' '}
      <button onClick={session.acceptNews}>Mark as read</button>
    </p>
  );
}
