/**
 * The words of chance of a visit, as `visitWords` of `models/chance/draws.ts` gives them, both blocks at once.
 *
 * The counters of the two blocks differ only in their last word, so most of the first round is shared, and for one
 * customer all visits share half of it: 37 of 40 products are left. Of the two products of a round one is made of whole
 * numbers and one of doubles, which a processor does beside each other. Measured in Node 20 in turns with two calls of
 * `philox`: two thirds of their time. Hashes and words stay in arrays: a whole number above 2³⁰ that crosses a call is put
 * on the heap in a browser.
 */
import { streams, traitWords } from '../../models/chance/draws.ts';

/** Block 0 of the visit at hand in words 0–3, block 1 in words 4–7; after `startCustomer` the traits in 0–3. */
export const words = new Int32Array(32);

/** Seed, and the two words of the product of the customer's word. */
const customerWords = new Int32Array(32);

/** Writes the words of a customer's traits, and prepares those of the customer's visits. */
export function startCustomer(seed: number, customer: number): void {
  customerWords[0] = seed;
  customerWords[1] = high0(customer);
  customerWords[2] = Math.imul(customer, 0xd2511f53);
  traitWords(words, seed, customer);
}

/** Writes the words of the customer's n-th visit (from 0) to touchpoint j. */
export function visitWords(hashes: Int32Array, j: number, nth: number): void {
  let key0 = customerWords[0];
  let key1: number = streams.visits;
  // The first round, in which the blocks differ only where their number comes in.
  let a1 = Math.imul(nth, 0xcd9e8d57);
  let a0 = high1(nth, a1) ^ hashes[j] ^ key0;
  let a2 = customerWords[1] ^ key1;
  let a3 = customerWords[2];
  let b0 = a0;
  let b1 = a1;
  let b2 = a2 ^ 1;
  let b3 = a3;
  for (let round = 2; round <= 10; round++) {
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
    const aLow = Math.imul(a2, 0xcd9e8d57);
    const bLow = Math.imul(b2, 0xcd9e8d57);
    const aNext = high1(a2, aLow) ^ a1 ^ key0;
    const bNext = high1(b2, bLow) ^ b1 ^ key0;
    a2 = high0(a0) ^ a3 ^ key1;
    b2 = high0(b0) ^ b3 ^ key1;
    a3 = Math.imul(a0, 0xd2511f53);
    b3 = Math.imul(b0, 0xd2511f53);
    a0 = aNext;
    b0 = bNext;
    a1 = aLow;
    b1 = bLow;
  }
  words[0] = a0;
  words[1] = a1;
  words[2] = a2;
  words[3] = a3;
  words[4] = b0;
  words[5] = b1;
  words[6] = b2;
  words[7] = b3;
}

/**
 * The high word of x·0xd2511f53, from 16-bit halves. The low half of the multiplier is small enough that the three parts
 * of the middle stay below 2³² together.
 */
function high0(x: number): number {
  const xHigh = x >>> 16;
  const xLow = x & 0xffff;
  const middle = Math.imul(xHigh, 0x1f53) + Math.imul(xLow, 0xd251) + (Math.imul(xLow, 0x1f53) >>> 16);
  return (Math.imul(xHigh, 0xd251) + (middle >>> 16)) | 0;
}

/**
 * The high word of x·0xcd9e8d57, of which `low` is the low word: the rounded product less `low` lies within 2¹² of 2³²
 * times the high word.
 */
function high1(x: number, low: number): number {
  return (((x >>> 0) * 0xcd9e8d57 - (low >>> 0)) * 2 ** -32 + 0.5) | 0;
}
