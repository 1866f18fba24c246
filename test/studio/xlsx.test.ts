/** Workbooks, unpacked and read by a browser's own XML. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Cell, Sheet } from '../../src/document/formats/sheet.ts';
import { mostRows, TooManyRows, xlsx } from '../../src/document/formats/xlsx.ts';
import { zipped } from '../../src/studio/files/zip.ts';
import { hostile } from '../document/formats/hostile.ts';

async function unpacked(sheets: readonly Sheet[]): Promise<Map<string, Document>> {
  const bytes = new Uint8Array(await (await zipped(xlsx(sheets), 'application/zip')).arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Document] => {
    const xml = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    expect(xml.querySelector('parsererror')?.textContent).toBeUndefined();
    return [path, xml];
  });
  return new Map(files);
}

/** The cells of a sheet by their places, such as B2. */
function cellsOf(xml: Document | undefined): Map<string, string | number> {
  return new Map(
    [...(xml?.querySelectorAll('c') ?? [])].map((cell) => {
      const text = cell.querySelector('t')?.textContent;
      const read = text?.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      return [cell.getAttribute('r') ?? '', read ?? Number(cell.querySelector('v')?.textContent)];
    }),
  );
}

test('every part that is named is there, and the names of the columns are bold and stay in sight', async () => {
  const columns = Array.from({ length: 30 }, (_, i) => `c${i}`);
  const files = await unpacked([
    { name: 'One', columns, rows: [columns.map((_, i) => i)] },
    { name: 'Two', columns: ['a'], rows: [] },
  ]);
  const types = [...(files.get('[Content_Types].xml')?.querySelectorAll('Override') ?? [])];
  expect(types).toHaveLength(4);
  for (const type of types) expect(files.has((type.getAttribute('PartName') ?? '').slice(1))).toBe(true);
  const names = [...(files.get('xl/workbook.xml')?.querySelectorAll('sheet') ?? [])];
  expect(names.map((sheet) => sheet.getAttribute('name'))).toEqual(['One', 'Two']);
  const sheet = files.get('xl/worksheets/sheet1.xml');
  expect(sheet?.querySelector('pane')?.getAttribute('state')).toBe('frozen');
  expect(sheet?.querySelector('c')?.getAttribute('s')).toBe('1');
  expect(cellsOf(sheet).get('AD1')).toBe('c29');
  expect(cellsOf(sheet).get('AD2')).toBe(29);
});

test('numbers and names come back as they were', async () => {
  const cell = fc.oneof(hostile, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows: Cell[][]) => {
      const cells = cellsOf(
        (await unpacked([{ name: 'T', columns: ['a', 'b'], rows }])).get('xl/worksheets/sheet1.xml'),
      );
      for (const [r, row] of rows.entries()) {
        for (const [c, given] of row.entries()) {
          const found = cells.get(`${'AB'[c]}${r + 2}`);
          if (typeof given === 'number') expect(found).toBe(given + 0);
          else if (given === null || given === '') expect(found).toBeUndefined();
          else expect(found).toBe(given.toWellFormed());
        }
      }
    }),
    { seed: 1 },
  );
});

test('what is no number is an empty cell', async () => {
  const files = await unpacked([{ name: 'T', columns: ['a', 'b'], rows: [[NaN, -Infinity]] }]);
  expect(cellsOf(files.get('xl/worksheets/sheet1.xml')).size).toBe(2);
});

test('a table that Excel has no room for is refused, and one row less is not', async () => {
  const rows = (count: number): Iterable<Cell[]> => ({
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield [i];
    },
  });
  const packed = (count: number) => zipped(xlsx([{ name: 'T', columns: ['a'], rows: rows(count) }]), '');
  await expect(packed(mostRows)).rejects.toThrow(TooManyRows);
  expect((await packed(mostRows - 1)).size).toBeGreaterThan(1_000_000);
});

test('the page has its turn again and again while 200,000 rows are packed', async () => {
  const count = 200_000;
  let packed = 0;
  const rows = {
    *[Symbol.iterator]() {
      for (; packed < count; packed++) yield [packed, 'a name', packed / 7];
    },
  };
  let most = 0;
  let before = 0;
  const turns = setInterval(() => {
    most = Math.max(most, packed - before);
    before = packed;
  });
  await zipped(xlsx([{ name: 'T', columns: ['a', 'b', 'c'], rows }]), '');
  clearInterval(turns);
  expect(packed).toBe(count);
  expect(before).toBeGreaterThan(0);
  // Some ten thousand between two turns, whatever else the machine does.
  expect(Math.max(most, packed - before)).toBeLessThan(count / 4);
});
