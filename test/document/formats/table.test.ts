import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/document/formats/number.ts';
import { readNumbers, readTable } from '../../../src/document/formats/table.ts';

describe('a number', () => {
  test.each([
    ['0,25', 0.25, 0.25],
    ['0.25', 0.25, 0.25],
    ['1,234.5', 1234.5, 1234.5],
    ['1.234,5', 1234.5, 1234.5],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567', 1234567, 1234567],
    ['1 234 567', 1234567, 1234567],
    ["1'234", 1234, 1234],
    ['12%', 0.12, 0.12],
    ['1,1 %', 0.011, 0.011],
    ['1.5k', 1500, 1500],
    ['2 mln', 2e6, 2e6],
    ['€ 1.234,50', 1234.5, 1234.5],
    ['$1,234.50', 1234.5, 1234.5],
    ['EUR 3', 3, 3],
    ['€ 25,-', 25, 25],
    ['−3,5', -3.5, -3.5],
    ['-€3.50', -3.5, -3.5],
    ['(200)', -200, -200],
    ['+7', 7, 7],
    ['.5', 0.5, 0.5],
    ['1e-3', 0.001, 0.001],
    ['1.5E3', 1500, 1500],
    ['-0', 0, 0],
    ['\u00a07\u202f000 ', 7000, 7000],
  ])('%s', (text, en, nl) => {
    expect(readNumber(text, 'en')).toBe(en);
    expect(readNumber(text, 'nl')).toBe(nl);
  });

  test.each([
    '',
    ' ',
    '-',
    '%',
    '€',
    '.',
    ',',
    'n/a',
    '1,23,4',
    '1.2.3',
    '1-2',
    '12 apples',
    'NaN',
    'Infinity',
    '0x10',
    '1e999',
    '2026-01-02',
    '1,2.3,4',
  ])('is not “%s”', (text) => {
    expect(readNumber(text, 'en')).toBeUndefined();
    expect(readNumber(text, 'nl')).toBeUndefined();
  });

  test('is read as each language writes it', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (x) => {
        const value = Number(x.toFixed(4)) + 0;
        const options = { minimumFractionDigits: 4, maximumFractionDigits: 4 };
        expect(readNumber(value.toLocaleString('en-GB', options), 'en')).toBe(value);
        expect(readNumber(value.toLocaleString('nl-NL', options), 'nl')).toBe(value);
      }),
      { seed: 54_001 },
    );
  });
});

describe('a table', () => {
  test.each([
    [
      'from a spreadsheet',
      'Name\tShare\nShop\t0,25\nDesk\t12%\n',
      ['Name', 'Share'],
      [
        ['Shop', '0,25'],
        ['Desk', '12%'],
      ],
    ],
    ['with commas', 'Name,Share\n"Shop, big",0.25', ['Name', 'Share'], [['Shop, big', '0.25']]],
    [
      'with semicolons',
      'Shop;0,25\r\nDesk;0,3',
      undefined,
      [
        ['Shop', '0,25'],
        ['Desk', '0,3'],
      ],
    ],
    ['of one column of Dutch decimals', '0,25\n0,3', undefined, [['0,25'], ['0,3']]],
    [
      'with quotes within quotes',
      'a;"she said ""no"";\nand left";1',
      undefined,
      [['a', 'she said "no";\nand left', '1']],
    ],
    [
      'with rows of different length and blank ones',
      'a\t1\n\n \t\nb',
      undefined,
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    [
      'without any number',
      'a\tb\nc\td',
      undefined,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with a mark at its beginning', '\ufeffShare\n1', ['Share'], [['1']]],
    ['with a quote that is never closed', 'a,"b\nc,1', ['a', '"b'], [['c', '1']]],
    [
      'with inches',
      '5" disk,1\n3" disk,2',
      undefined,
      [
        ['5" disk', '1'],
        ['3" disk', '2'],
      ],
    ],
    ['of nothing', ' \n\t', undefined, []],
  ])('%s', (_, text, header, rows) => {
    expect(readTable(text, 'nl')).toEqual({ header, rows });
  });

  test('of English thousands in one column is one column', () => {
    expect(readTable('1,234\n12,345', 'en').rows).toEqual([['1,234'], ['12,345']]);
    expect(readTable('1,5\n2,5', 'en').rows).toEqual([
      ['1', '5'],
      ['2', '5'],
    ]);
  });

  test('of any cells comes back when it was written by the rules', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...Array.from('ab,;\t"\n 1')), maxLength: 6 })
      .map((text) => text.trim());
    const separator = fc.constantFrom('\t', ';', ',');
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        separator,
        (rows, between) => {
          // a letter at both ends, so that no row is blank and no header is one by chance
          const full = rows.map((row) => ['x', ...row, 'y']);
          const text = full
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(between))
            .join('\n');
          const { header, rows: read } = readTable(text, 'en');
          expect(header === undefined ? read : [header, ...read]).toEqual(full);
        },
      ),
      { seed: 54_002, numRuns: 500 },
    );
  });

  test('of any text is a rectangle', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('a1,;\t"\n\r ')), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'nl' as const), (pasted, locale) => {
        const { header, rows } = readTable(pasted, locale);
        const all = header === undefined ? rows : [header, ...rows];
        expect(new Set(all.map((row) => row.length)).size).toBeLessThan(2);
      }),
      { seed: 54_003, numRuns: 1000 },
    );
  });
});

test('text in a column of numbers is a problem, and the other cells are kept', () => {
  const { rows } = readTable('Name\tShare\tDays\nShop\t25%\tsoon\nDesk\t\t7\nCall\tmany\t1.000', 'nl');
  expect(readNumbers(rows, [1, 2, 5], 'nl')).toEqual({
    numbers: [
      [0.25, undefined, undefined],
      [undefined, 7, undefined],
      [undefined, 1000, undefined],
    ],
    problems: [
      { row: 0, column: 2, found: 'soon' },
      { row: 2, column: 1, found: 'many' },
    ],
  });
});
