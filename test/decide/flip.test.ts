/** Where another strategy becomes the best, against a sweep that looks everywhere. */
import { describe, expect, test } from 'vitest';
import { flipOf } from '../../workers/decide/flip.ts';
import { inputsOf, type Input } from '../../workers/decide/inputs.ts';
import { outlookMeasures, viewOutlook, type Outlook } from '../../workers/decide/outlook.ts';
import { tornado, type Sway } from '../../workers/decide/tornado.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { better, small } from './small.ts';

const study = small({
  strategies: [
    better('unsure', 'left', { value: 8.6, low: 7.6, high: 9.2 }, { value: 900, low: 500, high: 1500 }),
    better('sure', 'right', 8.4),
  ],
});
const inputs = inputsOf(study);
const backend = inlineBackend();
const customers = 512;

test('on real lives', async () => {
  const found = new Map<string, Sway>();
  const onInput = (sway: Sway): void => {
    found.set(sway.input.id, sway);
  };
  const options = { study, seed: 3, inputs, leaders: { first: 1, second: 2 }, customers, backend };
  await tornado({ ...options, onInput });
  const live = async (id: string, value: number): Promise<Outlook> => {
    const given = [[id, value]] as const;
    return viewOutlook(
      await backend.live({ future: undefined, given, seed: 3, from: 0, to: customers }, study),
    );
  };
  const grade = 'strategies.unsure.edits.touchpoints.left.grade';
  const cost = 'strategies.unsure.oneOff';

  const border = found.get(grade)?.flip;
  const steps = 40;
  let before = 0;
  for (let i = steps; i >= 0 && before === 0; i--) {
    const value = 7.6 + (i * (8.6 - 7.6)) / steps;
    const { net } = await live(grade, value);
    if (net[1] < net[2]) before = value;
  }
  expect(before).toBeGreaterThan(7.6);
  expect(border?.to).toBe(2);
  expect(Math.abs((border?.value ?? 0) - before)).toBeLessThanOrEqual(1 / steps + 0.01);

  // What a cost does is exact: the lead less the euros.
  const { net } = await live(cost, 900);
  const lead = net[1] - net[2];
  expect(found.get(cost)?.low.mean).toBeCloseTo(lead + 400, 6);
  expect(found.get(cost)?.high.mean).toBeCloseTo(lead - 600, 6);
});

/** Net values of two strategies and "as is" that a formula gives. */
function known(first: number, second: number): Outlook {
  const size = 3;
  return {
    strategies: size,
    net: Float64Array.of(0, first, second),
    luck: Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 && i > 0 ? 0.02 : 0)),
    measures: new Float64Array(size * outlookMeasures.length),
    inputs: new Float64Array(1),
    then: new Float64Array(0),
  };
}

describe('on formulas', () => {
  const [template] = inputs;
  const input: Input = { ...template, low: -1, middle: 0, high: 1, quantile: (u, v) => 2 * (u - v) };
  const flipIn = (net: (x: number) => readonly [number, number]): ReturnType<typeof flipOf> =>
    flipOf(input, known(...net(0)), (x) => Promise.resolve(known(...net(x))));

  test('within what the input can be', async () => {
    // Luck of 0.2 where the lead falls by 0.1 over the whole of the input: the border may lie anywhere.
    const flip = await flipIn((x) => [0.02 - 0.05 * x, 0]);
    expect(flip?.value).toBeCloseTo(0.4, 1);
    expect(flip?.range.low).toBeCloseTo(-2, 6);
    expect(flip?.range.high).toBeCloseTo(2, 6);
  });

  test('the nearer of two', async () => {
    const flip = await flipIn((x) => [1 - 2 * x * (x > 0 ? 1 : -0.8), 0.5]);
    expect(flip?.value).toBeCloseTo(0.25, 2);
    expect(flip?.to).toBe(2);
    // ± 1.96·√(0.02 + 0.02) on a slope of 2, that of the way from the middle to the 90th percentile.
    expect((flip?.range.high ?? 0) - (flip?.value ?? 0)).toBeCloseTo(0.196, 2);
  });

  test('to doing nothing', async () => {
    const flip = await flipIn((x) => [1 + x ** 3, -5]);
    expect(flip?.value).toBeCloseTo(-1, 2);
    expect(flip?.to).toBe(0);
  });

  test('to another where the best becomes impossible', async () => {
    const flip = await flipIn((x) => [x > 0.7 ? NaN : 1, 0.5]);
    expect(flip?.value).toBeCloseTo(0.7, 2);
    expect(flip?.range).toEqual({ low: flip?.value, high: flip?.value });
  });

  test('where another is best only between two of the values that are looked at', async () => {
    // Ahead at 0, 1 and 1.96 by 0.2 or more, and behind from 0.276 to 0.724.
    const flip = await flipIn((x) => [1 + (x - 0.5) ** 2, 1.05]);
    expect(flip?.value).toBeCloseTo(0.276, 2);
    expect(flip?.to).toBe(2);
  });

  test('where a third is, beside the one that is second at both', async () => {
    // The second at −1, 0 and 1; the empty patch, at 0, goes past both only near −0.5.
    const dip = (x: number): number => 3 * (x + 0.5) ** 2 - 0.1;
    const flip = await flipIn((x) => [dip(x), dip(x) - 0.3]);
    expect(flip?.value).toBeCloseTo(-0.5 + Math.sqrt(0.1 / 3), 2);
    expect(flip?.to).toBe(0);
  });

  test('none where the lead only comes near to 0', async () => {
    expect(await flipIn((x) => [1 + (x - 0.5) ** 2, 0.9])).toBe(undefined);
  });

  test('none', async () => {
    expect(await flipIn((x) => [1 + 0.2 * x, 0.5])).toBe(undefined);
  });
});
