import { describe, expect, test } from 'vitest';
import { uniform } from '../../models/chance/draws.ts';
import { metalog } from '../../models/chance/metalog.ts';
import {
  betaQuantile,
  exponentialQuantile,
  gammaQuantile,
  normalQuantile,
} from '../../models/chance/quantiles.ts';
import type { Quantile } from '../../models/chance/quantiles.ts';
import {
  fractionBits,
  lookUp,
  octaves,
  quantileTable,
  rowBits,
  rows,
  rowsPerOctave,
  tableLength,
} from '../../models/chance/table.ts';

const normalTable = quantileTable(normalQuantile);

describe('a table', () => {
  test('holds the normal distribution within 4e-7, over all words', () => {
    const { absolute, backwards } = errors(normalQuantile, everyWord());
    expect(absolute).toBeLessThan(4e-7);
    expect(backwards).toBe(0);
  }, 60_000);

  const involvement = (cv: number): Quantile => gammaQuantile(1 / (cv * cv));
  const extraversion = (mean: number): Quantile => betaQuantile(6 * mean, 6 * (1 - mean));

  test.each<[string, Quantile, number]>([
    ['exponential', exponentialQuantile, 5e-7],
    ['gamma of shape 4', gammaQuantile(4), 3e-7],
    ['gamma of variation 0.01', involvement(0.01), 2e-7],
    ['gamma of variation 0.1', involvement(0.1), 2e-7],
    ['gamma of variation 0.6', involvement(0.6), 3e-7],
    ['gamma of variation 1', involvement(1), 5e-7],
    ['gamma of variation 1.5', involvement(1.5), 1e-6],
    ...[0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95].map((mean): [string, Quantile, number] => [
      `beta of mean ${mean}`,
      extraversion(mean),
      1.2e-7,
    ]),
    ['unbounded metalog', distribution(-0.5, 1, 4), 5e-7],
    ['metalog with one bound', distribution(0.5, 1, 3, 0), 2e-6],
    ['metalog with two bounds', distribution(0.1, 0.3, 0.8, 0, 1), 5e-7],
    ['metalog of little spread', distribution(0.49, 0.5, 0.51, 0, 1), 1e-7],
  ])('holds %s within its error of max(1, value), never falling', (_, quantile, limit) => {
    const { relative, backwards } = errors(quantile, someWords());
    expect(relative).toBeLessThan(limit);
    expect(backwards).toBe(0);
  });

  test('of a symmetric distribution is exactly symmetric', () => {
    expect(wordsWhere((word) => lookUp(normalTable, ~word) !== -lookUp(normalTable, word))).toEqual([]);
  });

  test('of a constant is that constant', () => {
    const table = quantileTable(() => 0.3);
    expect(wordsWhere((word) => lookUp(table, word) !== Math.fround(0.3))).toEqual([]);
  });

  test('is read as it is described, in real numbers', () => {
    expect(wordsWhere((word) => lookUp(normalTable, word) !== lookUpSlowly(normalTable, word))).toEqual([]);
  });

  test('is read alike with signed and unsigned words, whose low 9 bits do not count', () => {
    for (const word of [0, 511, 512, 0x7fffffff, 0x80000000, 0xdeadbeef, 0xffffffff]) {
      expect(lookUp(normalTable, word | 0)).toBe(lookUp(normalTable, word));
      expect(lookUp(normalTable, word ^ 0x1ff)).toBe(lookUp(normalTable, word));
    }
  });

  test('has this size', () => {
    expect([rowBits, rowsPerOctave, octaves, fractionBits]).toEqual([5, 32, 23, 18]);
    expect([rows, tableLength]).toEqual([1472, 4416]);
    expect(normalTable.length).toBe(tableLength);
  });

  // FNV-1a of the bytes, little end first. Another engine or processor has to give the same ones.
  test.each<[string, Quantile, string]>([
    ['normal', normalQuantile, 'cf967231'],
    ['exponential', exponentialQuantile, 'f9058aff'],
    ['gamma of shape 4', gammaQuantile(4), '21dfe337'],
    ['gamma of variation 0.6', involvement(0.6), 'e82e6aa8'],
    ['gamma of variation 0.03', involvement(0.03), '8e07a7cb'],
    ['beta of mean 0.3', extraversion(0.3), '43e3fd33'],
    ['metalog with two bounds', distribution(0.1, 0.3, 0.8, 0, 1), 'b5f0ec31'],
  ])('has the bytes it always had: %s', (_, quantile, golden) => {
    expect(hashOf(quantileTable(quantile))).toBe(golden);
  });
});

function distribution(low: number, middle: number, high: number, min?: number, max?: number): Quantile {
  const result = metalog({
    low,
    middle,
    high,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  });
  if (result.kind === 'infeasible') throw new Error(`infeasible: ${low}, ${middle}, ${high}`);
  return result.quantile;
}

/** The largest errors of a table over words in rising order, and how often its value falls. */
function errors(
  quantile: Quantile,
  words: Iterable<number>,
): { readonly absolute: number; readonly relative: number; readonly backwards: number } {
  const table = quantileTable(quantile);
  let absolute = 0;
  let relative = 0;
  let backwards = 0;
  let previous = -Infinity;
  for (const word of words) {
    const u = uniform(word);
    const exact = quantile(u, 1 - u);
    const value = lookUp(table, word);
    const error = Math.abs(value - exact);
    // NaN would count
    if (!(error <= absolute)) absolute = error;
    if (!(error <= relative * Math.max(1, Math.abs(exact)))) relative = error / Math.max(1, Math.abs(exact));
    if (!(value >= previous)) backwards++;
    previous = value;
  }
  return { absolute, relative, backwards };
}

function* everyWord(): Iterable<number> {
  for (let n = 0; n < 2 ** 23; n++) yield n << 9;
}

/** In rising order, of each octave on each side all words, or 1024 if it has more. */
function* someWords(): Iterable<number> {
  const lower: number[] = [];
  for (let octave = 0; octave < octaves; octave++) {
    // n with 2n + 1 from 2^octave on
    const first = octave === 0 ? 0 : 2 ** (octave - 1);
    const count = octave === 0 ? 1 : 2 ** (octave - 1);
    const step = Math.max(1, count / 1024);
    for (let i = 0; i < count; i += step) lower.push(first + i + Math.floor(((i / step) * 7) % step));
  }
  for (const n of lower) yield n << 9;
  for (const n of lower.reverse()) yield (2 ** 23 - 1 - n) << 9;
}

function wordsWhere(wrong: (word: number) => boolean): number[] {
  return [...someWords()].filter(wrong);
}

/** By logarithms and division instead of bits. */
function lookUpSlowly(table: Float32Array, word: number): number {
  const u = uniform(word);
  const tail = Math.min(u, 1 - u) * 2 ** 24;
  let octave = 0;
  while (2 ** (octave + 1) <= tail) octave++;
  const place = (tail / 2 ** octave - 1) * rowsPerOctave;
  const row = ((u < 0.5 ? 0 : 1) * octaves + octave) * rowsPerOctave + Math.floor(place);
  const z = place - Math.floor(place);
  const [c0, c1, c2] = table.subarray(3 * row, 3 * row + 3);
  const inner = Math.fround(c1 + Math.fround(z * c2));
  return Math.fround(c0 + Math.fround(z * inner));
}

function hashOf(table: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4));
  let hash = 0x811c9dc5;
  for (const value of table) {
    view.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
