/** From every bar, dot and band of Compare to one customer, or to where a cost is set; all of it in one small study. */
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Study } from '../../models/study.ts';
import { build, set } from '../building.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop, figures, run, violations, workspace } from './using.ts';

const places = ['home', 'app', 'shop', 'desk', 'letter', 'visit', 'call'];

/** Seven places in a round, at home time after time; all better under the strategy, so that nobody fares worse. */
function rounds(): Study {
  const study = build({
    touchpoints: Object.fromEntries(
      places.map((id, i) => [id, { name: `The ${id}`, grade: 6.5, spread: 1, revenue: 4 + i, cost: 1 }]),
    ),
    ways: [
      ['home', 'home', { weight: 2, wait: 6 }],
      ...places.map((id, i) => [id, places[(i + 1) % places.length], { wait: 6 }] as const),
    ],
    leaving: true,
    settings: { horizon: 365, customers: 1024 },
    strategies: {
      better: {
        oneOff: 50_000,
        yearly: 20_000,
        perCustomerYear: 2,
        edits: places.map((id) => set(`touchpoints.${id}.grade`, 7.6)),
      },
    },
  });
  const lossWeight = { low: 1.6, value: 2, high: 2.4, evidence: 'guess', source: '', note: '' } as const;
  return { ...study, market: { ...study.market, lossWeight } };
}

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  const { page } = studio;
  await page.locator('h1').waitFor();
  await drop(page, 'rounds.json', JSON.stringify(rounds()));
  await figures(page);
  await run(page, 1024);
  await workspace(page, 'Compare');
  await page.locator('.twins').waitFor({ timeout: 90_000 });
});
afterAll(async () => {
  expect(studio.errors).toEqual([]);
  await studio.close();
});

const why = (): Locator => studio.page.getByRole('region', { name: /^(Why|Waarom) / });

/** The statement that is open, once somebody is on it. */
async function sheet(): Promise<Locator> {
  const dialog = studio.page.getByRole('dialog');
  await dialog.locator('h3').first().waitFor({ timeout: 60_000 });
  return dialog;
}

async function closed(): Promise<void> {
  await studio.page.keyboard.press('Escape');
  await studio.page.locator('dialog').waitFor({ state: 'detached' });
}

