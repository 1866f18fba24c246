import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareIds,
  futureWords,
  groupSize,
  hashId,
  streams,
  traitBlock,
  traitNet,
  traitSlot,
  traitWords,
  uniform,
  visitBlock,
  visitSlot,
  visitWords,
  waitSlot,
} from '../../models/chance/draws.ts';
import { philox } from '../../models/chance/philox.ts';

const settings = { seed: 20_262, numRuns: 500 };
// any 16-bit units at all, so half surrogate pairs too; few of them, so that ids share beginnings
const anyText = fc
  .array(fc.constantFrom(0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd83d, 0xde00, 0xe000, 0xfffd, 0xffff), {
    maxLength: 5,
  })
  .map((units) => String.fromCharCode(...units));
const goodText = fc.string({ unit: 'binary', maxLength: 8 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('addresses', () => {
  const seed = 2 ** 40 + 12345;

  test('of traits are (customer, 0, 0, 0) with key (seed, 0), but for five upper bits, shifted by (group, 0, 0, 1)', () => {
    const place = 4711 % groupSize;
    const drawn = words((out) => traitWords(out, seed, 4711));
    const own = words((out) => philox(out, 4711, 0, 0, 0, 12345, 0));
    const shift = words((out) => philox(out, Math.floor(4711 / groupSize), 0, 0, 1, 12345, 0));
    for (const slot of Object.values(traitSlot)) {
      expect(drawn[slot] & 0x07ffffff).toBe(own[slot] & 0x07ffffff);
      expect(drawn[slot] >>> 27).toBe((shift[slot] ^ traitNet[slot * groupSize + place]) >>> 27);
    }
  });

  test('of visits are (customer, touchpoint, n-th visit, block) with key (seed, 1)', () => {
    const hash = hashId('help desk');
    expect(words((out) => visitWords(out, seed, 4711, hash, 3, visitBlock.wait))).toEqual(
      words((out) => philox(out, 4711, hash, 3, 1, 12345, 1)),
    );
  });

  test('of futures are (future, input, 0, 0) with key (seed, 2)', () => {
    const hash = hashId('price');
    expect(words((out) => futureWords(out, seed, 17, hash))).toEqual(
      words((out) => philox(out, 17, hash, 0, 0, 12345, 2)),
    );
  });

  test('take any safe whole seed, of which the low 32 bits count', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(), (any, customer) => {
        expect(words((out) => traitWords(out, any, customer))).toEqual(
          words((out) => traitWords(out, any % 2 ** 32, customer)),
        );
      }),
      settings,
    );
  });

  test('that differ in one part share no word', () => {
    const draws = [
      words((out) => traitWords(out, 1, 1)),
      words((out) => traitWords(out, 1, 2)),
      words((out) => traitWords(out, 2, 1)),
      words((out) => visitWords(out, 1, 1, 0, 0, 0)),
      words((out) => visitWords(out, 1, 1, 0, 0, 1)),
      words((out) => visitWords(out, 1, 1, 0, 1, 0)),
      words((out) => visitWords(out, 1, 1, 1, 0, 0)),
      words((out) => futureWords(out, 1, 1, 0)),
      words((out) => futureWords(out, 1, 1, 1)),
    ].flat();
    expect(new Set(draws).size).toBe(draws.length);
  });

  test('have these streams, blocks and slots, which stored results depend on', () => {
    expect(streams).toEqual({ traits: 0, visits: 1, futures: 2 });
    expect(traitSlot).toEqual({ segment: 0, extraversion: 1, involvement: 2 });
    expect(traitBlock).toEqual({ customer: 0, group: 1 });
    expect(groupSize).toBe(32);
    expect(visitBlock).toEqual({ visit: 0, wait: 1 });
    expect(visitSlot).toEqual({ outcome: 0, reach: 1, grade: 2, branch: 3 });
    expect(waitSlot).toEqual({ leave: 0, wait: 1, rate: 2, cause: 3 });
  });
});

