/** Where batches are computed: in place, or in a pool of workers. All give the same buffers. */
import type { Study } from '../../models/study.ts';
import type { Credit, CreditOrder } from '../decide/credit.ts';
import type { Scenario } from '../decide/scenario.ts';
import type { KernelName } from '../kernel/kernel.ts';
import type { Lives, LivesOrder } from '../lives/lives.ts';
import type { Statement, StatementOrder } from '../lives/statement.ts';
import type { TypicalOrder } from '../lives/typical.ts';
import { simulator, type Job } from './simulator.ts';
import { studyKey } from './studyKey.ts';

/**
 * What can be asked of a study that has passed `check`. Once its signal is aborted a question that has not been begun never
 * is, and fails.
 */
export interface StudyQuestions {
  /** Lives a scenario: the buffer of an outlook. */
  readonly live: (scenario: Scenario, study: Study, signal?: AbortSignal) => Promise<ArrayBuffer>;
  /** What a strategy owes to a touchpoint. */
  readonly credit: (order: CreditOrder, study: Study, signal?: AbortSignal) => Promise<Credit>;
  /** Follows customers one by one. */
  readonly follow: (order: LivesOrder, study: Study, signal?: AbortSignal) => Promise<Lives>;
  /** Somebody waits to read it: it goes before all that has not been begun, and so does `typical`. */
  readonly statement: (order: StatementOrder, study: Study, signal?: AbortSignal) => Promise<Statement>;
  /** The number of the customer who shows something best; undefined if nobody does. */
  readonly typical: (order: TypicalOrder, study: Study, signal?: AbortSignal) => Promise<number | undefined>;
}

export interface Backend extends StudyQuestions {
  /** Tasks that can be under way at once; as many more may be handed out, and begin without a pause. */
  readonly workers: number;
  /** Computes a batch of a program. */
  readonly simulate: (job: Job) => Promise<ArrayBuffer>;
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
  let count = 0;
  const pause = async (): Promise<void> => {
    if (++count % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  };
  const ask = async <Made>(
    study: Study,
    signal: AbortSignal | undefined,
    work: (key: string) => Promise<Made>,
  ): Promise<Made> => {
    await pause();
    signal?.throwIfAborted();
    const key = studyKey(study);
    // At once before the task: another study may have it forgotten.
    own.consider(key, study);
    return work(key);
  };
  return {
    workers: 1,
    simulate: async (job) => {
      await pause();
      return own.simulate(job);
    },
    live: (scenario, study, signal) => ask(study, signal, (key) => own.live(key, scenario)),
    credit: (order, study, signal) => ask(study, signal, (key) => own.credit(key, order)),
    follow: (order, study, signal) => ask(study, signal, (key) => own.follow(key, order)),
    statement: (order, study, signal) => ask(study, signal, (key) => own.statement(key, order)),
    typical: (order, study, signal) => ask(study, signal, (key) => own.typical(key, order)),
    kernel: own.kernel,
    replaced: () => 0,
    close: () => undefined,
  };
}
