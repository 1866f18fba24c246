/** What page tests do over and over. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import type { ExampleId } from '../../models/studies/examples.ts';

/** Opens an example from wherever the page is. */
export async function openExample(page: Page, id: ExampleId): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await page.locator('[role=tablist]').waitFor();
}

/** Waits for the first figures of a run. */
export async function figures(page: Page): Promise<void> {
  await page.locator('h1 strong').first().waitFor({ timeout: 90_000 });
}

/** Stops the run and waits until it has. */
export async function stop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  // What was still under way has come in.
  await page.locator('.status', { hasNotText: 'Stopping' }).waitFor();
}

/** Runs so many customers to the end. */
export async function run(page: Page, customers: number): Promise<void> {
  if (await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()) await stop(page);
  await page.getByLabel('Customers', { exact: true }).fill(String(customers));
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await done(page);
}

/** Waits for the end of a run. */
export async function done(page: Page): Promise<void> {
  await page.locator('.status', { hasText: ' · ' }).waitFor({ timeout: 90_000 });
}

/** All that can be read on the page. */
export function text(page: Page): Promise<string> {
  return page.locator('body').innerText();
}

/** What axe-core finds wrong, as lines. */
export async function violations(page: Page): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations: found } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
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
