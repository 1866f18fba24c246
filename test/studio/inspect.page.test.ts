import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type OpenStudio } from './page.ts';
import { openFew, violations } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  await openFew(studio.page, 'securebank');
});
afterAll(() => studio.close());

function panel(): Locator {
  return studio.page.locator('.inspector');
}

/** The text of a number, by its path. */
function field(path: string): Locator {
  return studio.page.locator(`.inspector [data-path="${path}"] input[type=text]`).first();
}

async function choose(id: string): Promise<void> {
  await studio.page
    .locator(`.surface [data-id="${id}"]`)
    .first()
    .click({ position: { x: 40, y: 24 } });
  await panel().waitFor();
}

/** Opens a group of the panel that is folded. */
async function unfold(title: string): Promise<void> {
  const group = panel().locator('details', { has: studio.page.getByText(title, { exact: true }) });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
}

test('a typed grade is kept, moves the picture of the grades, and can be undone', async () => {
  const { page } = studio;
  await choose('onboarding');
  const bars = panel().locator('figure svg');
  const before = await bars.innerHTML();
  await field('touchpoints.onboarding.grade').fill('5 to 8');
  await expect.poll(() => bars.innerHTML()).not.toBe(before);
  await field('touchpoints.onboarding.grade').blur();
  expect(await field('touchpoints.onboarding.grade').inputValue()).toBe('5 – 6.5 – 8');
  await choose('app');
  await choose('onboarding');
  expect(await field('touchpoints.onboarding.grade').inputValue()).toBe('5 – 6.5 – 8');
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => field('touchpoints.onboarding.grade').inputValue()).toBe('7.6');
});

test('what is no number stays, with its reason, also after a reload; the last number counts', async () => {
  const { page } = studio;
  await choose('onboarding');
  await field('touchpoints.onboarding.failure').fill('lots of it');
  const alert = panel().getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('“lots of it” is not a number yet');
  await choose('app');
  await choose('onboarding');
  expect(await field('touchpoints.onboarding.failure').inputValue()).toBe('lots of it');
  await page.reload();
  await page.locator('.surface [data-id="onboarding"]').waitFor();
  await choose('onboarding');
  expect(await field('touchpoints.onboarding.failure').inputValue()).toBe('lots of it');
  await field('touchpoints.onboarding.failure').fill('250%');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('250% is out of range: from 0% to 100%.');
  await panel().getByRole('button', { name: 'Throw away what was typed' }).click();
  expect(await field('touchpoints.onboarding.failure').inputValue()).toBe('8%');
});

test('a share makes its siblings give way in proportion, and a locked one stays', async () => {
  const shares = async (): Promise<string[]> => {
    const texts = [];
    for (const input of await panel().locator('.share input').all()) texts.push(await input.inputValue());
    return texts;
  };
  const type = async (index: number, text: string): Promise<void> => {
    await panel().locator('.share input').nth(index).fill(text);
    await panel().locator('.share input').nth(index).blur();
  };
  await choose('incident');
  expect(await shares()).toEqual(['100%', '55%', '45%']);
  await type(1, '40');
  expect(await shares()).toEqual(['100%', '40%', '60%']);

  await choose('app');
  const before = (await shares()).map(parseFloat);
  const main = before.indexOf(Math.max(...before));
  await type(main, '50');
  const after = (await shares()).map(parseFloat);
  const others = [...before.keys()].filter((i) => i !== main && before[i] > 0.5 && before[i] < 30);
  expect(others.length).toBeGreaterThan(1);
  const factor = 50 / (100 - before[main]);
  for (const i of others) expect(after[i] / (before[i] * factor)).toBeCloseTo(1, 2);

  const [locked] = others;
  await panel().locator('.share').nth(locked).getByRole('button', { name: /^Lock/ }).click();
  const kept = (await shares())[locked];
  await type(main, '30');
  expect((await shares())[locked]).toBe(kept);
  expect((await shares())[main]).toBe('30%');
});

test('in a strategy a number becomes a change, and goes back to as is', async () => {
  const { page } = studio;
  await page.getByRole('tab', { name: /Basics first: reliability/ }).click();
  await choose('onboarding');
  const path = 'touchpoints.onboarding.charge';
  expect(await field(path).inputValue()).toBe('0.5');
  await field(path).fill('0.8');
  await field(path).blur();
  const row = panel().locator(`[data-path="${path}"]`);
  // Typed back to what it was when the field was entered, it is no change.
  await field('touchpoints.onboarding.grade').fill('8');
  await field('touchpoints.onboarding.grade').fill('7.6');
  await field('touchpoints.onboarding.grade').blur();
  expect(await panel().locator('[data-path="touchpoints.onboarding.grade"] s').count()).toBe(0);
  expect(await row.locator('s').innerText()).toContain('0.5');
  expect(await panel().innerText()).toMatch(/A changes 2 numbers here/);
  await page.getByRole('tab', { name: /As is/ }).click();
  expect(await field(path).inputValue()).toBe('0.5');
  await page.getByRole('tab', { name: /Basics first: reliability/ }).click();
  await row.getByRole('button', { name: /Back to as is: 0.5/ }).click();
  expect(await field(path).inputValue()).toBe('0.5');
  expect(await row.locator('s').count()).toBe(0);
  expect(await panel().innerText()).toMatch(/A changes 1 number here/);
  await page.getByRole('tab', { name: /As is/ }).click();
});

