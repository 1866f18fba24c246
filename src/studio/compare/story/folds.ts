/** Rows of a statement that repeat one another, as one: the same touchpoint, time after time, to the same effect. */
import { causes } from '../../../../models/rules/ledger.ts';
import type { StatementRow } from '../../../../workers/lives/statement.ts';

export interface Fold {
  /** Those that follow one another. */
  readonly rows: readonly StatementRow[];
  /** Them together: points added up, grades at their mean, else as after the last; a row alone is itself. */
  readonly row: StatementRow;
  /** Whether the other life has the same rows. */
  readonly same: boolean;
}

/** `same`: by row, whether the other life has it too. Every row is in one fold, in their order. */
export function folds(rows: readonly StatementRow[], same: readonly boolean[]): Fold[] {
  const runs: { rows: StatementRow[]; same: boolean }[] = [];
  for (const [i, row] of rows.entries()) {
    const run = runs.at(-1);
    const alike = run?.same === (same[i] ?? false) && isAlike(run.rows[0], row);
    if (alike) run.rows.push(row);
    else runs.push({ rows: [row], same: same[i] ?? false });
  }
  return runs.map((run) => ({ ...run, row: together(run.rows) }));
}

/** Causes come in the order of the ledger, so the first tells whether it was a gain, a loss or a recovery. */
function isAlike(a: StatementRow, b: StatementRow): boolean {
  return (
    a.touchpoint === b.touchpoint &&
    a.what === b.what &&
    a.tier === b.tier &&
    a.causes.at(0)?.cause === b.causes.at(0)?.cause
  );
}

function together(rows: readonly StatementRow[]): StatementRow {
  const last = rows[rows.length - 1];
  if (rows.length === 1) return last;
  const mean = (key: 'expected' | 'got'): number =>
    rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  return {
    ...last,
    expected: mean('expected'),
    got: mean('got'),
    faded: added(rows.map(({ faded }) => faded)),
    amount: added(rows.map(({ amount }) => amount)),
    causes: causes.flatMap((cause) => {
      const booked = rows.flatMap((row) => row.causes.filter((entry) => entry.cause === cause));
      const points = added(booked.map((entry) => entry.points));
      return points === 0 ? [] : [{ cause, points }];
    }),
    cash: rows.reduce((sum, { cash }) => sum + cash, 0),
  };
}

/** Points, exact to the tenth. */
export function added(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + Math.round(one * 10), 0) / 10;
}
