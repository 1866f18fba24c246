/** The balance of one customer in one life or two, over time, on one scale with the tiers as lines. */
import { scaleLinear } from 'd3';
import { timeTicks, type Tick } from './frame.ts';

const frame = { left: 34, right: 96, top: 8, bottom: 22 } as const;

/** Day and balance, in the order of time. */
export type Steps = readonly (readonly [day: number, balance: number])[];

export interface TwinLivesGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly zero: number;
  readonly bottom: number;
  readonly lines: readonly {
    readonly path: string;
    readonly end: { readonly x: number; readonly y: number };
  }[];
  readonly tiers: readonly Tick[];
  readonly x: readonly Tick[];
}

/** `tiers` are the balances from which they begin; those that lie outside what is drawn are left out. */
export function twinLivesGeometry(
  lives: readonly Steps[],
  tiers: readonly number[],
  horizon: number,
  { width, height }: { readonly width: number; readonly height: number },
): TwinLivesGeometry {
  const balances = lives.flatMap((life) => life.map(([, balance]) => balance));
  const [low, high] = [Math.min(-10, ...balances), Math.max(30, ...balances)];
  const right = Math.max(frame.left + 1, width - frame.right);
  const x = scaleLinear([0, Math.max(1, horizon)], [frame.left, right]);
  const y = scaleLinear([low, high], [height - frame.bottom, frame.top]);
  return {
    width,
    height,
    left: frame.left,
    right,
    zero: y(0),
    bottom: height - frame.bottom,
    lines: lives.map((life) => {
      const at = life.map(([day, balance]) => ({ x: x(day), y: y(balance) }));
      return {
        path: at.map((spot, i) => `${i === 0 ? 'M' : 'L'}${spot.x.toFixed(1)},${spot.y.toFixed(1)}`).join(''),
        end: at.at(-1) ?? { x: frame.left, y: y(0) },
      };
    }),
    tiers: tiers.filter((from) => from > low && from < high).map((value) => ({ value, at: y(value) })),
    x: timeTicks(horizon, right - frame.left).map((value) => ({ value, at: x(value) })),
  };
}
