/** Tiers and balance over time (`model.md` section 6), from the sums of a run. */
import { tierIds, type TierId } from '../../models/market.ts';
import { seriesColumns, seriesIndex } from '../tally/layout.ts';
import { binsAt } from '../tally/batch.ts';
import type { Tally } from '../tally/tally.ts';
import type { Estimate, Interval, View } from './estimate.ts';
import { exitCauses, exitColumns, record, type ExitCause } from './measures.ts';

/** One grid time. Tiers and those gone are shares of the customers who started, and add up to 1. */
export interface Moment {
  readonly day: number;
  readonly tiers: Readonly<Record<TierId, Estimate>>;
  readonly gone: Readonly<Record<ExitCause, Estimate>>;
  /** Mean balance among those active; NaN if there is nobody. */
  readonly balance: Estimate;
}

/**
 * Every grid time of one strategy, of all customers or of one segment. Standard errors are those of independent customers:
 * groups, which tell how customers drawn in strata vary, are kept of outcomes and money but not of every grid time, which
 * would cost the kernel more than it is worth. So these are a little too wide.
 */
export function overTime({ tally, segment }: View, strategy: number): Moment[] {
  const { series, layout, program } = tally.strategies[strategy];
  const sumsAt = (time: number) => {
    const sums = new Float64Array(seriesColumns.length);
    for (let k = 0; k < program.segments; k++) {
      if (segment !== undefined && segment !== k) continue;
      const first = k * layout.segmentSeries + time * seriesColumns.length;
      for (let i = 0; i < sums.length; i++) sums[i] += series[first + i];
    }
    return sums;
  };
  // Who started is active or gone at the first grid time, which is the start.
  const at0 = sumsAt(0);
  const started =
    at0[seriesIndex.active] +
    exitCauses.reduce((sum, cause) => sum + at0[seriesIndex[exitColumns[cause]]], 0);
  const gone: Record<ExitCause, number> = { red: 0, competitor: 0, natural: 0, journey: 0 };
  return [...program.times].map((day, time) => {
    const sums = time === 0 ? at0 : sumsAt(time);
    for (const cause of exitCauses) gone[cause] += sums[seriesIndex[exitColumns[cause]]];
    return {
      day,
      tiers: record(tierIds, (tier) => shareOf(sums[seriesIndex[tier]], started)),
      gone: record(exitCauses, (cause) => shareOf(gone[cause], started)),
      balance: meanOf(sums[seriesIndex.balance], sums[seriesIndex.square], sums[seriesIndex.active]),
    };
  });
}

/** A share, with the standard error it has among independent customers. */
function shareOf(count: number, all: number): Estimate {
  const mean = count / all;
  return { mean, se: Math.sqrt((mean * (1 - mean)) / all) };
}

/** The mean of independent values from their sum and the sum of their squares; NaN for nobody, se NaN for one. */
export function meanOf(sum: number, squares: number, count: number): Estimate {
  const mean = sum / count;
  const variance = Math.max(0, (squares - sum * mean) / (count - 1));
  return { mean, se: count > 1 ? Math.sqrt(variance / count) : NaN };
}

export interface Spread {
  readonly day: number;
  readonly median: number;
  /** One interval per level asked for; NaN if nobody is active. */
  readonly bands: readonly Interval[];
}

/** How balances of all segments together are spread at every grid time, from the first 20,000 customers of a run; good to a quarter of a point. */
export function spreads(tally: Tally, strategy: number, levels: readonly number[]): Spread[] {
  const { bins, program } = tally.strategies[strategy];
  return [...program.times].map((day, time) => {
    const quantile = quantiles(binsAt(bins, time));
    const bands = levels.map((level) => ({
      low: quantile(0.5 - level / 2),
      high: quantile(0.5 + level / 2),
    }));
    return { day, median: quantile(0.5), bands };
  });
}

/** Quantiles of binned balances; within a bin they count as evenly spread. */
function quantiles(counts: Uint16Array): (level: number) => number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = 200 / counts.length;
  return (level) => {
    if (total === 0) return NaN;
    const rank = level * total;
    let below = 0;
    for (const [i, count] of counts.entries()) {
      if (count > 0 && below + count >= rank) return -100 + (i + (rank - below) / count) * width;
      below += count;
    }
    return 100;
  };
}
