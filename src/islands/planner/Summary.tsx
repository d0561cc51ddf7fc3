import { countsInWords, type Feasibility } from '~/domain/upgrade';
import { keeping } from './keeping';
import * as model from './model';

const WORDS: Record<Feasibility, { symbol: string; word: string; tone: string }> = {
  clear: { symbol: '✓', word: 'Documented or tested all the way', tone: 'tested' },
  open: { symbol: '?', word: 'Open: there is a question to ask first', tone: 'unknown' },
  blocked: { symbol: '✕', word: 'Stopped until something has moved', tone: 'incompatible' },
  'no-path': { symbol: '✕', word: 'No path', tone: 'incompatible' },
};

/** What the plan comes to, in words that can be pasted into a mail. */
export function Summary() {
  const summary = model.summary.value;
  if (!summary) return null;
  const { feasibility, headline, blocked, before, together, after, unknown, counts } = summary;
  const { symbol, word, tone } = WORDS[feasibility];
  const nothingMoves =
    model.isAnythingSaid.value && [blocked, before, together].every((list) => list.length === 0);
  return (
    <section class="summary" aria-labelledby="summary">
      <div class="top">
        <h2 id="summary">In short</h2>
        <button
          class="no-print"
          onClick={() => void keeping().then(({ copySummary }) => copySummary())}
        >
          Copy as text
        </button>
      </div>
      <p class="verdict-line">
        <span class={`verdict ${tone}`}>
          <span aria-hidden="true">{symbol}</span> {word}
        </span>{' '}
        {headline}
      </p>
      <div class="lists">
        <List title="Stops the plan" lines={blocked} tone="stop" />
        <List title="Move before" lines={before} />
        <List title="Move in the same window" lines={together} />
        <List title="Afterwards" lines={after} />
        <List title="Not known" lines={unknown} tone="open" />
      </div>
      {nothingMoves && <p>Nothing of what you named has to move.</p>}
      <p class="small muted">Changes: {countsInWords(counts)}.</p>
    </section>
  );
}

function List({ title, lines, tone = '' }: { title: string; lines: string[]; tone?: string }) {
  if (lines.length === 0) return null;
  return (
    <div class={`told ${tone}`}>
      <h3>
        {title} <span class="count">{lines.length}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
