/**
 * Ways of arrows between places: level and upright lines only, in the gutters between columns and the gaps between
 * places, so that no arrow runs behind a place where there is room beside it. Lines that would lie on each other get
 * tracks of their own.
 */
import type { Field } from './field.ts';
import type { Arrow } from './journey.ts';
import type { Box } from './labels.ts';

export type Side = 'left' | 'right';

/** Where the level part of a way runs that passes columns: beside its first or last place, or between others. */
export type Lane =
  | { readonly kind: 'none' }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'gap'; readonly y: number };

export type Plan =
  | { readonly kind: 'loop'; readonly arrow: Arrow }
  /** Straight to the place above or below. `shift`: −1 or 1 where there is a way back beside it. */
  | { readonly kind: 'drop'; readonly arrow: Arrow; readonly down: boolean; readonly shift: number }
  | {
      readonly kind: 'way';
      readonly arrow: Arrow;
      readonly sides: readonly [Side, Side];
      /** The gutter after leaving and before arriving; gutter g is right of column g. */
      readonly gutters: readonly [number, number];
      readonly lane: Lane;
    };

export type Way = Extract<Plan, { kind: 'way' }>;

/** Plans every arrow whose two ends stand in the field. */
export function plansOf(arrows: readonly Arrow[], field: Field): Plan[] {
  const { boxes, columnOf } = field;
  const ids = new Set(arrows.map(({ id }) => id));
  return arrows.flatMap((arrow): Plan[] => {
    const [a, b] = [boxes.get(arrow.from), boxes.get(arrow.to)];
    const [from, to] = [columnOf.get(arrow.from), columnOf.get(arrow.to)];
    if (!a || !b || from === undefined || to === undefined) return [];
    if (arrow.from === arrow.to) return [{ kind: 'loop', arrow }];
    if (from === to) {
      if (areNeighbours(a, b, field.columns[from].boxes)) {
        const back = ids.has(`${arrow.to}>${arrow.from}`);
        const down = b.y > a.y;
        return [{ kind: 'drop', arrow, down, shift: back ? (down ? 1 : -1) : 0 }];
      }
      // Around what stands in between, on the side where it is short to leave and arrive.
      return [
        { kind: 'way', arrow, sides: ['right', 'right'], gutters: [from, from], lane: { kind: 'none' } },
      ];
    }
    const forward = from < to;
    const sides: [Side, Side] = forward ? ['right', 'left'] : ['left', 'right'];
    const gutters: [number, number] = forward ? [from, to - 1] : [from - 1, to];
    const passed = field.columns.slice(Math.min(from, to) + 1, Math.max(from, to));
    const lane = laneOf(
      a,
      b,
      passed.flatMap((column) => column.boxes),
    );
    return [{ kind: 'way', arrow, sides, gutters, lane }];
  });
}

/** Whether a straight upright line joins two places of a column and meets no third. */
function areNeighbours(a: Box, b: Box, column: readonly Box[]): boolean {
  const left = Math.max(a.x, b.x);
  const right = Math.min(a.x + a.width, b.x + b.width);
  if (right - left < 64) return false;
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const [top, bottom] = [upper.y + upper.height, lower.y];
  if (bottom - top < 12) return false;
  return !column.some((one) => one !== a && one !== b && one.y < bottom && one.y + one.height > top);
}

/** Room that a level line leaves above a place and below it, where the note of a way back may stand. */
const room = { above: 8, below: 16 } as const;

function laneOf(a: Box, b: Box, passed: readonly Box[]): Lane {
  if (passed.length === 0) return { kind: 'none' };
  const free = ({ y, height }: Box): boolean =>
    !passed.some((one) => one.y < y + height && one.y + one.height > y);
  if (free(a)) return { kind: 'first' };
  if (free(b)) return { kind: 'last' };

  // The gap that is least out of the way: above all that is passed, between, or below.
  const middles = [a.y + a.height / 2, b.y + b.height / 2];
  const far = (y: number): number => Math.abs(y - middles[0]) + Math.abs(y - middles[1]);
  const inOrder = [...passed].sort((one, other) => one.y - other.y);
  let best = inOrder[0].y - 26;
  let bottom = -Infinity;
  const consider = (y: number): void => {
    if (far(y) < far(best)) best = y;
  };
  for (const { y, height } of inOrder) {
    const gap = y - bottom;
    if (Number.isFinite(gap) && gap > room.above + room.below) consider(bottom + Math.min(20, gap - 10));
    bottom = Math.max(bottom, y + height);
  }
  consider(bottom + 20);
  return { kind: 'gap', y: best };
}

/** A line that needs a track of its own where it would lie on another. */
export interface Span {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each span the lowest track on which it overlaps no other, never below an overlapping span that came before it:
 * in the given order they then cross least.
 */
export function tracksOf(spans: readonly Span[]): { tracks: Map<string, number>; count: number } {
  const tracks = new Map<string, number>();
  const lanes: Span[][] = [];
  for (const span of spans) {
    let track = 0;
    for (const [i, lane] of lanes.entries()) if (lane.some((other) => overlap(other, span))) track = i + 1;
    (lanes[track] ??= []).push(span);
    tracks.set(span.key, track);
  }
  return { tracks, count: lanes.length };
}

function overlap(a: Span, b: Span): boolean {
  const slack = 6;
  return (
    Math.min(a.from, a.to) - slack < Math.max(b.from, b.to) &&
    Math.min(b.from, b.to) - slack < Math.max(a.from, a.to)
  );
}
