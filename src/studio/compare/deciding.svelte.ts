/** What Compare shows: how strategies stand under the doubt that is chosen, and against which of them. */
import type { Strategy } from '../../../models/strategy.ts';
import {
  decide,
  netAgainst,
  netValuesOf,
  rangeOf,
  type Decision,
  type Doubt,
  type NetValues,
} from '../../../workers/decide/decision.ts';
import { inputsOf } from '../../../workers/decide/inputs.ts';
import { luckOf } from '../../../workers/decide/luck.ts';
import { measureIn, type Outlook, type OutlookMeasure } from '../../../workers/decide/outlook.ts';
import { compare, type Comparison } from '../../../workers/measures/compare.ts';
import { interval, type Estimate, type Interval } from '../../../workers/measures/estimate.ts';
import type { View } from '../view.svelte.ts';
import type { Futures, Lived } from './futures.svelte.ts';

/** Draws by which luck alone is shown. */
const luckDraws = 200;

/** How strategies stand, in their own order, "as is" first. */
export interface Standings {
  /** The doubt that is in the numbers. */
  readonly doubt: Doubt;
  readonly strategies: readonly Strategy[];
  /** Against "as is". */
  readonly net: NetValues;
  /** Against the strategy at this place. */
  readonly against: (base: number) => NetValues;
  readonly decision: Decision;
}

/** A value and what it may be: 95 % for luck alone, else the 5th to 95th percentile of the futures. */
export type Known = { readonly mean: number } & Interval;

export class Deciding {
  readonly #of: { readonly view: View; readonly futures: Futures };

  /** The doubt that is asked for. */
  asked: Doubt = $state('both');
  /** Id of the strategy that the others are compared with; undefined is "as is". */
  against: string | undefined = $state();

  constructor(of: { readonly view: View; readonly futures: Futures }) {
    this.#of = of;
  }

  readonly #lived: Lived | undefined = $derived.by(() => {
    const { lived } = this.#of.futures;
    return lived && lived.outlooks.length > 1 ? lived : undefined;
  });
  readonly luck: Standings | undefined = $derived.by(() => {
    const { results } = this.#of.view;
    if (!results || results.tally.groups < 2) return undefined;
    const { study, strategies, tally, seed } = results;
    const net = luckOf(study, strategies, tally, { seed, draws: luckDraws });
    const against = (base: number): NetValues => netAgainst(net, base);
    return { doubt: 'luck', strategies, net, against, decision: decide(net, { draws: 'luck' }) };
  });
  /** What is known of the strategies; as long as there are no futures, what luck tells. */
  readonly standings: Standings | undefined = $derived.by(() => {
    const { asked } = this;
    const lived = this.#lived;
    if (asked === 'luck' || !lived) return this.luck;
    const { strategies, outlooks } = lived;
    const against = (base: number): NetValues => netValuesOf(outlooks, asked, base);
    const net = against(0);
    // How much of a difference is luck, follows from no other.
    const decision = decide(net, asked === 'unknown' ? { against } : {});
    return { doubt: asked, strategies, net, against, decision };
  });
  /** Futures in which the standings hold; none where they tell luck alone. */
  readonly outlooks: readonly Outlook[] = $derived.by(() =>
    this.standings?.doubt === 'luck' ? [] : (this.#lived?.outlooks ?? []),
  );
  /** Place of the reference among the strategies that are shown. */
  readonly reference: number = $derived.by(() =>
    Math.max(
      0,
      this.#of.view.strategies.findIndex(({ id }) => id === this.against),
    ),
  );

  /** Whether any input is uncertain: else there is only luck. */
  readonly uncertain: boolean = $derived.by(() => {
    const { study } = this.#of.view;
    return study !== undefined && inputsOf(study).length > 0;
  });

  /** Place of a strategy that is shown in the standings; undefined if they do not know it yet. */
  placeOf(index: number): number | undefined {
    const id = this.#of.view.strategies[index]?.id;
    const place = this.standings?.strategies.findIndex((one) => one.id === id) ?? -1;
    return place < 0 ? undefined : place;
  }

  /** Net value against "as is" of a strategy that is shown. */
  againstAsIs(index: number): Known | undefined {
    const place = this.placeOf(index);
    return place === undefined ? undefined : this.meanOf(this.standings?.net[place]);
  }

  readonly #apart: NetValues | undefined = $derived.by(() => {
    const base = this.placeOf(this.reference);
    return base === undefined ? undefined : this.standings?.against(base);
  });

  /** Net value against the reference, future by future, of a strategy that is shown. */
  netOf(index: number): Float64Array | undefined {
    const own = this.placeOf(index);
    return own === undefined ? undefined : this.#apart?.[own];
  }

  /** The mean of net values and their range, of what `netOf` gives. */
  meanOf(values: Float64Array | undefined): Known | undefined {
    const possible = values?.filter(Number.isFinite);
    if (!possible || possible.length === 0) return undefined;
    const mean = possible.reduce((sum, value) => sum + value, 0) / possible.length;
    return { mean, ...(this.standings?.doubt === 'luck' ? rangeOf(possible, 0.95) : rangeOf(possible)) };
  }

  /** A measure of a strategy that is shown; with `versus` its paired difference with the reference. */
  known(index: number, measure: OutlookMeasure, versus: boolean): Known | undefined {
    if (this.outlooks.length === 0) return this.#counted(index, measure, versus);
    const [own, base] = [this.placeOf(index), this.placeOf(this.reference)];
    if (own === undefined || base === undefined) return undefined;
    const values = Float64Array.from(this.outlooks, (outlook) => {
      const value = measureIn(outlook, own, measure);
      return versus ? value - measureIn(outlook, base, measure) : value;
    }).filter(Number.isFinite);
    return this.meanOf(values);
  }

  /** What a run has counted, against the reference. */
  readonly #compared: readonly Comparison[] | undefined = $derived.by(() => {
    const { view } = this.#of;
    const { results } = view;
    const base = results?.strategies.findIndex(({ id }) => id === view.strategies[this.reference]?.id) ?? -1;
    return results && base >= 0 ? compare(results.study, results.strategies, results.tally, base) : undefined;
  });

  /** The same by luck alone. */
  #counted(index: number, measure: OutlookMeasure, versus: boolean): Known | undefined {
    const { view } = this.#of;
    const id = view.strategies[index]?.id;
    const compared = this.#compared?.find(({ strategy }) => strategy.id === id);
    const estimate = compared && read(compared, measure, versus);
    return estimate && { mean: estimate.mean, ...interval(estimate, view.groups, view.level) };
  }
}

function read(
  { measures, delta, cost, roi }: Comparison,
  measure: OutlookMeasure,
  versus: boolean,
): Estimate | undefined {
  if (measure === 'cost') return cost;
  if (measure === 'roi') return roi;
  const from = versus ? delta : measures;
  switch (measure) {
    case 'red':
    case 'satisfied':
    case 'loyal':
    case 'engaged':
      return from.tiers[measure];
    case 'exitRed':
      return from.exits.red;
    default:
      return from[measure];
  }
}
