/** Browser workers. */
import { wrap } from 'comlink';
import type { Backend } from './backend.ts';
import { pool, type Spawned } from './pool.ts';
import type { Simulator } from './simulator.ts';

/** A pool of module workers, by default one per core. */
export function browserBackend(size: number = navigator.hardwareConcurrency): Backend {
  return pool(size, spawn);
}

function spawn(): Spawned {
  const worker = new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
  return {
    proxy: wrap<Simulator>(worker),
    died: new Promise((resolve) => {
      worker.addEventListener('error', (event) => {
        resolve(event.message);
      });
    }),
    terminate: () => {
      worker.terminate();
    },
  };
}
