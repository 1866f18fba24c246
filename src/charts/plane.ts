/**
 * The plane of cost and value: each strategy where its cost and its gain put it, and the frontier of those that no other
 * beats with less money. A strategy is dominated if another costs no more and gains no less.
 */
import { scaleLinear } from 'd3';
import type { Frame, Tick } from './frame.ts';

const frame = { left: 76, right: 24, top: 14, bottom: 30 } as const;

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
  const x = scaleLinear([0, most], [frame.left, Math.max(frame.left + 1, size.width - frame.right)]);
  const y = scaleLinear([low, high], [size.height - frame.bottom, frame.top]).nice(4);
  const beaten = dominated(spots);
  const frontier = spots
    .filter((_, i) => !beaten[i])
    .sort((a, b) => a.cost - b.cost)
    .map(({ cost, gain }, i) => `${i === 0 ? 'M' : 'L'}${x(cost).toFixed(1)},${y(gain).toFixed(1)}`);
  const edge = Math.min(most, y.domain()[1]);
  return {
    frame: { ...frame, ...size },
    spots: spots.map((spot) => ({ x: x(spot.cost), y: y(spot.gain), low: y(spot.low), high: y(spot.high) })),
    frontier: frontier.join(''),
    even: { x1: x(0), y1: y(0), x2: x(edge), y2: y(edge) },
    x: x.ticks(5).map((value) => ({ value, at: x(value) })),
    y: y.ticks(5).map((value) => ({ value, at: y(value) })),
  };
}
