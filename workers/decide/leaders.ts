/** The two strategies between which the choice is, by place among those of a study. */
import type { Estimate } from '../measures/estimate.ts';
import type { Outlook } from './outlook.ts';

export interface Leaders {
  readonly first: number;
  readonly second: number;
}

/** The best two in an outlook; undefined where fewer than two are possible. */
export function leadersIn({ net }: Outlook): Leaders | undefined {
  const order = [...net.keys()].filter((s) => !Number.isNaN(net[s])).sort((a, b) => net[b] - net[a]);
  return order.length < 2 ? undefined : { first: order[0], second: order[1] };
}

/** Net value of the first less that of the second, on the same customers; the se is their luck. */
export function leadIn({ net, luck, strategies }: Outlook, { first, second }: Leaders): Estimate {
  const variance =
    luck[first * strategies + first] +
    luck[second * strategies + second] -
    2 * luck[first * strategies + second];
  return { mean: net[first] - net[second], se: Math.sqrt(Math.max(0, variance)) };
}
