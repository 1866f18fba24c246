import { afterAll, beforeAll, expect, test } from 'vitest';
import { serialize } from '../../models/parse.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop, figures, openExample, stop } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  await openExample(studio.page, 'securebank');
  await figures(studio.page);
  await stop(studio.page);
});
afterAll(() => studio.close());

const fonkel = exampleStudy('fonkel');

test.each([
  ['no JSON', '{"format": "saldo-study",\n "version": 1, oops', 0, /not JSON: on line 2/],
  ['no study', '[1, 2, 3]', 0, /not opened/],
  ['an empty file', '', 0, /not opened/],
  ['keys that harm', '{"format":"saldo-study","version":1,"__proto__":{"polluted":1}}', 0, /not opened/],
  ['deep nesting', '['.repeat(100_000), 0, /not opened/],
  ['200 MB', '', 200_000_000, /too large for a study: 200 MB/],
])('%s leaves the open study as it is, and says why', async (name, content, size, reason) => {
  const { page, errors } = studio;
  const before = await page.locator('#results').innerText();
  await drop(page, `${name}.json`, content, size);
  const alert = page.getByRole('alert').filter({ hasText: `“${name}.json” was not opened` });
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(reason);
  expect(await alert.innerText()).toContain(
    'SecureBank: from transactions to a relationship” is still open, unchanged.',
  );
  expect(await page.locator('#results').innerText()).toBe(before);
  await alert.getByRole('button', { name: 'Close' }).click();
  expect(await alert.count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a study with errors is shown and not run, and says what is wrong', async () => {
  const { page } = studio;
  const broken: Study = {
    ...fonkel,
    transitions: fonkel.transitions.map((one, i) => (i === 3 ? { ...one, to: 'nowhere' } : one)),
  };
  await drop(page, 'broken.json', serialize(broken));
  const alert = page.locator('.notice').filter({ hasText: 'cannot be run' });
  await alert.waitFor();
  expect(await alert.innerText()).toContain('nowhere');
  expect(await page.getByRole('button', { name: 'Run', exact: true }).isDisabled()).toBe(true);
  expect(await page.locator('.node').count()).toBe(14);
});

test('a good file is opened by the button and runs; going back leads to the example before', async () => {
  const { page } = studio;
  await page
    .getByRole('button', { name: /SecureBank|Fonkel/ })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(serialize({ ...fonkel, name: 'My own study' })),
  });
  await page.locator('.node').first().waitFor();
  await figures(page);
  expect(await page.title()).toBe('My own study – Saldo');
  await stop(page);
  await openExample(page, 'duinpolis');
  expect(await page.title()).toContain('Duinpolis');
});
