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
import { emptySums } from '../tally/batch.ts';
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
    simulate: (seed, from, to, sums) => {
      fixed.set(work.constants);
      const cells = new Float64Array(layout.cells);
      const { series, changes, bins } = sums;
      const counted = { cells, series, changes, bins };
      for (let first = from; first < to; first += groupSize) {
        cells.fill(0);
        const end = Math.min(first + groupSize, to);
        for (let customer = first; customer < end; customer++) follow(work, seed, customer, counted);
        addGroup(sums, cells, (first - from) / groupSize, program, layout);
      }
    },
    trace: (seed, customer) => {
      fixed.set(work.constants);
      const rows = new TraceRows();
      // What is only watched is counted all the same.
      unread ??= emptySums(program, 1, false).sums;
      follow(work, seed, customer, unread, rows);
      return rows;
    },
  };
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
