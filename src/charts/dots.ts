/**
 * A quantile dot plot: each dot is an equal share of what may come (Kay, Kola, Hullman & Munson 2016), so that chances
 * can be counted. Dots stand on one line, heaped where values are near to each other.
 */
import { scaleLinear } from 'd3';
import type { Tick } from './frame.ts';

/** Dots of a plot, and the greatest radius of one in pixels. */
const count = 50;
const mostRadius = 3.2;
/** Pixels that an amount may take. */
export const amountWidth = 76;

const inset = 6;

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Whether it lies above zero. */
  readonly ahead: boolean;
  /** Which of the values it stands for, by its place in what was given. */
  readonly value: number;
}

export interface DotsGeometry {
  readonly dots: readonly Dot[];
  readonly radius: number;
  readonly ground: number;
  readonly zero: number;
  readonly mean: number;
}

/** Values that are no number are left out; `domain` is shared by the plots that are to be compared, and holds zero. */
export function dotsGeometry(
  values: ArrayLike<number>,
  domain: readonly [number, number],
  size: { readonly width: number; readonly height: number },
): DotsGeometry | undefined {
  const order = Array.from(values, (_, i) => i)
    .filter((i) => Number.isFinite(values[i]))
    .sort((a, b) => values[a] - values[b]);
  if (order.length === 0) return undefined;
  const x = axis(domain, size.width);
  const shown = Math.min(count, order.length);
  const chosen = Array.from(
    { length: shown },
    (_, k) => order[Math.floor(((k + 0.5) * order.length) / shown)],
  );
  const ground = size.height - 4;
  const { radius, places } = heaped(
    chosen.map((i) => x(values[i])),
    ground,
  );
  const sum = order.reduce((total, i) => total + values[i], 0);
  return {
    dots: chosen.map((value, k) => ({ ...places[k], ahead: values[value] > 0, value })),
    radius,
    ground,
    zero: x(0),
    mean: x(sum / order.length),
  };
}

/** A mark of an axis, and which end of its amount stands there: at an edge one that keeps the amount within the plot. */
export interface DotTick extends Tick {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Marks of an axis that several plots share, of which zero is one; their amounts keep clear of each other. */
export function dotTicks(domain: readonly [number, number], width: number): DotTick[] {
  const x = axis(domain, width);
  const tick = (value: number): DotTick => {
    const at = x(value);
    const anchor = at < amountWidth / 2 ? 'start' : at > width - amountWidth / 2 ? 'end' : 'middle';
    return { value, at, anchor };
  };
  // How many are asked for is only a wish, so fewer are, until their amounts keep clear of each other.
  for (let count = Math.max(2, Math.floor(width / 90)); count > 0; count--) {
    const ticks = x.ticks(count).map(tick);
    if (ticks.every((one, i) => i === 0 || amountFrom(one) >= amountFrom(ticks[i - 1]) + amountWidth))
      return ticks;
  }
  return [tick(0)];
}

/** Where the amount of a mark begins. */
export function amountFrom({ at, anchor }: DotTick): number {
  return at - amountWidth * { start: 0, middle: 0.5, end: 1 }[anchor];
}

function axis([from, to]: readonly [number, number], width: number) {
  const domain = from === to ? [from - 1, to + 1] : [from, to];
  return scaleLinear(domain, [inset, Math.max(inset + 1, width - inset)]);
}

/** Dots in columns as wide as they are, as large as the highest heap allows. */
function heaped(
  xs: readonly number[],
  ground: number,
): { radius: number; places: readonly { x: number; y: number }[] } {
  for (let radius = mostRadius; ; radius *= 0.9) {
    const width = 2 * radius + 0.6;
    const heaps = new Map<number, number>();
    const places = xs.map((x) => {
      const column = Math.round(x / width);
      const below = heaps.get(column) ?? 0;
      heaps.set(column, below + 1);
      return { x: column * width, y: ground - radius - below * width };
    });
    if (radius < 1 || Math.max(...heaps.values()) * width <= ground) return { radius, places };
  }
}
