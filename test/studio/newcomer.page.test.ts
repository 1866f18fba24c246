/** What somebody does who has never seen the studio: no template, no paste, no import. Steps are counted. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { middle, type Spot } from './hand.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { figures, openExample, ran, workspace } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB' });
});
afterAll(() => studio.close());

/** Does what a hand does, and counts: a click, a drag, a key chord or one typed text is a step. */
class Hand {
  steps = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(name: RegExp | string, role: 'button' | 'tab' = 'button'): Promise<void> {
    this.steps++;
    await this.page.getByRole(role, { name }).first().click();
  }

  async type(text: string): Promise<void> {
    this.steps++;
    await this.page.keyboard.type(text);
  }

  async press(chord: string): Promise<void> {
    this.steps++;
    await this.page.keyboard.press(chord);
  }

  async doubleClick(x: number, y: number): Promise<void> {
    this.steps++;
    await this.page.mouse.dblclick(x, y);
  }

  async drag(from: Spot, to: Spot): Promise<void> {
    this.steps++;
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  node(name: string) {
    return this.page.locator('.node', { hasText: name }).first();
  }

  /** The middle of something once it stands still: choosing a thing can move the view. */
  async #still(what: Locator): Promise<Spot> {
    let before = await middle(what);
    for (;;) {
      await this.page.waitForTimeout(50);
      const now = await middle(what);
      if (before.x === now.x && before.y === now.y) return now;
      before = now;
    }
  }

  /** An arrow from the handle of one touchpoint to the middle of another. */
  async connect(from: string, to: string): Promise<void> {
    await this.node(from).hover();
    const handle = await this.#still(this.node(from).locator('.handle.right').first());
    await this.drag(handle, await this.#still(this.node(to)));
    await this.page.locator('.panel h2', { hasText: `${from} → ${to}` }).waitFor();
  }

  async fill(label: RegExp | string, text: string): Promise<void> {
    this.steps += 2;
    const field = this.page.locator('.panel').getByRole('textbox', { name: label }).first();
    await field.click();
    await field.fill(text);
  }
}

test('a newcomer draws eight touchpoints with loops and compares two strategies in under 120 steps', async () => {
  const { page, errors } = studio;
  await page.locator('h1').waitFor();
  const hand = new Hand(page);
  await hand.click(/^Blank journey/);
  await page.locator('.surface').waitFor();

  const places: readonly (readonly [name: string, x: number, y: number])[] = [
    ['Welcome', 0.12, 0.2],
    ['First order', 0.12, 0.6],
    ['Daily use', 0.4, 0.2],
    ['Invoice', 0.4, 0.6],
    ['Helpdesk', 0.62, 0.2],
    ['Complaint', 0.62, 0.6],
    ['Renewal', 0.84, 0.2],
    ['Tells a friend', 0.84, 0.6],
  ];
  for (const [name, x, y] of places) {
    // By the room that is left once the inspector stands beside the map, whether it does so by now or not.
    const map = await page.locator('.surface').boundingBox();
    if (!map) throw new Error('no map');
    await hand.doubleClick(map.x + 1060 * x, map.y + 400 * y);
    await hand.type(name);
    await hand.press('Enter');
    await hand.node(name).waitFor();
  }
  const arrows: readonly (readonly [from: string, to: string])[] = [
    ['Welcome', 'First order'],
    ['First order', 'Daily use'],
    ['Daily use', 'Invoice'],
    ['Daily use', 'Helpdesk'],
    ['Invoice', 'Daily use'],
    ['Helpdesk', 'Complaint'],
    ['Helpdesk', 'Daily use'],
    ['Complaint', 'Daily use'],
    ['Daily use', 'Renewal'],
    ['Renewal', 'Tells a friend'],
    ['Renewal', 'Daily use'],
    ['Tells a friend', 'Daily use'],
  ];
  for (const [from, to] of arrows) await hand.connect(from, to);
  await figures(page);

  for (const [place, field, value] of [
    ['Helpdesk', /chance of failure/i, '30%'],
    ['Complaint', /^experience/i, '8.5'],
  ] as const) {
    await hand.click(/Strategy$/);
    hand.steps++;
    await hand.node(place).click();
    await hand.fill(field, value);
  }
  expect(await page.getByRole('tab').count()).toBe(3);
  await page.getByRole('radio', { name: 'Compare' }).check({ force: true });
  hand.steps++;
  const cells = page.locator('td.nps');
  await expect
    .poll(async () => (await cells.allInnerTexts()).filter((text) => /…/.test(text)).length, {
      timeout: 60_000,
    })
    .toBe(3);
  expect(hand.steps).toBeLessThan(120);
  expect(errors).toEqual([]);
});

test('a changed number shows new results of 5,000 customers under every strategy', async () => {
  const { page } = studio;
  await workspace(page, 'Draw');
  await openExample(page, 'securebank');
  await page.locator('[data-id=incident]').waitFor();
  await figures(page);
  await page.locator('[data-id=incident]').click();
  const field = page
    .locator('.panel')
    .getByRole('textbox', { name: /chance of failure/i })
    .first();
  await field.fill('20%');
  // Results are marked as long as they are from before the change.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('#results')?.getAttribute('data-stale')))
    .toBe('false');
  await ran(page, 20_000);
});
