import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type OpenStudio } from './page.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ serviceWorkers: 'allow' });
});
afterAll(() => studio.close());

test('the built studio starts under any path of a static host, without an error', async () => {
  const { page, errors } = studio;
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('Saldo');
  expect(errors).toEqual([]);
});

test('where service workers are blocked it starts all the same, without an error', async () => {
  const { page, errors, close } = await openStudio({ serviceWorkers: 'block' });
  await page.locator('#app > *').first().waitFor();
  // As some browsers do when cookies are refused.
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  });
  await page.reload();
  await page.locator('#app > *').first().waitFor();
  await page.waitForLoadState('networkidle');
  await close();
  expect(errors).toEqual([]);
});

test('once loaded, it starts again without a network', async () => {
  const { page, disconnect } = studio;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await disconnect();
  await page.reload();
  await page.locator('#app > *').first().waitFor();
  await page.goto(`${studio.address}?from=somewhere`);
  await page.locator('#app > *').first().waitFor();
});

test('every file of the build is kept for offline use', () => {
  const dist = new URL('../../dist/', import.meta.url);
  const kept = readFileSync(new URL('sw.js', dist), 'utf8');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => !/^(sw|workbox-\w+)\.js$/.test(name));
  expect(files.filter((name) => !kept.includes(name))).toEqual([]);
});
