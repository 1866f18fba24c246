import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metalog } from '../../models/chance/metalog.ts';
import type { Estimate } from '../../models/chance/metalog.ts';
import type { Quantile } from '../../models/chance/quantiles.ts';

const settings = { seed: 20_264, numRuns: 300 };

/** |1 − 2r| < limit for r = (middle − low)/(high − low), on the scale where the metalog is unbounded. */
const limit = 0.8 * 0.8335565596009648;

/** Percentiles of an unbounded metalog, lean from −1 to 1 as a share of what is feasible. */
const percentiles = fc
  .record({
    low: fc.double({ min: -3, max: 3, noNaN: true }),
    spread: fc.double({ min: 0.01, max: 3, noNaN: true }),
    lean: fc.double({ min: -0.999, max: 0.999, noNaN: true }),
  })
  .map(({ low, spread, lean }) => ({
    low,
    middle: low + spread * 0.5 * (1 - limit * lean),
    high: low + spread,
  }));

type Form = 'unbounded' | 'from' | 'to' | 'between';

/** The same on the scale of the estimate, in each of the four forms. */
const estimates = fc
  .record({
    on: percentiles,
    form: fc.constantFrom<Form>('unbounded', 'from', 'to', 'between'),
    origin: fc.integer({ min: -9, max: 9 }),
  })
  .map(({ on, form, origin }): Required<Estimate> => {
    const put = (back: (m: number) => number): Pick<Estimate, 'low' | 'middle' | 'high'> => ({
      low: back(on.low),
      middle: back(on.middle),
      high: back(on.high),
    });
    switch (form) {
      case 'from':
        return { ...put((m) => origin + Math.exp(m)), min: origin, max: Infinity };
      case 'to':
        return { ...put((m) => origin - Math.exp(-m)), min: -Infinity, max: origin };
      case 'between':
        return { ...put((m) => origin + 10 / (1 + Math.exp(-m))), min: origin, max: origin + 10 };
      case 'unbounded':
        return { ...on, min: -Infinity, max: Infinity };
    }
  });

describe('a metalog', () => {
  test('gives back low, middle and high at 0.1, 0.5 and 0.9', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const quantile = distribution(estimate);
        const { low, middle, high } = estimate;
        const scale = Math.max(1, Math.abs(low), Math.abs(high));
        expect(Math.abs(quantile(0.1, 0.9) - low)).toBeLessThan(1e-13 * scale);
        expect(Math.abs(quantile(0.5, 0.5) - middle)).toBeLessThan(1e-13 * scale);
        expect(Math.abs(quantile(0.9, 0.1) - high)).toBeLessThan(1e-13 * scale);
      }),
      settings,
    );
  });

  test('increases strictly from 0.001 to 0.999', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const quantile = distribution(estimate);
        const values = Array.from({ length: 999 }, (_, i) => quantile((i + 1) / 1000, (999 - i) / 1000));
        expect(values.filter((value, i) => i > 0 && !(value > values[i - 1]))).toEqual([]);
      }),
      { ...settings, numRuns: 100 },
    );
  });

  test('never falls and never leaves its bounds, out to one in 1e15', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const quantile = distribution(estimate);
        const values = tailsAndAll().map(([u, v]) => quantile(u, v));
        const before = [estimate.min, ...values];
        expect(values.filter((value, i) => !(value >= before[i] && value <= estimate.max))).toEqual([]);
      }),
      { ...settings, numRuns: 100 },
    );
  });

  test('reaches its bounds, or infinity, at 0 and 1', () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const quantile = distribution(estimate);
        expect(quantile(0, 1)).toBe(estimate.min);
        expect(quantile(1, 0)).toBe(estimate.max);
      }),
      settings,
    );
  });

  test('of an even estimate is logistic', () => {
    const quantile = distribution({ low: -1, middle: 0, high: 1 });
    for (const u of [0.01, 0.2, 0.5, 0.7, 0.999]) {
      expect(quantile(u, 1 - u)).toBeCloseTo(Math.log(u / (1 - u)) / Math.log(9), 14);
    }
  });

  test('with bounds far away is the unbounded one', () => {
    const near = distribution({ low: 1, middle: 2, high: 4 });
    const far = distribution({ low: 1, middle: 2, high: 4, min: -1e7, max: 1e7 });
    for (const u of [0.01, 0.2, 0.5, 0.7, 0.99]) expect(far(u, 1 - u)).toBeCloseTo(near(u, 1 - u), 5);
  });

  test('of three equal numbers is that number, also at a bound', () => {
    for (const max of [4, 9, Infinity]) {
      const quantile = distribution({ low: 4, middle: 4, high: 4, min: 0, max });
      expect([quantile(0, 1), quantile(0.3, 0.7), quantile(1, 0)]).toEqual([4, 4, 4]);
    }
  });
});

