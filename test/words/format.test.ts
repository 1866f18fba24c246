import { describe, expect, test } from 'vitest';
import {
  formatDays,
  formatDuration,
  formatInterval,
  formatMoney,
  formatNumber,
  formatOfHundred,
  formatShare,
  formatDate,
  formatUnit,
} from '../../src/words/format.ts';

/** Spaces that do not break a line are spaces here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  test.each([
    [1234.5, {}, '1,234.5', '1.234,5'],
    [-0.2, {}, '−0.2', '−0,2'],
    [3.4, { sign: true, digits: 1 }, '+3.4', '+3,4'],
    [-0.001, { digits: 1 }, '0.0', '0,0'],
    [0, { sign: true }, '0', '0'],
    [0.000123456, {}, '0.000123', '0,000123'],
    [1 / 3, {}, '0.333', '0,333'],
    [NaN, {}, '–', '–'],
    [-Infinity, {}, '−∞', '−∞'],
  ])('%d %j', (value, options, en, nl) => {
    expect(formatNumber(value, 'en', options)).toBe(en);
    expect(formatNumber(value, 'nl', options)).toBe(nl);
  });
});

describe('money', () => {
  test.each([
    [1_600_000, 'EUR', { short: true, sign: true }, '+€1.6 M', '+€ 1,6 mln'],
    [-800_000, 'EUR', { short: true }, '−€800k', '−€ 800.000'],
    [1_200_000_000, 'EUR', { short: true }, '€1.2 bn', '€ 1,2 mld'],
    [441_701, 'EUR', { short: true, sign: true }, '+€442k', '+€ 442.000'],
    [350, 'EUR', { short: true }, '€350', '€ 350'],
    [4.3, 'EUR', {}, '€4.30', '€ 4,30'],
    [4.3, 'EUR', { digits: 1, sign: true }, '+€4.3', '+€ 4,3'],
    [-1_234_567, 'USD', {}, '−$1,234,567', '−$ 1.234.567'],
    [-0.001, 'EUR', {}, '€0.00', '€ 0,00'],
    [999_960, 'EUR', { short: true }, '€1.0 M', '€ 1,0 mln'],
  ])('%d %s %j', (value, currency, options, en, nl) => {
    expect(plain(formatMoney(value, currency, 'en', options))).toBe(en);
    expect(plain(formatMoney(value, currency, 'nl', options))).toBe(nl);
  });
});

describe('shares, times and intervals', () => {
  test('shares are percentages', () => {
    expect(plain(formatShare(0.427, 'en'))).toBe('43%');
    expect(plain(formatShare(-0.043, 'nl', { digits: 1 }))).toBe('−4,3%');
  });

  test.each([
    [1, '1 day', '1 dag', '1 day', '1 dag'],
    [14, '14 days', '14 dagen', '14 days', '14 dagen'],
    [0.5, '0.5 days', '0,5 dagen', '12 hours', '12 uur'],
    [365, '365 days', '365 dagen', '12 months', '12 maanden'],
    [1095, '1,095 days', '1.095 dagen', '3 years', '3 jaar'],
    [912.5, '913 days', '913 dagen', '2.5 years', '2,5 jaar'],
    [0, '0 days', '0 dagen', '0 days', '0 dagen'],
  ])('%d days', (days, en, nl, enLong, nlLong) => {
    expect(formatDays(days, 'en')).toBe(en);
    expect(formatDays(days, 'nl')).toBe(nl);
    expect(formatDuration(days, 'en')).toBe(enLong);
    expect(formatDuration(days, 'nl')).toBe(nlLong);
  });

  test('of a hundred, something is never nothing', () => {
    expect(formatOfHundred(0, 0)).toBe('0');
    expect(formatOfHundred(0, 0.002)).toBe('<1');
    expect(formatOfHundred(75, 0.745)).toBe('75');
  });

  test('intervals have a thin ellipsis and signs', () => {
    const format = (value: number) => formatNumber(value, 'nl', { digits: 1, sign: true });
    expect(formatInterval(-0.2, 3.4, format)).toBe('−0,2 … +3,4');
  });

  test.each([
    [0.05, 'share', '5%', '5%'],
    [0.125, 'share', '12.5%', '12,5%'],
    [450_000, 'moneyPerYear', '€450,000 a year', '€ 450.000 per jaar'],
    [2, 'ratio', '2×', '2×'],
    [-5, 'points', '−5 points', '−5 punten'],
    [270, 'days', '270 days', '270 dagen'],
    [1.66, 'perYear', '1.66 a year', '1,66 per jaar'],
    [7.5, 'grade', '7.5', '7,5'],
  ] as const)('%d as %s', (value, unit, en, nl) => {
    const field = { unit, max: 100 };
    expect(plain(formatUnit(value, field, 'en', { currency: 'EUR' }))).toBe(en);
    expect(plain(formatUnit(value, field, 'nl', { currency: 'EUR' }))).toBe(nl);
  });

  test('a chance within a year is a percentage', () => {
    const field = { unit: 'perYear', max: 0.95 } as const;
    expect(formatUnit(0.45, field, 'en', { currency: 'EUR' })).toBe('45% a year');
    expect(formatUnit(0.125, field, 'nl', { currency: 'EUR' })).toBe('12,5% per jaar');
  });

  test.each([
    ['2027-12-31', 1, '1 Jan 2028', '1 jan 2028'],
    ['2028-02-28', 1.9, '29 Feb 2028', '29 feb 2028'],
    ['2027-03-31', Infinity, '–', '–'],
  ])('%s and %d days is %s', (start, days, en, nl) => {
    expect(formatDate(start, days, 'en')).toBe(en);
    expect(formatDate(start, days, 'nl')).toBe(nl);
  });
});
