import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type OpenStudio } from './page.ts';
import { smallBank } from './smallBank.ts';
import { drop, figures, ran, text, violations, workspace } from './using.ts';

/** Two years of it. */
const bank = { ...smallBank, settings: { ...smallBank.settings, horizon: 730 } };

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  const { page } = studio;
  await page.locator('h1').waitFor();
  await drop(page, 'study.json', JSON.stringify(bank));
  await page.locator('[role=tablist]').waitFor();
  await figures(page);
  await ran(page, 2048);
  await workspace(page, 'Compare');
  await page.locator('.twins').waitFor({ timeout: 90_000 });
});
afterAll(async () => {
  expect(studio.errors).toEqual([]);
  await studio.close();
});

/** A number as it stands on the page: its sign is a true minus. */
function numberIn(said: string): number {
  return Number(said.replace('\u2212', '-').replace(/[+,]/g, ''));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The panel whose heading begins so. */
function panel(page: Page, heading: RegExp): Locator {
  return page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();
}

async function sheet(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: /^(Customer|Klant) [\d,.]+, / });
  await dialog.locator('h3').first().waitFor({ timeout: 60_000 });
  return dialog;
}

async function closed(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

test.each(['Money', 'Points'])('the waterfall in %s adds up as shown, at every level', async (kind) => {
  const { page } = studio;
  const why = panel(page, /^Why /);
  await why.getByRole('radio', { name: kind }).check({ force: true });
  for (const all of [false, true]) {
    if (all) await why.getByRole('button', { name: /^Show all/ }).click();
    const rows = await why.locator('ol > li').evaluateAll((all) =>
      all.map((row) => ({
        said: row.querySelector<HTMLElement>('b, .number')?.innerText ?? '',
        isPart: row.classList.contains('part'),
      })),
    );
    const groups: { total: number; parts: number[] }[] = [];
    for (const { said, isPart } of rows) {
      // In hundredths, so that sums are exact.
      const value = Math.round(numberIn(said) * 100);
      if (isPart) groups.at(-1)?.parts.push(value);
      else groups.push({ total: value, parts: [] });
    }
    const net = groups.pop();
    expect(groups.length).toBeGreaterThan(4);
    expect(sum(groups.map(({ total }) => total))).toBe(net?.total);
    for (const { total, parts } of groups) if (parts.length > 0) expect(sum(parts)).toBe(total);
  }
  await why.getByRole('button', { name: 'Show fewer' }).click();
});

test('a bar opens the statement of a customer who has been at that touchpoint', async () => {
  const { page } = studio;
  const why = panel(page, /^Why /);
  await why.getByRole('radio', { name: 'Money' }).check({ force: true });
  const name = await why.locator('li.touchpoint .name').first().innerText();
  await why.locator('li.part button').first().click();
  const dialog = await sheet(page);
  expect(await dialog.locator('header p').innerText()).toContain(name);
  expect(await dialog.locator('td.place', { hasText: name }).count()).toBeGreaterThan(0);
  await closed(page);
});

test('every row of a statement adds up to the tenth, and both lives come to their closing balances', async () => {
  const { page } = studio;
  await page.locator('.twins .worse').click();
  const dialog = await sheet(page);
  const tenths = (said: string): number => Math.round(numberIn(said) * 10);
  const read = async (rows: Locator): Promise<number[][]> => {
    const said = await rows.evaluateAll((all) =>
      all.map((row) => {
        const [, faded, amount, balance] = row.querySelectorAll<HTMLElement>('td.number');
        return [faded, row.querySelector('summary') ?? amount, balance].map(({ innerText }) => innerText);
      }),
    );
    return said.map((cells) => cells.map(tenths));
  };
  const shared = await read(dialog.locator('.body > .scroll tbody tr'));
  const lives = dialog.locator('.lives > section');
  expect(await lives.count()).toBe(2);
  for (const life of await lives.all()) {
    const rows = [...shared, ...(await read(life.locator('tbody tr')))];
    let before = 0;
    for (const [faded, amount, balance] of rows) {
      expect(before + faded + amount).toBe(balance);
      before = balance;
    }
    const closing = await life.locator('.closing').innerText();
    const [faded, amounts, balance] = [...(/faded (\S+), amounts (\S+): balance (\S+)/.exec(closing) ?? [])]
      .slice(1)
      .map(tenths);
    expect(faded + amounts).toBe(balance);
    expect(sum(rows.map(([, amount]) => amount))).toBe(amounts);
    expect(tenths(await life.locator('[data-total]').innerText())).toBe(balance);
  }
  const details = dialog.locator('details').first();
  await details.locator('summary').click();
  const causes = await details.locator('li').allInnerTexts();
  const booked = causes.map((cause) => tenths(cause.split(' ').at(-1) ?? ''));
  expect(sum(booked)).toBe(tenths(await details.locator('summary').innerText()));
  await closed(page);
});

test('twins add up to 100, each with its interval', async () => {
  const said = await studio.page.locator('.twins').innerText();
  const counts = [...(/Of 100 customers (\d+) .*?\), (\d+) .*?\), (\d+) /s.exec(said) ?? [])]
    .slice(1)
    .map(Number);
  expect(counts).toHaveLength(3);
  expect(sum(counts)).toBe(100);
  expect(said.match(/\([\d.]+ … [\d.]+\)/g)).toHaveLength(3);
});

