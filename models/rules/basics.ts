/** Trust in the basics and what it opens: ease and reliability come before feelings. */
import { clip } from './clip.ts';

/** G = clip((H − from)/(to − from), 0, 1): the part of a social or personal deposit that gets through. */
export function gate(trust: number, from: number, to: number): number {
  return clip((trust - from) / (to - from), 0, 1);
}

/** H ← H + α_H([ok] − H). */
export function learnTrust(trust: number, learning: number, ok: boolean): number {
  return trust + learning * ((ok ? 1 : 0) - trust);
}

/** P = 1 − δ·clip((D − D*)/(1 − D*), 0, 1): what too much impersonal contact leaves of a deposit. */
export function personality(impersonality: number, tolerance: number, strength: number): number {
  return 1 - strength * clip((impersonality - tolerance) / (1 - tolerance), 0, 1);
}

/** D ← D + α_D((1 − human) − D). */
export function learnImpersonality(impersonality: number, learning: number, human: number): number {
  return impersonality + learning * (1 - human - impersonality);
}
