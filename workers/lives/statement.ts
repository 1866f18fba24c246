/**
 * One customer's statement, as of an account: visit by visit what was expected and got, what that did to the balance and
 * by which causes, and what had faded since the visit before. Points are rounded to a tenth in such a way that every line
 * adds up to the tenth: balances are rounded, and amounts are differences of rounded balances.
 */
import { traitSlot, traitWords, uniform } from '../../models/chance/draws.ts';
import { lookUp } from '../../models/chance/table.ts';
import { tierIds, type TierId } from '../../models/market.ts';
import { causes, type Entry } from '../../models/rules/ledger.ts';
import type { Study } from '../../models/study.ts';
import { flag, I, type ProgramView } from '../compile/program.ts';
import { tablesOf } from '../compile/tables.ts';
import type { Assumptions } from '../decide/scenario.ts';
import type { TraceRows } from '../kernel/kernel.ts';
import { paidForCustomer } from '../measures/compare.ts';
import type { ExitCause } from '../measures/measures.ts';
import { follow, type Followed } from './follow.ts';
import { endOf, leavingOf, standingAt, type Standing } from './moment.ts';

export interface StatementOrder extends Assumptions {
  /** Id of the strategy. */
  readonly strategy: string;
  readonly customer: number;
}

export interface StatementRow {
  /** Since the start of the customer, whose day 0 is the study's start date. */
  readonly day: number;
  readonly touchpoint: string;
  /** Visits to it before. */
  readonly earlier: number;
  /** A recovery touchpoint solves a complaint, or not. */
  readonly what: 'ok' | 'failed' | 'unreached' | 'solved' | 'unsolved';
  /** Grades. */
  readonly expected: number;
  readonly got: number;
  /** Points that memory took, or gave back, since the row before. */
  readonly faded: number;
  /** Points of this visit: the sum of its causes, of which those are left out that come to nothing. */
  readonly amount: number;
  readonly causes: readonly Entry[];
  /** After the visit: that of the row before, plus faded, plus amount. */
  readonly balance: number;
  readonly tier: TierId;
  /** Discounted. */
  readonly cash: number;
  /** The transition that was chosen, also where the customer leaves before its end. */
  readonly transition: string;
}

export interface Statement {
  readonly strategy: string;
  readonly customer: number;
  readonly segment: string;
  /** As most are 1: how much experiences move this customer. */
  readonly involvement: number;
  readonly rows: readonly StatementRow[];
  readonly end: {
    readonly day: number;
    /** Why the customer left; undefined for who is still there. */
    readonly left: ExitCause | undefined;
    /** The exit at which a journey ended. */
    readonly exit: string | undefined;
    /** Since the last row. */
    readonly faded: number;
    readonly balance: number;
    /** The tier, or that the customer left. */
    readonly standing: Standing;
  };
  /** Discounted margin of all rows. */
  readonly cash: number;
  /** New customers that recommendations bring, less those whom warnings keep away, as expected and each discounted. */
  readonly referred: number;
  /** What the strategy costs for this customer, as present value. */
  readonly paid: number;
}

/** The study must have passed `check`. */
export function statement(study: Study, order: StatementOrder): Statement {
  const { strategy, customer, seed } = order;
  const followed = follow(study, strategy, order);
  const rows = followed.trace(customer);
  const lines = rows.rows.map((_, visit) => lineOf(rows, visit, followed));
  const last = rows.rows.length - 1;
  const closing = tenths(rows.at(last, 'endBalance'));
  const left = leavingOf(rows);
  return {
    strategy,
    customer,
    ...traitsOf(followed, seed, customer),
    rows: lines,
    end: {
      day: endOf(rows),
      left,
      exit: left === 'journey' ? exitOf(followed, rows.at(last, 'transition')) : undefined,
      faded: points(closing - tenths(rows.at(last, 'balance'))),
      balance: points(closing),
      standing: standingAt(rows, followed.program, endOf(rows)),
    },
    cash: lines.reduce((sum, { cash }) => sum + cash, 0),
    referred: rows.at(last, 'referred'),
    paid: paidForCustomer(followed.study, followed.strategy, endOf(rows)),
  };
}

function lineOf(rows: TraceRows, visit: number, { program, names }: Followed): StatementRow {
  const at = (column: Parameters<TraceRows['at']>[1]): number => rows.at(visit, column);
  const previous = visit === 0 ? 0 : tenths(rows.at(visit - 1, 'balance'));
  const before = tenths(at('before'));
  const balance = tenths(at('balance'));
  return {
    day: at('time'),
    touchpoint: names.touchpoints[at('touchpoint')],
    earlier: at('earlier'),
    what: whatHappened(rows, visit, program),
    expected: at('expected'),
    got: at('grade'),
    faded: points(before - previous),
    amount: points(balance - before),
    causes: causesOf(rows, visit),
    balance: points(balance),
    tier: tierIds[at('tier')],
    cash: at('discounted'),
    transition: names.transitions[at('transition')],
  };
}

function whatHappened(
  rows: TraceRows,
  visit: number,
  { flags, touchpoints }: ProgramView,
): StatementRow['what'] {
  const failed = rows.at(visit, 'failed') === 1;
  const place = rows.at(visit, 'period') * touchpoints + rows.at(visit, 'touchpoint');
  if ((flags[place] & flag.recovery) !== 0) return failed ? 'unsolved' : 'solved';
  return failed ? 'failed' : rows.at(visit, 'unreached') === 1 ? 'unreached' : 'ok';
}

/** The causes of a visit in their order, each the step of the rounded balance that it brings about. */
function causesOf(rows: TraceRows, visit: number): Entry[] {
  const moving = causes.filter((cause) => cause !== 'forgetting' && rows.at(visit, cause) !== 0);
  let exact = rows.at(visit, 'before');
  let shown = tenths(exact);
  return moving
    .map((cause, i) => {
      exact += rows.at(visit, cause);
      // The last comes out at the balance, whatever single precision has rounded on the way.
      const next = tenths(i === moving.length - 1 ? rows.at(visit, 'balance') : exact);
      const entry = { cause, points: points(next - shown) };
      shown = next;
      return entry;
    })
    .filter((entry) => entry.points !== 0);
}

function traitsOf(
  { program, names }: Followed,
  seed: number,
  customer: number,
): { readonly segment: string; readonly involvement: number } {
  const words = new Int32Array(4);
  traitWords(words, seed, customer);
  const u = uniform(words[traitSlot.segment]);
  const shares = names.segments.map((_, k) => program.segmentStart[2 * k]);
  return {
    segment: names.segments[shares.findIndex((share, k) => u < share || k === shares.length - 1)],
    involvement: lookUp(tablesOf(program).involvement, words[traitSlot.involvement]),
  };
}

function exitOf({ program, names }: Followed, transition: number): string | undefined {
  const { optionIndices, touchpoints, options } = program;
  for (let option = 0; option < options; option++) {
    if (optionIndices[option * I.size + I.transition] !== transition) continue;
    return names.exits[optionIndices[option * I.size + I.target] - touchpoints];
  }
  return undefined;
}

function tenths(balance: number): number {
  // Adding 0 makes 0 of −0, to which small losses are rounded.
  return Math.round(balance * 10) + 0;
}

function points(tenths: number): number {
  return tenths / 10;
}
