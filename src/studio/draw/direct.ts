/** The simple way between two places, for an arrow while it is being drawn or its places are being moved. */
import type { Box } from './labels.ts';
import { loopOf } from './layout.ts';
import type { Point } from './path.ts';

export function directWay(a: Box, b: Box): Point[] {
  if (a === b || (a.x === b.x && a.y === b.y && a.width === b.width)) return loopOf(a);
  const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2];
  const way = (x1: number, x2: number): Point[] => {
    const middle = (x1 + x2) / 2;
    if (Math.abs(ay - by) < 1)
      return [
        { x: x1, y: ay },
        { x: x2, y: by },
      ];
    return [
      { x: x1, y: ay },
      { x: middle, y: ay },
      { x: middle, y: by },
      { x: x2, y: by },
    ];
  };
  if (b.x >= a.x + a.width + 20) return way(a.x + a.width, b.x);
  if (b.x + b.width + 20 <= a.x) return way(a.x, b.x + b.width);
  const [ax, bx] = [a.x + a.width / 2, b.x + b.width / 2];
  const down = by > ay;
  const [y1, y2] = down ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
  if (Math.abs(ax - bx) < 1)
    return [
      { x: ax, y: y1 },
      { x: bx, y: y2 },
    ];
  const middle = (y1 + y2) / 2;
  return [
    { x: ax, y: y1 },
    { x: ax, y: middle },
    { x: bx, y: middle },
    { x: bx, y: y2 },
  ];
}
