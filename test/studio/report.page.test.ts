/** A report, made on the command line and in Compare, opened as a file by somebody without Saldo. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../chromium.mjs';
import { openStudio } from './page.ts';
import { drop, figures, openExample, violations, workspace } from './using.ts';

const folder = mkdtempSync(join(tmpdir(), 'saldo-report-'));
const file = join(folder, 'report.html');
let browser: Browser;
beforeAll(async () => {
  const given = ['report', 'securebank', '--out', file, '--futures', '40', '--customers', '2048'];
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
async function opened(): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage();
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
  const status = page.locator('form p');
  expect(await status.innerText()).toBe('as reported');
  const slider = page.locator('input[type=range]').first();
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
  await expect
    .poll(() => status.innerText(), { timeout: 90_000 })
    .toBe('96 futures of 256 customers under each strategy');
  expect(await verdict.innerText()).not.toBe(first);
  expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|Infinity/);
  await page.getByRole('button', { name: 'As it was' }).click();
  expect(await verdict.innerText()).toBe(first);
  expect(await violations(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});

test('it prints on pages, without what can only be moved on a screen', async () => {
  const { page } = await opened();
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form').isVisible()).toBe(false);
  expect(await page.locator('#standings').isVisible()).toBe(true);
  await page.close();
});

test('two clicks in Compare save it, and the studio opens it again', async () => {
  const studio = await openStudio({ locale: 'en-GB' });
  const { page, errors } = studio;
  await page.locator('h1').waitFor();
  await openExample(page, 'fonkel');
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
  await expect.poll(() => page.title()).toMatch(/Fonkel/);
  await expect.poll(() => page.url()).toMatch(/#study\//);
  expect(errors).toEqual([]);
  await studio.close();
});
