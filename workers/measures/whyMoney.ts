/**
 * Why one strategy is worth more than another: net value by touchpoint and by what its money is made of, referrals, and
 * what the strategies cost. All for the whole cohort, as present value.
 *
 * The money of a touchpoint is D·(r·m − k): D discounted visits per customer, each of which earns r times the mean
 * multiplier m (segment's value and tier's spend) and costs k to serve. The difference of two strategies is shared out
 * over these four by Shapley values, so that no order in which they change is preferred.
 */
import { fullWorld } from '../../models/world.ts';
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { touchpointColumns, touchpointIndex, type TouchpointColumn } from '../tally/layout.ts';
import type { Tally } from '../tally/tally.ts';
import { paidFor, worths } from './compare.ts';
import { estimate, exactly, interval, minus, scaled, sumOf, type Figure, type View } from './estimate.ts';
import { pairedAt, touchpointsOf, type Ranged } from './paired.ts';
import { shapley } from './shapley.ts';

/** Discounted visits, spending of those who come, what a visit earns, what it costs. */
export const moneyFactors = ['stay', 'spend', 'margin', 'serve'] as const;
export type MoneyFactor = (typeof moneyFactors)[number];

export interface MoneyAt {
  readonly touchpoint: string;
  /** The sum of its factors, with its range. */
  readonly total: Ranged;
  readonly factors: Readonly<Record<MoneyFactor, number>>;
}

export interface WhyInMoney {
  /** Net value of the strategy less that of the other; the sum of all below, but for the rounding of single precision. */
  readonly net: Ranged;
  readonly touchpoints: readonly MoneyAt[];
  readonly referrals: Ranged;
  /** One-off and yearly costs, and those per customer, who stay by chance; negative where the strategy costs more. */
  readonly oneOff: number;
  readonly yearly: number;
  readonly perCustomer: Ranged;
}

/** A strategy against another, by their places in the tally; `strategies` in the order of its programs. */
export function whyInMoney(
  study: Study,
  strategies: readonly Strategy[],
  tally: Tally,
  strategy: number,
  against: number,
): WhyInMoney {
  const view: View = { tally, segment: undefined };
  const { cohort } = fullWorld(study).market;
  const ranged = (figure: Figure): Ranged => {
    const { mean, se } = estimate(view, figure);
    return { mean, ...interval({ mean, se }, tally.groups) };
  };
  const all = worths(study, strategies, view);
  const [own, other] = [all[strategy], all[against]];
  const [paid, otherPaid] = [paidFor(study, strategies[strategy]), paidFor(study, strategies[against])];
  const fixed = paid.oneOff + paid.yearly - otherPaid.oneOff - otherPaid.yearly;
  const running = minus(exactly(fixed), minus(own.cost, other.cost));
  return {
    net: ranged(minus(own.net, other.net)),
    touchpoints: touchpointsOf(view, strategy, against).map((touchpoint) => ({
      touchpoint,
      total: times(cohort, pairedAt(view, strategy, against, [touchpoint], 'cash')),
      factors: shared(
        moneyAt(view, strategy, touchpoint, cohort),
        moneyAt(view, against, touchpoint, cohort),
      ),
    })),
    referrals: ranged(scaled(cohort, minus(own.figures.referralValue, other.figures.referralValue))),
    oneOff: otherPaid.oneOff - paid.oneOff,
    yearly: otherPaid.yearly - paid.yearly,
    perCustomer: ranged(running),
  };
}

function times(factor: number, { mean, low, high }: Ranged): Ranged {
  return { mean: factor * mean, low: factor * low, high: factor * high };
}

/** What the money of a touchpoint is made of; NaN where nobody came, so that it cannot be told. */
type Money = Readonly<Record<MoneyFactor, number>>;

/** `stay` counts visits for the whole cohort. */
function moneyAt(view: View, strategy: number, touchpoint: string, cohort: number): Money {
  const { names, layout } = view.tally.strategies[strategy];
  const j = names.touchpoints.indexOf(touchpoint);
  const sum = (column: TouchpointColumn): number =>
    j < 0
      ? 0
      : sumOf(view, strategy, layout.touchpoints + j * touchpointColumns.length + touchpointIndex[column]);
  const visits = sum('discounted');
  const spend = sum('spend');
  return {
    stay: (visits * cohort) / view.tally.customers,
    spend: spend / visits,
    margin: sum('revenue') / spend,
    serve: sum('cost') / visits,
  };
}

/**
 * The difference of two moneys by factor. A factor that cannot be told under one of them counts as under the other: where
 * nobody came, everything is due to customers being led there.
 */
function shared(own: Money, other: Money): Readonly<Record<MoneyFactor, number>> {
  const told = (factor: MoneyFactor, first: Money, second: Money): number =>
    [first[factor], second[factor]].find((value) => !Number.isNaN(value)) ?? 0;
  const worth = (members: number): number => {
    const [stay, spend, margin, serve] = moneyFactors.map((factor, i) =>
      (members & (1 << i)) !== 0 ? told(factor, own, other) : told(factor, other, own),
    );
    return stay * (margin * spend - serve);
  };
  const [stay, spend, margin, serve] = shapley(moneyFactors.length, worth);
  return { stay, spend, margin, serve };
}
