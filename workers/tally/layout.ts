/**
 * What a kernel counts. `cells` are sums over one group of customers, per segment: outcomes of whole customers, what
 * happened at each touchpoint, and flows. `months` are sums of money over the group, all segments together. `series`
 * are sums over time, per segment. Columns are named here once; kernels, statistics and measures share the names.
 */
import { causes } from '../../models/rules/ledger.ts';
import type { Counts } from '../compile/program.ts';

/** Outcomes of a customer (`model.md` section 6); those marked "active" count only those active at the horizon. */
export const outcomes = [
  'customers',
  'active',
  'cash', // discounted margin
  'positive', // recommendations
  'negative', // warnings
  'referralPositive', // say-do × conversion × recommendations
  'referralNegative',
  'referralDiscounted', // net, each wait's part discounted at its middle
  'activeYears', // discounted years as a customer since the strategy's start, which cost per customer
  'lifetime', // days
  'balance', // active
  'engagementGrade', // active: clip(6 + B/20, 0, 10)
  'red', // active, tier at the horizon
  'satisfied',
  'loyal',
  'engaged',
  'promoters', // active: chance of promoter less chance of detractor
  'satisfaction', // active
  'cognitive', // active
  'behaviour', // active
  'negativeBehaviour', // active
  'exitRed',
  'exitCompetitor',
  'exitNatural',
  'exitJourney',
  'visits',
  'failures',
  'complaints',
  'resolved',
  'silent', // failures at normal touchpoints not followed by a recovery
  'grades', // sum of p over visits
  'remembered', // peak–end
  'capped', // stopped at the cap on visits
] as const;
export type OutcomeColumn = (typeof outcomes)[number];
export const outcomeIndex = indices(outcomes);

/**
 * What happened at a touchpoint. The kernel that adds four columns at once adds five fours of these, of which a visit
 * takes four: only one of `deposit` to `headroom` and `withdrawal` to `recovery`.
 */
export const touchpointColumns = [
  'visits',
  'grades',
  'gradeSquares',
  'after', // sum of the balance just after each visit
  'revenue',
  'cost',
  'discounted', // sum of the discount factor, which cost is a multiple of
  'spend', // sum of discount factor × segment's value × spend(tier), which revenue is a multiple of
  ...causes,
  'failures',
  'unreached',
  'silent',
  'redLeft',
] as const;
export type TouchpointColumn = (typeof touchpointColumns)[number];
export const touchpointIndex = indices(touchpointColumns);

/**
 * What is kept of each group of customers at a touchpoint, so that a mean or a difference of strategies there has a
 * standard error: visits and the sum of the balance just after them, what all causes of the ledger come to, and revenue
 * less cost.
 */
export const metColumns = ['visits', 'after', 'points', 'cash'] as const;
export type MetColumn = (typeof metColumns)[number];
export const metIndex = indices(metColumns);

/** Sums of money in a month (365/12 days), not per segment. */
export const monthColumns = ['cash', 'referral', 'exits', 'exitYears'] as const;
export const monthIndex = indices(monthColumns);

/** Sums at a grid time among those active; exits are those since the grid time before. */
export const seriesColumns = [
  'active',
  'balance',
  'square',
  'red',
  'satisfied',
  'loyal',
  'engaged',
  'exitRed',
  'exitCompetitor',
  'exitNatural',
  'exitJourney',
] as const;
export type SeriesColumn = (typeof seriesColumns)[number];
export const seriesIndex = indices(seriesColumns);

/**
 * Quantiles of the balance come from counts in bins of half a point over the first customers of a run (`model.md`, section
 * 6): the share below a quartile is good to 0.3 %, that below a decile to 0.2 %. There are few enough of them for 16 bits,
 * which matters: with a bin for every fifth of a point in 32 bits, adding them up took a third of the time until a first
 * picture.
 */
export const balanceBins = 400;
export const quantileCustomers = 20_000;

export interface Layout {
  /** Outcome columns, then one "active at year y" per year. */
  readonly outcomes: number;
  readonly touchpoints: number;
  readonly flows: number;
  /** Cells of one segment. */
  readonly segmentCells: number;
  /** Where the months begin, and the length of a group's cells. */
  readonly months: number;
  readonly cells: number;
  /** Length of one segment's series, and of all. */
  readonly segmentSeries: number;
  readonly series: number;
  /** Length of all balance counts. */
  readonly bins: number;
}

export function layoutOf(counts: Counts): Layout {
  const touchpoints = outcomes.length + counts.years;
  const flows = touchpoints + counts.touchpoints * touchpointColumns.length;
  const segmentCells = flows + counts.transitions;
  const months = segmentCells * counts.segments;
  const segmentSeries = counts.grid * seriesColumns.length;
  return {
    outcomes: touchpoints,
    touchpoints,
    flows,
    segmentCells,
    months,
    cells: months + counts.months * monthColumns.length,
    segmentSeries,
    series: segmentSeries * counts.segments,
    bins: counts.grid * balanceBins,
  };
}

function indices<const K extends string>(names: readonly K[]): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<K, number>;
}
