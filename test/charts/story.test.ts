import { expect, test } from 'vitest';
import { flowsGeometry } from '../../src/charts/flows.ts';
import { planeGeometry } from '../../src/charts/plane.ts';
import { twinLivesGeometry } from '../../src/charts/twinLives.ts';
import { waterfallGeometry, type WaterfallRow } from '../../src/charts/waterfall.ts';
import { adding } from '../../src/studio/compare/story/adding.ts';

test('bars and bands of a flow are as high as their shares, and bands fill the bars at both ends', () => {
  const bands = [
    { stretch: 0, from: 0, to: 0, share: 0.5 },
    { stretch: 0, from: 0, to: 1, share: 0.1 },
    { stretch: 0, from: 1, to: 1, share: 0.4 },
  ];
  const { bars, bands: drawn } = flowsGeometry(
    [
      [0.6, 0.4, 0],
      [0.5, 0.5, 0],
    ],
    bands,
    { width: 316, height: 250 },
  );
  // Nobody stands at the third station, so it has no bar.
  expect(bars).toHaveLength(4);
  expect(bars[0].height / bars[1].height).toBeCloseTo(1.5, 9);
  const ends = drawn.map(({ path }) => {
    const [, from, , , to, height] =
      /^M[\d.]+,([\d.]+)C(\S+) (\S+),\S+ [\d.]+,([\d.]+)V([\d.]+)/.exec(path) ?? [];
    return { from: Number(from), to: Number(to), bottom: Number(height) };
  });
  expect(ends[0].from).toBeCloseTo(bars[0].y, 0);
  // The band from above comes in above that which stays.
  expect(ends[1].to).toBeCloseTo(bars[3].y, 0);
  expect(ends[2].to).toBeCloseTo(ends[1].bottom, 0);
  expect(ends[2].bottom).toBeCloseTo(bars[3].y + bars[3].height, 0);
});

test('each bar of a waterfall begins where the one before ended, and the last ends at the total', () => {
  const rows: WaterfallRow[] = [
    { kind: 'heading', height: 20 },
    { kind: 'step', value: 8, height: 20 },
    { kind: 'step', value: -3, height: 20 },
    { kind: 'step', value: -6, height: 34 },
    { kind: 'total', value: -1, range: { low: -2, high: 0.5 }, height: 34 },
  ];
  const { bars, zero, total, height } = waterfallGeometry(rows, 180);
  expect(height).toBe(128);
  expect(bars.map((bar) => bar?.gain)).toEqual([undefined, true, false, false, undefined]);
  expect(bars[1]?.from).toBeCloseTo(zero, 9);
  expect(bars[2]?.to).toBeCloseTo(bars[1]?.to ?? NaN, 9);
  expect(bars[3]?.to).toBeCloseTo(bars[2]?.from ?? NaN, 9);
  expect(bars[3]?.from).toBeCloseTo(total?.at ?? NaN, 9);
  expect(total?.low).toBeLessThan(total?.at ?? NaN);
});

test('two lives share one scale, on which tiers beyond what is drawn have no line', () => {
  const { lines, tiers, zero } = twinLivesGeometry(
    [
      [
        [0, 0],
        [100, 20],
      ],
      [
        [0, 0],
        [50, -5],
      ],
    ],
    [0, 15, 50],
    100,
    { width: 600, height: 150 },
  );
  expect(tiers.map(({ value }) => value)).toEqual([0, 15]);
  expect(tiers[0].at).toBe(zero);
  expect(lines[0].end.y).toBeLessThan(zero);
  expect(lines[1].end.y).toBeGreaterThan(zero);
  expect(lines[1].end.x).toBeLessThan(lines[0].end.x);
});

test.each([
  { values: [0.4, 0.4, 0.2], total: 1, shown: [1, 0, 0] },
  { values: [-1.5, 2.5], total: 1, shown: [-1, 2] },
  { values: [-0.6, -0.6, 3.2], total: 2, shown: [0, -1, 3] },
  // What does not add up by itself is spread.
  { values: [1, 1], total: 5, shown: [3, 2] },
  { values: [1, 1], total: 1, shown: [1, 0] },
  { values: [], total: 0, shown: [] },
])('$values are shown as whole numbers that add up to $total', ({ values, total, shown }) => {
  expect(adding(values, total).map((value) => value + 0)).toEqual(shown);
});

test('the name of the break-even line lies on no strategy and off the axis', () => {
  const spot = (cost: number, gain: number, by: number) => ({ cost, gain, low: gain - by, high: gain + by });
  const size = { width: 1400, height: 230 };
  for (const last of [spot(24, 40, 50), spot(24, 23, 3), spot(24, 200, 10), spot(24, -20, 4)]) {
    const { spots, evenName, x, frame } = planeGeometry([spot(0, 0, 0), spot(9, 8, 6), last], size);
    for (const { x: at, low, high } of spots) {
      const isBeside = at > evenName.x || at < evenName.x - 100;
      expect(isBeside || low < evenName.y - 11 || high > evenName.y + 3).toBe(true);
    }
    expect(evenName.y).toBeLessThan(size.height - frame.bottom + 3);
    expect(evenName.y).toBeGreaterThanOrEqual(11);
    expect(x[0].at).toBeGreaterThan(frame.left + 5);
  }
});
