/**
 * What people type in the field of a number, and a number as it stands there. A single number (`7.5`, `7,5`, `1.5k`,
 * `12%`, `€ 20`, `2 weeks`), an estimate (`5 to 9`, `5 – 8 – 9`, `5..9`) or a pasted column of data, which becomes its
 * 10th, 50th and 90th percentile. Shares, and chances within a year, stand there as percentages, everything else in the
 * unit of its field.
 */
import { metalog } from '../../../models/chance/metalog.ts';
import type { Field, Quantity, Unit } from '../../../models/quantity.ts';
import { formatNumber } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';

/** A number, or an estimate by its 10th, 50th and 90th percentile. */
export interface Typed {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Of how many pasted numbers these are the percentiles. */
  readonly count?: number;
}

/** Why a text is no number of a field. */
export type Fault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number'; readonly found: string }
  /** A unit or currency that does not belong to the field. */
  | { readonly kind: 'wrong-unit'; readonly found: string }
  | { readonly kind: 'too-many'; readonly count: number }
  /** The field takes one number only. */
  | { readonly kind: 'no-estimate' }
  | { readonly kind: 'out-of-range'; readonly value: number; readonly min: number; readonly max: number }
  | { readonly kind: 'order'; readonly low: number; readonly middle: number; readonly high: number }
  /** Low or high stands on an end of the range, beyond which one time in ten the truth should lie. */
  | { readonly kind: 'bounds'; readonly min: number; readonly max: number }
  | { readonly kind: 'skew'; readonly from: number; readonly to: number };

export type Reading =
  { readonly kind: 'quantity'; readonly typed: Typed } | { readonly kind: 'fault'; readonly fault: Fault };

export interface TextOptions {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** Whether low, middle and high may be given. Default true. */
  readonly estimates?: boolean;
}

type NumberField = Pick<Field, 'unit' | 'min' | 'max'>;

export function readQuantity(text: string, field: NumberField, options: TextOptions): Reading {
  if (text.trim() === '') return refused({ kind: 'empty' });
  const scanned = scan(text, field, options);
  if (scanned.kind === 'fault') return scanned;
  const { numbers } = scanned;
  if (numbers.length > 3 || isColumn(text)) return readColumn(numbers, field, options);
  if (numbers.length > 1 && options.estimates === false) return refused({ kind: 'no-estimate' });
  if (numbers.length === 1) return single(numbers[0], field);
  if (numbers.length === 3) return estimate({ low: numbers[0], value: numbers[1], high: numbers[2] }, field);
  return range(numbers[0], numbers[1], field);
}

/** A number of a study as it stands in its field; typing it again gives it back, to the digits shown. */
export function writeQuantity(
  { value, low, high }: Pick<Quantity, 'value' | 'low' | 'high'>,
  field: Pick<Field, 'unit' | 'max'>,
  { language }: Pick<TextOptions, 'language'>,
): string {
  const percent = isPercent(field);
  const say = (x: number): string => writeNumber(percent ? shifted(x, 2) : x, language);
  const said = low === undefined || high === undefined ? say(value) : [low, value, high].map(say).join(' – ');
  return percent ? `${said}%` : said;
}

function isPercent({ unit, max }: Pick<Field, 'unit' | 'max'>): boolean {
  return unit === 'share' || (unit === 'perYear' && max <= 1);
}

/** Five digits, and all before the decimal sign. */
function writeNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const before = Math.floor(Math.log10(size)) + 1;
  // Rounding first tells how many decimals there really are.
  const rounded = before >= 5 ? Math.round(size) : Number(size.toPrecision(5));
  const decimals = before >= 5 ? 0 : Math.min(12, Math.max(0, 5 - before));
  const text = formatNumber(rounded, language, { digits: decimals });
  const short = decimals > 0 ? text.replace(/[.,]?0+$/, '') : text;
  return value < 0 && /[1-9]/.test(short) ? `\u2212${short}` : short;
}

/** Percentiles of pasted data; two of them are low and high. */
function readColumn(numbers: readonly number[], field: NumberField, options: TextOptions): Reading {
  const wrong = numbers.find((value) => !(value >= field.min && value <= field.max));
  if (wrong !== undefined) return outOfRange(wrong, field);
  if (options.estimates === false) return refused({ kind: 'too-many', count: numbers.length });
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, value, high] = [0.1, 0.5, 0.9].map((share) => tidy(quantileOf(sorted, share)));
  const count = numbers.length;
  if (low === high) return { kind: 'quantity', typed: { value, count } };
  const read = estimate({ low, value, high }, field);
  return read.kind === 'fault' ? read : { kind: 'quantity', typed: { ...read.typed, count } };
}

