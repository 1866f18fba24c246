import type { CDPSession, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOn, middle, type Spot } from './hand.ts';
import { openStudio, type OpenStudio } from './page.ts';

/** What is seen, as the canvas has it. */
async function view(page: Page): Promise<{ x: number; y: number; zoom: number }> {
  const [zoom, , , , x, y] = await page
    .locator('.world')
    .evaluate((world) => new DOMMatrix(getComputedStyle(world).transform).toString().match(/-?[\d.]+/g))
    .then((all) => (all ?? []).map(Number));
  return { x, y, zoom };
}

const off = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
const spread = (spots: readonly Spot[], axis: 'x' | 'y'): number =>
  Math.max(...spots.map((spot) => spot[axis])) - Math.min(...spots.map((spot) => spot[axis]));

describe('with a mouse', () => {
  let studio: OpenStudio;
  let page: Page;
  let hand: ReturnType<typeof handOn>;
  let place: (name: string) => Locator;
  beforeAll(async () => {
    studio = await openStudio({ locale: 'en-GB', at: '#new' });
    ({ page } = studio);
    hand = handOn(page);
    ({ place } = hand);
    await hand.draw(170, 90, 'Alpha');
    await hand.draw(520, 90, 'Bravo');
    await hand.draw(520, 240, 'Delta');
    await place('Alpha').hover();
    await hand.carry(await middle(place('Alpha').locator('.handle.right')), await middle(place('Bravo')));
  });
  afterAll(() => studio.close());

  /** The names that the one arrow joins. */
  const way = async (): Promise<string> => {
    const ids = (await hand.arrows().first().getAttribute('data-id')) ?? '';
    const names = ids.split('>').map((id) => page.locator(`[data-id="${id}"] .name`).innerText());
    return (await Promise.all(names)).join(' to ');
  };
  const count = (): Promise<number> => hand.places().count();
  const ground = async (x: number, y: number): Promise<Spot> => {
    const box = await hand.surface().boundingBox();
    return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
  };
  const at = (...names: string[]): Promise<Spot[]> => Promise.all(names.map((name) => middle(place(name))));

  test('a double-click as slow as a hand puts a touchpoint where it was, whatever was chosen before', async () => {
    const { x, y } = await ground(840, 90);
    const before = await view(page);
    await page.locator('.panel h2', { hasText: 'Alpha → Bravo' }).waitFor();
    // In between the page shows that nothing is chosen any more: the canvas becomes wider.
    await page.mouse.click(x, y);
    await expect.poll(() => page.locator('.panel').count()).toBe(0);
    expect(await view(page)).toEqual(before);
    await page.mouse.dblclick(x, y);
    await page.keyboard.press('Escape');
    expect(off((await at('New touchpoint'))[0], { x, y })).toBeLessThan(12);
    await page.keyboard.press('Delete');
    await expect.poll(count).toBe(3);
  });

  test('either end of an arrow is led to another touchpoint, and the view stays', async () => {
    await page.locator('.arrow .label').click();
    const before = await view(page);
    await hand.carry(await middle(page.locator('circle.end').nth(1)), await middle(place('Delta')));
    await expect.poll(way).toBe('Alpha to Delta');
    await hand.carry(await middle(page.locator('circle.end').first()), await middle(place('Bravo')));
    await expect.poll(way).toBe('Bravo to Delta');
    expect(await view(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(way).toBe('Alpha to Delta');
  });

  test('Alt drags a copy; Ctrl D and ⌘ D make one', async () => {
    const [from] = await at('Bravo');
    await page.keyboard.down('Alt');
    await hand.carry(from, { x: from.x + 30, y: from.y + 120 });
    await page.keyboard.up('Alt');
    await expect.poll(count).toBe(4);
    await page.keyboard.press('Control+d');
    await expect.poll(count).toBe(5);
    await page.keyboard.press('Meta+d');
    await expect.poll(count).toBe(6);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(3);
  });

  test('ground, Space and the middle button pan; a place stays where it is', async () => {
    await page.keyboard.press('Escape');
    // Set by key, so that the hand goes on from what is seen and not from what it left.
    await page.keyboard.press('Shift+1');
    const panned = async (from: Spot, button: 'left' | 'middle' = 'left'): Promise<void> => {
      const before = await view(page);
      await hand.carry(from, { x: from.x - 60, y: from.y + 40 }, button);
      const after = await view(page);
      expect(after.zoom).toBe(before.zoom);
      expect(off(after, { x: before.x - 60, y: before.y + 40 })).toBeLessThan(1);
    };
    await panned(await ground(30, 30));
    await page.keyboard.down(' ');
    await panned((await at('Alpha'))[0]);
    await page.keyboard.up(' ');
    await panned((await at('Alpha'))[0], 'middle');
    // Whoever has chosen a place with the mouse can pan by Space too.
    await page.keyboard.press('Shift+1');
    await place('Bravo').click();
    await page.keyboard.down(' ');
    await panned((await at('Delta'))[0]);
    await page.keyboard.up(' ');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    expect(await count()).toBe(3);
  });

  test('wheel and keys zoom, and what lies under the pointer stays there', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+1');
    const [spot] = await at('Delta');
    await page.mouse.move(spot.x, spot.y);
    const zoom = async (): Promise<number> => (await view(page)).zoom;
    const whole = await zoom();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(whole);
    const [after] = await at('Delta');
    expect(off(after, spot)).toBeLessThan(1);
    await page.keyboard.press('Shift+0');
    expect(await zoom()).toBe(1);
    await page.keyboard.press('+');
    expect(await zoom()).toBeCloseTo(1.25);
    await page.keyboard.press('Minus');
    await page.keyboard.press('Minus');
    expect(await zoom()).toBeCloseTo(0.8);
    const before = await view(page);
    await page.mouse.wheel(30, 50);
    await expect
      .poll(async () => off(await view(page), { x: before.x - 30, y: before.y - 50 }))
      .toBeLessThan(1);
    await page.keyboard.press('Shift+1');
    await expect.poll(zoom).toBe(whole);
  });

  test('an arrow is pointed at by a hand that moves, not by a view that does', async () => {
    await page.keyboard.press('Escape');
    const faded = (): Promise<number> => page.locator('.faded').count();
    const label = await middle(page.locator('.arrow .label'));
    await page.mouse.move(label.x, label.y + 60);
    await page.mouse.wheel(0, -60);
    await expect.poll(async () => (await middle(page.locator('.arrow .label'))).y).toBe(label.y + 60);
    // As many frames as it takes to find what lies below the pointer now.
    await page.waitForTimeout(300);
    expect(await faded()).toBe(0);
    await page.mouse.move(label.x + 1, label.y + 60);
    await expect.poll(faded).toBeGreaterThan(0);
    await page.mouse.move(label.x, label.y);
    await expect.poll(faded).toBe(0);
    // The hand draws an arrow, and crosses the other on its way.
    const { x, y } = await middle(place('Alpha').locator('.handle.right'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(label.x, label.y + 61, { steps: 3 });
    await page.waitForTimeout(300);
    expect(await faded()).toBe(0);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.press('Shift+1');
  });

  test('Ctrl and Shift clicks choose several, which are aligned and spread', async () => {
    await place('Alpha').click();
    await page.keyboard.down('Control');
    await place('Bravo').click();
    await page.keyboard.up('Control');
    await page.getByRole('toolbar', { name: '2 chosen' }).waitFor();
    await page.keyboard.down('Shift');
    await place('Delta').click();
    await page.keyboard.up('Shift');
    const bar = page.getByRole('toolbar', { name: '3 chosen' });
    const all = (): Promise<Spot[]> => at('Alpha', 'Bravo', 'Delta');
    const before = await all();
    await bar.getByRole('button', { name: 'Align left edges' }).click();
    await expect.poll(async () => spread(await all(), 'x')).toBeLessThan(1);
    await page.keyboard.press('Control+z');
    await bar.getByRole('button', { name: 'Align top edges' }).click();
    await expect.poll(async () => spread(await all(), 'y')).toBeLessThan(1);
    await page.keyboard.press('Control+z');
    await bar.getByRole('button', { name: 'Same distance down' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => spread(await all(), 'y')).toBeCloseTo(spread(before, 'y'), 0);
  });

  test('the same can be done from a menu: by right click, by Shift F10, and on empty ground', async () => {
    await page.keyboard.press('Escape');
    const items = (): Promise<string[]> => page.locator('[role=menuitem] span').allInnerTexts();
    await place('Bravo').click({ button: 'right' });
    await expect.poll(items).toEqual(['Draw an arrow from here', 'Rename', 'Copy', 'Duplicate', 'Delete']);
    await page.keyboard.press('Escape');
    await expect.poll(items).toEqual([]);
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const free = await ground(60, 300);
    await page.mouse.click(free.x, free.y, { button: 'right' });
    await expect
      .poll(items)
      .toEqual(['Add a touchpoint', 'Add an end of the journey', 'Add a note', 'Paste', 'Show everything']);
    await page.getByRole('menuitem', { name: 'Paste' }).click();
    await expect.poll(count).toBe(4);
    await page.keyboard.press('Delete');
    await expect.poll(count).toBe(3);
    const label = await middle(page.locator('.arrow .label'));
    await page.mouse.click(label.x, label.y, { button: 'right' });
    await expect.poll(items).toEqual(['Delete']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('phases are named, moved and widened in the header', async () => {
    await page.keyboard.press('Shift+1');
    const phases = (): Promise<string[]> => page.locator('.phases .name').allInnerTexts();
    const [first, second, third] = await phases();
    const header = page.locator('.phases');
    await header.getByText(first).dblclick();
    await page.keyboard.type('Begin');
    await page.keyboard.press('Enter');
    await expect.poll(phases).toEqual(['Begin', second, third]);
    const from = await middle(header.getByText('Begin'));
    const to = await middle(header.getByText(third));
    await hand.carry(from, { x: to.x, y: from.y });
    await expect.poll(async () => (await phases()).indexOf('Begin')).toBeGreaterThan(0);
    await page.keyboard.press('Control+z');
    await expect.poll(phases).toEqual(['Begin', second, third]);
    const border = header.getByRole('separator').first();
    const width = async (): Promise<number> => Number(await border.getAttribute('aria-valuenow'));
    const before = await width();
    const edge = await middle(border);
    await hand.carry(edge, { x: edge.x + 80, y: edge.y });
    await expect.poll(width).toBe(before + 80);
    await page.keyboard.press('Control+z');
    await expect.poll(width).toBe(before);
  });

  test('H draws what somebody expects into the curve, and Escape ends it', async () => {
    const draw = page.getByRole('button', { name: /draw|expect/i, pressed: true });
    await page.keyboard.press('h');
    await draw.waitFor();
    const plot = (await page.locator('.curve .plot').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await hand.carry(
      { x: plot.x + 0.3 * plot.width, y: plot.y + 30 },
      { x: plot.x + 0.4 * plot.width, y: plot.y + 40 },
    );
    await page
      .locator('.curve')
      .getByRole('button', { name: /clear|away|remove/i })
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => draw.count()).toBe(0);
    await page.keyboard.press('Control+z');
  });

  test('? lists the keys, and Escape closes the list', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(studio.errors).toEqual([]);
  });
});

test('two clicks on a place name it, though the first opens the inspector over it', async () => {
  const { page, errors, close } = await openStudio({ locale: 'en-GB', at: '#securebank' });
  const exit = page.locator('.node.exit');
  await exit.waitFor();
  const { x, y } = await middle(exit);
  const { mouse } = page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.up();
  await page.locator('.panel').waitFor();
  expect((await page.locator('.panel').boundingBox())?.x).toBeLessThan(x);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await page.locator('.surface input').waitFor();
  await page.keyboard.type('Gone');
  await page.keyboard.press('Enter');
  await expect.poll(() => exit.innerText()).toContain('Gone');
  expect(errors).toEqual([]);
  await close();
});

describe('with fingers, on a tablet in Dutch', () => {
  let studio: OpenStudio;
  let page: Page;
  let screen: CDPSession;
  let place: (name: string) => Locator;
  beforeAll(async () => {
    studio = await openStudio({
      locale: 'nl-NL',
      at: '#new',
      hasTouch: true,
      isMobile: true,
      viewport: { width: 820, height: 1180 },
    });
    ({ page } = studio);
    ({ place } = handOn(page));
    screen = await page.context().newCDPSession(page);
  });
  afterAll(() => studio.close());

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Spot[]): Promise<unknown> =>
    screen.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  /** Several fingers at once, each from one spot to another. */
  const slide = async (from: readonly Spot[], to: readonly Spot[]): Promise<void> => {
    for (const i of from.keys()) await touch('touchStart', ...from.slice(0, i + 1));
    for (let step = 1; step <= 6; step++) {
      const part = step / 6;
      const now = from.map(({ x, y }, i) => ({ x: x + (to[i].x - x) * part, y: y + (to[i].y - y) * part }));
      await touch('touchMove', ...now);
    }
    await touch('touchEnd');
  };
  /** Holds a finger until the menu opens. */
  const hold = async (spot: Spot): Promise<string[]> => {
    await touch('touchStart', spot);
    await page.getByRole('menu').waitFor();
    await touch('touchEnd');
    return page.locator('[role=menuitem] span').allInnerTexts();
  };
  const add = async (spot: Spot, name: string): Promise<void> => {
    await hold(spot);
    await page.getByRole('menuitem', { name: 'Contactpunt toevoegen' }).tap();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await place(name).waitFor();
  };

  test('a long press on the ground adds touchpoints; an arrow is drawn from a handle', async () => {
    const box = (await page.locator('.surface').boundingBox()) ?? { x: 0, y: 0 };
    await add({ x: box.x + 200, y: box.y + 120 }, 'Alfa');
    await add({ x: box.x + 600, y: box.y + 220 }, 'Beta');
    await page.touchscreen.tap(box.x + 400, box.y + 40);
    await expect.poll(() => page.locator('.node.selected').count()).toBe(0);
    await place('Alfa').tap();
    await expect.poll(() => page.locator('.node.selected').count()).toBe(1);
    await slide([await middle(place('Alfa').locator('.handle.right'))], [await middle(place('Beta'))]);
    await expect.poll(() => page.locator('.arrow').count()).toBe(1);
  });

  test('one finger carries a place, two move and zoom what is seen', async () => {
    const before = await middle(place('Beta'));
    const seen = await view(page);
    await slide([before], [{ x: before.x - 64, y: before.y + 48 }]);
    await expect.poll(async () => (await middle(place('Beta'))).y - before.y).toBeGreaterThan(30);
    expect(await view(page)).toEqual(seen);
    const one = await middle(place('Beta'));
    const other = { x: one.x - 120, y: one.y };
    await slide(
      [one, other],
      [
        { x: one.x + 60, y: one.y },
        { x: other.x - 60, y: other.y },
      ],
    );
    await expect.poll(async () => (await view(page)).zoom / seen.zoom).toBeCloseTo(2, 1);
    const after = await middle(place('Beta'));
    expect(off(after, { x: one.x + 60, y: one.y })).toBeLessThan(8);
  });

  test('a long press on a place or an arrow opens what can be done with it', async () => {
    await page.keyboard.press('Shift+1');
    expect(await hold(await middle(place('Alfa')))).toEqual([
      'Teken hiervandaan een pijl',
      'Naam wijzigen',
      'Kopiëren',
      'Dupliceren',
      'Verwijderen',
    ]);
    await page.keyboard.press('Escape');
    expect(await hold(await middle(page.locator('.arrow .label')))).toEqual(['Verwijderen']);
    await page.getByRole('menuitem', { name: 'Verwijderen' }).tap();
    await expect.poll(() => page.locator('.arrow').count()).toBe(0);
    expect(studio.errors).toEqual([]);
  });
});
