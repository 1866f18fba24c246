/** The emotion curve: the mean balance of customers just after a visit, by touchpoint and by phase. */
import type { Names } from '../compile/program.ts';
import { baseSpots, curveProducts, curveSums, spotsIn } from '../tally/curve.ts';
import { touchpointColumns, touchpointIndex } from '../tally/layout.ts';
import { sumOf, type Estimate, type View } from './estimate.ts';

export interface AfterVisits {
  /** Mean points just after a visit; NaN where nobody came. */
  readonly after: Estimate;
  /** The same less that under the first strategy, paired; NaN where nobody came under one of the two. */
  readonly change: Estimate;
}

/** By touchpoint and by phase, each in the order of the program's names. */
export interface EmotionCurve {
  readonly touchpoints: readonly AfterVisits[];
  readonly phases: readonly (AfterVisits & { readonly phase: string })[];
}

/** The emotion curve of a strategy, of all customers or of one segment. */
export function emotionCurve(view: View, strategy: number): EmotionCurve {
  const { names } = view.tally.strategies[strategy];
  const base = view.tally.strategies[0].names;
  const baseOf = baseSpots(names, base);
  const own = spotSums(view, strategy);
  const first = spotSums(view, 0);
  const afterVisits = (spot: number): AfterVisits => {
    const { visits, after } = own(spot);
    const { visits: baseVisits, after: baseAfter } = first(baseOf[spot]);
    const mean = after / visits;
    const baseMean = baseAfter / baseVisits;
    // How each mean moves with the sums of a group, by the delta method.
    const gradient = [-mean / visits, 1 / visits, 0, 0];
    const pairing = [...gradient.slice(0, 2), baseMean / baseVisits, -1 / baseVisits];
    const error = (weights: readonly number[]) => spotError(view, strategy, spot, weights);
    return {
      after: { mean, se: error(gradient) },
      change: { mean: mean - baseMean, se: error(pairing) },
    };
  };
  return {
    touchpoints: names.touchpoints.map((_, j) => afterVisits(j)),
    phases: names.phases.map(({ phase }, p) => ({ phase, ...afterVisits(names.touchpoints.length + p) })),
  };
}

/** Visits and the sum of balances after them at a spot of a strategy; zero at spot −1. */
function spotSums(view: View, strategy: number): (spot: number) => { visits: number; after: number } {
  const { names, layout } = view.tally.strategies[strategy];
  return (spot) => {
    let [visits, after] = [0, 0];
    for (const j of touchpointsOf(names, spot)) {
      const cell = layout.touchpoints + j * touchpointColumns.length;
      visits += sumOf(view, strategy, cell + touchpointIndex.visits);
      after += sumOf(view, strategy, cell + touchpointIndex.after);
    }
    return { visits, after };
  };
}

function touchpointsOf(names: Names, spot: number): readonly number[] {
  if (spot < 0) return [];
  return spot < names.touchpoints.length ? [spot] : names.phases[spot - names.touchpoints.length].touchpoints;
}

/**
 * Standard error of a sum over groups of Σ weight·(group sum). Each mean weighs its two sums so that they cancel over
 * all groups, so the mean of a group is 0 and its variance that of the products alone.
 */
function spotError(
  { tally, segment }: View,
  strategy: number,
  spot: number,
  weights: readonly number[],
): number {
  const { curve, names } = tally.strategies[strategy];
  const { groups } = tally;
  const at = ((segment ?? tally.segments.length) * spotsIn(names) + spot) * curveProducts;
  let sum = 0;
  for (const [a, x] of weights.entries()) {
    for (const [b, y] of weights.entries()) {
      if (x !== 0 && y !== 0) sum += x * y * curve[at + a * curveSums.length + b];
    }
  }
  return Math.sqrt(Math.max(0, sum) * (groups / (groups - 1)));
}
