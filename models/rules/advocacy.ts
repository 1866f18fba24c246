/** Recommendations and warnings, as expectations over the time actually spent in a tier. */

/** rate(tier)·2x per year over Δt days. */
export function recommendations(rate: number, extraversion: number, days: number): number {
  return (rate * 2 * extraversion * days) / 365;
}
