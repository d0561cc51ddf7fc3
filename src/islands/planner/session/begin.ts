import { currentAnchor, onAnchorChange, setAnchor } from '~/browser/address';
import { holdsPlan } from '~/domain/plans';
import { activate, activeId, anchorOf, namedBy, planOfAddress } from './active';
import { followAnswers } from './answers';
import { receive } from './incoming';
import { followTitles } from './ticks';

/** Chooses the saved plan of this page, reads a shared one, and lets the saved address follow what is said in the page. */
export function begin(): void {
  const anchor = currentAnchor();
  const chosen = namedBy(anchor) ?? planOfAddress();
  if (chosen) activate(chosen);
  if (holdsPlan(anchor)) void receive(anchor);
  onAnchorChange(follow);
  followAnswers();
  followTitles();
}

/** A link that is opened in this very page, and links to its sections, which must not make it forget its plan. */
function follow(): void {
  const anchor = currentAnchor();
  const named = namedBy(anchor);
  const id = activeId.value;
  if (holdsPlan(anchor)) void receive(anchor);
  else if (named) activeId.value = named.id;
  else if (id !== undefined) setAnchor(anchorOf({ id }));
}
