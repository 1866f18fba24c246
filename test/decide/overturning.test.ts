import { expect, test } from 'vitest';
import { normalQuantile } from '../../models/chance/quantiles.ts';
import { guess } from '../../models/quantity.ts';
import type { Input } from '../../workers/decide/inputs.ts';
import { overturning } from '../../workers/decide/overturning.ts';

/** Normal with standard deviation 1. */
const input = (id: string, middle: number): Input => ({
  id,
  copies: [],
  address: id,
  kind: 'number',
  unit: 'ratio',
  low: middle - 1.2816,
  middle,
  high: middle + 1.2816,
  quantity: guess(middle),
  quantile: (u, v) => middle + normalQuantile(u, v),
});
const flip = (value: number) => ({ value, range: { low: value, high: value }, to: 1 });

test('the assumption that overturns is the one whose flip point is nearest to its middle, in chance', () => {
  const found = overturning([
    { input: input('far', 0), flip: flip(2) },
    { input: input('never', 0), flip: undefined },
    { input: input('near', 100), flip: flip(99) },
  ]);
  expect(found?.input.id).toBe('near');
  expect(found?.side).toBe('below');
  // Φ(−1)
  expect(found?.chance).toBeCloseTo(0.158655, 5);
});

test('above the middle the chance is that of lying above', () => {
  const found = overturning([{ input: input('a', 0), flip: flip(2) }]);
  expect(found?.side).toBe('above');
  expect(found?.chance).toBeCloseTo(0.02275, 5);
});

test('nothing overturns where nothing flips', () => {
  expect(overturning([{ input: input('a', 0), flip: undefined }])).toBeUndefined();
});
