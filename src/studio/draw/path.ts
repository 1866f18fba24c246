/** Lines of level and upright parts, drawn with round corners. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An SVG path through the points; corners are rounded as far as the parts between them allow. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  for (const [i, corner] of rest.entries()) {
    const before = points[i];
    const after = rest[i + 1];
    if (!after) {
      path += `L${at(corner)}`;
      continue;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${at(towards(corner, before, r))}Q${at(corner)} ${at(towards(corner, after, r))}`;
  }
  return path;
}

/** The triangle at the end of a line that comes from `before`, and where the line itself must end to meet it. */
export function arrowhead(
  before: Point,
  tip: Point,
  size: number,
): { readonly path: string; readonly foot: Point } {
  const length = distance(before, tip) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const foot = { x: tip.x - dx * size, y: tip.y - dy * size };
  const half = size * 0.6;
  const left = { x: foot.x - dy * half, y: foot.y + dx * half };
  const right = { x: foot.x + dy * half, y: foot.y - dx * half };
  return { path: `M${at(tip)}L${at(left)}L${at(right)}Z`, foot };
}

export function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The point at a share of the way, and so many pixels on from there. */
export function alongPath(points: readonly Point[], share: number, more = 0): Point {
  const lengths = points.slice(1).map((point, i) => distance(points[i], point));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let left = Math.min(whole, Math.max(0, whole * share + more));
  for (const [i, length] of lengths.entries()) {
    if (left <= length) return towards(points[i], points[i + 1], left);
    left -= length;
  }
  return points[points.length - 1];
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
