/** Some customers' balances over time, a line each, over the grounds of the tiers. */
import { scaleLinear } from 'd3';
import { timeTicks, type Frame, type Tick } from './frame.ts';

const frame = { left: 34, right: 92, top: 6, bottom: 24 } as const;
/** Balances beyond are cut off: what matters lies between. */
const range = [-70, 75] as const;

export interface Life {
  /** Day and balance, in the order of time. */
  readonly points: readonly (readonly [day: number, balance: number])[];
  /** Whether the customer left before the end. */
  readonly left: boolean;
}

export interface Ground {
  readonly name: string;
  /** From this balance up to that of the next. */
  readonly from: number;
  readonly fill: string;
}

export interface LivesGeometry {
  readonly frame: Frame;
  readonly lines: readonly string[];
  /** Where customers were lost. */
  readonly crosses: readonly { readonly x: number; readonly y: number }[];
  /** The line of the one who is followed, and where it ends. */
  readonly followed: { readonly line: string; readonly x: number; readonly y: number } | undefined;
  readonly grounds: readonly {
    readonly name: string;
    readonly fill: string;
    readonly y: number;
    readonly height: number;
  }[];
  readonly zero: number;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

/** `grounds` from the lowest to the highest. */
export function livesGeometry(
  lives: readonly Life[],
  grounds: readonly Ground[],
  horizon: number,
  size: { readonly width: number; readonly height: number },
): LivesGeometry {
  const x = scaleLinear([0, horizon], [frame.left, Math.max(frame.left + 1, size.width - frame.right)]);
  const y = scaleLinear(range, [size.height - frame.bottom, frame.top]).clamp(true);
  const lineOf = ({ points }: Life): string =>
    points
      .map(([day, balance], i) => `${i === 0 ? 'M' : 'L'}${x(day).toFixed(1)},${y(balance).toFixed(1)}`)
      .join('');
  const staying = lives.find(({ left }) => !left);
  const last = staying?.points.at(-1);
  return {
    frame: { ...frame, ...size },
    lines: lives.map(lineOf),
    crosses: lives.flatMap(({ left, points }) => {
      const end = points.at(-1);
      return left && end ? [{ x: x(end[0]), y: y(end[1]) }] : [];
    }),
    followed: staying && last ? { line: lineOf(staying), x: x(last[0]), y: y(last[1]) } : undefined,
    grounds: grounds.map(({ name, from, fill }, i) => {
      const [top, bottom] = [y(grounds[i + 1]?.from ?? range[1]), y(i === 0 ? range[0] : from)];
      return { name, fill, y: top, height: bottom - top };
    }),
    zero: y(0),
    x: timeTicks(horizon, x.range()[1] - x.range()[0]).map((value) => ({ value, at: x(value) })),
    y: [-50, 0, 50].map((value) => ({ value, at: y(value) })),
  };
}
