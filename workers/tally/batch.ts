/**
 * A batch is the unit of work: a fixed range of customers under one program. Its tally is one buffer that a worker can
 * hand over. Batches do not depend on the number of workers, and are merged in their order, so results never do either.
 */
import { groupSize } from '../../models/chance/draws.ts';
import type { Counts, ProgramView } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { balanceBins, layoutOf, metColumns, quantileCustomers, type Layout } from './layout.ts';
import { addChanges } from './series.ts';

/** Customers in a batch: some tens of milliseconds of work. */
export const batchSize = 1024;

export interface BatchTally {
  /** Sums over the batch; see `layoutOf`. */
  readonly cells: Float64Array;
  /** Sums of squared group sums of a segment's cells; one block per segment, then one for all segments together. */
  readonly squares: Float64Array;
  readonly series: Float64Array;
  /** Empty past the customers that count for quantiles. */
  readonly bins: Uint16Array;
  /** Outcome columns by group and segment: what pairing strategies needs. */
  readonly rows: Float64Array;
  /** By group, segment and touchpoint: `metColumns`. */
  readonly met: Float64Array;
  /** Cumulated cash and referral by group and month. */
  readonly money: Float64Array;
}

/** Views on the parts of a batch's tally that holds `groups` groups and bins if `binned`, from a byte of a buffer on. */
export function viewBatch(
  buffer: ArrayBuffer,
  counts: Counts,
  groups: number,
  binned: boolean,
  from = 0,
): BatchTally {
  let at = from;
  const take = (length: number) => {
    at += length * 8;
    return new Float64Array(buffer, at - length * 8, length);
  };
  const { layout, squares, rows, met, money } = parts(counts, groups);
  return {
    cells: take(layout.cells),
    squares: take(squares),
    series: take(layout.series),
    rows: take(rows),
    met: take(met),
    money: take(money),
    bins: new Uint16Array(buffer, at, binned ? layout.bins : 0),
  };
}

/** Bytes of such a tally. */
export function batchBytes(counts: Counts, groups: number, binned: boolean): number {
  const { layout, squares, rows, met, money } = parts(counts, groups);
  const numbers = layout.cells + squares + layout.series + rows + met + money;
  return numbers * 8 + (binned ? layout.bins * 2 : 0);
}

function parts(
  counts: Counts,
  groups: number,
): { layout: Layout; squares: number; rows: number; met: number; money: number } {
  const layout = layoutOf(counts);
  const squares = layout.segmentCells * (counts.segments + 1);
  const rows = groups * counts.segments * layout.outcomes;
  const met = groups * counts.segments * counts.touchpoints * metColumns.length;
  const money = groups * counts.months * 2;
  return { layout, squares, rows, met, money };
}

export function groupsIn(customers: number): number {
  return Math.ceil(customers / groupSize);
}

/** Whether a batch that begins at this customer counts towards the quantiles of the balance. */
export function isBinned(from: number): boolean {
  return from < quantileCustomers;
}

/** Simulates customers [from, to) under a program. */
export function simulateBatch(
  program: ProgramView,
  kernel: Kernel,
  seed: number,
  from: number,
  to: number,
): ArrayBuffer {
  const { buffer, changes } = kernel.simulate(seed, from, to);
  const { series } = viewBatch(buffer, program, groupsIn(to - from), isBinned(from));
  addChanges(series, changes, program, layoutOf(program));
  return buffer;
}

/** The bins at one grid time. */
export function binsAt(bins: Uint16Array, time: number): Uint16Array {
  return bins.subarray(time * balanceBins, (time + 1) * balanceBins);
}
