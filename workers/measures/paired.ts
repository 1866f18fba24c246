/** What touchpoints add to the difference of two strategies, paired: the same customers under both. */
import { metColumns, metIndex, outcomeIndex, type MetColumn } from '../tally/layout.ts';
import { errorOf, interval, total, type Interval, type View } from './estimate.ts';

/** A mean with its 95 % interval, which is NaN with fewer than two groups of customers. */
export interface Ranged extends Interval {
  readonly mean: number;
}

/** Every touchpoint of either strategy, those of the first in its order before those that only the second has. */
export function touchpointsOf({ tally }: View, strategy: number, against: number): string[] {
  return [...new Set([strategy, against].flatMap((s) => [...tally.strategies[s].names.touchpoints]))];
}

/** A column's mean per customer who started, over some touchpoints, under one strategy less under another. */
export function pairedAt(
  view: View,
  strategy: number,
  against: number,
  touchpoints: readonly string[],
  column: MetColumn,
): Ranged {
  const own = byGroup(view, strategy, touchpoints, column);
  const other = byGroup(view, against, touchpoints, column);
  const started = customersByGroup(view, strategy);
  const customers = total(view, strategy, 'customers').value;
  const sum = own.reduce((all, x, g) => all + x - other[g], 0);
  const mean = sum / customers;
  const shares = own.map((x, g) => (x - other[g] - mean * started[g]) / customers);
  return { mean, ...interval({ mean, se: errorOf(shares) }, view.tally.groups) };
}

function byGroup(
  { tally, segment }: View,
  strategy: number,
  touchpoints: readonly string[],
  column: MetColumn,
): Float64Array {
  const { groups, program, names } = tally.strategies[strategy];
  const sums = new Float64Array(tally.groups);
  for (const touchpoint of touchpoints) {
    const j = names.touchpoints.indexOf(touchpoint);
    if (j < 0) continue;
    for (let g = 0; g < sums.length; g++) {
      for (let k = 0; k < program.segments; k++) {
        if (segment !== undefined && segment !== k) continue;
        const place = k * program.touchpoints + j;
        sums[g] += groups.met[g * groups.width.met + place * metColumns.length + metIndex[column]];
      }
    }
  }
  return sums;
}

function customersByGroup({ tally, segment }: View, strategy: number): Float64Array {
  const { groups } = tally.strategies[strategy];
  return Float64Array.from(
    { length: tally.groups },
    (_, g) => groups.rows[groups.row(g, segment) + outcomeIndex.customers],
  );
}
