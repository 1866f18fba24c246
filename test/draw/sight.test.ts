import { expect, test } from 'vitest';
import { gridOf, drawingOf } from '../../src/studio/draw/layout.ts';
import { journeyOf } from '../../src/studio/draw/journey.ts';
import { arrowsIn, many, placesIn, surroundingsOf } from '../../src/studio/draw/sight.ts';
import { boxAt, freeSpot } from '../../src/studio/draw/spots.ts';
import { meet } from '../../src/studio/draw/snap.ts';
import { nextTo } from '../../src/studio/draw/things.ts';
import { parse } from '../../models/parse.ts';
import type { Drawing } from '../../src/studio/draw/layout.ts';

const none: ReadonlySet<string> = new Set();

/** A row of touchpoints, each with an arrow to the next, 300 pixels apart. */
function rowOf(count: number): Drawing {
  const id = (i: number): string => `t${i}`;
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: 'row',
    name: 'Row',
    start: id(0),
    phases: [],
    touchpoints: Array.from({ length: count }, (_, i) => ({ id: id(i), name: id(i), x: i * 300, y: 0 })),
    transitions: Array.from({ length: count - 1 }, (_, i) => ({
      id: `a${i}`,
      from: id(i),
      to: id(i + 1),
      weight: 1,
      wait: 1,
    })),
    segments: [{ id: 'all', name: 'All', share: 1 }],
  });
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const grid = gridOf(journeyOf(parsed.study));
  return drawingOf(grid, grid.journey.arrows, () => '00.0%');
}

const view = { x: 3000, y: -200, width: 1200, height: 500 };

test('what is drawn covers what is seen, and stays the same while that moves a little', () => {
  const around = surroundingsOf(view);
  expect(around.x).toBeLessThan(view.x);
  expect(around.x + around.width).toBeGreaterThan(view.x + view.width);
  expect(around.width).toBeLessThan(3 * view.width);
  expect(surroundingsOf({ ...view, x: view.x + 8, y: view.y + 8 })).toEqual(around);
});

test('of a large journey only what is near is drawn, with what is held and the arrows that cross', () => {
  const drawing = rowOf(many + 40);
  const part = surroundingsOf(view);
  const drawn = placesIn(drawing, part, new Set(['t90'])).map(({ place }) => place.id);
  expect(drawn).toContain('t10');
  expect(drawn).toContain('t90');
  expect(drawn).not.toContain('t0');
  const arrows = arrowsIn(drawing, part, none);
  expect(arrows).toContain('t10>t11');
  expect(arrows).not.toContain('t50>t51');
});

test('of a small journey all is drawn, wherever it is', () => {
  const drawing = rowOf(many);
  expect(placesIn(drawing, view, none)).toHaveLength(many);
  expect(arrowsIn(drawing, view, none)).toHaveLength(many - 1);
});

test('something new finds room, and what lies below a point is found with some slack', () => {
  const middle = {
    x: view.x + view.width / 2 - 96,
    y: view.y + view.height / 2 - 38,
    width: 192,
    height: 76,
  };
  const boxes = new Map([['t', middle]]);
  expect(freeSpot(new Map(), view)).toEqual({ x: 3600, y: 50 });
  const spot = freeSpot(boxes, view);
  expect(meet({ ...middle, x: spot.x - 96, y: spot.y - 38 }, middle)).toBe(false);
  expect(boxAt(boxes, { x: middle.x - 4, y: middle.y })).toBe('t');
  expect(boxAt(boxes, { x: middle.x - 20, y: middle.y })).toBeUndefined();
});

test('after something is removed the next place is gone on from; after an arrow, the place that it left', () => {
  const order = ['a', 'b', 'c'];
  expect(nextTo(order, [{ kind: 'touchpoint', id: 'b' }])).toBe('c');
  expect(nextTo(order, [{ kind: 'touchpoint', id: 'c' }])).toBe('b');
  expect(nextTo(order, [{ kind: 'arrow', id: 'b>c' }])).toBe('b');
});
