/** Step 8: which transition a customer takes. */
import { exp } from '../chance/portable.ts';

/** w·exp(η·θ·B/100): a transition's pull at a balance. */
export function pull(weight: number, sensitivity: number, feedback: number, balance: number): number {
  return weight === 0 ? 0 : weight * exp((feedback * sensitivity * balance) / 100);
}