/** Between the two nearest data points, as most programs do (Hyndman & Fan 1996, definition 7). */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [i, part] = [Math.floor(at), at % 1];
  return part === 0 ? sorted[i] : sorted[i] + part * (sorted[i + 1] - sorted[i]);
}

function single(value: number, field: NumberField): Reading {
  return value >= field.min && value <= field.max
    ? { kind: 'quantity', typed: { value } }
    : outOfRange(value, field);
}

/** The rules of `metalog`, with the reason as somebody who types can use it. */
function estimate(
  { low, value: middle, high }: { readonly low: number; readonly value: number; readonly high: number },
  { min, max }: NumberField,
): Reading {
  if (low === middle && middle === high) return single(middle, { min, max, unit: 'ratio' });
  if (!(low < middle && middle < high)) return refused({ kind: 'order', low, middle, high });
  const wrong = [low, middle, high].find((value) => !(value >= min && value <= max));
  if (wrong !== undefined) return outOfRange(wrong, { min, max });
  const fitted = metalog({ low, middle, high, min, max });
  if (fitted.kind === 'distribution') return { kind: 'quantity', typed: { value: middle, low, high } };
  switch (fitted.because) {
    case 'order':
      return refused({ kind: 'order', low, middle, high });
    case 'bounds':
      return refused({ kind: 'bounds', min, max });
    case 'skew':
      return refused({
        kind: 'skew',
        from: Number(fitted.from.toPrecision(3)),
        to: Number(fitted.to.toPrecision(3)),
      });
    default:
      return fitted satisfies never;
  }
}

/**
 * Money and ratios grow by factors, so half-way between 10 and 40 is 20; a grade or a share grows by steps. Where the
 * ends lie so far apart that no distribution has such a middle, it is half-way by steps too.
 */
function range(low: number, high: number, field: NumberField): Reading {
  const byFactors =
    low > 0 && factors.has(field.unit)
      ? estimate({ low, value: tidy(Math.sqrt(low * high)), high }, field)
      : undefined;
  return byFactors?.kind === 'quantity'
    ? byFactors
    : estimate({ low, value: tidy((low + high) / 2), high }, field);
}

const factors: ReadonlySet<Unit> = new Set([
  'money',
  'moneyPerYear',
  'ratio',
  'customers',
  'days',
  'perYear',
]);

function tidy(value: number): number {
  return Number(value.toPrecision(5));
}

function refused(fault: Fault): { readonly kind: 'fault'; readonly fault: Fault } {
  return { kind: 'fault', fault };
}

function outOfRange(value: number, { min, max }: Pick<Field, 'min' | 'max'>): Reading {
  return refused({ kind: 'out-of-range', value, min, max });
}

function isColumn(text: string): boolean {
  return /\S[ ]*[\n\r\t]\s*\S/.test(text);
}

/** A number as it was typed, its unit not yet counted. */
interface Part {
  readonly digits: string;
  readonly negative: boolean;
  /** What stands after it, and before it where that is a currency. */
  readonly unit: string;
}

type Scan =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'fault'; readonly fault: Fault };

const separator = /^\s*(?:\.\.+|…|–|—|-|−|;|\bto\b|\btill\b|\btot\b|t\/m|[\n\r\t]|,(?=\s))\s*/iu;
const sign = /^[+\-−–]/u;
/** Groups and decimals in any style; blanks that do not break a line may part groups. */
const digits = /^(?:\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*|[.,]\d+)(?:e[+-]?\d{1,3}(?![\p{L}\d]))?/iu;
const grouped = /^\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?/u;
const currencySign = /^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z])|(?:US|A|CA)\$)/u;
const unitText = /^(?:%|‰|×|\p{Sc}|[\p{L}]+\.?(?:[ \u00a0](?=\p{L})[\p{L}]+\.?)*|\/\s?[\p{L}]+)/u;
const word = /^[\p{L}.]+/u;

