/** Where the text of an arrow stands: at its line, on no place and on no other text. */
import type { Point } from './path.ts';
import { distance } from './path.ts';
import type { Plan } from './routes.ts';

export interface Label {
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const height = 15;
/** Pixels of a digit at 12 px. */
const digit = 6.9;
const mostCareful = 300;

interface Labelled {
  readonly plan: Plan;
  readonly points: readonly Point[];
  readonly text: string;
}

/** Each text takes the first of its candidates that is free, else the one that overlaps least. */
export function placeLabels(all: readonly Labelled[], places: readonly Box[]): Map<string, Label> {
  const labels = new Map<string, Label>();
  // Beyond that many nobody can read them all, and looking for room takes a fifth of a second at every change.
  if (all.length > mostCareful) {
    return new Map(
      all.map(({ plan, points, text }) => {
        const width = text.length * digit + 4;
        return [plan.arrow.id, { ...candidates(plan, points, width)[0], width }];
      }),
    );
  }
  const ground = new Ground();
  for (const place of places) ground.cover(place, 4);
  for (const { plan, points } of all)
    for (const part of partsOf(points)) ground.cover(part, 1, plan.arrow.id);
  // Those with the least choice first.
  const order = [...all].sort((a, b) => lengthOf(a.points) - lengthOf(b.points));
  for (const { plan, points, text } of order) {
    const width = text.length * digit + 4;
    let best: Label | undefined;
    let least = Infinity;
    for (const [rank, { x, y }] of candidates(plan, points, width).entries()) {
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      const badness = ground.shared(box, plan.arrow.id) + rank * 0.5;
      if (badness < least) {
        least = badness;
        best = { x, y, width };
      }
      if (badness <= rank * 0.5) break;
    }
    if (!best) continue;
    labels.set(plan.arrow.id, best);
    ground.cover({ x: best.x - width / 2, y: best.y - height / 2, width, height }, 4);
  }
  return labels;
}

interface Cover extends Box {
  readonly weight: number;
  readonly owner: string | undefined;
}

/** What covers the ground, found by squares: looking through all of it took most of the time of a large drawing. */
class Ground {
  readonly #squares = new Map<string, Cover[]>();

  cover(box: Box, weight: number, owner?: string): void {
    const { x, y, width, height: tall } = box;
    const one: Cover = { x, y, width, height: tall, weight, owner };
    for (const key of squaresOf(box)) {
      const known = this.#squares.get(key);
      if (known) known.push(one);
      else this.#squares.set(key, [one]);
    }
  }

  /** The weighted area that a box shares with what is there, its owner's own lines aside. */
  shared(box: Box, owner: string): number {
    const met = new Set<Cover>();
    for (const key of squaresOf(box))
      for (const one of this.#squares.get(key) ?? []) if (one.owner !== owner) met.add(one);
    let sum = 0;
    for (const one of met) sum += shared(box, one) * one.weight;
    return sum;
  }
}

function squaresOf({ x, y, width, height: tall }: Box): string[] {
  const side = 128;
  const keys: string[] = [];
  for (let i = Math.floor(x / side); i * side <= x + width; i++)
    for (let j = Math.floor(y / side); j * side <= y + tall; j++) keys.push(`${i} ${j}`);
  return keys;
}

/** The best first: on the last level part before the head, then along the line from its end. */
function candidates(plan: Plan, points: readonly Point[], width: number): Point[] {
  if (plan.kind === 'loop') {
    const [, left, right] = points;
    return [
      { x: right.x + width / 2 + 7, y: right.y + 6 },
      { x: left.x - width / 2 - 7, y: left.y + 6 },
      { x: (left.x + right.x) / 2, y: left.y - 11 },
    ];
  }
  const found: Point[] = [];
  for (let i = points.length - 1; i > 0; i--) {
    const [a, b] = [points[i - 1], points[i]];
    const length = distance(a, b);
    const between = (share: number): Point => ({
      x: a.x + (b.x - a.x) * share,
      y: a.y + (b.y - a.y) * share,
    });
    if (a.y === b.y) {
      // Clear of the head at the end of the line.
      const room = i === points.length - 1 ? length - 12 : length;
      if (room < width + 4) continue;
      const end = (room - width / 2 - 3) / length;
      for (const share of [end, 0.5, 0.35, 0.65, (width / 2 + 4) / length]) found.push(between(share));
    } else if (length > height + 4) {
      for (const share of [0.5, 0.35, 0.65]) {
        const { x, y } = between(share);
        found.push({ x: x + width / 2 + 5, y }, { x: x - width / 2 - 5, y });
      }
    }
  }
  if (found.length > 0) return found;
  const [a, b] = [points[0], points[points.length - 1]];
  return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 10 }];
}

function partsOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((b, i) => {
    const a = points[i];
    return {
      x: Math.min(a.x, b.x) - 1,
      y: Math.min(a.y, b.y) - 1,
      width: Math.abs(a.x - b.x) + 2,
      height: Math.abs(a.y - b.y) + 2,
    };
  });
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + distance(points[i], point), 0);
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const tall = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && tall > 0 ? width * tall : 0;
}
