import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marketFields, tierFields } from '../../models/market.ts';
import type { Field, Unit } from '../../models/quantity.ts';
import { strategyFields } from '../../models/strategy.ts';
import { touchpointFields } from '../../models/touchpoint.ts';
import { transitionFields } from '../../models/transition.ts';
import { readQuantity, writeQuantity, type Reading } from '../../src/studio/inspect/quantityText.ts';
import type { Language } from '../../src/words/language.ts';

const { grade, failure, cost, charge } = touchpointFields;
const { wait, sensitivity } = transitionFields;
const { oneOff, yearly } = strategyFields;
const { natural, rest, cohort } = marketFields;

function read(text: string, field: Field, language: Language = 'en', currency = 'EUR'): Reading {
  return readQuantity(text, field, { language, currency });
}

/** A number, or low – middle – high. */
function numbersOf(reading: Reading): number | number[] | string {
  if (reading.kind === 'fault') return reading.fault.kind;
  const { value, low, high } = reading.typed;
  return low === undefined || high === undefined ? value : [low, value, high];
}

describe('a single number', () => {
  test.each<[string, Field, number]>([
    ['7.5', grade, 7.5],
    ['7,5', grade, 7.5],
    [' 7 ', grade, 7],
    ['.5', charge, 0.5],
    [',5', charge, 0.5],
    ['12%', failure, 0.12],
    ['12', failure, 0.12],
    ['12 %', failure, 0.12],
    ['0.6%', failure, 0.006],
    ['7‰', failure, 0.007],
    ['2%', natural, 0.02],
    ['2 a year', natural, 0.02],
    ['0.6 a year', tierFields.loyal.recommendations, 0.6],
    ['120%', charge, 1.2],
    ['1.2×', charge, 1.2],
    ['1.2 times', charge, 1.2],
    ['1.5k', cost, 1500],
    ['1.5 K', cost, 1500],
    ['€ 20', cost, 20],
    ['€20', cost, 20],
    ['20 €', cost, 20],
    ['EUR 20', cost, 20],
    ['20 euro', cost, 20],
    ['-€20', cost, -20],
    ['€ −20', cost, -20],
    ['−20', cost, -20],
    ['€1.5k', cost, 1500],
    ['€ 1.5 M', oneOff, 1_500_000],
    ['2 mln', oneOff, 2_000_000],
    ['€350k a year', yearly, 350_000],
    ['350,000', oneOff, 350_000],
    ['1,234,567', oneOff, 1_234_567],
    ['1 234 567', oneOff, 1_234_567],
    ['1,234.50', oneOff, 1234.5],
    ['1.234,50', oneOff, 1234.5],
    ["1'234'567", oneOff, 1_234_567],
    ['2 weeks', wait, 14],
    ['2w', wait, 14],
    ['3 months', wait, 91.25],
    ['1 year', wait, 365],
    ['12 hours', wait, 0.5],
    ['7', wait, 7],
    ['7 days', wait, 7],
    ['-5', rest, -5],
    ['–5 points', rest, -5],
    ['+5', rest, 5],
    ['1e5', cohort, 100_000],
    ['400k customers', cohort, 400_000],
    ['~7', grade, 7],
  ])('%s', (text, field, value) => {
    expect(numbersOf(read(text, field))).toBe(value);
  });

  test.each<[string, Field, number]>([
    ['7,5', grade, 7.5],
    ['7.5', grade, 7.5],
    ['2 weken', wait, 14],
    ['3 maanden', wait, 91.25],
    ['12,5%', failure, 0.125],
    ['350.000', oneOff, 350_000],
    ['1,5 mln', oneOff, 1_500_000],
    ['20 per jaar', yearly, 20],
    ['5 punten', rest, 5],
    ['7.125', grade, 7.125],
  ])('in Dutch: %s', (text, field, value) => {
    expect(numbersOf(read(text, field, 'nl'))).toBe(value);
  });

  test('1.500 is one and a half in English and fifteen hundred in Dutch', () => {
    expect(numbersOf(read('1.500', cost, 'en'))).toBe(1.5);
    expect(numbersOf(read('1.500', cost, 'nl'))).toBe(1500);
    expect(numbersOf(read('1,500', cost, 'en'))).toBe(1500);
    expect(numbersOf(read('1,500', cost, 'nl'))).toBe(1.5);
  });
});