/** The numbers of a text in the unit of the field. A unit that is said only once, at the end, holds for all. */
function scan(text: string, field: NumberField, options: TextOptions): Scan {
  const wide = field.unit === 'money' || field.unit === 'moneyPerYear' || field.unit === 'customers';
  const parts: Part[] = [];
  // A text that ends in a decimal sign is about to go on.
  let rest = text
    .trim()
    .replace(/^[=~≈]\s*/u, '')
    .replace(/(?<=\d)[.,]$/u, '');
  for (;;) {
    const part = takePart(rest, wide);
    if (part === undefined) return refused({ kind: 'not-a-number', found: shown(text) });
    parts.push(part.part);
    rest = part.rest;
    if (rest === '') break;
    const apart = separator.exec(rest);
    // Data from a sheet may be parted by a blank alone.
    const gap = apart?.[0] ?? /^\s+(?=[\d+\-−.,])/u.exec(rest)?.[0];
    if (gap === undefined) return refused({ kind: 'not-a-number', found: shown(text) });
    rest = rest.slice(gap.length);
    if (rest === '') break;
    if (parts.length > 100_000) return refused({ kind: 'too-many', count: parts.length });
  }
  const last = parts[parts.length - 1].unit;
  const numbers: number[] = [];
  for (const { digits: typed, negative, unit } of parts) {
    const factor = factorOf(unit === '' ? last : unit, field, options.currency);
    if (factor === undefined) return refused({ kind: 'wrong-unit', found: shown(unit === '' ? last : unit) });
    const value = valueOf(typed, negative, factor, field, options.language);
    if (!Number.isFinite(value)) return refused({ kind: 'not-a-number', found: shown(text) });
    numbers.push(value);
  }
  return { kind: 'numbers', numbers };
}

function takePart(text: string, wide: boolean): { readonly part: Part; readonly rest: string } | undefined {
  let rest = text;
  let negative = false;
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length).trimStart();
    return found;
  };
  const minus = (): void => {
    const found = take(sign);
    if (found !== '' && found !== '+') negative = true;
  };
  minus();
  let unit = take(currencySign);
  if (unit !== '') minus();
  const typed = (wide ? grouped.exec(rest)?.[0] : undefined) ?? digits.exec(rest)?.[0];
  if (typed === undefined) return undefined;
  rest = rest.slice(typed.length);
  // A unit may follow after blanks, but not on the next line, and “to” is none.
  const blank = /^[ \u00a0\u202f]*/u.exec(rest)?.[0] ?? '';
  const after = rest.slice(blank.length);
  const more: string[] = [];
  let tail = after;
  for (;;) {
    if (separator.test(tail)) break;
    const found = unitText.exec(tail)?.[0];
    if (found === undefined) break;
    const own = untilSeparator(found);
    if (own === '') break;
    more.push(own);
    tail = tail.slice(own.length).replace(/^[ \u00a0\u202f]*/u, '');
  }
  if (more.length > 0) {
    unit = [unit, ...more].filter((one) => one !== '').join(' ');
    rest = tail;
  }
  return { part: { digits: typed, negative, unit }, rest };
}

/** The words of a unit up to one that parts numbers: “weeks to” is “weeks”. */
function untilSeparator(text: string): string {
  const words = text.split(/(?<=[ \u00a0])/u);
  const end = words.findIndex((one) => /^(?:to|till|tot)$/iu.test(one.trim()));
  const own = end < 0 ? text : words.slice(0, end).join('');
  return word.test(own) ? own.trimEnd() : own;
}

/** By how much a typed number is multiplied to stand in the unit of the field; undefined if the unit does not belong. */
function factorOf(given: string, field: NumberField, currency: string): number | undefined {
  const { unit } = field;
  const isMoney = unit === 'money' || unit === 'moneyPerYear';
  let factor = isPercent(field) ? 0.01 : 1;
  let left = given.trim();
  if (left === '') return factor;
  if (isMoney) {
    const own = currencyNames(currency);
    for (const name of own) {
      if (left.toLowerCase().startsWith(name)) left = left.slice(name.length).trim();
      else if (left.toLowerCase().endsWith(name)) left = left.slice(0, left.length - name.length).trim();
    }
  }
  if (left === '') return factor;
  // The words that say nothing new: the field's own unit, “a year” where it is by the year.
  left = left.toLowerCase().replace(/\.$/, '');
  for (const said of ownWords[unit]) {
    if (left === said) return factor;
    if (left.endsWith(` ${said}`)) left = left.slice(0, -said.length - 1).trim();
  }
  if (unit === 'days') return spanDays[left];
  if (left === '%') return unit === 'share' || unit === 'ratio' || unit === 'perYear' ? 0.01 : undefined;
  if (left === '‰') return unit === 'share' || unit === 'perYear' ? 0.001 : undefined;
  if (isPercent(field)) return undefined;
  const multiple = multiples[left];
  if (multiple === undefined) return undefined;
  factor *= multiple;
  return factor;
}

const perYearWords = [
  'a year',
  'per year',
  'per jaar',
  'p.j',
  '/year',
  '/jaar',
  '/yr',
  '/y',
  '/j',
  'per annum',
];

