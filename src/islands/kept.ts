import { signal, type Signal } from '@preact/signals';
import { isSetAside, openStore, type StorageCodec, type StorageStatus } from '~/browser/storage';

/** A value that this browser keeps, and how that goes. */
export interface Kept<T> {
  value: Signal<T>;
  status: Signal<StorageStatus>;
  /** Reads what is stored and follows other tabs from then on; gives back what was read, if anything. */
  open: () => T | undefined;
  /** Stores the value as it is now, joined with what another tab has stored since. */
  store: () => void;
}

/**
 * @param name the key, see `openStore`
 * @param initial the value until something is read or set
 */
export function kept<T>(name: string, codec: StorageCodec<T>, initial: T): Kept<T> {
  const place = openStore<T>(name, codec);
  const value = signal(initial);
  const status = signal<StorageStatus>('ok');

  const store = (): void => {
    const saved = place.save(value.value);
    value.value = saved.value;
    // What was set aside as unreadable is told until the reader has read it.
    if (saved.status !== 'ok' || !isSetAside(status.value)) status.value = saved.status;
  };

  const open = (): T | undefined => {
    const stored = place.load();
    status.value = stored.status;
    if (stored.value !== undefined) value.value = stored.value;
    place.watch((theirs) => {
      if (theirs.status !== 'ok') status.value = theirs.status;
      if (theirs.value === undefined) return;
      value.value = codec.merge(value.value, theirs.value);
      // The other tab wrote without having seen what this one holds: both belong there.
      if (codec.write(value.value) !== codec.write(theirs.value)) store();
    });
    return stored.value;
  };

  return { value, status, open, store };
}
