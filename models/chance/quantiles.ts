import { exp, ln, ln1p, lnGamma } from './portable.ts';
import { betaTail, exp1my, gammaTail, lnBeta, solveTail } from './tail.ts';

/**
 * An inverse distribution function: the value below which lies probability u. v is 1 − u, given apart
 * so that the upper tail loses nothing to rounding (1 − 1e-20 is 1). Both lie in [0, 1]; at 0 and 1
 * the value is the end of the distribution, which may be infinite.
 */
export type Quantile = (u: number, v: number) => number;

/**
 * Standard normal; relative error below 1e-15, and normalQuantile(v, u) = −normalQuantile(u, v)
 * exactly. Rational approximations of Wichura 1988, algorithm AS 241 (PPND16).
 */
export function normalQuantile(u: number, v: number): number {
  const q = 0.5 * (u - v);
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centreOver, r)) / polynomial(centreUnder, r);
  }
  const tail = q < 0 ? u : v;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-ln(tail));
  const size =
    r <= 5
      ? polynomial(shoulderOver, r - 1.6) / polynomial(shoulderUnder, r - 1.6)
      : polynomial(farOver, r - 5) / polynomial(farUnder, r - 5);
  return q < 0 ? -size : size;
}

/**
 * Probability that a standard normal is below x; error below 1e-15, and in the lower tail below 1e-13
 * of the value.
 *
 * Up to 2.5 from 0 the series ½ + φ(x)(x + x³/3 + x⁵/15 + …) (Marsaglia 2004, "Evaluating the normal
 * distribution"), beyond it Laplace's continued fraction for the tail (DLMF 7.9.3), from the inside out.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  if (!(z < 39)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  // exp(−z²/2), with the part of z² that rounds in a factor of its own
  const coarse = Math.floor(z * 16) * 0.0625;
  const density = oneOverRoot2Pi * exp(-0.5 * coarse * coarse) * exp(-0.5 * (z - coarse) * (z + coarse));
  if (z < 2.5) {
    const z2 = z * z;
    let term = z;
    let sum = z;
    for (let n = 3; term > sum * 2 ** -55; n += 2) {
      term *= z2 / n;
      sum += term;
    }
    return 0.5 + (x < 0 ? -density : density) * sum;
  }
  const terms = Math.floor(10 + 320 / (z * z));
  let fraction = 0.5 * (z + Math.sqrt(z * z + 4 * terms));
  for (let n = terms; n > 0; n--) fraction = z + n / fraction;
  const tail = density / fraction;
  return x < 0 ? tail : 1 - tail;
}

/** Exponential with mean 1: −ln v; relative error below 5e-16. */
export function exponentialQuantile(u: number, v: number): number {
  return u < 0.25 ? 0 - ln1p(-u) : -ln(v);
}

/**
 * Gamma with mean 1 and this shape, 1/CV² for a coefficient of variation CV; shape from 0.4 to 1e10.
 * CV 0 has no shape: every value is 1, which the caller says without a quantile. Relative error below
 * 1e-12 for u and v from 1e-20 on.
 *
 * Up to shape 1000 solved from the incomplete gamma function; above it inverted by Temme's expansion.
 */
export function gammaQuantile(shape: number): Quantile {
  if (!(shape > 0 && shape < Infinity)) throw new Error(`invalid shape: ${shape}`);
  const { lower, upper } = gammaTail(shape);
  const scale = 1 / Math.max(1, Math.sqrt(shape));
  // far out the lower tail is xᵃ/Γ(a + 1), so that ln u = a·y + lead
  const lead = shape * ln(shape) - lnGamma(shape + 1);

  return (u, v) => {
    if (!(u > 0)) return 0;
    if (!(v > 0)) return Infinity;
    if (shape > 1000) return exp(temmeLog(shape, normalQuantile(u, v)));
    const start = gammaStart(shape, lead, normalQuantile(u, v), u);
    return exp(u < v ? solveTail(lower, ln(u), start, scale) : solveTail(upper, ln(v), start, scale));
  };
}

