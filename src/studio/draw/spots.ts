/** Points of the canvas: what lies there, and where there is room for something new. */
import type { Box } from './labels.ts';
import type { Point } from './path.ts';
import type { PhaseColumn } from './phases.ts';
import { sizes } from './sizes.ts';
import { meet } from './snap.ts';

type Boxes = ReadonlyMap<string, Box>;

/** The id of the box below a point, or so near that it is meant. */
export function boxAt(boxes: Boxes, { x, y }: Point): string | undefined {
  const slack = 6;
  const around = { x: x - slack, y: y - slack, width: 2 * slack, height: 2 * slack };
  return [...boxes].find(([, box]) => meet(box, around))?.[0];
}

/** The middle of what is seen, or the nearest free spot below. */
export function freeSpot(boxes: Boxes, seen: Box): Point {
  const at = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const width = sizes.place.width + 2 * sizes.grid;
  const height = sizes.place.height + 2 * sizes.rowGap;
  const taken = [...boxes.values()];
  const isFree = ({ x, y }: Point): boolean =>
    !taken.some((box) => meet(box, { x: x - width / 2, y: y - height / 2, width, height }));
  for (let i = 0; i < 120 && !isFree(at); i++) at.y += 2 * sizes.grid;
  return at;
}

/** The middle of the column of a phase, or right of everything, below what stands there. */
export function spotIn(column: PhaseColumn | undefined, boxes: Boxes, all: Box): Point {
  const x = column ? column.left + column.width / 2 : all.x + all.width - 100;
  const bottom = [...boxes.values()]
    .filter((box) => box.x < x + sizes.place.width / 2 && box.x + box.width > x - sizes.place.width / 2)
    .reduce<number>((most, box) => Math.max(most, box.y + box.height + sizes.rowGap), sizes.above);
  return { x, y: bottom + sizes.place.height / 2 };
}
