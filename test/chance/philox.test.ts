import { describe, expect, test } from 'vitest';
import { philox } from '../../models/chance/philox.ts';

describe('philox', () => {
  // Random123's kat_vectors: philox4x32, 10 rounds
  test.each([
    ['zeros', [0, 0, 0, 0, 0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ones', [-1, -1, -1, -1, -1, -1], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [
      'the digits of π',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0],
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    ],
  ] as const)('gives the known answer for %s', (_, [c0, c1, c2, c3, k0, k1], answer) => {
    const out = new Uint32Array(4);
    philox(out, c0, c1, c2, c3, k0, k1);
    expect(hex(out)).toBe(answer);
  });

  test('writes the same bits to signed and unsigned words', () => {
    const signed = new Int32Array(4);
    const unsigned = new Uint32Array(4);
    for (let i = 0; i < 1000; i++) {
      philox(signed, i, 2, 3, 4, 5, 6);
      philox(unsigned, i, 2, 3, 4, 5, 6);
      expect(hex(signed)).toBe(hex(unsigned));
    }
  });

  test('equals the definition in whole numbers of any size', () => {
    const out = new Uint32Array(4);
    let words = [1, 2, 3, 4, 5, 6];
    for (let i = 0; i < 2000; i++) {
      const [c0, c1, c2, c3, k0, k1] = words;
      philox(out, c0, c1, c2, c3, k0, k1);
      expect(hex(out)).toBe(hex(Uint32Array.from(defined([c0, c1, c2, c3], [k0, k1]))));
      // the answer is the next question
      words = [...out, c0, c1];
    }
  });

  test('takes its words mod 2³²', () => {
    const out = new Uint32Array(4);
    const same = new Uint32Array(4);
    philox(out, 2 ** 40 + 7, -1, 0, 0, 2 ** 53 - 1, 0);
    philox(same, 7, 0xffffffff, 0, 0, 0xffffffff, 0);
    expect(hex(out)).toBe(hex(same));
  });
});

/** Salmon et al. 2011, section 3.3, as it stands there. */
function defined(counter: readonly number[], key: readonly number[]): number[] {
  const mask = 0xffffffffn;
  let [x0, x1, x2, x3] = counter.map((word) => BigInt(word) & mask);
  let [k0, k1] = key.map((word) => BigInt(word) & mask);
  for (let round = 0; round < 10; round++) {
    const left = x0 * 0xd2511f53n;
    const right = x2 * 0xcd9e8d57n;
    [x0, x1, x2, x3] = [(right >> 32n) ^ x1 ^ k0, right & mask, (left >> 32n) ^ x3 ^ k1, left & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [x0, x1, x2, x3].map(Number);
}

function hex(words: Int32Array | Uint32Array): string {
  return [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}
