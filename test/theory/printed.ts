import { expect } from 'vitest';

/**
 * Holds a number against one that was printed: they may differ by half of its last digit (a whole number is exact), and
 * by `absolute` and `relative` beyond that. Default: the 1e-9 of an exact answer.
 */
export function expectPrinted(
  got: number,
  printed: string,
  { absolute = 0, relative = 1e-9 }: { readonly absolute?: number; readonly relative?: number } = {},
): void {
  const value = Number(printed);
  const decimals = printed.split('.')[1]?.length;
  const half = decimals === undefined ? 0 : 0.5 * 10 ** -decimals;
  const most = half + absolute + relative * Math.abs(value);
  // the number that was printed is itself a double
  const slack = 1e-15 * Math.abs(value);
  expect(Math.abs(got - value), `${got} where ${printed} is expected`).toBeLessThanOrEqual(most + slack);
}

/** Row by row: names of columns, and what was printed under them; a dash stands for nothing. */
export function table(columns: string, rows: string): Record<string, string>[] {
  const names = columns.trim().split(/\s*\|\s*/);
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const cells = row.trim().split(/\s*\|\s*/);
      if (cells.length !== names.length)
        throw new Error(`${cells.length} cells, ${names.length} columns: ${row}`);
      return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    });
}
