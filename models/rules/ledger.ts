/** The ledger: every point of balance gained or lost, booked to one touchpoint and one cause. */
export const causes = [
  'deposit',
  'gate',
  'depersonalisation',
  'headroom',
  'withdrawal',
  'asymmetry',
  'cushion',
  'recovery',
  'unresolved',
  'forgetting',
  'clip',
] as const;
export type Cause = (typeof causes)[number];

/** One line of the ledger, in points. */
export interface Entry {
  readonly cause: Cause;
  readonly points: number;
}

/** What the lines of a ledger come to, in points. */
export function sum(entries: readonly Entry[]): number {
  let total = 0;
  for (const entry of entries) total += entry.points;
  return total;
}
