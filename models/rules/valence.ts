/** Steps 2 and 3: how good a visit feels, and how much it matters. */
import { clip } from './clip.ts';

/** "Just sufficient" on the Dutch 1–10 scale. */
const sufficient = 6;

/** E′ = clip(E + ε_E·max(B, 0)/100, 1, 10): whoever is engaged expects more. */
export function effectiveExpectation(expectation: number, extra: number, balance: number): number {
  return clip(expectation + (extra * Math.max(balance, 0)) / 100, 1, 10);
}

/** v = clip(((1−ω)(p − 6) + ω(p − E′))/4, −1, 1): quality itself, mixed with disconfirmation (Oliver 1980). */
export function valence(grade: number, expected: number, disconfirmation: number): number {
  return clip(
    ((1 - disconfirmation) * (grade - sufficient) + disconfirmation * (grade - expected)) / 4,
    -1,
    1,
  );
}

/** ℓ = c·C_prod·z·relevance: emotional load; `relevance` is 1 at a basic touchpoint. */
export function load(charge: number, productCharge: number, involvement: number, relevance: number): number {
  return charge * productCharge * involvement * relevance;
}
