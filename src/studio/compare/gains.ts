/** What each strategy that is shown costs and gains against "as is", and which of them another beats. */
import type { Spot } from '../../charts/plane.ts';
import type { Deciding } from './deciding.svelte.ts';

/** Gain is before the cost is paid; "as is" costs and gains nothing. NaN for a strategy that has not been run. */
export function gainsOf(deciding: Deciding, strategies: number): Spot[] {
  return Array.from({ length: strategies }, (_, index) => {
    const net = deciding.againstAsIs(index);
    const cost = index === 0 ? 0 : deciding.known(index, 'cost', false)?.mean;
    if (!net || cost === undefined) return { cost: NaN, gain: NaN, low: NaN, high: NaN };
    return { cost, gain: net.mean + cost, low: net.low + cost, high: net.high + cost };
  });
}
