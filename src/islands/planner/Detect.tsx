import './detect.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { announce } from '~/browser/announcer';
import { takeLongPaste } from '~/browser/long-paste';
import type { Detection } from '~/domain/detect';
import { refusal } from '~/domain/detect/limit';
import { Fact } from './Ask';
import { Detected } from './Detected';
import { inShort, understood, vocabularyOf } from './detecting';
import * as model from './model';
import { outputReader } from './reader';

export { loadRules } from './detecting';

/**
 * Reads pasted output into answers. The text stays in its field: it is neither sent, nor stored, nor part of the address,
 * and it is gone when the panel closes.
 */

/** How long the reader may pause in typing before the text is read. */
const PAUSE = 200;
const FAILED =
  'The text could not be read: a part of this page did not load. Change it to try again.';

export function Detect() {
  const planner = model.planner.value;
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Detection | string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const reader = useMemo(() => planner && outputReader(vocabularyOf(planner)), [planner]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => reader?.stop, [reader]);
  const show = (next: Detection | string | undefined): void => {
    setBusy(false);
    setReading(next);
    if (next !== undefined) announce(inShort(next));
  };
  useEffect(() => {
    if (text.trim() === '' || !reader) return undefined;
    let isLast = true;
    const timer = setTimeout(() => {
      setBusy(true);
      void reader.read(text).then((next) => {
        if (isLast) show(next ?? FAILED);
      });
    }, PAUSE);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [text, reader]);
  if (!planner) return null;
  return (
    <section class="detect" aria-label="Read it from output">
      <label for="detect-text">What your servers and tools print</label>
      <p class="why" id="detect-why">
        Versions, logs and configuration files, several at once and in any order. The text is read
        in this page: it is not sent anywhere and not kept, and passwords in it are not shown.
      </p>
      <textarea
        ref={field}
        id="detect-text"
        rows={6}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="detect-why"
        value={text}
        onPaste={(event) => {
          // Before the browser lays out what it would take it seconds to.
          const refused = refusal(event.clipboardData?.getData('text').length ?? 0);
          if (refused === undefined) {
            takeLongPaste(event, event.currentTarget);
            return;
          }
          event.preventDefault();
          show(refused);
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setText(value);
          if (value.trim() === '') show(undefined);
        }}
      />
      <Understood />
      {busy && <p class="why">Reading …</p>}
      {typeof reading === 'string' && (
        <p class="problem">
          <Fact text={reading} />
        </p>
      )}
      {typeof reading === 'object' && <Detected planner={planner} reading={reading} />}
    </section>
  );
}

function Understood() {
  const { outputs, settings } = understood();
  return (
    <details>
      <summary>What is understood</summary>
      <ul>
        {outputs.map((title) => (
          <li key={title}>
            <Fact text={title} />
          </li>
        ))}
      </ul>
      <p class="why">In a configuration file:</p>
      <ul>
        {settings.map((title) => (
          <li key={title}>
            <Fact text={title} />
          </li>
        ))}
      </ul>
    </details>
  );
}
