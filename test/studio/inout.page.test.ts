/** What goes out of the studio, and what comes in. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseText } from '../../models/parse.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop, openExample } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
  await openExample(studio.page, 'fonkel');
});
afterAll(() => studio.close());

/** Chooses a line of the export menu; what it saved. */
async function exported(line: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = studio;
  const button = page.getByRole('button', { name: line });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Export' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the study is saved whole, with its layout', async () => {
  const { name, bytes } = await exported(/^Study \(JSON\)/);
  expect(name).toMatch(/^Fonkel.*\.json$/);
  const { study } = parseText(bytes.toString('utf8'));
  expect(study?.strategies).toEqual(
    exampleStudy('fonkel').strategies.map((one, i) => ({ ...one, edits: study?.strategies[i].edits })),
  );
  expect(study?.touchpoints.every(({ x, y }) => x !== undefined && y !== undefined)).toBe(true);
});

test('as a diagram it says what the diagram cannot hold', async () => {
  const { bytes } = await exported(/^Mermaid/);
  expect(bytes.toString('utf8')).toMatch(/stateDiagram-v2[\s\S]*Order and pay/);
  await studio.page.getByText(/left out/).waitFor();
  expect(await studio.page.locator('.sheet .left').innerText()).toMatch(/5 strategies/);
});

test('as a machine it comes back as the same journey', async () => {
  const { bytes } = await exported(/^XState/);
  const { page } = studio;
  await page.keyboard.press('Escape');
  await drop(page, 'machine.json', bytes.toString('utf8'));
  await expect.poll(() => page.url()).toContain('#study/');
  await page.locator('.node').nth(13).waitFor({ state: 'attached' });
  expect(await page.title()).toContain('Fonkel');
});

test('as pictures it is drawn from the canvas’s own geometry', async () => {
  const { bytes: svg } = await exported(/^Picture \(SVG\)/);
  expect(svg.toString('utf8')).toMatch(/^<svg[\s\S]*Order and pay[\s\S]*<\/svg>\s*$/);
  const { bytes: png } = await exported(/^Picture \(PNG\)/);
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  await studio.page.keyboard.press('Escape');
});

test('a link holds the whole study; cut short it says so and leaves what is open', async () => {
  const { page } = studio;
  await page.locator('header').getByRole('button', { name: 'Share' }).click();
  const field = page.getByLabel('The link');
  await field.waitFor();
  const link = await field.inputValue();
  await page.keyboard.press('Escape');
  const other = await page.context().newPage();
  await other.goto(link);
  await expect.poll(() => other.title()).toBe(await page.title());
  expect(await other.locator('.node').count()).toBe(14);

  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    link.slice(link.indexOf('#') + 1, -40),
  );
  const alert = page.getByRole('alert').filter({ hasText: 'The link' });
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/end of the link is missing/);
  expect(await page.locator('.node').count()).toBe(14);
});

test('a Mermaid diagram that is dropped becomes a study of its own', async () => {
  const { page, errors } = studio;
  await drop(
    page,
    'flow.mmd',
    'stateDiagram-v2\n  [*] --> Browse\n  Browse --> Buy: 30%\n  Browse --> Browse: 70%\n  Buy --> [*]\n',
  );
  await page.getByText('Browse', { exact: true }).first().waitFor();
  expect(await page.locator('.node').count()).toBe(3);
  expect(errors).toEqual([]);
});

test('a study from a newer version can be looked at, and nothing of it is changed or kept', async () => {
  const { page } = studio;
  const newer = JSON.stringify({
    ...(JSON.parse(readFileSync('models/studies/duinpolis.json', 'utf8')) as object),
    version: 2,
    name: 'From tomorrow',
  });
  await drop(page, 'tomorrow.json', newer);
  await page.getByText('A newer version of Saldo made this study.').waitFor();
  expect(await page.title()).toBe('From tomorrow – Saldo');
  await page.locator('[data-id=decision]').click();
  await page.keyboard.press('Delete');
  await page.locator('[data-id=decision]').waitFor();
  await page.getByRole('link', { name: /to the start/ }).click();
  await page
    .getByRole('button', { name: /^Browse|Imported|Fonkel/ })
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /From tomorrow/ }).count()).toBe(0);
});
