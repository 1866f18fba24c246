/** The cognitive and behavioural forms of engagement; the emotional one is 50 + B/2. */

/** C ← C + i(100 − C). */
export function learn(cognitive: number, information: number): number {
  return cognitive + information * (100 - cognitive);
}

/** A ← min(100, A + a), where v ≥ 0. */
export function act(behaviour: number, activity: number): number {
  return Math.min(100, behaviour + activity);
}

/** What a failure adds to negative engagement at the least. */
const negativeOfFailure = 5;

/** A⁻ ← min(100, A⁻ + max(a, 5 if failed)), where v < 0. */
export function actAgainst(negative: number, activity: number, failed: boolean): number {
  return Math.min(100, negative + Math.max(activity, failed ? negativeOfFailure : 0));
}

/** Half-lives in days: what is known fades slowly, what is done quickly. */
export const cognitiveHalfLife = 730;
export const behaviouralHalfLife = 90;
