/** The same customers under two strategies: how many end in a higher tier, in a lower one, in the same; lost is lowest. */
import { normalQuantile } from '../../models/chance/quantiles.ts';
import type { Interval } from '../measures/estimate.ts';
import { record } from '../measures/measures.ts';
import { stationAt } from './flows.ts';
import type { Lives } from './lives.ts';
import { of100 } from '../measures/of100.ts';

export const fates = ['better', 'worse', 'same'] as const;
export type Fate = (typeof fates)[number];

/** Shares with their 95 % intervals; `of100` add up to 100. */
export type Twins = Readonly<
  Record<Fate, { readonly share: number; readonly of100: number; readonly range: Interval }>
>;

/** Compares at the last day of both, which must be of the same customers and days. */
export function twins(own: Lives, other: Lives): Twins {
  const customers = own.balance.length;
  const counts = fates.map(() => 0);
  const last = own.days.length - 1;
  for (let i = 0; i < customers; i++) {
    counts[fates.indexOf(fateOf(stationAt(own, i, last), stationAt(other, i, last)))] += 1;
  }
  const rounded = of100(counts);
  return record(fates, (fate) => {
    const count = counts[fates.indexOf(fate)];
    return {
      share: count / customers,
      of100: rounded[fates.indexOf(fate)],
      range: wilson(count, customers),
    };
  });
}

/** Of a customer whose stations at the end are these places under the strategy and under the other. */
export function fateOf(own: number, other: number): Fate {
  return own > other ? 'better' : own < other ? 'worse' : 'same';
}

/** The 95 % score interval of a share (Wilson 1927), which holds for small counts too. */
function wilson(count: number, of: number): Interval {
  const z = normalQuantile(0.975, 0.025);
  const middle = (count + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((count * (of - count)) / of + (z * z) / 4);
  // Exactly at the ends where none or all count, whatever rounding makes of it.
  return { low: count === 0 ? 0 : middle - half, high: count === of ? 1 : middle + half };
}
