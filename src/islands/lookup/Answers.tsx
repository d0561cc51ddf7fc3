import { tableAnchor, tableOf, type LookupData } from '~/domain/compatibility/dataset';
import { dayOf, lifeOn } from '~/domain/compatibility/lifecycle';
import type { Answer } from '~/domain/compatibility/lookup';
import { lineTitle } from '~/domain/versions';
import { VerdictWord } from '../VerdictWord';
import type { LookupModel } from './model';

/** The verdicts of one release. */
export function Answers({ model }: { model: LookupModel }) {
  const data = model.data.value;
  const release = model.release.value;
  const answers = model.answers.value.flatMap((answer) => (answer.unread ? [] : [answer]));
  if (!data || release === undefined || answers.length === 0) return null;
  return (
    <ul class="answers" role="list" aria-label={`Verdicts for ${release}`}>
      {answers.map((answer, index) => (
        <li key={index} class="answer">
          <p class="head">
            <VerdictWord kind={answer.verdict.kind} />{' '}
            <strong>
              {answer.product.shortName ?? answer.product.name} {answer.component.version}
            </strong>
          </p>
          <p>{answer.verdict.reason}</p>
          <Life answer={answer} />
          {answer.verdict.limits
            .filter(({ effect }) => effect !== 'forbids')
            .map((limit) => (
              <p key={limit.id} class="limit">
                <b>{limit.effect === 'warns' ? 'Take care' : 'In one combination'}:</b> {limit.text}
              </p>
            ))}
          <p class="from">
            <a
              href={`${model.pageOf(release)}#${anchorOf(data, release, model.runtime.value, answer.component.category)}`}
            >
              {answer.verdict.kind === 'unknown' ? 'Page' : 'Table'} of {release}
            </a>
            {answer.verdict.sources.slice(0, 3).map((id) => {
              const source = data.sources[id];
              return (
                source && (
                  <span key={id}>
                    {' · '}
                    {source.url === null ? source.title : <a href={source.url}>{source.title}</a>},
                    read {source.read}
                  </span>
                )
              );
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The table's own anchor; without one the main runtime's, which every release's page has. */
function anchorOf(
  data: LookupData,
  release: string,
  runtimeId: string,
  categoryId: string,
): string {
  const runtime = data.runtimes.find(({ id }) => id === runtimeId);
  const category = data.categories.find(({ id }) => id === categoryId);
  if (!runtime || !category) return '';
  return tableOf(data, release, runtimeId, categoryId)
    ? tableAnchor(runtime, category)
    : category.anchor;
}

/** Whether the component's own maker still supports it today. */
function Life({ answer }: { answer: Extract<Answer, { verdict: unknown }> }) {
  if (answer.line === undefined) return null;
  const life = lifeOn(answer.product, answer.line, dayOf(new Date()));
  if (life.state === 'unknown') return null;
  const title = lineTitle(answer.product, answer.line);
  const extended =
    life.extendedUntil === null ? '' : ` (extended support until ${life.extendedUntil})`;
  return (
    <p class={life.state === 'past' ? 'life past' : 'life'}>
      {life.state === 'past'
        ? `${title} is past its own end of life since ${life.date}${extended}.`
        : `${title} reaches its own end of life on ${life.date}${extended}.`}
    </p>
  );
}
