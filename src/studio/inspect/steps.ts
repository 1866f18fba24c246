/** How far a key or a slider moves a number. */
import type { Field, Quantity } from '../../../models/quantity.ts';

type Counts = Pick<Quantity, 'value' | 'low' | 'high'>;

/** One press of an arrow key. */
export function stepOf({ unit }: Pick<Field, 'unit'>, value: number): number {
  const size = Math.abs(value);
  const tenth = size >= 10 ? 10 ** (Math.floor(Math.log10(size)) - 1) : 1;
  switch (unit) {
    case 'grade':
    case 'logOdds':
      return 0.1;
    case 'share':
      return size > 0 && size < 0.02 ? 0.001 : 0.01;
    case 'ratio':
      return size < 10 ? 0.05 : tenth;
    case 'perYear':
    case 'gradePerYear':
      return 0.01;
    case 'points':
    case 'score':
      return 1;
    case 'days':
      return size > 0 && size < 2 ? 0.1 : size < 60 ? 1 : size < 400 ? 5 : 30;
    case 'money':
    case 'moneyPerYear':
      return size > 0 && size < 2 ? 0.1 : tenth;
    case 'customers':
      return tenth;
    default:
      return unit satisfies never;
  }
}

/** Whether both ends of the range are near enough for a slider. */
export function isBounded({ unit, min, max }: Pick<Field, 'unit' | 'min' | 'max'>): boolean {
  return unit !== 'money' && unit !== 'moneyPerYear' && unit !== 'customers' && max - min <= 1500;
}

/** The number moved to a value in its range; an estimate keeps its width as far as the range allows. */
export function movedTo(counts: Counts, to: number, { min, max }: Pick<Field, 'min' | 'max'>): Counts {
  const { value, low, high } = counts;
  const clip = (x: number): number => Number(Math.min(max, Math.max(min, x)).toPrecision(9));
  if (low === undefined || high === undefined) return { value: clip(to) };
  // Low and high stay off the ends of the range, where an estimate cannot stand.
  const edge = (max - min) * 1e-3;
  const by = Math.min(max - edge - high, Math.max(min + edge - low, to - value));
  return { value: clip(value + by), low: clip(low + by), high: clip(high + by) };
}
