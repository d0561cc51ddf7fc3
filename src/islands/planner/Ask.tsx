import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '~/browser/after-paint';
import { knownVersions } from '~/domain/compatibility/lookup';
import { readVersion } from '~/domain/versions';
import type { ComponentQuestion, FeatureQuestion, PlanQuestion } from '~/domain/upgrade';
import { derived, useDerived } from '../derived';
import { Problems } from '../Problems';
import { FromOutput } from './FromOutput';
import { InTurn } from './InTurn';
import * as model from './model';

/** How many questions about features stand open; the rest comes on demand. */
const FIRST = 5;

const of = <K extends PlanQuestion['kind']>(kind: K) =>
  derived(() =>
    model.questions.value.filter(
      (one): one is Extract<PlanQuestion, { kind: K }> => one.kind === kind,
    ),
  );
const componentQuestions = of('component');
const runtimeQuestions = of('runtimes');
const topologyQuestions = of('topology');
const featureQuestions = of('feature');

const places = new Map<string, number>();
/** A question stays where it was asked first: an answer makes others more pressing, and must not shuffle them under the reader. */
const featuresInPlace = derived(() => {
  for (const { feature } of featureQuestions.value) {
    if (!places.has(feature)) places.set(feature, places.size);
  }
  const placeOf = ({ feature }: FeatureQuestion): number => places.get(feature) ?? 0;
  return featureQuestions.value.toSorted((a, b) => placeOf(a) - placeOf(b));
});

/** What the reader runs and uses: only what can change this plan is asked, and each question says why. */
export function Ask() {
  return (
    <section class="ask-plan no-print" aria-labelledby="yours">
      <h2 id="yours">Your environment</h2>
      <Unknown />
      <FreeText />
      <FromOutput />
      <InTurn>
        <Components />
      </InTurn>
      <InTurn>
        <div class="run">
          <Runtimes />
          <Topology />
        </div>
      </InTurn>
      <InTurn>
        <Features />
      </InTurn>
    </section>
  );
}

function Unknown() {
  return <Problems problems={model.unknown.value} take={model.take} dismiss={model.dismiss} />;
}

