import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileOf, sketch } from '../../src/charts/sketch.ts';

const size = { width: 180, height: 92 };
const flat = { shares: Array.from({ length: 18 }, () => 1 / 18), border: 5.5 };

describe('a sketch of grades', () => {
  test('is of two colours that meet at the border', () => {
    const { bars, border } = sketch({ ...flat, border: 5.75 }, undefined, undefined, size);
    expect(border).toBe(95);
    const below = bars.filter((bar) => bar.below);
    const above = bars.filter((bar) => !bar.below);
    expect(Math.max(...below.map(({ x, width }) => x + width))).toBe(border);
    expect(Math.min(...above.map(({ x }) => x))).toBe(border);
  });

  test('stays within its size, whatever the shares and the border', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: -5, max: 15, noNaN: true }),
        (shares, border) => {
          const { bars, ground } = sketch({ shares, border }, { shares, border }, undefined, size);
          for (const { x, y, width, height } of bars) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(size.width + 1e-9);
            expect(y).toBeGreaterThanOrEqual(16 - 1e-9);
            expect(y + height).toBeCloseTo(ground, 6);
            expect(width).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('shares its scale with the outline of how it was', () => {
    const tall = { shares: [0, 1, 0], border: 5 };
    const low = { shares: [0.5, 0.5, 0], border: 5 };
    const { bars, outline } = sketch(low, tall, undefined, size);
    expect(Math.max(...bars.map(({ height }) => height))).toBe(30);
    expect(outline).toBe('M30,76L90,16L150,76');
  });

  test('without shares draws no bar', () => {
    expect(sketch({ shares: [0, 0], border: 6 }, undefined, undefined, size).bars).toEqual([]);
  });

  test('marks an estimate on its axis', () => {
    const { range } = sketch(flat, undefined, { low: 1, middle: 5.5, high: 10 }, size);
    expect(range).toEqual({ low: 0, middle: 90, high: 180 });
  });
});

test('a quantile lies where that share of visits is below', () => {
  expect(quantileOf(flat, 0.5)).toBeCloseTo(5.5, 9);
  expect(quantileOf({ shares: [0, 0, 1], border: 0 }, 0.5)).toBeCloseTo(8.5, 9);
  expect(quantileOf({ shares: [0, 0], border: 0 }, 0.5)).toBe(10);
});
