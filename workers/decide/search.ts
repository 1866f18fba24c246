/**
 * The best plan for a budget. All plans that the budget allows live the same futures with the same customers, in rounds:
 * each doubles the futures, and goes on only with plans that may still be the best, so that effort goes to the
 * contenders (sequential halving, Karnin, Koren & Somekh 2013, with a screening before it). A plan that is dropped by
 * screening has a chance of at most 5 % ÷ the number of plans to be the best; how probable the choice is counts every
 * plan that was ever tried, also those dropped to save time.
 */
import type { Study } from '../../models/study.ts';
import type { Backend } from '../run/backend.ts';
import { affordable, costOf, promising } from './affordable.ts';
import { sideOf, type Aim } from './aim.ts';
import { answersOf, unlikeOnes, type Answer } from './answers.ts';
import { blocksOf, isEmpty, type Levels } from './blocks.ts';
import { chanceBehind, inOrder, meanOf } from './ranking.ts';
import { tryPlans, type Trial, type TrialOptions } from './trials.ts';
import { unlike } from './unlike.ts';

export interface SearchOptions {
  /** Must have passed `check`. Its strategies that are not hidden are the blocks. */
  readonly study: Study;
  readonly seed: number;
  /** Present value over the horizon; see `costOf`. */
  readonly budget: number;
  readonly aim: Aim;
  readonly backend: Backend;
  /** Futures that the contenders live at the most, at least 8. Default 512. */
  readonly futures?: number;
  readonly signal?: AbortSignal;
  /** Called after each round; the last call says what is returned. */
  readonly onFound?: (found: Found) => void;
  /** Called now and then with the share of the search that is done. */
  readonly onProgress?: (share: number) => void;
}

export type Found =
  /** The budget pays for no block at all. */
  | { readonly kind: 'too-small'; readonly least: number }
  | {
      readonly kind: 'found';
      /** Plans that were tried, the empty one included. */
      readonly plans: number;
      /** Whether these are all that the budget allows. If not, they promise most where effects simply add up. */
      readonly all: boolean;
      /** That the contenders have lived so far. */
      readonly futures: number;
      readonly contenders: number;
      /** None if no plan is better than doing nothing. */
      readonly answers: readonly Answer[];
      /** Plans, besides the first answer, of which it cannot be told whether they are as good: a chance above 2.5 %. */
      readonly tied: number;
      /** With a target: the mean of the measure under "as is", and the best that a plan makes of it. */
      readonly nearest: { readonly asIs: number; readonly plan: number } | undefined;
    };

/** Plans that are tried at the most. */
const mostPlans = 512;
/** Futures of the first round. */
const firstFutures = 8;
/** Futures of all plans together that a round after the first may take. */
const workOfRound = 640;
/** Futures after which a target that no plan has ever reached is given up: its chance is below 5 %. */
const enoughFailures = 64;
/** Plans that are never dropped to save time. */
const leastContenders = 4;

/**
 * Comes back when the contenders have lived all their futures, or when stopped, with what was found by then (undefined
 * before the first round). Fails if the study has no block.
 */
