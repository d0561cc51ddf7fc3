import { scriptAddress } from './trusted';

/**
 * Starts a script of this site beside the page, under the page's own policy. The policy stands in the page; a worker that
 * is started from its address takes the one of that address, and a static host sends none.
 */
export function startWorker(script: string): Worker {
  const code = `import ${JSON.stringify(new URL(script, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(scriptAddress(address), { type: 'module' });
  const release = (): void => {
    URL.revokeObjectURL(address);
  };
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
