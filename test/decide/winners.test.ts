/** No winner is named where there is none. */
import { expect, test } from 'vitest';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { running } from '../invariants/random.ts';
import { better, outlooksOf, small } from './small.ts';

test('two strategies that differ in nothing but names are a tie in all but a few of 200 seeds', async () => {
  // Half a year of a few customers: what is nothing needs no power to be found nothing.
  const study = running(small({ strategies: [better('one', 'left', 9), better('other', 'right', 9)] }), {
    horizon: 182,
  });
  const backend = inlineBackend();
  const verdicts: string[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    const outlooks = await outlooksOf(study, 40, { seed, customers: 32, backend });
    verdicts.push(decide(netValuesOf(outlooks, 'both')).verdict);
  }
  // A true 5 % rule names more than 18 of 200 in 0.6 % of such tests.
  expect(verdicts.filter((verdict) => verdict !== 'tie').length).toBeLessThanOrEqual(18);
});

test('and a difference that is there is found in nearly all', async () => {
  const study = small({ strategies: [better('one', 'left', 9), better('other', 'right', 8)] });
  let named = 0;
  for (let seed = 1; seed <= 10; seed++) {
    const outlooks = await outlooksOf(study, 40, { seed, customers: 64 });
    const { verdict, order } = decide(netValuesOf(outlooks, 'both'));
    if (verdict !== 'tie' && order[0] === 1) named += 1;
  }
  expect(named).toBeGreaterThanOrEqual(9);
});
