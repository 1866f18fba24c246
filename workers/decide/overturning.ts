/**
 * What speaks against an answer most. Flip points are those of the strategy that is best with every input at its middle,
 * while the answer names the one that is worth most over all futures: only where the two are the same can an input
 * overturn the answer, and where they are not, that is what there is to say.
 */
import type { Estimate } from '../measures/estimate.ts';
import { bestIn, type Flip } from './flip.ts';
import type { Input } from './inputs.ts';
import { leadIn } from './leaders.ts';
import type { Sway } from './tornado.ts';

export type Overturning =
  /** The input that is most likely to lie where another strategy is the best. */
  | {
      readonly kind: 'flip';
      readonly input: Input;
      readonly flip: Flip;
      /** On which side of the flip point another strategy is the best. */
      readonly side: 'below' | 'above';
      /** How likely the input is to lie there, as its estimate has it. */
      readonly chance: number;
    }
  /** With every input at its middle another strategy is the best: its place, and how far it is ahead of the one named. */
  | { readonly kind: 'middle'; readonly best: number; readonly lead: Estimate };

type Flipping = Pick<Sway, 'input' | 'flip' | 'middle'>;

/** `leader` is the place of the strategy that the answer names. Undefined where no input flips the answer. */
export function overturning(sways: readonly Flipping[], leader: number): Overturning | undefined {
  const { middle } = sways.at(0) ?? {};
  const best = middle && bestIn(middle);
  if (middle && best !== undefined && best !== leader)
    return { kind: 'middle', best, lead: leadIn(middle, { first: best, second: leader }) };
  const all = sways.flatMap(({ input, flip }) => {
    if (!flip) return [];
    const side = sideOf(input, flip);
    const below = shareBelow(input, flip.value);
    return [{ kind: 'flip' as const, input, flip, side, chance: side === 'below' ? below : 1 - below }];
  });
  return all.sort((a, b) => b.chance - a.chance).at(0);
}

export function sideOf({ middle }: Input, { value }: Flip): 'below' | 'above' {
  return value < middle ? 'below' : 'above';
}

/** The share of an input's distribution below a value: its quantiles, halved until they meet it. */
function shareBelow({ quantile }: Input, value: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const share = (low + high) / 2;
    if (quantile(share, 1 - share) < value) low = share;
    else high = share;
  }
  return low;
}
