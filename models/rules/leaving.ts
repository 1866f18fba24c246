/** Steps 9 and 10: leaving in the red, and leaving for a competitor or for reasons nobody can prevent. */
import { ln } from '../chance/portable.ts';

/** η·π·min(1, −B/b), for B < 0. */
export function redLeavingProbability(
  feedback: number,
  greatest: number,
  depth: number,
  balance: number,
): number {
  return feedback * greatest * Math.min(1, -balance / depth);
}

/** −ln(1 − a)/365: the rate per day of what happens with probability a within a year. */
export function dailyRate(yearly: number): number {
  return -ln(1 - yearly) / 365;
}

/** The competitor's part of the leave rate per day: h_comp·leaveMult·(1 − structural)(1 − rational). */
export function competitorRate(
  switching: number,
  multiplier: number,
  structural: number,
  rational: number,
): number {
  return dailyRate(switching) * multiplier * (1 - structural) * (1 - rational);
}
