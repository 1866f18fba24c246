/**
 * Where net values are linear in normal inputs, the answers are closed forms. An estimate further than three standard
 * errors from the truth is chance in 0.3 % of cases; the seeds are fixed.
 */
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../models/chance/quantiles.ts';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { knowing } from '../../workers/decide/evppi.ts';
import { drawn } from '../../workers/decide/worth.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { linearOutlooks, positivePart, type Linear } from './normal.ts';

/** Two strategies, of which the difference is N(1, 9 + 4 + 1), luck of spread 1 among it. */
const two: Linear = {
  inputs: 3,
  strategies: [
    { mean: 21, slopes: [3, 0, 0], luck: 1 },
    { mean: 20, slopes: [0, 2, 0], luck: 0 },
  ],
};
const futures = 1000;

function errors({ mean, se }: Estimate, truth: number): number {
  return Math.abs(mean - truth) / se;
}

describe.each([1, 2, 3])('two strategies, seed %i', (seed) => {
  const outlooks = linearOutlooks(two, seed, futures);
  const net = netValuesOf(outlooks, 'both');

  test('the chance of being best, and the value of knowing everything', () => {
    const { prospects, evpi, lead } = decide(net);
    const truth = normalCdf(1 / Math.sqrt(14));
    expect(Math.abs(prospects[1].best - truth)).toBeLessThan(3 * Math.sqrt((truth * (1 - truth)) / futures));
    expect(errors(evpi, positivePart(-1, Math.sqrt(14)))).toBeLessThan(3);
    expect(errors(lead, 1)).toBeLessThan(3);
  });

  test('of what is not known alone: luck is gone', () => {
    const { evpi } = decide(netValuesOf(outlooks, 'unknown'));
    expect(errors(evpi, positivePart(-1, Math.sqrt(13)))).toBeLessThan(3);
  });

  test('the value of knowing one input, two, or one that does nothing', () => {
    const knownBy = (...inputs: number[]): Estimate =>
      knowing(
        net,
        inputs.map((i) => drawn(outlooks, i)),
      ).value;
    expect(errors(knownBy(0), positivePart(-1, 3))).toBeLessThan(3);
    expect(errors(knownBy(1), positivePart(-1, 2))).toBeLessThan(3);
    expect(errors(knownBy(0, 1), positivePart(-1, Math.sqrt(13)))).toBeLessThan(3);
    expect(knownBy(2).mean).toBeLessThan(0.03 * knownBy(0, 1).mean);
    expect(knownBy(0, 1, 2).mean).toBeLessThan(decide(netValuesOf(outlooks, 'unknown')).evpi.mean * 1.15);
  });
});

describe.each([
  // Alone each strategy is mostly luck, and their difference is none of it.
  ['luck in common', { common: 3, luck: 0, shared: 0 }, Math.sqrt(2)],
  // Alone each strategy is mostly what is not known, which their difference is free of.
  ['an input in common', { common: 0, luck: 1, shared: 3 }, Math.sqrt(2)],
] as const)('of what is not known alone, with %s', (_, { common, luck, shared }, sd) => {
  const outlooks = linearOutlooks(
    {
      inputs: 3,
      common,
      strategies: [
        { mean: 21, slopes: [1, 0, shared], luck },
        { mean: 20, slopes: [0, 1, shared], luck },
      ],
    },
    1,
    futures,
  );
  const { lead, leadRange, evpi, prospects } = decide(netValuesOf(outlooks, 'unknown'), {
    against: (base) => netValuesOf(outlooks, 'unknown', base),
  });
  // A percentile of 1,000 draws of spread s is good to 0.07·s, and what luck is taken off to a fifth of that.
  const near = 0.25 * Math.sqrt(sd * sd + 2 * luck * luck);

  test('the difference of two strategies spreads as their inputs alone would have it', () => {
    expect(Math.abs(leadRange.low - (lead.mean - 1.645 * sd))).toBeLessThan(near);
    expect(Math.abs(leadRange.high - (lead.mean + 1.645 * sd))).toBeLessThan(near);
    const [, , other] = netValuesOf(outlooks, 'unknown', 1);
    expect(decide([new Float64Array(futures), other]).prospects[1].range.low).toBeCloseTo(-leadRange.high);
  });

  test('and so do the value of knowing it, the chance of being best and the regret', () => {
    const truth = positivePart(-1, sd);
    expect(Math.abs(evpi.mean - truth)).toBeLessThan(0.2 * truth);
    expect(prospects[1].regret).toBeCloseTo(evpi.mean);
    expect(prospects[2].regret).toBeCloseTo(evpi.mean + lead.mean);
    // 1.4 in 100 is the spread of 1,000 tosses.
    expect(Math.abs(prospects[1].best - normalCdf(1 / sd))).toBeLessThan(0.05);
  });
});

