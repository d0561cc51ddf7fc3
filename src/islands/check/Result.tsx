import type { ComponentChildren } from 'preact';
import type { Finding } from '~/domain/configuration/file/findings';
import { File } from './File';
import { Findings } from './Findings';
import * as model from './model';
import { Fact, Jump, Sources } from './Parts';
import type { Answer, Result as Checked, Unreadable } from './task';
import { Tools } from './Tools';
import { Unset } from './Unset';
import { besideWords, count, RULE_WORDS, summaryOf } from './words';

/** What came of reading and checking the file. */
export function Result() {
  const answer = model.answer.value;
  return (
    <div class="result" aria-busy={model.busy.value}>
      {answer ? <Shown answer={answer} /> : <p class="muted waiting">Reading …</p>}
    </div>
  );
}

function Shown({ answer }: { answer: Answer }) {
  const summary = summaryOf(answer, model.pair.value);
  switch (answer.kind) {
    case 'checked':
      return <Sorted result={answer} summary={summary} />;
    case 'syntax-error':
      return <Broken reading={answer} summary={summary} />;
    case 'read':
      return (
        <>
          <p class="summary">{summary}</p>
          <FileSection about={answer}>
            <File lines={answer.lines} found={new Map()} beside={besideLine} />
          </FileSection>
        </>
      );
    case 'failed':
      return (
        <p class="problem" role="alert">
          {summary} <button onClick={model.run}>Try again</button>
        </p>
      );
    default:
      return <p class="summary">{summary}</p>;
  }
}

function Sorted({ result, summary }: { result: Checked; summary: string }) {
  const { from, to } = result;
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found">
          <span class="version">{from}</span> to <span class="version">{to}</span>
        </h2>
        <p class="summary">{summary}</p>
        <Remarks of={result} />
        <Tools result={result} />
        <Findings />
      </section>
      <FileSection about={result}>
        <File lines={result.lines} found={model.byLine.value} beside={besideLine} />
      </FileSection>
      <Unset result={result} />
      <p class="small muted foot">
        Compared: the release files of {from} and {to}
        {from !== to && ' and of the releases between'}. Updates are not covered.{' '}
        <Jump to="limits">What was not checked</Jump>. The file did not leave this browser.
      </p>
    </>
  );
}

/** What is said beside a line: short, and linked to the finding in full. */
const besideLine = (findings: readonly Finding[]): ComponentChildren => (
  <div class="beside">
    {findings.map((finding) => (
      <p key={finding.id} class={finding.rule}>
        <span aria-hidden="true">{RULE_WORDS[finding.rule].symbol}</span>{' '}
        <Jump to={model.anchorOf(finding)}>
          <Fact text={besideWords(finding)} />
        </Jump>
        {finding.nearest?.[0] !== undefined && (
          <>
            {' '}
            Nearest: <code>{finding.nearest[0]}</code>
          </>
        )}
      </p>
    ))}
  </div>
);

function Broken({ reading, summary }: { reading: Unreadable; summary: string }) {
  const { lines, line, expected } = reading;
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found">
          <Jump to={model.lineId(line)}>Line {line}</Jump> cannot be read
        </h2>
        <p class="summary stop">
          {summary} Expected there: {expected}.
        </p>
      </section>
      <FileSection about={{ lines }}>
        <File
          key="broken"
          lines={lines}
          found={new Map([[line, []]])}
          beside={() => (
            <div class="beside">
              <p class="syntax">
                <span aria-hidden="true">■</span> Column {reading.column}: expected {expected}.
              </p>
            </div>
          )}
        />
      </FileSection>
    </>
  );
}

function FileSection({
  about,
  children,
}: {
  about: { lines: readonly string[]; keys?: number };
  children: ComponentChildren;
}) {
  return (
    <section aria-labelledby="file">
      <h2 id="file">The file</h2>
      <p class="small muted">
        {count(about.lines.length, 'line')}
        {about.keys !== undefined && `, ${count(about.keys, 'key')}`}. Values that look like secrets
        are hidden here and in every export.
      </p>
      {children}
    </section>
  );
}

const REMARKS = {
  'only-comments': 'Every line is a comment: the file sets nothing.',
  'nothing-set': 'The file sets no key.',
};

/** What the file tells of itself. */
function Remarks({ of: { remarks, recognised } }: { of: Checked }) {
  return (
    <>
      {remarks.map(({ kind }) => (
        <p key={kind}>{REMARKS[kind]}</p>
      ))}
      {recognised.map((sign) => (
        <p key={sign.key} class="small">
          <Jump to={model.lineId(sign.line)}>Line {sign.line}</Jump>
          {sign.kind === 'product' ? (
            <>
              {' '}
              belongs to the file of {sign.name}: what follows holds it against API-M, which does
              not read it.
            </>
          ) : (
            <>
              {': '}
              <code>{sign.key}</code> makes this the file of {sign.name}.
            </>
          )}
          <Sources of={sign.sources} />
        </p>
      ))}
    </>
  );
}