export async function searchPlans({
  study,
  seed,
  budget,
  aim,
  backend,
  futures = 512,
  signal,
  onFound,
  onProgress,
}: SearchOptions): Promise<Found | undefined> {
  const blocks = blocksOf(study);
  if (blocks.length === 0) throw new Error('no strategy to plan with');
  const cost = costOf(study, blocks);
  const isWithin = (levels: Levels): boolean => cost(levels) <= budget;
  const alone = blocks.flatMap(({ levels }, b) =>
    levels.map((level): Levels => blocks.map(() => 0).with(b, level)),
  );
  if (!alone.some(isWithin)) {
    const found: Found = { kind: 'too-small', least: Math.min(...alone.map(cost)) };
    onFound?.(found);
    return found;
  }

  const ends = rounds(futures);
  let round = 0;
  const onPart = (share: number): void => onProgress?.((round + share) / ends.length);
  const options: TrialOptions = { study, seed, aim, backend, signal, onPart };
  const begin = (levels: Levels): Trial => ({ levels, cost: cost(levels), net: [], there: [], score: [] });
  const none = blocks.map(() => 0);
  const every = affordable(blocks, isWithin, mostPlans);
  let plans = every;
  if (plans === undefined) {
    const [asIs, ...singles] = (await tryPlans([none, ...alone].map(begin), firstFutures, options)) ?? [];
    if (asIs === undefined) return undefined;
    const worth = new Map(singles.map((trial) => [trial.levels.join(), promiseOf(trial, asIs, aim)]));
    const worthOf = (b: number, level: number): number => worth.get(none.with(b, level).join()) ?? 0;
    plans = promising(blocks, isWithin, worthOf, mostPlans);
  }
  const tried = [none, ...plans.filter((levels) => !isEmpty(levels))];

  const isUnlike = unlike(
    blocks,
    blocks.map((_, b) => cost(none.with(b, 1))),
  );
  let contenders = tried.map(begin);
  let dropped: Trial[] = [];
  let found: Found | undefined;
  for (const [r, end] of ends.entries()) {
    round = r;
    const lived = await tryPlans(contenders, end, options);
    if (lived === undefined) return found;
    contenders = distinct(lived);
    const answers = answersOf(contenders, dropped, aim, isUnlike);
    const best = unlikeOnes(contenders, aim, isUnlike).at(0) ?? inOrder(contenders, aim)[0];
    const rivals = [...contenders, ...dropped].filter((trial) => trial !== best);
    found = {
      kind: 'found',
      plans: tried.length,
      all: every !== undefined,
      futures: end,
      contenders: contenders.length,
      answers,
      tied: rivals.filter((other) => chanceBehind(best, other) > 0.025).length,
      nearest: aim.kind === 'target' ? nearestOf(contenders, aim) : undefined,
    };
    onFound?.(found);
    // On go the answers as they are now, "as is", and of those not surely behind as many as there is time for.
    const next = ends.at(r + 1);
    if (next === undefined || (end >= enoughFailures && isHopeless(contenders, aim))) break;
    const room = Math.max(leastContenders, Math.floor(workOfRound / (next - end)));
    const kept = new Set([
      ...openOnes(contenders, aim, 0.05 / tried.length).slice(0, room),
      ...unlikeOnes(contenders, aim, isUnlike),
      ...contenders.filter(({ levels }) => isEmpty(levels)),
    ]);
    dropped = [...dropped, ...contenders.filter((trial) => !kept.has(trial))];
    contenders = contenders.filter((trial) => kept.has(trial));
  }
  return found;
}

/** How many futures have been lived at the end of each round. */
function rounds(futures: number): number[] {
  const ends = [firstFutures];
  for (let end = 2 * firstFutures; end < 2 * futures; end *= 2) ends.push(Math.min(end, futures));
  return ends;
}

/** Plans whose customers live the very same lives are one plan, a strategy that joins two others and these two, say. */
function distinct(trials: readonly Trial[]): Trial[] {
  const lives = new Map(trials.toReversed().map((trial) => [[...trial.net, ...trial.there].join(), trial]));
  return trials.filter(
    (trial) => isEmpty(trial.levels) || lives.get([...trial.net, ...trial.there].join()) === trial,
  );
}

function isHopeless(trials: readonly Trial[], aim: Aim): boolean {
  return aim.kind === 'target' && trials.every(({ score }) => score.every((reached) => reached === 0));
}

/** The best, and those that are not surely behind it, in their order. */
function openOnes(trials: readonly Trial[], aim: Aim, sure: number): Trial[] {
  const order = inOrder(trials, aim);
  const [best] = order;
  return order.filter((trial) => trial === best || chanceBehind(best, trial) > sure);
}

/** What a block promises: its net value, or what it does to the measure aimed at. */
function promiseOf({ net, there }: Trial, asIs: Trial, aim: Aim): number {
  if (aim.kind !== 'target') return meanOf(net);
  return sideOf(aim) * (meanOf(there) - meanOf(asIs.there));
}

function nearestOf(trials: readonly Trial[], aim: Aim): { readonly asIs: number; readonly plan: number } {
  const means = trials.map(({ levels, there }) => ({ empty: isEmpty(levels), mean: meanOf(there) }));
  const side = sideOf(aim);
  const plans = means
    .filter(({ empty, mean }) => !empty && !Number.isNaN(mean))
    .map(({ mean }) => side * mean);
  return { asIs: means.find(({ empty }) => empty)?.mean ?? NaN, plan: side * Math.max(...plans) };
}