test('from the verdict to one customer’s statement in two clicks', async () => {
  const { page } = studio;
  await page.locator('h1 button').first().click();
  await page.getByRole('button', { name: 'See one customer', exact: true }).first().click();
  await sheet(page);
  await closed(page);
});

test('by keyboard alone: a flow, its customer, the next one, the one before, and back to where one was', async () => {
  const { page } = studio;
  const going = panel(page, /^Where customers go/);
  await going.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = await sheet(page);
  const number = async (): Promise<string> => dialog.locator('h2').innerText();
  const first = await number();
  await page.keyboard.press(']');
  await expect.poll(number).not.toBe(first);
  await page.keyboard.press('[');
  await expect.poll(number).toBe(first);
  const before = await page.evaluate(() => document.activeElement?.closest('dialog') !== null);
  for (let i = 0; i < 30; i++) await page.keyboard.press('Tab');
  // Past the last element the browser's own bar may have the focus, the page behind never.
  const inside = await page.evaluate(
    () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
  );
  expect([before, inside]).toEqual([true, true]);
  await closed(page);
  expect(await page.evaluate(() => document.activeElement?.closest('details') !== null)).toBe(true);
});

/** Presses the keys, and says what then has the focus. */
async function press(page: Page, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await page.keyboard.press(key);
  return page.evaluate(() => {
    const { activeElement: one } = document;
    return `${one?.getAttribute('aria-label')} ${one?.getAttribute('aria-valuetext') ?? ''}`.trim();
  });
}

/** Enter on a mark opens the statement of a customer for whom it says so; Escape leads back to the mark. */
async function opens(page: Page, mark: string, said: RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  const dialog = await sheet(page);
  expect(await dialog.locator('header p').innerText()).toMatch(said);
  await closed(page);
  expect(await press(page)).toBe(mark);
}

