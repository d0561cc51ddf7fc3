import { useEffect, useRef, useState } from 'preact/hooks';
import {
  fillIn,
  oldOf,
  type Chosen,
  type Detection,
  type Found,
  type NotRead,
  type SourceLine,
} from '~/domain/detect';
import { planPath, type Planner } from '~/domain/upgrade';
import { Fact } from './Ask';
import { counted, oldTitle, titleOf } from './detecting';
import * as model from './model';

interface Props {
  planner: Planner;
  reading: Detection;
}

/** What was read, to be filled in; what else was read; and what was not recognised. */
export function Detected({ planner, reading }: Props) {
  const asked = new Set(
    model.plan.value?.questions.flatMap((one) => (one.kind === 'feature' ? [one.feature] : [])),
  );
  const canFill = (one: Found): one is Chosen =>
    one.what === 'component' || (one.what === 'feature' && asked.has(one.feature));
  const offers = reading.found.filter(canFill);
  const rest = reading.found.filter((one) => !canFill(one));
  return (
    <>
      {offers.length > 0 ? (
        <Offers planner={planner} reading={reading} found={offers} />
      ) : (
        <p>Nothing that this plan asks for was read.</p>
      )}
      <Rest planner={planner} found={rest} otherKeys={reading.otherKeys} />
      <NotRecognised notRead={reading.notRead} />
    </>
  );
}

interface Offer {
  one: Chosen;
  old: ReturnType<typeof oldOf>;
  /** Whether another line says otherwise. */
  doubtful: boolean;
  marked: boolean;
}

/** What can be filled in, each beside the answer it would replace. */
function Offers({ planner, reading, found }: Props & { found: readonly Chosen[] }) {
  const [marks, setMarks] = useState<ReadonlyMap<Chosen, boolean>>(new Map());
  const [done, setDone] = useState({ reading, words: '' });
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button has nothing left to do.
    if (done.words !== '') message.current?.focus();
  }, [done]);
  const { mainRuntime } = planner.data.facts;
  const offers = found.map((one): Offer => {
    const doubtful = one.what === 'component' && one.contradicted;
    const old = oldOf(model.input.value, mainRuntime, one);
    return { one, old, doubtful, marked: marks.get(one) ?? !doubtful };
  });
  const chosen = offers.flatMap(({ one, old, marked }) =>
    marked && old.kind !== 'same' ? [one] : [],
  );
  const answers = counted(chosen.length, 'answer');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) return;
        model.adopt(fillIn(model.input.value, mainRuntime, chosen));
        setDone({
          reading,
          words: `${answers} filled in. Correct them below as if you had typed them; Back takes them back.`,
        });
      }}
    >
      <ul class="read">
        {offers.map((offer, at) => (
          <OfferRow
            key={at}
            planner={planner}
            offer={offer}
            onMark={(use) => {
              setMarks(new Map(marks).set(offer.one, use));
            }}
          />
        ))}
      </ul>
      {chosen.length > 0 && <button class="main">Fill in {answers}</button>}
      <p ref={message} class="done" tabIndex={-1}>
        {done.reading === reading && done.words}
      </p>
    </form>
  );
}

interface OfferProps {
  planner: Planner;
  offer: Offer;
  onMark: (use: boolean) => void;
}

function OfferRow({ planner, offer: { one, old, doubtful, marked }, onMark }: OfferProps) {
  const title = <b>{titleOf(planner, one)}</b>;
  return (
    <li>
      {old.kind === 'same' ? (
        <p class="choice">
          <span aria-hidden="true">✓</span>
          <span>
            {title} <span class="old">is what the plan says</span>
          </span>
        </p>
      ) : (
        <label class="choice">
          <input
            type="checkbox"
            checked={marked}
            onChange={(event) => {
              onMark(event.currentTarget.checked);
            }}
          />
          <span>
            <span class="visually-hidden">Use this: </span>
            {title}{' '}
            {old.kind !== 'nothing' && <span class="old">instead of {oldTitle(planner, old)}</span>}
          </span>
        </label>
      )}
      {doubtful && <p class="doubt">Another line says otherwise. Choose what holds, or both.</p>}
      <Lines from={one.from} />
    </li>
  );
}

interface RestProps {
  planner: Planner;
  found: readonly Found[];
  otherKeys: number;
}

function Rest({ planner, found, otherKeys }: RestProps) {
  if (found.length === 0 && otherKeys === 0) return null;
  return (
    <section aria-labelledby="detect-rest">
      <h3 id="detect-rest">Read, but not asked for by this plan</h3>
      <ul class="read">
        {found.map((one, at) => (
          <li key={at}>
            <p>
              <b>{titleOf(planner, one)}</b>
              {one.what === 'release' && <Release planner={planner} release={one.release} />}
            </p>
            <Lines from={one.from} />
          </li>
        ))}
        {otherKeys > 0 && (
          <li>
            {counted(otherKeys, 'other key')} of the configuration file{' '}
            {otherKeys === 1 ? 'says' : 'say'} nothing that it asks for.
          </li>
        )}
      </ul>
    </section>
  );
}

function Lines({ from }: { from: readonly SourceLine[] }) {
  return (
    <ul class="lines">
      {from
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, words }) => (
          <li key={line}>
            <span>line {line}</span> <code>{words}</code>
          </li>
        ))}
    </ul>
  );
}

/** How many places are listed before the rest is counted. */
const LISTED = 8;

function NotRecognised({ notRead }: { notRead: readonly NotRead[] }) {
  if (notRead.length === 0) return null;
  const rest = notRead.length - LISTED;
  return (
    <section aria-labelledby="detect-not">
      <h3 id="detect-not">Not recognised</h3>
      <ul class="read">
        {notRead.slice(0, LISTED).map(({ lines: [first, last], words, reason }, at) => (
          <li key={at}>
            {reason !== '' && (
              <p>
                <Fact text={reason} />
              </p>
            )}
            <ul class="lines">
              <li>
                <span>
                  {first === last
                    ? `line ${String(first)}`
                    : `lines ${String(first)} to ${String(last)}`}
                </span>{' '}
                <code>
                  {words}
                  {first !== last && ' …'}
                </code>
              </li>
            </ul>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="why">And {counted(rest, 'more place')}.</p>}
    </section>
  );
}

/** What follows from a release that was read: this plan begins with it, or another one would. */
function Release({ planner, release }: { planner: Planner; release: string }) {
  const input = model.input.value;
  if (release === input.from) return <span class="old"> is what this plan begins with</span>;
  const place = (one: string): number => planner.order.get(one) ?? -1;
  if (place(release) >= place(input.to)) {
    return <span class="old"> is not older than {input.to}, which this plan leads to</span>;
  }
  const components = input.components.filter(({ version }) => version.trim() !== '');
  const there = { ...input, from: release, through: undefined, components };
  return (
    <>
      {': '}
      <a href={model.onSite(planPath(planner.data, { input: there, unknown: [] }))}>
        plan {release} to {input.to}
      </a>{' '}
      with the answers given so far
    </>
  );
}
