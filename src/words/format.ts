/** Numbers, money and time as people read them, in their language: a true minus, a decimal comma in Dutch. */
import type { Field } from '../../models/quantity.ts';
import type { Language, Words } from './language.ts';

const locales: Words<string> = { en: 'en-GB', nl: 'nl-NL' };

export interface NumberOptions {
  /** Decimals, neither more nor fewer. Default: as many as it takes, at most three, or three digits of a small number. */
  readonly digits?: number;
  /** Whether a gain gets a plus. Default false. */
  readonly sign?: boolean;
}

/** −1,234.5 in English, −1.234,5 in Dutch; “–” for what is no number. */
export function formatNumber(
  value: number,
  language: Language,
  { digits, sign = false }: NumberOptions = {},
): string {
  return signed(value, sign, (size) => formatter(language, 'decimal', size, digits).format(size));
}

export interface MoneyOptions extends NumberOptions {
  /** Whether large amounts are shortened: €1.6 M, € 1,6 mln. Default false. */
  readonly short?: boolean;
}

/** An amount in an ISO 4217 currency, with cents only where `digits` asks for them or the amount is below 100. */
export function formatMoney(
  value: number,
  currency: string,
  language: Language,
  { digits, sign = false, short = false }: MoneyOptions = {},
): string {
  // Dutch has no short word for thousands, but those below are of no more use than in English.
  const exact = !short || Math.abs(value) < 10_000 || Math.abs(value) >= 999_500;
  return signed(exact ? value : Math.round(value / 1000) * 1000, sign, (size) => {
    const { scale, after } = (short && shorts[language].find((one) => size >= one.from)) || whole;
    const places =
      digits ?? (scale > 1 ? (after === 'k' ? 0 : 1) : size < 100 && !Number.isInteger(size) ? 2 : 0);
    return formatter(language, currency, size / scale, places).format(size / scale) + after;
  });
}

/** A share of 1 as a percentage: 0.427 → 43%. */
export function formatShare(
  share: number,
  language: Language,
  { digits = 0, sign = false }: NumberOptions = {},
): string {
  return signed(share, sign, (size) => formatter(language, 'percent', size, digits).format(size));
}

/** So many of 100 that a share comes to, in every language; something is never nothing. */
export function formatOfHundred(count: number, share: number): string {
  return share > 0 && count === 0 ? '<1' : String(count);
}

/** 14 days, 1 dag. */
export function formatDays(days: number, language: Language): string {
  return counted(days, language, 'day');
}

/** A time in the unit in which it is a handy number: 12 hours, 14 days, 18 months, 3 years. */
export function formatDuration(days: number, language: Language): string {
  const size = Math.abs(days);
  if (size > 0 && size < 1) return counted(days * 24, language, 'hour');
  if (size < 60) return counted(days, language, 'day');
  if (size < 730) return counted(days / (365 / 12), language, 'month');
  return counted(days / 365, language, 'year');
}

/** The day so many days after a calendar day such as 2027-03-31: 31 Mar 2027. */
export function formatDate(start: string, days: number, language: Language): string {
  const time = Date.parse(`${start}T00:00:00Z`) + Math.floor(days) * 86_400_000;
  // Further than a calendar goes.
  if (!(Math.abs(time) <= 8.64e15)) return '–';
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(time);
}

/** −0.2 … +3.4 */
export function formatInterval(low: number, high: number, format: (value: number) => string): string {
  return `${format(low)} … ${format(high)}`;
}

export interface UnitOptions extends NumberOptions {
  /** ISO 4217. */
  readonly currency: string;
}

/** Whether a number stands there as a percentage: a share, and a chance within a year. */
export function isPercent({ unit, max }: Pick<Field, 'unit' | 'max'>): boolean {
  return unit === 'share' || (unit === 'perYear' && max <= 1);
}

