/** V1: Pfeifer & Carraway 2000, Journal of Interactive Marketing 14(2), 43–55; a period is 365 days. */
import { describe, expect, test } from 'vitest';
import type { Study } from '../../models/study.ts';
import { build, type WayDraft } from '../building.ts';
import { from, solved } from './exact.ts';
import { expectPrinted, table } from './printed.ts';
import { expectNear, simulate } from './simulate.ts';

/** Chance of a purchase after 1, 2, 3 and 4 periods without one. */
const buys = [0.3, 0.2, 0.15, 0.05];
const states = ['r1', 'r2', 'r3', 'r4'];
const touchpoint = (state: string) => ({ revenue: state === 'r1' ? 40 : 0, cost: 4 });

/** Whoever is silent for more than `active` periods is given up. */
function migration(active = 4, { discount = 0.2, start = 'r1', horizon = 36_500 } = {}): Study {
  const kept = states.slice(0, active);
  const ways = kept.flatMap((state, i): WayDraft[] => [
    [state, 'r1', { id: `${state}-buys`, weight: buys[i], wait: 365 }],
    [state, kept[i + 1] ?? 'former', { weight: 1 - buys[i], wait: 365 }],
  ]);
  return build({
    start,
    touchpoints: Object.fromEntries(kept.map((state) => [state, touchpoint(state)])),
    ways,
    market: { discount },
    settings: { feedback: 0, horizon, seed: 2000, customers: 20_000 },
  });
}

/** The same over `last` periods, each state of each period a touchpoint of its own. */
function unrolled(last: number, start: string): Study {
  const periods = Array.from({ length: last + 1 }, (_, t) => t);
  const at = (state: string, t: number) => (t > last || state === 'former' ? 'end' : `${state}-${t}`);
  return build({
    start: at(start, 0),
    touchpoints: Object.fromEntries(
      periods.flatMap((t) => states.map((state) => [at(state, t), touchpoint(state)])),
    ),
    ways: periods.flatMap((t) =>
      states.flatMap((state, i): WayDraft[] => [
        [at(state, t), at('r1', t + 1), { id: `${state}-${t}-buys`, weight: buys[i], wait: 365 }],
        [at(state, t), at(states[i + 1] ?? 'former', t + 1), { weight: 1 - buys[i], wait: 365 }],
      ]),
    ),
    market: { discount: 0.2 },
  });
}

const printed = table(
  'quantity | r1 | r2 | r3 | r4',
  `forever     | 52.319609 |  5.553784 | 1.250773 | -1.820016
   4 periods   | 50.114969 |  4.219907 | 0.592110 | -1.980131
   10 periods  | 52.215693 |  5.491437 | 1.220623 | -1.827230
   stop at r3  | 53.149425 |  6.620690 | 2.643678 |  -
   stop at r2  | 51.574468 |  4.595745 | -        |  -
   stop at r1  | 48.000000 |  -        | -        |  -
   undiscounted| 64.254755 | 12.826183 | 4.969040 | -0.787262
   periods     |  6.050420 |  4.621849 | 3.014706 |  1.302521
   visits      |  2.211411 |  1.547988 | 1.238390 |  1.052632`,
);
const row = (quantity: string) => printed.find((found) => found['quantity'] === quantity) ?? {};

describe('V1 the exact value of a customer who migrates', () => {
  test.each([
    ['forever', migration()],
    ['stop at r3', migration(3)],
    ['stop at r2', migration(2)],
    ['stop at r1', migration(1)],
    ['undiscounted', migration(4, { discount: 0 })],
  ])('%s is the printed one from every state', (quantity, study) => {
    const chain = solved(study);
    for (const { id } of study.touchpoints) expectPrinted(from(chain, id).value, row(quantity)[id]);
  });

  test.each([4, 10])('after %i periods is the printed one from every state', (last) => {
    for (const state of states)
      expectPrinted(solved(unrolled(last, state)).value, row(`${last} periods`)[state]);
  });

  test('is greater if the company stops after r3, since r4 is worth less than nothing', () => {
    const chain = solved(migration());
    expect(from(chain, 'r4').value).toBeLessThan(0);
    expect(solved(migration(3)).value).toBeGreaterThan(chain.value);
  });

  test('comes with the printed active periods and visits', () => {
    const chain = solved(migration());
    for (const state of states) {
      expectPrinted(from(chain, state).lifetimeDays / 365, row('periods')[state]);
      expectPrinted(chain.visits[state], row('visits')[state]);
    }
  });

  test('goes with a fourth power of the matrix that begins with the printed row', () => {
    const { visits } = solved(unrolled(4, 'r1'));
    const there = ['.1397', '.1365', '.1288', '.1428'];
    for (const [i, state] of states.entries()) expectPrinted(visits[`${state}-4`], there[i]);
    const gone = 1 - states.reduce((sum, state) => sum + visits[`${state}-4`], 0);
    expectPrinted(gone, '.4522');
  });
});

// Each case fails by chance 1 in 16,000.
describe('V1 the simulated value of a customer who migrates', () => {
  // A payment on the last day counts, so the horizon is a day later.
  const after = (periods: number) => 365 * periods + 1;

  test.each([
    ['r1', 4, 50.114969],
    ['r3', 4, 0.59211],
    ['r1', 10, 52.215693],
    // 1.2^-100 is nothing
    ['r1', 99, 52.319609],
  ])('from %s over %i periods is the printed one', async (start, periods, value) => {
    const { measures } = await simulate(migration(4, { start, horizon: after(periods) }));
    expectNear(measures.clv, value, 1e-6);
  });

  test('comes with the printed active periods', async () => {
    const { measures } = await simulate(migration());
    expectNear({ mean: measures.lifetimeDays.mean / 365, se: measures.lifetimeDays.se / 365 }, 6.05042, 1e-6);
    expectNear(measures.visits, 2.211411 + 1.547988 + 1.23839 + 1.052632, 1e-6);
  });
});