describe('an estimate', () => {
  test.each<[string, Field, number[] | string]>([
    ['5 – 8 – 9', grade, [5, 8, 9]],
    ['5-8-9', grade, [5, 8, 9]],
    ['5 to 8 to 9', grade, [5, 8, 9]],
    ['5 tot 9', grade, [5, 7, 9]],
    ['5 t/m 9', grade, [5, 7, 9]],
    ['5..9', grade, [5, 7, 9]],
    ['5 … 9', grade, [5, 7, 9]],
    ['5; 8; 9', grade, [5, 8, 9]],
    ['5, 8, 9', grade, [5, 8, 9]],
    ['5,5 – 8,5 – 9,5', grade, [5.5, 8.5, 9.5]],
    ['5 to 20%', failure, [0.05, 0.125, 0.2]],
    ['5% – 8% – 12%', failure, [0.05, 0.08, 0.12]],
    ['10 to 40', cost, [10, 20, 40]],
    ['€250 to €1k', cost, [250, 500, 1000]],
    ['10 to 1000', cost, [10, 505, 1000]],
    ['0.5 to 8', charge, 'out-of-range'],
    ['10 to 1000', wait, [10, 100, 1000]],
    ['1 to 4k', oneOff, [1000, 2000, 4000]],
    ['-10 to 30', cost, [-10, 10, 30]],
    ['−10 – −5 – 20', rest, [-10, -5, 20]],
    ['-10 - -5 - 20', rest, [-10, -5, 20]],
    ['1 week to 4 weeks', wait, [7, 14, 28]],
    ['2 to 8 weeks', wait, [14, 28, 56]],
    ['-2..2', sensitivity, [-2, 0, 2]],
  ])('%s', (text, field, numbers) => {
    expect(numbersOf(read(text, field))).toEqual(numbers);
  });

  test('of three equal numbers is that number', () => {
    expect(read('7 – 7 – 7', grade)).toEqual({ kind: 'quantity', typed: { value: 7 } });
  });
});

describe('a pasted column', () => {
  test('becomes its percentiles, with how many numbers there were', () => {
    const column = Array.from({ length: 11 }, (_, i) => 3 + i * 0.5).join('\n');
    expect(read(column, grade)).toEqual({
      kind: 'quantity',
      typed: { low: 3.5, value: 5.5, high: 7.5, count: 11 },
    });
  });

  test.each(['4\t6\t7', '4\r\n6\r\n7\r\n', '4\n6\n7'])('%j keeps its three numbers in order', (text) => {
    const reading = read(text, grade);
    expect(reading.kind === 'quantity' && reading.typed.count).toBe(3);
  });

  test('in any order, with decimal commas, and one unit', () => {
    expect(numbersOf(read('7,5\n6,5\n8,5\n7\n8', grade, 'nl'))).toEqual([6.7, 7.5, 8.3]);
    expect(numbersOf(read('10%\n20%\n30%\n40%', failure))).toEqual([0.13, 0.25, 0.37]);
  });

  test('of one number over and over is that number', () => {
    expect(read('7\n7\n7', grade)).toEqual({ kind: 'quantity', typed: { value: 7, count: 3 } });
  });

  test('tells the number that is out of range', () => {
    expect(read('7\n8\n12', grade)).toMatchObject({ fault: { kind: 'out-of-range', value: 12 } });
  });
});

describe('what is no number says why', () => {
  test.each<[string, Field, object]>([
    ['', grade, { kind: 'empty' }],
    ['   ', grade, { kind: 'empty' }],
    ['good', grade, { kind: 'not-a-number', found: 'good' }],
    ['7.5.', grade, { kind: 'quantity' }],
    ['7..', grade, { kind: 'quantity' }],
    ['11', grade, { kind: 'out-of-range', value: 11, min: 1, max: 10 }],
    ['-1%', failure, { kind: 'out-of-range', value: -0.01, min: 0, max: 1 }],
    ['5 – 11', grade, { kind: 'out-of-range', value: 11 }],
    ['9 to 5', grade, { kind: 'order', low: 9, high: 5 }],
    ['5 – 9 – 8', grade, { kind: 'order', low: 5, middle: 9, high: 8 }],
    ['0 to 20%', failure, { kind: 'bounds', min: 0, max: 1 }],
    ['5 – 5.01 – 9', grade, { kind: 'skew' }],
    ['7%', grade, { kind: 'wrong-unit', found: '%' }],
    ['€7', grade, { kind: 'wrong-unit', found: '€' }],
    ['$20', cost, { kind: 'wrong-unit', found: '$' }],
    ['USD 20', cost, { kind: 'wrong-unit', found: 'USD' }],
    ['7 weeks', grade, { kind: 'wrong-unit', found: 'weeks' }],
    ['7 apples', wait, { kind: 'wrong-unit', found: 'apples' }],
    ['1.2.3', grade, { kind: 'not-a-number' }],
    ['1,23,4', cost, { kind: 'not-a-number' }],
  ])('%j', (text, field, fault) => {
    const reading = read(text, field);
    expect(reading.kind === 'fault' ? reading.fault : { kind: 'quantity' }).toMatchObject(fault);
  });

  test('an estimate where one number is asked for', () => {
    const given = { language: 'en', currency: 'EUR', estimates: false } as const;
    expect(readQuantity('10% to 20%', failure, given)).toMatchObject({ fault: { kind: 'no-estimate' } });
    expect(readQuantity('10\n20', failure, given)).toMatchObject({ fault: { kind: 'too-many', count: 2 } });
  });
});

