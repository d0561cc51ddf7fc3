import type { ReleaseFit } from '~/domain/compatibility/lookup';
import { VerdictWord } from '../VerdictWord';
import type { LookupModel } from './model';

const WORDS: Record<ReleaseFit['fit'], string> = {
  all: 'tested with all of it',
  unknown: 'not known: a table is missing',
  partly: 'not all of it was tested',
  forbidden: 'ruled out by a published limit',
};

/** The other direction: all releases, best first, with the verdict on each component. */
export function Fits({ model }: { model: LookupModel }) {
  const fits = model.fits.value;
  const components = model.state.value.components;
  const readable = fits[0]?.answers.some((answer) => !answer.unread) ?? false;
  if (!readable) return null;
  const full = fits.filter(({ fit }) => fit === 'all').length;
  const unread = fits[0]?.answers.filter((answer) => answer.unread).length ?? 0;
  return (
    <div class="fits">
      <p>
        <strong>
          {full === 0
            ? 'No release was tested with all of it.'
            : `${String(full)} ${full === 1 ? 'release was' : 'releases were'} tested with all of it.`}
        </strong>
        {unread > 0 &&
          ` ${unread === 1 ? 'One entry has' : `${String(unread)} entries have`} no version that can be read, and ${unread === 1 ? 'is' : 'are'} not counted.`}
      </p>
      <table class="data rows compare">
        <caption>
          <span class="caption">
            Releases by how much of your list is in their tested tables, newest first within a group
            <button type="button" class="copy-table no-print" data-copy-table>
              Copy table
            </button>
          </span>
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
                <a class="version" href={model.pageOf(release)}>
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