/** A first guess at ln(x / mean) for `solveTail`; z is the normal quantile of u. */
function gammaStart(shape: number, lead: number, z: number, u: number): number {
  if (shape > 20 && Math.abs(z) < 6) return temmeLog(shape, z);
  // Wilson & Hilferty 1931: the cube root is nearly normal
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  if (root > 0.5) return 3 * ln(root);
  // two terms of the lower tail
  const y = (ln(u) - lead) / shape;
  return y + (exp(y) * shape) / (shape + 1);
}

/**
 * ln(x / mean) of a gamma variable with a large shape a, at the normal quantile z (Temme 1992,
 * "Asymptotic inversion of incomplete gamma functions").
 *
 * ½η² = λ − 1 − ln λ, λ = x / mean, makes η nearly normal: η = η₀ + ε₁/a + ε₂/a² + ε₃/a³ with
 * η₀ = z/√a, each ε by its series in η₀.
 */
function temmeLog(shape: number, z: number): number {
  const eta0 = z / Math.sqrt(shape);
  const shift =
    polynomial(temme1, eta0) + (polynomial(temme2, eta0) + polynomial(temme3, eta0) / shape) / shape;
  const eta = eta0 + shift / shape;
  const y = eta * polynomial(logOfEta, eta);
  return y === 0 ? 0 : y - (exp1my(y) - 0.5 * eta * eta) / (exp1my(y) + y);
}

/**
 * Beta on [0, 1] with a and b from 0.05 to 12; relative error below 1e-12, and of 1 − x too.
 * betaQuantile(b, a)(v, u) = 1 − betaQuantile(a, b)(u, v).
 */
export function betaQuantile(a: number, b: number): Quantile {
  if (!(a > 0 && a < Infinity)) throw new Error(`invalid a: ${a}`);
  if (!(b > 0 && b < Infinity)) throw new Error(`invalid b: ${b}`);
  const lower = betaTail(a, b);
  const upper = betaTail(b, a);
  const logBeta = lnBeta(a, b);
  return (u, v) => {
    if (!(u > 0)) return 0;
    if (!(v > 0)) return 1;
    // logit x
    const y =
      u < v
        ? solveTail(lower, ln(u), betaStart(a, b, logBeta, u, v), 1)
        : -solveTail(upper, ln(v), betaStart(b, a, logBeta, v, u), 1);
    const e = exp(-Math.abs(y));
    return y < 0 ? e / (1 + e) : 1 / (1 + e);
  };
}

/** A first guess at the logit below which lies u, for `solveTail`. */
function betaStart(a: number, b: number, logBeta: number, u: number, v: number): number {
  if (a >= 1 && b >= 1) {
    // Abramowitz & Stegun 1964, 26.5.22
    const z = normalQuantile(u, v);
    const overA = 1 / (2 * a - 1);
    const overB = 1 / (2 * b - 1);
    const h = 2 / (overA + overB);
    const l = (z * z - 3) / 6;
    const w = (-z * Math.sqrt(h + l)) / h - (overB - overA) * (l + 5 / 6 - 2 / (3 * h));
    return ln(a / b) - 2 * w;
  }
  // the leading power of the lower tail, or the middle of the distribution if that lies lower
  const y = (ln(u) + ln(a) + logBeta) / a;
  return Math.min(y, ln(a / b));
}

/** c₀ + c₁x + c₂x² + … */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

const oneOverRoot2Pi = 0.3989422804014327;

// Wichura's coefficients for |u − ½| ≤ 0.425, for tails down to e⁻²⁵, and beyond
const centreOver = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const centreUnder = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const shoulderOver = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const shoulderUnder = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const farOver = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const farUnder = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];

// Temme's ε₁, ε₂, ε₃, and (ln λ)/η, in powers of η
const temme1 = [-1 / 3, 1 / 36, 1 / 1620, -7 / 6480, 5 / 18144, -11 / 382725, -101 / 16329600, 37 / 9797760];
const temme2 = [-7 / 405, -7 / 2592, 533 / 204120, -1579 / 2099520, 109 / 1749600, 10217 / 251942400];
const temme3 = [449 / 102060, -63149 / 20995200, 29233 / 36741600, 346793 / 5290790400];
const logOfEta = [1, -1 / 6, 1 / 36, -1 / 270, 1 / 4320, 1 / 17010, -139 / 5443200, 1 / 204120];
