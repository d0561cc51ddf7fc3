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

function WithFile({
  answer,
  summary,
}: {
  answer: Checked | Unreadable | ReadOnly;
  summary: string;
}) {
  const parts = useGradually(3);
  const checked = model.checked.value;
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
      {parts > 2 && <FileViews />}
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
      <h2 id="found" tabIndex={-1}>
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
      <h2 id="broken" tabIndex={-1}>
        <Jump to={model.brokenLineId(line)}>Line {line}</Jump> cannot be read
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

/** The file that was read last; while it cannot be read, where it breaks off instead. */
function FileViews() {
  const broken = model.broken.value;
  const read = model.read.value;
  const at = useMemo(() => new Map<number, Finding[]>(broken && [[broken.line, []]]), [broken]);
  const breaksOff = useMemo(() => () => broken && <BreaksOff at={broken} />, [broken]);
  return (
    <>
      {broken && (
        <FileSection id="broken-file" about={broken}>
          <File lines={broken.lines} found={at} beside={breaksOff} idOf={model.brokenLineId} />
        </FileSection>
      )}
      {read && (
        <FileSection id="file" about={read} hidden={broken !== undefined}>
          <File
            lines={read.lines}
            found={model.byLine.value}
            beside={besideLine}
            idOf={model.lineId}
          />
        </FileSection>
      )}
    </>
  );
}

function FileSection({
  id,
  about,
  hidden = false,
  children,
}: {
  id: string;
  about: { lines: readonly string[]; keys?: number };
  hidden?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section aria-labelledby={id} hidden={hidden}>
      <h2 id={id}>The file</h2>
      <p class="small muted">
        {count(about.lines.length, 'line')}
        {about.keys !== undefined && `, ${count(about.keys, 'key')}`}. Values that look like secrets
        are hidden here and in every export; read the file before you share it.
      </p>
      {children}
    </section>
  );
}
