/** Shares of customers over time, stacked: those who left at the bottom, the best tier on top. */
import { area, line, scaleLinear } from 'd3';
import { apart, timeTicks, type Frame, type Tick } from './frame.ts';

const frame = { left: 34, right: 172, top: 8, bottom: 22 } as const;

export interface TierRow {
  readonly day: number;
  /** From the bottom to the top; together 1. */
  readonly shares: readonly number[];
}

export interface TiersGeometry {
  readonly frame: Frame;
  /** An area for each share, from the bottom to the top. */
  readonly areas: readonly string[];
  /** The lowest share of the strategy to compare with. */
  readonly reference: string | undefined;
  /** Where each share is named, level with its middle at the end as far as there is room. */
  readonly names: readonly { readonly from: number; readonly at: number }[];
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  /** Across the plot, by row. */
  readonly xs: readonly number[];
  /** How high the middle of each share stands, by row. */
  readonly middles: readonly (readonly number[])[];
}

/** Rows in the order of time; `reference` is the lowest share of another strategy at the same times. */
export function tiersGeometry(
  rows: readonly TierRow[],
  reference: readonly number[] | undefined,
  size: { readonly width: number; readonly height: number },
): TiersGeometry {
  const { left, right, top, bottom } = frame;
  const horizon = rows.at(-1)?.day ?? 1;
  const x = scaleLinear([0, horizon], [left, Math.max(left + 1, size.width - right)]);
  const y = scaleLinear([0, 1], [size.height - bottom, top]);
  const count = rows[0]?.shares.length ?? 0;
  const edges = rows.map(({ shares }) => {
    let sum = 0;
    return [0, ...shares.map((share) => (sum += share))];
  });
  const areas = Array.from({ length: count }, (_, band) =>
    area<number>()
      .x((row) => x(rows[row].day))
      .y0((row) => y(edges[row][band]))
      .y1((row) => y(edges[row][band + 1]))([...rows.keys()]),
  );
  const last = edges.at(-1) ?? [];
  const middlesAt = (row: readonly number[]): number[] =>
    areas.map((_, band) => y((row[band] + row[band + 1]) / 2));
  const middles = middlesAt(last);
  const named = apart(middles, 15, top + 5, size.height - bottom - 4);
  return {
    frame: { ...size, ...frame },
    areas: areas.map((path) => path ?? ''),
    reference: reference
      ? (line<number>()
          .x((row) => x(rows[row].day))
          .y((row) => y(reference[row]))([...rows.keys()]) ?? undefined)
      : undefined,
    names: middles.map((from, band) => ({ from, at: named[band] })),
    x: timeTicks(horizon, x.range()[1] - x.range()[0]).map((value) => ({ value, at: x(value) })),
    y: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, at: y(value) })),
    xs: rows.map(({ day }) => x(day)),
    middles: edges.map(middlesAt),
  };
}
