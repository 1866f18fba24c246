/** A hand on the canvas, for page tests. */
import type { Locator, Page } from 'playwright';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Hand {
  readonly place: (name: string) => Locator;
  readonly places: () => Locator;
  readonly arrows: () => Locator;
  /** Where a place is named. */
  readonly field: () => Locator;
  readonly surface: () => Locator;
  /** Presses at one spot and lets go at another. */
  readonly carry: (from: Spot, to: Spot, button?: 'left' | 'middle') => Promise<void>;
  /** Places a touchpoint by double-click, so far from the upper left corner of the canvas, and names it. */
  readonly draw: (x: number, y: number, name: string) => Promise<void>;
}

export function handOn(page: Page): Hand {
  const { mouse, keyboard } = page;
  const surface = (): Locator => page.locator('.surface');
  const place = (name: string): Locator => page.locator('.node', { hasText: name });
  const field = (): Locator => page.locator('.surface input');
  return {
    place,
    places: () => page.locator('.node'),
    arrows: () => page.locator('.arrow'),
    field,
    surface,
    async carry(from, to, button = 'left') {
      await mouse.move(from.x, from.y);
      await mouse.down({ button });
      await mouse.move(from.x + 12, from.y + 4, { steps: 3 });
      await mouse.move(to.x, to.y, { steps: 8 });
      await mouse.up({ button });
    },
    async draw(x, y, name) {
      const box = await surface().boundingBox();
      await mouse.dblclick((box?.x ?? 0) + x, (box?.y ?? 0) + y);
      await field().waitFor();
      await keyboard.type(name);
      await keyboard.press('Enter');
      await place(name).first().waitFor();
    },
  };
}

/** The middle of an element. */
export async function middle(of: Locator): Promise<Spot> {
  const box = await of.boundingBox();
  if (!box) throw new Error('nothing there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
