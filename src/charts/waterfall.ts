/** A waterfall: bars that begin where the one before ended, from zero to the total, each level with its row. */
import { scaleLinear } from 'd3';
import type { Interval } from '../../workers/measures/estimate.ts';

/** A row without a bar is a heading; the last is the total with its range. */
export type WaterfallRow =
  | { readonly kind: 'heading' }
  | { readonly kind: 'step'; readonly value: number }
  | { readonly kind: 'total'; readonly value: number; readonly range: Interval };

export interface WaterfallGeometry {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  /** By row; a heading has none. `before` is where the step began. */
  readonly bars: readonly (
    | {
        readonly from: number;
        readonly to: number;
        readonly before: number;
        readonly y: number;
        readonly gain: boolean;
      }
    | undefined
  )[];
  readonly total:
    { readonly at: number; readonly low: number; readonly high: number; readonly y: number } | undefined;
}

const inset = 4;
const thick = 12;

export function waterfallGeometry(
  rows: readonly WaterfallRow[],
  { width, rowHeight }: { readonly width: number; readonly rowHeight: number },
): WaterfallGeometry {
  let sum = 0;
  const spans = rows.map((row) => {
    if (row.kind !== 'step') return undefined;
    const before = sum;
    sum += row.value;
    return { before, after: sum };
  });
  const last = rows.at(-1);
  const ends = spans.flatMap((span) => (span ? [span.before, span.after] : []));
  const ranged = last?.kind === 'total' ? [last.value, last.range.low, last.range.high] : [];
  const all = [0, ...ends, ...ranged].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = scaleLinear([low, low === high ? low + 1 : high], [inset, Math.max(inset + 1, width - inset)]);
  const middle = (row: number): number => row * rowHeight + rowHeight / 2;
  return {
    width,
    height: rows.length * rowHeight,
    zero: x(0),
    bars: spans.map(
      (span, row) =>
        span && {
          from: x(Math.min(span.before, span.after)),
          to: x(Math.max(span.before, span.after)),
          before: x(span.before),
          y: middle(row) - thick / 2,
          gain: span.after >= span.before,
        },
    ),
    total:
      last?.kind === 'total'
        ? {
            at: x(last.value),
            low: x(Number.isFinite(last.range.low) ? last.range.low : last.value),
            high: x(Number.isFinite(last.range.high) ? last.range.high : last.value),
            y: middle(rows.length - 1),
          }
        : undefined,
  };
}

/** The height of a bar in pixels. */
export const barHeight = thick;
