/**
 * The plane of cost and value: each strategy where its cost and its gain put it, and the frontier of those that no other
 * beats with less money. A strategy is dominated if another costs no more and gains no less.
 */
import { scaleLinear } from 'd3';
import type { Frame, Tick } from './frame.ts';

const frame = { left: 76, right: 24, top: 14, bottom: 30 } as const;
/** Pixels between the axis and what costs nothing, and those that the name of a line takes. */
const inset = 12;
const nameRoom = 140;

export interface Spot {
  readonly cost: number;
  /** Before the cost is paid, so that what lies above the diagonal earns it back. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

export interface PlaneGeometry {
  readonly frame: Frame;
  readonly spots: readonly {
    readonly x: number;
    readonly y: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Through the spots that are not dominated, by their cost. */
  readonly frontier: string;
  /** Where a strategy earns back just what it costs. */
  readonly even: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  /** Where its name ends, beside it and out of the way of spots and frontier as far as there is room. */
  readonly evenName: { readonly x: number; readonly y: number };
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

/** Which of the spots are dominated by another; of two that are alike the later. */
export function dominated(spots: readonly Pick<Spot, 'cost' | 'gain'>[]): boolean[] {
  return spots.map(({ cost, gain }, i) =>
    spots.some((other, k) => {
      if (k === i || other.cost > cost || other.gain < gain) return false;
      return other.cost < cost || other.gain > gain || k < i;
    }),
  );
}

export function planeGeometry(
  spots: readonly Spot[],
  size: { readonly width: number; readonly height: number },
): PlaneGeometry {
  const most = Math.max(...spots.map(({ cost }) => cost), 1) * 1.08;
  const [low, high] = [
    Math.min(0, ...spots.map((spot) => spot.low)),
    Math.max(0, most / 1.08, ...spots.map((spot) => spot.high)),
  ];
  const x = scaleLinear(
    [0, most],
    [frame.left + inset, Math.max(frame.left + inset + 1, size.width - frame.right)],
  );
  const y = scaleLinear([low, high], [size.height - frame.bottom, frame.top]).nice(4);
  const beaten = dominated(spots);
  const frontier = spots
    .filter((_, i) => !beaten[i])
    .sort((a, b) => a.cost - b.cost)
    .map(({ cost, gain }) => ({ x: x(cost), y: y(gain) }));
  const edge = Math.min(most, y.domain()[1]);
  const line = scaleLinear(
    frontier.map((one) => one.x),
    frontier.map((one) => one.y),
  ).clamp(true);
  // From the end of the line inwards, above it before below it.
  const ends = [1, 0.8, 0.6, 0.4].flatMap((part) =>
    [-6, 14].map((beside) => ({ x: x(part * edge), y: y(part * edge) + beside })),
  );
  const isFree = (end: { readonly x: number; readonly y: number }): boolean => {
    const [left, top, bottom] = [end.x - nameRoom, end.y - 14, end.y + 5];
    return (
      left > frame.left &&
      [0, 0.5, 1].every((part) => {
        const at = line(left + part * nameRoom);
        return at < top || at > bottom;
      }) &&
      spots.every((spot) => {
        const at = x(spot.cost);
        return at > end.x + 8 || at < left - 24 || y(spot.low) < top || y(spot.high) > bottom;
      })
    );
  };
  const evenName = ends.find(isFree) ?? ends[0];
  return {
    frame: { ...frame, ...size },
    spots: spots.map((spot) => ({ x: x(spot.cost), y: y(spot.gain), low: y(spot.low), high: y(spot.high) })),
    frontier: frontier.map((at, i) => `${i === 0 ? 'M' : 'L'}${at.x.toFixed(1)},${at.y.toFixed(1)}`).join(''),
    even: { x1: x(0), y1: y(0), x2: x(edge), y2: y(edge) },
    evenName: { x: evenName.x, y: Math.max(11, evenName.y) },
    x: x.ticks(5).map((value) => ({ value, at: x(value) })),
    y: y.ticks(5).map((value) => ({ value, at: y(value) })),
  };
}
