/** Smooth functions of uncertain inputs, as columns that are perpendicular to each other. */
import { percentile } from './decision.ts';

/** Perpendicular columns of length 1; the first is constant. */
export type Basis = readonly Float64Array[];

/** Where the pieces of a spline meet, as shares of the values: Harrell 2001, "Regression Modeling Strategies", table 2.3. */
const knotShares: readonly (readonly number[])[] = [
  [0.1, 0.5, 0.9],
  [0.05, 0.35, 0.65, 0.95],
  [0.05, 0.275, 0.5, 0.725, 0.95],
];

/**
 * Sums of smooth functions of each input: natural cubic splines with up to four columns an input, as many as the values
 * bear (a column for ten of them), and then, if they still bear it, the product of each two inputs.
 */
export function smoothBasis(inputs: readonly Float64Array[]): Basis {
  const most = Math.floor(inputs[0].length / 10);
  const each = Math.max(1, Math.min(4, Math.floor(most / inputs.length)));
  const standard = inputs.map(standardised);
  const columns = standard.flatMap((values) => splineOf(values, each));
  const pairs = (inputs.length * (inputs.length - 1)) / 2;
  if (columns.length + pairs <= most) {
    for (const [i, a] of standard.entries()) {
      for (const b of standard.slice(i + 1)) columns.push(a.map((value, f) => value * b[f]));
    }
  }
  return perpendicular([new Float64Array(inputs[0].length).fill(1), ...columns]);
}

/** The part of y that a basis can tell. */
export function fitted(basis: Basis, y: Float64Array): Float64Array {
  const fit = new Float64Array(y.length);
  for (const column of basis) add(fit, column, product(column, y));
  return fit;
}

/** A natural cubic spline in the truncated power basis: linear beyond its outer knots (Harrell 2001, section 2.4.5). */
function splineOf(values: Float64Array, columns: number): Float64Array[] {
  if (columns === 1) return [values];
  const sorted = values.toSorted();
  const knots = knotShares[columns - 2].map((share) => percentile(sorted, share));
  const [last, before] = [knots[columns], knots[columns - 1]];
  const cube = (x: number): number => (x > 0 ? x * x * x : 0);
  const bent = knots
    .slice(0, -2)
    .map((knot) =>
      values.map(
        (x) =>
          cube(x - knot) -
          (cube(x - before) * (last - knot)) / (last - before) +
          (cube(x - last) * (before - knot)) / (last - before),
      ),
    );
  return [values, ...bent];
}

/** Gram and Schmidt, twice, which is enough (Giraud et al. 2005); what adds nothing to the columns before is left out. */
function perpendicular(columns: readonly Float64Array[]): Basis {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = column.slice();
    for (let pass = 0; pass < 2; pass++) for (const known of basis) add(rest, known, -product(known, rest));
    const length = Math.sqrt(product(rest, rest));
    if (length > 1e-7 * Math.sqrt(product(column, column))) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const spread = Math.sqrt(product(centred, centred) / values.length);
  return spread > 0 ? centred.map((value) => value / spread) : centred;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function add(to: Float64Array, column: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] += factor * column[i];
}
