/** Studies are kept on this device as they are edited; what cannot be kept is said. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseText } from '../../models/parse.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { openExample } from './using.ts';

let studio: OpenStudio;
let page: Page;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
});
afterAll(() => studio.close());

// Each case has a tab of its own, on the same device.
beforeEach(async () => {
  page = await studio.page.context().newPage();
});
afterEach(async () => {
  for (const one of studio.page.context().pages()) if (one !== studio.page) await one.close();
});

const open = async (at = ''): Promise<void> => {
  await page.goto(`${studio.address}${at}`);
};

const menu = async (page: Page): Promise<void> => page.locator('header .menu button').first().click();
const nameField = async (page: Page) => {
  const field = page.getByLabel('Name of the study');
  if (!(await field.isVisible())) await menu(page);
  return field;
};
const rename = async (page: Page, name: string): Promise<void> => {
  await (await nameField(page)).fill(name);
  await page.keyboard.press('Escape');
};
const saved = (page: Page): Promise<void> => page.getByText('Saved on this device').waitFor();

test(
  'nothing that was typed three tenths of a second ago is lost, at 30 random moments',
  { timeout: 240_000 },
  async () => {
    // A blank study, which nobody simulates meanwhile.
    await open('#new');
    await page.locator('[role=tablist]').waitFor();
    await rename(page, 'x');
    await saved(page);
    // A fixed sequence of moments, so that a failure comes back.
    let state = 20_261_123;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 30; round++) {
      const field = await nameField(page);
      await field.fill('');
      const typed: { readonly text: string; readonly at: number }[] = [];
      const end = performance.now() + 350 + random() * 350;
      for (let text = `${round}`; performance.now() < end;) {
        text += 'abcdefghij'[Math.floor(random() * 10)];
        await field.fill(text);
        typed.push({ text, at: performance.now() });
        // As fast as a hand may be, and no faster: other tests run beside it.
        await page.waitForTimeout(15);
      }
      const now = performance.now();
      await page.reload();
      await page.locator('[role=tablist]').waitFor();
      const safe = typed.findLast(({ at }) => at < now - 300)?.text ?? '';
      const kept = (await page.title()).replace(' – Saldo', '');
      expect(kept.startsWith(safe), `${kept} holds ${safe}`).toBe(true);
    }
    expect(studio.errors).toEqual([]);
  },
);

test('two tabs on one study stay in step, and each undoes its own', async () => {
  await open('#fonkel');
  await rename(page, 'First');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => other.title()).toBe('First – Saldo');
  await rename(other, 'Second');
  await expect.poll(() => page.title()).toBe('Second – Saldo');
  await page.getByRole('tab').first().focus();
  await page.keyboard.press('Control+z');
  // Its own edit is older than that of the other tab, which stays.
  await expect.poll(() => page.title()).toBe(await other.title());
  expect(studio.errors).toEqual([]);
});

test('an example is kept once it is changed, is listed at the start, and can be deleted and had back', async () => {
  await open();
  await openExample(page, 'fonkel');
  await page.getByText('Saved once you change it').waitFor();
  await rename(page, 'My webshop');
  await saved(page);
  await page.getByRole('link', { name: /to the start/ }).click();
  const card = page.getByRole('button', { name: /^My webshop/ });
  await card.waitFor();
  await page.reload();
  await card.waitFor();
  await page.getByRole('button', { name: 'Delete “My webshop”' }).click();
  expect(await card.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await card.click();
  await expect.poll(() => page.title()).toBe('My webshop – Saldo');
});

test('a duplicate is a study of its own', async () => {
  await open('#duinpolis');
  await rename(page, 'Original');
  await saved(page);
  await menu(page);
  await page.getByRole('button', { name: 'Duplicate this study' }).click();
  await expect.poll(() => page.title()).toBe('Original (copy) – Saldo');
  await rename(page, 'Copy');
  await page.goBack();
  await expect.poll(() => page.title()).toBe('Original – Saldo');
});

test.each([
  ['storage is switched off', 'SecurityError', /keeps nothing here/],
  ['the device is full', 'QuotaExceededError', /no room left/],
])('when %s it is said, and the work can be saved as a file', async (_, name, reason) => {
  await open();
  await page.addInitScript((failure) => {
    const fail = (): never => {
      throw new DOMException('refused', failure);
    };
    if (failure === 'SecurityError') IDBFactory.prototype.open = fail;
    else IDBObjectStore.prototype.add = fail;
  }, name);
  await page.reload();
  await openExample(page, 'fonkel');
  await rename(page, 'Not to be lost');
  const alert = page.getByRole('alert').filter({ hasText: reason });
  await alert.waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Not-to-be-lost.json');
  const parsed = parseText(readFileSync(await download.path(), 'utf8'));
  expect(parsed.study?.name).toBe('Not to be lost');
});

test('a newer version in another tab takes the storage over, which is said', async () => {
  await open('#fonkel');
  await rename(page, 'Mine');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url().split('#')[0]);
  await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('saldo', 99);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.getByRole('alert').filter({ hasText: 'newer version' }).waitFor();
  await rename(page, 'Still here');
  expect(await page.title()).toBe('Still here – Saldo');
});
