import { signal } from '@preact/signals';

type Reader = typeof import('./Detect').Detect;

const reader = signal<Reader | undefined>(undefined);
const open = signal(false);
const failed = signal(false);

/** Opens what reads pasted output; most readers type, so it is loaded when it is first opened. */
export function FromOutput() {
  const Detect = reader.value;
  return (
    <div class="from-output">
      <button
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
          if (open.value && !Detect) void load();
        }}
      >
        Read it from output
      </button>
      {failed.value && (
        <p class="problem" role="alert">
          What reads output could not be loaded. Open it again to try once more.
        </p>
      )}
      {open.value && Detect && <Detect />}
    </div>
  );
}

async function load(): Promise<void> {
  failed.value = false;
  try {
    const { Detect, loadRules } = await import('./Detect');
    await loadRules();
    reader.value = Detect;
  } catch {
    failed.value = true;
    open.value = false;
  }
}
