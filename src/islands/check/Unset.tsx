import type { Finding } from '~/domain/configuration/file/findings';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Details, Title } from './Findings';
import * as model from './model';
import { Fact, Sources } from './Parts';
import type { Result } from './task';
import { count } from './words';

/** What holds for keys that the file does not set, folded; the identity layer apart. */
export function Unset({ result, hidden }: { result: Result; hidden: boolean }) {
  const { from, to } = result;
  const of = (layer: Finding['layer'], ...rules: Finding['rule'][]): Finding[] =>
    model.onUnset.value.filter((one) => one.layer === layer && rules.includes(one.rule));
  const shipped = of('product', 'shipped');
  const builtIn = of('product', 'default');
  const identity = of('identity', 'default');
  return (
    <section class="unset" aria-labelledby="unset" hidden={hidden}>
      <h2 id="unset">Keys that the file does not set</h2>
      {from === to ? (
        <p class="muted">Source and target are the same release: no value changes.</p>
      ) : (
        <>
          <Fold title="Built-in values that change" findings={builtIn}>
            The value that applies without a line of yours is another in {to} than in {from}.
          </Fold>
          <Fold title="Set in the file that ships" findings={shipped}>
            The file that comes with {to} ({model.nameOf(result.distribution)}) sets these; a file
            that is carried over does not.
          </Fold>
          {result.identity ? (
            <Fold title="Built-in values of the identity layer that change" findings={identity}>
              Keys inherited from the identity components. They can be set, and few who run API-M
              do.
            </Fold>
          ) : (
            <p class="small">
              <button disabled={model.busy.value} onClick={model.askForIdentity}>
                Compare the identity layer as well
              </button>{' '}
              <span class="muted">
                Your file touches none of its keys; its built-in values can change all the same.
              </span>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Findings by the release that brought them. They are drawn when the fold is opened: there can be hundreds. */
function Fold({
  title,
  findings,
  children,
}: {
  title: string;
  findings: readonly Finding[];
  children: ComponentChildren;
}) {
  const open = useSignal(false);
  if (findings.length === 0) {
    return (
      <p class="none muted">
        {title}: {count(0, 'key')}.
      </p>
    );
  }
  const byRelease = [...Map.groupBy(findings, ({ release = '' }) => release)];
  return (
    <details
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {title} <span class="count">{findings.length}</span>
      </summary>
      <p class="small muted">{children}</p>
      {open.value &&
        byRelease.map(([release, list]) => (
          <section key={release}>
            <h3>
              Since {release}
              <Sources of={list.flatMap(({ sources }) => sources)} />
            </h3>
            <ul role="list">
              {list.map((finding) => (
                <li key={finding.id}>
                  <Title finding={finding} />
                  <p>
                    <Fact text={withoutPreamble(finding.text)} />
                  </p>
                  {finding.note && (
                    <p>
                      <b>
                        <Fact text={finding.note.title} />.
                      </b>{' '}
                      <Fact text={finding.note.reason} />
                    </p>
                  )}
                  {finding.details && <Details of={finding.details} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

/** The heading has said that the keys are not set. */
const withoutPreamble = (text: string): string =>
  text.replace(/^You do not set this; (.)/, (_, first: string) => first.toUpperCase());
