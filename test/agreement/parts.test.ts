import { expect, it } from 'vitest';
import { hashId, uniform, visitWords } from '../../models/chance/draws.ts';
import { exponentialQuantile } from '../../models/chance/quantiles.ts';
import { lookUp, quantileTable } from '../../models/chance/table.ts';
import { startCustomer, visitWords as bothBlocks, words } from '../../workers/kernel/chance.ts';
import { power2 } from '../../workers/kernel/power.ts';

it('the kernel’s words of a visit are those of its address', () => {
  const hashes = Int32Array.from(['order', 'delivery', 'café', 'service'], hashId);
  const expected = new Int32Array(8);
  for (let i = 0; i < 300; i++) {
    const [seed, customer, nth] = [i * 123_456_789, i * i * 47_711, i % 3 === 0 ? i : i % 7];
    startCustomer(seed, customer);
    for (const [j, hash] of hashes.entries()) {
      bothBlocks(hashes, j, nth);
      for (const block of [0, 1]) {
        visitWords(expected.subarray(block * 4, block * 4 + 4), seed, customer, hash, nth, block);
      }
      expect(words.slice(0, 8)).toEqual(expected);
    }
  }
});

it('powers of two are good to 2e-7, exact at whole numbers, and held beyond 126', () => {
  for (let x = -126; x <= 126; x++) expect(power2(x)).toBe(2 ** x);
  let worst = 0;
  for (let i = -100_000; i <= 100_000; i++) {
    const x = Math.fround((i / 100_000) ** 3 * 125.9);
    worst = Math.max(worst, Math.abs(power2(x) / 2 ** x - 1));
  }
  expect(worst).toBeLessThan(2e-7);
  expect(power2(1e30)).toBe(2 ** 126);
  expect(power2(-1e30)).toBe(2 ** -126);
});

it('a draw for leaving lies at most 2e-6 below its u, so that the kernel may go by u', () => {
  const table = quantileTable(exponentialQuantile);
  for (let i = 0; i < 2 ** 23; i += 7) {
    const word = i * 512;
    if (!(lookUp(table, word) > uniform(word) - 2e-6)) expect.fail(`word ${word}`);
  }
});