test('arrow keys step a number, with Shift ten times as far, and all of it is one step of undo', async () => {
  const { page } = studio;
  await choose('goal');
  const path = 'touchpoints.goal.grade';
  await field(path).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await field(path).inputValue()).toBe('7.4');
  await field(path).blur();
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => field(path).inputValue()).toBe('8.2');
});

test('evidence, source and note are kept with a number', async () => {
  await choose('goal');
  const row = panel().locator('[data-path="touchpoints.goal.charge"]');
  await row.getByRole('button', { name: /guess. Source and note/ }).click();
  await row.getByLabel('Source', { exact: true }).fill('Survey of May');
  await row.getByLabel('Evidence').selectOption('measured');
  expect(await row.locator('.sign svg').getAttribute('data-evidence')).toBe('measured');
  // A typed value is a guess again, and keeps its source.
  await field('touchpoints.goal.charge').fill('0.6');
  expect(await row.locator('.sign svg').getAttribute('data-evidence')).toBe('guess');
  expect(await row.getByLabel('Source', { exact: true }).inputValue()).toBe('Survey of May');
  // Typed back to what it was when the field was entered, it is measured again.
  await field('touchpoints.goal.charge').fill('0.5');
  expect(await row.locator('.sign svg').getAttribute('data-evidence')).toBe('measured');
  await row.getByRole('button', { name: /measured. Source and note/ }).click();
});

test('a pasted column becomes low, middle and high, and the note says of how many', async () => {
  await choose('literacy');
  const path = 'touchpoints.literacy.grade';
  await field(path).focus();
  await field(path).evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 11 }, (_, i) => String(4 + i * 0.4)).join('\n'));
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  expect(await field(path).inputValue()).toBe('4.4 – 6 – 7.6');
  const row = panel().locator(`[data-path="${path}"]`);
  await row.locator('.sign').click();
  expect(await row.getByLabel('Note', { exact: true }).inputValue()).toBe(
    '10th, 50th and 90th percentile of 11 pasted numbers',
  );
});

