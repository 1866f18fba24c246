/**
 * Estimates with their standard errors, by the delta method: every measure is a smooth function of mean outcomes, and
 * carries its gradient along, so that the variance of any measure, difference or ratio, paired across strategies on the
 * same customers, follows from one matrix of covariances.
 */
import { normalQuantile } from '../../models/chance/quantiles.ts';
import { outcomeIndex, outcomes, type OutcomeColumn } from '../tally/layout.ts';
import { productKey, type Tally } from '../tally/tally.ts';

export interface Estimate {
  readonly mean: number;
  /** Standard error: luck of the customers drawn, nothing else. */
  readonly se: number;
}

/** A number and how it moves with the mean of each column of each strategy. */
export interface Figure {
  readonly value: number;
  /** By strategy, by column. */
  readonly gradient: ReadonlyMap<number, Float64Array>;
}

/** Where figures are read: one segment, or all customers. */
export interface View {
  readonly tally: Tally;
  readonly segment: number | undefined;
}

/** A number without doubt. */
export function exactly(value: number): Figure {
  return { value, gradient: new Map() };
}

/** Mean per group of an outcome, or of "active at year y" (`year` counts from 1). */
export function total(
  view: View,
  strategy: number,
  column: OutcomeColumn | { readonly year: number },
): Figure {
  const index = typeof column === 'string' ? outcomeIndex[column] : outcomes.length - 1 + column.year;
  const sum = sumOf(view, strategy, index);
  const gradient = new Float64Array(view.tally.columns);
  gradient[index] = 1;
  return { value: sum / view.tally.groups, gradient: new Map([[strategy, gradient]]) };
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

function combine(value: number, a: Figure, da: number, b: Figure, db: number): Figure {
  const gradient = new Map<number, Float64Array>();
  const add = (figure: Figure, factor: number) => {
    for (const [strategy, part] of figure.gradient) {
      const sum = gradient.get(strategy) ?? new Float64Array(part.length);
      for (let i = 0; i < part.length; i++) sum[i] += factor * part[i];
      gradient.set(strategy, sum);
    }
  };
  add(a, da);
  add(b, db);
  return { value, gradient };
}

/**
 * The estimate of a figure. Groups of customers are independent, so the variance of a mean is their covariance divided
 * by their number; with fewer than two groups the standard error is NaN. In a segment, figures may combine a strategy
 * only with itself and with the first.
 */
export function estimate(view: View, figure: Figure): Estimate {
  const strategies = [...figure.gradient.keys()].sort((a, b) => a - b);
  let variance = 0;
  for (const [i, s] of strategies.entries()) {
    for (const t of strategies.slice(i)) {
      variance += (s === t ? 1 : 2) * covariance(view, figure.gradient, s, t);
    }
  }
  return { mean: figure.value, se: Math.sqrt(Math.max(0, variance)) };
}

/** g_s' Σ_st g_t / G. */
function covariance(view: View, gradient: ReadonlyMap<number, Float64Array>, s: number, t: number): number {
  const { groups, columns, products } = view.tally;
  const known = products.get(productKey(s, t, view.segment));
  const gs = gradient.get(s);
  const gt = gradient.get(t);
  if (!known || !gs || !gt) throw new Error(`no products of strategies ${s} and ${t}`);
  const used = (g: Float64Array, strategy: number) =>
    [...g.keys()].filter((i) => g[i] !== 0).map((i) => ({ i, weight: g[i], sum: sumOf(view, strategy, i) }));
  const right = used(gt, t);
  let result = 0;
  for (const a of used(gs, s)) {
    for (const b of right) {
      result += a.weight * b.weight * (known[a.i * columns + b.i] - (a.sum * b.sum) / groups);
    }
  }
  return result / (groups - 1) / groups;
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
