/** From the lowest to the highest of several lists of values, zero among them; the outermost hundredths do not count. */
import { percentile } from '../../../workers/decide/decision.ts';

export function moneySpan(all: readonly (Float64Array | undefined)[]): [number, number] {
  const ends = all.flatMap((values) => {
    const sorted = values?.filter(Number.isFinite).sort();
    return sorted && sorted.length > 0 ? [percentile(sorted, 0.005), percentile(sorted, 0.995)] : [];
  });
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
