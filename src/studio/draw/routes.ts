/**
 * Ways of arrows between places that stand in a grid: level and upright lines only, in the gutters between columns and
 * the gaps between rows, so that no arrow runs behind a place. Lines that would lie on each other get tracks of their own.
 */
import type { Arrow } from './journey.ts';
import type { Cell } from './rows.ts';

export type Side = 'left' | 'right';

/** Where the level part of a way runs that passes columns: beside its first or last place, or in a gap above a row. */
export type Lane =
  | { readonly kind: 'none' }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'gap'; readonly gap: number };

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

/** Plans every arrow whose two ends have a cell. */
export function plansOf(arrows: readonly Arrow[], cells: ReadonlyMap<string, Cell>, rows: number): Plan[] {
  const taken = new Set([...cells.values()].map(({ column, row }) => `${column} ${row}`));
  const ids = new Set(arrows.map(({ id }) => id));
  return arrows.flatMap((arrow): Plan[] => {
    const a = cells.get(arrow.from);
    const b = cells.get(arrow.to);
    if (!a || !b) return [];
    if (arrow.from === arrow.to) return [{ kind: 'loop', arrow }];
    if (a.column === b.column && Math.abs(a.row - b.row) === 1) {
      const back = ids.has(`${arrow.to}>${arrow.from}`);
      const down = b.row > a.row;
      return [{ kind: 'drop', arrow, down, shift: back ? (down ? 1 : -1) : 0 }];
    }
    if (a.column === b.column) {
      // Around what stands in between, on the side where it is short to leave and arrive.
      return [
        {
          kind: 'way',
          arrow,
          sides: ['right', 'right'],
          gutters: [a.column, a.column],
          lane: { kind: 'none' },
        },
      ];
    }
    const forward = a.column < b.column;
    const sides: [Side, Side] = forward ? ['right', 'left'] : ['left', 'right'];
    const gutters: [number, number] = forward ? [a.column, b.column - 1] : [a.column - 1, b.column];
    return [{ kind: 'way', arrow, sides, gutters, lane: laneOf(a, b, taken, rows) }];
  });
}

function laneOf(a: Cell, b: Cell, taken: ReadonlySet<string>, rows: number): Lane {
  const [from, to] = a.column < b.column ? [a.column + 1, b.column] : [b.column + 1, a.column];
  if (from === to) return { kind: 'none' };
  const free = (row: number): boolean => {
    for (let column = from; column < to; column++) if (taken.has(`${column} ${row}`)) return false;
    return true;
  };
  if (free(a.row)) return { kind: 'first' };
  if (free(b.row)) return { kind: 'last' };
  // Gap g lies above row g: at g − ½ in rows.
  let best = 0;
  const far = (gap: number): number => Math.abs(gap - 0.5 - a.row) + Math.abs(gap - 0.5 - b.row);
  for (let gap = 1; gap <= rows; gap++) if (far(gap) < far(best)) best = gap;
  return { kind: 'gap', gap: best };
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
