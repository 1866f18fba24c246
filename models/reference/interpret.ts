/**
 * The reference: one customer, visit by visit, in double precision, reading like the definition (`model.md` section 3).
 * It is slow and obvious, and stays as the oracle for every faster engine.
 */
import { initialTransition, transition as step, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import {
  hashId,
  traitSlot,
  traitWords,
  uniform,
  visitBlock,
  visitSlot,
  visitWords,
  waitSlot,
} from '../chance/draws.ts';
import { betaQuantile, exponentialQuantile, gammaQuantile, normalQuantile } from '../chance/quantiles.ts';
import type { TierId } from '../market.ts';
import { recommendations } from '../rules/advocacy.ts';
import { deposit, recovered, unresolved, withdrawal } from '../rules/balance.ts';
import { gate, learnImpersonality, learnTrust, personality } from '../rules/basics.ts';
import { pull } from '../rules/branch.ts';
import { clip } from '../rules/clip.ts';
import { driftExpectation, learnExpectation, learnSatisfaction } from '../rules/expectation.ts';
import { fade } from '../rules/forgetting.ts';
import { act, actAgainst, behaviouralHalfLife, cognitiveHalfLife, learn } from '../rules/forms.ts';
import { competitorRate, dailyRate, redLeavingProbability } from '../rules/leaving.ts';
import { sum, type Entry } from '../rules/ledger.ts';
import { discountFactor, margin } from '../rules/money.ts';
import { failureProbability, grade } from '../rules/outcome.ts';
import { tier, type BorderSite } from '../rules/tier.ts';
import { effectiveExpectation, load, valence } from '../rules/valence.ts';
import type { Strategy } from '../strategy.ts';
import type { Study } from '../study.ts';
import { periods, type Period, type TransitionInForce, type World } from '../world.ts';
import { visitCap } from './cap.ts';
import { leftState, machine, type LeavingCause } from './machine.ts';

/** The state of one customer, as section 2 lists it. */
export interface State {
  balance: number;
  expectation: number;
  trust: number;
  grievance: number;
  recoveries: number;
  satisfaction: number | undefined;
  cognitive: number;
  behaviour: number;
  /** A⁻, negative engagement. */
  negative: number;
  impersonality: number;
}

const startState = {
  balance: 0,
  cognitive: 20,
  behaviour: 0,
  negative: 0,
  impersonality: 0.5,
} as const;

export type Next =
  | { readonly kind: 'visit'; readonly transition: string; readonly to: string }
  | { readonly kind: 'exit'; readonly transition: string; readonly to: string }
  | { readonly kind: 'left'; readonly cause: LeavingCause }
  /** The horizon cuts the wait: still a customer. */
  | { readonly kind: 'horizon' }
  /** More visits than a customer may have in a run; still a customer, and said to the user. */
  | { readonly kind: 'capped' };

/** One line of a customer's statement. States are those after the visit, before the wait. */
export interface Visit extends Readonly<State> {
  /** Days since the start. */
  readonly time: number;
  readonly touchpoint: string;
  /** How often the customer had been there before. */
  readonly earlier: number;
  readonly outcome: 'ok' | 'unreached' | 'failed';
  readonly grade: number;
  /** E′, the expectation it is held against. */
  readonly expected: number;
  readonly valence: number;
  readonly load: number;
  readonly before: number;
  /** ΔB before it is clipped. */
  readonly change: number;
  /** Sums to the balance at the next visit, or at the end, less `before`. */
  readonly ledger: readonly Entry[];
  readonly tier: TierId;
  /** Undiscounted and as present value at t = 0. */
  readonly money: number;
  readonly discounted: number;
  /** The transition chosen, also where the customer leaves before it ends. */
  readonly chosen: string;
  /** Its waiting time, and the days really spent. */
  readonly wait: number;
  readonly spent: number;
  readonly positive: number;
  readonly negativeWord: number;
  readonly next: Next;
}

export interface Trace {
  readonly customer: number;
  readonly segment: string;
  readonly extraversion: number;
  readonly involvement: number;
  readonly visits: readonly Visit[];
  /** When and how the story ends, and the balance and behaviour then. */
  readonly end: {
    readonly time: number;
    readonly next: Next;
    readonly balance: number;
    readonly behaviour: number;
  };
}

/** A comparison `left < right` on which the path may fork. */
export type Site =
  | BorderSite
  | 'fails'
  | 'unreached'
  | 'loss'
  | 'redLeaving'
  | 'branch'
  | 'leaves'
  | 'waitEnds'
  | 'competitor'
  | 'period';

/** Decides a comparison; `detail` tells which of several of one site it is (the number of a transition or period). */
export type Decide = (site: Site, visit: number, left: number, right: number, detail: number) => boolean;

export interface InterpretOptions {
  /** Default: the study's. */
  readonly seed?: number;
  /** Only to replay another engine's path through near ties; default `left < right`. */
  readonly decide?: Decide;
}

const gamma4Quantile = gammaQuantile(4);

/** Follows customers through one study under one strategy: prepare once, then ask for any customer. */
export function interpreter(
  study: Study,
  strategy: Strategy,
  {
    seed = study.settings.seed,
    decide = (_site, _visit, left, right) => left < right,
  }: InterpretOptions = {},
): (customer: number) => Trace {
  const plan = periods(study, strategy);
  const first = plan[0].world;
  const ways = plan.map(({ world }) => waysOn(world));
  const hashes = new Map([...first.touchpoints.keys()].map((id) => [id, hashId(id)]));
  const exits = study.exits.map((exit) => exit.id);
  const chart = machine(study.start, exits, first);
  const involvementOf = involvementQuantile(first.market.involvementSpread);
  const { horizon, feedback } = study.settings;
  const discount = first.market.discount;

  return (customer) => {
    // Drawn once.
    const traits = new Uint32Array(4);
    traitWords(traits, seed, customer);
    const segmentId = chooseSegment(first, uniform(traits[traitSlot.segment]));
    const own = inForce(first.segments, segmentId);
    const extraversion = betaQuantile(
      6 * own.extraversion,
      6 * (1 - own.extraversion),
    )(...both(traits[traitSlot.extraversion]));
    const involvement = involvementOf(...both(traits[traitSlot.involvement]));

    const state: State = {
      ...startState,
      expectation: own.expectation,
      trust: first.market.trust,
      grievance: 0,
      recoveries: 0,
      satisfaction: undefined,
    };
    const earlier = new Map<string, number>();
    const visits: Visit[] = [];
    let [snapshot] = initialTransition(chart);
    let time = 0;

    for (;;) {
      const n = visits.length;
      const less = (site: Site, left: number, right: number, detail = 0) =>
        decide(site, n, left, right, detail);
      const period = periodAt(plan, time, less);
      const { world } = plan[period];
      const { market } = world;
      const here = inForce(world.touchpoints, String(snapshot.value));
      const segment = inForce(world.segments, segmentId);
      const nth = earlier.get(here.id) ?? 0;
      earlier.set(here.id, nth + 1);
      const hash = inForce(hashes, here.id);
      const words = new Uint32Array(4);
      const later = new Uint32Array(4);
      visitWords(words, seed, customer, hash, nth, visitBlock.visit);
      visitWords(later, seed, customer, hash, nth, visitBlock.wait);
      const isRecovery = here.kind === 'recovery';
      const isBasic = here.layer === 'basic';
      const { balance: before, grievance, recoveries, impersonality, trust } = state;

      // 1. Outcome.
      const failed = less(
        'fails',
        uniform(words[visitSlot.outcome]),
        failureProbability(here.failure, segment.failure),
      );
      const unreached =
        !failed && !isRecovery && less('unreached', uniform(words[visitSlot.reach]), 1 - here.reach);
      const noise = normalQuantile(...both(words[visitSlot.grade]));
      const p = grade(failed ? here.failureGrade : here.grade, here.spread, noise, unreached);

      // 2. Valence.
      const expected = effectiveExpectation(state.expectation, market.expectationExtra, before);
      const v = valence(p, expected, market.disconfirmation);
      const loss = less('loss', v, 0);

      // 3. Load.
      const charge = failed ? here.failureCharge : here.charge;
      const ℓ = load(charge, market.productCharge, involvement, isBasic ? 1 : segment.relevance);

      // 4. Balance.
      const full = market.deposit * ℓ * Math.abs(v);
      let entries: Entry[];
      if (isRecovery) {
        entries = failed
          ? unresolved(grievance, market.doubleDeviation)
          : recovered(grievance, here.recovery, market.recoveryFade, recoveries);
      } else if (loss) {
        entries = withdrawal(full, market.lossWeight, market.cushion, before);
      } else {
        const G = isBasic ? 1 : gate(trust, market.gateFrom, market.gateTo);
        const P =
          here.human < 1 && segment.tolerance < 1
            ? personality(impersonality, segment.tolerance, market.depersonalisation)
            : 1;
        entries = deposit(full, G, P, market.headroom, before);
      }
      const change = sum(entries);
      state.balance = clip(before + change, -100, 100);
      entries.push({ cause: 'clip', points: state.balance - (before + change) });
      if (isRecovery && !failed) {
        state.grievance = 0;
        state.recoveries += 1;
      } else if (!isRecovery && loss && failed) {
        state.grievance += Math.abs(change);
      }

      // 5. Other states.
      if (isBasic || failed || isRecovery) state.trust = learnTrust(trust, market.trustLearning, !failed);
      if (!isRecovery) state.expectation = learnExpectation(state.expectation, market.expectationLearning, p);
      state.satisfaction = learnSatisfaction(state.satisfaction, p);
      state.cognitive = learn(state.cognitive, here.information);
      if (loss) state.negative = actAgainst(state.negative, here.activity, failed);
      else state.behaviour = act(state.behaviour, here.activity);
      state.impersonality = learnImpersonality(impersonality, market.contactLearning, here.human);

      // 6. Tier. At η = 0 everyone acts as satisfied.
      const tierNow = tier(state.balance, state.behaviour, borders(world), less);
      const acting = world.tiers[feedback === 0 ? 'satisfied' : tierNow];

      // 7. Cash.
      const money = margin(here.revenue, segment.value, acting.spend, here.cost);
      const discounted = money * discountFactor(discount, time);

      // 8. Next transition.
      const fitting = (failed ? ways[period].failed : ways[period].ok)(here.id);
      const chosen = choose(fitting, state.balance, feedback, uniform(words[visitSlot.branch]), less);
      const target = world.touchpoints.get(chosen.to);
      const after = { ...state };

      // 9. Leaving in the red.
      let spent = 0;
      let leavesRed = false;
      const wait = waiting(chosen, both(later[waitSlot.wait]));
      if (state.balance < 0 && change < 0 && target?.kind !== 'recovery') {
        const chance = redLeavingProbability(feedback, market.redLeaving, market.redDepth, state.balance);
        leavesRed = less('redLeaving', uniform(later[waitSlot.leave]), chance);
      }

      // 10. Waiting.
      let positive = 0;
      let negativeWord = 0;
      let next: Next = { kind: 'left', cause: 'red' };
      if (!leavesRed) {
        const capped = visits.length + 1 >= visitCap;
        const remaining = horizon - time;
        const arrives = !capped && less('waitEnds', wait, remaining);
        const ends = arrives ? wait : remaining;
        const needed = exponentialQuantile(...both(later[waitSlot.rate]));
        const rates = (world: World) => {
          const { switching } = world.tiers[feedback === 0 ? 'satisfied' : tierNow];
          const { leaving } = inForce(world.segments, segmentId);
          const { structural, rational, natural } = world.market;
          return {
            competitor: competitorRate(switching, leaving, structural, rational),
            natural: dailyRate(natural),
          };
        };
        const gone = leavingMoment(plan, period, time, ends, needed, rates, less);
        spent = gone ? gone.after : ends;
        if (gone) {
          const cause = less('competitor', uniform(later[waitSlot.cause]), gone.competitorShare)
            ? 'competitor'
            : 'natural';
          next = { kind: 'left', cause };
        } else if (arrives) next = { kind: target ? 'visit' : 'exit', transition: chosen.id, to: chosen.to };
        else next = { kind: capped ? 'capped' : 'horizon' };

        positive = recommendations(acting.recommendations, extraversion, spent);
        negativeWord = recommendations(acting.warnings, extraversion, spent);
        // Rounding may carry a full account past its end.
        state.balance = clip(fade(state.balance, market.rest, spent, market.halfLife), -100, 100);
        state.grievance = fade(state.grievance, 0, spent, market.halfLife);
        state.behaviour = fade(state.behaviour, 0, spent, behaviouralHalfLife);
        state.negative = fade(state.negative, 0, spent, behaviouralHalfLife);
        state.cognitive = fade(state.cognitive, 0, spent, cognitiveHalfLife);
        state.expectation = driftExpectation(state.expectation, market.expectationDrift, spent);
      }
      entries.push({ cause: 'forgetting', points: state.balance - after.balance });

      visits.push({
        ...after,
        time,
        touchpoint: here.id,
        earlier: nth,
        outcome: failed ? 'failed' : unreached ? 'unreached' : 'ok',
        grade: p,
        expected,
        valence: v,
        load: ℓ,
        before,
        change,
        ledger: entries,
        tier: tierNow,
        money,
        discounted,
        chosen: chosen.id,
        wait,
        spent,
        positive,
        negativeWord,
        next,
      });
      time += spent;
      snapshot = follow(chart, snapshot, next);
      if (next.kind !== 'visit') {
        const { balance, behaviour } = state;
        return {
          customer,
          segment: segmentId,
          extraversion,
          involvement,
          visits,
          end: { time, next, balance, behaviour },
        };
      }
    }
  };
}

type Less = (site: Site, left: number, right: number, detail?: number) => boolean;

/** u and its complement, both exact. */
function both(word: number): [number, number] {
  const u = uniform(word);
  return [u, 1 - u];
}

/** z ~ Gamma(mean 1, coefficient of variation CV); CV = 0: everyone is equally involved. */
function involvementQuantile(spread: number): (u: number, v: number) => number {
  return spread === 0 ? () => 1 : gammaQuantile(1 / (spread * spread));
}

function chooseSegment(world: World, u: number): string {
  const all = [...world.segments.values()];
  const total = all.reduce((sum, segment) => sum + segment.share, 0);
  let cumulated = 0;
  for (const segment of all) {
    cumulated += segment.share;
    if (u * total < cumulated) return segment.id;
  }
  return all[all.length - 1].id;
}

/** The period of a moment: the last that begins at or before it. */
function periodAt(plan: readonly Period[], time: number, less: Less): number {
  let k = 0;
  while (k + 1 < plan.length && !less('period', time, plan[k + 1].from, k + 1)) k++;
  return k;
}

/** Among the transitions whose condition fits, with probability ∝ w·exp(η·θ·B/100), in the order of their ids. */
function choose(
  fitting: readonly TransitionInForce[],
  balance: number,
  feedback: number,
  u: number,
  less: Less,
): TransitionInForce {
  const pulls = fitting.map((t) => pull(t.weight, t.sensitivity, feedback, balance));
  const total = pulls.reduce((sum, w) => sum + w, 0);
  let cumulated = 0;
  let last: TransitionInForce | undefined;
  for (const [k, t] of fitting.entries()) {
    if (pulls[k] === 0) continue;
    last = t;
    cumulated += pulls[k];
    if (less('branch', u, cumulated / total, k)) return t;
  }
  if (last === undefined) throw new Error('no way on: the study did not pass its check');
  return last;
}

/** The transitions out of each touchpoint that stand open after each outcome; a world lists them by id already. */
function waysOn({ transitions }: World): {
  ok: (from: string) => TransitionInForce[];
  failed: (from: string) => TransitionInForce[];
} {
  const open = { ok: new Map<string, TransitionInForce[]>(), failed: new Map<string, TransitionInForce[]>() };
  for (const transition of transitions.values()) {
    for (const outcome of ['ok', 'failed'] as const) {
      if (transition.weight === 0 || (transition.condition !== 'any' && transition.condition !== outcome))
        continue;
      const known = open[outcome].get(transition.from) ?? [];
      open[outcome].set(transition.from, [...known, transition]);
    }
  }
  return { ok: (from) => open.ok.get(from) ?? [], failed: (from) => open.failed.get(from) ?? [] };
}

function waiting({ law, wait }: TransitionInForce, u: [number, number]): number {
  switch (law) {
    case 'fixed':
      return wait;
    case 'exponential':
      return wait * exponentialQuantile(...u);
    case 'gamma4':
      return wait * gamma4Quantile(...u);
    default:
      return law satisfies never;
  }
}

/**
 * When the leave rate, integrated from `time` over the periods that a wait of `ends` days passes through, reaches
 * `needed`; undefined if it does not.
 */
function leavingMoment(
  plan: readonly Period[],
  period: number,
  time: number,
  ends: number,
  needed: number,
  rates: (world: World) => { competitor: number; natural: number },
  less: Less,
): { after: number; competitorShare: number } | undefined {
  let done = 0;
  let from = 0;
  for (let k = period; k < plan.length; k++) {
    const border = k + 1 < plan.length ? Math.max(0, plan[k + 1].from - time) : Infinity;
    const to = Math.min(ends, border);
    const { competitor, natural } = rates(plan[k].world);
    const rate = competitor + natural;
    if (less('leaves', needed, done + rate * (to - from), k)) {
      return { after: clip(from + (needed - done) / rate, from, to), competitorShare: competitor / rate };
    }
    done += rate * (to - from);
    from = to;
    if (to === ends) return undefined;
  }
  return undefined;
}

function borders({ tiers }: World): Parameters<typeof tier>[2] {
  return {
    satisfied: tiers.satisfied.from,
    loyal: tiers.loyal.from,
    engaged: tiers.engaged.from,
    activity: tiers.engaged.activity,
  };
}

function follow(chart: AnyStateMachine, snapshot: AnyMachineSnapshot, next: Next): AnyMachineSnapshot {
  if (next.kind === 'horizon' || next.kind === 'capped') return snapshot;
  const type = next.kind === 'left' ? `leave:${next.cause}` : `take:${next.transition}`;
  const [after] = step(chart, snapshot, { type });
  const expected = next.kind === 'left' ? leftState(next.cause) : next.to;
  if (after.value !== expected)
    throw new Error(`${type} leads to ${String(after.value)}, not to ${expected}`);
  return after;
}

function inForce<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new Error(`unknown id: ${id}`);
  return found;
}
