/** The assumption that is most likely to overturn an answer: the input whose flip point is nearest to its middle. */
import type { Flip } from './flip.ts';
import type { Input } from './inputs.ts';

export interface Overturning {
  readonly input: Input;
  readonly flip: Flip;
  /** On which side of the flip point another strategy is the best. */
  readonly side: 'below' | 'above';
  /** How likely the input is to lie there, as its estimate has it. */
  readonly chance: number;
}

/** Undefined where no input flips the answer. */
export function overturning(
  sways: readonly { readonly input: Input; readonly flip: Flip | undefined }[],
): Overturning | undefined {
  const all = sways.flatMap(({ input, flip }): Overturning[] => {
    if (!flip) return [];
    const side = sideOf(input, flip);
    const below = shareBelow(input, flip.value);
    return [{ input, flip, side, chance: side === 'below' ? below : 1 - below }];
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
