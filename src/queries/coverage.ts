import { coverageOf, type ReleaseCoverage } from '~/domain/coverage';
import { getFacts } from './facts';

/** What is known of each release and section, newest release first. */
export async function getCoverage(): Promise<ReleaseCoverage[]> {
  return coverageOf(await getFacts()).toReversed();
}
