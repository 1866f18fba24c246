/**
 * The kernel over typed arrays: `model.md` section 3, customer by customer, in single precision.
 *
 * It follows the order of the definition and of `models/reference/interpret.ts`; the steps stand in `typed/`, under the
 * names that they have in `simd/`. `f` rounds to single precision.
 *
 * Odd-looking for the compiler's sake. A visit is split over functions that exist once: as one closure per program the
 * same code took V8 a second to optimise, again for each program, and ran ten times slower. They share the customer in
 * the arrays of `typed/memory.ts`.
 */
import { groupSize } from '../../models/chance/draws.ts';
import type { ProgramView } from '../compile/program.ts';
import { batchBytes, groupsIn, isBinned, viewBatch, type BatchTally } from '../tally/batch.ts';
import { changeColumns, changeRows } from '../tally/series.ts';
import { addGroup } from './group.ts';
import { nextCode, TraceRows, type TracingKernel } from './kernel.ts';
import { book, type Counted } from './typed/book.ts';
import { choose } from './typed/choose.ts';
import { begin, pass } from './typed/customer.ts';
import { finish } from './typed/finish.ts';
import { registers, wholes } from './typed/memory.ts';
import { row, statesNow } from './typed/row.ts';
import { visit } from './typed/visit.ts';
import { wait } from './typed/wait.ts';
import { workOf, type Work } from './work.ts';

const { n, fixed } = registers;
const { AT, NEXT, TARGET } = wholes;

/** A kernel for one program. */
export function typedKernel(program: ProgramView): TracingKernel {
  const work = workOf(program);
  const { layout } = work;
  let unread: Counted | undefined;
  return {
    simulate: (seed, from, to) => {
      fixed.set(work.constants);
      const { buffer, sums, counted } = nothing(program, groupsIn(to - from), isBinned(from));
      const { cells, changes } = counted;
      for (let first = from; first < to; first += groupSize) {
        cells.fill(0);
        const end = Math.min(first + groupSize, to);
        for (let customer = first; customer < end; customer++) follow(work, seed, customer, counted);
        addGroup(sums, cells, (first - from) / groupSize, program, layout);
      }
      return { buffer, changes };
    },
    trace: (seed, customer) => {
      fixed.set(work.constants);
      const rows = new TraceRows();
      // What is only watched is counted all the same.
      unread ??= nothing(program, 1, false).counted;
      follow(work, seed, customer, unread, rows);
      return rows;
    },
  };
}

/** Room for the tally of so many groups, and for what is counted of the group at hand. */
function nothing(
  program: ProgramView,
  groups: number,
  binned: boolean,
): { readonly buffer: ArrayBuffer; readonly sums: BatchTally; readonly counted: Counted } {
  const buffer = new ArrayBuffer(batchBytes(program, groups, binned));
  const sums = viewBatch(buffer, program, groups, binned);
  const cells = new Float64Array(sums.cells.length);
  const changes = new Float64Array(changeRows(program) * changeColumns.length);
  return { buffer, sums, counted: { cells, series: sums.series, changes, bins: sums.bins } };
}

/** One customer, visit by visit. */
function follow(work: Work, seed: number, customer: number, sums: Counted, trace?: TraceRows): void {
  const { cells, bins } = sums;
  begin(work, seed, customer, bins);
  do {
    pass(work);
    visit(work, cells);
    choose(work);
    const states = trace && statesNow();
    wait(work, sums);
    book(work, cells);
    if (trace && states) trace.add(row(customer, states));
    n[AT] = n[TARGET];
  } while (n[NEXT] === nextCode.visit);
  finish(work, sums);
}
