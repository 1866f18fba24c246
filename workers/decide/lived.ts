/** Customers living programs, inside a worker. */
import { viewProgram, type Program, type ProgramView } from '../compile/program.ts';
import type { Kernels } from '../kernel/fastest.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { View } from '../measures/estimate.ts';
import { batchSize, simulateBatch } from '../tally/batch.ts';
import { Accumulator } from '../tally/tally.ts';

/** Programs that can be lived. */
export interface Livable {
  readonly programs: readonly Program[];
  readonly views: readonly ProgramView[];
  /** Made when it is wanted. */
  readonly kernelOf: (program: number) => Kernel;
}

export function livable(programs: readonly Program[], kernels: Kernels): Livable {
  const views = programs.map(({ buffer }) => viewProgram(buffer));
  const made: Kernel[] = [];
  return { programs, views, kernelOf: (place) => (made[place] ??= kernels.make(views[place])) };
}

export interface Customers {
  readonly seed: number;
  /** Customers [from, to). */
  readonly from: number;
  readonly to: number;
}

/** What was made under a name, or makes it. */
export type Keeper = (name: string, make: () => ArrayBuffer) => ArrayBuffer;

/** The same customers under each program; batches that are `kept` are not lived again. */
export function lived(
  { programs, views, kernelOf }: Livable,
  { seed, from, to }: Customers,
  kept: Keeper = (_, make) => make(),
): View {
  const sums = new Accumulator(programs, to - from);
  for (let first = from; first < to; first += batchSize) {
    const end = Math.min(first + batchSize, to);
    const batches = programs.map(({ hash }, s) =>
      kept(`${hash} ${seed} ${first} ${end}`, () => simulateBatch(views[s], kernelOf(s), seed, first, end)),
    );
    sums.add(first, end, batches);
  }
  return { tally: sums.tally, segment: undefined };
}
