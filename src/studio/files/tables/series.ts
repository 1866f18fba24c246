/** What becomes of the customers over time, a row for each number of each day. */
import { tierIds } from '../../../../models/market.ts';
import { exitCauses } from '../../../../workers/measures/measures.ts';
import type { Cell, Sheet } from '../../../document/formats/sheet.ts';
import { momentsOf, shareInterval, type Moment } from '../../results/series.ts';
import type { Results } from '../../run/runs.svelte.ts';
import type { Named } from './strategies.ts';

const columns = [
  ...['study', 'seed', 'customers', 'strategy id', 'strategy', 'day'],
  ...['measure', 'unit', 'value', 'low', 'high', 'interval kind'],
];

/**
 * Tiers and those gone, by cause, are shares of the customers who started; the balance is a mean among those there.
 * Intervals cover the luck of the customers drawn, 95 %.
 */
export function seriesTable({ study, seed, strategies, tally }: Results, { nameOf }: Named): Sheet {
  const { customers } = tally;
  function* rows(): Generator<Cell[]> {
    for (const [s, strategy] of strategies.entries()) {
      const start = [study.name, seed, customers, strategy.id, nameOf(strategy)];
      for (const moment of momentsOf(tally, s)) {
        for (const row of rowsAt(moment, customers)) {
          yield [...start, moment.day, ...row, 'luck of the customers, 0.95'];
        }
      }
    }
  }
  return { name: 'Over time', columns, rows: { [Symbol.iterator]: rows } };
}

function rowsAt({ tiers, gone, balance }: Moment, customers: number): Cell[][] {
  const share = (measure: string, value: number): Cell[] => {
    const { low, high } = shareInterval(value, customers);
    return [measure, 'share', value, low, high];
  };
  return [
    ...tierIds.map((tier) => share(`tiers.${tier}`, tiers[tier])),
    ...exitCauses.map((cause) => share(`exits.${cause}`, gone[cause])),
    ['balance', 'points (-100 to 100), of those there', balance.mean, balance.low, balance.high],
  ];
}
