/**
 * What a worker does: keeps programs by key, and simulates batches of them; keeps studies by key, and lives scenarios of
 * them. The same inside a browser and Node.
 */
import type { Study } from '../../models/study.ts';
import { viewProgram, type ProgramView } from '../compile/program.ts';
import { fastestKernels } from '../kernel/fastest.ts';
import type { Kernel, KernelName } from '../kernel/kernel.ts';
import { scenarios, type Scenario } from '../decide/scenario.ts';
import { simulateBatch } from '../tally/batch.ts';

/** A range of customers under one program. */
export interface Job {
  /** The program's key, under which it was loaded. */
  readonly key: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface Simulator {
  /** Throws if the buffer is no program. */
  readonly load: (key: string, program: ArrayBuffer) => void;
  /** Fails if the key was not loaded. */
  readonly simulate: (job: Job) => Promise<ArrayBuffer>;
  /** The study must have passed `check`. */
  readonly consider: (key: string, study: Study) => void;
  /** Gives the buffer of an outlook. Fails if the key was not considered. */
  readonly live: (key: string, scenario: Scenario) => Promise<ArrayBuffer>;
  readonly forget: (keys: readonly string[]) => void;
  /** Which kernel runs here. */
  readonly kernel: () => Promise<KernelName>;
}

/** One for the whole thread: a kernel simulates one batch at a time anyway. */
let kernels: ReturnType<typeof fastestKernels> | undefined;

export function simulator(): Simulator {
  const loaded = new Map<string, { readonly program: ProgramView; kernel?: Kernel }>();
  const considered = new Map<string, ReturnType<typeof scenarios>>();
  kernels ??= fastestKernels();
  const fastest = kernels;
  return {
    load: (key, buffer) => {
      loaded.set(key, { program: viewProgram(buffer) });
    },
    simulate: async ({ key, seed, from, to }) => {
      const known = loaded.get(key);
      if (!known) throw new Error(`program not loaded: ${key}`);
      const { make } = await fastest;
      known.kernel ??= make(known.program);
      return simulateBatch(known.program, known.kernel, seed, from, to);
    },
    consider: (key, study) => {
      considered.set(key, scenarios(study));
    },
    live: async (key, scenario) => {
      const known = considered.get(key);
      if (!known) throw new Error(`study not considered: ${key}`);
      return known(scenario, await fastest);
    },
    forget: (keys) => {
      for (const key of keys) {
        loaded.delete(key);
        considered.delete(key);
      }
    },
    kernel: async () => (await fastest).name,
  };
}
