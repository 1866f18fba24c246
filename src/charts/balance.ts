/** The mean balance over time with its interval, and on request how the balances are spread. */
import { area, extent, line, scaleLinear } from 'd3';
import { timeTicks, type Frame, type Tick } from './frame.ts';

const frame = { left: 40, right: 68, top: 10, bottom: 22 } as const;
/** At least this many points of balance are in view, or luck would look like a change. */
const least = 12;

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A mean at a time; NaN where there is nobody. */
export interface BalanceRow extends Range {
  readonly day: number;
  readonly mean: number;
}

export interface Threshold {
  readonly from: number;
  readonly name: string;
}

export interface BalanceGeometry {
  readonly frame: Frame;
  readonly mean: string;
  readonly interval: string;
  /** The mean of the strategy to compare with. */
  readonly reference: string | undefined;
  /** The widest first. */
  readonly bands: readonly string[];
  readonly thresholds: readonly { readonly name: string; readonly at: number }[];
  /** The ground below zero: from its upper edge to the lower edge of the plot; none if zero is the lower edge. */
  readonly red: { readonly y: number; readonly height: number } | undefined;
  readonly zero: number;
  /** Where the lines end, to be named there; none where nobody is left. */
  readonly end: number | undefined;
  readonly referenceEnd: number | undefined;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly xs: readonly number[];
  /** How high a balance stands, and the balance at a height. */
  readonly heightOf: (balance: number) => number;
  readonly balanceAt: (height: number) => number;
}

export interface BalanceOptions {
  readonly rows: readonly BalanceRow[];
  readonly reference?: readonly BalanceRow[] | undefined;
  /** By row, the widest band first. */
  readonly bands?: readonly (readonly Range[])[] | undefined;
  /** Only those in view are drawn. */
  readonly thresholds?: readonly Threshold[];
  readonly width: number;
  readonly height: number;
}

export function balanceGeometry({
  rows,
  reference,
  bands,
  thresholds = [],
  width,
  height,
}: BalanceOptions): BalanceGeometry {
  const { left, right, top, bottom } = frame;
  const horizon = rows.at(-1)?.day ?? 1;
  const x = scaleLinear([0, horizon], [left, Math.max(left + 1, width - right)]);
  const [low, high] = room([
    0,
    ...rows.flatMap((row) => [row.low, row.high, row.mean]),
    ...(reference ?? []).map(({ mean }) => mean),
    ...(bands ?? []).flatMap((row) => row.flatMap((band) => [band.low, band.high])),
  ]);
  const y = scaleLinear([low, high], [height - bottom, top]).nice(5);
  const [floor, ceiling] = y.domain();

  const drawn = rows.filter(({ mean }) => Number.isFinite(mean));
  const meanLine = line<BalanceRow>()
    .x(({ day }) => x(day))
    .y(({ mean }) => y(mean));
  const widest = bands?.[0]?.length ?? 0;
  const spread = Array.from({ length: widest }, (_, band) => {
    const known = rows.flatMap(({ day }, i) => {
      const range = bands?.[i][band];
      return range && Number.isFinite(range.low) ? [{ day, ...range }] : [];
    });
    return areaOf(known, x, y);
  });
  const referenceRows = (reference ?? []).filter(({ mean }) => Number.isFinite(mean));
  const ground = y(Math.max(floor, Math.min(0, ceiling)));
  const last = rows.at(-1);
  const referenceLast = reference?.at(-1);
  return {
    frame: { ...frame, width, height },
    mean: meanLine(drawn) ?? '',
    interval: areaOf(
      rows.filter((row) => Number.isFinite(row.low)),
      x,
      y,
    ),
    reference: reference ? (meanLine(referenceRows) ?? undefined) : undefined,
    bands: spread,
    thresholds: thresholds
      .filter(({ from }) => from > floor && from < ceiling)
      .map(({ from, name }) => ({ name, at: y(from) })),
    red: floor < 0 ? { y: ground, height: height - bottom - ground } : undefined,
    zero: ground,
    end: last && Number.isFinite(last.mean) ? y(last.mean) : undefined,
    referenceEnd: referenceLast && Number.isFinite(referenceLast.mean) ? y(referenceLast.mean) : undefined,
    x: timeTicks(horizon, x.range()[1] - x.range()[0]).map((value) => ({ value, at: x(value) })),
    y: y.ticks(5).map((value) => ({ value, at: y(value) })),
    xs: rows.map(({ day }) => x(day)),
    heightOf: (balance) => y(balance),
    balanceAt: (height) => y.invert(height),
  };
}

/** What the axis must hold, a little more at either end where it does not end at zero. */
function room(values: readonly number[]): [number, number] {
  const [low = 0, high = 0] = extent(values.filter(Number.isFinite));
  // The luck of a start at zero is no reason to show the red.
  const floor = low < -0.02 * high ? low : 0;
  const missing = Math.max(0, least - (high - floor));
  return [floor < 0 ? floor - missing / 2 : floor, high + (floor < 0 ? missing / 2 : missing)];
}

function areaOf(
  rows: readonly (Range & { readonly day: number })[],
  x: (day: number) => number,
  y: (balance: number) => number,
): string {
  return (
    area<Range & { readonly day: number }>()
      .x(({ day }) => x(day))
      .y0(({ low }) => y(low))
      .y1(({ high }) => y(high))(rows) ?? ''
  );
}
