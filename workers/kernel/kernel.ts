/**
 * The contract of every kernel: same program and customers in, same sums out, bit for bit.
 *
 * A kernel computes in single precision with arithmetic, comparison, look-up and the one polynomial for powers of two
 * of `power.ts`. What it adds up is rounded to a common step first (`quanta` of the program), so the order in which it
 * adds does not matter: lanes of customers side by side come to the same bits as one customer after the other.
 */
import { causes } from '../../models/rules/ledger.ts';

/** What a batch comes to. */
export interface Simulated {
  /** Its tally, see `viewBatch`, but for the series, which follow from the changes. */
  readonly buffer: ArrayBuffer;
  /** See `addChanges`; they hold until the kernel is used again. */
  readonly changes: Float64Array;
}

export type KernelName = 'simd' | 'typed';

/** A kernel with a program. */
export interface Kernel {
  /** Simulates customers [from, to). */
  readonly simulate: (seed: number, from: number, to: number) => Simulated;
}

/** A kernel that can be watched. */
export interface TracingKernel extends Kernel {
  /** Each visit of one customer. */
  readonly trace: (seed: number, customer: number) => TraceRows;
}

/** Columns of a visit in a kernel's trace; states after the visit, as the reference's `Visit`. */
export const traceColumns = [
  'customer',
  'time',
  'touchpoint',
  'earlier',
  'period',
  'failed',
  'unreached',
  'loss',
  'grade',
  'expected',
  'valence',
  'before',
  'change',
  'balance',
  'expectation',
  'trust',
  'grievance',
  'satisfaction',
  'cognitive',
  'behaviour',
  'negative',
  'impersonality',
  'tier',
  'discounted',
  'transition',
  'wait',
  'spent',
  'next', // code of `nextCode`
  'endBalance',
  'referred', // new customers by recommending so far, net, each discounted
  ...causes,
] as const;
export type TraceColumn = (typeof traceColumns)[number];

export const nextCode = {
  visit: 0,
  exit: 1,
  red: 2,
  competitor: 3,
  natural: 4,
  horizon: 5,
  capped: 6,
} as const;

/** Rows of visits, grown as needed. */
export class TraceRows {
  rows: Float32Array[] = [];
  add(row: Float32Array): void {
    this.rows.push(row);
  }
  at(row: number, column: TraceColumn): number {
    return this.rows[row][traceColumns.indexOf(column)];
  }
}