const charts: readonly (readonly [name: RegExp, keys: readonly string[], mark: RegExp, said: RegExp])[] = [
  [
    /^Of 100 futures the best/,
    ['ArrowDown', 'ArrowRight'],
    /^Future \d+: .* is worth most, \+€/,
    /^future \d+/,
  ],
  [/: \d+ of \d+ futures are below 0$/, ['End', 'ArrowLeft'], /^Future \d+: [+−]€/, /^future \d+/],
  [
    /: of 100 customers at the start/,
    ['End', 'ArrowUp'],
    /^2 years: \d+ of 100 dissatisfied$/,
    /^dissatisfied at 2 years/,
  ],
  [
    /: of 100 customers at the start/,
    ['Home', 'ArrowRight'],
    /^[<\d]+ of 100 from \w+ to \w+$/,
    /^from \w+ to \w+/,
  ],
  [
    /: of 100 customers who started/,
    ['Home', 'End', 'ArrowLeft'],
    /^engaged 24 months: \d+ \(/,
    /^engaged at 24 months/,
  ],
  [/: the mean emotional balance/, ['End'], /^Mean 2 years: \+/, /^with a balance near \+[\d.]+ at 2 years/],
  [/^Cost and gain of each strategy/, ['End'], /gains .* at a cost of/, /^typical of the money/],
];

test.each(charts)(
  'the chart %s is one stop of the Tab key, whose marks are gone through and opened',
  async (name, keys, mark, said) => {
    const { page } = studio;
    // What marks say then stays as it is.
    await page.getByText(/^500 futures · /).waitFor({ timeout: 90_000 });
    const chart = page.getByRole('group', { name }).first();
    const stops = chart.locator('[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    const marked = await press(page, ...keys);
    expect(marked).toMatch(mark);
    await opens(page, marked, said);
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await chart.locator(':focus').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await press(page)).toBe(marked);
  },
);

test('by hand: a dot, a bar, a band of tiers and a balance open a customer as well', async () => {
  const { page } = studio;
  const lead = async (): Promise<string> => {
    const said = await (await sheet(page)).locator('header p').innerText();
    await closed(page);
    return said;
  };
  await page.locator('td.dots circle[role=button]').first().click({ force: true });
  expect(await lead()).toMatch(/^future \d+/);
  await page
    .getByRole('group', { name: /: of 100 customers at the start/ })
    .locator('.bar')
    .last()
    .click();
  expect(await lead()).toMatch(/ at 2 years/);
  await page
    .getByRole('group', { name: /: of 100 customers who started/ })
    .locator('.band')
    .first()
    .click();
  expect(await lead()).toMatch(/^lost at \d+ months/);
  await page.getByRole('group', { name: /: the mean emotional balance/ }).click();
  expect(await lead()).toMatch(/^with a balance near [+−][\d.]+ at \d+ months/);
});

test('what is shown of a figure of the verdict is where the keys go on', async () => {
  const { page } = studio;
  await page.locator('h1 button.range').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show it' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.innerText)).toMatch(
    /^Strategies compared/,
  );
});

test('what each touchpoint contributes comes when it is asked for, and stands on the map when that is wanted', async () => {
  const { page } = studio;
  const credit = panel(page, /^What each touchpoint contributes/);
  expect(await credit.locator('tbody tr').count()).toBe(0);
  await credit.getByRole('button', { name: 'Work it out' }).click();
  // The button goes when all of them are there.
  await credit.getByRole('button').waitFor({ state: 'detached', timeout: 90_000 });
  const values = await credit.locator('tbody td:nth-child(2)').allInnerTexts();
  expect(values.length).toBeGreaterThan(9);
  expect(values.filter((value) => / … /.test(value)).length).toBeGreaterThan(7);
  await workspace(page, 'Draw');
  expect(await page.locator('.touchpoint .credit').count()).toBe(0);
  await page.getByRole('button', { name: 'Contributions' }).click();
  await expect.poll(() => page.locator('.touchpoint .credit').count()).toBeGreaterThan(4);
  await page.getByRole('button', { name: 'Contributions' }).click();
  await workspace(page, 'Compare');
  await page.locator('.twins').waitFor({ timeout: 90_000 });
});

test('pages and sheet have no faults of access, and nothing on them is no number', async () => {
  const { page } = studio;
  expect(await violations(page)).toEqual([]);
  await page.locator('.twins .better').click();
  await sheet(page);
  expect(await violations(page, 'dialog')).toEqual([]);
  expect(await text(page)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  await closed(page);
});

test('net value is in view in a narrow window, and the statement speaks Dutch there', async () => {
  const { page } = studio;
  await page.setViewportSize({ width: 820, height: 1180 });
  const net = page.locator('td.net').nth(1);
  const box = await net.boundingBox();
  expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThan(820);
  await page
    .getByRole('radio', { name: /Nederlands|NL/ })
    .first()
    .check({ force: true });
  await page.locator('.twins', { hasText: 'Van 100 klanten' }).waitFor({ timeout: 60_000 });
  await page.locator('.twins .same').click();
  const dialog = await sheet(page);
  expect(await dialog.innerText()).toMatch(/eindigt in dezelfde band/);
  expect(await dialog.innerText()).toMatch(/Eindsaldo/);
  await closed(page);
});
