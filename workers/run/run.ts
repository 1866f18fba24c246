/**
 * A run: the same customers under several programs, batch by batch. What is done is merged in the order of the batches,
 * so the result is the same to the last bit on any number of workers, and a run that is extended later equals one that
 * was long from the start.
 */
import type { Program } from '../compile/program.ts';
import { batchSize } from '../tally/batch.ts';
import { Accumulator, type Tally } from '../tally/tally.ts';
import type { Backend } from './backend.ts';

export interface RunOptions {
  /** The first is the one the others are compared with. */
  readonly programs: readonly Program[];
  readonly seed: number;
  readonly customers: number;
  readonly backend: Backend;
  /** Stopping means handing out no more batches; what is done stays. */
  readonly signal?: AbortSignal;
  /**
   * Called after each batch that was merged, with a tally that goes on changing. The run goes on from its first batch
   * once what this returns is settled: a picture of the first customers is drawn while nobody computes.
   */
  readonly onProgress?: (tally: Tally) => unknown;
  /** Called after each batch: whether this many customers are enough, so that the run ends here. */
  readonly isEnough?: (tally: Tally) => boolean;
  /** A run of the same programs and seed, to go on from; it stays as it was. */
  readonly extend?: Run;
}

export interface Run {
  readonly tally: Tally;
  /** False if it was stopped. */
  readonly complete: boolean;
  /** Workers that died during the run and were replaced; their batches ran again. */
  readonly replaced: number;
  /** What a longer run goes on from: whole batches only. */
  readonly whole: Accumulator;
}

/** Simulates `customers` customers under each program. Throws if a batch cannot be computed at all. */
export async function run({
  programs,
  seed,
  customers,
  backend,
  signal,
  onProgress,
  isEnough,
  extend,
}: RunOptions): Promise<Run> {
  const replacedBefore = backend.replaced();
  const whole = extend?.whole.clone(customers) ?? new Accumulator(programs, customers);
  const batches = Math.ceil(customers / batchSize);
  let shown = whole;
  const before = whole.tally.customers / batchSize;
  let merged = before;
  let job = merged * programs.length;
  let failure: { readonly error: unknown } | undefined;
  let enough = false;
  const stopped = () => signal?.aborted === true || failure !== undefined || enough;
  const done = new Map<number, ArrayBuffer>();

  const merge = () => {
    const first = merged * programs.length;
    const buffers = programs.flatMap((_, s) => done.get(first + s) ?? []);
    if (buffers.length < programs.length) return;
    for (const s of programs.keys()) done.delete(first + s);
    const from = merged * batchSize;
    const to = Math.min(from + batchSize, customers);
    if (to - from < batchSize) shown = whole.clone(customers);
    shown.add(from, to, buffers);
    merged += 1;
    const seen = onProgress?.(shown.tally);
    enough = isEnough?.(shown.tally) === true;
    // More is handed out only now: whoever asked may have wanted no more than a picture of the first customers.
    if (merged === before + 1) hands.push(goOn(seen));
    if (!stopped()) merge();
  };

  // Batch by batch, and within a batch program by program.
  const handOut = async (end: number) => {
    while (!stopped() && job < end) {
      const mine = job++;
      const { hash, buffer: program } = programs[mine % programs.length];
      const from = Math.floor(mine / programs.length) * batchSize;
      const to = Math.min(from + batchSize, customers);
      done.set(mine, await backend.simulate({ hash, program, seed, from, to }));
      if (!stopped()) merge();
    }
  };
  const crew = (size: number, end: number) =>
    Array.from({ length: size }, () =>
      handOut(end).catch((error: unknown) => {
        failure ??= { error };
      }),
    );
  const goOn = async (seen: unknown): Promise<void> => {
    await seen;
    // Two for every worker: it need not wait for its next batch until the last is handed in.
    if (!stopped()) hands.push(...crew(2 * backend.workers, batches * programs.length));
  };
  // The first batch, and at least a task for every worker: with few strategies some would stand idle until it is merged.
  // All at once: whoever asked may be too busy to hear that one is done.
  const first = Math.min(batches * programs.length - job, Math.max(programs.length, backend.workers));
  const hands: Promise<void>[] = crew(first, job + first);
  for (const hand of hands) await hand;
  if (failure) throw (failure as { error: unknown }).error;
  return {
    tally: shown.tally,
    complete: enough || merged >= batches,
    replaced: backend.replaced() - replacedBefore,
    whole,
  };
}
