/** Study + strategy → one flat `Program`. Everything that does not change from visit to visit is worked out here. */
import { hashId } from '../../models/chance/draws.ts';
import { ln } from '../../models/chance/portable.ts';
import { tierIds } from '../../models/market.ts';
import { dailyRate } from '../../models/rules/leaving.ts';
import type { Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { periods, type Period } from '../../models/world.ts';
import type { TouchpointInForce, TransitionInForce, World } from '../../models/world/inForce.ts';
import {
  allocateProgram,
  flag,
  I,
  lawCode,
  M,
  O,
  programHash,
  S,
  T,
  viewProgram,
  type Program,
  type ProgramView,
} from './program.ts';

/** Equal steps of the horizon at which balance and tiers are looked at, besides every year. */
export const gridSteps = 104;

/** log2(e). */
const log2e = 1.4426950408889634;

export interface CompileOptions {
  /** Scales the strategy's edits (execution risk); default 1. */
  readonly execution?: number;
  /**
   * Touchpoints at which nothing moves the balance, while outcomes, ways on, expectation and money are as they were: what a
   * touchpoint does to emotions is the difference. Default: none.
   */
  readonly muted?: ReadonlySet<string>;
  /** Whether balance and tiers are looked at over time; without, a visit costs less. Default true. */
  readonly overTime?: boolean;
}

/** Compiles a study under one strategy (`asIs` for none). The study must have passed `check`: this trusts it. */
export function compile(
  study: Study,
  strategy: Strategy,
  { execution = 1, muted = new Set(), overTime = true }: CompileOptions = {},
): Program {
  const plan = periods(study, strategy, execution);
  const { horizon, feedback } = study.settings;
  const [{ world: first }] = plan;
  const names = {
    strategy: strategy.id,
    touchpoints: [...first.touchpoints.keys()],
    transitions: [...first.transitions.keys()],
    exits: study.exits.map((exit) => exit.id),
    segments: [...first.segments.keys()],
    phases: phasesOf(study, strategy, [...first.touchpoints.keys()]),
  };
  const ways = plan.map(({ world }) => waysOn(world, names.touchpoints));
  const grid = overTime ? gridTimes(horizon) : [];
  const buffer = allocateProgram({
    touchpoints: names.touchpoints.length,
    transitions: names.transitions.length,
    exits: names.exits.length,
    segments: names.segments.length,
    periods: plan.length,
    options: ways.flat(2).reduce((sum, way) => sum + way.length, 0),
    grid: grid.length,
    years: Math.floor(horizon / 365),
    months: Math.ceil((horizon * 12) / 365),
    start: names.touchpoints.indexOf(study.start),
    feedback,
  });
  const view = viewProgram(buffer);

  writeOnce(view, plan, horizon, strategy.start?.value ?? 0);
  view.times.set(grid);
  view.hashes.set(names.touchpoints.map(hashId));
  for (const [k, { world }] of plan.entries()) {
    writeMarket(view.market.subarray(k * M.size, (k + 1) * M.size), world, feedback);
    let row = k * view.touchpoints;
    for (const [id, touchpoint] of world.touchpoints) {
      const numbers = view.touchpoint.subarray(row * T.size, (row + 1) * T.size);
      writeTouchpoint(numbers, touchpoint);
      if (!muted.has(id)) writeMoves(numbers, touchpoint, world);
      view.flags[row] = flagsOf(touchpoint);
      row += 1;
    }
    row = k * view.segments;
    for (const segment of world.segments.values()) {
      const { failure, leaving, value, relevance, tolerance } = segment;
      const scale = tolerance < 1 ? 1 / (1 - tolerance) : 0;
      view.segment.set([failure, leaving, value, relevance, tolerance, scale], row * S.size);
      row += 1;
    }
  }
  writeWays(view, ways, names, feedback);
  return { buffer, names, hash: programHash(buffer) };
}

/** The programs of "as is" and of each strategy of a study, in their order. */
export function programsOf(study: Study): Program[] {
  return strategiesOf(study).map((strategy) => compile(study, strategy));
}

/** The touchpoints of each phase, also those that a patch adds. */
function phasesOf(
  study: Study,
  strategy: Strategy,
  touchpoints: readonly string[],
): Program['names']['phases'] {
  const edits = [strategy, ...study.events].flatMap((patch) => patch.edits);
  const added = edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
  const phases = new Map([...added, ...study.touchpoints].map(({ id, phase }) => [id, phase]));
  return study.phases.map(({ id }) => ({
    phase: id,
    touchpoints: touchpoints.flatMap((touchpoint, j) => (phases.get(touchpoint) === id ? [j] : [])),
  }));
}

/** Grid times in days: `gridSteps` equal steps from 0 to the horizon, and every year. */
function gridTimes(horizon: number): number[] {
  const times = Array.from({ length: gridSteps + 1 }, (_, k) => (k * horizon) / gridSteps);
  for (let day = 365; day <= horizon; day += 365) {
    if (!times.some((time) => Math.abs(time - day) < 1e-6 * horizon)) times.push(day);
  }
  return times.sort((a, b) => a - b);
}

/** What does not change between periods: what is drawn or set once comes from the first. */
function writeOnce(view: ProgramView, plan: readonly Period[], horizon: number, costStart: number): void {
  const [{ world }] = plan;
  const { market } = world;
  const perDay = ln(1 + market.discount) / 365;
  view.doubles.set([horizon, perDay, costStart]);
  view.scalars.set([horizon, -perDay * log2e, market.trust, 12 / 365]);
  view.periodFrom.set([...plan.map(({ from }) => from), Infinity]);
  view.quanta.set([quantum, quantum * moneyScale(plan, horizon)]);

  const total = [...world.segments.values()].reduce((sum, segment) => sum + segment.share, 0);
  let cumulated = 0;
  for (const [k, segment] of [...world.segments.values()].entries()) {
    cumulated += segment.share;
    const last = cumulated >= total * (1 - 1e-12);
    view.segmentStart.set([last ? 1 : cumulated / total, segment.expectation], k * 2);
    view.extraversion[k] = segment.extraversion;
  }
  view.involvementSpread[0] = market.involvementSpread;
  view.promoterNoise[0] = plan[plan.length - 1].world.market.answerNoise;
}

/**
 * The step to which every addend of a sum is rounded, as 1.5·2⁵²·step: adding and subtracting it rounds. Addends that are
 * multiples of one step add up exactly in double precision, in any order, so kernels may add in the order that suits them:
 * with a step of 2⁻²² as long as a sum stays below 2³¹, which 1024 customers with 10,000 visits of 100 points do not reach.
 */
const quantum = 1.5 * 2 ** 30;

/** A power of two near a sixteenth of the largest amount of money that can move at one visit. */
function moneyScale(plan: readonly Period[], horizon: number): number {
  let most = 0;
  for (const { from, world } of plan) {
    if (from >= horizon) continue;
    const values = [...world.segments.values()].map((segment) => segment.value);
    const spends = tierIds.map((id) => world.tiers[id].spend);
    const lift = Math.max(...values, 1) * Math.max(...spends);
    for (const { revenue, cost } of world.touchpoints.values()) {
      most = Math.max(most, Math.abs(revenue) * lift + Math.abs(cost));
    }
  }
  if (most === 0) return 1;
  let scale = 1;
  while (scale * 16 < most) scale *= 2;
  while (scale * 8 > most) scale /= 2;
  return scale;
}

function writeMarket(row: Float32Array, { market, tiers }: World, feedback: number): void {
  const acting = tierIds.map((id) => tiers[feedback === 0 ? 'satisfied' : id]);
  const bonds = (1 - market.structural) * (1 - market.rational);
  row[M.lossWeight] = market.lossWeight;
  row[M.cushion] = market.cushion / 100;
  row[M.headroom] = market.headroom / 100;
  row[M.absolute] = (1 - market.disconfirmation) / 4;
  row[M.relative] = market.disconfirmation / 4;
  row[M.extra] = market.expectationExtra / 100;
  row[M.expectationLearning] = market.expectationLearning;
  row[M.drift] = market.expectationDrift / 365;
  row[M.trustLearning] = market.trustLearning;
  row[M.gateFrom] = market.gateFrom;
  row[M.gateScale] = 1 / Math.max(market.gateTo - market.gateFrom, 1e-6);
  row[M.recoveryFade] = market.recoveryFade;
  row[M.contactLearning] = market.contactLearning;
  row[M.depersonalisation] = market.depersonalisation;
  row[M.redLeaving] = feedback * market.redLeaving;
  row[M.redScale] = 1 / market.redDepth;
  row[M.satisfiedFrom] = tiers.satisfied.from;
  row[M.loyalFrom] = tiers.loyal.from;
  row[M.engagedFrom] = tiers.engaged.from;
  row[M.activity] = tiers.engaged.activity;
  row[M.natural] = dailyRate(market.natural);
  row[M.conversion] = market.sayDo * market.conversion;
  row[M.halves] = 1 / market.halfLife;
  row[M.rest] = market.rest;
  for (const [k, tier] of acting.entries()) {
    row[M.competitor + k] = dailyRate(tier.switching) * bonds;
    row[M.spend + k] = tier.spend;
    row[M.positive + k] = (tier.recommendations * 2) / 365;
    row[M.negative + k] = (tier.warnings * 2) / 365;
  }
}

function writeTouchpoint(row: Float32Array, touchpoint: TouchpointInForce): void {
  row[T.failure] = touchpoint.failure;
  row[T.unreached] = touchpoint.kind === 'recovery' ? 0 : 1 - touchpoint.reach;
  row[T.grade] = touchpoint.grade;
  row[T.failureGrade] = touchpoint.failureGrade;
  row[T.spread] = touchpoint.spread;
  row[T.information] = touchpoint.information;
  row[T.activity] = touchpoint.activity;
  row[T.revenue] = touchpoint.revenue;
  row[T.cost] = touchpoint.cost;
  row[T.impersonal] = 1 - touchpoint.human;
}

/** What moves the balance; all 0 where this is not written. */
function writeMoves(row: Float32Array, touchpoint: TouchpointInForce, { market }: World): void {
  if (touchpoint.kind === 'recovery') {
    row[T.recovery] = touchpoint.recovery;
    row[T.deviation] = market.doubleDeviation;
    return;
  }
  const charge = market.deposit * market.productCharge;
  row[T.charge] = charge * touchpoint.charge;
  row[T.failureCharge] = charge * touchpoint.failureCharge;
}

function flagsOf({ layer, kind, human }: TouchpointInForce): number {
  return (
    (layer === 'basic' ? flag.basic : 0) |
    (kind === 'recovery' ? flag.recovery : 0) |
    (human < 1 ? flag.impersonal : 0)
  );
}

/** For each touchpoint and outcome (ok, failed), the transitions with a weight, in the order of their ids. */
function waysOn(world: World, touchpoints: readonly string[]): TransitionInForce[][][] {
  const from = new Map<string, [TransitionInForce[], TransitionInForce[]]>(
    touchpoints.map((id) => [id, [[], []]]),
  );
  for (const transition of world.transitions.values()) {
    if (transition.weight === 0) continue;
    const way = from.get(transition.from);
    if (transition.condition !== 'failed') way?.[0].push(transition);
    if (transition.condition !== 'ok') way?.[1].push(transition);
  }
  return [...from.values()];
}

function writeWays(
  view: ProgramView,
  ways: readonly (readonly (readonly (readonly TransitionInForce[])[])[])[],
  names: Program['names'],
  feedback: number,
): void {
  const targets = new Map([...names.touchpoints, ...names.exits].map((id, index) => [id, index]));
  const indices = new Map(names.transitions.map((id, index) => [id, index]));
  let way = 0;
  let option = 0;
  for (const period of ways) {
    for (const outcomes of period) {
      for (const open of outcomes) {
        const fixed = feedback === 0 || open.every((t) => t.sensitivity === 0);
        const total = open.reduce((sum, t) => sum + t.weight, 0);
        view.ways.set([option, open.length, fixed ? 1 : 0], way * 3);
        let cumulated = 0;
        for (const t of open) {
          cumulated += t.weight;
          const share = cumulated >= total * (1 - 1e-12) ? 1 : cumulated / total;
          const index = [indices.get(t.id) ?? -1, targets.get(t.to) ?? -1, lawCode[t.law]];
          view.optionNumbers.set(
            [fixed ? share : t.weight, (feedback * t.sensitivity * log2e) / 100, t.wait],
            option * O.size,
          );
          view.optionIndices.set(index, option * I.size);
          option += 1;
        }
        way += 1;
      }
    }
  }
}
