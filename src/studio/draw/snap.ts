/** Where dragged things come to rest: in line with others if they are near, else on the grid. */
import type { Box } from './labels.ts';
import type { Point } from './path.ts';
import { sizes } from './sizes.ts';

/** A line that shows with what something is aligned. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** Nearer than this, in pixels of the drawing, things snap to each other. */
const near = 6;

/** `moving` is what the hand holds, where it was; the others stand still. */
export function snapped(moving: Box, others: readonly Box[], by: Point): Snapped {
  const x = aligned(moving, others, by.x, 'x', 'width');
  const y = aligned(moving, others, by.y, 'y', 'height');
  const to = {
    x: x?.by ?? onGrid(moving.x + by.x) - moving.x,
    y: y?.by ?? onGrid(moving.y + by.y) - moving.y,
  };
  const here = { ...moving, x: moving.x + to.x, y: moving.y + to.y };
  const guides: Guide[] = [];
  if (x) guides.push(guideOf('x', x.at, [here, ...x.with], 'y', 'height'));
  if (y) guides.push(guideOf('y', y.at, [here, ...y.with], 'x', 'width'));
  return { by: to, guides };
}

export function onGrid(value: number): number {
  // There is no minus zero.
  return Math.round(value / sizes.grid) * sizes.grid + 0;
}

/** The smallest correction that brings a start or a middle onto one of another. */
function aligned(
  moving: Box,
  others: readonly Box[],
  by: number,
  axis: 'x' | 'y',
  size: 'width' | 'height',
): { by: number; at: number; with: Box[] } | undefined {
  let best: { by: number; at: number; with: Box[] } | undefined;
  let least = near + 1e-9;
  for (const other of others) {
    for (const share of [0, 0.5]) {
      const own = moving[axis] + by + moving[size] * share;
      const at = other[axis] + other[size] * share;
      const off = Math.abs(at - own);
      if (best && Math.abs(best.at - at) < 0.01 && off <= near) best.with.push(other);
      else if (off < least) {
        least = off;
        best = { by: by + at - own, at, with: [other] };
      }
    }
  }
  return best;
}

function guideOf(
  axis: 'x' | 'y',
  at: number,
  boxes: readonly Box[],
  across: 'x' | 'y',
  size: 'width' | 'height',
): Guide {
  const from = boxes.reduce((least, box) => Math.min(least, box[across]), Infinity);
  const to = boxes.reduce((most, box) => Math.max(most, box[across] + box[size]), -Infinity);
  return { axis, at, from: from - 12, to: to + 12 };
}

export const alignments = ['left', 'top', 'across', 'down'] as const;
export type Alignment = (typeof alignments)[number];

/** New positions for several: left or top edges in one line, or the same distance between neighbours. */
export function alignedTo(boxes: ReadonlyMap<string, Box>, how: Alignment): Map<string, Point> {
  const all = [...boxes];
  switch (how) {
    case 'left': {
      const x = Math.min(...all.map(([, box]) => box.x));
      return new Map(all.map(([id, { y }]) => [id, { x, y }]));
    }
    case 'top': {
      const y = Math.min(...all.map(([, box]) => box.y));
      return new Map(all.map(([id, { x }]) => [id, { x, y }]));
    }
    case 'across':
      return distributed(all, 'x', 'width');
    case 'down':
      return distributed(all, 'y', 'height');
    default:
      return how satisfies never;
  }
}

function distributed(
  all: readonly (readonly [string, Box])[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
): Map<string, Point> {
  const inOrder = all.toSorted(([, a], [, b]) => a[axis] - b[axis]);
  const [first, last] = [inOrder[0]?.[1], inOrder.at(-1)?.[1]];
  if (!first || !last) return new Map();
  const filled = inOrder.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - filled) / Math.max(1, inOrder.length - 1);
  let next = first[axis];
  return new Map(
    inOrder.map(([id, box]) => {
      const at = Math.round(next);
      next += box[size] + gap;
      return [id, axis === 'x' ? { x: at, y: box.y } : { x: box.x, y: at }];
    }),
  );
}

/** Two corners as a box. */
export function between(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
