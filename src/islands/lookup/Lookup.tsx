import { useEffect, useMemo, useState } from 'preact/hooks';
import { copyText } from '~/browser/clipboard';
import { pageAddress } from '~/browser/address';
import { Answers } from './Answers';
import { ComponentRow } from './ComponentRow';
import { Fits } from './Fits';
import { createLookup, type LookupModel, type LookupProps } from './model';
import { Problems } from './Problems';

/** The lookup: what somebody runs, judged against one release or all of them. */
export function Lookup(props: LookupProps) {
  const model = useMemo(() => createLookup(props), []);
  useEffect(() => model.start(), [model]);
  const chosen = model.state.value.components;
  return (
    <div
      class="lookup"
      onFocusIn={() => void model.load()}
      onPointerEnter={() => void model.load()}
    >
      <Problems model={model} />
      <div class="ask">
        {props.release === undefined && <ReleaseChoice model={model} />}
        <RuntimeChoice model={model} />
        <FreeText model={model} />
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
          The data could not be loaded. <button onClick={() => void model.load()}>Try again</button>
        </p>
      )}
      <Answers model={model} pages={props.pages} />
      <Fits model={model} pages={props.pages} />
      {chosen.length > 0 && <CopyLink />}
    </div>
  );
}

function ReleaseChoice({ model }: { model: LookupModel }) {
  const releases = model.data.value?.releases ?? [];
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
  const runtimes =
    data?.runtimes.filter(({ id }) => release === undefined || data.tables[release]?.[id]) ?? [];
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
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function FreeText({ model }: { model: LookupModel }) {
  return (
    <form
      class="free"
      onSubmit={(event) => {
        event.preventDefault();
        void model.load().then(() => {
          model.addText(model.text.value);
        });
      }}
    >
      <label class="field">
        What you run
        <input
          type="text"
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
  if (!data) return null;
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
