/**
 * Estimates with their standard errors, by the delta method: every measure is a smooth function of sums over customers,
 * and carries its gradient along, so that the variance of any measure, difference or ratio, paired across strategies on
 * the same customers, follows from the sums of their groups.
 */
import { normalQuantile } from '../../models/chance/quantiles.ts';
import { outcomeIndex, outcomes, type OutcomeColumn } from '../tally/layout.ts';
import type { Tally } from '../tally/tally.ts';

export interface Estimate {
  readonly mean: number;
  /** Standard error: luck of the customers drawn, nothing else. */
  readonly se: number;
}

/** A number and how it moves with the sums that it depends on, each of which is named once. */
export interface Figure {
  readonly value: number;
  readonly gradient: readonly Slope[];
}

/** By how much a number moves with the sum of a column under a strategy. */
interface Slope {
  readonly strategy: number;
  readonly column: number;
  readonly by: number;
}

/** Where figures are read: one segment, or all customers. */
export interface View {
  readonly tally: Tally;
  readonly segment: number | undefined;
}

/** A number without doubt. */
export function exactly(value: number): Figure {
  return { value, gradient: [] };
}

/** The sum of an outcome over all customers, or of "active at year y" (`year` counts from 1). */
export function total(
  view: View,
  strategy: number,
  column: OutcomeColumn | { readonly year: number },
): Figure {
  const index = typeof column === 'string' ? outcomeIndex[column] : outcomes.length - 1 + column.year;
  return { value: sumOf(view, strategy, index), gradient: [{ strategy, column: index, by: 1 }] };
}

/** The sum of a cell over the customers of the view. */
export function sumOf({ tally, segment }: View, strategy: number, cell: number): number {
  const { cells, layout } = tally.strategies[strategy];
  let sum = 0;
  for (let k = 0; k < tally.segments.length; k++) {
    if (segment === undefined || segment === k) sum += cells[k * layout.segmentCells + cell];
  }
  return sum;
}

export function plus(a: Figure, b: Figure): Figure {
  return combine(a.value + b.value, a, 1, b, 1);
}

export function minus(a: Figure, b: Figure): Figure {
  return combine(a.value - b.value, a, 1, b, -1);
}

export function times(a: Figure, b: Figure): Figure {
  return combine(a.value * b.value, a, b.value, b, a.value);
}

/** NaN where b is 0: nobody to take a mean of. */
export function over(a: Figure, b: Figure): Figure {
  return combine(a.value / b.value, a, 1 / b.value, b, -a.value / (b.value * b.value));
}

export function scaled(factor: number, a: Figure): Figure {
  return combine(factor * a.value, a, factor, exactly(0), 0);
}

/** Gradients are few columns long: a search among them is shorter than any table of all columns. */
function combine(value: number, a: Figure, da: number, b: Figure, db: number): Figure {
  const gradient = a.gradient.map(({ strategy, column, by }) => ({ strategy, column, by: da * by }));
  for (const { strategy, column, by } of b.gradient) {
    const same = gradient.find((one) => one.column === column && one.strategy === strategy);
    if (same) same.by += db * by;
    else gradient.push({ strategy, column, by: db * by });
  }
  return { value, gradient };
}

/**
 * The estimate of a figure. Groups are independent, so its variance follows from how much their shares in it differ.
 * With fewer than two groups the standard error is NaN.
 */
export function estimate(view: View, figure: Figure): Estimate {
  return { mean: figure.value, se: errorOf(sharesOf(view, figure)) };
}

/** Each group's share in a figure, which by the delta method is linear in its sums; up to a constant. */
export function sharesOf({ tally, segment }: View, { gradient }: Figure): Float64Array {
  const shares = new Float64Array(tally.groups);
  // Column by column over all strategies: what two strategies share cancels without a rest.
  for (const column of new Set(gradient.map((slope) => slope.column))) {
    const parts = gradient.flatMap(({ strategy, column: own, by }) => {
      const { groups } = tally.strategies[strategy];
      const { rows, width } = groups;
      return own === column && by !== 0
        ? [{ by, rows, first: groups.row(0, segment) + own, step: width.rows }]
        : [];
    });
    const sums = new Float64Array(shares.length);
    for (const { by, rows, first, step } of parts) {
      for (let g = 0; g < sums.length; g++) sums[g] += by * rows[first + g * step];
    }
    for (let g = 0; g < shares.length; g++) shares[g] += sums[g];
  }
  return shares;
}

/** Standard error of the sum of independent parts. */
export function errorOf(parts: Float64Array): number {
  return Math.sqrt(covarianceOf(parts, parts));
}

/** Covariance of two sums over the same independent parts; NaN with fewer than two. */
export function covarianceOf(a: Float64Array, b: Float64Array): number {
  const count = a.length;
  const meanA = a.reduce((sum, x) => sum + x, 0) / count;
  const meanB = b.reduce((sum, x) => sum + x, 0) / count;
  let products = 0;
  for (let i = 0; i < count; i++) products += (a[i] - meanA) * (b[i] - meanB);
  return (products * count) / (count - 1);
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval that covers the truth with probability `level`, by Student's t with groups − 1 degrees of freedom. */
export function interval({ mean, se }: Estimate, groups: number, level = 0.95): Interval {
  const t = studentQuantile(0.5 + level / 2, groups - 1);
  return { low: mean - t * se, high: mean + t * se };
}

/** Quantile of Student's t by the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5); within 1 % from 4 degrees on. */
export function studentQuantile(u: number, freedom: number): number {
  const z = normalQuantile(u, 1 - u);
  const zz = z * z;
  const g1 = (z * (zz + 1)) / 4;
  const g2 = (z * ((5 * zz + 16) * zz + 3)) / 96;
  const g3 = (z * (((3 * zz + 19) * zz + 17) * zz - 15)) / 384;
  const g4 = (z * ((((79 * zz + 776) * zz + 1482) * zz - 1920) * zz - 945)) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}
