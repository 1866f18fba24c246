/** Step 1 of a visit: does it fail, is the customer reached, what grade does it get. */
import { clip } from './clip.ts';

/** Probability that a visit fails: clip(f·failMult, 0, 1). */
export function failureProbability(failure: number, multiplier: number): number {
  return clip(failure * multiplier, 0, 1);
}

/** What not being reached in the way one prefers takes from the grade. */
const unreachedPenalty = 1.5;

/** p = clip(μ + σ·ε − 1.5·[not reached], 1, 10), with μF for μ on failure. */
export function grade(mean: number, spread: number, noise: number, unreached: boolean): number {
  return clip(mean + spread * noise - (unreached ? unreachedPenalty : 0), 1, 10);
}
