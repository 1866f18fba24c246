/** Step 6: the tier a customer stands in. */
import type { TierId } from '../market.ts';

export interface Borders {
  /** T₀, T₁, T₂ in points. */
  readonly satisfied: number;
  readonly loyal: number;
  readonly engaged: number;
  /** A_min. */
  readonly activity: number;
}

/** Which border a comparison is about, so that a near tie can be recognised. */
export type BorderSite = 'belowSatisfied' | 'belowLoyal' | 'belowEngaged' | 'inactive';

/** *red* if B < T₀; *satisfied* if B < T₁; *engaged* if B ≥ T₂ and A ≥ A_min; otherwise *loyal*. */
export function tier(
  balance: number,
  behaviour: number,
  borders: Borders,
  less: (site: BorderSite, left: number, right: number) => boolean = (_, left, right) => left < right,
): TierId {
  if (less('belowSatisfied', balance, borders.satisfied)) return 'red';
  if (less('belowLoyal', balance, borders.loyal)) return 'satisfied';
  if (less('belowEngaged', balance, borders.engaged)) return 'loyal';
  return less('inactive', behaviour, borders.activity) ? 'loyal' : 'engaged';
}

/** The tier as which a customer acts: at η = 0 everyone acts as satisfied. */
export function acting(tier: TierId, feedback: number): TierId {
  return feedback === 0 ? 'satisfied' : tier;
}
