/**
 * What people type in the field of a number, and a number as it stands there. A single number (`7.5`, `7,5`, `1.5k`,
 * `12%`, `€ 20`, `2 weeks`), an estimate (`5 to 9`, `5 – 8 – 9`, `5..9`) or a pasted column of data, which becomes its
 * 10th, 50th and 90th percentile. Shares, and chances within a year, stand there as percentages, everything else in the
 * unit of its field.
 */
import { metalog } from '../../../models/chance/metalog.ts';
import type { Field, Quantity, Unit } from '../../../models/quantity.ts';
import { formatNumber, isPercent } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import { scan, type NumberField, type TextFault, type TextOptions } from './numberText.ts';

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
  | TextFault
  /** The field takes one number only. */
  | { readonly kind: 'no-estimate' }
  | { readonly kind: 'out-of-range'; readonly value: number; readonly min: number; readonly max: number }
  | { readonly kind: 'order'; readonly low: number; readonly middle: number; readonly high: number }
  /** Low or high stands on an end of the range, beyond which one time in ten the truth should lie. */
  | { readonly kind: 'bounds'; readonly min: number; readonly max: number }
  | { readonly kind: 'skew'; readonly from: number; readonly to: number };

export type Reading =
  { readonly kind: 'quantity'; readonly typed: Typed } | { readonly kind: 'fault'; readonly fault: Fault };

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

/** Moves the decimal sign without the noise of binary fractions. */
function shifted(value: number, by: number): number {
  return Number(`${Number(value.toPrecision(15))}e0`) === 0 ? 0 : Number((value * 10 ** by).toPrecision(15));
}
