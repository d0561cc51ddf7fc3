import type { Finding } from '~/domain/configuration/file/findings';
import { computed, signal } from '@preact/signals';
import { onLines, onUnset } from './model';
import { PRESSING } from './words';

/** Which findings go into a plan. */

/** Whether the reader is choosing. */
export const choosing = signal(false);
/** What the reader has said of single findings, by id; the others follow their rule. */
const said = signal<ReadonlyMap<string, boolean>>(new Map());

/** What asks for something to be done is chosen from the start. */
export const isChosen = ({ id, rule }: Finding): boolean =>
  said.value.get(id) ?? PRESSING.includes(rule);

export function toggle(finding: Finding): void {
  said.value = new Map(said.value).set(finding.id, !isChosen(finding));
}

export const chosen = computed(() => [...onLines.value, ...onUnset.value].filter(isChosen));