describe('an estimate is infeasible', () => {
  test.each<[Estimate, string]>([
    [{ low: 1, middle: 1, high: 2 }, 'order'],
    [{ low: 1, middle: 2, high: 2 }, 'order'],
    [{ low: 3, middle: 2, high: 1 }, 'order'],
    [{ low: 2, middle: 1, high: 3 }, 'order'],
    [{ low: 1, middle: NaN, high: 3 }, 'order'],
    [{ low: 1, middle: 2, high: Infinity }, 'order'],
    [{ low: 0, middle: 1, high: 2, min: 0 }, 'bounds'],
    [{ low: 0, middle: 1, high: 2, max: 2 }, 'bounds'],
    [{ low: 0, middle: 1, high: 2, min: 0.5, max: 9 }, 'bounds'],
    [{ low: 5, middle: 5, high: 5, max: 4 }, 'bounds'],
    [{ low: 5, middle: 5, high: 5, min: 6 }, 'bounds'],
    [{ low: 0, middle: 1, high: 10 }, 'skew'],
    [{ low: 0, middle: 9, high: 10 }, 'skew'],
  ])('%j because of its %s', (estimate, because) => {
    expect(metalog(estimate)).toMatchObject({ kind: 'infeasible', because });
  });

  test('exactly when its quantile function would fall somewhere', () => {
    // on the unbounded scale, just inside and just outside the limit
    for (const side of [-1, 1]) {
      for (const factor of [0.9, 1 - 1e-6, 1 + 1e-6, 1.1]) {
        const lean = side * factor * limit;
        const estimate = { low: 0, middle: 0.5 * (1 - lean), high: 1 };
        expect(metalog(estimate).kind).toBe(leastSlope(estimate) > 0 ? 'distribution' : 'infeasible');
        expect(metalog(estimate).kind).toBe(factor < 1 ? 'distribution' : 'infeasible');
      }
    }
  });

  test('in agreement with a scan of the slope, for any three numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (middle) => {
        const estimate = { low: 0, middle, high: 1 };
        fc.pre(Math.abs(leastSlope(estimate)) > 1e-6);
        expect(metalog(estimate).kind).toBe(leastSlope(estimate) > 0 ? 'distribution' : 'infeasible');
      }),
      { ...settings, numRuns: 150 },
    );
  });

  test.each<[Estimate]>([
    [{ low: 0, middle: 1, high: 10 }],
    [{ low: 1, middle: 50, high: 60, min: 0 }],
    [{ low: 1, middle: 2, high: 60, max: 61 }],
    [{ low: 0.1, middle: 0.89, high: 0.9, min: 0, max: 1 }],
  ])('%j, and says between which two the middle would have to lie', (estimate) => {
    const result = metalog(estimate);
    if (result.kind !== 'infeasible' || result.because !== 'skew') throw new Error('expected skew');
    const { from, to } = result;
    const inwards = 1e-9 * (to - from);
    const kindAt = (middle: number): string => metalog({ ...estimate, middle }).kind;
    expect([kindAt(from + inwards), kindAt(to - inwards)]).toEqual(['distribution', 'distribution']);
    expect([kindAt(from - inwards), kindAt(to + inwards)]).toEqual(['infeasible', 'infeasible']);
  });
});

function distribution(estimate: Estimate): Quantile {
  const result = metalog(estimate);
  if (result.kind === 'infeasible') throw new Error(`infeasible: ${JSON.stringify(estimate)}`);
  return result.quantile;
}

/** Pairs u, 1 − u in rising order of u. */
function tailsAndAll(): [number, number][] {
  const lower: [number, number][] = [];
  for (let tail = 1e-15; tail < 0.5; tail *= 1.3) lower.push([tail, 1 - tail]);
  return [...lower, ...lower.toReversed().map(([u, v]): [number, number] => [v, u])];
}

/** The least of y(1 − y)·dM/dy over 16 000 logits, straight from Keelin's formulas. */
function leastSlope({ low, middle, high }: Pick<Estimate, 'low' | 'middle' | 'high'>): number {
  const r = (middle - low) / (high - low);
  const a2 = (high - low) / (2 * Math.log(9));
  const a3 = ((1 - 2 * r) * (high - low)) / (0.8 * Math.log(9));
  let least = Infinity;
  for (let i = -8000; i <= 8000; i++) {
    const logit = i / 2000;
    const y = 1 / (1 + Math.exp(-logit));
    least = Math.min(least, a2 + a3 * (y - 0.5 + y * (1 - y) * logit));
  }
  return least;
}
