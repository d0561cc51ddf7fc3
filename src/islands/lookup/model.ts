import { computed, signal } from '@preact/signals';
import { onAddressChange, currentQuery, setQuery } from '~/browser/address';
import { announce } from '~/browser/announcer';
import { readAddress, writeAddress, type LookupState } from '~/domain/compatibility/address';
import type { LookupData } from '~/domain/compatibility/dataset';
import { lookUp, releasesFor, type Component } from '~/domain/compatibility/lookup';
import { LONGEST_TEXT, readComponents } from '~/domain/versions';

/** What the page gives the island. */
export interface LookupProps {
  /** Address of the data. */
  source: string;
  /** Address of the compatibility pages, with a slash at the end. */
  pages: string;
  /** The release of the page; absent where any may be chosen. */
  release?: string;
}

const NOTHING: LookupState = {
  release: undefined,
  runtime: undefined,
  components: [],
  unknown: [],
};

/** Signals and actions of one lookup. The address is the only place where the state is kept. */
export function createLookup({ source, release: fixed }: LookupProps) {
  const data = signal<LookupData | undefined>(undefined);
  const failed = signal(false);
  const state = signal<LookupState>(NOTHING);
  const text = signal('');
  const message = signal('');
  let loading: Promise<LookupData | undefined> | undefined;

  const release = computed(() => fixed ?? state.value.release);
  const runtime = computed(
    () => state.value.runtime ?? data.value?.runtimes.find(({ main }) => main)?.id ?? '',
  );
  const answers = computed(() =>
    data.value && release.value !== undefined
      ? lookUp(data.value, release.value, runtime.value, state.value.components)
      : [],
  );
  const fits = computed(() =>
    data.value && release.value === undefined && state.value.components.length > 0
      ? releasesFor(data.value, runtime.value, state.value.components)
      : [],
  );

  /** Loads the data once; a failed try can be repeated. */
  const load = (): Promise<LookupData | undefined> => {
    failed.value = false;
    loading ??= fetch(source)
      .then(async (response) => {
        if (!response.ok) throw new Error(`${source} answered ${String(response.status)}`);
        data.value = (await response.json()) as LookupData;
        return data.value;
      })
      .catch(() => {
        loading = undefined;
        failed.value = true;
        return undefined;
      });
    return loading;
  };

  const readFromAddress = async (): Promise<void> => {
    const query = currentQuery();
    if ([...query].length === 0) {
      state.value = NOTHING;
      return;
    }
    const loaded = await load();
    if (!loaded) return;
    state.value = readAddress(loaded, query);
    const have = query.get('have');
    if (have !== null) addText(have, 'replace');
  };

  const commit = (next: LookupState, how: 'push' | 'replace'): void => {
    state.value = next;
    if (data.value) setQuery(writeAddress(data.value, next, fixed === undefined), how);
    announce(summary());
  };

  const summary = (): string => {
    if (fits.value.length > 0) {
      const all = fits.value.filter(({ fit }) => fit === 'all').map((one) => one.release);
      return all.length > 0
        ? `Tested with all of it: ${all.join(', ')}.`
        : 'No release was tested with all of it.';
    }
    return answers.value
      .map((answer) =>
        answer.unread ? answer.unread.reason : `${answer.verdict.kind}: ${answer.verdict.reason}`,
      )
      .join(' ');
  };

  const addText = (written: string, how: 'push' | 'replace' = 'push'): void => {
    const loaded = data.value;
    if (!loaded) return;
    if (written.length > LONGEST_TEXT) {
      message.value = `That is ${written.length.toLocaleString('en')} characters; at most ${LONGEST_TEXT.toLocaleString('en')} are read. Nothing was added.`;
      return;
    }
    const { found, leftovers } = readComponents(loaded.products, written);
    const components = [...state.value.components];
    for (const { product, version } of found) {
      const category = loaded.products.find(({ id }) => id === product)?.categories[0];
      if (category === undefined) continue;
      const at = components.findIndex((one) => one.product === product);
      const component = { category, product, version };
      if (at === -1) components.push(component);
      else components[at] = component;
    }
    text.value = leftovers.join(', ');
    message.value =
      leftovers.length > 0
        ? `Not understood: ${leftovers.map((one) => `“${one.slice(0, 60)}”`).join(', ')}. Name a product and its version, such as “PostgreSQL 14.2”.`
        : '';
    commit({ ...state.value, components }, how);
  };

  return {
    data,
    failed,
    state,
    text,
    message,
    release,
    runtime,
    answers,
    fits,
    load,
    addText,
    start: (): (() => void) => {
      void readFromAddress();
      return onAddressChange(() => void readFromAddress());
    },
    choose: (changes: Partial<LookupState>): void => {
      commit({ ...state.value, ...changes }, 'push');
    },
    add: (component: Component): void => {
      commit({ ...state.value, components: [...state.value.components, component] }, 'push');
    },
    change: (at: number, changes: Partial<Component>, how: 'push' | 'replace'): void => {
      const components = state.value.components.map((one, index) =>
        index === at ? { ...one, ...changes } : one,
      );
      commit({ ...state.value, components }, how);
    },
    remove: (at: number): void => {
      const components = state.value.components.filter((_, index) => index !== at);
      commit({ ...state.value, components }, 'push');
    },
    clear: (): void => {
      message.value = '';
      text.value = '';
      commit({ ...NOTHING, release: state.value.release }, 'push');
    },
    /** The query of the same components on the page of one release. */
    queryFor: (release: string): URLSearchParams =>
      data.value
        ? writeAddress(data.value, { ...state.value, release, unknown: [] }, false)
        : new URLSearchParams(),
    dismiss: (at: number): void => {
      commit(
        { ...state.value, unknown: state.value.unknown.filter((_, index) => index !== at) },
        'push',
      );
    },
  };
}

export type LookupModel = ReturnType<typeof createLookup>;
