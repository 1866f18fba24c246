import type { CompareSpeech } from './speech.ts';

/** In how many of 100 futures a strategy is the best; the same wherever it is said. */
export function bestText(share: number, { compare }: CompareSpeech): string {
  const count = Math.round(share * 100);
  return share > 0 && count === 0 ? compare.futures.fewer : String(count);
}
