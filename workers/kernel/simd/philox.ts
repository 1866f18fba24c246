/** Philox4x32-10 for the customers of the four lanes; see `models/chance/philox.ts` and `draws.ts`. */
import { COUNTING, MULTIPLIER_0, MULTIPLIER_1, ONE_WHOLE, UPPER_BITS, WEYL_0, WEYL_1 } from './constants';
import { H, K, stream, traitBlock } from './names';
import { CUSTOMER, NTH, TRAITS, WORDS, get, head, headVector, set } from './memory';

/** Bytes of one trait of a group. */
export const slotBytes: usize = K.groupSize * 4;

/** Writes the eight words of a visit of each lane; `hash` is that of the touchpoint's id. */
export function visitWords(hash: v128): void {
  const m0 = get(MULTIPLIER_0);
  const m1 = get(MULTIPLIER_1);
  let key0 = headVector(H.seed);
  let key1 = i32x4.splat(stream.visits);
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

/**
 * Writes the words of the traits of a group of customers, by slot and place in the group, from `TRAITS` on. The five upper
 * bits are the group's; see `models/chance/draws.ts`.
 */
export function traitWords(group: i32): void {
  draw(i32x4.splat(group), traitBlock.group);
  const shift0 = get(WORDS);
  const shift1 = get(WORDS + 16);
  const shift2 = get(WORDS + 32);
  let customers = i32x4.add(i32x4.splat(group * K.groupSize), get(COUNTING));
  let net = head(H.traitNet);
  for (let to = TRAITS; to < TRAITS + slotBytes; to += 16) {
    draw(customers, traitBlock.customer);
    stratify(to, WORDS, shift0, net);
    stratify(to + slotBytes, WORDS + 16, shift1, net + slotBytes);
    stratify(to + 2 * slotBytes, WORDS + 32, shift2, net + 2 * slotBytes);
    customers = i32x4.add(customers, i32x4.splat(4));
    net += 16;
  }
}

/** Of four customers the words of one trait. */
function stratify(to: usize, from: usize, shift: v128, net: usize): void {
  set(to, v128.bitselect(v128.xor(shift, v128.load(net)), get(from), get(UPPER_BITS)));
}

/** Writes the words of a block of traits of four customers or groups. */
function draw(numbers: v128, block: i32): void {
  let x0 = numbers;
  let x1 = i32x4.splat(0);
  let x2 = x1;
  let x3 = i32x4.splat(block);
  let key0 = headVector(H.seed);
  let key1 = i32x4.splat(stream.traits);
  for (let round = 0; round < 10; round++) {
    const low0 = i64x2.extmul_low_i32x4_u(x0, get(MULTIPLIER_0));
    const high0 = i64x2.extmul_high_i32x4_u(x0, get(MULTIPLIER_0));
    const low1 = i64x2.extmul_low_i32x4_u(x2, get(MULTIPLIER_1));
    const high1 = i64x2.extmul_high_i32x4_u(x2, get(MULTIPLIER_1));
    x0 = v128.xor(v128.xor(odd(low1, high1), x1), key0);
    x1 = even(low1, high1);
    x2 = v128.xor(v128.xor(odd(low0, high0), x3), key1);
    x3 = even(low0, high0);
    key0 = i32x4.add(key0, get(WEYL_0));
    key1 = i32x4.add(key1, get(WEYL_1));
  }
  set(WORDS, x0);
  set(WORDS + 16, x1);
  set(WORDS + 32, x2);
}
