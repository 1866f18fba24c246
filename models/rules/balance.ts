/** Step 4: what a visit does to the emotional bank account, split by cause. */
import { clip } from './clip.ts';
import type { Entry } from './ledger.ts';

/**
 * A deposit of v ≥ 0: Uℓv·G·P·(1 − s·max(B, 0)/100).
 * `full` is Uℓ|v| in points; the gate, depersonalisation and headroom each take their part of it.
 */
export function deposit(
  full: number,
  gate: number,
  personality: number,
  headroom: number,
  balance: number,
): Entry[] {
  const room = 1 - (headroom * Math.max(balance, 0)) / 100;
  return [
    { cause: 'deposit', points: full },
    { cause: 'gate', points: -full * (1 - gate) },
    { cause: 'depersonalisation', points: -full * gate * (1 - personality) },
    { cause: 'headroom', points: -full * gate * personality * (1 - room) },
  ];
}

/**
 * A withdrawal of v < 0: −λUℓ|v|·(1 − χ·clip(B/100, −1, 1)); a full account softens it, a red one makes it worse.
 */
export function withdrawal(full: number, lossWeight: number, cushion: number, balance: number): Entry[] {
  const attenuation = 1 - cushion * clip(balance / 100, -1, 1);
  return [
    { cause: 'withdrawal', points: -full },
    { cause: 'asymmetry', points: -(lossWeight - 1) * full },
    { cause: 'cushion', points: lossWeight * full * (1 - attenuation) },
  ];
}

/** A complaint solved repays ρ·fade^m of the grievance g: the paradox where ρ > 1, and less of it each time. */
export function recovered(grievance: number, recovery: number, fade: number, earlier: number): Entry[] {
  let factor = recovery;
  for (let i = 0; i < earlier; i++) factor *= fade;
  return [{ cause: 'recovery', points: factor * grievance }];
}

/** A complaint not solved costs φ·g more: the double deviation. */
export function unresolved(grievance: number, doubleDeviation: number): Entry[] {
  return [{ cause: 'unresolved', points: -doubleDeviation * grievance }];
}
