import { render } from 'preact';
import { Notices } from '../Notices';
import { Plans } from './Plans';
import * as saved from './saved';

/** Lists the plans of this browser on the planner's first page. */
export function startPlans(place: HTMLElement): void {
  place.replaceChildren();
  saved.open();
  render(
    <>
      <Plans base={place.dataset['base'] ?? '/'} />
      <div class="plan-notices checklist" role="status">
        <div class="notices">
          <Notices
            storage={saved.storage}
            notice={saved.notice}
            what="list of plans"
            onExport={saved.exportAll}
          />
        </div>
      </div>
    </>,
    place,
  );
}
