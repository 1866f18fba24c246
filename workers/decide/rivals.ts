/** Which strategies win whatever theory of the customer is true. */
import type { Study } from '../../models/study.ts';
import type { Backend } from '../run/backend.ts';
import {
  decide,
  differencesOf,
  expectationOf,
  netValuesOf,
  type Decision,
  type NetValues,
} from './decision.ts';
import { liveFutures } from './futures.ts';
import type { Outlook } from './outlook.ts';
import { theories, type Theory } from './theories.ts';

export interface Rival {
  readonly theory: Theory;
  readonly decision: Decision;
  /** Places of the strategies that may be the best under it; see `winnersOf`. */
  readonly winners: readonly number[];
}

export interface RivalsOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly seed: number;
  /** The first so many futures are lived under each theory. Default `futuresOfRival`. */
  readonly futures?: number;
  readonly backend: Backend;
  readonly signal?: AbortSignal;
  /** Called with each theory in the order of `theories`. */
  readonly onRival: (rival: Rival) => void;
}

const futuresOfRival = 100;

/** Throws if a future cannot be lived at all. */
export async function liveRivals({
  study,
  seed,
  futures = futuresOfRival,
  backend,
  signal,
  onRival,
}: RivalsOptions): Promise<void> {
  for (const theory of theories) {
    const outlooks: Outlook[] = [];
    await liveFutures({
      study,
      theory,
      seed,
      from: 0,
      to: futures,
      backend,
      ...(signal && { signal }),
      onFuture: (outlook) => outlooks.push(outlook),
    });
    if (signal?.aborted === true) return;
    const net = netValuesOf(outlooks, 'both');
    const decision = decide(net);
    onRival({ theory, decision, winners: winnersOf(net, decision) });
  }
}

/** The leader, and those that cannot be told apart from it. */
export function winnersOf(net: NetValues, { order: [leader, ...others] }: Decision): number[] {
  const level = others.filter((s) => {
    const { mean, se } = expectationOf(differencesOf(net[leader], net[s]));
    return mean <= 1.96 * se;
  });
  return [leader, ...level];
}

/**
 * Places of the strategies that win under the study itself and under every theory. Being without emotion is none of
 * them: it is shown beside them.
 */
export function survivors(winners: readonly number[], rivals: readonly Rival[]): number[] {
  return winners.filter((s) =>
    rivals.every((rival) => rival.theory === 'withoutEmotion' || rival.winners.includes(s)),
  );
}
