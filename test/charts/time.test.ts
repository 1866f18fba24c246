import { expect, test } from 'vitest';
import { balanceGeometry, type BalanceRow } from '../../src/charts/balance.ts';
import { apart, nearestTime, timeTicks } from '../../src/charts/frame.ts';
import { livesGeometry } from '../../src/charts/lives.ts';
import { rangeGeometry } from '../../src/charts/range.ts';
import { tiersGeometry } from '../../src/charts/tiers.ts';

const size = { width: 400, height: 190 };
const row = (day: number, mean: number, half = 0.2): BalanceRow => ({
  day,
  mean,
  low: mean - half,
  high: mean + half,
});

test('tiers fill the plot from bottom to top', () => {
  const { areas, y, xs } = tiersGeometry(
    [
      { day: 0, shares: [0, 0.1, 0.9] },
      { day: 365, shares: [0.2, 0.3, 0.5] },
    ],
    undefined,
    size,
  );
  expect(areas).toHaveLength(3);
  const [bottom, top] = [y[0].at, y[4].at];
  expect(areas[0]).toContain(`,${bottom}`);
  expect(areas[2]).toContain(`,${top}`);
  expect(xs[0]).toBeLessThan(xs[1]);
});

test('names of tiers never lie on each other', () => {
  const { names } = tiersGeometry([{ day: 0, shares: [0, 0, 0, 0, 1] }], undefined, size);
  const at = names.map((name) => name.at).sort((a, b) => a - b);
  for (const [i, y] of at.slice(1).entries()) expect(y - at[i]).toBeGreaterThanOrEqual(15 - 1e-9);
});

test('the axis of the balance holds zero and the whole interval, and shows the red where it goes below', () => {
  const above = balanceGeometry({ rows: [row(0, 0), row(10, 30)], ...size });
  expect(above.red).toBeUndefined();
  expect(above.y[0].value).toBe(0);
  const below = balanceGeometry({ rows: [row(0, 0), row(10, -20)], ...size });
  expect(below.red?.height).toBeGreaterThan(50);
  expect(below.y.some(({ value }) => value === 0)).toBe(true);
});

test('a balance of nobody is left out, not drawn as NaN', () => {
  const geometry = balanceGeometry({
    rows: [row(0, 0), row(10, 5), { day: 20, mean: NaN, low: NaN, high: NaN }],
    reference: [row(0, 0), { day: 20, mean: NaN, low: NaN, high: NaN }],
    bands: [[{ low: -1, high: 1 }], [{ low: 3, high: 7 }], [{ low: NaN, high: NaN }]],
    ...size,
  });
  expect(JSON.stringify(geometry)).not.toMatch(/NaN|null|Infinity/);
  expect(geometry.end).toBeUndefined();
});

test('thresholds are drawn only where they are in view', () => {
  const thresholds = [
    { name: 'loyal', from: 20 },
    { name: 'engaged', from: 50 },
  ];
  const { thresholds: drawn } = balanceGeometry({ rows: [row(0, 0), row(10, 25)], thresholds, ...size });
  expect(drawn.map(({ name }) => name)).toEqual(['loyal']);
});

test.each([
  [1095, 184, [0, 730]],
  [1095, 300, [0, 365, 730, 1095]],
  [28, 400, [0, 7, 14, 21, 28]],
  [36_500, 300, [0]],
])('an axis of %d days in %d pixels is marked at %j', (horizon, pixels, days) => {
  const ticks = timeTicks(horizon, pixels);
  expect(ticks.slice(0, days.length)).toEqual(days);
  expect(ticks.length * 40).toBeLessThanOrEqual(Math.max(pixels, 100));
});

test('texts are moved apart as little as it takes, within their bounds', () => {
  expect(apart([10, 12, 50], 15, 0, 100)).toEqual([10, 25, 50]);
  expect(apart([98, 99], 15, 0, 100)).toEqual([85, 100]);
});

test('the time pointed at is the nearest', () => {
  expect(nearestTime(17, [0, 10, 20])).toBe(2);
});

test('a glyph of what is no number is none', () => {
  expect(rangeGeometry({ value: NaN, low: 0, high: 1 }, [0, 1], 40)).toBeUndefined();
  expect(rangeGeometry({ value: 0, low: 0, high: 0 }, [0, 0], 40)?.value).toBe(20);
});

test('lives end in a cross where a customer left', () => {
  const { crosses, followed } = livesGeometry(
    [
      {
        points: [
          [0, 0],
          [5, -200],
        ],
        left: true,
      },
      {
        points: [
          [0, 0],
          [10, 20],
        ],
        left: false,
      },
    ],
    [],
    10,
    size,
  );
  expect(crosses).toHaveLength(1);
  // what lies beyond the scale stands on its edge
  expect(crosses[0].y).toBeLessThanOrEqual(size.height);
  expect(followed?.x).toBe(size.width - 92);
});
