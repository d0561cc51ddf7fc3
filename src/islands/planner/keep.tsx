import { options } from 'preact';
import { Notices } from '../Notices';
import { Apart } from './Apart';
import { Bar } from './Bar';
import { exportPlanFile } from './exports';
import { Incoming } from './Incoming';
import { List } from './List';
import { fill, focusIn } from './places';
import * as saved from './saved';
import * as session from './session';
import { Window } from './Window';
import { readTitles } from './titles';
import { loadWordsAtOnce, unfolded } from './words';

/** The part of the planner that keeps, ticks, shares and exports. */

export { copySummary } from './exports';

export function startKeeping(): void {
  saved.open();
  readTitles();
  session.begin();
  fill('incoming', <Incoming />);
  fill('bar', <Bar />);
  fill('list', <ListAndWindow />);
  fill('notices', <Messages />);
}

/** The button that asked for the tools has gone: the first of them takes its focus. */
export const focusBar = (): void => {
  focusIn('bar');
};

/** Shows how and check of every item, drawn when this returns: paper does not wait. */
export function unfoldAll(): void {
  loadWordsAtOnce();
  options.debounceRendering = (draw) => {
    draw();
  };
  unfolded.value = true;
  delete options.debounceRendering;
}

export const foldAll = (): void => {
  unfolded.value = false;
};

function ListAndWindow() {
  return (
    <>
      <List />
      <Window />
    </>
  );
}

function Messages() {
  return (
    <>
      <Apart />
      <Notices
        storage={saved.storage}
        notice={saved.notice}
        what="list of plans"
        onExport={exportPlanFile}
      />
    </>
  );
}
