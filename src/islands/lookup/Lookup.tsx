import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { copyText } from '~/browser/clipboard';
import { pageAddress } from '~/browser/address';
import { Problems } from '../Problems';
import { Answers } from './Answers';
import { ComponentRow } from './ComponentRow';
import { Fits } from './Fits';
import { createLookup, type LookupModel, type LookupProps } from './model';

/** The lookup: what somebody runs, judged against one release or all of them. */
export function Lookup(props: LookupProps) {
  const model = useMemo(() => createLookup(props), []);
  useEffect(() => model.start(), [model]);
  const chosen = model.state.value.components;
  // After a failure only the button tries again: it would go away under the pointer that comes to press it.
  const loadOnce = (): void => {
    if (!model.failed.value) void model.load();
  };
  return (
    <div class="lookup" onFocusIn={loadOnce} onPointerEnter={loadOnce}>
      <Problems problems={model.state.value.unknown} take={model.take} dismiss={model.dismiss} />
      <div class="ask">
        {props.release === undefined && (
          <ReleaseChoice model={model} releases={props.releases ?? []} />
        )}
        <FreeText model={model} />
        {/* It comes with the data, and must not move the field that somebody turns to. */}
        <RuntimeChoice model={model} />
      </div>
      {chosen.length > 0 && (
        <ul class="chosen" role="list">
          {chosen.map((component, index) => (
            <ComponentRow key={index} model={model} component={component} at={index} />
          ))}
        </ul>
      )}
      <AddMore model={model} />
      {model.failed.value && (
        <p class="problem" role="alert">
          The data could not be loaded. <button onClick={model.retry}>Try again</button>
        </p>
      )}
      <Answers model={model} />
      <Fits model={model} />
      {chosen.length > 0 && <CopyLink key={JSON.stringify(model.state.value)} />}
    </div>
  );
}

function ReleaseChoice({ model, releases }: { model: LookupModel; releases: readonly string[] }) {
  return (
    <label class="field">
      Release
      <select
        value={model.state.value.release ?? ''}
        onChange={(event) => {
          model.choose({ release: event.currentTarget.value || undefined });
        }}
      >
        <option value="">Any: which fit?</option>
        {[...releases].reverse().map((release) => (
          <option key={release} value={release}>
            {release}
          </option>
        ))}
      </select>
    </label>
  );
}

function RuntimeChoice({ model }: { model: LookupModel }) {
  const data = model.data.value;
  const release = model.release.value;
  const chosen = model.state.value.runtime;
  const has = (id: string): boolean =>
    release === undefined || Boolean(data?.tables[release]?.[id]);
  // What an address asks for stays in sight, also where this release has no table of it.
  const runtimes = data?.runtimes.filter(({ id, main }) => main || has(id) || id === chosen) ?? [];
  if (runtimes.length < 2) return null;
  return (
    <label class="field">
      Runtime
      <select
        value={model.state.value.runtime ?? ''}
        onChange={(event) => {
          model.choose({ runtime: event.currentTarget.value || undefined });
        }}
      >
        {runtimes.map(({ id, name, main }) => (
          <option key={id} value={main ? '' : id}>
            {has(id) ? name : `${name} (no table of ${release ?? ''})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function FreeText({ model }: { model: LookupModel }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (model.refocus.value > 0) field.current?.focus();
  }, [model.refocus.value]);
  return (
    <form
      class="free"
      onSubmit={(event) => {
        event.preventDefault();
        void model.load().then(() => {
          model.addText(field.current?.value ?? '');
        });
      }}
    >
      <label class="field">
        What you run
        <input
          ref={field}
          type="text"
          // Sent before the island starts, the form comes back with this in the address, and it is looked up then.
          name="have"
          value={model.text.value}
          autocomplete="off"
          spellcheck={false}
          placeholder="PostgreSQL 13.4, JDK 11, RHEL 8"
          aria-describedby="lookup-message"
          onInput={(event) => {
            model.text.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="main">
        Look up
      </button>
      <p id="lookup-message" class="message" aria-live="polite">
        {model.message.value}
      </p>
    </form>
  );
}

function AddMore({ model }: { model: LookupModel }) {
  const data = model.data.value;
  // Where the buttons will stand, so that nothing moves when they come.
  if (!data) {
    return (
      <p class="add" role="status">
        {model.waiting.value
          ? 'Loading the tables …'
          : 'Products with their versions, one or several.'}
      </p>
    );
  }
  return (
    <div class="add" role="group" aria-label="Add a component">
      {data.categories.map(({ id, name }) => (
        <button
          key={id}
          class="quiet"
          onClick={() => {
            const product = data.products.find(
              ({ categories }) => categories[0] === id || categories.includes(id),
            );
            if (product) model.add({ category: id, product: product.id, version: '' });
          }}
        >
          + {name}
        </button>
      ))}
      {model.state.value.components.length > 0 && (
        <button class="quiet" onClick={model.clear}>
          Clear
        </button>
      )}
    </div>
  );
}

function CopyLink() {
  const [said, say] = useState('');
  return (
    <p class="copy">
      <button
        onClick={() => {
          void copyText(pageAddress()).then((done) => {
            say(done ? 'Copied.' : 'Copying was refused; the link is in the address bar.');
          });
        }}
      >
        Copy link to this lookup
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
