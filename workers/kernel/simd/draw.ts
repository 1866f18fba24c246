/** Words of chance as numbers; see `models/chance/draws.ts` and `table.ts`. */
import {
  FIRST_ROW,
  FRACTION_BITS,
  HALF,
  ONE_WHOLE,
  PER_FRACTION,
  PER_WORD,
  SIDE_ROWS,
  WORD_BITS,
} from './constants';
import { PLACES, get, set, word } from './memory';

/** Each word as a number in (0, 1). */
export function uniform(words: v128): v128 {
  return f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(i32x4.shr_u(words, 9)), get(HALF)), get(PER_WORD));
}

/** The value of each word in the quantile table that begins at the lane's address. */
export function lookUp(tables: v128, words: v128): v128 {
  const side = i32x4.shr_s(words, 31);
  const n = v128.and(v128.xor(i32x4.shr_u(words, 9), side), get(WORD_BITS));
  // As a number with a fraction, s has its octave in the exponent, and row and z in the digits.
  const s = f32x4.convert_i32x4_s(v128.or(i32x4.shl(n, 1), get(ONE_WHOLE)));
  const row = i32x4.add(i32x4.sub(i32x4.shr_u(s, 18), get(FIRST_ROW)), v128.and(side, get(SIDE_ROWS)));
  const z = f32x4.mul(f32x4.convert_i32x4_s(v128.and(s, get(FRACTION_BITS))), get(PER_FRACTION));
  // Twelve bytes a row.
  const at = i32x4.add(tables, i32x4.add(i32x4.shl(row, 3), i32x4.shl(row, 2)));
  set(PLACES, at);
  const r0 = v128.load(word(PLACES, 0));
  const r1 = v128.load(word(PLACES, 1));
  const r2 = v128.load(word(PLACES, 2));
  const r3 = v128.load(word(PLACES, 3));
  const t0 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
  const t1 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
  const t2 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
  const t3 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
  const c0 = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  const c1 = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const c2 = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  return f32x4.add(c0, f32x4.mul(z, f32x4.add(c1, f32x4.mul(z, c2))));
}
