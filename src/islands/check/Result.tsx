import type { ComponentChildren } from 'preact';
import type { Finding } from '~/domain/configuration/file/findings';
import { useMemo } from 'preact/hooks';
import { File } from './File';
import { Findings } from './Findings';
import { useGradually } from './gradually';
import * as model from './model';
import { Fact, Jump } from './Parts';
import { Remarks } from './Remarks';
import type { Answer, ReadOnly, Result as Checked, Unreadable } from './task';
import { Tools } from './Tools';
import { Unset } from './Unset';
import { besideWords, count, RULE_WORDS, summaryOf } from './words';

/** What came of reading and checking the file. */
export function Result() {
  const answer = model.answer.value;
  // While the next answer is waited for, nothing is drawn again.
  const shown = useMemo(() => answer && <Shown answer={answer} />, [answer]);
  return (
    <div class="result" aria-busy={model.busy.value}>
      {shown ?? <p class="muted waiting">Reading …</p>}
    </div>
  );
}

function Shown({ answer }: { answer: Answer }) {
  const summary = summaryOf(answer, model.pair.value);
  switch (answer.kind) {
    case 'checked':
    case 'read':
    case 'syntax-error':
      return <WithFile answer={answer} summary={summary} />;
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

/** The view of the file stands in one place whatever came of reading it, so that it need not be drawn anew for each. */
function WithFile({
  answer,
  summary,
}: {
  answer: Checked | Unreadable | ReadOnly;
  summary: string;
}) {
  const parts = useGradually(3);
  const beside = useMemo(
    () => (answer.kind === 'syntax-error' ? () => <BreaksOff at={answer} /> : besideLine),
    [answer],
  );
  const checked = model.checked.value;
  const broken = useMemo(
    () => new Map<number, Finding[]>(answer.kind === 'syntax-error' ? [[answer.line, []]] : []),
    [answer],
  );
  const found = answer.kind === 'checked' ? model.byLine.value : broken;
  return (
    <>
      {checked && (
        <Sorted
          result={checked}
          summary={summary}
          withFindings={parts > 1}
          hidden={answer.kind !== 'checked'}
        />
      )}
      {answer.kind === 'syntax-error' && <Broken reading={answer} summary={summary} />}
      {answer.kind === 'read' && <p class="summary">{summary}</p>}
      {parts > 2 && (
        <FileSection about={answer}>
          <File lines={answer.lines} found={found} beside={beside} />
        </FileSection>
      )}
      {checked && <Rest result={checked} hidden={answer.kind !== 'checked'} />}
    </>
  );
}

function Sorted({
  result,
  summary,
  withFindings,
  hidden,
}: {
  result: Checked;
  summary: string;
  withFindings: boolean;
  hidden: boolean;
}) {
  const { from, to } = result;
  return (
    <section aria-labelledby="found" hidden={hidden}>
      <h2 id="found">
        <span class="version">{from}</span> to <span class="version">{to}</span>
      </h2>
      {!hidden && <p class="summary">{summary}</p>}
      <Remarks of={result} />
      <Tools result={result} />
      {withFindings && <Findings />}
    </section>
  );
}

function Rest({ result, hidden }: { result: Checked; hidden: boolean }) {
  const { from, to } = result;
  return (
    <>
      <Unset result={result} hidden={hidden} />
      <p class="small muted foot" hidden={hidden}>
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

function Broken({
  reading: { line, expected },
  summary,
}: {
  reading: Unreadable;
  summary: string;
}) {
  return (
    <section aria-labelledby="broken">
      <h2 id="broken">
        <Jump to={model.lineId(line)}>Line {line}</Jump> cannot be read
      </h2>
      <p class="summary stop">
        {summary} Expected there: {expected}.
      </p>
    </section>
  );
}

/** What is said beside the line at which a file cannot be read. */
const BreaksOff = ({ at: { column, expected } }: { at: Unreadable }) => (
  <div class="beside">
    <p class="syntax">
      <span aria-hidden="true">■</span> Column {column}: expected {expected}.
    </p>
  </div>
);

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
