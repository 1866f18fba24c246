/** What the results say of every strategy, a row for each of its measures. */
import { compare, type Comparison } from '../../../../workers/measures/compare.ts';
import { levelOf } from '../../../../workers/measures/enough.ts';
import { interval, type Estimate } from '../../../../workers/measures/estimate.ts';
import type { Cell, Sheet } from '../../../document/formats/sheet.ts';
import type { Results } from '../../run/runs.svelte.ts';
import { outcomeUnits } from './outcomes.ts';

export interface Named {
  /** A strategy as the page names it. */
  readonly nameOf: (strategy: { readonly id: string; readonly name: string }) => string;
}

const columns = [
  'study',
  'seed',
  'customers',
  'strategy id',
  'strategy',
  'measure',
  'unit',
  'value',
  'low',
  'high',
  'difference',
  'difference low',
  'difference high',
  'interval kind',
];

/**
 * Differences are with the first strategy, "as is", on the same customers; it has none itself, nor has what is a
 * difference already (net value, ROI). `interval kind` says what an interval covers: the luck of the customers drawn, and
 * at which level; what is not known about the world is in `futuresTable`. Names of measures and units are the same in
 * every language, for programs; what has no value is left empty.
 */
export function strategiesTable(results: Results, { nameOf }: Named): Sheet {
  const { study, seed, strategies, tally, goal } = results;
  const { customers, groups } = tally;
  const level = goal ? levelOf(strategies.length, results.customers) : 0.95;
  const range = (one: Estimate): Cell[] => {
    const { low, high } = interval(one, groups, level);
    return [one.mean, low, high];
  };
  const rowsOf = (compared: Comparison, s: number): Cell[][] => {
    const { strategy, measures, delta, cost, netValue, roi, payback } = compared;
    const start = [study.name, seed, customers, strategy.id, nameOf(strategy)];
    const luck = `luck of the customers, ${level}`;
    const row = (measure: string, unit: string, one: Estimate, difference?: Estimate): Cell[] => {
      const against = difference && s > 0 ? range(difference) : [null, null, null];
      return [...start, measure, unit, ...range(one), ...against, luck];
    };
    const { currency } = study;
    const keys = Object.keys(outcomeUnits) as (keyof typeof outcomeUnits)[]; // the keys of that very table
    return [
      row('cost', `${currency}, whole cohort`, cost),
      ...(s > 0 ? [row('netValue', `${currency}, whole cohort, against as is`, netValue)] : []),
      ...(s > 0 && roi ? [row('roi', 'ratio, against as is', roi)] : []),
      ...(payback
        ? [
            [
              ...[...start, 'payback', 'months, against as is'],
              ...[payback.month ?? null, payback.earliest ?? null, payback.latest ?? null],
              ...[null, null, null, luck],
            ],
          ]
        : []),
      ...keys.flatMap((key) => {
        const unit = outcomeUnits[key].replace('money', currency);
        const differences = leavesOf(key, delta[key]);
        return leavesOf(key, measures[key]).map(([name, one], i) => row(name, unit, one, differences[i][1]));
      }),
    ];
  };
  const rows = compare(study, strategies, tally).flatMap(rowsOf);
  return { name: 'Strategies', columns, rows };
}

type Leaves = Estimate | readonly Estimate[] | Readonly<Record<string, Estimate>>;

/** An outcome by its name: years count from 1 (`retention.1`), parts have their own (`tiers.red`). */
function leavesOf(name: string, tree: Leaves): (readonly [string, Estimate])[] {
  if (isEstimate(tree)) return [[name, tree]];
  if (isList(tree)) return tree.map((one, year) => [`${name}.${year + 1}`, one]);
  return Object.entries(tree).map(([part, one]) => [`${name}.${part}`, one]);
}

function isEstimate(tree: Leaves): tree is Estimate {
  return 'mean' in tree && typeof tree.mean === 'number';
}

function isList(tree: Leaves): tree is readonly Estimate[] {
  return Array.isArray(tree);
}
