/** An interval of 95 % covers the truth in 93 to 97 of 100 studies; a true one does not in 0.4 % of thousands. */
import { expect, test } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { compare } from '../../workers/measures/compare.ts';
import { interval } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { running } from '../invariants/random.ts';
import { linearOutlooks } from './normal.ts';
import { better, small } from './small.ts';

const repeated = 1000;

test('that of a paired difference in a run', async () => {
  const study = running(small({ strategies: [better('one', 'left', 8.5)] }), { horizon: 365 });
  const strategies = [asIs, ...study.strategies];
  const programs = strategies.map((strategy) => compile(study, strategy));
  const backend = inlineBackend();
  const lived = async (seed: number, customers: number): ReturnType<typeof run> =>
    run({ programs, seed, customers, backend });
  // A hundred times as many customers as a study has: its own error is a tenth of theirs, and costs 0.1 % of coverage.
  const [, truth] = compare(study, strategies, (await lived(0, 102_400)).tally);
  let covered = 0;
  for (let seed = 1; seed <= repeated; seed++) {
    const { tally } = await lived(seed, 1024);
    const [, { netValue }] = compare(study, strategies, tally);
    const { low, high } = interval(netValue, tally.groups);
    if (low <= truth.netValue.mean && truth.netValue.mean <= high) covered += 1;
  }
  expect(covered / repeated).toBeGreaterThanOrEqual(0.93);
  expect(covered / repeated).toBeLessThanOrEqual(0.97);
});

test('that of the lead over futures', () => {
  const strategies = [
    { mean: 3, slopes: [2, 1], luck: 1 },
    { mean: 1, slopes: [1, -1], luck: 1 },
  ];
  let covered = 0;
  for (let seed = 1; seed <= repeated; seed++) {
    const net = netValuesOf(linearOutlooks({ inputs: 2, strategies }, seed, 100), 'both');
    const { lead } = decide(net);
    if (Math.abs(lead.mean - 2) <= 1.96 * lead.se) covered += 1;
  }
  expect(covered / repeated).toBeGreaterThanOrEqual(0.93);
  expect(covered / repeated).toBeLessThanOrEqual(0.97);
});
