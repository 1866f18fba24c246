/** `run FILE`: one strategy. */
import { measures } from '../../workers/measures/measures.ts';
import { indexWeights } from '../../workers/measures/compare.ts';
import type { Arguments } from './arguments.ts';
import { open, strategyOf } from './open.ts';
import { outcomeJson, outcomeRows, printJson, printTable } from './outcomes.ts';
import { simulate } from './simulate.ts';

export async function run(given: Arguments): Promise<void> {
  const { study } = open(given);
  const strategy = strategyOf(study, given.strategy);
  const { tally, elapsedMs, visitsPerSecond } = await simulate(study, [strategy], given.workers);
  const found = measures({ tally, segment: undefined }, 0, indexWeights(study, strategy));
  const { customers } = tally;
  const { seed } = study.settings;
  if (given.json) {
    printJson({ strategy: strategy.id, customers, seed, ...outcomeJson(found), elapsedMs, visitsPerSecond });
    return;
  }
  process.stdout.write(
    `${study.name}\n${strategy.name}: ${customers} customers, seed ${seed}; ± is the 95 % interval\n\n`,
  );
  printTable(outcomeRows(found));
  process.stdout.write(
    `\n${(elapsedMs / 1000).toFixed(1)} s, ${Math.round(visitsPerSecond)} visits a second\n`,
  );
}
