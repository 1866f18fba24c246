/** `compare FILE`: several strategies on the same customers with the same luck. */
import { asIs } from '../../models/strategy.ts';
import { compare as compareAll, type Comparison } from '../../workers/measures/compare.ts';
import type { Arguments } from './arguments.ts';
import { decideFor, decisionJson, decisionText } from './decision.ts';
import { open, strategyOf } from './open.ts';
import { outcomeJson, plusMinus, printJson, printTable } from './outcomes.ts';
import { simulate } from './simulate.ts';

export async function compare(given: Arguments): Promise<void> {
  const { study } = open(given);
  const wanted = given.strategies?.map((id) => strategyOf(study, id)) ?? study.strategies;
  const strategies = [asIs, ...new Set(wanted.filter((strategy) => strategy !== asIs))];
  const { tally, elapsedMs, visitsPerSecond } = await simulate(study, strategies, given.workers);
  const compared = compareAll(study, strategies, tally);
  const { customers } = tally;
  const { seed } = study.settings;
  const decided =
    given.futures === undefined
      ? undefined
      : await decideFor(study, strategies, given.futures, given.workers);
  if (given.json) {
    printJson({
      customers,
      seed,
      strategies: compared.map(comparisonJson),
      ...(decided && { decision: decisionJson(decided) }),
      elapsedMs,
      visitsPerSecond,
    });
    return;
  }
  process.stdout.write(
    `${study.name}\n${customers} customers under each strategy, seed ${seed}; differences are paired (same customers, same luck); ± is the 95 % interval\n\n`,
  );
  printTable([
    ['strategy', 'CLV', 'Δ CLV', 'net value (millions)', 'ROI', 'retention', 'NPS', 'engagement'],
    ...compared.map(({ strategy, measures: m, delta, netValue, roi }, s) => [
      strategy.name,
      plusMinus(m.clv, 2),
      s === 0 ? '' : plusMinus(delta.clv, 2),
      s === 0 ? '' : plusMinus({ mean: netValue.mean / 1e6, se: netValue.se / 1e6 }, 2),
      roi === undefined ? '' : plusMinus(roi, 2),
      plusMinus({ mean: 100 * m.active.mean, se: 100 * m.active.se }, 1, ' %'),
      plusMinus(m.nps, 1),
      plusMinus(m.engagementGrade, 2),
    ]),
  ]);
  process.stdout.write(
    `\n${(elapsedMs / 1000).toFixed(1)} s, ${Math.round(visitsPerSecond)} visits a second\n`,
  );
  if (decided) process.stdout.write(`\n${decisionText(decided)}`);
}

function comparisonJson({
  strategy,
  measures,
  delta,
  cost,
  netValue,
  roi,
  payback,
}: Comparison): Record<string, unknown> {
  return {
    id: strategy.id,
    name: strategy.name,
    ...outcomeJson(measures),
    deltaClv: delta.clv,
    netValue,
    cost: cost.mean,
    roi: roi?.mean ?? null,
    paybackMonths: payback ?? null,
    delta: outcomeJson(delta),
  };
}
