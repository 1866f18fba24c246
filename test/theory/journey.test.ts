/** V3 and V4: absorbing chains with waits of one day, so that days are steps. */
import { describe, expect, test } from 'vitest';
import type { Study } from '../../models/study.ts';
import { build, type WayDraft } from '../building.ts';
import { from, solved } from './exact.ts';
import { expectPrinted, table } from './printed.ts';
import { atTouchpoint, expectNear, expectShare, moments, outcome, simulate } from './simulate.ts';
import { kernelTracer } from './traces.ts';

const undiscounted = { discount: 0 } as const;
const settings = { feedback: 0, horizon: 10_000, seed: 3, customers: 20_000 } as const;

/** Days from the start until each of so many customers is gone. */
function lifetimes(study: Study, customers: number): number[] {
  const { trace } = kernelTracer(study);
  return Array.from({ length: customers }, (_, customer) => {
    const rows = trace(customer);
    const last = rows.rows.length - 1;
    return rows.at(last, 'time') + rows.at(last, 'spent');
  });
}

describe('V3 an absorbing journey', () => {
  const ways: WayDraft[] = [
    ['discover', 'compare', { weight: 0.6 }],
    ['discover', 'buy', { weight: 0.1 }],
    ['discover', 'lost', { weight: 0.3 }],
    ['compare', 'discover', { weight: 0.1 }],
    ['compare', 'buy', { weight: 0.5 }],
    ['compare', 'lost', { weight: 0.4 }],
    ['buy', 'use'],
    ['use', 'buy', { weight: 0.35 }],
    ['use', 'problem', { weight: 0.2 }],
    ['use', 'advocate', { weight: 0.25 }],
    ['use', 'lost', { weight: 0.2 }],
    ['problem', 'use', { weight: 0.7 }],
    ['problem', 'lost', { weight: 0.3 }],
    // Advocates are counted by their last visit, which takes no time.
    ['advocate', 'gone', { wait: 0 }],
  ];
  const journey = (start: string, all: readonly WayDraft[] = ways) =>
    build({
      start,
      touchpoints: { discover: {}, compare: {}, buy: {}, use: {}, problem: {}, advocate: { revenue: 1 } },
      ways: all,
      market: undiscounted,
      settings,
    });
  const printed = table(
    'start | visits | steps | variance | advocate',
    `discover | 1.063830 | 3.420943 | 8.358620 | .208594
     compare  |  .638298 | 3.361702 | 8.405826 | .265957
     buy      |  .717564 | 4.039216 | 7.639369 | .490196
     use      |  .834376 | 3.039216 | 7.639369 | .490196
     problem  |  .166875 | 3.127451 | 7.287293 | .343137`,
  );
  const chain = solved(journey('discover'));

  test.each(printed)('is visited, takes as long and leads to advocates as printed: $start', (row) => {
    const { start } = row;
    expectPrinted(chain.visits[start], row['visits']);
    expectPrinted(from(chain, start).lifetimeDays, row['steps']);
    expectPrinted(from(chain, start).value, row['advocate']);
  });

  test('gives the same answers from the middle as if it began there', () => {
    for (const { start } of printed) {
      const own = solved(journey(start));
      expect(own.value).toBeCloseTo(from(chain, start).value, 12);
      expect(own.lifetimeDays).toBeCloseTo(from(chain, start).lifetimeDays, 12);
    }
  });

  test('ever meets a problem as often as printed', () => {
    const ending = ways.filter(([place]) => place !== 'problem');
    const { visits } = solved(journey('discover', [...ending, ['problem', 'lost']]));
    expectPrinted(visits['problem'], '.130933');
  });

  // 10 starts and moments and 6 counts: one of them fails by chance 1 in 1,000.
  test('takes steps whose simulated mean and variance are the printed ones', () => {
    for (const row of printed) {
      const { mean, variance } = moments(lifetimes(journey(row['start']), 10_000));
      expectNear(mean, Number(row['steps']), 1e-6);
      expectNear(variance, Number(row['variance']), 1e-6);
    }
  });

  test('is simulated with the printed visits and advocates', async () => {
    const { tally, measures } = await simulate(journey('discover'));
    expectNear(measures.clv, 0.208594, 1e-6);
    const { visits } = measures;
    expectNear(visits, 1.06383 + 0.638298 + 0.717564 + 0.834376 + 0.166875 + 0.208594, 1e-6);
    expectShare(atTouchpoint(tally, 'advocate', 'visits'), settings.customers, 0.208594);
    expect(outcome(tally, 'exitJourney')).toBe(settings.customers);
  });
});

describe('V4 ruin: steps of one up and down until 0 or 10', () => {
  const ruin = (start: number, up: number) => {
    const heights = Array.from({ length: 9 }, (_, i) => i + 1);
    const place = (height: number) => (height === 0 ? 'ruined' : height === 10 ? 'rich' : `at${height}`);
    return build({
      start: place(start),
      touchpoints: {
        ...Object.fromEntries(heights.map((height) => [place(height), {}])),
        ruined: { revenue: 1 },
      },
      ways: [
        ...heights.flatMap((height): WayDraft[] => [
          [place(height), place(height + 1), { weight: up }],
          [place(height), place(height - 1), { weight: 1 - up }],
        ]),
        ['ruined', 'gone', { wait: 0 }],
      ],
      market: undiscounted,
      settings,
    });
  };

  test.each([
    { start: 3, up: 0.55, ruined: '.477464', duration: '22.253641' },
    { start: 5, up: 0.55, ruined: '.268283', duration: '23.171740' },
    { start: 3, up: 0.5, ruined: '.7', duration: '21.0' },
  ])('from $start with $up comes and takes as printed', ({ start, up, ruined, duration }) => {
    const chain = solved(ruin(start, up));
    const digits = up === 0.5 ? '0000000000' : '';
    expectPrinted(chain.value, ruined + digits);
    expectPrinted(chain.lifetimeDays, duration + digits);
  });

  // Each of the six figures fails by chance 1 in 16,000.
  test.each([
    { start: 3, up: 0.55, ruined: 0.477464, duration: 22.253641 },
    { start: 5, up: 0.55, ruined: 0.268283, duration: 23.17174 },
    { start: 3, up: 0.5, ruined: 0.7, duration: 21 },
  ])('from $start with $up is simulated as printed', async ({ start, up, ruined, duration }) => {
    const customers = 10_000;
    const { tally, measures } = await simulate(ruin(start, up), undefined, customers);
    expectShare(atTouchpoint(tally, 'ruined', 'visits'), customers, ruined);
    expectNear(measures.lifetimeDays, duration, 1e-6);
  });
});
