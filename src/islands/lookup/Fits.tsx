import type { ReleaseFit } from '~/domain/compatibility/lookup';
import { VerdictWord } from './Answers';
import type { LookupModel } from './model';

const WORDS: Record<ReleaseFit['fit'], string> = {
  all: 'tested with all of it',
  unknown: 'not known: a table is missing',
  partly: 'not all of it was tested',
  forbidden: 'ruled out by a published limit',
};

/** The other direction: all releases, best first, with the verdict on each component. */
export function Fits({ model, pages }: { model: LookupModel; pages: string }) {
  const fits = model.fits.value;
  const components = model.state.value.components;
  const readable = fits[0]?.answers.some((answer) => !answer.unread) ?? false;
  if (!readable) return null;
  const full = fits.filter(({ fit }) => fit === 'all').length;
  return (
    <div class="fits">
      <p>
        <strong>
          {full === 0
            ? 'No release was tested with all of it.'
            : `${String(full)} ${full === 1 ? 'release was' : 'releases were'} tested with all of it.`}
        </strong>
      </p>
      <table class="data rows">
        <caption>
          Releases by how much of your list is in their tested tables, newest first within a group
        </caption>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Fit</th>
            {components.map((component, index) => (
              <th scope="col" key={index}>
                {nameOf(model, component.product)} {component.version}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fits.map(({ release, answers, fit }) => (
            <tr key={release} class={fit}>
              <th scope="row">
                <a class="version" href={`${pages}${release}/${locationQuery(model, release)}`}>
                  {release}
                </a>
              </th>
              <td data-label="Fit">{WORDS[fit]}</td>
              {answers.map((answer, index) => (
                <td
                  key={index}
                  data-label={`${nameOf(model, answer.component.product)} ${answer.component.version}`}
                >
                  {answer.unread ? 'unreadable' : <VerdictWord kind={answer.verdict.kind} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(model: LookupModel, id: string): string {
  const product = model.data.value?.products.find((one) => one.id === id);
  return product?.shortName ?? product?.name ?? id;
}

/** The same components on the page of one release. */
function locationQuery(model: LookupModel, release: string): string {
  const query = model.queryFor(release).toString();
  return query === '' ? '' : `?${query}`;
}
