import type { ConfigurationFile } from '~/domain/configuration/types';

/** A release of a small product of the tests' own; only what differs from the release before needs to be said. */
export function release(
  version: string,
  about: Partial<Omit<ConfigurationFile, 'version'>> = {},
): ConfigurationFile {
  return {
    version,
    notes: [],
    keys: {},
    gone: [],
    notReadBefore: [],
    freeForm: { added: [], gone: [] },
    documentedOnly: { added: [], gone: [] },
    renamed: [],
    inferred: [],
    shipped: {},
    ...about,
  };
}
