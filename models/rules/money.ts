/** Step 7: money at a visit, and what it is worth today. */
import { pow } from '../chance/portable.ts';

/** r·valueMult·spend(tier) − k. */
export function margin(revenue: number, value: number, spend: number, cost: number): number {
  return revenue * value * spend - cost;
}

/** (1 + d)^(−t/365). */
export function discountFactor(discount: number, days: number): number {
  return pow(1 + discount, -days / 365);
}
