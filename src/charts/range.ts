/** A small glyph of an estimate: the line of its interval, a dot for the value, a tick at zero. */
import { scaleLinear } from 'd3';

export interface RangeGeometry {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly zero: number;
}

/** Across `width` pixels; `domain` is shared by the glyphs that are to be compared and must hold zero. */
export function rangeGeometry(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  domain: readonly [number, number],
  width: number,
): RangeGeometry | undefined {
  if (![value, low, high, ...domain].every(Number.isFinite)) return undefined;
  const [from, to] = domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain;
  const x = scaleLinear([from, to], [4, width - 4]).clamp(true);
  return { low: x(low), high: x(high), value: x(value), zero: x(0) };
}