/** All that an element says, hidden or not. */
async function said(of: Locator): Promise<string> {
  return ((await of.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** A number as it stands on the page, in tenths: its sign is a true minus, its decimal sign a point or a comma. */
function tenths(text: string): number {
  return Math.round(Number(text.replace('\u2212', '-').replace(',', '.').replace('+', '')) * 10);
}

/** Moves on with Tab until the focus is on what is meant. */
async function tabTo(selector: string): Promise<void> {
  const { page } = studio;
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((meant) => document.activeElement?.matches(meant) === true, selector)) return;
  }
  throw new Error(`no way to ${selector}`);
}

test('every bar of the waterfall says what it opens', async () => {
  const bars = why().locator('li:not(.touchpoint)');
  expect(await bars.count()).toBeGreaterThan(8);
  for (const bar of await bars.all()) {
    const name = await said(bar.getByRole('button'));
    expect(name).toContain(await said(bar.locator('.label')));
    expect(name).toMatch(/[+−][\d.]+ \. See (one customer|what A costs)\.$/);
  }
});

test.each([
  ['Money', /^3 other touchpoints/, 'typical of the money at 3 touchpoints'],
  ['Money', /^Referrals/, 'typical of what recommending brings'],
  ['Money', /^Costs per customer/, 'typical of what a customer costs'],
  ['Points', /^Balance at the end/, 'typical of the balance'],
])('in %s, %s opens a customer', async (kind, bar, lead) => {
  await why().getByRole('radio', { name: kind }).check({ force: true });
  await why().getByRole('button', { name: bar }).click();
  const dialog = await sheet();
  expect(await dialog.locator('header p').innerText()).toMatch(lead);
  const lives = await dialog.locator('h3').allInnerTexts();
  expect(lives).toHaveLength(2);
  for (const life of lives) expect(life).toMatch(/€[\d,.]+ earned/);
  expect(lives[0]).not.toMatch(/spent on the strategy/);
  expect(lives[1]).toMatch(/€[\d.]+ spent on the strategy/);
  await closed();
});

test('costs that no single customer has lead to where they are set', async () => {
  const { page } = studio;
  await why().getByRole('radio', { name: 'Money' }).check({ force: true });
  await why().getByRole('button', { name: 'Running costs' }).press('Enter');
  const focused = page.locator('input:focus');
  await focused.waitFor();
  expect(await focused.inputValue()).toBe('20,000');
  await workspace(page, 'Compare');
  await page.locator('.twins').waitFor({ timeout: 90_000 });
});

test('where nobody is like that, it says so; whoever is turned to instead is not called typical', async () => {
  const { page } = studio;
  expect(await page.locator('.twins .worse').innerText()).toBe('0 in a lower one');
  await page.locator('.twins .worse').click();
  const dialog = page.getByRole('dialog', { name: 'No customer like that in this run.' });
  await dialog.waitFor({ timeout: 60_000 });
  expect(await dialog.locator('header p').innerText()).toBe('ends in a lower tier');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show any customer' }).press('Enter');
  const found = await sheet();
  expect(await found.locator('header').innerText()).toMatch(/^Customer 0, all\s+feels/);
  await closed();

  await page.locator('.twins .better').click();
  const typical = await sheet();
  const lead = typical.locator('header p');
  expect(await lead.innerText()).toMatch(/^ends in a higher tier · feels/);
  await page.keyboard.press(']');
  await expect.poll(() => lead.innerText()).toMatch(/^feels/);
  await closed();
});

test('visits that repeat one another are one row, and each of them when that is asked for', async () => {
  const { page } = studio;
  await page.locator('.twins .same').click();
  const dialog = await sheet();
  const table = dialog.locator('table', { has: page.locator('tr button') }).first();
  const fold = table.getByRole('button', { name: /^\d+× alike: show each visit$/ }).first();
  const folded = table.locator('tr', { has: page.locator('button') }).first();
  const count = Number(await folded.getAttribute('data-times'));
  expect(count).toBeGreaterThan(1);
  const sums = async (rows: Locator): Promise<number[]> => {
    let [faded, amount] = [0, 0];
    for (const row of await rows.all()) {
      const [, first, second] = await row.locator('td.number').allInnerTexts();
      faded += tenths(first);
      amount += tenths(second);
    }
    const balance = await rows.last().locator('.balance').innerText();
    return [faded, amount, tenths(balance)];
  };
  const together = await sums(folded);
  const before = await table.locator('tbody tr').count();
  await fold.press('Enter');
  const open = table
    .getByRole('button', { name: `${count}× alike: show as one row`, expanded: true })
    .first();
  expect(await table.locator('tbody tr').count()).toBe(before + count);
  const place = await folded.evaluate((row) => [...(row.parentElement?.children ?? [])].indexOf(row));
  const each = table.locator(`tbody tr:nth-child(n + ${place + 2}):nth-child(-n + ${place + 1 + count})`);
  expect(await sums(each)).toEqual(together);
  // The focus stayed where it was.
  await page.keyboard.press('Enter');
  await open.waitFor({ state: 'detached' });
  expect(await table.locator('tbody tr').count()).toBe(before);
  await closed();
});

test('a dot opens a customer of the future it stands for; where dots are luck, of the run', async () => {
  const { page } = studio;
  await page
    .getByText(/all of it: at most|No input flips/)
    .first()
    .waitFor({ timeout: 110_000 });
  const dot = page.locator('td.dots circle').nth(20);
  await dot.click();
  const dialog = await sheet();
  expect(await dialog.locator('header p').innerText()).toMatch(
    /^future \d+: typical of the money in this future · /,
  );
  await closed();
  await page.getByRole('radio', { name: /^Luck/ }).check({ force: true });
  await dot.click();
  await sheet();
  expect(await dialog.locator('header p').innerText()).toMatch(/^typical of the money that makes/);
  await closed();
});

test('by keyboard alone in a narrow window, in Dutch: from the verdict to a customer, into a row, and back', async () => {
  const { page } = studio;
  await page.setViewportSize({ width: 820, height: 1180 });
  await page
    .getByRole('radio', { name: /Nederlands|NL/ })
    .first()
    .check({ force: true });
  await page.locator('.twins', { hasText: 'Van 100 klanten' }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo('h1 button');
  await page.keyboard.press('Enter');
  await tabTo('.origin button:last-child');
  expect(await page.locator(':focus').innerText()).toBe('Bekijk één klant');
  await page.keyboard.press('Enter');
  await sheet();
  await closed();
  expect(await page.locator(':focus').innerText()).toBe('Bekijk één klant');
  await tabTo('li.part .bar');
  const bar = await said(page.locator(':focus'));
  expect(bar).toMatch(/^The .*: .* Bekijk één klant\.$/);
  await page.keyboard.press('Enter');
  const dialog = await sheet();
  expect(await dialog.locator('header p').innerText()).toMatch(/^typerend voor het geld bij ‘The /);
  await tabTo('dialog tr button');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('true');
  expect(await violations(page)).toEqual([]);
  await closed();
  expect(await said(page.locator(':focus'))).toBe(bar);
});
