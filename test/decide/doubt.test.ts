/** What to doubt first where nothing is an estimate, and how many customers to ask about what is. */
import { expect, test } from 'vitest';
import { readNumber } from '../../models/path.ts';
import { mostInfluential } from '../../workers/decide/influence.ts';
import { inputsOf, type Input } from '../../workers/decide/inputs.ts';
import { surveyOf } from '../../workers/decide/survey.ts';
import { topicsOf, worthOfTopics } from '../../workers/decide/worth.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { linearOutlooks, positivePart } from './normal.ts';
import { better, small } from './small.ts';

test('the numbers that move the choice most', async () => {
  const strategies = [
    better('good', 'left', 9, 2000),
    better('fair', 'right', 8.6),
    better('poor', 'left', 5),
  ];
  const study = small({ strategies });
  const found = await mostInfluential({ study, seed: 1, most: 3, backend: inlineBackend() });
  expect(found).toHaveLength(3);
  const swings = found.map(({ leadLow, leadHigh }) => Math.abs(leadHigh.mean - leadLow.mean));
  expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  for (const { path, low, middle, high } of found) {
    expect([path, readNumber(study, path)?.value]).toEqual([path, middle]);
    expect(low < middle && middle < high).toBe(true);
    // The third strategy is not in question.
    expect(path).not.toContain('strategies.poor');
  }
  const nothing = small({});
  expect(await mostInfluential({ study: nothing, seed: 1, most: 3, backend: inlineBackend() })).toEqual([]);
});

test('how many to ask: where the answers vary as they do, the formula says', () => {
  const study = small({ strategies: [better('one', 'left', { value: 8, low: 7, high: 8.5 })] });
  const [one] = inputsOf(study);
  const input: Input = { ...one, id: 'touchpoints.left.grade' };
  // The grade is standard normal here and its answers spread by 1: one answer is what is believed now.
  const linear = { inputs: 1, strategies: [{ mean: 1, slopes: [3], luck: 1 }] };
  const outlooks = linearOutlooks(linear, 3, 2000);
  const survey = surveyOf(study, [input], 0, outlooks);
  expect(survey?.believed).toBeCloseTo(1, 0);
  // The fewest n of which E max(0, 1 + 3·√(n/(n + 1))·z) − 1 is 80 % of knowing: 4 in truth, by ± 1.
  let n = 1;
  while (positivePart(-1, 3 * Math.sqrt(n / (n + 1))) < 0.8 * positivePart(-1, 3)) n += 1;
  expect(Math.abs((survey?.customers ?? 0) - n)).toBeLessThanOrEqual(1);
  // Nobody can be asked about what a strategy will do.
  expect(surveyOf(study, [one], 0, outlooks)).toBe(undefined);
});

test('what belongs together is found out together', () => {
  const study = small({
    market: { halfLife: { value: 270, low: 180, high: 400 }, deposit: { value: 30, low: 20, high: 45 } },
    strategies: [better('one', 'left', { value: 8, low: 7, high: 8.5 })],
  });
  const inputs = inputsOf(study);
  expect(inputs.map((input) => topicsOf(study, input))).toEqual([
    [{ kind: 'strategy', id: 'one' }],
    [{ kind: 'market' }],
    [{ kind: 'market' }],
  ]);
  const linear = { inputs: 3, strategies: [{ mean: 1, slopes: [0, 2, 2], luck: 0 }] };
  const [market, strategy] = worthOfTopics(study, inputs, linearOutlooks(linear, 4, 1000));
  expect([market.topic.kind, market.inputs.length, strategy.topic.kind]).toEqual(['market', 2, 'strategy']);
  // Three standard errors.
  expect(Math.abs(market.value.mean - positivePart(-1, Math.sqrt(8)))).toBeLessThan(3 * market.value.se);
});

test('an edit that two strategies share is found out with either of them', () => {
  const shared = { value: 8, low: 7, high: 8.5 };
  const study = small({ strategies: [better('one', 'left', shared), better('two', 'left', shared)] });
  const linear = { inputs: 1, strategies: [{ mean: 1, slopes: [2], luck: 0 }] };
  const found = worthOfTopics(study, inputsOf(study), linearOutlooks(linear, 4, 100));
  expect(found.map(({ topic, inputs }) => [topic, inputs.length])).toEqual([
    [{ kind: 'strategy', id: 'one' }, 1],
    [{ kind: 'strategy', id: 'two' }, 1],
  ]);
});
