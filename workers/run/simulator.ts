/**
 * What a worker does: simulates batches of programs; keeps studies by key, and lives scenarios of them. The same inside a
 * browser and Node.
 */
import { recent } from '../../models/remembered.ts';
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
  /** The program's hash: its kernel is kept under it. */
  readonly hash: string;
  readonly program: ArrayBuffer;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface Simulator {
  /** Fails if the buffer is no program. */
  readonly simulate: (job: Job) => Promise<ArrayBuffer>;
  /** The study must have passed `check`. Of more than `mostStudies` the one considered first is forgotten. */
  readonly consider: (key: string, study: Study) => void;
  /** Gives the buffer of an outlook. This and the others that ask of a study fail if its key is not considered. */
  readonly live: (key: string, scenario: Scenario) => Promise<ArrayBuffer>;
  readonly credit: (key: string, order: CreditOrder) => Promise<Credit>;
  readonly follow: (key: string, order: LivesOrder) => Promise<Lives>;
  readonly statement: (key: string, order: StatementOrder) => Promise<Statement>;
  readonly typical: (key: string, order: TypicalOrder) => Promise<number | undefined>;
  /** Which kernel runs here. */
  readonly kernel: () => Promise<KernelName>;
}

/** Studies that are kept: the one on screen, and some that are not yet done with. */
export const mostStudies = 4;

/** Programs whose kernels are kept, of some hundred kilobytes each. */
const mostKernels = 24;

/** One for the whole thread: a kernel simulates one batch at a time anyway. */
let kernels: ReturnType<typeof fastestKernels> | undefined;

interface Considered {
  readonly study: Study;
  readonly live: ReturnType<typeof scenarios>;
}

export function simulator(): Simulator {
  const made = recent<{ readonly program: ProgramView; readonly kernel: Kernel }>(mostKernels);
  const considered = new Map<string, Considered>();
  kernels ??= fastestKernels();
  const fastest = kernels;
  const about = (key: string): Considered => {
    const known = considered.get(key);
    if (!known) throw new Error(`study not considered: ${key}`);
    return known;
  };
  return {
    simulate: async ({ hash, program: buffer, seed, from, to }) => {
      const { make } = await fastest;
      const { program, kernel } = made(hash, () => {
        const view = viewProgram(buffer);
        return { program: view, kernel: make(view) };
      });
      return simulateBatch(program, kernel, seed, from, to);
    },
    consider: (key, study) => {
      if (considered.has(key)) return;
      considered.set(key, { study, live: scenarios(study) });
      const [first] = considered.keys();
      if (considered.size > mostStudies) considered.delete(first);
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
    kernel: async () => (await fastest).name,
  };
}
