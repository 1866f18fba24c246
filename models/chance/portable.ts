/**
 * exp, ln, pow and ln Γ out of + − × ÷ alone, in double precision.
 *
 * JavaScript leaves the last bits of Math.exp, Math.log and Math.pow to the engine. Draws, tables and
 * reports must be the same everywhere, so whatever reaches a result comes from here: IEEE 754 fixes
 * every bit of the four operations.
 */

/**
 * e to the power x; at most 1 ulp off, subnormal results included. Infinity above 709.78, 0 below −745.13.
 *
 * Two-part reduction by ln 2 (Cody & Waite 1980, Software Manual for the Elementary Functions), then
 * the Taylor series to r¹³: on |r| ≤ ½ ln 2 the first term left out is below 5e-18.
 */
export function exp(x: number): number {
  if (!(x < 709.8)) return x >= 709.8 ? Infinity : NaN;
  if (x < -745.2) return 0;
  // x = k ln 2 + r + rTail
  const k = Math.floor(x * log2e + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const rTail = high - r - low;
  let q = 1 / 6227020800;
  q = q * r + 1 / 479001600;
  q = q * r + 1 / 39916800;
  q = q * r + 1 / 3628800;
  q = q * r + 1 / 362880;
  q = q * r + 1 / 40320;
  q = q * r + 1 / 5040;
  q = q * r + 1 / 720;
  q = q * r + 1 / 120;
  q = q * r + 1 / 24;
  q = q * r + 1 / 6;
  q = q * r + 1 / 2;
  // what rounding takes from 1 + r joins the small part
  const sum = 1 + r;
  return timesPowerOfTwo(sum + (r - (sum - 1) + (q * r * r + rTail)), k);
}

/** Natural logarithm; at most 1 ulp off. ln(0) = −Infinity, below 0 it is NaN. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  return lnHead(x);
}

/** ln(1 + x) without losing what is small in x; at most 2 ulp off. −Infinity at −1, NaN below. */
export function ln1p(x: number): number {
  const w = 1 + x;
  if (!(w > 0) || w === Infinity) return ln(w);
  // what rounding took from w comes back to first order; its square is below the last bit
  return lnHead(w) + (x - (w - 1)) / w;
}

/**
 * x to the power y for x ≥ 0; NaN for x < 0, also when y is whole. x⁰ and 1ʸ are 1. At most 2 ulp off
 * while the result lies between 1e-30 and 1e30, and 8 ulp (2e-15 of the value) out to the ends.
 *
 * exp(y ln x), with ln x and the product each carried as an unevaluated sum of two numbers.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x > 0 && x < Infinity)) return exp(y * ln(x));
  const head = lnHead(x);
  const product = y * head;
  if (!(Math.abs(product) < 800)) return exp(product);
  const value = exp(product);
  return value === Infinity ? value : value + value * (productError(y, head, product) + y * lnTail);
}

/**
 * ln Γ(x) for x > 0 (NaN elsewhere), within 1e-14·max(1, |ln Γ|).
 *
 * Stirling's series (DLMF 5.11.1) from 10 on, reached from below by Γ(x + 1) = xΓ(x).
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x >= 10) return (x - 0.5) * ln(x) - x + halfLn2Pi + stirlingRemainder(x);
  let shifted = x;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * ln(shifted) - shifted + (halfLn2Pi + stirlingRemainder(shifted) - ln(product));
}

/** ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], x > 0: what Stirling's formula leaves, some 1/(12x). */
export function stirlingRemainder(x: number): number {
  if (!(x >= 10)) return lnGamma(x) - ((x - 0.5) * ln(x) - x + halfLn2Pi);
  const r = 1 / x;
  const r2 = r * r;
  let q = 1 / 156;
  q = q * r2 - 691 / 360360;
  q = q * r2 + 1 / 1188;
  q = q * r2 - 1 / 1680;
  q = q * r2 + 1 / 1260;
  q = q * r2 - 1 / 360;
  q = q * r2 + 1 / 12;
  return q * r;
}

/**
 * ln x rounded, for finite x > 0; what the rounding left, to some 60 bits in all, goes to `lnTail`,
 * which holds until the next call.
 *
 * x = 2ᵏm with m in [√½, √2), and ln m = 2 artanh s, s = (m − 1)/(m + 1) (DLMF 4.6.4). s carries its
 * own error, because it is almost the whole answer; the cube and what follows is at most a hundredth.
 */
function lnHead(x: number): number {
  let k = 0;
  let m = x;
  for (; m >= 2 ** 31; k += 31) m *= 2 ** -31;
  for (; m < 2 ** -31; k -= 31) m *= 2 ** 31;
  // the leading bit of a number between 2⁻³¹ and 2³¹
  const lead = m >= 1 ? 31 - Math.clz32(m) : -1 - Math.clz32(m * 2 ** 32);
  m *= powersOfTwo[lowestPower - lead];
  k += lead;
  if (m >= 1.4142135623730951) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const d = m + 1;
  const dTail = m - (d - 1);
  const s = f / d;
  const back = s * d;
  const sTail = (f - back - productError(s, d, back) - s * dTail) / d;
  const s2 = s * s;
  let q = 2 / 23;
  q = q * s2 + 2 / 21;
  q = q * s2 + 2 / 19;
  q = q * s2 + 2 / 17;
  q = q * s2 + 2 / 15;
  q = q * s2 + 2 / 13;
  q = q * s2 + 2 / 11;
  q = q * s2 + 2 / 9;
  q = q * s2 + 2 / 7;
  q = q * s2 + 2 / 5;
  q = q * s2 + 2 / 3;
  const rest = q * s2 * s + 2 * sTail + k * ln2Low;
  // k·ln2High is exact, and larger than 2s unless it is 0
  const whole = k * ln2High;
  const head = whole + 2 * s;
  const tail = (k === 0 ? 0 : whole - head + 2 * s) + rest;
  const sum = head + tail;
  lnTail = head - sum + tail;
  return sum;
}

/** xy − p where p is xy rounded, exactly (Dekker 1971, Veltkamp's splitting), away from over- and underflow. */
function productError(x: number, y: number, p: number): number {
  const xSplit = x * splitter;
  const xHigh = xSplit - (xSplit - x);
  const xLow = x - xHigh;
  const ySplit = y * splitter;
  const yHigh = ySplit - (ySplit - y);
  const yLow = y - yHigh;
  return xLow * yLow - (p - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** y·2ᵏ with one rounding, for −1075 ≤ k ≤ 1024. */
function timesPowerOfTwo(y: number, k: number): number {
  if (k > 1023) return y * 2 * powersOfTwo[k - 1 + lowestPower];
  if (k < -lowestPower) return y * 0.5 * powersOfTwo[k + 1 + lowestPower];
  return y * powersOfTwo[k + lowestPower];
}

let lnTail = 0;

const splitter = 2 ** 27 + 1;
const log2e = 1.4426950408889634;
// 42 bits of ln 2, so that k·ln2High is exact, and the rest
const ln2High = 0.6931471805598903;
const ln2Low = 5.497923018708371e-14;
const halfLn2Pi = 0.9189385332046728;

// 2⁻¹⁰⁷⁴ … 2¹⁰²³: all powers that a double can hold
const lowestPower = 1074;
const powersOfTwo = new Float64Array(lowestPower + 1024);
for (let k = 0, up = 1, down = 1; k <= lowestPower; k++, up *= 2, down *= 0.5) {
  if (k < 1024) powersOfTwo[lowestPower + k] = up;
  powersOfTwo[lowestPower - k] = down;
}
