/** What drawing the traits of 32 customers together changes: nothing but how much means vary. */
import { expect, it } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare } from '../../workers/measures/compare.ts';
import { interval, type Estimate } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { outcomesAlone } from '../bench/alone.ts';
import { expectNear, moments } from '../theory/simulate.ts';

const study = exampleStudy('securebank');
const programs = [compile(study, asIs)];
const backend = inlineBackend();

/** Per customer, from whole groups. */
async function together(seed: number, customers: number): Promise<Record<'clv' | 'active', Estimate>> {
  const { tally } = await run({ programs, seed, customers, backend });
  return compare(study, [asIs], tally)[0].measures;
}

it('the mean over groups is that of independent customers, and varies less', async () => {
  const customers = 131_072;
  const { clv } = await together(1, customers);
  // One of each group, each at another place, past those of the run.
  const alone = { from: customers, count: 8192, step: 33 };
  const [cash] = await outcomesAlone(programs[0], 1, ['cash'] as const, alone);
  const { mean, variance } = moments(cash);
  // Fails by chance once in 16,000 times.
  expectNear({ mean: mean.mean, se: Math.hypot(mean.se, clv.se) }, clv.mean);
  // 1.6 times, which so many customers and 1,024 groups know to 7 %: 1.3 is three errors away.
  expect(variance.mean / (clv.se * clv.se * customers)).toBeGreaterThan(1.3);
});

it('intervals at 95 % cover the mean in 95 % of runs', async () => {
  const truth = await together(1_000_001, 400_000);
  const runs = 200;
  const covered = { clv: 0, active: 0 };
  for (let seed = 1; seed <= runs; seed++) {
    const measures = await together(seed, 1024);
    for (const key of ['clv', 'active'] as const) {
      const { low, high } = interval(measures[key], 32);
      if (low <= truth[key].mean && truth[key].mean <= high) covered[key] += 1;
    }
  }
  // 190 ± 3.1: four errors away lies one run of such a test in 16,000 each.
  for (const count of Object.values(covered)) expect(Math.abs(count - 0.95 * runs)).toBeLessThanOrEqual(12.3);
});
