/** The room of a chart: margins around a plot, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** The grid time nearest to a place across the plot. */
export function nearestTime(x: number, xs: readonly number[]): number {
  let best = 0;
  for (const [i, at] of xs.entries()) if (Math.abs(at - x) < Math.abs(xs[best] - x)) best = i;
  return best;
}

/** Pixels that the name of a time takes on an axis. */
const timeRoom = 66;

/** Days at which an axis of time of so many pixels is marked: in years, months or weeks, as many as there is room for. */
export function timeTicks(horizon: number, pixels: number): number[] {
  const steps = [1, 7, 14, 365 / 12, 365 / 4, 365 / 2, 365, 2 * 365, 5 * 365, 10 * 365, 20 * 365];
  const step = steps.find((days) => (horizon / days) * timeRoom <= Math.max(pixels, timeRoom)) ?? horizon;
  return Array.from({ length: Math.floor(horizon / step + 1e-6) + 1 }, (_, i) => i * step);
}

/** Moves texts apart that would overlap: in order, at least `gap` from one another, within the bounds. */
export function apart(wished: readonly number[], gap: number, from: number, to: number): number[] {
  const order = [...wished.keys()].sort((a, b) => wished[a] - wished[b]);
  const at = [...wished];
  let low = from;
  for (const i of order) {
    at[i] = Math.max(at[i], low);
    low = at[i] + gap;
  }
  let high = to;
  for (const i of order.reverse()) {
    at[i] = Math.min(at[i], high);
    high = at[i] - gap;
  }
  return at;
}