test('a strategy alone keeps its own spread, whichever is in the lead', () => {
  const outlooks = linearOutlooks(two, 1, futures);
  const net = netValuesOf(outlooks, 'unknown');
  const { prospects } = decide(net, { against: (base) => netValuesOf(outlooks, 'unknown', base) });
  expect(prospects.map(({ range }) => range)).toEqual(decide(net).prospects.map(({ range }) => range));
});

test('where the leader is impossible another is the best', () => {
  const outlooks = linearOutlooks(two, 1, 100);
  for (const outlook of outlooks.slice(0, 20)) outlook.net[1] = NaN;
  const { prospects } = decide(netValuesOf(outlooks, 'unknown'), {
    against: (base) => netValuesOf(outlooks, 'unknown', base),
  });
  expect(prospects.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(1);
  expect(prospects.reduce((sum, { bestOf100 }) => sum + bestOf100, 0)).toBe(100);
  expect(prospects[1].impossible).toBe(20);
});

test('the standard error of a value is that of repeated studies', () => {
  const estimates = Array.from({ length: 150 }, (_, seed) => {
    const outlooks = linearOutlooks(two, 100 + seed, 300);
    return knowing(netValuesOf(outlooks, 'both'), [drawn(outlooks, 0)]).value;
  });
  const mean = estimates.reduce((sum, estimate) => sum + estimate.mean, 0) / estimates.length;
  const spread = Math.sqrt(
    estimates.reduce((sum, estimate) => sum + (estimate.mean - mean) ** 2, 0) / (estimates.length - 1),
  );
  const said = estimates.reduce((sum, { se }) => sum + se, 0) / estimates.length;
  // The spread of 150 values is good to 6 %: outside these one time in a thousand.
  expect(said / spread).toBeGreaterThan(0.8);
  expect(said / spread).toBeLessThan(1.25);
  // No bias to speak of: less than a third of one standard error.
  expect(Math.abs(mean - positivePart(-1, 3))).toBeLessThan(spread / 3);
});

test('three strategies, of which one takes over where another input is high', () => {
  // Best of 2 + 2x, 2 − 2x and 0 knowing x: 2 + 2·E|x| − 0; the third never comes into it.
  const three: Linear = {
    inputs: 2,
    strategies: [
      { mean: 2, slopes: [2, 1], luck: 0 },
      { mean: 2, slopes: [-2, 1], luck: 0 },
      { mean: -8, slopes: [0, 0], luck: 0 },
    ],
  };
  const outlooks = linearOutlooks(three, 5, futures);
  const { value } = knowing(netValuesOf(outlooks, 'both'), [drawn(outlooks, 0)]);
  // E max(2 + 2x, 2 − 2x, 0) − 2 = 2·√(2/π).
  expect(errors(value, 2 * Math.sqrt(2 / Math.PI))).toBeLessThan(3);
});

test('futures in which a strategy is impossible do not count', () => {
  const outlooks = linearOutlooks(two, 7, 200);
  for (const [f, outlook] of outlooks.entries()) if (f % 4 === 0) outlook.net[2] = NaN;
  const { value } = knowing(netValuesOf(outlooks, 'both'), [drawn(outlooks, 0)]);
  expect(errors(value, positivePart(-1, 3))).toBeLessThan(3);
});