const units: Readonly<Record<Unit, Field>> = {
  points: rest,
  grade,
  share: failure,
  ratio: charge,
  days: wait,
  perYear: natural,
  gradePerYear: marketFields.expectationDrift,
  money: cost,
  moneyPerYear: yearly,
  logOdds: sensitivity,
  customers: cohort,
  score: touchpointFields.activity,
};

/** Numbers of a field with as many digits as anybody types. */
function typedNumber({ min, max }: Field): fc.Arbitrary<number> {
  return fc
    .double({ min, max, noNaN: true })
    .map((value) => Number(value.toPrecision(5)) + 0)
    .filter((value) => value >= min && value <= max && (value === 0 || Math.abs(value) > 1e-7));
}

const anyField = fc.constantFrom(...Object.values(units));
const anyOptions = fc.record({
  language: fc.constantFrom<Language>('en', 'nl'),
  currency: fc.constantFrom('EUR', 'USD', 'GBP', 'CHF', 'JPY'),
});

test('what is written is read as the same number', () => {
  fc.assert(
    fc.property(
      anyField.chain((field) => fc.tuple(fc.constant(field), typedNumber(field))),
      anyOptions,
      ([field, value], options) => {
        const text = writeQuantity({ value }, field, options);
        expect(readQuantity(text, field, options)).toEqual({ kind: 'quantity', typed: { value } });
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is written of an estimate is read as the same estimate', () => {
  fc.assert(
    fc.property(
      anyField.chain((field) =>
        fc.tuple(fc.constant(field), fc.tuple(typedNumber(field), typedNumber(field), typedNumber(field))),
      ),
      anyOptions,
      ([field, numbers], options) => {
        const [low, value, high] = numbers.toSorted((a, b) => a - b);
        const reading = readQuantity(writeQuantity({ low, value, high }, field, options), field, options);
        // Not every triple is a distribution, but no digit may change on the way.
        if (reading.kind === 'quantity') {
          expect(reading.typed).toEqual(low === high ? { value } : { low, value, high });
        } else {
          expect(['order', 'bounds', 'skew']).toContain(reading.fault.kind);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('nothing that is typed throws, and what is taken is in range', () => {
  const signs = fc.constantFrom(...'0123456789.,-–−%€$kM eE×to…\n\t;/~='.split(''), 'to', 'tot', ' weeks');
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(signs, { maxLength: 14 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, anyField, anyOptions, (text, field, options) => {
      const reading = readQuantity(text, field, options);
      if (reading.kind === 'fault') return;
      const { value, low = value, high = value } = reading.typed;
      expect(field.min <= low && low <= value && value <= high && high <= field.max).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('a text as long as a book is read or refused in no time', () => {
  for (const text of [
    '9'.repeat(1e5),
    '1 '.repeat(5e4),
    'a '.repeat(5e4),
    '1,'.repeat(5e4),
    '1 a'.repeat(3e4),
  ])
    expect(['quantity', 'fault']).toContain(read(text, cost).kind);
});

test('numbers are written as people of the language write them', () => {
  const say = (value: number, field: Field, language: Language = 'en') =>
    writeQuantity({ value }, field, { language });
  expect(say(0.07, failure)).toBe('7%');
  expect(say(0.006, failure)).toBe('0.6%');
  expect(say(0.125, failure, 'nl')).toBe('12,5%');
  expect(say(350_000, oneOff)).toBe('350,000');
  expect(say(350_000, oneOff, 'nl')).toBe('350.000');
  expect(say(1 / 3, failure)).toBe('33.333%');
  expect(say(-5, rest)).toBe('−5');
  expect(say(0, rest)).toBe('0');
  expect(writeQuantity({ low: 5.2, value: 7.6, high: 9.2 }, grade, { language: 'nl' })).toBe(
    '5,2 – 7,6 – 9,2',
  );
});
