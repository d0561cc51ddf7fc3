import { buttonFor } from './button';
import { canKeep, isRefused, register, removeSite, takeOver } from './offline';

/** The page about reading without a network: says whether this device has the guide, and lets the reader change that. */
export async function showOfflineState(): Promise<void> {
  tellWhatIsMissing();
  const state = document.querySelector<HTMLElement>('[data-offline-state]');
  const actions = document.querySelector<HTMLElement>('[data-offline-actions]');
  if (!state || !actions) return;
  const say = (words: string, ...buttons: HTMLButtonElement[]): void => {
    state.textContent = words;
    actions.replaceChildren(...buttons);
  };

  const keep = async (): Promise<void> => {
    say('Being fetched. You can go on reading.');
    try {
      await register();
      await navigator.serviceWorker.ready;
      kept();
    } catch {
      say(
        'It could not be kept: the browser refuses, or has no room.',
        buttonFor('Try again', () => void keep()),
      );
    }
  };
  const kept = (): void => {
    say(
      'The guide is on this device and can be used without a network.',
      buttonFor('Remove it from this device', () => void remove()),
    );
  };
  const fresh = (waiting: ServiceWorker): void => {
    say(
      'The guide is on this device, and a new edition of it is ready.',
      buttonFor('Show the new edition', () => {
        takeOver(waiting);
      }),
      buttonFor('Remove it from this device', () => void remove()),
    );
  };
  const remove = async (): Promise<void> => {
    await removeSite();
    notKept();
  };
  const notKept = (): void => {
    say(
      isRefused()
        ? 'The guide is not kept on this device, as you chose. What you wrote is still here.'
        : 'The guide is not on this device yet.',
      buttonFor('Keep it on this device', () => void keep()),
    );
  };

  if (!canKeep()) {
    say(
      'This browser keeps no pages here: that needs a secure address (https), and some private windows never do.',
    );
    return;
  }
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) fresh(registration.waiting);
  else if (registration?.active) kept();
  else if (registration?.installing) void keep();
  else notKept();
}

/** A page that could not be had leads here, with its path behind the "#". */
function tellWhatIsMissing(): void {
  const box = document.querySelector<HTMLElement>('[data-missing]');
  const name = box?.querySelector('[data-missing-page]');
  const link = box?.querySelector('a');
  const path = /^#missing=(.*)$/.exec(location.hash)?.[1];
  if (!box || !name || !link || path === undefined) return;
  let readable = path;
  try {
    readable = decodeURIComponent(path);
  } catch {
    // Shown as it stands.
  }
  name.textContent = readable;
  // Whoever made the link may have written anything behind the "#".
  const root = new URL('../', location.href);
  if (!URL.canParse(readable, root)) return;
  const address = new URL(readable, root);
  if (address.origin !== location.origin || address.protocol !== location.protocol) return;
  link.href = address.href;
  box.hidden = false;
}
