/** Node's worker threads. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Backend } from './backend.ts';
import { pool, type Spawned } from './pool.ts';
import type { Simulator } from './simulator.ts';

/** A pool of threads, by default one per core. `onSpawn` sees each thread as it begins. */
export function nodeBackend(
  size: number = availableParallelism(),
  onSpawn?: (thread: Worker) => void,
): Backend {
  return pool(size, () => {
    const thread = new Worker(new URL('./simulator.thread.ts', import.meta.url));
    onSpawn?.(thread);
    return spawned(thread);
  });
}

function spawned(thread: Worker): Spawned {
  return {
    proxy: wrap<Simulator>(nodeEndpoint(thread)),
    died: new Promise((resolve) => {
      thread.once('error', (error) => {
        resolve(error.message);
      });
      thread.once('exit', (code) => {
        resolve(`exit ${code}`);
      });
    }),
    terminate: () => {
      void thread.terminate();
    },
  };
}
