/** What a customer expects: learnt at each visit, raised by the market. */

/** E ← E + α_E(p − E). */
export function learnExpectation(expectation: number, learning: number, grade: number): number {
  return expectation + learning * (grade - expectation);
}

/** E ← min(10, E + drift·Δt/365). */
export function driftExpectation(expectation: number, drift: number, days: number): number {
  return Math.min(10, expectation + (drift * days) / 365);
}

/** S ← p at the first visit, else S + 0.3(p − S): satisfaction is a snapshot that follows the latest grades. */
export function learnSatisfaction(satisfaction: number | undefined, grade: number): number {
  return satisfaction === undefined ? grade : satisfaction + 0.3 * (grade - satisfaction);
}
