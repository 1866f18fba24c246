/** Where batches are computed: in place, or in a pool of workers. All give the same buffers. */
import type { Study } from '../../models/study.ts';
import type { Scenario } from '../decide/scenario.ts';
import type { KernelName } from '../kernel/kernel.ts';
import { simulator, type Job } from './simulator.ts';
import { studyKey } from './studyKey.ts';

/** Programs and studies a worker keeps at the most: some hundred kilobytes each, and as much again as its kernel reads them. */
export const mostKept = 24;

export interface Backend {
  /** Batches that can be under way at once; as many more may be handed out, and begin without a pause. */
  readonly workers: number;
  /** Computes a batch of a program; `program` is sent to a worker only when it does not have it yet. */
  readonly simulate: (job: Job, program: ArrayBuffer) => Promise<ArrayBuffer>;
  /** Lives a scenario of a study that has passed `check`: the buffer of an outlook. */
  readonly live: (scenario: Scenario, study: Study) => Promise<ArrayBuffer>;
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
  const own = simulator();
  const known = new Set<string>();
  let count = 0;
  const ready = async (key: string, load: () => void): Promise<void> => {
    if (++count % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    if (known.has(key)) return;
    if (known.size >= mostKept) {
      own.forget([...known]);
      known.clear();
    }
    load();
    known.add(key);
  };
  return {
    workers: 1,
    simulate: async (job, program) => {
      await ready(job.key, () => {
        own.load(job.key, program);
      });
      return own.simulate(job);
    },
    live: async (scenario, study) => {
      const key = studyKey(study);
      await ready(key, () => {
        own.consider(key, study);
      });
      return own.live(key, scenario);
    },
    kernel: own.kernel,
    replaced: () => 0,
    close: () => undefined,
  };
}
