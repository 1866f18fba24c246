import { describe, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { setNumber } from '../../src/document/commands/numbers.ts';
import { guess, type Quantity } from '../../models/quantity.ts';
import { numberPaths, readNumber } from '../../models/path.ts';
import { numeralAt, quantityOf } from '../../src/studio/inspect/numeral.ts';
import { isBounded, movedTo, stepOf } from '../../src/studio/inspect/steps.ts';
import fc from 'fast-check';

const study = exampleStudy('securebank');
const [basics] = study.strategies;
const path = 'touchpoints.onboarding.grade';

describe('a number', () => {
  test('in “as is” is what the study says, or the default', () => {
    expect(numeralAt(study, path, undefined)).toMatchObject({ counts: { value: 7.6 }, before: undefined });
    expect(numeralAt(study, 'market.headroom', undefined)).toMatchObject({
      counts: { value: 0.5 },
      said: undefined,
    });
    expect(numeralAt(study, 'market.nothing', undefined)).toBeUndefined();
  });

  test('in a strategy that does not change it is as it is', () => {
    expect(numeralAt(study, path, basics.id)).toMatchObject({
      counts: { value: 7.6 },
      change: undefined,
      inherited: true,
    });
  });

  test('that a strategy sets has what it was before it', () => {
    const now = setNumber(path, guess(8), basics.id).apply(study);
    expect(numeralAt(now, path, basics.id)).toMatchObject({
      counts: { value: 8 },
      before: { value: 7.6 },
      change: 'set',
    });
    expect(numeralAt(now, path, undefined)).toMatchObject({ counts: { value: 7.6 } });
  });

  test('that a strategy multiplies shows what comes of it', () => {
    const failure = numeralAt(study, 'touchpoints.onboarding.failure', basics.id);
    expect(failure).toMatchObject({ counts: { value: 0.04 }, before: { value: 0.08 }, change: 'multiply' });
  });

  test('that no strategy may change is the same in all', () => {
    expect(numeralAt(study, 'market.discount', basics.id)).toEqual(
      numeralAt(study, 'market.discount', undefined),
    );
  });

  test('of an object that only a strategy has is found there, and nowhere else', () => {
    const strategy = study.strategies.find(({ edits }) => edits.some(({ kind }) => kind === 'addTransition'));
    const edit = strategy?.edits.find((one) => one.kind === 'addTransition');
    if (!strategy || edit?.kind !== 'addTransition') return;
    const own = `transitions.${edit.transition.id}.wait`;
    expect(numeralAt(study, own, strategy.id)).toBeDefined();
    expect(numeralAt(study, own, undefined)).toBeUndefined();
  });

  test('every number of a study can be looked at, and says what the study says', () => {
    for (const one of numberPaths(study).filter((name) => !name.includes('.edits.'))) {
      expect(numeralAt(study, one, undefined)?.counts.value).toBe(readNumber(study, one)?.value);
    }
  });
});

describe('what is typed', () => {
  const said: Quantity = { value: 7, evidence: 'measured', source: 'Survey', note: 'n = 200' };

  test('is a guess that keeps source and note', () => {
    expect(quantityOf({ value: 8 }, said, '')).toEqual({ ...said, value: 8, evidence: 'guess' });
  });

  test('as a column tells once how many numbers there were', () => {
    const once = quantityOf({ value: 8, low: 7, high: 9, count: 24 }, said, 'of 24 numbers');
    expect(once.note).toBe('n = 200\nof 24 numbers');
    expect(quantityOf({ value: 8, low: 7, high: 9, count: 24 }, once, 'of 24 numbers').note).toBe(once.note);
  });
});

describe('a step', () => {
  test('is such that a grade moves by a tenth and a small share by a tenth of a percent', () => {
    expect(stepOf({ unit: 'grade' }, 7)).toBe(0.1);
    expect(stepOf({ unit: 'share' }, 0.4)).toBe(0.01);
    expect(stepOf({ unit: 'share' }, 0.006)).toBe(0.001);
    expect(stepOf({ unit: 'money' }, 350_000)).toBe(10_000);
  });

  test('stays in range, and an estimate keeps its width inside it', () => {
    const range = { min: 1, max: 10 };
    expect(movedTo({ value: 9.5 }, 12, range)).toEqual({ value: 10 });
    expect(movedTo({ low: 5, value: 6, high: 8 }, 7, range)).toEqual({ low: 6, value: 7, high: 9 });
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (to) => {
        const { low = NaN, value, high = NaN } = movedTo({ low: 5, value: 6, high: 8 }, to, range);
        expect(1 < low && low < value && value < high && high < 10).toBe(true);
        expect(high - low).toBeCloseTo(3, 6);
      }),
    );
  });

  test('there are sliders where both ends are near', () => {
    expect(isBounded({ unit: 'share', min: 0, max: 1 })).toBe(true);
    expect(isBounded({ unit: 'days', min: 30, max: 1460 })).toBe(true);
    expect(isBounded({ unit: 'days', min: 0, max: 36_500 })).toBe(false);
    expect(isBounded({ unit: 'money', min: 0, max: 100 })).toBe(false);
  });
});
