/** What futures say of strategies (`model.md` section 8): which is best, how often, by how much, and how sure that is. */
import type { Estimate, Interval } from '../measures/estimate.ts';
import { of100 } from '../measures/of100.ts';
import { leadIn } from './leaders.ts';
import type { Outlook } from './outlook.ts';

/**
 * Which doubt is meant: the luck of the customers drawn, what is not known, or both. Luck alone is what a run tells, whose
 * draws `luckOf` gives; the others are what futures tell.
 */
export const doubts = ['both', 'unknown', 'luck'] as const;
export type Doubt = (typeof doubts)[number];

/** A strategy over all futures in which it is possible; net value against "as is", for the whole cohort. */
export interface Prospect {
  readonly expected: Estimate;
  /** 5th to 95th percentile. */
  readonly range: Interval;
  /** Share of futures in which it is worth most; equals share a future. */
  readonly best: number;
  /** The same as a whole number of 100, which add up to 100. */
  readonly bestOf100: number;
  /** Share of futures in which it loses money against "as is". */
  readonly loss: number;
  /** What choosing it costs on average against the best of each future. */
  readonly regret: number;
  /** Futures in which its customers come to a dead end, which count for the others only. */
  readonly impossible: number;
}

export type Verdict =
  /** There is nothing but "as is". */
  | 'alone'
  /** The two leaders cannot be told apart: no winner is named. */
  | 'tie'
  /** There is a leader, but 5 to 95 of 100 futures hold both signs. */
  | 'uncertain'
  | 'clear';

export interface Decision {
  readonly futures: number;
  /** By strategy, "as is" first with net value 0. */
  readonly prospects: readonly Prospect[];
  /** Places of the strategies by expected net value, highest first. */
  readonly order: readonly number[];
  /** Net value of the leader less that of the second, paired within each future; its se is that of the mean. */
  readonly lead: Estimate;
  /** 5th to 95th percentile of that difference. */
  readonly leadRange: Interval;
  readonly verdict: Verdict;
  /** Expected value of knowing the future before choosing. */
  readonly evpi: Estimate;
}

/** Net values by strategy and future; NaN where a strategy is impossible. */
export type NetValues = readonly Float64Array[];

/**
 * The net values of futures against the strategy at `base`, which is "as is" unless said. Of what is not known alone they
 * are estimated: the part of a difference's variance that is luck is known from the customers of each future, so its
 * deviations from the mean are scaled to what is left. Two strategies share customers, so the luck of their difference
 * follows from neither alone: their difference is what stands here against `base`, not that of two rows.
 */
export function netValuesOf(
  outlooks: readonly Outlook[],
  doubt: Exclude<Doubt, 'luck'>,
  base = 0,
): NetValues {
  const strategies = outlooks[0]?.strategies ?? 0;
  return Array.from({ length: strategies }, (_, s) => {
    const leads = outlooks.map((outlook) => leadIn(outlook, { first: s, second: base }));
    const net = Float64Array.from(leads, ({ mean }) => mean);
    if (doubt === 'both') return net;
    const { mean, variance } = momentsOf(net);
    const luck = meanOf(leads.map(({ se }) => se * se));
    const known = variance > 0 ? Math.sqrt(Math.max(0, 1 - luck / variance)) : 1;
    return net.map((value) => mean + known * (value - mean));
  });
}

/** Net values against the strategy at `base`, where a difference is that of two rows. */
export function netAgainst(net: NetValues, base: number): NetValues {
  return net.map((own) => own.map((value, f) => value - net[base][f]));
}

export interface DecideOptions {
  /**
   * What each draw stands for: a future, of which the mean is looked for and known to sd/√draws; or the outcome had other
   * customers been drawn, of which the spread is itself the error. Default `future`.
   */
  readonly draws?: 'future' | 'luck';
  /** The net values against another strategy than "as is"; default `netAgainst`. */
  readonly against?: (base: number) => NetValues;
}

