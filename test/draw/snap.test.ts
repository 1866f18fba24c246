import { expect, test } from 'vitest';
import { directWay } from '../../src/studio/draw/direct.ts';
import { fitted, inDrawing, opened, pinched, revealed, zoomed } from '../../src/studio/draw/fit.ts';
import { alongPath } from '../../src/studio/draw/path.ts';
import { alignedTo, between, snapped } from '../../src/studio/draw/snap.ts';
import { nearest, neighbour } from '../../src/studio/draw/walk.ts';

const box = (x: number, y: number, width = 192, height = 76) => ({ x, y, width, height });

test('what is dragged rests on the grid', () => {
  expect(snapped(box(0, 0), [], { x: 13, y: -3 })).toEqual({ by: { x: 16, y: 0 }, guides: [] });
});

test('it rests in line with the edge or the middle of another that is near, and shows with what', () => {
  const { by, guides } = snapped(box(0, 0), [box(303, 200)], { x: 299, y: 50 });
  expect(by.x).toBe(303);
  expect(guides.map(({ axis, at }) => [axis, at])).toEqual([['x', 303]]);
  const middle = snapped(box(0, 0), [box(300, 205, 176, 44)], { x: 295, y: 186 });
  expect(middle.by).toEqual({ x: 292, y: 189 });
  expect(snapped(box(0, 0), [box(310, 200)], { x: 299, y: 50 }).by.x).toBe(296);
});

test('several are aligned and spread evenly, the outer ones where they are', () => {
  const boxes = new Map([
    ['a', box(0, 10)],
    ['b', box(250, 40)],
    ['c', box(800, 0)],
  ]);
  expect([...alignedTo(boxes, 'left').values()].map(({ x }) => x)).toEqual([0, 0, 0]);
  expect([...alignedTo(boxes, 'top').values()].map(({ y }) => y)).toEqual([0, 0, 0]);
  expect(Object.fromEntries(alignedTo(boxes, 'across'))).toEqual({
    a: { x: 0, y: 10 },
    b: { x: 400, y: 40 },
    c: { x: 800, y: 0 },
  });
});

test('a drawing is seen whole where that is legible, else from its corner; any part can be brought into view', () => {
  const size = { width: 1000, height: 400 };
  const whole = fitted(box(0, 0, 2000, 500), size);
  expect(whole.zoom).toBeCloseTo(0.492);
  expect(opened(box(0, 0, 2000, 500), size)).toMatchObject({ x: 8, zoom: 0.58 });
  expect(opened(box(0, 0, 500, 200), size)).toEqual({ x: 250, y: 100, zoom: 1 });
  const view = { x: 0, y: 0, zoom: 1 };
  expect(revealed(view, box(100, 100), size)).toBe(view);
  expect(revealed(view, box(900, 100), size).x).toBe(1000 - 24 - 1092);
  expect(inDrawing(zoomed(view, 0.5, { x: 500, y: 200 }), { x: 500, y: 200 })).toEqual({ x: 500, y: 200 });
});

test('the simple way goes from side to side, from below to above, or round itself', () => {
  const ends = (a: ReturnType<typeof box>, b: ReturnType<typeof box>) => {
    const way = directWay(a, b);
    return [way[0], way[way.length - 1]].map(({ x, y }) => [x, y]);
  };
  expect(ends(box(0, 0), box(400, 100))).toEqual([
    [192, 38],
    [400, 138],
  ]);
  expect(ends(box(400, 0), box(0, 0))).toEqual([
    [400, 38],
    [192, 38],
  ]);
  expect(ends(box(0, 0), box(0, 200))).toEqual([
    [96, 76],
    [96, 200],
  ]);
  const own = box(0, 0);
  expect(ends(own, own).every(([, y]) => y === 0)).toBe(true);
});

test('points along a way, boxes between corners', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(alongPath(way, 0.5)).toEqual({ x: 100, y: 0 });
  expect(alongPath(way, 1, -10)).toEqual({ x: 100, y: 90 });
  expect(between({ x: 5, y: 9 }, { x: 1, y: 2 })).toEqual(box(1, 2, 4, 7));
});

test('keys go to the next place in the journey, and to the nearest in a direction', () => {
  expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c');
  expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBeUndefined();
  expect(neighbour(['a', 'b', 'c'], undefined, -1)).toBe('c');
  const places = new Map([
    ['here', box(0, 0)],
    ['ahead', box(600, 10)],
    ['aside', box(300, 900)],
    ['below', box(20, 300)],
  ]);
  expect(nearest(places, 'here', 'right')).toBe('ahead');
  expect(nearest(places, 'here', 'down')).toBe('below');
  expect(nearest(places, 'here', 'left')).toBeUndefined();
});

test('what lies under two fingers stays under them', () => {
  const view = { x: 30, y: -20, zoom: 0.8 };
  const from = [
    { x: 100, y: 100 },
    { x: 300, y: 100 },
  ] as const;
  const to = [
    { x: 60, y: 140 },
    { x: 360, y: 140 },
  ] as const;
  const after = pinched(view, from, to);
  expect(after.zoom).toBeCloseTo(1.2);
  for (const [i, finger] of from.entries()) {
    const [before, now] = [inDrawing(view, finger), inDrawing(after, to[i])];
    expect(now.x).toBeCloseTo(before.x);
    expect(now.y).toBeCloseTo(before.y);
  }
});
