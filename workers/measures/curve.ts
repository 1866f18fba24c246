/** The emotion curve: the mean balance of customers just after a visit, by touchpoint and by phase. */
import { metColumns, metIndex } from '../tally/layout.ts';
import { errorOf, type Estimate, type View } from './estimate.ts';

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
  const at = (own: readonly number[], first: readonly number[]): AfterVisits => {
    const here = mean(view, strategy, own);
    const there = strategy === 0 ? here : mean(view, 0, first);
    return {
      after: { mean: here.value, se: errorOf(here.shares) },
      change: {
        mean: here.value - there.value,
        se: errorOf(here.shares.map((share, g) => share - there.shares[g])),
      },
    };
  };
  return {
    touchpoints: names.touchpoints.map((id, j) => {
      const other = base.touchpoints.indexOf(id);
      return at([j], other < 0 ? [] : [other]);
    }),
    phases: names.phases.map(({ phase, touchpoints }) => {
      const other = base.phases.find((one) => one.phase === phase);
      return { phase, ...at(touchpoints, other?.touchpoints ?? []) };
    }),
  };
}

/**
 * Mean balance after visits to any of some touchpoints, NaN without a visit, and how far each group moves it: by the
 * delta method (its balances − mean · its visits) / all visits.
 */
function mean(
  { tally, segment }: View,
  strategy: number,
  touchpoints: readonly number[],
): { readonly value: number; readonly shares: Float64Array } {
  const { groups, program } = tally.strategies[strategy];
  const { met, width } = groups;
  const visits = new Float64Array(tally.groups);
  const after = new Float64Array(tally.groups);
  for (let k = 0; k < program.segments; k++) {
    if (segment !== undefined && segment !== k) continue;
    for (const j of touchpoints) {
      let at = (k * program.touchpoints + j) * metColumns.length;
      for (let g = 0; g < visits.length; g++, at += width.met) {
        visits[g] += met[at + metIndex.visits];
        after[g] += met[at + metIndex.after];
      }
    }
  }
  const all = total(visits);
  const value = total(after) / all;
  // In place: the balances are not needed any more.
  for (let g = 0; g < after.length; g++) after[g] = (after[g] - value * visits[g]) / all;
  return { value, shares: after };
}

function total(numbers: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i];
  return sum;
}
