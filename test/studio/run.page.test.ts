import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type OpenStudio } from './page.ts';
import { customersField, figures, openExample, ran, run, stop, text, workspace } from './using.ts';

let studio: OpenStudio;
const asked: string[] = [];
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  studio.page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => studio.close());

test.each(['SecureBank', 'Duinpolis', 'Fonkel'])(
  'choosing %s runs it by itself and shows every figure with its interval',
  async (name) => {
    const { page } = studio;
    await page.getByRole('link', { name: /to the start/ }).click();
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await figures(page);
    await stop(page);
    expect(await text(page)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    await workspace(page, 'Compare');
    const tabs = page.getByRole('tab');
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).click();
      const said = await text(page);
      expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(await page.locator('h1').innerText()).toMatch(/(interval|range) .* … /);
    }
    // Value per customer: as is, and the others with a paired difference, each with its interval.
    const cells = await page.locator('td.clv').allInnerTexts();
    expect(cells.length).toBe(await tabs.count());
    for (const [i, cell] of cells.entries()) expect(cell.match(/\(.+ … .+\)/g)).toHaveLength(i === 0 ? 1 : 2);
    await workspace(page, 'Draw');
  },
);

test('stop keeps what there is, and extending goes on to the very results of a longer run', async () => {
  const { page } = studio;
  await openExample(page, 'duinpolis');
  await run(page, 1024);
  const field = await customersField(page);
  await page.getByRole('button', { name: 'Extend to 4,096' }).click();
  expect(await field.inputValue()).toBe('4096');
  await page.keyboard.press('Escape');
  await ran(page, 4096);
  const extended = await page.locator('#results').innerText();
  await run(page, 1024);
  await run(page, 4096);
  expect(await page.locator('#results').innerText()).toBe(extended);
});

test('a page that paints nothing, since nobody sees it, counts to the end all the same', async () => {
  const { page } = studio;
  await openExample(page, 'duinpolis');
  await stop(page);
  await page.evaluate(() => {
    const paint = window.requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    Object.assign(window, {
      seen: () => {
        window.requestAnimationFrame = paint;
        waiting.forEach(paint);
      },
    });
  });
  await run(page, 3072);
  await page.evaluate('window.seen()');
  await run(page, 1024);
});

test('a run goes on until the difference is known, and says how many customers that may take', async () => {
  const { page } = studio;
  await openExample(page, 'duinpolis');
  await customersField(page);
  await page.getByLabel(/the difference of the two best/).check();
  const field = page.getByLabel('±', { exact: true });
  await field.fill('much');
  expect(await page.getByRole('alert').innerText()).toBe('An amount of money above 0, such as 500k.');
  expect(await page.getByRole('button', { name: 'Run', exact: true }).isDisabled()).toBe(true);
  const status = page.locator('.status');
  // Some 300,000 customers; then an amount that takes a tenth of a second.
  await field.fill('200k');
  await expect.poll(() => status.innerText()).toMatch(/ of about [\d,]+ customers/);
  await field.fill('1.5M');
  await expect.poll(() => status.innerText()).toMatch(/^[\d,]+ customers · .* s, known to ± €1\.\d/);
  const customers = Number(/^[\d,]+/.exec(await status.innerText())?.[0].replaceAll(',', ''));
  expect(Number.isInteger(Math.log2(customers / 1024))).toBe(true);
  expect(customers).toBeGreaterThan(1024);
  await page.getByLabel('so many customers were simulated').check();
  await page.keyboard.press('Escape');
});

test('a strategy marks on the map what it changes, and lists it', async () => {
  const { page } = studio;
  await openExample(page, 'securebank');
  await page.getByRole('tab', { name: /Basics first: reliability/ }).click();
  expect(await page.locator('.surface .flag').count()).toBe(5);
  await page.getByRole('button', { name: 'What it changes' }).click();
  const panel = page.locator('.panel');
  expect(await panel.innerText()).toMatch(/Open account[\s\S]*chance of failure/i);
  await panel.getByRole('button', { name: 'Close' }).click();
  expect(await panel.count()).toBe(0);
});

test('a touchpoint tells what a visit does to the balance, and it adds up', async () => {
  const { page } = studio;
  await openExample(page, 'securebank');
  await figures(page);
  await page.locator('[data-id=incident]').click();
  const panel = page.locator('.panel');
  const amounts = await panel.locator('.amount').allInnerTexts();
  const points = amounts.map((amount) => Number(amount.replace('−', '-').replace('+', '')));
  const sum = points.slice(0, -1).reduce((all, one) => all + one, 0);
  expect(Math.abs(sum - (points.at(-1) ?? NaN))).toBeLessThan(0.06 * points.length);
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
});

test('a number that is none is told in words, and nothing is run', async () => {
  const { page } = studio;
  await openExample(page, 'fonkel');
  await figures(page);
  await stop(page);
  const field = await customersField(page);
  await field.fill('many');
  expect(await page.getByRole('alert').innerText()).toBe('A whole number from 1 to 100,000,000.');
  expect(await page.getByRole('button', { name: 'Run', exact: true }).isDisabled()).toBe(true);
  await field.fill('1');
  await page.keyboard.press('Escape');
  await ran(page, 1);
  for (const space of ['Compare', 'Draw'] as const) {
    await workspace(page, space);
    expect(await text(page)).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('Dutch is Dutch throughout, and remembered', async () => {
  const { page } = studio;
  await openExample(page, 'duinpolis');
  await figures(page);
  await page.getByLabel('Nederlands').check();
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await page.getByLabel('Vergelijken').check({ force: true });
  // The example itself is Dutch now, and is run anew.
  await expect
    .poll(() => page.locator('h1').innerText(), { timeout: 60_000 })
    .toMatch(/ van 100 (toekomsten|trekkingen)|ontlopen elkaar/);
  expect(await page.title()).toContain('de schade als moment');
  await page.getByLabel('Tekenen').check({ force: true });
  await expect.poll(() => page.locator('#results').innerText()).toMatch(/\d,\d/);
  await page.reload();
  await figures(page);
  expect(await page.locator('#results').innerText()).toContain('Waarde per klant');
  await page.getByLabel('English').check();
});

test('nothing was asked of another origin, and nothing went wrong', () => {
  const { origin } = new URL(studio.address);
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(studio.errors).toEqual([]);
});
