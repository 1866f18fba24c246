/** Philox4x32-10 for the customers of the four lanes; see `models/chance/philox.ts` and `draws.ts`. */
import { MULTIPLIER_0, MULTIPLIER_1, ONE_WHOLE, WEYL_0, WEYL_1 } from './constants';
import { H } from './names';
import { CUSTOMER, NTH, WORDS, get, head, headVector, set } from './memory';

const multiplier0: i32 = 0xd2511f53;
const multiplier1: i32 = 0xcd9e8d57;
const weyl0: i32 = 0x9e3779b9;
const weyl1: i32 = 0xbb67ae85;
/** The stream of visits, and that of traits. */
const visits: i32 = 1;
const traits: i32 = 0;

/** Writes the eight words of a visit of each lane; `hash` is that of the touchpoint's id. */
export function visitWords(hash: v128): void {
  const m0 = get(MULTIPLIER_0);
  const m1 = get(MULTIPLIER_1);
  let key0 = headVector(H.seed);
  let key1 = i32x4.splat(visits);
  // The counters of the two blocks differ in their last word, which the first round brings into the third.
  let low = i64x2.extmul_low_i32x4_u(get(CUSTOMER), m0);
  let high = i64x2.extmul_high_i32x4_u(get(CUSTOMER), m0);
  const nth = get(NTH);
  let low1 = i64x2.extmul_low_i32x4_u(nth, m1);
  let high1 = i64x2.extmul_high_i32x4_u(nth, m1);
  let a0 = v128.xor(v128.xor(odd(low1, high1), hash), key0);
  let a1 = even(low1, high1);
  let a2 = v128.xor(odd(low, high), key1);
  let a3 = even(low, high);
  let b0 = a0;
  let b1 = a1;
  let b2 = v128.xor(a2, get(ONE_WHOLE));
  let b3 = a3;
  for (let round = 0; round < 3; round++) {
    key0 = i32x4.add(key0, get(WEYL_0));
    key1 = i32x4.add(key1, get(WEYL_1));
    low = i64x2.extmul_low_i32x4_u(a0, m0);
    high = i64x2.extmul_high_i32x4_u(a0, m0);
    low1 = i64x2.extmul_low_i32x4_u(a2, m1);
    high1 = i64x2.extmul_high_i32x4_u(a2, m1);
    a0 = v128.xor(v128.xor(odd(low1, high1), a1), key0);
    a1 = even(low1, high1);
    a2 = v128.xor(v128.xor(odd(low, high), a3), key1);
    a3 = even(low, high);
    low = i64x2.extmul_low_i32x4_u(b0, m0);
    high = i64x2.extmul_high_i32x4_u(b0, m0);
    low1 = i64x2.extmul_low_i32x4_u(b2, m1);
    high1 = i64x2.extmul_high_i32x4_u(b2, m1);
    b0 = v128.xor(v128.xor(odd(low1, high1), b1), key0);
    b1 = even(low1, high1);
    b2 = v128.xor(v128.xor(odd(low, high), b3), key1);
    b3 = even(low, high);
    key0 = i32x4.add(key0, get(WEYL_0));
    key1 = i32x4.add(key1, get(WEYL_1));
    low = i64x2.extmul_low_i32x4_u(a0, m0);
    high = i64x2.extmul_high_i32x4_u(a0, m0);
    low1 = i64x2.extmul_low_i32x4_u(a2, m1);
    high1 = i64x2.extmul_high_i32x4_u(a2, m1);
    a0 = v128.xor(v128.xor(odd(low1, high1), a1), key0);
    a1 = even(low1, high1);
    a2 = v128.xor(v128.xor(odd(low, high), a3), key1);
    a3 = even(low, high);
    low = i64x2.extmul_low_i32x4_u(b0, m0);
    high = i64x2.extmul_high_i32x4_u(b0, m0);
    low1 = i64x2.extmul_low_i32x4_u(b2, m1);
    high1 = i64x2.extmul_high_i32x4_u(b2, m1);
    b0 = v128.xor(v128.xor(odd(low1, high1), b1), key0);
    b1 = even(low1, high1);
    b2 = v128.xor(v128.xor(odd(low, high), b3), key1);
    b3 = even(low, high);
    key0 = i32x4.add(key0, get(WEYL_0));
    key1 = i32x4.add(key1, get(WEYL_1));
    low = i64x2.extmul_low_i32x4_u(a0, m0);
    high = i64x2.extmul_high_i32x4_u(a0, m0);
    low1 = i64x2.extmul_low_i32x4_u(a2, m1);
    high1 = i64x2.extmul_high_i32x4_u(a2, m1);
    a0 = v128.xor(v128.xor(odd(low1, high1), a1), key0);
    a1 = even(low1, high1);
    a2 = v128.xor(v128.xor(odd(low, high), a3), key1);
    a3 = even(low, high);
    low = i64x2.extmul_low_i32x4_u(b0, m0);
    high = i64x2.extmul_high_i32x4_u(b0, m0);
    low1 = i64x2.extmul_low_i32x4_u(b2, m1);
    high1 = i64x2.extmul_high_i32x4_u(b2, m1);
    b0 = v128.xor(v128.xor(odd(low1, high1), b1), key0);
    b1 = even(low1, high1);
    b2 = v128.xor(v128.xor(odd(low, high), b3), key1);
    b3 = even(low, high);
  }
  set(WORDS, a0);
  set(WORDS + 16, a1);
  set(WORDS + 32, a2);
  set(WORDS + 48, a3);
  set(WORDS + 64, b0);
  set(WORDS + 80, b1);
  set(WORDS + 96, b2);
  set(WORDS + 112, b3);
}

/** The low words of four products, of which the first two are in `low`. */
function even(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

/** The high words. */
function odd(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7);
}

/** The words of one customer's traits, in one vector. */
export function traitWords(customer: i32): v128 {
  let x0 = <u32>customer;
  let x1: u32 = 0;
  let x2: u32 = 0;
  let x3: u32 = 0;
  let key0 = <u32>head(H.seed);
  let key1: u32 = traits;
  for (let round = 0; round < 10; round++) {
    const product0 = <u64>x0 * <u64>(<u32>multiplier0);
    const product1 = <u64>x2 * <u64>(<u32>multiplier1);
    x0 = (<u32>(product1 >> 32)) ^ x1 ^ key0;
    x1 = <u32>product1;
    x2 = (<u32>(product0 >> 32)) ^ x3 ^ key1;
    x3 = <u32>product0;
    key0 += <u32>weyl0;
    key1 += <u32>weyl1;
  }
  let words = i32x4.splat(x0);
  words = i32x4.replace_lane(words, 1, x1);
  words = i32x4.replace_lane(words, 2, x2);
  return i32x4.replace_lane(words, 3, x3);
}
