/** Plans that are tried: every future is lived under each by the same customers. */
import type { Study } from '../../models/study.ts';
import type { Backend } from '../run/backend.ts';
import { scoreOf, targetMeasure, type Aim } from './aim.ts';
import { isEmpty, type Levels } from './blocks.ts';
import { customersOfFuture } from './futures.ts';
import { outlookMeasures, viewOutlook } from './outlook.ts';

/** A plan and how it did in the futures from 0 on that it has lived; NaN where customers come to a dead end. */
export interface Trial {
  readonly levels: Levels;
  /** The most that it can cost. */
  readonly cost: number;
  /** Net value against "as is". */
  readonly net: readonly number[];
  /** The measure that is aimed at; empty where none is. */
  readonly there: readonly number[];
  /** See `scoreOf`. */
  readonly score: readonly number[];
}

export interface TrialOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly seed: number;
  readonly aim: Aim;
  readonly backend: Backend;
  readonly signal?: AbortSignal | undefined;
  /** Called with the share of the work that is done. */
  readonly onPart?: (share: number) => void;
}

/** Plans that are lived together: "as is" is lived once for all of them. */
const together = 8;

/**
 * The trials with all futures before `to`; they must have lived equally many. The same on any number of workers. The
 * empty plan is "as is" itself. `undefined` when stopped.
 */
export async function tryPlans(
  trials: readonly Trial[],
  to: number,
  { study, seed, aim, backend, signal, onPart }: TrialOptions,
): Promise<Trial[] | undefined> {
  const from = trials[0].net.length;
  const groups = Array.from({ length: Math.ceil(trials.length / together) }, (_, g) =>
    trials.slice(g * together, (g + 1) * together),
  );
  const tasks = groups.flatMap((group, g) =>
    Array.from({ length: to - from }, (_, f) => ({ future: from + f, first: g * together, group })),
  );
  const grown = trials.map(({ net, there, score }) => ({
    net: [...net],
    there: [...there],
    score: [...score],
  }));
  let next = 0;
  let done = 0;
  const keepBusy = async (): Promise<void> => {
    while (next < tasks.length && signal?.aborted !== true) {
      const { future, first, group } = tasks[next++];
      const customers = future * customersOfFuture;
      const plans = group.map(({ levels }) => levels).filter((levels) => !isEmpty(levels));
      const scenario = {
        future,
        given: [],
        seed,
        from: customers,
        to: customers + customersOfFuture,
        plans,
        ...(aim.kind === 'target' ? { day: aim.day } : {}),
      };
      const outlook = viewOutlook(await backend.live(scenario, study));
      for (const [i, { levels }] of group.entries()) {
        const { net, there, score } = grown[first + i];
        const place = plans.indexOf(levels) + 1;
        net[future] = outlook.net[place];
        const row = outlook.then.subarray(place * outlookMeasures.length);
        const reached = aim.kind === 'target' ? targetMeasure(row, aim.measure) : NaN;
        if (aim.kind === 'target') there[future] = reached;
        score[future] = scoreOf(aim, net[future], reached);
      }
      onPart?.(++done / tasks.length);
    }
  };
  await Promise.all(Array.from({ length: 2 * backend.workers }, keepBusy));
  if (signal?.aborted === true) return undefined;
  return trials.map(({ levels, cost }, i) => ({ levels, cost, ...grown[i] }));
}
