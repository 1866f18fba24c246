import { expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { certain } from './certain.ts';
import { chanceBehind, chanceOfBest, studentCdf } from '../../workers/decide/ranking.ts';
import type { Trial } from '../../workers/decide/trials.ts';
import { additive, gain, levelsOf, search } from './plans.ts';

const trial = (score: readonly number[]): Trial => ({ levels: [1], cost: 0, net: score, there: [], score });

test('Student’s t is that of the tables', () => {
  // Abramowitz & Stegun, table 26.10.
  for (const [freedom, t, below] of [
    [3, 2.353, 0.95],
    [7, 1.895, 0.95],
    [7, 3.499, 0.995],
    [15, 2.131, 0.975],
    [60, 2.66, 0.995],
  ]) {
    expect(Math.abs(studentCdf(t, freedom) - below)).toBeLessThan(0.002);
    expect(studentCdf(-t, freedom)).toBeCloseTo(1 - studentCdf(t, freedom), 12);
  }
});

test('few futures are never sure, what never differs is even, and rivals take from each other', () => {
  const best = trial([1, 1, 1, 1]);
  expect(chanceBehind(best, trial([0, 0, 0, 0]))).toBeCloseTo(1 / 16, 12);
  expect(chanceBehind(best, trial([1, 1, 1, 1]))).toBe(0.5);
  expect(chanceBehind(trial([3, 5, 4, 6]), trial([1, 6]))).toBeGreaterThan(
    chanceBehind(trial([3, 5, 4, 6]), trial([1, 2])),
  );
  expect(chanceBehind(best, trial([2, NaN]))).toBe(0);
  expect(chanceOfBest(best, [trial([0, 0, 0, 0]), trial([0, 0, 0, 0])])).toBeCloseTo(7 / 8, 12);
});

/**
 * Three blocks worth 2.0, 2.2 and 2.4 a customer, each in doubt by some 1.2, of which the budget pays one. What is
 * claimed of the choice is a lower bound: right choices are at least as frequent. Were they just as frequent, fewer than
 * that by 2.5 standard errors would come in 0.6 % of such tests; for too small a claim nothing fails.
 */
test('the choice is right at least as often as is claimed', async () => {
  const study = additive({
    a: { oneOff: 1000, edits: [gain('p', 2, 1)] },
    b: { oneOff: 1000, edits: [gain('q', 2.2, 1)] },
    c: { oneOff: 1000, edits: [gain('r', 2.4, 1)] },
  });
  const whole = {
    ...study,
    strategies: study.strategies.map((one) => ({ ...one, edits: [...one.edits, label] })),
  };
  const right: number[] = [];
  const claimed: number[] = [];
  for (let seed = 1; seed <= 100; seed++) {
    const found = await search(whole, 1000, { seed, futures: 16 });
    right.push(levelsOf(found)[0][2]);
    claimed.push(found.answers[0].chanceOfBest);
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const frequency = mean(right);
  expect(frequency).toBeGreaterThan(
    mean(claimed) - 2.5 * Math.sqrt((frequency * (1 - frequency)) / right.length),
  );
  // Neither luck nor certainty, or the test would say nothing.
  expect(frequency).toBeGreaterThan(0.45);
  expect(frequency).toBeLessThan(0.95);
  expect(mean(claimed)).toBeGreaterThan(0.2);
}, 60_000);

/** Something that is not a number, and changes nothing: such a block is done whole or not at all. */
const label = { kind: 'choose', target: 'touchpoints.z.layer', value: 'basic' } as const;

test('of the bank’s five blocks the basics with the app are best, as a separate sweep of each found', async () => {
  const found = await search(certain(exampleStudy('securebank')), 1e8, { futures: 16 });
  const blocks = exampleStudy('securebank').strategies.map(({ id }) => id);
  expect(levelsOf(found)[0]).toEqual(blocks.map((id) => (id === 'basics_app' ? 1 : 0)));
  // 16.6 million, with a standard error of some 0.7 million.
  expect(Math.abs(found.answers[0].prospect.expected.mean - 16.6e6)).toBeLessThan(2.5e6);
  expect(found.answers[0].chanceOfBest).toBeGreaterThan(0.9);
}, 120_000);
