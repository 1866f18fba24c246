/** What happened at each touchpoint and on each transition: visits, grades, money, and the ledger by cause. */
import { causes, type Cause } from '../../models/rules/ledger.ts';
import { groupsIn } from '../tally/batch.ts';
import { touchpointColumns, touchpointIndex, type TouchpointColumn } from '../tally/layout.ts';
import { sumOf, total, type Estimate, type View } from './estimate.ts';
import { record } from './measures.ts';
import { meanOf } from './time.ts';

/** Per customer who started, except the grade, a mean over visits. The balance afterwards is the emotion curve's. */
export interface Place {
  readonly touchpoint: string;
  readonly visits: Estimate;
  readonly failures: Estimate;
  readonly unreached: Estimate;
  /** Failures that no recovery followed. */
  readonly silent: Estimate;
  /** Customers who left in the red here. */
  readonly redLeft: Estimate;
  /** Mean p over visits; NaN where nobody came. */
  readonly grade: Estimate;
  /** Discounted money. */
  readonly revenue: Estimate;
  readonly cost: Estimate;
  /** Visits, each times its discount factor: cost is k times this, where the cost of a visit k is always the same. */
  readonly discounted: Estimate;
  /** The same, each times its segment's value and its tier's spend: revenue is r times this. */
  readonly spend: Estimate;
  /** Points of balance by cause. */
  readonly ledger: Readonly<Record<Cause, Estimate>>;
}

export interface Flow {
  readonly transition: string;
  /** Times it was walked to its end. */
  readonly walked: Estimate;
}

/** Every touchpoint under a strategy, of all customers or of one segment. */
export function places(view: View, strategy: number): Place[] {
  const { names, layout } = view.tally.strategies[strategy];
  const perCustomer = cellReader(view, strategy);
  return names.touchpoints.map((touchpoint, j) => {
    const cell = (column: TouchpointColumn) =>
      layout.touchpoints + j * touchpointColumns.length + touchpointIndex[column];
    const each = (column: TouchpointColumn) => perCustomer(cell(column));
    const sum = (column: TouchpointColumn) => sumOf(view, strategy, cell(column));
    return {
      touchpoint,
      visits: each('visits'),
      failures: each('failures'),
      unreached: each('unreached'),
      silent: each('silent'),
      redLeft: each('redLeft'),
      // A grade depends on nothing but its own draws, so visits are independent.
      grade: meanOf(sum('grades'), sum('gradeSquares'), sum('visits')),
      revenue: each('revenue'),
      cost: each('cost'),
      discounted: each('discounted'),
      spend: each('spend'),
      ledger: record(causes, each),
    };
  });
}

/** Every transition under a strategy. */
export function flows(view: View, strategy: number): Flow[] {
  const { names, layout } = view.tally.strategies[strategy];
  const perCustomer = cellReader(view, strategy);
  return names.transitions.map((transition, e) => ({ transition, walked: perCustomer(layout.flows + e) }));
}

/**
 * The mean of a cell per customer, from group sums and their squares. In a segment the groups' own sizes vary too, and
 * the standard error, which does not know that, is on the safe side.
 */
function cellReader(view: View, strategy: number): (cell: number) => Estimate {
  const { tally, segment } = view;
  const { squares, layout } = tally.strategies[strategy];
  const groups = groupsIn(tally.customers);
  const customers = total(view, strategy, 'customers').value;
  const block = (segment ?? tally.segments.length) * layout.segmentCells;
  return (cell) => {
    const sum = sumOf(view, strategy, cell);
    const variance = Math.max(0, squares[block + cell] - (sum * sum) / groups) / (groups - 1);
    return { mean: sum / customers, se: Math.sqrt(variance * groups) / customers };
  };
}
