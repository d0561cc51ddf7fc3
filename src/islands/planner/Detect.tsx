import './detect.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '~/browser/announcer';
import { detect, type Detection } from '~/domain/detect';
import { Fact } from './Ask';
import { Detected } from './Detected';
import { inShort, understood, vocabularyOf } from './detecting';
import * as model from './model';

export { loadRules } from './detecting';

/**
 * Reads pasted output into answers. The text stays in its field: it is neither sent, nor stored, nor part of the address,
 * and it is gone when the panel closes.
 */

/** How long the reader may pause in typing before the text is read. */
const PAUSE = 200;

export function Detect() {
  const planner = model.planner.value;
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Detection | string | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!planner) return;
    const timer = setTimeout(() => {
      const next = text.trim() === '' ? undefined : detect(text, vocabularyOf(planner));
      setReading(next);
      if (next !== undefined) announce(inShort(next));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text, planner]);
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
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Understood />
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
