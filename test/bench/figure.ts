import { spreadOf, type Spread } from './spread.ts';

/** What the benchmark tells: a measurement, and what it should be if that was ever said. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly spread: Spread;
  readonly target?: Target;
}

export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** Of repeated measurements. */
export function figure(name: string, unit: string, measured: readonly number[], target?: Target): Figure {
  return { name, unit, spread: spreadOf(measured), ...(target ? { target } : {}) };
}

/** A figure as a line of text: name, median, quartiles, target and whether it is met. */
export function line({ name, unit, spread: { median, low, high }, target }: Figure): string {
  const measured = `${short(median)} ${unit}`;
  const spread = low === high ? '' : `(${short(low)} … ${short(high)})`;
  return `  ${name.padEnd(58)} ${measured.padStart(12)}  ${spread.padEnd(22)} ${target ? said(target, median) : ''}`.trimEnd();
}

function said(target: Target, median: number): string {
  if ('atLeast' in target)
    return `${median >= target.atLeast ? 'met' : 'MISSED'}: at least ${target.atLeast}`;
  return `${median <= target.atMost ? 'met' : 'MISSED'}: at most ${target.atMost}`;
}

/** Three digits, or all before the point. */
function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}
