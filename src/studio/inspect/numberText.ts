/**
 * The numbers of a text, in the unit of a field: in any style of groups and decimals, with signs, currencies and units
 * (`7,5`, `1.5k`, `12%`, `€ 20`, `2 weeks`), parted by a dash, `to`, `..` or a line.
 */
import type { Field, Unit } from '../../../models/quantity.ts';
import { isPercent } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';

/** Why a text holds no numbers of a field. */
export type TextFault =
  | { readonly kind: 'not-a-number'; readonly found: string }
  /** A unit or currency that does not belong to the field. */
  | { readonly kind: 'wrong-unit'; readonly found: string }
  | { readonly kind: 'too-many'; readonly count: number };

export interface TextOptions {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** Whether low, middle and high may be given. Default true. */
  readonly estimates?: boolean;
}

export type NumberField = Pick<Field, 'unit' | 'min' | 'max'>;

export type Scan =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'fault'; readonly fault: TextFault };

/** The numbers of a text in the unit of the field. A unit that is said only once, at the end, holds for all. */
export function scan(text: string, field: NumberField, options: TextOptions): Scan {
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

function refused(fault: TextFault): Scan {
  return { kind: 'fault', fault };
}

/** A number as it was typed, its unit not yet counted. */
interface Part {
  readonly digits: string;
  readonly negative: boolean;
  /** What stands after it, and before it where that is a currency. */
  readonly unit: string;
}

const separator = /^\s*(?:\.\.+|…|–|—|-|−|;|\bto\b|\btill\b|\btot\b|t\/m|[\n\r\t]|,(?=\s))\s*/iu;
const sign = /^[+\-−–]/u;
/** Groups and decimals in any style; blanks that do not break a line may part groups. */
const digits = /^(?:\d+(?:[.,'’\u00a0\u2009\u202f]\d+)*|[.,]\d+)(?:e[+-]?\d{1,3}(?![\p{L}\d]))?/iu;
const grouped = /^\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?/u;
const currencySign = /^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z])|(?:US|A|CA)\$)/u;
const unitText = /^(?:%|‰|×|\p{Sc}|[\p{L}]+\.?(?:[ \u00a0](?=\p{L})[\p{L}]+\.?)*|\/\s?[\p{L}]+)/u;
const word = /^[\p{L}.]+/u;

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

function shown(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