test('segments: a block is pasted, text is told at its cell, shares stay 100% together', async () => {
  const { page } = studio;
  await page
    .getByRole('button', { name: /menu|SecureBank/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Segments', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Segments' });
  const cell = (row: number, column: number): Locator =>
    sheet.locator('tbody tr').nth(row).locator('td input').nth(column);
  await cell(0, 0).fill('50%');
  await cell(0, 0).blur();
  expect(await cell(0, 0).inputValue()).toBe('50%');
  const share = async (row: number): Promise<number> => parseFloat(await cell(row, 0).inputValue());
  expect(((await share(0)) + (await share(1)) + (await share(2))).toFixed(1)).toBe('100.0');
  await cell(0, 2).focus();
  await cell(0, 2).evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', '8\t1.1\nhigh\t1.2');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  expect(await cell(0, 2).inputValue()).toBe('8');
  expect(await cell(0, 3).inputValue()).toBe('1.1');
  expect(await cell(1, 3).inputValue()).toBe('1.2');
  expect(await cell(1, 2).inputValue()).toBe('high');
  await expect.poll(() => cell(1, 2).getAttribute('aria-invalid')).toBe('true');
  expect(await sheet.getByRole('status').innerText()).toBe(
    '3 numbers pasted. 1 cell could not be read and is marked.',
  );
  expect(await violations(page)).toEqual([]);
  await cell(1, 2).focus();
  await page.keyboard.press('Escape');
  expect(await cell(1, 2).inputValue()).not.toBe('high');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('a problem stands at its number, and a click in the list of problems leads there', async () => {
  const { page } = studio;
  await page
    .getByRole('button', { name: /SecureBank/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Market', exact: true }).click();
  await unfold('Trust in the basics');
  await field('market.gateFrom').fill('90');
  await field('market.gateFrom').blur();
  const problem = panel().locator(
    '[data-path="market.gateFrom"] .problems, [data-path="market.gateTo"] .problems',
  );
  await problem.first().waitFor();
  await choose('app');
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await panel().getByRole('button', { name: /gate/i }).first().click();
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
    )
    .toMatch(/^market\.gate/);
  await field('market.gateFrom').fill('50');
  await field('market.gateFrom').blur();
  expect(await problem.count()).toBe(0);
});

test('an event is added, found its changes by name, kept over a reload and undone', async () => {
  const { page } = studio;
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'));
  const menu = async (name: string): Promise<void> => {
    await page
      .getByRole('button', { name: /SecureBank/ })
      .first()
      .click();
    await page.getByRole('button', { name, exact: true }).click();
  };
  await menu('Study and run');
  await panel().getByLabel('Start date').fill('2027-01-01');
  await panel().getByRole('button', { name: 'Add an event' }).click();
  await expect.poll(focused).toMatch(/^events\.[^.]+\.name$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Outage');
  expect(await panel().innerText()).toContain('begins on 1 Jan 2028');

  // By keyboard alone: the first that is found, its number, and in which way.
  const find = panel().getByLabel('Add a change');
  await find.fill('failure of chance app use');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^events\.[^.]+\.edits\.touchpoints\.app\.failure$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('40%');
  await expect.poll(() => panel().locator('li strong').innerText()).toContain('40.6%');
  await page.keyboard.press('Tab');
  await panel().getByLabel('How it changes').selectOption('set');
  const number = panel().locator('li input[type=text]');
  expect(await number.inputValue()).toBe('40.6%');
  await number.fill('plenty');
  await number.blur();
  await panel().getByRole('alert').waitFor();

  await find.fill('savings goal closed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel().getByText('Set a savings goal: closed').waitFor();
  expect((await violations(page)).filter((line) => line.includes('inspector'))).toEqual([]);

  await page.reload();
  await page.locator('.surface [data-id="onboarding"]').waitFor();
  await menu('Study and run');
  await panel()
    .getByRole('button', { name: /^Outage.*1 Jan 2028 to 31 Jan 2028 · 2 changes/ })
    .click();
  expect(await number.inputValue()).toBe('plenty');
  await panel().getByRole('button', { name: 'Throw away what was typed' }).click();

  // What never holds is told at its end, and the list of problems leads there.
  await panel().getByLabel('end', { exact: true }).fill('10');
  await panel().getByLabel('end', { exact: true }).blur();
  await choose('onboarding');
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await panel()
    .getByRole('button', { name: /it never holds/ })
    .click();
  await expect.poll(focused).toMatch(/^events\.[^.]+\.to$/);
  await panel().getByRole('button', { name: 'Delete', exact: true }).click();
  await panel().getByRole('button', { name: 'Add an event' }).waitFor();
  const listed = panel().getByRole('button', { name: /^Outage/ });
  expect(await listed.count()).toBe(0);
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('Control+z');
  await listed.waitFor();
  await page.keyboard.press('Control+Shift+z');
});

test('the market as a table: by key, with unit, range, default and source; under a strategy a change goes back', async () => {
  const { page } = studio;
  await page.getByRole('tab', { name: /Basics first: reliability/ }).click();
  await page.locator('body').click({ position: { x: 700, y: 5 } });
  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog', { name: 'Market' });
  const row = sheet.locator('tr[data-path="market.doubleDeviation"]');
  const value = row.getByLabel('double disappointment', { exact: true });
  expect(await row.innerText()).toMatch(/Double disappointment\s+0 – 2\s+0\.5/);
  await value.fill('0.4 to 0.8');
  await value.blur();
  expect(await row.locator('s').innerText()).toContain('0.5');
  await row.getByLabel('double disappointment: Source').fill('Panel');
  await row.getByLabel('double disappointment: Evidence').selectOption('expert');
  expect(await violations(page)).toEqual([]);
  await row.getByRole('button', { name: /Back to as is: 0\.5/ }).click();
  expect(await value.inputValue()).toBe('0.5');
  const wrong = sheet.locator('tr[data-path="market.cushion"] input').first();
  await wrong.fill('200%');
  await wrong.blur();
  expect(await sheet.getByRole('alert').innerText()).toContain('200% is out of range: from 0% to 90%.');
  await wrong.focus();
  await page.keyboard.press('Escape');
  expect(await wrong.inputValue()).toBe('40%');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /As is/ }).click();
});

test('the panel passes axe, in a strategy and with all groups open', async () => {
  const { page } = studio;
  await page.getByRole('tab', { name: /Basics first: reliability/ }).click();
  await choose('complaint');
  for (const title of ['Experience in full', 'Relation', 'Money', 'Recovery', 'Place and note'])
    await unfold(title);
  await panel().locator('[data-path="touchpoints.complaint.grade"] .sign').click();
  expect((await violations(page)).filter((line) => line.includes('inspector'))).toEqual([]);
  await page.getByRole('tab', { name: /As is/ }).click();
});

test('nothing went wrong', () => {
  expect(studio.errors).toEqual([]);
});
