import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, set } from '../building.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop, openExample, stop, text, violations, workspace } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
});
afterAll(() => studio.close());

const panel = () => studio.page.getByRole('region', { name: 'The best plan for a budget' });

test('a budget too small for anything says what the least is', async () => {
  const { page } = studio;
  await openExample(page, 'securebank');
  await workspace(page, 'Compare');
  await stop(page);
  const budget = panel().getByLabel('Budget');
  await budget.fill('little');
  expect(await panel().getByRole('alert').innerText()).toBe('An amount of money, such as 3M.');
  expect(await panel().getByRole('button', { name: 'Search' }).isDisabled()).toBe(true);
  await budget.fill('100k');
  await expect.poll(() => panel().getByRole('button', { name: 'Search' }).isEnabled()).toBe(true);
  await budget.press('Enter');
  await panel()
    .getByText(/pays for none of the strategies. The cheapest takes €\d+k\./)
    .waitFor({ timeout: 90_000 });
});

test('a search shows its first answers, is stopped by the same button, and an answer is kept in one step', async () => {
  const { page, errors } = studio;
  await panel().getByLabel('Budget').fill('3M');
  await panel().getByRole('button', { name: 'Search' }).click();
  await panel()
    .getByRole('row', { name: /Basics first/ })
    .first()
    .waitFor({ timeout: 90_000 });
  await panel().getByRole('button', { name: 'Stop' }).click();
  await panel()
    .getByText(/Stopped early/)
    .waitFor();
  const first = panel().getByRole('row').nth(1);
  expect(await first.innerText()).toMatch(
    /reliability and reach[\s\S]*€2\.4 M[\s\S]*\+€1\d\.\d M \(.* … .*\)[\s\S]*in \d+ of 100 futures[\s\S]*at least \d+%/,
  );
  expect(await text(page)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(await violations(page)).toEqual([]);

  const tabs = await page.getByRole('tab').count();
  await panel().getByRole('row').nth(2).getByRole('button', { name: 'Keep as a strategy' }).click();
  await expect.poll(() => page.getByRole('tab').count()).toBe(tabs + 1);
  await panel()
    .getByText(/before your last change/)
    .waitFor();
  await page.getByRole('button', { name: /^Undo: combine/ }).click();
  await expect.poll(() => page.getByRole('tab').count()).toBe(tabs);
  expect(errors).toEqual([]);
}, 180_000);

test('a target that nothing reaches says how near the best comes', async () => {
  await panel()
    .getByRole('radio', { name: /a target/ })
    .check({ force: true });
  await panel().getByLabel('at least').fill('90%');
  await panel().getByLabel('at month').fill('18');
  await panel().getByLabel('Budget').fill('2M');
  await panel().getByRole('button', { name: 'Search' }).click();
  await panel()
    .getByText(/No plan within this budget reaches the target/)
    .waitFor({ timeout: 120_000 });
}, 180_000);

test('it says which strategies exclude one another', async () => {
  // E is made of A and B.
  await panel()
    .getByText(/^Never together in a plan: A and E, B and E\. At least half/)
    .waitFor();
});

test('with one strategy, or none, it says what is missing and offers no dead button', async () => {
  const { page } = studio;
  const one = { only: { edits: [set('touchpoints.here.grade', 8)] } };
  for (const [id, strategies] of Object.entries({ single: one, empty: {} })) {
    const study = build({ touchpoints: { here: {} }, ways: [['here', 'here']], strategies });
    await drop(page, `${id}.json`, JSON.stringify({ ...study, id, name: id }));
    await page.locator('.face', { hasText: id }).waitFor();
    await workspace(page, 'Compare');
    await panel()
      .getByText(/^A plan is made of at least two strategies\. Add another/)
      .waitFor();
    expect(await panel().locator('button, input, select').count()).toBe(0);
  }
});
