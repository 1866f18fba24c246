/**
 * Why balances differ between two strategies: the ledger of one less that of the other, by touchpoint and cause, per
 * customer who started. Since a ledger sums to a customer's balance at the end, whether that is the horizon or the moment
 * of leaving, these sum to the difference of the mean end balance.
 */
import { causes, type Cause } from '../../models/rules/ledger.ts';
import { touchpointColumns, touchpointIndex } from '../tally/layout.ts';
import { sumOf, total, type View } from './estimate.ts';
import { record } from './measures.ts';
import { pairedAt, touchpointsOf, type Ranged } from './paired.ts';

/** In points per customer who started. */
export interface PointsAt {
  readonly touchpoint: string;
  /** The sum of its causes, with its range. */
  readonly total: Ranged;
  readonly causes: Readonly<Record<Cause, number>>;
}

export interface WhyInPoints {
  /** The sum over the touchpoints, with its range: the difference of the mean end balance. */
  readonly total: Ranged;
  readonly touchpoints: readonly PointsAt[];
}

/** A strategy against another of the same tally, by their places; of all customers or of one segment. */
export function whyInPoints(view: View, strategy: number, against: number): WhyInPoints {
  const all = touchpointsOf(view, strategy, against);
  const touchpoints = all.map((touchpoint): PointsAt => {
    const booked = (cause: Cause): number =>
      perCustomer(view, strategy, touchpoint, cause) - perCustomer(view, against, touchpoint, cause);
    return {
      touchpoint,
      total: pairedAt(view, strategy, against, [touchpoint], 'points'),
      causes: record(causes, booked),
    };
  });
  return { total: pairedAt(view, strategy, against, all, 'points'), touchpoints };
}

function perCustomer(view: View, strategy: number, touchpoint: string, cause: Cause): number {
  const { names, layout } = view.tally.strategies[strategy];
  const j = names.touchpoints.indexOf(touchpoint);
  if (j < 0) return 0;
  const cell = layout.touchpoints + j * touchpointColumns.length + touchpointIndex[cause];
  return sumOf(view, strategy, cell) / total(view, strategy, 'customers').value;
}
