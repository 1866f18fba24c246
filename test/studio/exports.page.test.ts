/** What Compare hands out. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serialize } from '../../models/serialize.ts';
import { readTable } from '../../src/document/formats/table.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { smallBank } from './smallBank.ts';
import { drop, run, workspace } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  await studio.page.locator('h1').waitFor();
  await drop(studio.page, 'bank.json', serialize(smallBank));
  await studio.page.locator('[role=tablist]').waitFor();
});
afterAll(() => studio.close());

/** Chooses a line of the export menu; what it saved. */
async function exported(line: string): Promise<{ readonly name: string; readonly files: Unzipped }> {
  const { page } = studio;
  const button = page.getByRole('button', { name: line });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Export' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), files: unzipSync(new Uint8Array(bytes)) };
}

/** The names of the columns, then the rows. */
function cells(content: Uint8Array): (readonly string[])[] {
  const { header = [], rows } = readTable(strFromU8(content), 'en');
  return [header, ...rows];
}

test('drawing has no such lines', async () => {
  const { page } = studio;
  await page.getByRole('button', { name: 'Export' }).first().click();
  await page.getByRole('button', { name: 'Study (JSON)' }).waitFor();
  expect(await page.getByRole('button', { name: 'Tables (CSV)' }).count()).toBe(0);
  await page.keyboard.press('Escape');
});

test('the tables are there as CSV, and say what the page says', async () => {
  const { page } = studio;
  await run(page, 2000);
  await workspace(page, 'Compare');
  await page.locator('.dots svg[role=group]').first().waitFor({ timeout: 90_000 });
  const { name, files } = await exported('Tables (CSV)');
  expect(name).toMatch(/csv\.zip$/);
  expect(Object.keys(files)).toEqual(['Strategies.csv', 'Over-time.csv', 'Futures.csv', 'Assumptions.csv']);
  for (const content of Object.values(files)) expect(strFromU8(content)).not.toMatch(/NaN|Infinity/);
  const [columns, ...rows] = cells(files['Over-time.csv']);
  const days = new Map<string, number>();
  for (const row of rows) {
    const cell = (column: string): string => row[columns.indexOf(column)];
    const value = Number(cell('value'));
    if (cell('low') !== '') expect(Number(cell('low'))).toBeLessThanOrEqual(value + 1e-12);
    const at = `${cell('strategy id')} ${cell('day')}`;
    if (cell('unit') === 'share') days.set(at, (days.get(at) ?? 0) + value);
  }
  expect(days.size).toBeGreaterThan(100);
  for (const shares of days.values()) expect(shares).toBeCloseTo(1, 9);
});

test('the workbook holds the same numbers', async () => {
  const { files: csv } = await exported('Tables (CSV)');
  const { name, files } = await exported('Tables (Excel)');
  expect(name).toMatch(/\.xlsx$/);
  const [, ...rows] = cells(csv['Over-time.csv']);
  const sheet = strFromU8(files['xl/worksheets/sheet2.xml']);
  const values = [...sheet.matchAll(/<c r="I\d+"><v>([^<]*)<\/v>/g)].map(([, value]) => value);
  // Where nobody is left there is no balance.
  expect(values).toEqual(rows.map((row) => row[8]).filter((value) => value !== ''));
});

test.each(['Pictures (SVG)', 'Pictures (PNG)'])('%s: every chart stands by itself', async (line) => {
  await studio.page.locator('.reasons svg:has(.wash)').waitFor({ timeout: 90_000 });
  const { files } = await exported(line);
  const names = Object.keys(files);
  // Strategies, where customers go, what would change the answer, tiers, balance, cost and gain.
  expect(names).toHaveLength(6);
  for (const [path, content] of Object.entries(files)) {
    const isSvg = path.endsWith('.svg');
    if (isSvg) {
      const text = strFromU8(content);
      expect(text).toMatch(/^<svg[^>]*><title>[^<]+<\/title>/);
      expect(text).not.toMatch(/foreignObject|href|@import|var\(|url\((?!["']?#|&quot;#)|class=/);
    }
    const address = `data:image/${isSvg ? 'svg+xml' : 'png'};base64,${Buffer.from(content).toString('base64')}`;
    const drawn = await studio.page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4) {
        colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      }
      return { width: image.width, colours: colours.size };
    }, address);
    expect(drawn.width).toBeGreaterThan(200);
    expect(drawn.colours).toBeGreaterThan(20);
  }
  expect(studio.errors).toEqual([]);
});

test('without results it is told why there is nothing to save', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /to the start/ }).click();
  await page.getByRole('button', { name: 'Blank journey', exact: true }).click();
  await workspace(page, 'Compare');
  await page.getByRole('button', { name: 'Export' }).first().click();
  const button = page.getByRole('button', { name: 'Tables (CSV)' });
  expect(await button.innerText()).toMatch(/no results yet/);
  await button.click();
  await page.getByRole('status').filter({ hasText: 'There are no results yet' }).waitFor();
});
