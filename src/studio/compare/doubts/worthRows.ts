/** What is worth finding out, parted in what stands there by itself and what may stay a guess. */
import type { Estimate, Interval } from '../../../../workers/measures/estimate.ts';

interface Valued {
  readonly value: Estimate;
}

const most = 6;
/** Of the dearest; what is worth less is not told apart. */
const least = 0.05;

/** The dearest first, as they come. What cannot be told from nothing belongs to the rest. */
export function parted<Row extends Valued>(rows: readonly Row[]): { shown: Row[]; rest: Row[] } {
  const best = rows[0]?.value.mean ?? 0;
  const isShown = ({ value }: Row, i: number): boolean =>
    i < most && value.mean > 0 && value.mean >= least * best;
  return {
    shown: rows.filter((row, i) => isShown(row, i)),
    rest: rows.filter((row, i) => !isShown(row, i)),
  };
}

/** 95 %; knowing is never worth less than nothing. */
export function span({ mean, se }: Estimate): Interval {
  return { low: Math.max(0, mean - 1.96 * se), high: Math.max(0, mean + 1.96 * se) };
}

/** What each of them is worth less than, rounded up to one digit. */
export function upTo(rows: readonly Valued[]): number {
  const high = Math.max(...rows.map(({ value }) => span(value).high));
  if (!(high > 0)) return 1;
  const digit = 10 ** Math.floor(Math.log10(high));
  return Math.ceil(high / digit) * digit;
}
