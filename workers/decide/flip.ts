/** The value of an input at which another strategy becomes the best. */
import type { Interval } from '../measures/estimate.ts';
import type { Input } from './inputs.ts';
import { leadIn } from './leaders.ts';
import type { Outlook } from './outlook.ts';

export interface Flip {
  /** The value nearest to the middle at which the best strategy is no longer that at the middle. */
  readonly value: number;
  /** Where it may lie, for luck of the customers drawn: 95 % by the slope there, within what the input can be. */
  readonly range: Interval;
  /** Place of the strategy that becomes the best. */
  readonly to: number;
}

/** What is lived with the input at this value. */
export type LiveAt = (value: number) => Promise<Outlook>;

/**
 * Where is looked, from the middle outwards. A strategy that is best only between two of these is found if a parabola
 * through them and the one before says that it may be (`dipIn`); a narrower change than a parabola shows is not.
 */
const sides = ({ low, high, quantile }: Input): readonly (readonly number[])[] => [
  [low, quantile(0.01, 0.99)],
  [high, quantile(0.99, 0.01)],
];

/** How near the border is followed, as a share of the way between two of these. */
const nearness = 2e-3;
const mostSteps = 12;

/** An input is never further out than its quantile at this share. */
const leastShare = 1e-12;

/**
 * Undefined where the best strategy stays the best at the 1st, 10th, 90th and 99th percentile, and between them as far as
 * parabolas tell.
 */
export async function flipOf(input: Input, middle: Outlook, liveAt: LiveAt): Promise<Flip | undefined> {
  const best = bestIn(middle);
  if (best === undefined) return undefined;
  const found: Flip[] = [];
  const at = async (value: number): Promise<Point> => pointOf(value, await liveAt(value), best);
  for (const [side, values] of sides(input).entries()) {
    let behind = await at(side === 0 ? input.high : input.low);
    let inside = pointOf(input.middle, middle, best);
    for (const value of values) {
      const outside = await at(value);
      const dip = outside.ahead < 0 ? undefined : dipIn(behind, inside, outside, best);
      const lowest = dip === undefined ? outside : await at(dip);
      if (lowest.ahead < 0) {
        found.push(await border(input, best, inside, lowest, liveAt));
        break;
      }
      [behind, inside] = [inside, outside];
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
  readonly outlook: Outlook;
}

/**
 * Where between two values the best strategy may fall behind, though it is ahead at both: the lowest point there of a
 * parabola that its lead over another strategy makes through three values, if it comes within two standard errors of 0.
 */
function dipIn(behind: Point, inside: Point, outside: Point, best: number): number | undefined {
  const [x0, x1, x2] = [behind.value, inside.value, outside.value];
  let lowest: { readonly value: number; readonly lead: number } | undefined;
  for (let rival = 0; rival < inside.outlook.strategies; rival++) {
    if (rival === best) continue;
    const [y0, y1, y2] = [behind, inside, outside].map(({ outlook }) =>
      leadIn(outlook, { first: best, second: rival }),
    );
    const slope = (y1.mean - y0.mean) / (x1 - x0);
    const bend = ((y2.mean - y1.mean) / (x2 - x1) - slope) / (x2 - x0);
    const value = (x0 + x1) / 2 - slope / (2 * bend);
    // Not so where a strategy is impossible, and all is NaN.
    if (!(bend > 0 && (value - x1) * (value - x2) < 0)) continue;
    const lead = y0.mean + (value - x0) * (slope + bend * (value - x1)) - 2 * Math.max(y1.se, y2.se);
    if (lead < 0 && (lowest === undefined || lead < lowest.lead)) lowest = { value, lead };
  }
  return lowest?.value;
}

function pointOf(value: number, outlook: Outlook, best: number): Point {
  const rival = bestIn(outlook, best);
  if (rival === undefined) return { value, ahead: Infinity, se: 0, rival: best, outlook };
  if (Number.isNaN(outlook.net[best])) return { value, ahead: -Infinity, se: 0, rival, outlook };
  const { mean, se } = leadIn(outlook, { first: best, second: rival });
  return { value, ahead: mean, se, rival, outlook };
}

/**
 * Between a value at which the strategy is best and one at which it is not, by false position: each step goes a little
 * beyond the border that the line between the two tells, so that a line as good as straight leaves a narrow gap at once.
 */
async function border(
  { quantile }: Input,
  best: number,
  from: Point,
  to: Point,
  liveAt: LiveAt,
): Promise<Flip> {
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
  const low = Math.max(value - doubt, quantile(leastShare, 1));
  const high = Math.min(value + doubt, quantile(1, leastShare));
  return { value, range: { low, high }, to: rival };
}

/** The best strategy, another than this one; undefined where none is possible. */
export function bestIn({ net }: Outlook, other?: number): number | undefined {
  let best: number | undefined;
  for (const [s, value] of net.entries()) {
    if (s === other || Number.isNaN(value)) continue;
    if (best === undefined || value > net[best]) best = s;
  }
  return best;
}
