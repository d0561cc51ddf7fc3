import { computed, signal } from '@preact/signals';
import { currentQuery, goTo, onAddressChange, setQuery } from '~/browser/address';
import { announce } from '~/browser/announcer';
import type { Suggestion } from '~/domain/address-parts';
import { readAddress, writeAddress, type LookupState } from '~/domain/compatibility/address';
import type { LookupData } from '~/domain/compatibility/dataset';
import { lookUp, releasesFor, type Component } from '~/domain/compatibility/lookup';
import { VERDICTS } from '~/domain/compatibility/words';
import type { addTyped } from '~/domain/versions/components';

/** What the page gives the island. */
export interface LookupProps {
  /** Address of the data. */
  source: string;
  /** Address of the compatibility pages, with a slash at the end. */
  pages: string;
  /** The release of the page; absent where any may be chosen. */
  release?: string;
  /** All releases, oldest first, where any may be chosen: the choice is there before the data. */
  releases?: readonly string[];
}

/** How long the data may take before the reader is told that it is on its way. */
const MOMENT = 400;

const NOTHING: LookupState = {
  release: undefined,
  runtime: undefined,
  components: [],
  unknown: [],
};

/** Signals and actions of one lookup. The address is the only place where the state is kept. */
export function createLookup({ source, pages, release: fixed }: LookupProps) {
  const data = signal<LookupData | undefined>(undefined);
  const failed = signal(false);
  /** The data takes longer than a moment. */
  const waiting = signal(false);
  const state = signal<LookupState>(NOTHING);
  /** `undefined` until the island writes it: what is typed before it starts must stay. */
  const text = signal<string | undefined>(undefined);
  const message = signal('');
  /** Counts the moments when the control in use goes away, and the field for free text takes its focus. */
  const refocus = signal(0);
  /** What of the free text was not understood: the address keeps it, so that a link shows it too. */
  let leftover = '';
  let loading: Promise<LookupData | undefined> | undefined;
  /** Reads free text; it comes with the data that it reads by. */
  let read: typeof addTyped | undefined;

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

  /** Loads the data once; after a failure the next call tries again. */
  const load = (): Promise<LookupData | undefined> => {
    if (loading) return loading;
    const timer = setTimeout(() => (waiting.value = true), MOMENT);
    loading = Promise.all([fetch(source), import('~/domain/versions/components')])
      .then(async ([response, components]) => {
        if (!response.ok) throw new Error(`${source} answered ${String(response.status)}`);
        read = components.addTyped;
        data.value = (await response.json()) as LookupData;
        failed.value = false;
        return data.value;
      })
      .catch(() => {
        loading = undefined;
        failed.value = true;
        return undefined;
      })
      .finally(() => {
        clearTimeout(timer);
        waiting.value = false;
      });
    return loading;
  };

  const readFromAddress = async (): Promise<void> => {
    const query = currentQuery();
    // What another address put into the field goes with it; what somebody is typing stays.
    if (text.value === leftover) text.value = '';
    leftover = '';
    message.value = '';
    if ([...query].length === 0) {
      state.value = NOTHING;
      return;
    }
    const loaded = await load();
    if (!loaded) return;
    state.value = readAddress(loaded, query, fixed);
    const have = query.getAll('have').join(', ');
    if (have !== '') addText(have, 'replace');
    else announce(summary());
  };

  const pageWith = (on: string, shown: LookupState): string => {
    const query = data.value ? writeAddress(data.value, shown, false).toString() : '';
    return `${pages}${on}/${query === '' ? '' : `?${query}`}`;
  };

  const commit = (next: LookupState, how: 'push' | 'replace'): void => {
    state.value = next;
    if (data.value) {
      const query = writeAddress(data.value, next, fixed === undefined);
      if (leftover !== '') query.append('have', leftover);
      setQuery(query, how);
    }
    announce(summary());
  };

  const summary = (): string => {
    const unread = answers.value
      .concat(fits.value[0]?.answers ?? [])
      .flatMap((answer) =>
        answer.unread && answer.component.version !== '' ? [answer.unread.reason] : [],
      );
    return [headline(), ...unread].join(' ');
  };

  const headline = (): string => {
    if (fits.value.length > 0) {
      const all = fits.value.filter(({ fit }) => fit === 'all').map((one) => one.release);
      if (fits.value[0]?.answers.every((answer) => answer.unread)) return '';
      return all.length > 0
        ? `Tested with all of it: ${all.join(', ')}.`
        : 'No release was tested with all of it.';
    }
    return answers.value
      .flatMap((answer) =>
        answer.unread
          ? []
          : [
              `${answer.product.shortName ?? answer.product.name} ${answer.component.version}, ${VERDICTS[answer.verdict.kind].word}: ${answer.verdict.reason}`,
            ],
      )
      .join(' ');
  };

  const addText = (written: string, how: 'push' | 'replace' = 'push'): void => {
    const loaded = data.value;
    if (!loaded || !read) return;
    const typed = read(loaded.products, state.value.components, written, (one) => one);
    message.value = typed.message;
    if (!typed.ok) return;
    leftover = typed.leftover;
    text.value = leftover;
    commit({ ...state.value, components: typed.components }, how);
  };

  return {
    data,
    failed,
    waiting,
    state,
    text,
    message,
    refocus,
    release,
    runtime,
    answers,
    fits,
    load,
    addText,
    /** Tries again to load the data, and then reads the address that has been waiting for it. */
    retry: (): void => {
      void load().then((loaded) => {
        if (loaded) void readFromAddress();
      });
    },
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
      refocus.value += 1;
    },
    clear: (): void => {
      message.value = '';
      leftover = '';
      text.value = '';
      commit({ ...NOTHING, release: state.value.release }, 'push');
      refocus.value += 1;
    },
    /** The page of one release, with the same components. */
    pageOf: (on: string): string => pageWith(on, { ...state.value, unknown: [] }),
    /** Puts a suggestion in the place of what was not understood, and reads the whole again. */
    take: (at: number, { key, value }: Suggestion): void => {
      if (!data.value) return;
      const unknown = state.value.unknown.filter((_, index) => index !== at);
      if (key === 'release' && fixed !== undefined) {
        goTo(pageWith(value, { ...state.value, unknown }));
        return;
      }
      const rest = { ...state.value, unknown };
      const query = writeAddress(data.value, key in rest ? { ...rest, [key]: undefined } : rest);
      query.append(key, value);
      commit(readAddress(data.value, query, fixed), 'push');
      refocus.value += 1;
    },
    dismiss: (at: number): void => {
      const unknown = state.value.unknown.filter((_, index) => index !== at);
      commit({ ...state.value, unknown }, 'push');
      refocus.value += 1;
    },
  };
}

export type LookupModel = ReturnType<typeof createLookup>;
