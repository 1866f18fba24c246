import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { tilted } from '../decide/small.ts';
import { openStudio, type OpenStudio, type StudioOptions } from './page.ts';
import { drop, violations } from './using.ts';

/** SecureBank over a year with these strategies, and without any estimate but these of the market. */
function certain(ids: readonly string[], market: Partial<Study['market']> = {}): string {
  const text = JSON.stringify(exampleStudy('securebank'), (key, value: unknown) =>
    key === 'low' || key === 'high' || key === 'executionRisk' ? undefined : value,
  );
  const study = JSON.parse(text) as Study; // what was a study, with fewer numbers
  return JSON.stringify({
    ...study,
    market: { ...study.market, ...market },
    strategies: study.strategies.filter(({ id }) => ids.includes(id)),
    settings: { ...study.settings, horizon: 365, customers: 1024 },
  });
}

const estimate = (low: number, value: number, high: number) =>
  ({ low, value, high, evidence: 'guess', source: '', note: '' }) as const;

/** At ω = 1 another strategy wins, so that the answer flips on the way there. */
const doubtful = certain(['app_plus', 'basics_app'], {
  disconfirmation: estimate(0.2, 0.5, 0.95),
  lossWeight: estimate(1.6, 2, 2.4),
});

async function compare(study: string, options: StudioOptions): Promise<OpenStudio> {
  const opened = await openStudio(options);
  const { page } = opened;
  await page.locator('h1').waitFor();
  await drop(page, 'study.json', study);
  await page.locator('[role=tablist]').waitFor();
  await page.keyboard.press('Control+2');
  return opened;
}

const panel = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title });
const lifeOfTest = { timeout: 110_000 };
/** What the input is at the diamond, as a number. */
const at = async (slider: Locator): Promise<number> => Number(await slider.getAttribute('aria-valuenow'));

describe('with two numbers of the market uncertain', () => {
  let studio: OpenStudio;
  beforeAll(async () => {
    studio = await compare(doubtful, { locale: 'en-GB' });
  });
  afterAll(async () => {
    expect(studio.errors).toEqual([]);
    await studio.close();
  });

  test('what would change the answer, what is worth finding out and rival theories appear, in numbers', async () => {
    const { page } = studio;
    const change = panel(page, 'What would change the answer');
    await change.getByRole('slider').first().waitFor(lifeOfTest);
    await expect.poll(() => change.locator('li').count()).toBe(2);
    expect(await change.innerText()).toMatch(/flips above \d/);
    // In how many of 100 futures a strategy is the best is the same number wherever it stands.
    const best = await page
      .locator('.futures li')
      .evaluateAll((all) =>
        all.map((one) => ['.name', 'b'].map((part) => one.querySelector(part)?.textContent ?? '')),
      );
    expect(best.length).toBeGreaterThan(1);
    for (const [name, count] of best) {
      const row = page.locator('tr', { has: page.locator('th[scope=row]', { hasText: name }) }).first();
      expect((await row.locator('td.best').innerText()).trim(), name).toBe(count);
    }
    const worth = panel(page, 'Worth finding out first');
    expect(await worth.innerText()).toMatch(/all of it: at most €\d/);
    const theories = panel(page, /^Holds under [0-5] of 5 theories$/);
    await theories.waitFor(lifeOfTest);
    expect(await theories.locator('summary').count()).toBe(7);
    await theories.getByText('Only surprises count').click();
    await theories.getByText('To meet expectations earns nothing').waitFor();
    await worth.getByRole('radio', { name: 'Together' }).check({ force: true });
    await worth.getByText('The market').waitFor();
    for (const one of [change, worth, theories]) expect(await one.innerText()).not.toMatch(/NaN|undefined|∞/);
    expect(await violations(page, '.column')).toEqual([]);
  });

  test('a flip point that is dragged sets the input, in one step that can be undone', async () => {
    const { page } = studio;
    const diamond = panel(page, 'What would change the answer').getByRole('slider').first();
    await diamond.waitFor(lifeOfTest);
    await expect
      .poll(() => panel(page, 'What would change the answer').innerText())
      .not.toMatch(/worked out/);
    await diamond.scrollIntoViewIfNeeded();
    const undo = page.locator('button[title$="(Ctrl Z)"]');
    expect(await undo.isEnabled()).toBe(false);
    const box = await diamond.boundingBox();
    if (!box) throw new Error('no diamond');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await at(diamond);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 10, y, { steps: 4 });
    expect(await at(diamond)).not.toBe(before);
    await page.mouse.up();
    await expect.poll(() => undo.isEnabled()).toBe(true);
    await undo.click();
    await expect.poll(() => undo.isEnabled()).toBe(false);

    // By keyboard: to another value, thought better of, and then to the flip point itself.
    await diamond.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await at(diamond)).not.toBe(before);
    await page.keyboard.press('Escape');
    expect(await at(diamond)).toBe(before);
    expect(await undo.isEnabled()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => undo.isEnabled()).toBe(true);
  });
});

test('what speaks against the verdict is about the strategy that it names, whichever doubt is in it', async () => {
  const study = tilted();
  const settings = { ...study.settings, customers: 1024 };
  const { page, errors, close } = await compare(JSON.stringify({ ...study, settings }), { locale: 'en-GB' });
  const verdict = page.locator('.verdict');
  const middle = verdict.getByText('With every input at its middle ‘safe’ leads instead, by +€2,000');
  await middle.waitFor(lifeOfTest);
  expect(await verdict.locator('h1').innerText()).toMatch(/^‘risky’/);
  expect(await verdict.innerText()).not.toMatch(/overturn/);
  await middle.getByRole('button').click();
  await verdict.getByText(/Over all futures another is worth more/).waitFor();
  await page.getByRole('radio', { name: /^Luck/ }).check({ force: true });
  await verdict.getByText(/One-off cost below €74k would overturn that safe leads\./).waitFor();
  await page
    .getByRole('radio', { name: /Nederlands|NL/ })
    .first()
    .check({ force: true });
  await page.getByRole('radio', { name: /^Beide/ }).check({ force: true });
  await verdict.getByText('Met elk invoergetal op zijn midden staat ‘safe’ juist voor').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a study in which nothing is uncertain offers three numbers, and marks them in one step', async () => {
  const { page, errors, close } = await compare(certain(['basics_app']), { locale: 'nl-NL' });
  const change = panel(page, 'Wat het antwoord zou veranderen');
  const find = change.getByRole('button', { name: 'Zoek de drie invloedrijkste getallen' });
  await find.waitFor(lifeOfTest);
  await find.focus();
  await page.keyboard.press('Enter');
  const mark = change.getByRole('button', { name: 'Maak van deze drie schattingen' });
  await mark.waitFor(lifeOfTest);
  expect(await change.locator('li').count()).toBe(3);
  expect(await change.innerText()).not.toMatch(/NaN|undefined/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await mark.waitFor({ state: 'detached' });
  await page.locator('.squares').waitFor(lifeOfTest);
  await page.keyboard.press('Control+z');
  await find.waitFor();
  expect(errors).toEqual([]);
  await close();
});
