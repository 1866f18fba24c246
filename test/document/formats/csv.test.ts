import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/document/formats/csv.ts';
import type { Cell } from '../../../src/document/formats/sheet.ts';
import { hostile } from './hostile.ts';

/** RFC 4180, read by its grammar. */
function parsed(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    rows[rows.length - 1].push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === '\r\n') rows.push([]);
    at = cell.lastIndex;
  }
  return rows.slice(0, -1);
}

const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

test('numbers and names come back as they were', () => {
  const cell = fc.oneof(hostile, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows: Cell[][]) => {
      const text = [...csv({ name: 'T', columns: ['a', 'b', 'c'], rows })].join('');
      expect(text.startsWith('\uFEFFa,b,c\r\n')).toBe(true);
      const read = parsed(text.slice(1)).slice(1);
      expect(read).toHaveLength(rows.length);
      for (const [r, row] of rows.entries()) {
        for (const [c, given] of row.entries()) {
          const found = read[r][c];
          if (typeof given === 'number') expect(Number(found)).toBe(given + 0);
          else expect(found).toBe(safe(given ?? ''));
        }
      }
    }),
    { seed: 1 },
  );
});

test('what is no number is an empty cell, and no text is a formula', () => {
  const rows = [[NaN, Infinity, '=1+1', '-1', -1, '@SUM(A1)', '"=1"', '']];
  const text = [...csv({ name: 'T', columns: 'abcdefgh'.split(''), rows })].join('');
  expect(text.split('\r\n')[1]).toBe(`,,'=1+1,'-1,-1,'@SUM(A1),"""=1""",`);
});

test('a table of a million rows comes in parts, none of which takes long', () => {
  const rows = {
    *[Symbol.iterator]() {
      for (let i = 0; i < 1_000_000; i++) yield [i, 'a name'];
    },
  };
  let parts = 0;
  let longest = 0;
  let length = 0;
  for (const part of csv({ name: 'T', columns: ['a', 'b'], rows })) {
    parts += 1;
    longest = Math.max(longest, part.length);
    length += part.length;
  }
  expect(longest).toBeLessThan(70_000);
  expect(parts).toBeGreaterThan(200);
  // The mark and "a,b"; then on each line its digits, a comma, six characters, and the end.
  expect(length).toBe(1 + 5 + 5_888_890 + 1_000_000 * (1 + 6 + 2));
});
