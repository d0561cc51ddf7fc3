import type { Exception } from '../support/problems';

/** Problems that are accepted, each for a reason. One that nothing needs any more fails the test. */
export const EXCEPTIONS: readonly Exception[] = [];
