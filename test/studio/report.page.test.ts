/** A report, made on the command line and in Compare, opened as a file by somebody without Saldo. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serialize } from '../../models/serialize.ts';
import { launchOptions } from '../chromium.mjs';
import { openStudio } from './page.ts';
import { smallBank } from './smallBank.ts';
import { drop, figures, violations, workspace } from './using.ts';

const folder = mkdtempSync(join(tmpdir(), 'saldo-report-'));
const file = join(folder, 'report.html');
let browser: Browser;
beforeAll(async () => {
  const told = join(folder, 'study.json');
  writeFileSync(told, serialize(smallBank));
  const given = ['report', told, '--out', file, '--futures', '40'];
  const { status, stderr } = spawnSync('node', ['src/run.mjs', 'src/cli/main.ts', ...given], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the file, and what went wrong or was asked of elsewhere. */
async function opened(
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage(options);
  await before?.(page);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => /^(file|blob|data):/.test(request.url()) || wrong.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, wrong };
}

test('it opens from a file, asks nothing of elsewhere, and its sliders simulate', async () => {
  const { page, wrong } = await opened();
  const verdict = page.locator('#verdict h1');
  const first = await verdict.innerText();
  expect(first).toMatch(/of 100 futures|too close to call/);
  // Its map has been drawn for a font that the reader may not have.
  expect(
    await page.evaluate(() => [...document.fonts].map(({ family, status: is }) => [family, is])),
  ).toEqual([
    ['Inter', 'loaded'],
    ['Source Serif 4', 'loaded'],
  ]);
  const against = await page.locator('#verdict .against').innerText();
  expect(against).toMatch(/would overturn|With every input at its middle/);
  const status = page.locator('form p');
  expect(await status.innerText()).toBe('as reported');
  const slider = page.locator('input[type=range]').first();
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
  await expect
    .poll(() => status.innerText(), { timeout: 90_000 })
    .toBe('96 futures of 256 customers under each strategy');
  expect(await verdict.innerText()).not.toBe(first);
  // What was worked out for the values as saved is not passed off as being about these.
  const said = await page.locator('#verdict p').allInnerTexts();
  expect(said).toContain(`With the values as saved: ${against}`);
  expect(said).not.toContain(against);
  expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|Infinity/);
  await page.getByRole('button', { name: 'As it was' }).click();
  expect(await verdict.innerText()).toBe(first);
  expect(await page.locator('#verdict .against').innerText()).toBe(against);
  expect(await violations(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});

test.each([
  ['has no workers', 'window.Worker = undefined'],
  [
    'does not let one start',
    `const Given = Worker;
    window.Worker = function () { return new Given('data:text/javascript,throw new Error("no")'); }`,
  ],
])('a browser that %s simulates on the page, which goes on', async (_, script) => {
  const { page } = await opened({}, async (one) => {
    await one.addInitScript(script);
  });
  const status = page.locator('form p');
  const first = await page.locator('#verdict').innerHTML();
  await page.locator('input[type=range]').first().focus();
  await page.keyboard.press('End');
  // The page is at work, and answers a hand.
  await status.filter({ hasText: 'of 96 futures' }).waitFor();
  expect(await page.locator('#verdict').innerHTML()).not.toBe(first);
  await page.getByRole('button', { name: 'As it was' }).click();
  expect(await status.innerText()).toBe('as reported');
  await page.locator('input[type=range]').last().focus();
  await page.keyboard.press('Home');
  await status.filter({ hasText: '96 futures of 256 customers' }).waitFor({ timeout: 90_000 });
  await page.close();
});

test.each([
  [390, 'light'],
  [820, 'dark'],
  [1440, 'light'],
] as const)(
  'it stays within a page of %d pixels, and can be read in its %s colours',
  async (width, scheme) => {
    const { page } = await opened({ viewport: { width, height: 900 }, colorScheme: scheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    // Every name and number of the table is in sight.
    const ends = await page
      .locator('#standings td > span, #standings th[scope=row]')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right + scrollX));
    expect(ends.length).toBeGreaterThan(5);
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    await page.close();
  },
);

test('it prints on pages, without what can only be moved on a screen, and always light', async () => {
  const { page } = await opened({ colorScheme: 'dark', viewport: { width: 1032, height: 703 } });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // A4, lying.
  expect(/\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]).toMatch(/^0 0 84[12]\S* 59[456]\S*$/);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form').isVisible()).toBe(false);
  // A table with its head, and nothing beyond the edge of the paper.
  expect(await page.locator('#standings thead').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1032);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await page.close();
});

test('two clicks in Compare save it, and the studio opens it again', async () => {
  const studio = await openStudio({ locale: 'en-GB' });
  const { page, errors } = studio;
  await page.locator('h1').waitFor();
  await drop(page, 'bank.json', serialize(smallBank));
  await figures(page);
  await workspace(page, 'Compare');
  await page.locator('td.clv').first().waitFor();
  const saving = page.waitForEvent('download', { timeout: 110_000 });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: /^Report \(HTML\)/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.html$/);
  const path = await saved.path();
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('id="saldo-study"');
  await drop(page, 'report.html', html);
  await expect.poll(() => page.title()).toMatch(/SecureBank/);
  await expect.poll(() => page.url()).toMatch(/#study\//);
  expect(errors).toEqual([]);
  await studio.close();
});
