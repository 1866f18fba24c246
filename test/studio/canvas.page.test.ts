import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { serialize } from '../../models/parse.ts';
import { openStudio, type OpenStudio } from './page.ts';
import { drop } from './using.ts';

let studio: OpenStudio;
beforeAll(async () => {
  studio = await openStudio({ locale: 'en-GB', at: '#new' });
});
afterAll(() => studio.close());

const place = (name: string): Locator => studio.page.locator('.svelte-flow__node', { hasText: name });
const places = (): Locator => studio.page.locator('.svelte-flow__node');
const arrows = (): Locator => studio.page.locator('.svelte-flow__edge');
/** Where a place is named. */
const field = (): Locator => studio.page.locator('.svelte-flow input');
const pane = (): Locator => studio.page.locator('.svelte-flow__pane');

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element. */
async function middle(of: Locator): Promise<Spot> {
  const box = await of.boundingBox();
  if (!box) throw new Error('nothing there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function carry(from: Spot, to: Spot): Promise<void> {
  const { mouse } = studio.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 12, from.y + 4, { steps: 3 });
  await mouse.move(to.x, to.y, { steps: 8 });
  await mouse.up();
}

/** Places a touchpoint by double-click, so far from the upper left corner of the canvas, and names it. */
async function draw(x: number, y: number, name: string): Promise<void> {
  const box = await pane().boundingBox();
  await studio.page.mouse.dblclick((box?.x ?? 0) + x, (box?.y ?? 0) + y);
  await field().waitFor();
  await studio.page.keyboard.type(name);
  await studio.page.keyboard.press('Enter');
  await place(name).waitFor();
}

test('three touchpoints are drawn by double-click, each named at once', async () => {
  const { page } = studio;
  await page.getByRole('button', { name: 'Double-click to place a touchpoint' }).waitFor();
  await draw(170, 90, 'Open account');
  await draw(520, 90, 'Use the app');
  await draw(520, 240, 'Call us');
  expect(await places().count()).toBe(3);
  expect(await page.getByRole('button', { name: 'Double-click to place a touchpoint' }).count()).toBe(0);
});

test('a drag from a handle joins two places; to empty ground it makes a new one', async () => {
  const { page } = studio;
  await place('Open account').hover();
  await carry(
    await middle(place('Open account').locator('.handle.right')),
    await middle(place('Use the app')),
  );
  await expect.poll(() => arrows().count()).toBe(1);
  await place('Call us').hover();
  const from = await middle(place('Call us').locator('.handle.right'));
  await carry(from, { x: from.x + 200, y: from.y + 20 });
  await page.keyboard.type('Complain');
  await page.keyboard.press('Enter');
  await place('Complain').waitFor();
  expect(await arrows().count()).toBe(2);
});

test('an arrow is drawn with keys alone', async () => {
  const { page } = studio;
  await place('Use the app').click();
  await page.keyboard.press('a');
  await expect
    .poll(() => page.locator('[aria-live]').allInnerTexts())
    .toContainEqual(expect.stringMatching(/^Arrow from Use the app/));
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('[aria-live]').allInnerTexts()).toContain('To Call us');
  await page.keyboard.press('Enter');
  await expect.poll(() => arrows().count()).toBe(3);
  // The arrow is chosen, and Delete takes it away again.
  await page.keyboard.press('Delete');
  await expect.poll(() => arrows().count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => arrows().count()).toBe(3);
});

test('a touchpoint is placed with keys alone, where there is room', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await page.keyboard.type('By key');
  await page.keyboard.press('Enter');
  await place('By key').waitFor();
  await page.keyboard.press('Backspace');
  await expect.poll(() => place('By key').count()).toBe(0);
});

test('Enter renames, Esc takes the new name back', async () => {
  const { page } = studio;
  await place('Complain').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Something else');
  expect(await field().inputValue()).toBe('Something else');
  await page.keyboard.press('Escape');
  await place('Complain').waitFor();
  await place('Complain').dblclick();
  await page.keyboard.type('Complaint');
  await page.keyboard.press('Enter');
  await place('Complaint').waitFor();
  // Naming was one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => place('Complaint').count()).toBe(0);
  expect(await place('Complain').count()).toBe(1);
});

test('a place is moved by hand and by key, and goes back by undo', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  const before = await middle(place('Complain'));
  await carry(before, { x: before.x + 60, y: before.y + 60 });
  await expect.poll(async () => (await middle(place('Complain'))).y).toBeGreaterThan(before.y + 30);
  const dropped = await middle(place('Complain'));
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.up('Shift');
  await expect.poll(async () => dropped.y - (await middle(place('Complain'))).y).toBeCloseTo(16, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => dropped.y - (await middle(place('Complain'))).y).toBeCloseTo(0, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await middle(place('Complain'))).y - before.y).toBeCloseTo(0, 0);
});

test('a box chooses several; copy, paste and delete work on all of them, and undo brings them back', async () => {
  const { page } = studio;
  await page.keyboard.press('Escape');
  const { x, y } = (await pane().boundingBox()) ?? { x: 0, y: 0 };
  await page.keyboard.down('Shift');
  await carry({ x: x + 8, y: y + 8 }, { x: x + 700, y: y + 200 });
  await page.keyboard.up('Shift');
  await page.getByRole('toolbar', { name: /chosen/ }).waitFor();
  const count = await places().count();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => places().count()).toBeGreaterThan(count + 1);
  expect(await place('Open account').count()).toBe(2);
  await page.keyboard.press('Delete');
  await expect.poll(() => places().count()).toBe(count);
  await page.keyboard.press('Control+z');
  await expect.poll(() => place('Open account').count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places().count()).toBe(count);
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
  await place('Touchpoint 0').first().waitFor();
  const one = page.locator('[data-id=t100]');
  const before = await middle(one);
  await carry(before, { x: before.x + 70, y: before.y + 50 });
  await expect.poll(async () => (await middle(one)).x - before.x).toBeGreaterThan(40);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs((await middle(one)).x - before.x)).toBeLessThan(1);
});

test('nothing went wrong meanwhile', () => {
  expect(studio.errors).toEqual([]);
});
