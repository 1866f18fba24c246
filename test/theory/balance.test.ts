/**
 * V5 and V6: the balance where it is linear (L1): λ = 1, χ = s = ω = 0, no feedback, all touchpoints basic and human, so
 * that v = (p − 6)/4 and each visit moves the balance by U·c·v, whatever it was before.
 */
import { describe, expect, test } from 'vitest';
import type { Study } from '../../models/study.ts';
import { causes } from '../../models/rules/ledger.ts';
import { build, type Draft } from '../building.ts';
import { expectPrinted } from './printed.ts';
import { atTouchpoint, expectNear, moments, seriesAt, simulate } from './simulate.ts';
import { kernelTracer } from './traces.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import type { Tally } from '../../workers/tally/tally.ts';

/** Half a million visits take a second, and several on a busy machine. */
const linear = { lossWeight: 1, cushion: 0, headroom: 0, disconfirmation: 0 } as const;

function linearStudy({ market, settings, ...more }: Draft): Study {
  return build({
    ...more,
    market: { ...linear, ...market },
    settings: { ...settings, feedback: 0, seed: 5 },
  });
}

/** Mean and variance of the balance on a day of the grid; the standard error of the variance is that of a normal balance. */
function balanceAt({ strategies: [tally] }: Tally, day: number): { mean: Estimate; variance: Estimate } {
  const g = tally.program.times.indexOf(Math.fround(day));
  if (g < 0) throw new Error(`no grid time: ${day}`);
  const count = seriesAt(tally, g, 'active');
  const mean = seriesAt(tally, g, 'balance') / count;
  const variance = seriesAt(tally, g, 'square') / count - mean * mean;
  return {
    mean: { mean, se: Math.sqrt(variance / count) },
    variance: { mean: variance, se: variance * Math.sqrt(2 / count) },
  };
}

// Each figure fails by chance 1 in 16,000.
describe('V5 the balance after regular visits, with deposits of 2 ± 5', () => {
  // U·c = 90 points for 4 grades, so that no grade is ever clipped; a wait in which .9 of the balance is kept.
  const perGrade = 90 / 4;
  const wait = 270 * Math.log2(1 / 0.9);
  // in the thousandth of a day after the last nothing is forgotten that could be seen
  const end = (count: number) => (count - 1) * wait + 1e-3;
  const visits = (count: number) =>
    linearStudy({
      touchpoints: { visit: { charge: 1.5, grade: 6 + 2 / perGrade, spread: 5 / perGrade } },
      ways: [['visit', 'visit', { wait }]],
      market: { deposit: 60 },
      settings: { horizon: end(count) },
    });

  test('is after 5 steps as an AR(1) process', async () => {
    const { tally } = await simulate(visits(5), undefined, 20_000);
    const { mean, variance } = balanceAt(tally, end(5));
    expectNear(mean, 8.1902, 1e-5);
    expectNear(variance, 85.700205, 1e-4);
  });

  test('is in the long run as an AR(1) process', async () => {
    const { tally } = await simulate(visits(60), undefined, 8000);
    const { mean, variance } = balanceAt(tally, end(60));
    expectNear(mean, 20, 20 * 0.9 ** 60);
    expectNear(variance, 131.578947, 132 * 0.9 ** 120);
  });
});

/** Deposits of 3 points (94 %) and withdrawals of 13 (6 %). */
const mixed = { grade: 10, charge: 0.1, failure: 0.06, failureGrade: 2, failureCharge: 13 / 30 } as const;

describe('V5 the balance after visits of +3 and −13', () => {
  const kept = 2 ** (-1 / 180);

  test('is shot noise if visits come at random, 1 in 14 days (Campbell)', async () => {
    // a start that moves nothing, so that every visit comes at random
    const study = (horizon: number) =>
      linearStudy({
        touchpoints: { start: { charge: 0 }, visit: mixed },
        ways: [
          ['start', 'visit', { wait: 14, law: 'exponential' }],
          ['visit', 'visit', { wait: 14, law: 'exponential' }],
        ],
        market: { halfLife: 180 },
        settings: { horizon },
      });
    const year = balanceAt((await simulate(study(365), undefined, 10_000)).tally, 365);
    expectNear(year.mean, 28.560273, 1e-5);
    expectNear(year.variance, 162.130824, 1e-4);
    const late = balanceAt((await simulate(study(1800), undefined, 3000)).tally, 1800);
    expectNear(late.mean, 37.83983, 38 * kept ** 1800);
    expectNear(late.variance, 172.505107, 173 * kept ** 3600);
  });

  test('is an AR(1) process if visits come every 14 days, higher after than before them', async () => {
    // Every second visit comes on a day of the grid and counts before it, but at the horizon there is none any more.
    const study = linearStudy({
      touchpoints: { visit: mixed },
      ways: [['visit', 'visit', { wait: 14 }]],
      market: { halfLife: 180 },
      settings: { horizon: 14 * 208 },
    });
    const { tally } = await simulate(study, undefined, 3000);
    const after = balanceAt(tally, 14 * 206);
    expectNear(after.mean, 38.868994, 1e-3);
    expectNear(after.variance, 141.257379, 1e-2);
    expectNear(balanceAt(tally, 14 * 208).mean, 36.828994, 1e-3);
  });
});

describe('V6 the sum of the same visits over a year, of which the ledger forgets nothing', () => {
  const study = linearStudy({
    touchpoints: { start: { charge: 0 }, visit: mixed },
    ways: [
      ['start', 'visit', { wait: 14, law: 'exponential' }],
      ['visit', 'visit', { wait: 14, law: 'exponential' }],
    ],
    market: { halfLife: 1460 },
    settings: { horizon: 365 },
  });

  test('is compound Poisson: mean and variance as printed', () => {
    const { trace } = kernelTracer(study);
    const sums = Array.from({ length: 10_000 }, (_, customer) => {
      const rows = trace(customer);
      let sum = 0;
      for (let i = 0; i < rows.rows.length; i++) sum += rows.at(i, 'change');
      return sum;
    });
    const { mean, variance } = moments(sums);
    expectNear(mean, 53.185714, 1e-4);
    expectNear(variance, 484.928571, 1e-3);
  });

  test('is earned at the rate of renewal and reward; the longest half-life there is forgets as shot noise says', async () => {
    const customers = 10_000;
    const { tally } = await simulate(study, undefined, customers);
    const earned = causes
      .filter((cause) => cause !== 'forgetting' && cause !== 'clip')
      .reduce((sum, cause) => sum + atTouchpoint(tally, 'visit', cause), 0);
    const se = Math.sqrt(484.928571 / customers) / 365;
    expectNear({ mean: earned / customers / 365, se }, 0.145714, 1e-6);
    expect(atTouchpoint(tally, 'visit', 'asymmetry')).toBe(0);
    expect(atTouchpoint(tally, 'visit', 'headroom')).toBe(0);
    expect(atTouchpoint(tally, 'visit', 'cushion')).toBe(0);

    const rate = Math.LN2 / 1460;
    const { mean, variance } = balanceAt(tally, 365);
    expectNear(mean, (2.04 / 14 / rate) * (1 - Math.exp(-rate * 365)), 1e-4);
    expectNear(variance, (18.6 / 14 / (2 * rate)) * (1 - Math.exp(-2 * rate * 365)), 1e-3);
  });

  test('and its parts are those that were printed', () => {
    expectPrinted((0.94 * 3 - 0.06 * 13) / 14, '.145714');
    expectPrinted(2 ** (-14 / 180), '.94751601');
  });
});
