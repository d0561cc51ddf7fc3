import {
  ownItems,
  parseState,
  progressOf,
  progressWords,
  type ChecklistState,
} from '~/domain/checklist';
import { KEY_PREFIX } from './storage';

/** Shows how far the checklist is where a reader has begun one; otherwise nothing changes. */
export function showChecklistProgress(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-continue-checklist]')) {
    const state = readStored();
    if (!state) continue;
    const listed = (place.dataset['continueChecklist'] ?? '').split(' ');
    const progress = progressOf(state, [...listed, ...ownItems(state).map(({ id }) => id)]);
    if (progress.done + progress.notApplicable === 0) continue;
    const words = place.querySelector('[data-words]');
    if (words) words.textContent = progressWords(progress);
    place.dataset['begun'] = '';
  }
}

function readStored(): ChecklistState | undefined {
  try {
    const result = parseState(localStorage.getItem(`${KEY_PREFIX}checklist.1`) ?? '');
    return result.kind === 'ok' ? result.state : undefined;
  } catch {
    // Storage is blocked: there is nothing to continue.
    return undefined;
  }
}
