/** A block of cells from a spreadsheet, put into a table of numbers. */
import type { Field } from '../../../models/quantity.ts';
import { readQuantity, type Typed } from './quantityText.ts';
import type { TextOptions } from './numberText.ts';

export interface Cell {
  readonly path: string;
  readonly field: Pick<Field, 'unit' | 'min' | 'max'>;
}

export interface Block {
  readonly numbers: readonly { readonly path: string; readonly typed: Typed }[];
  /** What is no number of its cell. */
  readonly wrong: readonly { readonly path: string; readonly text: string }[];
  /** Cells with something in them for which the table has no place. */
  readonly outside: number;
}

/** `cellAt`: the cell so many rows down and columns to the right of where the block is put. Empty cells change nothing. */
export function blockOf(
  rows: readonly (readonly string[])[],
  cellAt: (row: number, column: number) => Cell | undefined,
  options: TextOptions,
): Block {
  const numbers: { path: string; typed: Typed }[] = [];
  const wrong: { path: string; text: string }[] = [];
  let outside = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, text] of row.entries()) {
      if (text.trim() === '') continue;
      const cell = cellAt(i, j);
      if (!cell) {
        outside++;
        continue;
      }
      const read = readQuantity(text, cell.field, options);
      if (read.kind === 'quantity') numbers.push({ path: cell.path, typed: read.typed });
      else wrong.push({ path: cell.path, text });
    }
  }
  return { numbers, wrong, outside };
}

/** All shares after some were given: those keep their size if there is room, the others share what is left; together 1. */
export function sharesAfter(
  before: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
): Map<string, number> {
  const others = [...before].filter(([id]) => !given.has(id));
  const told = [...given.values()].reduce((sum, share) => sum + share, 0);
  const rest = others.reduce((sum, [, share]) => sum + share, 0);
  const left = Math.max(0, 1 - told);
  const after = new Map(
    [...before].map(([id, share]) => [id, given.get(id) ?? (rest > 0 ? (share / rest) * left : 0)]),
  );
  const total = [...after.values()].reduce((sum, share) => sum + share, 0);
  if (!(total > 0)) return new Map(before);
  return new Map([...after].map(([id, share]) => [id, Number((share / total).toPrecision(9))]));
}
