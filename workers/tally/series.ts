/**
 * How the balance and the tiers over time are counted without a loop over time. A wait begins and ends a stretch of grid
 * times; a kernel notes only these two changes, and the sums at each grid time follow, once per batch:
 *
 * a balance is what memory returns to plus something over, `rest + over`, and from one grid time to the next all that is
 * over shrinks by the same factor. So the sum of `over` at a grid time is that at the one before, shrunk, plus what
 * begins there, less what would have been left there of what ends. The same holds for the squares, and for customers
 * per tier without shrinking.
 */
import { exp } from '../../models/chance/portable.ts';
import { remembered } from '../../models/remembered.ts';
import { M, type ProgramView } from '../compile/program.ts';
import { seriesColumns, seriesIndex as at, type Layout } from './layout.ts';

/** What changes at a grid time: customers per tier, in the order of `tierIds`, and sums of `over` and its square. */
export const changeColumns = ['red', 'satisfied', 'loyal', 'engaged', 'over', 'overSquare'] as const;

/**
 * For each period the first that has its half-life and its rest: changes are kept apart by it, and by segment. Periods
 * that differ in other things only are one, so that they add up to the same bits as if they had never been split.
 */
export function memoryPeriods({ market, periods }: ProgramView): Int32Array {
  const same = (p: number, q: number) =>
    [M.halves, M.rest].every((column) => market[p * M.size + column] === market[q * M.size + column]);
  return Int32Array.from({ length: periods }, (_, p) => {
    let first = 0;
    while (!same(first, p)) first++;
    return first;
  });
}

/** Rows of changes, by segment, period and grid time, of which there is one more for those who stay to the end. */
export function changeRows({ segments, periods, grid }: ProgramView): number {
  return segments * periods * (grid + 1);
}

/** Adds what the changes of a batch come to, to its series. */
export function addChanges(
  series: Float64Array,
  changes: Float64Array,
  program: ProgramView,
  layout: Layout,
): void {
  const { segments, periods, grid, market } = program;
  const memories = memoryPeriods(program);
  for (let p = 0; p < periods; p++) {
    if (memories[p] !== p) continue;
    const rest = market[p * M.size + M.rest];
    const kept = keptOf(program)[p];
    for (let k = 0; k < segments; k++) {
      const first = (k * periods + p) * (grid + 1) * changeColumns.length;
      addStretches(series, k * layout.segmentSeries, changes, first, kept, rest);
    }
  }
}

/** By period and grid time: what is left of what is over since the grid time before. */
const keptOf = remembered(({ periods, market, times }: ProgramView) =>
  Array.from({ length: periods }, (_, p) => {
    const rate = -market[p * M.size + M.halves] * Math.LN2;
    return Array.from(times, (time, g) => (g > 0 ? exp(rate * (time - times[g - 1])) : 1));
  }),
);

function addStretches(
  series: Float64Array,
  to: number,
  changes: Float64Array,
  from: number,
  kept: readonly number[],
  rest: number,
): void {
  let [red, satisfied, loyal, engaged, over, overSquare] = [0, 0, 0, 0, 0, 0];
  for (let g = 0; g < kept.length; g++) {
    const row = from + g * changeColumns.length;
    red += changes[row];
    satisfied += changes[row + 1];
    loyal += changes[row + 2];
    engaged += changes[row + 3];
    const active = red + satisfied + loyal + engaged;
    over = over * kept[g] + changes[row + 4];
    overSquare = overSquare * (kept[g] * kept[g]) + changes[row + 5];
    // What rounding leaves of those who have gone.
    if (active === 0) over = overSquare = 0;
    const spot = to + g * seriesColumns.length;
    series[spot + at.active] += active;
    series[spot + at.balance] += rest * active + over;
    series[spot + at.square] += rest * rest * active + 2 * rest * over + overSquare;
    series[spot + at.red] += red;
    series[spot + at.satisfied] += satisfied;
    series[spot + at.loyal] += loyal;
    series[spot + at.engaged] += engaged;
  }
}
