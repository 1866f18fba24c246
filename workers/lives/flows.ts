/** How customers move between tiers, and out, from one day to the next. */
import { tierIds, type TierId } from '../../models/market.ts';
import type { Lives } from './lives.ts';
import { standings, type Standing } from './moment.ts';
import { of100 } from '../measures/of100.ts';

/** Lost, whatever the cause, or a tier: the later, the better. */
export const stations = ['lost', ...tierIds] as const;
export type Station = 'lost' | TierId;

export interface TierFlow {
  readonly from: Station;
  readonly to: Station;
  /** Of all customers followed; flows of a stretch sum to the stations at both its ends. */
  readonly share: number;
  /** Of 100 customers, whole; those of a stretch add up to 100. */
  readonly of100: number;
}

export interface TierFlows {
  /** At each day, by station. */
  readonly days: readonly {
    readonly day: number;
    readonly share: Readonly<Record<Station, number>>;
    /** Add up to 100. */
    readonly of100: Readonly<Record<Station, number>>;
  }[];
  /** From each day to the next: only flows that somebody takes. */
  readonly stretches: readonly (readonly TierFlow[])[];
}

export function tierFlows(lives: Lives): TierFlows {
  const { days } = lives;
  const customers = lives.balance.length;
  const tally = (station: (customer: number) => number, kinds: number): number[] => {
    const counts = Array.from({ length: kinds }, () => 0);
    for (let i = 0; i < customers; i++) counts[station(i)] += 1;
    return counts;
  };
  const named = (numbers: readonly number[]): Record<Station, number> => {
    const [lost, red, satisfied, loyal, engaged] = numbers;
    return { lost, red, satisfied, loyal, engaged };
  };
  return {
    days: days.map((day, d) => {
      const counts = tally((i) => stationAt(lives, i, d), stations.length);
      return { day, share: named(counts.map((count) => count / customers)), of100: named(of100(counts)) };
    }),
    stretches: days.slice(1).map((_, d) => {
      const pair = (i: number): number =>
        stationAt(lives, i, d) * stations.length + stationAt(lives, i, d + 1);
      const counts = tally(pair, stations.length * stations.length);
      const rounded = of100(counts);
      return counts
        .map((count, i) => ({
          from: stations[Math.floor(i / stations.length)],
          to: stations[i % stations.length],
          share: count / customers,
          of100: rounded[i],
        }))
        .filter(({ share }) => share > 0);
    }),
  };
}

/** Place in `stations` of a customer at the d-th day. */
export function stationAt({ standings: all, days }: Lives, customer: number, d: number): number {
  return stationOf(standings[all[customer * days.length + d]]);
}

/** Place in `stations`: the higher, the better. */
export function stationOf(standing: Standing): number {
  return 1 + tierIds.findIndex((tier) => tier === standing);
}
