/** What a run could have come to, had other customers been drawn: draws of net values about those of the run. */
import { futureWords, hashId, uniform } from '../../models/chance/draws.ts';
import { normalQuantile } from '../../models/chance/quantiles.ts';
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { worths } from '../measures/compare.ts';
import { sharesOf, type View } from '../measures/estimate.ts';
import type { Tally } from '../tally/tally.ts';
import type { NetValues } from './decision.ts';

/**
 * Draws of the net value of each strategy, jointly normal with the covariances that the run's groups of customers show:
 * each group's share gets a random weight (a wild bootstrap: Wu 1986), the same under every strategy, so that the draws
 * are paired as the run is. With fewer than two groups all draws are NaN.
 */
export function luckOf(
  study: Study,
  strategies: readonly Strategy[],
  tally: Tally,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): NetValues {
  const view: View = { tally, segment: undefined };
  const all = worths(study, strategies, view).map(({ net }) => ({
    net,
    shares: centred(sharesOf(view, net)),
  }));
  const words = new Uint32Array(4);
  const weights = new Float64Array(tally.groups);
  const values = all.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    for (let g = 0; g < weights.length; g++) {
      if (g % 4 === 0) futureWords(words, seed, draw, (address + g) >>> 0);
      const u = uniform(words[g % 4]);
      weights[g] = normalQuantile(u, 1 - u);
    }
    for (const [s, { net, shares }] of all.entries()) {
      let moved = net.value;
      for (let g = 0; g < weights.length; g++) moved += weights[g] * shares[g];
      values[s][draw] = moved;
    }
  }
  return values;
}

/** An id that no input has, as it is no path. */
const address = hashId(' luck ');

/** Shares less their mean, scaled so that their squares add up to the variance of their sum. */
function centred(shares: Float64Array): Float64Array {
  const { length } = shares;
  const mean = shares.reduce((sum, share) => sum + share, 0) / length;
  const scale = Math.sqrt(length / (length - 1));
  return shares.map((share) => (share - mean) * scale);
}
