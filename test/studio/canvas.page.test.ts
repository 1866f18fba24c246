import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { serialize } from '../../models/parse.ts';
import { handOn, middle } from './hand.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop } from './using.ts';

let studio: OpenStudio;
let hand: ReturnType<typeof handOn>;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB', at: '#new' });
  hand = handOn(studio.page);
});
afterAll(() => studio.close());

test('three touchpoints are drawn by double-click, each named at once', async () => {
  const { page } = studio;
  await page.getByRole('button', { name: 'Double-click to place a touchpoint' }).waitFor();
  await hand.draw(170, 90, 'Open account');
  await hand.draw(520, 90, 'Use the app');
  await hand.draw(520, 240, 'Call us');
  expect(await hand.places().count()).toBe(3);
  expect(await page.getByRole('button', { name: 'Double-click to place a touchpoint' }).count()).toBe(0);
});

test('a drag from a handle joins two places; to empty ground it makes a new one', async () => {
  const { page } = studio;
  await hand.place('Open account').hover();
  await hand.carry(
    await middle(hand.place('Open account').locator('.handle.right')),
    await middle(hand.place('Use the app')),
  );
  await expect.poll(() => hand.arrows().count()).toBe(1);
  await hand.place('Call us').hover();
  const from = await middle(hand.place('Call us').locator('.handle.right'));
  await hand.carry(from, { x: from.x + 200, y: from.y + 20 });
  await page.keyboard.type('Complain');
  await page.keyboard.press('Enter');
  await hand.place('Complain').waitFor();
  expect(await hand.arrows().count()).toBe(2);
});

test('an arrow is drawn with keys alone', async () => {
  const { page } = studio;
  await hand.place('Use the app').click();
  await page.keyboard.press('a');
  await expect
    .poll(() => page.locator('[aria-live]').allInnerTexts())
    .toContainEqual(expect.stringMatching(/^Arrow from Use the app/));
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('[aria-live]').allInnerTexts()).toContain('To Call us');
  await page.keyboard.press('Enter');
  await expect.poll(() => hand.arrows().count()).toBe(3);
  // The arrow is chosen, and Delete takes it away again.
  await page.keyboard.press('Delete');
  await expect.poll(() => hand.arrows().count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => hand.arrows().count()).toBe(3);
});

test('a touchpoint is placed with keys alone, where there is room', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await page.keyboard.type('By key');
  await page.keyboard.press('Enter');
  await hand.place('By key').waitFor();
  await page.keyboard.press('Backspace');
  await expect.poll(() => hand.place('By key').count()).toBe(0);
});

test('Enter renames, Esc takes the new name back', async () => {
  const { page } = studio;
  await hand.place('Complain').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Something else');
  expect(await hand.field().inputValue()).toBe('Something else');
  await page.keyboard.press('Escape');
  await hand.place('Complain').waitFor();
  await hand.place('Complain').dblclick();
  await page.keyboard.type('Complaint');
  await page.keyboard.press('Enter');
  await hand.place('Complaint').waitFor();
  // Naming was one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => hand.place('Complaint').count()).toBe(0);
  expect(await hand.place('Complain').count()).toBe(1);
});

test('a place is moved by hand and by key, and goes back by undo', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  const before = await middle(hand.place('Complain'));
  await hand.carry(before, { x: before.x + 60, y: before.y + 60 });
  await expect.poll(async () => (await middle(hand.place('Complain'))).y).toBeGreaterThan(before.y + 30);
  const dropped = await middle(hand.place('Complain'));
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.up('Shift');
  await expect.poll(async () => dropped.y - (await middle(hand.place('Complain'))).y).toBeCloseTo(16, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => dropped.y - (await middle(hand.place('Complain'))).y).toBeCloseTo(0, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await middle(hand.place('Complain'))).y - before.y).toBeCloseTo(0, 0);
});

test('a box chooses several; copy, paste and delete work on all of them, and undo brings them back', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  const { x, y } = (await hand.surface().boundingBox()) ?? { x: 0, y: 0 };
  await page.keyboard.down('Shift');
  await hand.carry({ x: x + 8, y: y + 8 }, { x: x + 700, y: y + 200 });
  await page.keyboard.up('Shift');
  await page.getByRole('toolbar', { name: /chosen/ }).waitFor();
  const count = await hand.places().count();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => hand.places().count()).toBeGreaterThan(count + 1);
  expect(await hand.place('Open account').count()).toBe(2);
  await page.keyboard.press('Delete');
  await expect.poll(() => hand.places().count()).toBe(count);
  await page.keyboard.press('Control+z');
  await expect.poll(() => hand.place('Open account').count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => hand.places().count()).toBe(count);
});

test('text that is no journey is not pasted, and it says so', async () => {
  const { page } = studio;
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'milk, bread');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByText('no part of a journey').first().waitFor();
});

test('with three hundred places and six hundred arrows one is dragged, and lies where it was dropped', async () => {
  const { page } = studio;
  const study = exampleStudy('fonkel');
  const [touchpoint] = study.touchpoints;
  const [transition] = study.transitions;
  const large = {
    ...study,
    name: 'Large',
    start: 't0',
    strategies: [],
    events: [],
    touchpoints: Array.from({ length: 300 }, (_, i) => ({
      ...touchpoint,
      id: `t${i}`,
      name: `Touchpoint ${i}`,
      phase: study.phases[i % 5].id,
    })),
    transitions: Array.from({ length: 600 }, (_, i) => ({
      ...transition,
      id: `w${i}`,
      from: `t${i % 300}`,
      to: i < 300 ? `t${(i * 7919 + 1) % 300}` : `t${(i + 17) % 300}`,
    })),
  };
  await drop(page, 'large.json', serialize(large));
  await hand.place('Touchpoint 0').first().waitFor();
  const one = page.locator('[data-id=t100]');
  const before = await middle(one);
  await hand.carry(before, { x: before.x + 70, y: before.y + 50 });
  await expect.poll(async () => (await middle(one)).x - before.x).toBeGreaterThan(40);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs((await middle(one)).x - before.x)).toBeLessThan(1);
});

test('a large journey has a map of the whole; a click there goes there, and Tab reaches what is not in view', async () => {
  const { page } = studio;
  const map = (await page.locator('.right svg').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drawn = (id: string): Promise<number> => page.locator(`[data-id=${id}]`).count();
  expect(await drawn('t299')).toBe(0);
  await page.mouse.click(map.x + map.width - 12, map.y + map.height / 2);
  await expect.poll(() => drawn('t0')).toBe(0);
  const names = await page.locator('.node .name').allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(300);
  // From the last of those drawn, one after the other.
  await page.locator('.node').last().focus();
  const before = await page.locator('.node:focus').getAttribute('data-id');
  for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+Tab');
  const focused = page.locator('.node:focus');
  await expect.poll(() => focused.getAttribute('data-id')).not.toBe(before);
  const [at, canvas] = [await middle(focused), await hand.surface().boundingBox()];
  expect(at.x > (canvas?.x ?? 0) && at.y > (canvas?.y ?? 0)).toBe(true);
});

test('nothing went wrong meanwhile', () => {
  expect(studio.errors).toEqual([]);
});
