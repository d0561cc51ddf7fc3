import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Finding, Rule } from '~/domain/configuration/file/findings';
import { grouped } from '~/domain/numbers';
import { choosing, isChosen, toggle } from './choice';
import { useDrawn } from './gradually';
import * as model from './model';
import { Fact, Jump, Sources } from './Parts';
import { RULE_WORDS } from './words';

/** What is to be said of lines of the file, the most important first. */
export function Findings() {
  return (
    <>
      <Filter />
      {[...model.groups.value].map(([rule, findings]) => (
        <Group key={rule} rule={rule} findings={findings} />
      ))}
    </>
  );
}

/** More findings of one rule than this are shown when they are asked for. */
const MOST = 50;

function Group({ rule, findings }: { rule: Rule; findings: readonly Finding[] }) {
  const more = findings.length - MOST;
  const isFull = more <= 0 || model.inFull.value;
  const list = useMemo(() => (isFull ? findings : findings.slice(0, MOST)), [findings, isFull]);
  const drawn = useDrawn(list, (finding) => <Item key={finding.id} finding={finding} />);
  return (
    <section class="group" aria-labelledby={`rule-${rule}`}>
      <h3 id={`rule-${rule}`} class={rule}>
        <span aria-hidden="true">{RULE_WORDS[rule].symbol}</span> {RULE_WORDS[rule].heading}{' '}
        <span class="count">{findings.length}</span>
      </h3>
      <ul role="list">{drawn}</ul>
      {!isFull && (
        <button
          class="quiet"
          onClick={() => {
            model.inFull.value = true;
          }}
        >
          Show {grouped(more)} more
        </button>
      )}
    </section>
  );
}

function Filter() {
  const rules = model.rules.value;
  if (rules.length < 2) return null;
  const all = model.onLines.value.length;
  const choice = (rule: Rule | undefined, words: string, length: number) => (
    <button
      key={words}
      aria-pressed={model.only.value === rule}
      onClick={() => {
        model.only.value = rule;
      }}
    >
      {words} <span class="count">{length}</span>
    </button>
  );
  return (
    <div class="filter no-print" role="group" aria-label="Show">
      {choice(undefined, 'All', all)}
      {rules.map(({ rule, length }) => choice(rule, RULE_WORDS[rule].word, length))}
    </div>
  );
}

/** One finding in full. */
function Item({ finding }: { finding: Finding }) {
  const { line = 0, text, details, nearest = [], note, sources } = finding;
  return (
    <li class="deferred" id={model.anchorOf(finding)} tabIndex={-1}>
      <Title finding={finding}>
        <span class="at">
          <Jump to={model.lineId(line)}>line {line}</Jump>
        </span>
      </Title>
      <div class="about">
        <p>
          <Fact text={text} />
        </p>
        {nearest.length > 0 && (
          <p>
            Nearest known {nearest.length === 1 ? 'key' : 'keys'}:{' '}
            {nearest.map((key, index) => (
              <span key={key}>
                {index > 0 && ', '}
                <code>{key}</code>
              </span>
            ))}
          </p>
        )}
        {details && <Details of={details} />}
        {note && (
          <p>
            <b>
              <Fact text={note.title} />.
            </b>{' '}
            <Fact text={note.reason} />
          </p>
        )}
        <p class="from">
          Sources
          <Sources of={sources} />
        </p>
      </div>
    </li>
  );
}

/** Its title; while findings are chosen for a plan, with a box. */
export function Title({ finding, children }: { finding: Finding; children?: ComponentChildren }) {
  const words = <Fact text={finding.title} />;
  return (
    <p class="title">
      {choosing.value ? (
        <label>
          <input
            type="checkbox"
            checked={isChosen(finding)}
            onChange={() => {
              toggle(finding);
            }}
          />
          <span>{words}</span>
        </label>
      ) : (
        <span>{words}</span>
      )}
      {children}
    </p>
  );
}

export const Details = ({ of }: { of: readonly string[] }) => (
  <ul class="details">
    {of.map((one) => (
      <li key={one}>
        <Fact text={one} />
      </li>
    ))}
  </ul>
);
