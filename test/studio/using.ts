/** What page tests do over and over. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright';
import { serialize } from '../../models/serialize.ts';
import { exampleStudy, type ExampleId } from '../../models/studies/examples.ts';

/** Opens an example from wherever the page is. */
export async function openExample(page: Page, id: ExampleId): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await page.locator('[role=tablist]').waitFor();
}

/** Opens a study like an example, of which every edit runs no more than a batch of customers. */
export async function openFew(page: Page, id: ExampleId): Promise<void> {
  const study = exampleStudy(id);
  const settings = { ...study.settings, customers: 1024 };
  await page.locator('h1').waitFor();
  await drop(page, `${id}.json`, serialize({ ...study, settings }));
  await page.locator('[role=tablist]').waitFor();
}

/** Waits for the first figures of a run. */
export async function figures(page: Page): Promise<void> {
  await page.locator('#results td').first().waitFor({ timeout: 90_000 });
}

/** Goes to the workspace of that name. */
export async function workspace(page: Page, name: 'Draw' | 'Compare'): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

/** Stops the run, should it still be under way, and waits until it has stopped. */
export async function stop(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Stop', exact: true });
  // It may end by itself at this very moment.
  if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => undefined);
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor({ timeout: 90_000 });
  // What was still under way has come in.
  await page.locator('.status', { hasNotText: 'Stopping' }).waitFor();
}

/** Runs so many customers to the end. */
export async function run(page: Page, customers: number): Promise<void> {
  await stop(page);
  const field = await customersField(page);
  await field.fill(String(customers));
  await page.keyboard.press('Escape');
  await ran(page, customers);
}

/** Waits until so many customers have been run to the end. */
export async function ran(page: Page, customers: number): Promise<void> {
  const count = customers.toLocaleString('en');
  await page
    .locator('.status', { hasText: new RegExp(`(^|[^\\d,])${count} customers · `) })
    .waitFor({ timeout: 90_000 });
}

/** Opens the settings of the run. */
export async function customersField(page: Page): Promise<Locator> {
  const field = page.getByLabel('Customers', { exact: true });
  if (!(await field.isVisible())) await page.locator('.bar .menu button').first().click();
  return field;
}

/** All that can be read on the page. */
export function text(page: Page): Promise<string> {
  return page.locator('body').innerText();
}

/** The rules of axe-core whose answer depends on the colours of a page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong on the page, or only in what the selector finds, as lines. */
export async function violations(page: Page, within?: string, only?: 'colours'): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within) ?? 'document'}, ${JSON.stringify({
      resultTypes: ['violations'],
      ...(only && { runOnly: ofColours }),
    })})`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Drops a file on the page, as a hand would. The file has `size` bytes of blanks after its text. */
export async function drop(page: Page, name: string, content: string, size = 0): Promise<void> {
  await page.evaluate(
    ([fileName, start, blanks]) => {
      const megabyte = ' '.repeat(1e6);
      const parts = [start, ...Array.from({ length: Math.ceil(blanks / 1e6) }, () => megabyte)];
      const carried = new DataTransfer();
      carried.items.add(new File(parts, fileName, { type: 'application/json' }));
      for (const kind of ['dragover', 'drop']) {
        dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    },
    [name, content, size] as const,
  );
}
