/**
 * What a worker does: keeps programs by key, and simulates batches of them; keeps studies by key, and lives scenarios of
 * them. The same inside a browser and Node.
 */
import type { Study } from '../../models/study.ts';
import { viewProgram, type ProgramView } from '../compile/program.ts';
import { fastestKernels } from '../kernel/fastest.ts';
import type { Kernel, KernelName } from '../kernel/kernel.ts';
import type { Credit, CreditOrder } from '../decide/credit.ts';
import { scenarios, type Scenario } from '../decide/scenario.ts';
import type { Lives, LivesOrder } from '../lives/lives.ts';
import type { Statement, StatementOrder } from '../lives/statement.ts';
import type { TypicalOrder } from '../lives/typical.ts';
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
  /** Gives the buffer of an outlook. This and the others that ask of a study fail if its key was not considered. */
  readonly live: (key: string, scenario: Scenario) => Promise<ArrayBuffer>;
  readonly credit: (key: string, order: CreditOrder) => Promise<Credit>;
  readonly follow: (key: string, order: LivesOrder) => Promise<Lives>;
  readonly statement: (key: string, order: StatementOrder) => Promise<Statement>;
  readonly typical: (key: string, order: TypicalOrder) => Promise<number | undefined>;
  readonly forget: (keys: readonly string[]) => void;
  /** Which kernel runs here. */
  readonly kernel: () => Promise<KernelName>;
}

/** One for the whole thread: a kernel simulates one batch at a time anyway. */
let kernels: ReturnType<typeof fastestKernels> | undefined;

interface Considered {
  readonly study: Study;
  readonly live: ReturnType<typeof scenarios>;
}

export function simulator(): Simulator {
  const loaded = new Map<string, { readonly program: ProgramView; kernel?: Kernel }>();
  const considered = new Map<string, Considered>();
  kernels ??= fastestKernels();
  const fastest = kernels;
  const about = (key: string): Considered => {
    const known = considered.get(key);
    if (!known) throw new Error(`study not considered: ${key}`);
    return known;
  };
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
      considered.set(key, { study, live: scenarios(study) });
    },
    live: async (key, scenario) => about(key).live(scenario, await fastest),
    credit: async (key, order) => {
      const { study } = about(key);
      const { credit } = await import('../decide/credit.ts');
      return credit(study, order, await fastest);
    },
    follow: async (key, order) => {
      const { study } = about(key);
      const { lives } = await import('../lives/lives.ts');
      return lives(study, order);
    },
    statement: async (key, order) => {
      const { study } = about(key);
      const { statement } = await import('../lives/statement.ts');
      return statement(study, order);
    },
    typical: async (key, order) => {
      const { study } = about(key);
      const { typicalCustomer } = await import('../lives/typical.ts');
      return typicalCustomer(study, order);
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
