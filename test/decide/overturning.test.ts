import { expect, test } from 'vitest';
import { normalQuantile } from '../../models/chance/quantiles.ts';
import { guess } from '../../models/quantity.ts';
import type { Input } from '../../workers/decide/inputs.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
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
/** What "as is", worth 0, and two strategies come to with every input at its middle. */
const middleOf = (first: number, second: number): Outlook => ({
  strategies: 3,
  net: Float64Array.of(0, first, second),
  luck: Float64Array.of(0, 0, 0, 0, 9, 4, 0, 4, 5),
  measures: new Float64Array(0),
  inputs: new Float64Array(0),
  then: new Float64Array(0),
});
const middle = middleOf(10, 5);
const flip = (value: number) => ({ value, range: { low: value, high: value }, to: 1 });

test('the assumption that overturns is the one whose flip point is nearest to its middle, in chance', () => {
  const found = overturning(
    [
      { input: input('far', 0), flip: flip(2), middle },
      { input: input('never', 0), flip: undefined, middle },
      { input: input('near', 100), flip: flip(99), middle },
    ],
    1,
  );
  expect(found).toMatchObject({ kind: 'flip', input: { id: 'near' }, side: 'below' });
  // Φ(−1)
  expect(found?.kind === 'flip' && found.chance).toBeCloseTo(0.158655, 5);
});

test('above the middle the chance is that of lying above', () => {
  const found = overturning([{ input: input('a', 0), flip: flip(2), middle }], 1);
  expect(found).toMatchObject({ kind: 'flip', side: 'above' });
  expect(found?.kind === 'flip' && found.chance).toBeCloseTo(0.02275, 5);
});

test('nothing overturns where nothing flips', () => {
  expect(overturning([{ input: input('a', 0), flip: undefined, middle }], 1)).toBeUndefined();
});

test('flips of another than the leader overturn nothing: it is said who leads with every input at its middle', () => {
  const sways = [{ input: input('a', 0), flip: flip(2), middle: middleOf(5, 10) }];
  // Var(second − first) = 5 + 9 − 2 · 4.
  expect(overturning(sways, 1)).toEqual({ kind: 'middle', best: 2, lead: { mean: 5, se: Math.sqrt(6) } });
  expect(overturning(sways, 2)?.kind).toBe('flip');
});
