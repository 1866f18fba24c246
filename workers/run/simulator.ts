/** What a worker does: keeps programs by key, and simulates batches of them. The same inside a browser and Node. */
import { viewProgram, type ProgramView } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { typedKernel } from '../kernel/typed.ts';
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
  readonly load: (key: string, program: ArrayBuffer) => void;
  /** Throws if the key was not loaded. */
  readonly simulate: (job: Job) => ArrayBuffer;
  readonly forget: (keys: readonly string[]) => void;
}

export function simulator(): Simulator {
  const loaded = new Map<string, { program: ProgramView; kernel: Kernel }>();
  return {
    load: (key, buffer) => {
      const program = viewProgram(buffer);
      loaded.set(key, { program, kernel: typedKernel(program) });
    },
    simulate: ({ key, seed, from, to }) => {
      const known = loaded.get(key);
      if (!known) throw new Error(`program not loaded: ${key}`);
      return simulateBatch(known.program, known.kernel, seed, from, to);
    },
    forget: (keys) => {
      for (const key of keys) loaded.delete(key);
    },
  };
}
