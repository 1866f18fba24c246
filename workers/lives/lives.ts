/** Customers one by one, in few numbers: where each stands at given days, and what became of them. */
import type { Study } from '../../models/study.ts';
import type { Assumptions } from '../decide/scenario.ts';
import { follow } from './follow.ts';
import { standingAt, standings } from './moment.ts';

export interface LivesOrder extends Assumptions {
  /** Id of the strategy. */
  readonly strategy: string;
  /** Days since the start, in rising order; the last should be the horizon. */
  readonly days: readonly number[];
  /** Customers [from, to). */
  readonly from: number;
  readonly to: number;
}

/** By customer, in their order. */
export interface Lives {
  readonly from: number;
  readonly days: readonly number[];
  /** By customer and day: place in `standings`. */
  readonly standings: Uint8Array;
  /** Points at the end, which for who left is the moment of leaving. */
  readonly balance: Float64Array;
  /** Discounted margin. */
  readonly cash: Float64Array;
}

/** The study must have passed `check`. */
export function lives(study: Study, order: LivesOrder): Lives {
  const { strategy, days, from, to } = order;
  const { program, trace } = follow(study, strategy, order);
  const count = to - from;
  const found = {
    from,
    days,
    standings: new Uint8Array(count * days.length),
    balance: new Float64Array(count),
    cash: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const rows = trace(from + i);
    for (const [d, day] of days.entries()) {
      found.standings[i * days.length + d] = standings.indexOf(standingAt(rows, program, day));
    }
    found.balance[i] = rows.at(rows.rows.length - 1, 'endBalance');
    for (let visit = 0; visit < rows.rows.length; visit++) found.cash[i] += rows.at(visit, 'discounted');
  }
  return found;
}
