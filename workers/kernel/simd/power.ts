/** 2^x to the bit as `power2` of `workers/kernel/power.ts` computes it: the same table, of which 64 rows are enough here. */
import {
  LEAST_POWER,
  LINEAR,
  LOW_STEPS,
  MOST_POWER,
  NEAREST_BITS,
  POWER_STEPS,
  QUADRATIC,
  TO_NEAREST,
} from './constants';
import { PLACES, POWERS, get, set, word } from './memory';

export function power2(x: v128): v128 {
  const held = f32x4.pmin(f32x4.pmax(x, get(LEAST_POWER)), get(MOST_POWER));
  const scaled = f32x4.mul(held, get(POWER_STEPS));
  const rounded = f32x4.add(scaled, get(TO_NEAREST));
  const r = f32x4.sub(scaled, f32x4.sub(rounded, get(TO_NEAREST)));
  // The digits of `rounded` are the whole number, from 0x4b400000 on.
  const steps = i32x4.sub(rounded, get(NEAREST_BITS));
  set(PLACES, i32x4.shl(v128.and(steps, get(LOW_STEPS)), 2));
  let near = v128.load32_zero(word(PLACES, 0), POWERS);
  near = v128.load_lane<f32>(word(PLACES, 1), near, 1, POWERS);
  near = v128.load_lane<f32>(word(PLACES, 2), near, 2, POWERS);
  near = v128.load_lane<f32>(word(PLACES, 3), near, 3, POWERS);
  // Whole powers go to the exponent.
  near = i32x4.add(near, i32x4.shl(i32x4.shr_s(steps, 6), 23));
  const c1 = get(LINEAR);
  const c2 = get(QUADRATIC);
  const rest = f32x4.mul(r, f32x4.add(c1, f32x4.mul(c2, r)));
  return f32x4.add(near, f32x4.mul(near, rest));
}
