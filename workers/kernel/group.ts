/** Booking a group of customers in the tally of its batch. */
import { causes } from '../../models/rules/ledger.ts';
import type { Counts } from '../compile/program.ts';
import type { BatchTally } from '../tally/batch.ts';
import {
  metColumns,
  metIndex,
  monthColumns,
  monthIndex,
  touchpointColumns,
  touchpointIndex,
  type Layout,
} from '../tally/layout.ts';

/** The causes are columns side by side. */
const firstCause = touchpointIndex[causes[0]];

/** Books one group's sums: their totals, their squares, and what is kept of the group itself. */
export function addGroup(
  { cells, squares, rows, met, money }: BatchTally,
  sums: Float64Array,
  group: number,
  { segments, touchpoints, months }: Counts,
  layout: Layout,
): void {
  const { segmentCells, outcomes } = layout;
  const all = segments * segmentCells;
  for (let i = 0; i < sums.length; i++) cells[i] += sums[i];
  for (let i = 0; i < segmentCells; i++) {
    let total = 0;
    for (let at = i; at < all; at += segmentCells) {
      const x = sums[at];
      total += x;
      squares[at] += x * x;
    }
    squares[all + i] += total * total;
  }
  for (let k = 0; k < segments; k++) {
    const own = k * segmentCells;
    rows.set(sums.subarray(own, own + outcomes), (group * segments + k) * outcomes);
    for (let j = 0; j < touchpoints; j++) {
      const cell = own + layout.touchpoints + j * touchpointColumns.length;
      const spot = ((group * segments + k) * touchpoints + j) * metColumns.length;
      let points = 0;
      for (let c = firstCause; c < firstCause + causes.length; c++) points += sums[cell + c];
      met[spot + metIndex.visits] = sums[cell + touchpointIndex.visits];
      met[spot + metIndex.after] = sums[cell + touchpointIndex.after];
      met[spot + metIndex.points] = points;
      met[spot + metIndex.cash] = sums[cell + touchpointIndex.revenue] - sums[cell + touchpointIndex.cost];
    }
  }
  let cash = 0;
  let referral = 0;
  for (let m = 0; m < months; m++) {
    const row = layout.months + m * monthColumns.length;
    cash += sums[row + monthIndex.cash];
    referral += sums[row + monthIndex.referral];
    money[(group * months + m) * 2] = cash;
    money[(group * months + m) * 2 + 1] = referral;
  }
}
