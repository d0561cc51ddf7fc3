import { inWords } from '~/domain/compatibility/verdict';
import { askAbout, hopBetween } from './paths';
import type { Planner } from './planner';
import type { DirectUpgrade } from './types';

/** Whether one hop leads from source to target, why not where it does not, and what would unblock it. */
export function directUpgrade(planner: Planner, from: string, to: string): DirectUpgrade {
  const hop = hopBetween(planner, from, to);
  if (!hop) return notUpwards(planner, from, to);
  const { evidence, listed, needsSupport, via } = hop;
  const words = planner.evidence.get(evidence)?.description ?? '';
  const base = { evidence, listed, needsSupport, via };
  if (evidence === 'refused') {
    const through = inWords(via);
    return {
      ...base,
      reason: `${words}${via.length > 0 ? ` It sends you through ${through}.` : ''}`,
      unblock:
        via.length > 0
          ? `Go to ${through} first; from there the way goes on.`
          : 'A newer public statement about the pair would.',
    };
  }
  if (evidence === 'none') {
    return {
      ...base,
      reason: listed ? `${words} It is mentioned without steps and without a test.` : words,
      unblock: askAbout(planner, hop),
    };
  }
  return { ...base, reason: words, unblock: undefined };
}

function notUpwards({ order }: Planner, from: string, to: string): DirectUpgrade {
  const unknown = [from, to].filter((release) => !order.has(release));
  return {
    evidence: 'refused',
    listed: false,
    needsSupport: false,
    via: [],
    reason:
      unknown.length > 0
        ? `${inWords(unknown)} is no release of this guide.`
        : from === to
          ? 'Source and target are the same release.'
          : `${to} is older than ${from}: an upgrade goes to a later release.`,
    unblock: 'Choose a target that is newer than the source.',
  };
}
