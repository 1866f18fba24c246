/** Where batches are computed: in place, or in a pool of workers. All give the same buffers. */
import type { KernelName } from '../kernel/kernel.ts';
import { simulator, type Job } from './simulator.ts';

/** Programs a worker keeps at the most: some hundred kilobytes each, and as much again as its kernel reads them. */
export const mostPrograms = 24;

export interface Backend {
  /** Batches that can be under way at once; as many more may be handed out, and begin without a pause. */
  readonly workers: number;
  /** Computes a batch of a program; `program` is sent to a worker only when it does not have it yet. */
  readonly simulate: (job: Job, program: ArrayBuffer) => Promise<ArrayBuffer>;
  /** Which kernel its workers have. */
  readonly kernel: () => Promise<KernelName>;
  /** Workers that died and were replaced since the backend began. */
  readonly replaced: () => number;
  readonly close: () => void;
}

/** Batches without a pause. */
const atOnce = 8;

/** No worker at all: for tests and tiny runs. It pauses now and then, so that a caller can stop. */
export function inlineBackend(): Backend {
  const { load, simulate, forget, kernel } = simulator();
  const loaded = new Set<string>();
  let count = 0;
  return {
    workers: 1,
    simulate: async (job, program) => {
      if (++count % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
      if (!loaded.has(job.key)) {
        if (loaded.size >= mostPrograms) {
          forget([...loaded]);
          loaded.clear();
        }
        load(job.key, program);
        loaded.add(job.key);
      }
      return simulate(job);
    },
    kernel,
    replaced: () => 0,
    close: () => undefined,
  };
}
