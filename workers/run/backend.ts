/** Where batches are computed: in place, or in a pool of workers. All give the same buffers. */
import { simulator, type Job } from './simulator.ts';

export interface Backend {
  /** Batches that can be under way at once. */
  readonly workers: number;
  /** Computes a batch of a program; `program` is sent to a worker only when it does not have it yet. */
  readonly simulate: (job: Job, program: ArrayBuffer) => Promise<ArrayBuffer>;
  /** Workers that died and were replaced since the backend began. */
  readonly replaced: () => number;
  readonly close: () => void;
}

/** No worker at all: for tests and tiny runs. Each batch still waits its turn, so that a caller can stop. */
export function inlineBackend(): Backend {
  const { load, simulate, forget } = simulator();
  let last = '';
  return {
    workers: 1,
    simulate: async (job, program) => {
      await new Promise((resolve) => setTimeout(resolve));
      if (job.key !== last) {
        forget([last]);
        load(job.key, program);
        last = job.key;
      }
      return simulate(job);
    },
    replaced: () => 0,
    close: () => undefined,
  };
}
