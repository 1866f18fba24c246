/**
 * 2^x in single precision, the only transcendental function inside a kernel: the nearest 64th is looked up and the rest
 * is a quadratic, the same bits in every engine. Relative error at most 2e-7 for |x| ≤ 126; x beyond that is held there.
 *
 * V8 has no single-precision arithmetic and converts around each operation, so few operations in a row count for more
 * than a small table: of the powers that occur, between 2⁻² and 2², it holds one kilobyte in the cache. That is five
 * operations after the look-up, where whole powers and a polynomial of the sixth degree took thirteen.
 */
import { exp } from '../../models/chance/portable.ts';

const f = Math.fround;
const steps = 64;
const most = 126;

/** 2^(i/64) for i from −126·64 to 126·64. */
const table = Float32Array.from({ length: 2 * most * steps + 1 }, (_, i) => {
  const x = i / steps - most;
  let power = exp((x - Math.floor(x)) * Math.LN2);
  for (let k = 0; k < Math.floor(x); k++) power *= 2;
  for (let k = Math.floor(x); k < 0; k++) power /= 2;
  return power;
});

/** Taylor's coefficients of 2^(r/64) = e^(r ln 2/64); |r| ≤ ½. */
export const coefficients = {
  c1: f(0.6931471805599453 / steps),
  c2: f(0.24022650695910072 / (steps * steps)),
};
const { c1, c2 } = coefficients;

/** 1.5·2²³: adding and subtracting it in single precision rounds to a whole number. */
const rounding = 12_582_912;

/** 2^(m/64) for m from 0 to 63. */
export const powersBelowTwo = table.slice(most * steps, most * steps + steps);

export function power2(x: number): number {
  const scaled = f((x < -most ? -most : x > most ? most : x) * steps);
  const whole = f(scaled + rounding) - rounding;
  const r = f(scaled - whole);
  const near = table[(whole + most * steps) | 0];
  return f(near + f(near * f(r * f(c1 + f(c2 * r)))));
}

/** Exponents in, powers of two out: together, because a function of a fraction that V8 does not inline is dear. */
export const powers = new Float64Array(32);

/** Replaces the first `count` of `powers` by 2 to their power. */
export function raise(count: number): void {
  for (let i = 0; i < count; i++) powers[i] = power2(powers[i]);
}
