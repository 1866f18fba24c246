/**
 * Whether a run has enough customers to know which strategy is worth most.
 *
 * A run that ends when its own result looks good is wrong more often than it says, unless its intervals allow for every
 * time that somebody looked. Here a run is looked at when it has 1,024, 2,048, 4,096, … customers, and the chance of
 * error is shared out evenly over all looks up to the most customers there may be and over all pairs of strategies
 * (Bonferroni). So with 95 % probability every one of these intervals covers its truth, at whichever look the run ends
 * and whoever leads then. Doubling keeps the looks few, which keeps this cheap: with seven looks and six strategies an
 * interval is 1.8 times as wide as one of a single pair that is looked at once.
 */
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { batchSize } from '../tally/batch.ts';
import type { Tally } from '../tally/tally.ts';
import { worths } from './compare.ts';
import { estimate, interval, minus, type Estimate, type Interval, type View } from './estimate.ts';

export type Goal =
  /** Until the difference of the two leading strategies is known to ± this amount of money. */
  | { readonly kind: 'difference'; readonly within: number }
  /** Until it is known which of the strategies, "as is" among them, is worth most. */
  | { readonly kind: 'verdict' };

export interface Standing {
  /** Places of the two leading strategies; 0 is "as is". */
  readonly leader: number;
  readonly second: number;
  /** Net value of the leader less that of the second. */
  readonly difference: Estimate;
  /** Of this difference, for a run that ends by it. */
  readonly interval: Interval;
  readonly reached: boolean;
  /** Customers in all after which the goal is likely to be reached, as far as can be told by now. */
  readonly needed: number;
}

/** Chance that any interval of a run is wrong. */
const error = 0.05;

/** Whether a run is looked at when it has this many customers. */
export function isLook(customers: number): boolean {
  return looksUpTo(customers).at(-1) === customers;
}

function looksUpTo(most: number): number[] {
  const looks = [];
  for (let customers = batchSize; customers <= most; customers *= 2) looks.push(customers);
  return looks;
}

/** The level of each interval, so that all of a run that may go on to `most` customers hold together. */
export function levelOf(strategies: number, most: number): number {
  const looks = Math.max(1, looksUpTo(most).length);
  const pairs = Math.max(1, (strategies * (strategies - 1)) / 2);
  return 1 - error / (looks * pairs);
}

/** How a run stands that may go on to `most` customers. With a single strategy there is nothing to find out: undefined. */
export function standing(
  study: Study,
  strategies: readonly Strategy[],
  tally: Tally,
  goal: Goal,
  most: number,
): Standing | undefined {
  const view: View = { tally, segment: undefined };
  const worth = worths(study, strategies, view).map(({ net }) => net);
  const [leader, ...others] = [...worth.keys()].sort((a, b) => worth[b].value - worth[a].value);
  if (others.length === 0) return undefined;
  const level = levelOf(strategies.length, most);
  const rivals = others.map((second) => {
    const difference = estimate(view, minus(worth[leader], worth[second]));
    return { second, difference, interval: interval(difference, tally.groups, level) };
  });
  const half = ({ interval: { low, high } }: (typeof rivals)[number]): number => (high - low) / 2;
  // How many times narrower an interval must become; where two strategies are the same there is nothing to find out.
  const lacking =
    goal.kind === 'difference'
      ? half(rivals[0]) / goal.within
      : Math.max(...rivals.map((one) => (half(one) === 0 ? 0 : half(one) / one.difference.mean)));
  return {
    leader,
    ...rivals[0],
    reached: lacking < 1,
    needed: Math.ceil(tally.customers * Math.max(1, lacking * lacking)),
  };
}
