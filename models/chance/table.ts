import type { Quantile } from './quantiles.ts';

/**
 * Inverse distribution functions as tables for a kernel in single precision, where the same look-up
 * gives the same bits in every language.
 *
 * A word w of chance gives 23 bits n = w >>> 9 and u = (n + ½)·2⁻²³. The upper half is mirrored: with
 * m = n or 2²³ − 1 − n, the odd number s = 2m + 1 counts the nearer tail, min(u, 1 − u) = s·2⁻²⁴.
 * Each side (0 below the median, 1 above it) has an octave for each power of two in s, each octave
 * equal rows, each row a quadratic in the fraction z in [0, 1) that remains:
 * c₀ + z·(c₁ + z·c₂). So rows are narrow where the tail is thin, and every draw that can occur far
 * out has its own.
 */

/** Bits of s, below its leading one, that choose the row within an octave. */
export const rowBits = 5;
export const rowsPerOctave = 1 << rowBits;
/** Octaves of a side: s is below 2²³. */
export const octaves = 23;
export const rows = 2 * octaves * rowsPerOctave;
/** Numbers in a table: c₀, c₁, c₂ of row (side·octaves + octave)·rowsPerOctave + index, one after the other. */
export const tableLength = 3 * rows;
/** Bits of s that are left for z. */
export const fractionBits = 23 - rowBits;

/**
 * A quantile function as a table of single precision numbers, good for every word of chance.
 *
 * Each quadratic meets the function at both ends and the middle of its row, so that rows join.
 * Largest errors over all 2²³ draws, absolute and as a share of max(1, |value|):
 *
 *     normal                       3.9e-7   2.6e-7
 *     exponential                  1.3e-6   4e-7
 *     gamma, shape 4               4.5e-7   2.1e-7
 *     gamma, CV 0.1                1.3e-7   1.2e-7
 *     gamma, CV 0.6                5.9e-7   2.4e-7
 *     gamma, CV 1.5                2.2e-6   7.5e-7
 *     beta, 6x̄ and 6(1 − x̄),       1e-7     1e-7
 *       x̄ from 0.05 to 0.95
 *
 * and the value never falls as u grows. A function that climbs steeply within one octave, such as a
 * beta with a and b near 0, fares worse: (0.05, 0.05) errs by 4e-5 near u = ½. A table takes 0.5 to
 * 5 ms once the code is warm, the first ones of a process some ten times that.
 */
export function quantileTable(quantile: Quantile): Float32Array {
  const table = new Float32Array(tableLength);
  for (let side = 0; side < 2; side++) {
    // the quantile where the nearer tail holds this much
    const valueAt = (tail: number): number =>
      side === 0 ? quantile(tail, 1 - tail) : quantile(1 - tail, tail);
    let width = 2 ** -24 / rowsPerOctave;
    for (let octave = 0; octave < octaves; octave++, width *= 2) {
      let start = valueAt(rowsPerOctave * width);
      for (let index = 0; index < rowsPerOctave; index++) {
        const middle = valueAt((rowsPerOctave + index + 0.5) * width);
        const end = valueAt((rowsPerOctave + index + 1) * width);
        const at = 3 * ((side * octaves + octave) * rowsPerOctave + index);
        // each coefficient makes up for the rounding of those before it
        const c0 = Math.fround(start);
        const c2 = Math.fround(2 * (start - 2 * middle + end));
        table[at] = c0;
        table[at + 1] = end - c0 - c2;
        table[at + 2] = c2;
        start = end;
      }
    }
  }
  return table;
}

/** The value of a word of chance in a table, to the bit as a kernel computes it. */
export function lookUp(table: Float32Array, word: number): number {
  const n = word >>> 9;
  const side = n >>> 22;
  const s = 2 * (side === 0 ? n : 0x7fffff - n) + 1;
  const octave = 31 - Math.clz32(s);
  const shifted = s << (23 - octave);
  const index = (shifted >>> fractionBits) & (rowsPerOctave - 1);
  const z = (shifted & ((1 << fractionBits) - 1)) * (1 / (1 << fractionBits));
  const at = 3 * ((side * octaves + octave) * rowsPerOctave + index);
  return Math.fround(
    table[at] + Math.fround(z * Math.fround(table[at + 1] + Math.fround(z * table[at + 2]))),
  );
}
