/**
 * Which customer shows something best: behind every bar, dot and band of a picture stands somebody whose statement can
 * be opened. Among those who show it, the one in the middle of them, who is neither an odd nor an extreme case; for a
 * balance, who comes nearest to it.
 */
import { causes, type Cause } from '../../models/rules/ledger.ts';
import type { Study } from '../../models/study.ts';
import type { Assumptions } from '../decide/scenario.ts';
import type { TraceRows } from '../kernel/kernel.ts';
import { paidForCustomer } from '../measures/compare.ts';
import { follow, type Followed } from './follow.ts';
import { stationOf, stations, type Station } from './flows.ts';
import { balanceAt, endOf, standingAt } from './moment.ts';
import { fateOf, type Fate } from './twins.ts';

/** What is to be shown. Differences are those of the strategy less the other, and of the sign of their mean. */
export type Sight =
  /** Points booked at some touchpoints, or everywhere, by one cause, or by all. */
  | { readonly kind: 'points'; readonly touchpoints?: readonly string[]; readonly cause?: Cause }
  /** Discounted margin at some touchpoints, or everywhere. */
  | { readonly kind: 'money'; readonly touchpoints?: readonly string[] }
  /** What recommending brings: new customers, each worth so much under the strategy, and under the other. */
  | { readonly kind: 'referrals'; readonly worth: readonly [own: number, other: number] }
  /** What the strategy costs for the customer. */
  | { readonly kind: 'paid' }
  /** Ending in a higher tier than under the other strategy, in a lower one, or in the same. */
  | { readonly kind: 'fate'; readonly fate: Fate }
  /** Standing somewhere at each of some days, under the strategy alone. */
  | { readonly kind: 'path'; readonly path: readonly { readonly day: number; readonly at: Station }[] }
  /** Having this balance at a day, as nearly as anybody has it, under the strategy alone. */
  | { readonly kind: 'balance'; readonly day: number; readonly balance: number };

export interface TypicalOrder extends Assumptions {
  /** Ids of the strategy and of that which it is compared with. */
  readonly strategy: string;
  readonly against: string;
  readonly sight: Sight;
  /** Among customers [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The number of the customer; undefined if nobody shows it. The study must have passed `check`. */
export function typicalCustomer(study: Study, order: TypicalOrder): number | undefined {
  const { sight, strategy, against, from, to } = order;
  const own = follow(study, strategy, order);
  const alone = sight.kind === 'path' || sight.kind === 'balance';
  const other = alone ? own : follow(study, against, order);
  const { horizon } = study.settings;
  const showing: { readonly customer: number; readonly by: number }[] = [];
  for (let customer = from; customer < to; customer++) {
    const life = own.trace(customer);
    const twin = alone ? life : other.trace(customer);
    const by = shownBy(sight, { life, ...own }, { life: twin, ...other }, horizon);
    if (by !== undefined) showing.push({ customer, by });
  }
  const alike = isDifference(sight) ? ofMeanSign(showing) : showing;
  alike.sort((a, b) => a.by - b.by || a.customer - b.customer);
  return alike.at(sight.kind === 'balance' ? 0 : Math.floor((alike.length - 1) / 2))?.customer;
}

interface Lived extends Followed {
  readonly life: TraceRows;
}

/** How much a customer shows it; undefined for who does not. */
function shownBy(sight: Sight, own: Lived, other: Lived, horizon: number): number | undefined {
  switch (sight.kind) {
    case 'points': {
      const columns: readonly Cause[] = sight.cause === undefined ? causes : [sight.cause];
      const booked = (lived: Lived): number =>
        columns.reduce((sum, cause) => sum + bookedAt(lived, sight.touchpoints, cause), 0);
      return differing(booked(own) - booked(other));
    }
    case 'money':
      return differing(
        bookedAt(own, sight.touchpoints, 'discounted') - bookedAt(other, sight.touchpoints, 'discounted'),
      );
    case 'referrals': {
      const [worth, otherWorth] = sight.worth;
      return differing(worth * atEnd(own.life, 'referred') - otherWorth * atEnd(other.life, 'referred'));
    }
    case 'paid':
      return differing(paid(own) - paid(other));
    case 'fate': {
      const fate = fateOf(stationIn(own, horizon), stationIn(other, horizon));
      return fate === sight.fate
        ? atEnd(own.life, 'endBalance') - atEnd(other.life, 'endBalance')
        : undefined;
    }
    case 'path':
      return sight.path.every(({ day, at }) => stations[stationIn(own, day)] === at)
        ? atEnd(own.life, 'endBalance')
        : undefined;
    case 'balance': {
      const balance = balanceAt(own.life, own.program, sight.day);
      return balance === undefined ? undefined : Math.abs(balance - sight.balance);
    }
    default:
      return sight satisfies never;
  }
}

function isDifference({ kind }: Sight): boolean {
  return kind !== 'fate' && kind !== 'path' && kind !== 'balance';
}

/** Those whose number has the sign of the mean of all; none if the mean is 0. */
function ofMeanSign<T extends { readonly by: number }>(all: readonly T[]): T[] {
  const sign = Math.sign(all.reduce((sum, { by }) => sum + by, 0));
  return sign === 0 ? [] : all.filter(({ by }) => Math.sign(by) === sign);
}

function differing(difference: number): number | undefined {
  return difference === 0 ? undefined : difference;
}

/** The sum of a column over a customer's visits to some touchpoints, or over all. */
function bookedAt(
  { life, names }: Lived,
  touchpoints: readonly string[] | undefined,
  column: Cause | 'discounted',
): number {
  const places = touchpoints?.map((one) => names.touchpoints.indexOf(one));
  let sum = 0;
  for (let visit = 0; visit < life.rows.length; visit++) {
    if (places?.includes(life.at(visit, 'touchpoint')) !== false) sum += life.at(visit, column);
  }
  return sum;
}

function stationIn({ life, program }: Lived, day: number): number {
  return stationOf(standingAt(life, program, day));
}

function paid({ life, study, strategy }: Lived): number {
  return paidForCustomer(study, strategy, endOf(life));
}

function atEnd(life: TraceRows, column: 'endBalance' | 'referred'): number {
  return life.at(life.rows.length - 1, column);
}