/** Needs at least two draws for standard errors, which are NaN otherwise. */
export function decide(net: NetValues, { draws = 'future', against }: DecideOptions = {}): Decision {
  const futures = net[0].length;
  const estimated = (values: Float64Array): Estimate => {
    const { mean, se } = expectationOf(values);
    return { mean, se: draws === 'luck' ? se * Math.sqrt(values.length) : se };
  };
  const expected = net.map((own) => estimated(possibleOf(own)));
  const worth = ({ mean }: Estimate): number => (Number.isNaN(mean) ? -Infinity : mean);
  const order = [...net.keys()].sort((a, b) => worth(expected[b]) - worth(expected[a]));
  const [leader, second] = order;
  // What decides is how far each is from the leader; where that one is impossible, from "as is".
  const apart = against?.(leader).map((own, s) =>
    own.map((value, f) => (Number.isNaN(net[leader][f]) ? net[s][f] : value)),
  );
  const rivals = apart ?? net;
  const best = Float64Array.from({ length: futures }, (_, f) => Math.max(...valuesIn(rivals, f)));
  const lived = net.map((own, s) => {
    const possible = possibleOf(own);
    let won = 0;
    let regret = 0;
    for (const [f, value] of rivals[s].entries()) {
      if (Number.isNaN(value)) continue;
      if (value === best[f]) won += 1 / valuesIn(rivals, f).filter((other) => other === value).length;
      regret += best[f] - value;
    }
    return {
      expected: expected[s],
      range: rangeOf(possible),
      best: won / futures,
      loss: possible.filter((value) => value < 0).length / possible.length,
      regret: regret / possible.length,
      impossible: futures - possible.length,
    };
  });
  const counts = of100(lived.map((prospect) => prospect.best));
  const prospects = lived.map((prospect, s) => ({ ...prospect, bestOf100: counts[s] }));
  const differences =
    second === undefined ? new Float64Array(0) : differencesOf(rivals[leader], rivals[second]);
  const lead = estimated(differences);
  const leadRange = rangeOf(differences);
  return {
    futures,
    prospects,
    order,
    lead,
    leadRange,
    verdict: verdictOf(lead, leadRange, leader === 0 ? leadRange : prospects[leader].range),
    // What is gained by choosing in each future instead of once; the choice is that of all futures.
    evpi: estimated(differencesOf(best, rivals[leader])),
  };
}

function possibleOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

function verdictOf(lead: Estimate, ...ranges: readonly Interval[]): Verdict {
  if (Number.isNaN(lead.mean)) return 'alone';
  // Not "<=": strategies that never differ are a tie, and so is what two futures cannot tell.
  if (!(Math.abs(lead.mean) > 1.96 * lead.se)) return 'tie';
  return ranges.some(({ low, high }) => low <= 0 && high >= 0) ? 'uncertain' : 'clear';
}

/** The share of draws in which the first is worth more than the second, of those in which both are possible; NaN for none. */
export function aheadIn(net: NetValues, first: number, second: number): number {
  const lead = differencesOf(net[first], net[second]);
  return lead.filter((value) => value > 0).length / lead.length;
}

/** Paired, over the futures in which both are possible. */
export function differencesOf(a: Float64Array, b: Float64Array): Float64Array {
  return possibleOf(a.map((value, f) => value - b[f]));
}

/** The mean of independent values and its standard error, sd/√n; NaN for nothing. */
export function expectationOf(values: Float64Array): Estimate {
  const { mean, variance } = momentsOf(values);
  return { mean, se: Math.sqrt(variance / values.length) };
}

/** The middle of the values that holds this share of them; by default from the 5th to the 95th percentile. */
export function rangeOf(values: Float64Array, level = 0.9): Interval {
  const sorted = values.toSorted();
  return { low: percentile(sorted, 0.5 - level / 2), high: percentile(sorted, 0.5 + level / 2) };
}

/** The value at a share of sorted values, between neighbours in proportion; NaN for none. */
export function percentile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return NaN;
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
}

function valuesIn(net: NetValues, future: number): number[] {
  return net.map((own) => own[future]).filter((value) => !Number.isNaN(value));
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly variance: number } {
  const possible = values.filter((value) => !Number.isNaN(value));
  const mean = meanOf(possible);
  let squares = 0;
  for (const value of possible) squares += (value - mean) * (value - mean);
  return { mean, variance: squares / (possible.length - 1) };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
