/**
 * The exact solver (`model.md` section 9, L0): without emotional feedback the model is a killed, discounted semi-Markov
 * chain, and expected visits, value and lifetime are solutions of linear equations, here in double precision.
 */
import { exp, ln } from '../chance/portable.ts';
import { competitorRate, dailyRate } from '../rules/leaving.ts';
import { failureProbability } from '../rules/outcome.ts';
import type { Edit } from '../strategy.ts';
import type { Study } from '../study.ts';
import type { Law } from '../transition.ts';
import { fullWorld } from '../world.ts';
import type { SegmentInForce, TransitionInForce, World } from '../world/inForce.ts';

export interface Chain {
  /** The start touchpoint. */
  readonly start: string;
  /** Expected discounted margin of one customer over an infinite horizon: V(start), in money. */
  readonly value: number;
  /** Expected days until leaving. */
  readonly lifetimeDays: number;
  /** Expected visits and failures by touchpoint, from the start. */
  readonly visits: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
  /** V, N and L with each touchpoint as the start. */
  readonly from: readonly {
    readonly touchpoint: string;
    readonly value: number;
    readonly lifetimeDays: number;
    readonly visits: number;
  }[];
}

/** A segment whose multipliers are all 1. */
const neutralSegment = { id: 'neutral', failure: 1, leaving: 1, value: 1 } as const;

/**
 * Solves the chain of a study under a strategy's patch, fully in force (start day, ramp and events have no place in a
 * chain that is homogeneous in time), for one segment. `endless` if customers never leave, so that nothing converges.
 */
export function solveChain(
  study: Study,
  edits: readonly Edit[] = [],
  segmentId?: string,
): Chain | { readonly kind: 'endless' } {
  const world = fullWorld(study, edits);
  const segment: Pick<SegmentInForce, 'failure' | 'leaving' | 'value'> =
    (segmentId === undefined ? undefined : world.segments.get(segmentId)) ?? neutralSegment;
  const { market, tiers } = world;
  const ways = chances(world, segment.failure);
  const reached = reachable(study.start, ways);
  const touchpoints = [...world.touchpoints.values()].filter((t) => reached.has(t.id));
  const index = new Map(touchpoints.map((t, i) => [t.id, i]));
  const size = touchpoints.length;

  const leave =
    competitorRate(tiers.satisfied.switching, segment.leaving, market.structural, market.rational) +
    dailyRate(market.natural);
  const interest = ln(1 + market.discount) / 365;

  // I − P∘Λ(h) and I − P∘Λ(h + q), and the expected days of the wait after each visit.
  const stay = identity(size);
  const worth = identity(size);
  const waits = new Array<number>(size).fill(0);
  for (const { transition, probability } of ways) {
    const i = index.get(transition.from);
    if (i === undefined) continue;
    const { law, wait } = transition;
    waits[i] += probability * meanCutWait(leave, wait, law);
    const j = index.get(transition.to);
    if (j === undefined) continue;
    stay[i][j] -= probability * laplace(leave, wait, law);
    worth[i][j] -= probability * laplace(leave + interest, wait, law);
  }
  const margins = touchpoints.map((t) => t.revenue * segment.value * tiers.satisfied.spend - t.cost);
  const start = index.get(study.start) ?? 0;

  const lifetimes = solve(stay, waits);
  const values = solve(worth, margins);
  const unit = touchpoints.map((_, i) => (i === start ? 1 : 0));
  const visits = solve(transposed(stay), unit);
  if (!lifetimes || !values || !visits || visits.some((n) => n < -1e-6 || n > 1e12))
    return { kind: 'endless' };

  const failing = touchpoints.map((t) => failureProbability(t.failure, segment.failure));
  const named = (numbers: readonly number[]) =>
    Object.fromEntries([...world.touchpoints.keys()].map((id) => [id, numbers[index.get(id) ?? -1] ?? 0]));
  return {
    start: study.start,
    value: values[start],
    lifetimeDays: lifetimes[start],
    visits: named(visits),
    failures: named(visits.map((n, i) => n * failing[i])),
    from: touchpoints.map((t, i) => ({
      touchpoint: t.id,
      value: values[i],
      lifetimeDays: lifetimes[i],
      visits: visits[i],
    })),
  };
}

/** Where customers can get to; elsewhere the equations need no answer, and may have none. */
function reachable(
  start: string,
  ways: readonly { transition: TransitionInForce; probability: number }[],
): Set<string> {
  const reached = new Set([start]);
  for (const here of reached) {
    for (const { transition, probability } of ways) {
      if (transition.from === here && probability > 0) reached.add(transition.to);
    }
  }
  return reached;
}

/** p_e = (1 − f)·ŵ among the transitions open after a success + f·ŵ among those open after a failure. */
function chances(world: World, multiplier: number): { transition: TransitionInForce; probability: number }[] {
  const all = [...world.transitions.values()];
  return [...world.touchpoints.values()].flatMap((touchpoint) => {
    const fails = failureProbability(touchpoint.failure, multiplier);
    const here = all.filter((t) => t.from === touchpoint.id);
    const total = (shut: 'ok' | 'failed') =>
      here.reduce((sum, t) => sum + (t.condition === shut ? 0 : t.weight), 0);
    const [ok, failed] = [total('failed'), total('ok')];
    return here.map((transition) => ({
      transition,
      probability:
        (transition.condition === 'failed' || ok === 0 ? 0 : ((1 - fails) * transition.weight) / ok) +
        (transition.condition === 'ok' || failed === 0 ? 0 : (fails * transition.weight) / failed),
    }));
  });
}

/** Λ(x) = E e^(−xT) of a waiting time with mean τ. */
function laplace(x: number, mean: number, law: Law): number {
  switch (law) {
    case 'fixed':
      return exp(-x * mean);
    case 'exponential':
      return 1 / (1 + x * mean);
    case 'gamma4':
      return (1 + (x * mean) / 4) ** -4;
    default:
      return law satisfies never;
  }
}

/** E min(T, leaving) = (1 − Λ(h))/h; τ at h = 0. */
function meanCutWait(h: number, mean: number, law: Law): number {
  const lost = h * mean;
  // Where 1 − Λ would lose its digits the series says as much: τ(1 − hE[T²]/2τ).
  if (lost < 1e-7) return mean * (1 - (lost * (law === 'fixed' ? 1 : law === 'exponential' ? 2 : 1.25)) / 2);
  return (1 - laplace(h, mean, law)) / h;
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((_, i) => matrix.map((row) => row[i]));
}

/** Solves Ax = b by Gaussian elimination with partial pivoting; undefined where A is singular. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] | undefined {
  const size = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    if (Math.abs(rows[k][k]) < 1e-13) return undefined;
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i][k] / rows[k][k];
      if (factor === 0) continue;
      for (let j = k; j <= size; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i][size];
    for (let j = i + 1; j < size; j++) sum -= rows[i][j] * x[j];
    x[i] = sum / rows[i][i];
  }
  return x;
}
