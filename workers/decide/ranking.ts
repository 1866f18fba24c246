/** Which of several plans is best, and how sure that is. */
import { ln1p, pow } from '../../models/chance/portable.ts';
import { normalCdf } from '../../models/chance/quantiles.ts';
import { sideOf, type Aim } from './aim.ts';
import { expectationOf } from './decision.ts';
import type { Trial } from './trials.ts';

/**
 * The better first: by mean score, then, where a target is never reached, by how near they come, then by expected net
 * value. A plan that is impossible in some future comes last.
 */
export function inOrder(trials: readonly Trial[], aim: Aim): Trial[] {
  const known = trials.map((trial) => {
    const score = isPossible(trial) ? meanOf(trial.score) : -Infinity;
    const near = aim.kind === 'target' && score === 0 ? sideOf(aim) * meanOf(trial.there) : 0;
    return { trial, score, near: Number.isNaN(near) ? -Infinity : near, net: meanOf(trial.net) };
  });
  // Not a difference: two that are −∞ are equal.
  const compare = (x: number, y: number): number => (x === y ? 0 : y > x ? 1 : -1);
  return known
    .sort((a, b) => compare(a.score, b.score) || compare(a.near, b.near) || compare(a.net, b.net))
    .map(({ trial }) => trial);
}

export function isPossible({ net }: Trial): boolean {
  return !net.some(Number.isNaN);
}

/**
 * Probability that `other` has the higher mean score after all, given the futures that both have lived: what paired
 * differences leave of the difference of means, by Student's t with nothing known before. As few as n futures never say
 * more than n tosses that all fall the same way.
 */
export function chanceBehind(best: Trial, other: Trial): number {
  if (!isPossible(other)) return 0;
  const futures = Math.min(best.score.length, other.score.length);
  const differences = Float64Array.from({ length: futures }, (_, f) => best.score[f] - other.score[f]);
  const { mean, se } = expectationOf(differences);
  const least = pow(0.5, futures);
  if (futures < 2 || (mean === 0 && se === 0)) return 0.5;
  return Math.min(1 - least, Math.max(least, studentCdf(-mean / se, futures - 1)));
}

/**
 * At least how probable it is that the best has the highest mean of all: 1 − Σ chanceBehind, by Bonferroni's inequality
 * (Chen, Lin, Yücesan & Chick 2000, "Simulation budget allocation for further enhancing the efficiency of ordinal
 * optimization", call it APCS-B).
 */
export function chanceOfBest(best: Trial, others: readonly Trial[]): number {
  return Math.max(
    0,
    others.reduce((left, other) => left - chanceBehind(best, other), 1),
  );
}

/** Student's t below x, by the normal deviate of Wallace (1959); within 0.002 from 3 degrees of freedom on. */
export function studentCdf(x: number, freedom: number): number {
  if (Math.abs(x) === Infinity) return x > 0 ? 1 : 0;
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * ln1p((x * x) / freedom));
  return normalCdf(x < 0 ? -z : z);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
