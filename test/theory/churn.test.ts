/** V9: when customers leave; and how long they wait. */
import { describe, expect, test } from 'vitest';
import { dailyRate } from '../../models/rules/leaving.ts';
import type { Study } from '../../models/study.ts';
import { build } from '../building.ts';
import { solved } from './exact.ts';
import { expectPrinted } from './printed.ts';
import { expectNear, expectShare, moments, simulate } from './simulate.ts';
import { kernelTracer } from './traces.ts';

const settings = { feedback: 0, horizon: 10_000, seed: 9, customers: 20_000 } as const;

/** Whole days until each of so many customers is gone. */
function lifetimes(study: Study, customers: number): number[] {
  const { trace } = kernelTracer(study);
  return Array.from({ length: customers }, (_, customer) => {
    const rows = trace(customer);
    const last = rows.rows.length - 1;
    return rows.at(last, 'time') + rows.at(last, 'spent');
  });
}

const share = (sample: readonly number[], fits: (x: number) => boolean) => sample.filter(fits).length;

describe('V9 leaving with 15 % in each period', () => {
  const study = build({
    touchpoints: { period: {} },
    ways: [
      ['period', 'period', { weight: 0.85 }],
      ['period', 'gone', { weight: 0.15 }],
    ],
    settings,
  });

  test('takes 6.666667 periods in the mean', () => {
    expectPrinted(solved(study).lifetimeDays, '6.666667');
  });

  // The median stands 11 standard errors from the next whole number; the rest fails by chance 1 in 5,000.
  test('is simulated with the printed mean, variance, survival and median', () => {
    const sample = lifetimes(study, settings.customers);
    const { mean, variance } = moments(sample);
    expectNear(mean, 6.666667, 1e-6);
    expectNear(variance, 37.777778, 1e-6);
    expectShare(
      share(sample, (days) => days > 12),
      sample.length,
      0.142242,
    );
    expect(share(sample, (days) => days <= 5)).toBeGreaterThan(sample.length / 2);
    expect(share(sample, (days) => days <= 4)).toBeLessThan(sample.length / 2);
  });
});

describe('V9 leaving at the third failure of 10 %', () => {
  const study = build({
    touchpoints: { none: { failure: 0.1 }, one: { failure: 0.1 }, two: { failure: 0.1 } },
    ways: [
      ['none', 'none', { condition: 'ok' }],
      ['none', 'one', { condition: 'failed' }],
      ['one', 'one', { condition: 'ok' }],
      ['one', 'two', { condition: 'failed' }],
      ['two', 'two', { condition: 'ok' }],
      ['two', 'gone', { condition: 'failed' }],
    ],
    settings,
  });

  test('takes 30 visits in the mean, 10 for each', () => {
    const { lifetimeDays, visits, failures } = solved(study);
    expectPrinted(lifetimeDays, '30.0000000000');
    for (const id of ['none', 'one', 'two']) {
      expectPrinted(visits[id], '10.0000000000');
      expectPrinted(failures[id], '1.0000000000');
    }
  });

  // Fails by chance 1 in 5,000.
  test('is simulated with the printed mean, variance and share within 20 visits', () => {
    const sample = lifetimes(study, 5000);
    const { mean, variance } = moments(sample);
    expectNear(mean, 30);
    expectNear(variance, 270);
    expectShare(
      share(sample, (days) => days <= 20),
      sample.length,
      0.323073,
    );
  });
});

describe('V16 a wait', { timeout: 120_000 }, () => {
  // Each law fails by chance 1 in 5,000.
  test.each([
    { law: 'exponential', variance: 100 ** 2 },
    { law: 'gamma4', variance: 100 ** 2 / 4 },
  ] as const)(
    'of the law $law has its mean and variance, and is survived as its Laplace factor says',
    ({ law, variance }) => {
      const through = (switching: number) =>
        build({
          touchpoints: { here: {} },
          ways: [['here', 'gone', { wait: 100, law }]],
          tiers: { satisfied: { switching } },
          settings,
        });
      const waits = moments(lifetimes(through(0), settings.customers));
      expectNear(waits.mean, 100);
      expectNear(waits.variance, variance);
      const { lifetimeDays } = solved(through(0.95));
      expectNear(moments(lifetimes(through(0.95), settings.customers)).mean, lifetimeDays, 1e-3);
    },
  );

  test('of a fixed law is the same for all', () => {
    const study = build({
      touchpoints: { here: {} },
      ways: [['here', 'gone', { wait: 100, law: 'fixed' }]],
      settings,
    });
    expect(new Set(lifetimes(study, 100))).toEqual(new Set([100]));
  });
});

describe('V9 a chance of 20 % to leave within a year', () => {
  test('is a rate of .223144 a year', () => {
    expectPrinted(dailyRate(0.2) * 365, '.223144');
  });

  // Six figures: fails by chance 1 in 2,500.
  test('leaves 80 % of those there were a year before, in one long wait as in many short ones', async () => {
    for (const wait of [2000, 45]) {
      const study = build({
        touchpoints: { there: {} },
        ways: [['there', 'there', { wait }]],
        tiers: { satisfied: { switching: 0.2 } },
        settings: { ...settings, horizon: 1095 },
      });
      const { measures } = await simulate(study);
      for (const [y, retention] of measures.retention.entries()) expectNear(retention, 0.8 ** (y + 1));
      expect(measures.exits.competitor.mean).toBeCloseTo(1 - measures.active.mean, 12);
    }
  });
});
