/** Strategies against each other, paired: the same customers with the same luck under each. */
import { exp, ln, pow } from '../../models/chance/portable.ts';
import { fullWorld } from '../../models/world.ts';
import { strategyFields, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { monthColumns, monthIndex } from '../tally/layout.ts';
import type { Tally } from '../tally/tally.ts';
import {
  errorOf,
  estimate,
  exactly,
  minus,
  over,
  plus,
  scaled,
  type Estimate,
  type Figure,
  type View,
} from './estimate.ts';
import { lazily } from './lazily.ts';
import { estimated, figures, type Figures, type IndexWeights, type Measures } from './measures.ts';

export interface Comparison {
  readonly strategy: Strategy;
  readonly measures: Measures;
  /** The same measures less those of the reference, paired. */
  readonly delta: Measures;
  /** Present value of what the strategy costs for the whole cohort. */
  readonly cost: Estimate;
  /** Against the reference. */
  readonly netValue: Estimate;
  /** Net value against the first strategy per unit of cost; undefined where nothing is paid. */
  readonly roi: Estimate | undefined;
  /** Undefined for the first strategy. */
  readonly payback: Payback | undefined;
}

/** The month from which the cumulated net value stays at or above 0, and the months between which it may lie. */
export interface Payback {
  /** `undefined`: not within the horizon. */
  readonly month: number | undefined;
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/**
 * Compares every strategy of a tally with that at the place `reference`, by default the first; `strategies` in the order
 * of its programs. What is earned back, and how soon, is always told against the first, which is "as is". What is not
 * read is not worked out; what is read after more customers were added tells of them too.
 */
export function compare(
  study: Study,
  strategies: readonly Strategy[],
  tally: Tally,
  reference = 0,
): Comparison[] {
  const view: View = { tally, segment: undefined };
  const { cohort } = fullWorld(study).market;
  const all = worths(study, strategies, view);
  const base = all[0].figures;
  const against = all[reference];
  return all.map(({ figures: own, cost, net }, s) => {
    const strategy = strategies[s];
    return lazily<Comparison>({
      strategy: () => strategy,
      measures: () => estimated(view, own),
      delta: () => estimated(view, difference(own, against.figures)),
      cost: () => estimate(view, cost),
      netValue: () => estimate(view, minus(net, against.net)),
      roi: () => (cost.value > 0 ? estimate(view, over(net, cost)) : undefined),
      payback: () =>
        s === 0 ? undefined : payback(study, strategy, tally, s, cohort, own.clv.value, base.clv.value),
    });
  });
}

/** What a strategy is worth, before anything is estimated. */
export interface Worth {
  readonly figures: Figures;
  /** Present value of what it costs for the whole cohort. */
  readonly cost: Figure;
  /** Net value for the whole cohort against the first strategy, whose own is 0. */
  readonly net: Figure;
}

/** The worth of each strategy; `strategies` in the order of the tally. */
export function worths(study: Study, strategies: readonly Strategy[], view: View): Worth[] {
  const all = strategies.map((strategy, s) => figures(view, s, indexWeights(study, strategy)));
  const { cohort } = fullWorld(study).market;
  return strategies.map((strategy, s) => {
    const cost = costFigure(study, strategy, all[s], cohort);
    return { figures: all[s], cost, net: netFigure(all[s], all[0], cost, cohort) };
  });
}

function netFigure(own: Figures, base: Figures, cost: Figure, cohort: number): Figure {
  const worth = (f: Figures) => plus(f.clv, f.referralValue);
  return minus(scaled(cohort, minus(worth(own), worth(base))), cost);
}

/** Measures of one segment under a strategy, and their difference with the first strategy. */
export function segmentMeasures(
  study: Study,
  strategies: readonly Strategy[],
  tally: Tally,
  strategy: number,
  segment: number,
): { readonly measures: Measures; readonly delta: Measures } {
  const view: View = { tally, segment };
  const own = figures(view, strategy, indexWeights(study, strategies[strategy]));
  const base = figures(view, 0, indexWeights(study, strategies[0]));
  return { measures: estimated(view, own), delta: estimated(view, difference(own, base)) };
}

export function indexWeights(study: Study, strategy: Strategy): IndexWeights {
  return fullWorld(study, strategy.edits).market;
}

function difference(a: Figures, b: Figures): Figures {
  const visit = (x: unknown, y: unknown): unknown => {
    if (typeof x !== 'object' || x === null || typeof y !== 'object' || y === null)
      throw new Error('not a figure');
    if ('gradient' in x) return minus(x as Figure, y as Figure);
    if (Array.isArray(x)) return x.map((item, i) => visit(item, (y as readonly unknown[])[i]));
    return Object.fromEntries(
      Object.entries(x).map(([key, item]) => [key, visit(item, (y as Record<string, unknown>)[key])]),
    );
  };
  // Both trees have the shape of `Figures`, and so has the result.
  return visit(a, b) as Figures;
}

/** Payments of a strategy, and what each customer costs while active. */
function costFigure(study: Study, strategy: Strategy, own: Figures, cohort: number): Figure {
  const { oneOff, yearly } = paidFor(study, strategy);
  return plus(exactly(oneOff + yearly), scaled(cohort * costsOf(strategy).perCustomerYear, own.activeYears));
}

/** Present value of what is paid for the cohort as a whole. */
export function paidFor(
  study: Study,
  strategy: Costly,
): { readonly oneOff: number; readonly yearly: number } {
  const { discount } = fullWorld(study).market;
  const paid = payments(strategy, study.settings.horizon, discount);
  const worth = (of: Payment['of']): number =>
    paid.reduce((sum, one) => (one.of === of ? sum + one.worth : sum), 0);
  return { oneOff: worth('oneOff'), yearly: worth('yearly') };
}

interface Payment {
  readonly of: 'oneOff' | 'yearly';
  readonly day: number;
  readonly worth: number;
}

/** What is paid for the cohort as a whole: one-off on the start day, each year's (or part of one) in its middle. */
function payments(strategy: Costly, horizon: number, discount: number): Payment[] {
  const { oneOff, yearly, start } = costsOf(strategy);
  const paid = (of: Payment['of'], day: number, amount: number): Payment => ({
    of,
    day,
    worth: amount * pow(1 + discount, -day / 365),
  });
  const all = start < horizon ? [paid('oneOff', start, oneOff)] : [];
  for (let from = start; from < horizon; from += 365) {
    const days = Math.min(365, horizon - from);
    all.push(paid('yearly', from + days / 2, (yearly * days) / 365));
  }
  return all;
}

/** The numbers of a strategy that say what it costs, and from when. */
export type Costly = Pick<Strategy, keyof Costs>;

/**
 * The most that strategies of a study can cost, as present value: what they cost if no customer ever left. However well
 * a strategy keeps its customers, with the costs that are expected it stays within this.
 */
export function mostCost(study: Study): (strategy: Costly) => number {
  const { horizon } = study.settings;
  const { discount, cohort } = fullWorld(study).market;
  return (strategy) => {
    const fixed = payments(strategy, horizon, discount).reduce((sum, { worth }) => sum + worth, 0);
    return fixed + cohort * paidForCustomer(study, strategy, horizon);
  };
}

/** Present value of what a customer costs under a strategy who stays until a day since the start. */
export function paidForCustomer(study: Study, strategy: Costly, until: number): number {
  const { discount } = fullWorld(study).market;
  const { perCustomerYear, start } = costsOf(strategy);
  return perCustomerYear * discountedYears(ln(1 + discount) / 365, Math.min(start, until), until);
}

/** ∫ exp(−interest·t) dt / 365 between two days. */
function discountedYears(interest: number, from: number, to: number): number {
  return interest === 0 ? (to - from) / 365 : (exp(-interest * from) - exp(-interest * to)) / interest / 365;
}

interface Costs {
  readonly oneOff: number;
  readonly yearly: number;
  readonly perCustomerYear: number;
  readonly start: number;
}

function costsOf(strategy: Costly): Costs {
  const said = (key: keyof Costs) => Math.max(0, strategy[key]?.value ?? strategyFields[key].default);
  return {
    oneOff: said('oneOff'),
    yearly: said('yearly'),
    perCustomerYear: said('perCustomerYear'),
    start: said('start'),
  };
}

/**
 * Payback in months of 365/12 days: the first from which cumulated discounted net value stays ≥ 0. The bounds come from
 * the cumulated net ± 1.96 standard errors, in which what a referral is worth counts as known.
 */
function payback(
  study: Study,
  strategy: Strategy,
  tally: Tally,
  s: number,
  cohort: number,
  clv: number,
  baseClv: number,
): Payback {
  const { horizon } = study.settings;
  const { months, doubles } = tally.strategies[s].program;
  const interest = doubles[1];
  const { perCustomerYear, start } = costsOf(strategy);
  const due = payments(strategy, horizon, fullWorld(study).market.discount);
  const own = tally.strategies[s];
  const base = tally.strategies[0];
  const { customers } = tally;
  const shares = new Float64Array(tally.groups);
  const mine = own.groups.money;
  const others = base.groups.money;
  const worth = (from: number, to: number) => discountedYears(interest, from, to);
  const at = (m: number, column: keyof typeof monthIndex, t: typeof own) =>
    t.cells[t.layout.months + m * monthColumns.length + monthIndex[column]];

  const net: { readonly value: number; readonly se: number }[] = [];
  let paid = 0;
  let gone = 0;
  for (let m = 0; m < months; m++) {
    const from = (m * 365) / 12;
    const to = Math.min(((m + 1) * 365) / 12, horizon);
    for (const { day, worth: amount } of due) if (day >= from && day < to) paid += amount;
    const since = Math.max(from, start);
    if (since < to) {
      const staying = customers - gone - at(m, 'exits', own);
      paid += (cohort / customers) * perCustomerYear * (staying * worth(since, to) + at(m, 'exitYears', own));
    }
    gone += at(m, 'exits', own);
    const step = own.groups.width.money;
    for (let g = 0; g < shares.length; g++) {
      const at = g * step + 2 * m;
      const [cash, referral] = [mine[at] - others[at], mine[at + 1] * clv - others[at + 1] * baseClv];
      shares[g] = cash + referral;
    }
    const value = (cohort / customers) * shares.reduce((sum, share) => sum + share, 0) - paid;
    net.push({ value, se: (cohort / customers) * errorOf(shares) });
  }
  const staysAbove = (bound: (at: (typeof net)[number]) => number) => {
    let month = net.length;
    while (month > 0 && bound(net[month - 1]) >= 0) month--;
    return month < net.length ? month + 1 : undefined;
  };
  return {
    month: staysAbove(({ value }) => value),
    earliest: staysAbove(({ value, se }) => value + 1.96 * se),
    latest: staysAbove(({ value, se }) => value - 1.96 * se),
  };
}