/** A number of a study with its unit. */
export function formatUnit(
  value: number,
  field: Pick<Field, 'unit' | 'max'>,
  language: Language,
  { currency, ...options }: UnitOptions,
): string {
  const said = unitSuffixes[language];
  const { unit } = field;
  if (unit === 'perYear' && isPercent(field))
    return `${formatUnit(value, { unit: 'share', max: 1 }, language, { currency, ...options })}${said.perYear}`;
  switch (unit) {
    case 'share':
      return formatShare(value, language, {
        digits: Number.isInteger(Math.round(value * 1e4) / 100) ? 0 : 1,
        ...options,
      });
    case 'money':
      return formatMoney(value, currency, language, options);
    case 'moneyPerYear':
      return `${formatMoney(value, currency, language, options)}${said.perYear}`;
    case 'days':
      return formatDays(value, language);
    case 'perYear':
    case 'gradePerYear':
      return `${formatNumber(value, language, options)}${said.perYear}`;
    case 'ratio':
      return `${formatNumber(value, language, options)}×`;
    case 'points':
      return `${formatNumber(value, language, options)}${said.points}`;
    case 'grade':
    case 'logOdds':
    case 'customers':
    case 'score':
      return formatNumber(value, language, options);
    default:
      return unit satisfies never;
  }
}

const unitSuffixes: Words<{ readonly perYear: string; readonly points: string }> = {
  en: { perYear: ' a year', points: ' points' },
  nl: { perYear: ' per jaar', points: ' punten' },
};

type Span = 'hour' | 'day' | 'month' | 'year';

const spans: Words<Readonly<Record<Span, readonly [one: string, more: string]>>> = {
  en: { hour: ['hour', 'hours'], day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] },
  nl: { hour: ['uur', 'uur'], day: ['dag', 'dagen'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
};

function counted(value: number, language: Language, span: Span): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(Math.round(value * 10) / 10) ? 1 : 0;
  const text = formatNumber(value, language, { digits });
  const [one, more] = spans[language][span];
  return `${text} ${text === '1' ? one : more}`;
}

const whole = { from: 0, scale: 1, after: '' } as const;

/** From which amount on it is shortened, by how much, and what is written after it. */
const shorts: Words<readonly { readonly from: number; readonly scale: number; readonly after: string }[]> = {
  en: [
    { from: 999_950_000, scale: 1e9, after: ' bn' },
    { from: 999_500, scale: 1e6, after: ' M' },
    { from: 10_000, scale: 1e3, after: 'k' },
  ],
  nl: [
    { from: 999_950_000, scale: 1e9, after: ' mld' },
    { from: 999_500, scale: 1e6, after: ' mln' },
  ],
};

/** Puts the sign before everything else; what is shown as 0 has none. */
function signed(value: number, plus: boolean, format: (size: number) => string): string {
  if (Number.isNaN(value)) return '–';
  const text = Math.abs(value) === Infinity ? '∞' : format(Math.abs(value));
  if (!/[1-9∞]/.test(text)) return text;
  return `${value < 0 ? '\u2212' : plus ? '+' : ''}${text}`;
}

/** Making a formatter takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

/** For a number of this size, with so many decimals, as a plain number, a percentage or an amount in a currency. */
function formatter(
  language: Language,
  style: 'decimal' | 'percent' | (string & {}),
  size: number,
  digits: number | undefined,
): Intl.NumberFormat {
  const precision = digits ?? (size > 0 && size < 0.1 ? 'small' : 'any');
  const key = `${language} ${style} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], {
    ...(style === 'decimal' || style === 'percent'
      ? { style: style as 'decimal' | 'percent' }
      : { style: 'currency', currency: style, currencyDisplay: 'narrowSymbol' }),
    ...(precision === 'small'
      ? { maximumSignificantDigits: 3 }
      : precision === 'any'
        ? { maximumFractionDigits: 3 }
        : { minimumFractionDigits: precision, maximumFractionDigits: precision }),
  });
  formatters.set(key, made);
  return made;
}
