/**
 * Addresses of chance. Every draw is a pure function of who, where and which (`philox`), so the same
 * customer has the same luck under every strategy and no order of work can move it.
 *
 * key = (seed, stream), counter = (customer, touchpoint, n-th visit, block). Each block gives four
 * words; a slot is the place of a word in its block.
 */
import { philox } from './philox.ts';

/** The second key word: what a draw is for. */
export const streams = { traits: 0, visits: 1, futures: 2 } as const;

/** Drawn once for each customer. */
export const traitSlot = { segment: 0, extraversion: 1, involvement: 2 } as const;

/** The fourth counter word of a visit. */
export const visitBlock = { visit: 0, wait: 1 } as const;

/** Block 0 of a visit: what happens there, and where the customer goes next. */
export const visitSlot = { outcome: 0, reach: 1, grade: 2, branch: 3 } as const;

/** Block 1 of a visit: the wait that follows. */
export const waitSlot = { leave: 0, wait: 1, rate: 2, cause: 3 } as const;

/** Four words of chance, written in place. */
export type Words = Int32Array | Uint32Array;

/** The words of a customer's traits. The seed is any whole number from 0, of which the low 32 bits count. */
export function traitWords(out: Words, seed: number, customer: number): void {
  philox(out, customer, 0, 0, 0, seed, streams.traits);
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
