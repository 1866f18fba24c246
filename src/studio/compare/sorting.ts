/** Strategies in the order of one column of their table. */
import type { ColumnName } from '../../words/compare.ts';

export interface Sort {
  readonly key: ColumnName | 'net';
  readonly down: boolean;
}

/** What a click on the head of a column makes of the order: falling, rising, then as the strategies stand. */
export function turned(sort: Sort | undefined, key: Sort['key']): Sort | undefined {
  if (sort?.key !== key) return { key, down: true };
  return sort.down ? { key, down: false } : undefined;
}

/** As a head of a column tells it to screen readers. */
export function ariaSort(sort: Sort | undefined, key: Sort['key']): 'ascending' | 'descending' | undefined {
  if (sort?.key !== key) return undefined;
  return sort.down ? 'descending' : 'ascending';
}

/** Places in the order of their values; what has no value (NaN) comes last, whichever way the rest is sorted. */
export function ordered(values: readonly number[], { down }: Sort): number[] {
  const rank = (i: number): number => (Number.isNaN(values[i]) ? -Infinity : values[i] * (down ? 1 : -1));
  return [...values.keys()].sort((a, b) => rank(b) - rank(a));
}