const ownWords: Readonly<Record<Unit, readonly string[]>> = {
  points: ['points', 'point', 'pts', 'punten', 'punt', 'pt'],
  grade: ['grade', 'grades', 'cijfer'],
  share: perYearWords,
  ratio: ['×', 'x', 'times', 'maal', 'keer'],
  days: [],
  perYear: perYearWords,
  gradePerYear: perYearWords,
  money: [],
  moneyPerYear: perYearWords,
  logOdds: [],
  customers: ['customers', 'klanten'],
  score: ['points', 'punten'],
};

const [year, month] = [365, 365 / 12];
const spanDays: Readonly<Record<string, number | undefined>> = {
  ...named(1, 'd', 'day', 'days', 'dag', 'dagen'),
  ...named(7, 'w', 'wk', 'week', 'weeks', 'weken'),
  ...named(month, 'mo', 'mnd', 'month', 'months', 'maand', 'maanden'),
  ...named(3 * month, 'quarter', 'quarters', 'kwartaal', 'kwartalen'),
  ...named(year, 'y', 'yr', 'year', 'years', 'j', 'jaar', 'jaren'),
  ...named(1 / 24, 'h', 'hr', 'hour', 'hours', 'u', 'uur', 'uren'),
  ...named(1 / 1440, 'min', 'minute', 'minutes', 'minuut', 'minuten'),
};

const multiples: Readonly<Record<string, number | undefined>> = {
  ...named(1e3, 'k', 'thousand', 'duizend', 'dzd'),
  ...named(1e6, 'm', 'mn', 'mln', 'mio', 'million', 'miljoen'),
  ...named(1e9, 'b', 'bn', 'mld', 'billion', 'miljard'),
};

function named(factor: number, ...words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((one) => [one, factor]));
}

/** The code of a currency, its sign, and what people call it. */
function currencyNames(currency: string): string[] {
  const sign = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value;
  const called = { EUR: ['euro', 'euros'], USD: ['dollar', 'dollars', 'us$'], GBP: ['pound', 'pounds'] };
  const more = Object.hasOwn(called, currency) ? called[currency as keyof typeof called] : [];
  return [currency.toLowerCase(), ...(sign === undefined ? [] : [sign.toLowerCase()]), ...more].toSorted(
    (a, b) => b.length - a.length,
  );
}

/** The number of digits that may be parted in groups; where `1.500` could be both, language and range decide. */
function valueOf(
  typed: string,
  negative: boolean,
  factor: number,
  { min, max }: NumberField,
  language: Language,
): number {
  const ofText = (text: string): number => {
    const value = Number(text) * (negative ? -1 : 1);
    // Without the noise of binary fractions: 7% is 0.07.
    return Number((factor === 1 ? value : value * factor).toPrecision(15)) + 0;
  };
  const [, body = typed, exponent = ''] = /^([^e]*)(e.*)?$/iu.exec(typed) ?? [];
  const plain = body.replace(/['’ \u00a0\u2009\u202f]/gu, '');
  const marks = [...plain.matchAll(/[.,]/gu)].map(([mark]) => mark);
  const last = marks.at(-1);
  if (last === undefined) return ofText(plain + exponent);
  const first = marks[0];
  const decimal = (mark: string): number => {
    const parts = plain.split(mark);
    if (parts.length > 2) return NaN;
    return ofText(parts.join('.').replace(/^\./, '0.') + exponent);
  };
  if (first !== last) {
    const [whole, fraction] = [
      plain.slice(0, plain.lastIndexOf(last)),
      plain.slice(plain.lastIndexOf(last) + 1),
    ];
    if (!isGrouped(whole, first)) return NaN;
    return ofText(`${whole.replaceAll(first, '')}.${fraction}${exponent}`);
  }
  const groups = isGrouped(plain, last);
  if (marks.length > 1) return groups ? ofText(plain.replaceAll(last, '') + exponent) : NaN;
  if (!groups || exponent !== '') return decimal(last);
  const [asGroups, asDecimal] = [ofText(plain.replace(last, '')), decimal(last)];
  const fits = (value: number): boolean => value >= min && value <= max;
  const ownGroup = last === (language === 'en' ? ',' : '.');
  const [likely, other] = ownGroup ? [asGroups, asDecimal] : [asDecimal, asGroups];
  return fits(likely) || !fits(other) ? likely : other;
}

/** 1.500.000: three digits after each mark, one to three before the first, which is no 0. */
function isGrouped(text: string, mark: string): boolean {
  const [head, ...groups] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(head) && groups.length > 0 && groups.every((one) => /^\d{3}$/.test(one));
}

/** Moves the decimal sign without the noise of binary fractions. */
function shifted(value: number, by: number): number {
  return Number(`${Number(value.toPrecision(15))}e0`) === 0 ? 0 : Number((value * 10 ** by).toPrecision(15));
}

function shown(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
