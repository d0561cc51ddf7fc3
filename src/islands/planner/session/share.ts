import { grouped } from '~/domain/numbers';
import { LONGEST_FRAGMENT, serialisePlan, toFragment } from '~/domain/plans';
import * as model from '../model';
import { active } from './active';

/** The plan of the page as something to send. */

/** The address of this plan with all that the reader added, or `undefined` where it would be too long. */
export async function linkWithTicks(): Promise<string | undefined> {
  const plan = active.value;
  const fragment = plan && (await toFragment(plan));
  return fragment === undefined ? undefined : `${model.inFull(model.address.value)}#${fragment}`;
}

export const tooLong = `The link would be longer than ${grouped(LONGEST_FRAGMENT)} characters, which mail programs cut. Send the plan as a file.`;

/** The saved plan as a file that `receiveFile` reads again, here or elsewhere. */
export const asFile = (): string | undefined => active.value && serialisePlan(active.value, 2);
