/** The grades of a touchpoint as bars, split where a visit begins to add to the balance, and another picture of them as an outline. */

export interface Grades {
  /** Share of visits by equal steps from the first grade to the last. */
  readonly shares: readonly number[];
  /** The grade from which a visit adds to the balance. */
  readonly border: number;
}

export interface SketchOptions {
  readonly width: number;
  readonly height: number;
  /** Room below the bars: for the axis. Default 16. */
  readonly bottom?: number;
  /** Room above the bars: for the name of the border. Default 16. */
  readonly top?: number;
  /** Default 1. */
  readonly first?: number;
  /** Default 10. */
  readonly last?: number;
}

export interface SketchBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether these visits take from the balance. */
  readonly below: boolean;
}

export interface SketchGeometry {
  readonly bars: readonly SketchBar[];
  /** The line on which the bars stand. */
  readonly ground: number;
  readonly border: number;
  /** Where the name of the border reads from: away from the nearer edge. */
  readonly anchor: 'start' | 'end';
  /** A path along the tops of the other picture; '' without one. */
  readonly outline: string;
  readonly ticks: readonly { readonly grade: number; readonly x: number }[];
  /** Of low, middle and high, where they are given. */
  readonly range: { readonly low: number; readonly middle: number; readonly high: number } | undefined;
}

export interface Marked {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The tallest bar of both pictures fills the height. `before` is drawn as an outline, `marked` is an estimate on the axis. */
export function sketch(
  { shares, border }: Grades,
  before: Grades | undefined,
  marked: Marked | undefined,
  { width, height, bottom = 16, top = 16, first = 1, last = 10 }: SketchOptions,
): SketchGeometry {
  const ground = height - bottom;
  const most = Math.max(...shares, ...(before?.shares ?? []), 1e-9);
  const step = width / shares.length;
  const across = (grade: number): number =>
    (Math.min(last, Math.max(first, grade)) - first) * (width / (last - first));
  const tall = (share: number): number => (share / most) * (ground - top);
  const split = across(border);
  const gap = Math.min(1, step / 6);
  const bars = shares.flatMap((share, i) => {
    const [from, to] = [i * step + gap / 2, (i + 1) * step - gap / 2];
    const bar = { y: ground - tall(share), height: tall(share) };
    // The bar in which the border lies is of two colours.
    const parts =
      from < split && split < to
        ? [
            [from, split],
            [split, to],
          ]
        : [[from, to]];
    return parts.map(([x, end]) => ({ ...bar, x, width: end - x, below: (x + end) / 2 < split }));
  });
  const outline = before
    ? before.shares
        .map((share, i) => `${i === 0 ? 'M' : 'L'}${round((i + 0.5) * step)},${round(ground - tall(share))}`)
        .join('')
    : '';
  return {
    bars: bars.filter(({ height: tallness }) => tallness >= 0.3),
    ground,
    border: split,
    anchor: split > width / 2 ? 'end' : 'start',
    outline,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => ({ grade: first + i, x: across(first + i) })),
    range: marked && {
      low: across(marked.low),
      middle: across(marked.middle),
      high: across(marked.high),
    },
  };
}

/** The grade below which this share of visits lies, straight within a step. */
export function quantileOf({ shares }: Grades, part: number, first = 1, last = 10): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const step = (last - first) / shares.length;
  let below = 0;
  for (const [i, share] of shares.entries()) {
    const wish = part * total - below;
    if (share > 0 && wish <= share) return first + (i + Math.max(0, wish) / share) * step;
    below += share;
  }
  return last;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
