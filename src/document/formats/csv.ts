/** Tables as comma-separated values (RFC 4180). */
import { inParts, type Cell, type Sheet } from './sheet.ts';

/** What a spreadsheet takes for the begin of a formula, whatever is put in quotes around it. */
const formula = /^[=+\-@\t\r]/;

/**
 * The table as a file, part by part: the names of the columns, then the rows. UTF-8 with a byte order mark, without
 * which Excel reads letters with accents wrong, and lines that end in CR LF, as the RFC wants and Excel writes. Numbers
 * are written with a decimal point, in full: they read back as the same number.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; whoever reads the file by a program
 * takes that away again.
 */
export function csv(sheet: Sheet): Generator<string> {
  return inParts(linesOf(sheet));
}

function* linesOf({ columns, rows }: Sheet): Generator<string> {
  yield `\uFEFF${line(columns)}`;
  for (const row of rows) yield line(row);
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
