/** Estimates in words: the value and its 95 % interval, with as many decimals as the interval gives reason for. */
import { interval, type Estimate, type Interval } from '../../../workers/measures/estimate.ts';
import type { Speech } from '../speech.svelte.ts';

/** How the numbers of a measure are written. */
export type Style = 'money' | 'shortMoney' | 'share' | 'number' | 'ratio' | 'per100';

/** Why there is no number. */
export type Why = 'nobody' | 'free' | 'tooFew' | 'reference' | 'neverHelp';

export type Said =
  | { readonly kind: 'none'; readonly why: Why }
  /** Without a range, `why` says why; where neither is there, the value has no doubt. */
  | { readonly kind: 'value'; readonly value: string; readonly range?: string; readonly why?: Why };

export interface SayOptions {
  readonly groups: number;
  /** Default 0.95. */
  readonly level?: number;
  readonly style: Style;
  /** A difference has a sign, and percentage points instead of percent. Default false. */
  readonly difference?: boolean;
}

/** The formats are those of the page's language. */
export function say(
  estimate: Estimate,
  { groups, level, style, difference = false }: SayOptions,
  speech: Speech,
): Said {
  const { mean, se } = estimate;
  const { low, high } = interval(estimate, groups, level);
  const known = se === 0 && groups > 1 ? { mean, low: mean, high: mean } : { mean, low, high };
  return sayKnown(known, style, difference, speech);
}

/** A value with the interval in which it lies; one without doubt stands alone. */
export function sayKnown(
  { mean, low, high }: { readonly mean: number } & Interval,
  style: Style,
  difference: boolean,
  speech: Speech,
): Said {
  if (!Number.isFinite(mean)) return { kind: 'none', why: 'nobody' };
  const digits = digitsFor((high - low) / 2, mean, style);
  const whole = writer(style, digits, difference, speech);
  if (low === high) return { kind: 'value', value: whole(mean) };
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return { kind: 'value', value: whole(mean), why: 'tooFew' };
  const bare =
    style === 'shortMoney'
      ? whole
      : (value: number) => speech.number(value * factor(style), { digits, sign: difference });
  return { kind: 'value', value: whole(mean), range: speech.range({ low, high }, bare) };
}

function factor(style: Style): number {
  return style === 'share' || style === 'per100' ? 100 : 1;
}

/** A unit with every value, and once per interval. */
function writer(style: Style, digits: number, sign: boolean, speech: Speech): (value: number) => string {
  switch (style) {
    case 'money':
      return (value) => speech.money(value, { digits, sign });
    case 'shortMoney':
      return (value) =>
        speech.money(value, {
          short: true,
          sign,
          ...(digits > 1 && Math.abs(value) >= 1e6 ? { digits } : {}),
        });
    case 'share':
      return sign
        ? (value) => `${speech.number(value * 100, { digits, sign })} ${speech.words.table.percentagePoints}`
        : (value) => speech.share(value, { digits });
    case 'per100':
      return (value) => speech.number(value * 100, { digits, sign });
    case 'ratio':
      return (value) => `${speech.number(value, { digits, sign })}×`;
    case 'number':
      return (value) => speech.number(value, { digits, sign });
    default:
      return style satisfies never;
  }
}

/** The interval's half-width decides: its first figure is shown, and at most two decimals. */
function digitsFor(half: number, mean: number, style: Style): number {
  const size = (Number.isFinite(half) && half > 0 ? half : Math.abs(mean) / 100) * factor(style);
  if (style === 'money') return size >= 5 ? 0 : 2;
  if (style === 'shortMoney') return Math.abs(mean) >= 1e6 && size < 50_000 ? 2 : 1;
  return size >= 5 ? 0 : size >= 0.5 ? 1 : size > 0.05 ? 1 : 2;
}
