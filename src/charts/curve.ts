/** The emotion curve: the mean balance just after each touchpoint, phase by phase, against what somebody expects. */
import { extent, line, scaleLinear } from 'd3';
import type { Range } from './balance.ts';
import { type Frame, type Tick } from './frame.ts';

const frame = { left: 44, right: 20, top: 8, bottom: 34 } as const;
/** At least this many points of balance are in view. */
const least = 20;

/** NaN where nobody came. */
export interface CurvePoint extends Range {
  readonly id: string;
  readonly mean: number;
  /** The same under "as is", where another strategy is looked at. */
  readonly reference: number | undefined;
}

export interface CurvePhase {
  readonly id: string;
  readonly points: readonly CurvePoint[];
  /** The mean over all visits in the phase; NaN where nobody came. */
  readonly mean: number;
  /** What is expected there; undefined where nobody has drawn. */
  readonly drawn: number | undefined;
}

export interface CurveGeometry {
  readonly frame: Frame;
  readonly phases: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  readonly points: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly low: number;
    readonly high: number;
    /** Room for its name. */
    readonly room: number;
  }[];
  readonly mean: string;
  readonly reference: string | undefined;
  readonly drawn: string | undefined;
  readonly handles: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Where what is drawn and what is computed lie furthest apart. */
  readonly gap:
    { readonly phase: string; readonly x: number; readonly from: number; readonly to: number } | undefined;
  readonly red: { readonly y: number; readonly height: number } | undefined;
  readonly zero: number;
  readonly y: readonly Tick[];
  /** The balance at a height, and the phase at a place across. */
  readonly balanceAt: (y: number) => number;
  readonly phaseAt: (x: number) => string | undefined;
}

export function curveGeometry(
  phases: readonly CurvePhase[],
  {
    width,
    height,
    drawing = false,
  }: { readonly width: number; readonly height: number; readonly drawing?: boolean },
): CurveGeometry {
  const { left, right, top, bottom } = frame;
  // As many places across as there are touchpoints; a phase without any takes one.
  const slots = Math.max(
    1,
    phases.reduce((sum, { points }) => sum + Math.max(1, points.length), 0),
  );
  const slot = Math.max(1, width - left - right) / slots;
  let next = left;
  const columns = phases.map(({ id, points }) => {
    const x = next;
    next += slot * Math.max(1, points.length);
    return { id, x, width: next - x };
  });

  const [low, high] = room(
    phases.flatMap(({ points, drawn }) => [
      ...points.flatMap((point) => [point.low, point.high, point.mean, point.reference ?? NaN]),
      drawn ?? NaN,
    ]),
    drawing,
  );
  const y = scaleLinear([low, high], [height - bottom, top]).nice(4);
  const [floor, ceiling] = y.domain();
  const points = phases.flatMap((phase, i) =>
    phase.points.map((point, k) => ({ ...point, x: columns[i].x + slot * (k + 0.5) })),
  );
  const path = (
    all: readonly { readonly x: number; readonly value: number | undefined }[],
  ): string | undefined => {
    const known = all.filter((one): one is { x: number; value: number } => Number.isFinite(one.value));
    const draw = line<{ x: number; value: number }>()
      .x(({ x }) => x)
      .y(({ value }) => y(value));
    return known.length > 0 ? (draw(known) ?? undefined) : undefined;
  };
  const middles = phases.map(({ id, drawn, mean }, i) => ({
    id,
    drawn,
    mean,
    x: columns[i].x + columns[i].width / 2,
  }));
  const expected = middles.flatMap(({ drawn, ...rest }) => (drawn === undefined ? [] : [{ ...rest, drawn }]));
  const widest = expected
    .filter(({ mean }) => Number.isFinite(mean))
    .sort((a, b) => Math.abs(b.drawn - b.mean) - Math.abs(a.drawn - a.mean))[0];
  const ground = y(Math.max(floor, Math.min(0, ceiling)));
  return {
    frame: { ...frame, width, height },
    phases: columns,
    points: points
      .filter(({ mean }) => Number.isFinite(mean))
      .map(({ id, x, mean, low: from, high: to }) => ({
        id,
        x,
        y: y(mean),
        low: y(Number.isFinite(from) ? from : mean),
        high: y(Number.isFinite(to) ? to : mean),
        room: slot - 6,
      })),
    mean: path(points.map(({ x, mean }) => ({ x, value: mean }))) ?? '',
    reference: path(points.map(({ x, reference }) => ({ x, value: reference }))),
    drawn: path(expected.map(({ x, drawn }) => ({ x, value: drawn }))),
    handles: expected.map(({ id, x, drawn }) => ({ id, x, y: y(drawn) })),
    gap: widest && { phase: widest.id, x: widest.x, from: y(widest.drawn), to: y(widest.mean) },
    red: floor < 0 ? { y: ground, height: height - bottom - ground } : undefined,
    zero: ground,
    y: y.ticks(4).map((value) => ({ value, at: y(value) })),
    balanceAt: (at) => Math.round(Math.min(100, Math.max(-100, y.invert(at)))),
    phaseAt: (x) => columns.find((column) => x >= column.x && x < column.x + column.width)?.id,
  };
}

/** Where somebody draws, there is room above and below. */
function room(values: readonly number[], drawing: boolean): [number, number] {
  const [low = 0, high = 0] = extent([...values.filter(Number.isFinite), 0]);
  if (drawing) return [Math.min(low, -60), Math.max(high, 60)];
  const missing = Math.max(0, least - (high - low));
  return [low < 0 ? low - missing / 2 : low, high + (low < 0 ? missing / 2 : missing)];
}
