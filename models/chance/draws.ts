/**
 * Addresses of chance. Every draw is a pure function of who, where and which (`philox`), so the same
 * customer has the same luck under every strategy and no order of work can move it.
 *
 * key = (seed, stream), counter = (customer, touchpoint, n-th visit, block). Each block gives four
 * words; a slot is the place of a word in its block. Only traits are also drawn for customers together.
 */
import { philox } from './philox.ts';

/** The second key word: what a draw is for. */
export const streams = { traits: 0, visits: 1, futures: 2 } as const;

/** Drawn once for each customer. */
export const traitSlot = { segment: 0, extraversion: 1, involvement: 2 } as const;

/** The fourth counter word of traits: what is a customer's own, and what is a group's. */
export const traitBlock = { customer: 0, group: 1 } as const;

/** Customers whose traits are drawn together: those whose numbers differ in the lowest five bits only. */
export const groupSize = 32;

/**
 * By slot of a trait, what each bit of a customer's place in the group adds (xor) to the five upper bits of the word: the
 * bits reversed, the bits as they are, and the second of Sobol's sequences, which is Pascal's triangle modulo 2.
 */
const generators = [
  [16, 8, 4, 2, 1],
  [1, 2, 4, 8, 16],
  [16, 24, 20, 30, 17],
];

/** By slot of a trait and place in the group: the five upper bits of the word, before the group's shift. */
export const traitNet: Int32Array = Int32Array.from({ length: generators.length * groupSize }, (_, at) => {
  const place = at % groupSize;
  const own = generators[Math.floor(at / groupSize)].filter((_, bit) => (place >> bit) & 1);
  return own.reduce((sum, bits) => sum ^ bits, 0) << 27;
});
const upperBits = 0xf8000000;

/** The fourth counter word of a visit. */
export const visitBlock = { visit: 0, wait: 1 } as const;

/** Block 0 of a visit: what happens there, and where the customer goes next. */
export const visitSlot = { outcome: 0, reach: 1, grade: 2, branch: 3 } as const;

/** Block 1 of a visit: the wait that follows. */
export const waitSlot = { leave: 0, wait: 1, rate: 2, cause: 3 } as const;

/** Four words of chance, written in place. */
export type Words = Int32Array | Uint32Array;

/**
 * The words of a customer's traits. The seed is any whole number from 0, of which the low 32 bits count.
 *
 * Traits are stratified within a group: its customers are a (0, 5, 3)-net in base 2, which puts one of them into every
 * box of size 1/32 that halving the three sides of the unit cube makes (Hammersley's points over Sobol's first two
 * sequences; Sobol' 1967, Niederreiter 1987). The net fixes only the five upper bits, to which the group adds a shift of
 * its own, the same for all in it (a digital shift: L'Ecuyer & Lemieux 2002); the other bits are the customer's own. So
 * each customer alone is drawn evenly, and groups are independent and alike: a mean over groups stays what it was, varies
 * less, and its standard error follows from how the groups differ, as before.
 */
export function traitWords(out: Words, seed: number, customer: number): void {
  philox(out, customer >>> 5, 0, 0, traitBlock.group, seed, streams.traits);
  const [segment, extraversion, involvement] = out;
  philox(out, customer, 0, 0, traitBlock.customer, seed, streams.traits);
  const place = customer % groupSize;
  out[0] ^= (out[0] ^ segment ^ traitNet[place]) & upperBits;
  out[1] ^= (out[1] ^ extraversion ^ traitNet[groupSize + place]) & upperBits;
  out[2] ^= (out[2] ^ involvement ^ traitNet[2 * groupSize + place]) & upperBits;
}

/** The words of a block of a visit; `touchpoint` is `hashId` of its id, `visit` counts those to it from 0. */
export function visitWords(
  out: Words,
  seed: number,
  customer: number,
  touchpoint: number,
  visit: number,
  block: number,
): void {
  philox(out, customer, touchpoint, visit, block, seed, streams.visits);
}

/** The words of an uncertain input in a future; `input` is `hashId` of its id. The first word is used. */
export function futureWords(out: Words, seed: number, future: number, input: number): void {
  philox(out, future, input, 0, 0, seed, streams.futures);
}

/** A word as a number in (0, 1): the middle of one of 2²³ equal parts, so that single precision holds it. */
export function uniform(word: number): number {
  return ((word >>> 9) + 0.5) * 2 ** -23;
}

/** That number u and 1 − u, both exact, as quantile functions take them. */
export function tails(word: number): [number, number] {
  const u = uniform(word);
  return [u, 1 - u];
}

/** FNV-1a of the UTF-8 bytes, 32 bits, unsigned (Fowler, Noll & Vo; RFC 9923). */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * The order of the UTF-8 bytes, which is that of the code points: negative when a comes first. The
 * `<` of strings compares UTF-16, where what lies beyond U+FFFF comes before U+E000.
 */
export function compareIds(a: string, b: string): number {
  const left = utf8(a);
  const right = utf8(b);
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) {
    if (left[i] !== right[i]) return left[i] - right[i];
  }
  return left.length - right.length;
}

/** As TextEncoder does: half a surrogate pair counts as U+FFFD. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) {
      bytes.push(point);
    } else if (point < 0x800) {
      bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    } else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
    }
  }
  return bytes;
}
