/** A table that was pasted: from a spreadsheet (tabs), or as CSV with commas or semicolons. */
import { readNumber, type Locale } from './number.ts';

export interface Table {
  /** The first row, if it holds no number and a later row does. */
  readonly header: readonly string[] | undefined;
  /** As wide as the widest; rows without any text are left out. */
  readonly rows: readonly (readonly string[])[];
}

/** Cells are trimmed; a cell in double quotes may hold separators, line breaks and doubled quotes. Nothing goes wrong. */
export function readTable(text: string, locale: Locale): Table {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const all = cells(source, separator(source, locale)).filter((row) => row.some((cell) => cell !== ''));
  const width = all.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = all.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const isNumber = (cell: string): boolean => readNumber(cell, locale) !== undefined;
  const headed =
    rows.length > 1 && !rows[0].some(isNumber) && rows.slice(1).some((row) => row.some(isNumber));
  return headed ? { header: rows[0], rows: rows.slice(1) } : { header: undefined, rows };
}

/** Text where a number should be; row and column count from 0. */
export interface Misread {
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

export interface Numbers {
  /** For each row the numbers of the columns asked for; undefined where the cell is empty or a misread. */
  readonly numbers: readonly (readonly (number | undefined)[])[];
  readonly problems: readonly Misread[];
}

export function readNumbers(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  locale: Locale,
): Numbers {
  const problems: Misread[] = [];
  const numbers = rows.map((cells, row) =>
    columns.map((column) => {
      const found = (cells[column] ?? '').trim();
      const number = readNumber(found, locale);
      if (number === undefined && found !== '') problems.push({ row, column, found });
      return number;
    }),
  );
  return { numbers, problems };
}

type Separator = '\t' | ';' | ',' | '';

/** Tabs before semicolons before commas; commas only where they do not all stand inside numbers. */
function separator(text: string, locale: Locale): Separator {
  const outside = text.replace(/"(?:[^"]|"")*"/g, '""');
  if (outside.includes('\t')) return '\t';
  if (outside.includes(';')) return ';';
  const inNumbers = locale === 'nl' ? /\d,\d/g : /\d,\d{3}(?!\d)/g;
  return outside.replace(inNumbers, '').includes(',') ? ',' : '';
}

function cells(text: string, between: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  while (i <= text.length) {
    const [cell, end] = cellAt(text, i, between);
    row.push(cell.trim());
    if (end >= text.length || text[end] === '\n') {
      rows.push(row);
      row = [];
    }
    i = end + 1;
  }
  return rows;
}

/** The cell that begins here and where it ends. A quote that is never closed is a character like any other. */
function cellAt(text: string, from: number, between: Separator): readonly [string, number] {
  const quoted = /[^\S\n\t]*"((?:[^"]|"")*)"[^\S\n\t]*/y;
  quoted.lastIndex = from;
  const match = quoted.exec(text);
  const after = text[quoted.lastIndex];
  if (match && (after === undefined || after === '\n' || after === between))
    return [match[1].replaceAll('""', '"'), quoted.lastIndex];
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== between) end++;
  return [text.slice(from, end), end];
}
