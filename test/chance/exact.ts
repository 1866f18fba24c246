/**
 * exp, ln and powers to 320 bits in whole-number arithmetic: slow, obvious, and the judge of `portable`.
 * Reals are bigints times 2⁻³²⁰.
 */
const bits = 320n;
const one = 1n << bits;

/** How far a double lies from e^x, in units of the last place of e^x. */
export function ulpsFromExp(actual: number, x: number): number {
  return ulpsFromExpOf(actual, fixed(x));
}

/** How far a double lies from x^y. */
export function ulpsFromPow(actual: number, x: number, y: number): number {
  const { whole, power } = parts(y);
  return ulpsFromExpOf(actual, shift(lnFixed(x) * whole, power));
}

/** How far a double lies from ln x. */
export function ulpsFromLn(actual: number, x: number): number {
  return ulps(actual, lnFixed(x), -bits);
}

/** How far a double lies from ln(1 + x), for 1e-60 < |x| < 1. */
export function ulpsFromLn1p(actual: number, x: number): number {
  return ulps(actual, lnFromFixed(one + fixed(x)), -bits);
}

function ulpsFromExpOf(actual: number, exponent: bigint): number {
  const turns = exponent / ln2;
  const rest = exponent - turns * ln2;
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n; n++) {
    term = ((term * rest) >> bits) / n;
    sum += term;
  }
  return ulps(actual, sum, turns - bits);
}

/** How far a double lies from value·2^power. */
function ulps(actual: number, value: bigint, power: bigint): number {
  const size = value < 0n ? -value : value;
  const leading = BigInt(size.toString(2).length - 1) + power;
  const last = (leading < -1022n ? -1022n : leading) - 52n;
  const { whole, power: actualPower } = parts(actual);
  const off = shift(whole, actualPower - power) - value;
  // to a 1024th of the last place
  return Number(shift(off, power - last + 10n)) / 1024;
}

function lnFixed(x: number): bigint {
  const { whole, power } = parts(x);
  const length = BigInt(whole.toString(2).length - 1);
  return lnFromFixed(shift(whole, bits - length)) + (length + power) * ln2;
}

/** ln m = 2 artanh((m − 1)/(m + 1)), for m near 1 to 2. */
function lnFromFixed(m: bigint): bigint {
  return 2n * artanh(((m - one) << bits) / (m + one));
}

function artanh(t: bigint): bigint {
  const square = (t * t) >> bits;
  let sum = 0n;
  let term = t;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = (term * square) >> bits;
  }
  return sum;
}

const ln2 = 2n * artanh(one / 3n);

function fixed(x: number): bigint {
  const { whole, power } = parts(x);
  return shift(whole, power + bits);
}

/** A double as whole·2^power. */
function parts(x: number): { readonly whole: bigint; readonly power: bigint } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const word = view.getBigUint64(0);
  const exponent = (word >> 52n) & 2047n;
  const fraction = word & ((1n << 52n) - 1n);
  const whole = exponent === 0n ? fraction : fraction | (1n << 52n);
  return { whole: x < 0 ? -whole : whole, power: (exponent === 0n ? 1n : exponent) - 1075n };
}

function shift(value: bigint, by: bigint): bigint {
  return by >= 0n ? value << by : value >> -by;
}
