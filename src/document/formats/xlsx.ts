/**
 * Tables as the files of an Excel workbook (ECMA-376, Office Open XML), still to be packed as a zip. Texts stand in
 * their cells, so that no part has to know another; a text is never a formula.
 */
import { inParts, type Cell, type Sheet } from './sheet.ts';

/** Rows of a sheet, the names of the columns included. */
export const mostRows = 1_048_576;
/** UTF-16 units of a text in a cell. */
const mostText = 32_767;

export interface Packed {
  readonly path: string;
  readonly parts: Iterable<string>;
}

/** A table has more rows than a sheet of Excel. */
export class TooManyRows extends Error {}

/** The files of a workbook, part by part; reading one of them throws `TooManyRows` where Excel has no room. */
export function xlsx(sheets: readonly Sheet[]): Packed[] {
  const part = (path: string, text: string): Packed => ({ path, parts: [`${declaration}${text}`] });
  const numbered = sheets.map(({ name }, i) => ({ name, id: `rId${i + 1}`, file: `sheet${i + 1}.xml` }));
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const types = numbered.map(
    ({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${main}.worksheet+xml"/>`,
  );
  const listed = numbered.map(
    ({ name, id }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="${id}"/>`,
  );
  const linked = numbered.map(({ id, file }) => relation(id, 'worksheet', `worksheets/${file}`));
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>${types.join('')}</Types>`,
    ),
    part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', relations([...linked, relation('rIdStyles', 'styles', 'styles.xml')])),
    part('xl/styles.xml', styles),
    ...sheets.map((sheet, i) => ({
      path: `xl/worksheets/${numbered[i].file}`,
      parts: { [Symbol.iterator]: () => inParts(sheetTexts(sheet)) },
    })),
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 0 is plain, style 1 bold. Excel wants the two fills, whether used or not. */
const styles = `<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function* sheetTexts({ columns, rows }: Sheet): Generator<string> {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><sheetData>`;
  let row = 1;
  yield rowText(columns, row, ' s="1"');
  for (const cells of rows) {
    row += 1;
    if (row > mostRows) throw new TooManyRows();
    yield rowText(cells, row, '');
  }
  yield '</sheetData></worksheet>';
}

function rowText(cells: readonly Cell[], row: number, style: string): string {
  const written = cells.map((cell, i) => {
    const at = `r="${columnName(i)}${row}"${style}`;
    if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${at}><v>${cell}</v></c>` : '';
    if (cell === null || cell === '') return '';
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, mostText))}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A, B … Z, AA … of columns that count from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * Text that is safe between tags and in quotes. What XML cannot hold at all is written as `_x001B_`, as ECMA-376 has it
 * (ST_Xstring), and what looks like that gets its underscore written so; half of a pair of UTF-16 becomes U+FFFD.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, unprintable)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unprintable(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