function FreeText() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (model.refocus.value > 0) field.current?.focus();
  }, [model.refocus.value]);
  return (
    <form
      class="free"
      onSubmit={(event) => {
        event.preventDefault();
        void model.addText(field.current?.value ?? '', 'push');
      }}
    >
      <label for="planner-have">What you run</label>
      <div class="field">
        <input
          ref={field}
          id="planner-have"
          type="text"
          value={model.text.value}
          autocomplete="off"
          spellcheck={false}
          placeholder="MySQL 5.7, JDK 8, CentOS 7"
          aria-describedby="planner-message"
          onInput={(event) => {
            model.text.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="main">
          Add
        </button>
        {model.isAnythingChosen.value && (
          <button type="button" class="quiet" onClick={model.clear}>
            Clear
          </button>
        )}
      </div>
      <p id="planner-message" class="problem" aria-live="polite">
        {model.message.value}
      </p>
    </form>
  );
}

function Components() {
  const questions = componentQuestions.value;
  return questions.length === 0 ? null : (
    <div class="stack">
      {questions.map((question) => (
        <ComponentRows key={question.id} question={question} />
      ))}
    </div>
  );
}

/** The components of one kind, and an empty row where there is none. */
function ComponentRows({ question: { runtime, category, why } }: { question: ComponentQuestion }) {
  const planner = model.planner.value;
  const places = useDerived(
    () =>
      model.input.value.components.flatMap((one, at) =>
        one.runtime === runtime && one.category === category ? [at] : [],
      ),
    [runtime, category],
  );
  if (!planner) return null;
  const main = runtime === planner.data.facts.mainRuntime;
  const name = planner.categoryNames.get(category) ?? category;
  const title = main ? name : `${name}, ${planner.runtimeNames.get(runtime) ?? runtime}`;
  return (
    <>
      {(places.length > 0 ? places : [-1]).map((at, index) => (
        <ComponentRow
          key={index}
          at={at}
          runtime={runtime}
          category={category}
          title={index === 0 ? title : `${title}, ${String(index + 1)}`}
          why={index === 0 ? why : ''}
        />
      ))}
    </>
  );
}

interface RowProps {
  /** Its place in the input; -1 where nothing is said yet. */
  at: number;
  runtime: string;
  category: string;
  title: string;
  why: string;
}

function ComponentRow({ at, runtime, category, title, why }: RowProps) {
  const data = model.planner.value?.data.lookup;
  const component = useDerived(() => model.input.value.components[at], [at]);
  if (!data) return null;
  const id = `run-${runtime}-${category}-${String(at)}`;
  const products = data.products.filter(({ categories }) => categories.includes(category));
  const product = products.find((one) => one.id === component?.product);
  const reading =
    product && component && component.version !== '' && readVersion(product, component.version);
  const problem = reading && !reading.ok ? reading.reason : '';
  return (
    <div class="row-of" role="group" aria-label={title}>
      <span class="kind" aria-hidden="true">
        {title}
      </span>
      <select
        aria-label={`${title}: product`}
        value={component?.product ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const place = at === -1 ? model.input.value.components.length : at;
          const version = component?.version ?? '';
          model.setComponent(
            place,
            chosen === '' ? undefined : { runtime, category, product: chosen, version },
            'push',
          );
        }}
      >
        <option value="">not said</option>
        {products.map((one) => (
          <option key={one.id} value={one.id}>
            {one.shortName ?? one.name}
          </option>
        ))}
      </select>
      <input
        type="text"
        aria-label={`${title}: version`}
        value={component?.version ?? ''}
        disabled={!component}
        list={product ? `${id}-versions` : undefined}
        placeholder={product ? product.example : 'version'}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-why`}
        onInput={(event) => {
          const version = event.currentTarget.value;
          if (component) model.setComponent(at, { ...component, version }, 'replace');
        }}
      />
      {product && (
        <datalist id={`${id}-versions`}>
          {knownVersions(data, product, category).map((version) => (
            <option key={version} value={version} />
          ))}
        </datalist>
      )}
      <p id={`${id}-why`} class={problem === '' ? 'why' : 'why problem'}>
        {problem === '' ? why : problem}
      </p>
    </div>
  );
}

function Runtimes() {
  const [question] = runtimeQuestions.value;
  const inUse = useDerived(() => model.input.value.runtimes, []);
  if (!question) return null;
  const names = model.planner.value?.runtimeNames;
  return (
    <fieldset>
      <legend>Also in use</legend>
      <p class="why">{question.why}</p>
      {question.runtimes.map((id) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={inUse.includes(id)}
            onChange={(event) => {
              model.setRuntime(id, event.currentTarget.checked);
            }}
          />
          {names?.get(id) ?? id}
        </label>
      ))}
    </fieldset>
  );
}

function Topology() {
  const [question] = topologyQuestions.value;
  const chosen = useComputed(() => model.input.value.topology).value;
  if (!question) return null;
  const topologies = model.planner.value?.topologies;
  return (
    <div class="topology">
      <label for="planner-topology">How it runs</label>
      <p class="why" id="planner-topology-why">
        {question.why}
      </p>
      <select
        id="planner-topology"
        aria-describedby="planner-topology-why"
        value={chosen ?? ''}
        onChange={(event) => {
          model.setTopology(event.currentTarget.value || undefined);
        }}
      >
        <option value="">not said</option>
        {question.topologies.map((id) => (
          <option key={id} value={id}>
            {topologies?.get(id)?.name ?? id}
          </option>
        ))}
      </select>
      <p class="why">{chosen !== undefined && topologies?.get(chosen)?.description}</p>
    </div>
  );
}

function Features() {
  const questions = featuresInPlace.value;
  const [all, showAll] = useState(false);
  if (questions.length === 0) return null;
  const open = questions.filter(({ answered }) => !answered).length;
  const shown = all
    ? questions
    : questions.filter(({ answered }, index) => index < FIRST || answered);
  const rest = questions.length - shown.length;
  const place = useMeasured(shown.length);
  return (
    <section class="features" aria-labelledby="features">
      <h3 id="features">
        Features in use{' '}
        <span class="count">
          {open === 0
            ? 'all answered'
            : `${String(open)} ${open === 1 ? 'question' : 'questions'} left, each can change the plan`}
        </span>
      </h3>
      <div class="questions" ref={place}>
        {shown.map((question) => (
          <Feature key={question.id} question={question} />
        ))}
      </div>
      {(rest > 0 || all) && (
        <button
          aria-expanded={all}
          onClick={() => {
            showAll(!all);
          }}
        >
          {all
            ? 'Show fewer questions'
            : `Show ${String(rest)} more ${rest === 1 ? 'question' : 'questions'}`}
        </button>
      )}
    </section>
  );
}

/**
 * Marks a place once the browser knows how tall each of its parts is: from then on those far from the window are not laid
 * out, and nothing moves under a press when they come near.
 */
function useMeasured(parts: number) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.classList.remove('measured');
    afterPaint(() => place.current?.classList.add('measured'));
  }, [parts]);
  return place;
}

const CHOICES = [
  { label: 'Yes', value: true },
  { label: 'No', value: false },
  { label: 'Not sure', value: undefined },
] as const;

function Feature({ question: { feature, why } }: { question: FeatureQuestion }) {
  const fact = model.planner.value?.features.get(feature);
  const own = useComputed(() => model.input.value.answers[feature]).value;
  const implied = useComputed(() => model.answers.value.get(feature)).value;
  if (!fact) return null;
  return (
    <fieldset class="feature">
      <legend>
        <Fact text={fact.question} />
      </legend>
      <div class="choices">
        {CHOICES.map(({ label, value }) => (
          <label key={label}>
            <input
              type="radio"
              name={`feature-${feature}`}
              checked={own === value}
              onChange={() => {
                model.answer(feature, value);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="why">
        {why}
        {own === undefined &&
          implied !== undefined &&
          ` How it runs says ${implied ? 'yes' : 'no'}.`}
      </p>
      <details>
        <summary>How to find out</summary>
        <p class="why">
          <Fact text={fact.findOut} />
        </p>
      </details>
    </fieldset>
  );
}

/** A fact's text: what stands in back-ticks is code. */
export function Fact({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>
  );
}
