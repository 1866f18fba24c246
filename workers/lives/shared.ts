/** What two statements of one customer under two strategies have in common. */
import type { Statement, StatementRow } from './statement.ts';

export interface Shared {
  /** Rows at the beginning that are the same in both: until then the two lives are one. */
  readonly together: number;
  /** For each row of the first and of the second, whether the other has the same one, before or after they part. */
  readonly first: readonly boolean[];
  readonly second: readonly boolean[];
}

export function sharedRows(first: Statement, second: Statement): Shared {
  const inFirst = new Map(first.rows.map((row) => [visitOf(row), row]));
  const inSecond = new Map(second.rows.map((row) => [visitOf(row), row]));
  const parted = first.rows.findIndex((row, i) => i >= second.rows.length || !isSame(row, second.rows[i]));
  return {
    together: parted < 0 ? first.rows.length : parted,
    first: first.rows.map((row) => isSame(row, inSecond.get(visitOf(row)))),
    second: second.rows.map((row) => isSame(row, inFirst.get(visitOf(row)))),
  };
}

/** The luck of a visit hangs on these two, so they are what makes it the same visit. */
function visitOf({ touchpoint, earlier }: StatementRow): string {
  return `${earlier} ${touchpoint}`;
}

/** As far as the rows say. */
function isSame(row: StatementRow, other: StatementRow | undefined): boolean {
  return (
    other !== undefined &&
    row.touchpoint === other.touchpoint &&
    row.day === other.day &&
    row.what === other.what &&
    row.got === other.got &&
    row.amount === other.amount &&
    row.balance === other.balance
  );
}
