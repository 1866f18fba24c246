/** The value of an input at which another strategy becomes the best. */
import type { Interval } from '../measures/estimate.ts';
import type { Input } from './inputs.ts';
import { leadIn } from './leaders.ts';
import type { Outlook } from './outlook.ts';

export interface Flip {
  /** The value nearest to the middle at which the best strategy is no longer that at the middle. */
  readonly value: number;
  /** Where it may lie, for luck of the customers drawn: 95 % by the slope there. */
  readonly range: Interval;
  /** Place of the strategy that becomes the best. */
  readonly to: number;
}

/** What is lived with the input at this value. */
export type LiveAt = (value: number) => Promise<Outlook>;

/** Where is looked, from the middle outwards: a strategy that is best only between two of these is not found. */
const sides = ({ low, high, quantile }: Input): readonly (readonly number[])[] => [
  [low, quantile(0.01, 0.99)],
  [high, quantile(0.99, 0.01)],
];

/** How near the border is followed, as a share of the way between two of these. */
const nearness = 2e-3;
const mostSteps = 12;

/** Undefined where the best strategy stays the best from the 1st to the 99th percentile. */
export async function flipOf(input: Input, middle: Outlook, liveAt: LiveAt): Promise<Flip | undefined> {
  const best = bestIn(middle);
  if (best === undefined) return undefined;
  const found: Flip[] = [];
  for (const values of sides(input)) {
    let inside = pointOf(input.middle, middle, best);
    for (const value of values) {
      const outside = pointOf(value, await liveAt(value), best);
      if (outside.ahead < 0) {
        found.push(await border(best, inside, outside, liveAt));
        break;
      }
      inside = outside;
    }
  }
  const distance = ({ value }: Flip): number => Math.abs(value - input.middle);
  return found.sort((a, b) => distance(a) - distance(b)).at(0);
}

/** A value, and how far the strategy that is best at the middle is ahead there of the best other one. */
interface Point {
  readonly value: number;
  readonly ahead: number;
  readonly se: number;
  readonly rival: number;
}

function pointOf(value: number, outlook: Outlook, best: number): Point {
  const rival = bestIn(outlook, best);
  if (rival === undefined) return { value, ahead: Infinity, se: 0, rival: best };
  if (Number.isNaN(outlook.net[best])) return { value, ahead: -Infinity, se: 0, rival };
  const { mean, se } = leadIn(outlook, { first: best, second: rival });
  return { value, ahead: mean, se, rival };
}

/**
 * Between a value at which the strategy is best and one at which it is not, by false position: each step goes a little
 * beyond the border that the line between the two tells, so that a line as good as straight leaves a narrow gap at once.
 */
async function border(best: number, from: Point, to: Point, liveAt: LiveAt): Promise<Flip> {
  let [inside, outside] = [from, to];
  let beyond = 0;
  const enough = nearness * Math.abs(to.value - from.value);
  for (let step = 0; step < mostSteps; step++) {
    const gap = outside.value - inside.value;
    if (Math.abs(gap) <= enough) break;
    const line = inside.ahead / (inside.ahead - outside.ahead);
    // Every third step halves, whatever the line tells.
    const part = step % 3 === 2 || outside.ahead === -Infinity ? 0.5 : line + beyond / Math.abs(gap);
    const value = inside.value + Math.min(0.98, Math.max(0.02, part)) * gap;
    const point = pointOf(value, await liveAt(value), best);
    if (point.ahead < 0) outside = point;
    else inside = point;
    beyond = point.ahead < 0 ? -enough / 2 : enough / 2;
  }
  const slope = Math.abs((from.ahead - to.ahead) / (from.value - to.value));
  const doubt = (1.96 * outside.se) / slope;
  const { value, rival } = outside;
  return { value, range: { low: value - doubt, high: value + doubt }, to: rival };
}

/** The best strategy, another than this one; undefined where none is possible. */
function bestIn({ net }: Outlook, other?: number): number | undefined {
  let best: number | undefined;
  for (const [s, value] of net.entries()) {
    if (s === other || Number.isNaN(value)) continue;
    if (best === undefined || value > net[best]) best = s;
  }
  return best;
}
