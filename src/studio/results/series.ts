/** Tiers and balance over time, as the charts want them. */
import { tierIds, type TierId } from '../../../models/market.ts';
import { studentQuantile, type Interval } from '../../../workers/measures/estimate.ts';
import { exitCauses, record, type ExitCause } from '../../../workers/measures/measures.ts';
import { overTime, spreads, type Spread } from '../../../workers/measures/time.ts';
import type { Tally } from '../../../workers/tally/tally.ts';

/** One grid time. Tiers and those gone are shares of the customers who started, and add up to 1. */
export interface Moment {
  readonly day: number;
  readonly tiers: Readonly<Record<TierId, number>>;
  readonly gone: Readonly<Record<ExitCause, number>>;
  /** All who are gone. */
  readonly lost: number;
  /** Mean balance among those active, with its 95 % interval; NaN if there is nobody, or only one. */
  readonly balance: { readonly mean: number } & Interval;
}

/** Every grid time of one strategy. */
export function momentsOf(tally: Tally, strategy: number): Moment[] {
  const t = studentQuantile(0.975, tally.customers - 1);
  return overTime({ tally, segment: undefined }, strategy).map(({ day, tiers, gone, balance }) => ({
    day,
    tiers: record(tierIds, (tier) => tiers[tier].mean),
    gone: record(exitCauses, (cause) => gone[cause].mean),
    lost: exitCauses.reduce((sum, cause) => sum + gone[cause].mean, 0),
    balance: {
      mean: balance.mean,
      low: balance.mean - t * balance.se,
      high: balance.mean + t * balance.se,
    },
  }));
}

/** The middle half, three quarters and 95 % of balances at a grid time. */
export const bandLevels = [0.95, 0.75, 0.5] as const;

/** How balances are spread at every grid time; bands in the order of `bandLevels`, the widest first. */
export function spreadsOf(tally: Tally, strategy: number): Spread[] {
  return spreads(tally, strategy, bandLevels);
}

/** A share of customers with its 95 % interval (Wilson 1927), which stays within 0 and 1 and is honest about 0 of n. */
export function shareInterval(share: number, customers: number): Interval {
  const z = 1.96;
  const n = customers;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
