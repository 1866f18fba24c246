/** Plans that are tried: every future is lived under each by the same customers. */
import type { Study } from '../../models/study.ts';
import type { Backend } from '../run/backend.ts';
import { scoreOf, targetMeasure, type Aim } from './aim.ts';
import { isEmpty, type Levels } from './blocks.ts';
import { customersOfFuture } from './futures.ts';
import { inTurn } from './inTurn.ts';
import { outlookMeasures, viewOutlook, type Outlook } from './outlook.ts';

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
  await inTurn({
    from: 0,
    to: tasks.length,
    backend,
    ...(signal && { signal }),
    make: async (place): Promise<Outlook> => {
      const { future, group } = tasks[place];
      const begin = future * customersOfFuture;
      const scenario = {
        future,
        given: [],
        seed,
        from: begin,
        to: begin + customersOfFuture,
        plans: group.map(({ levels }) => levels).filter((levels) => !isEmpty(levels)),
        ...(aim.kind === 'target' ? { day: aim.day } : {}),
      };
      return viewOutlook(await backend.live(scenario, study, signal));
    },
    onMade: (outlook, place) => {
      const { future, first, group } = tasks[place];
      // The empty plan is "as is", which stands first in every outlook.
      let lived = 0;
      for (const [i, { levels }] of group.entries()) {
        const { net, there, score } = grown[first + i];
        const at = isEmpty(levels) ? 0 : ++lived;
        net[future] = outlook.net[at];
        const row = outlook.then.subarray(at * outlookMeasures.length);
        const reached = aim.kind === 'target' ? targetMeasure(row, aim.measure) : NaN;
        if (aim.kind === 'target') there[future] = reached;
        score[future] = scoreOf(aim, net[future], reached);
      }
      onPart?.((place + 1) / tasks.length);
    },
  });
  if (signal?.aborted === true) return undefined;
  return trials.map(({ levels, cost }, i) => ({ levels, cost, ...grown[i] }));
}
