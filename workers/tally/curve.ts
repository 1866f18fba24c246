/**
 * What the emotion curve needs: how visits and the balance just after them vary together between groups of customers.
 *
 * The mean balance after the visits to a spot is a ratio of two sums, and the visits of one customer depend on each
 * other. So its standard error, and that of its difference with the first strategy, come from the products of four group
 * sums at each spot. A spot is a touchpoint, or a phase: all its touchpoints together. Products between spots are not
 * kept, so their number grows as the number of touchpoints, not as its square.
 */
import type { Names } from '../compile/program.ts';

/** The group sums at a spot: under the strategy at hand, and under the first on the same customers. */
export const curveSums = ['visits', 'after', 'baseVisits', 'baseAfter'] as const;
/** Products at a spot; that of sums a and b stands at a·4 + b. */
export const curveProducts = curveSums.length ** 2;

export function spotsIn(names: Names): number {
  return names.touchpoints.length + names.phases.length;
}

/** Adds one group's visits and balances after them, as `BatchTally.met` holds them, to `out`, phases after touchpoints. */
export function addSpots(out: Float64Array, met: Float64Array, { touchpoints, phases }: Names): void {
  for (let i = 0; i < met.length; i++) out[i] += met[i];
  for (const [p, phase] of phases.entries()) {
    const spot = (touchpoints.length + p) * 2;
    for (const j of phase.touchpoints) {
      out[spot] += met[2 * j];
      out[spot + 1] += met[2 * j + 1];
    }
  }
}

/** For each spot of a strategy, that of the first strategy which has its id; −1 if it has none. */
export function baseSpots(own: Names, base: Names): number[] {
  const touchpoints = own.touchpoints.map((id) => base.touchpoints.indexOf(id));
  const phases = own.phases.map(({ phase }) => {
    const index = base.phases.findIndex((other) => other.phase === phase);
    return index < 0 ? -1 : base.touchpoints.length + index;
  });
  return [...touchpoints, ...phases];
}

/** Adds the products of one group; `own` and `base` hold visits and balance after them by spot. */
export function addProducts(
  products: Float64Array,
  own: Float64Array,
  base: Float64Array,
  baseOf: readonly number[],
): void {
  for (let spot = 0; spot < baseOf.length; spot++) {
    const other = baseOf[spot];
    const visits = own[2 * spot];
    const after = own[2 * spot + 1];
    const baseVisits = other < 0 ? 0 : base[2 * other];
    const baseAfter = other < 0 ? 0 : base[2 * other + 1];
    const at = spot * curveProducts;
    addRow(products, at, visits, visits, after, baseVisits, baseAfter);
    addRow(products, at + 4, after, visits, after, baseVisits, baseAfter);
    addRow(products, at + 8, baseVisits, visits, after, baseVisits, baseAfter);
    addRow(products, at + 12, baseAfter, visits, after, baseVisits, baseAfter);
  }
}

function addRow(out: Float64Array, at: number, x: number, a: number, b: number, c: number, d: number): void {
  out[at] += x * a;
  out[at + 1] += x * b;
  out[at + 2] += x * c;
  out[at + 3] += x * d;
}
