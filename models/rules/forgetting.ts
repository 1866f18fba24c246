/** Memory: a state returns to its rest by halves. */
import { pow } from '../chance/portable.ts';

/** rest + (x − rest)·2^(−Δt/half-life). */
export function fade(x: number, rest: number, days: number, halfLife: number): number {
  return rest + (x - rest) * pow(2, -days / halfLife);
}
