/** What a worker does: keeps programs by key, and simulates batches of them. The same inside a browser and Node. */
import { viewProgram, type ProgramView } from '../compile/program.ts';
import { fastestKernels } from '../kernel/fastest.ts';
import type { Kernel, KernelName } from '../kernel/kernel.ts';
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
  readonly forget: (keys: readonly string[]) => void;
  /** Which kernel runs here. */
  readonly kernel: () => Promise<KernelName>;
}

/** One for the whole thread: a kernel simulates one batch at a time anyway. */
let kernels: ReturnType<typeof fastestKernels> | undefined;

export function simulator(): Simulator {
  const loaded = new Map<string, { readonly program: ProgramView; kernel?: Kernel }>();
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
    forget: (keys) => {
      for (const key of keys) loaded.delete(key);
    },
    kernel: async () => (await fastest).name,
  };
}