describe('traits within a group', () => {
  const drawnBy = (seed: number, customer: number) =>
    words((out) => traitWords(out, seed, customer)).slice(0, 3);

  test('put one customer into every box of a 32nd that halving makes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1e6), (seed, group) => {
        const drawn = Array.from({ length: 32 }, (_, i) => drawnBy(seed, group * 32 + i));
        for (let a = 0; a <= 5; a++) {
          for (let b = 0; a + b <= 5; b++) {
            const halvings = [a, b, 5 - a - b];
            const boxes = drawn.map((word) =>
              halvings.reduce(
                (box, count, slot) => box * 2 ** count + Math.floor(word[slot] / 2 ** (32 - count)),
                0,
              ),
            );
            expect(new Set(boxes).size).toBe(32);
          }
        }
      }),
      { ...settings, numRuns: 100 },
    );
  });

  // χ² of 31 degrees of freedom passes 74.3 once in 40,000 times; it is looked at 24 times.
  test.each([0, 1, 31, 4711])(
    'leave customer %d drawn evenly over seeds, and apart from the next group',
    (customer) => {
      const seeds = 6400;
      const cells = Array.from({ length: 6 }, () => new Array<number>(32).fill(0));
      for (let seed = 0; seed < seeds; seed++) {
        const [own, next] = [drawnBy(seed, customer), drawnBy(seed, customer + 32)];
        for (const slot of [0, 1, 2]) {
          cells[slot][own[slot] >>> 27] += 1;
          cells[3 + slot][(own[slot] ^ next[slot]) >>> 27] += 1;
        }
      }
      for (const counts of cells) {
        const expected = seeds / 32;
        const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
        expect(squares).toBeLessThan(74.3);
      }
    },
  );
});

describe('uniform', () => {
  test.each([
    [0, 2 ** -24],
    [511, 2 ** -24],
    [512, 3 * 2 ** -24],
    [0x7fffffff, 0.5 - 2 ** -24],
    [0x80000000, 0.5 + 2 ** -24],
    [-1, 1 - 2 ** -24],
  ])('of word %d is %d', (word, u) => {
    expect(uniform(word)).toBe(u);
  });

  test('and its complement are exact in single precision, signed word or not', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        const u = uniform(word);
        expect(u).toBe(uniform(word >>> 0));
        expect(Math.fround(u)).toBe(u);
        expect(Math.fround(1 - u)).toBe(1 - u);
        expect(u > 0 && u < 1).toBe(true);
      }),
      settings,
    );
  });
});

describe('hashId', () => {
  // the test vectors of Fowler, Noll and Vo
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of "%s" is %d', (id, hash) => {
    expect(hashId(id)).toBe(hash);
  });

  test('hashes the bytes that TextEncoder gives', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, goodText), (id) => {
        let hash = 0x811c9dc5n;
        for (const byte of bytesOf(id)) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
        expect(hashId(id)).toBe(Number(hash));
      }),
      settings,
    );
  });
});

describe('compareIds', () => {
  test('orders by the bytes that TextEncoder gives', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, goodText), fc.oneof(anyText, goodText), (a, b) => {
        expect(Math.sign(compareIds(a, b))).toBe(byteOrder(bytesOf(a), bytesOf(b)));
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  test('puts U+FF5E before U+1F600, unlike the order of strings', () => {
    expect(compareIds('\u{ff5e}', '\u{1f600}')).toBeLessThan(0);
    expect(['\u{1f600}', '\u{ff5e}'].sort()[0]).toBe('\u{1f600}');
  });

  test('puts a beginning before the whole, and an id level with itself', () => {
    expect(compareIds('shop', 'shop 2')).toBeLessThan(0);
    expect(compareIds('shop 2', 'shop')).toBeGreaterThan(0);
    expect(compareIds('shop', 'shop')).toBe(0);
  });
});

function words(draw: (out: Uint32Array) => void): number[] {
  const out = new Uint32Array(4);
  draw(out);
  return [...out];
}

function byteOrder(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}
