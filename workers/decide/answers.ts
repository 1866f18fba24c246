/** Three unlike good answers, each with its verdict. */
import type { Estimate, Interval } from '../measures/estimate.ts';
import type { Aim } from './aim.ts';
import { isEmpty, type Levels } from './blocks.ts';
import { decide, differencesOf, expectationOf, rangeOf, type Prospect, type Verdict } from './decision.ts';
import { chanceBehind, chanceOfBest, inOrder, isPossible, meanOf } from './ranking.ts';
import type { Trial } from './trials.ts';

export interface Answer {
  readonly levels: Levels;
  /** The most that it can cost. */
  readonly cost: number;
  /** Net value against "as is". */
  readonly prospect: Prospect;
  readonly verdict: Verdict;
  /** Share of futures in which it does what is aimed at: has a profit, or reaches the target. */
  readonly success: Estimate;
  /** The measure that is aimed at: its mean over futures, and its 5th to 95th percentile. */
  readonly there: { readonly expected: Estimate; readonly range: Interval } | undefined;
  /** Of the first answer at least, of the others at most: how probable it is that no plan does better. */
  readonly chanceOfBest: number;
  /** Net value of the first answer less that of this one, paired; undefined of the first. */
  readonly behind:
    { readonly expected: Estimate; readonly range: Interval; readonly verdict: Verdict } | undefined;
}

/** Whether two plans are different answers. */
export type IsUnlike = (a: Levels, b: Levels) => boolean;

/**
 * The best of the trials, the best that is unlike it, and the best that is unlike both. What is no better than doing
 * nothing is no answer: it must be worth something or, for a target, reach it at times.
 *
 * `contenders` have lived the same futures; `others` dropped out earlier.
 */
export function answersOf(
  contenders: readonly Trial[],
  others: readonly Trial[],
  aim: Aim,
  isUnlike: IsUnlike,
): Answer[] {
  const chosen = unlikeOnes(contenders, aim, isUnlike);
  const [best] = chosen;
  const rivals = [...contenders, ...others].filter((trial) => trial !== best);
  return chosen.map((trial) => {
    const net = Float64Array.from(trial.net);
    const { prospects, verdict } = decide([new Float64Array(net.length), net]);
    const success = trial.net.map((value, f) => (aim.kind === 'target' ? trial.score[f] : value > 0 ? 1 : 0));
    return {
      levels: trial.levels,
      cost: trial.cost,
      prospect: prospects[1],
      verdict,
      success: expectationOf(Float64Array.from(success)),
      there: trial.there.length > 0 ? spreadOf(Float64Array.from(trial.there)) : undefined,
      chanceOfBest: trial === best ? chanceOfBest(best, rivals) : chanceBehind(best, trial),
      behind: trial === best ? undefined : behindOf(Float64Array.from(best.net), net),
    };
  });
}

/** The trials that `answersOf` tells of. */
export function unlikeOnes(trials: readonly Trial[], aim: Aim, isUnlike: IsUnlike): Trial[] {
  const chosen: Trial[] = [];
  for (const trial of inOrder(trials, aim)) {
    if (chosen.length === 3) break;
    if (isGood(trial, aim) && chosen.every((other) => isUnlike(trial.levels, other.levels)))
      chosen.push(trial);
  }
  return chosen;
}

function isGood(trial: Trial, aim: Aim): boolean {
  if (!isPossible(trial) || isEmpty(trial.levels)) return false;
  return meanOf(aim.kind === 'target' ? trial.score : trial.net) > 0;
}

function behindOf(best: Float64Array, own: Float64Array): NonNullable<Answer['behind']> {
  const differences = differencesOf(best, own);
  return {
    ...spreadOf(differences),
    verdict: decide([new Float64Array(differences.length), differences]).verdict,
  };
}

function spreadOf(values: Float64Array): { readonly expected: Estimate; readonly range: Interval } {
  const possible = values.filter((value) => !Number.isNaN(value));
  return { expected: expectationOf(possible), range: rangeOf(possible) };
}
