import { exp, ln, ln1p, lnGamma, stirlingRemainder } from './portable.ts';

/**
 * How much probability lies beyond a point, near that point. `solveTail` overwrites one of these at
 * each step instead of making a new one.
 */
export type Tail = {
  /** ln of the probability */
  log: number;
  /** its derivative to y */
  slope: number;
  /** derivative to y of ln of the density of y */
  lean: number;
};

/**
 * The y at which a tail holds the probability e^logTarget, by Halley's method from `start`.
 *
 * With y = ln x for gamma and y = logit x for beta the density of y is log-concave, hence so are both
 * its tails (Bagnoli & Bergstrom 2005, "Log-concave probability and its applications"). On a concave
 * function Newton's method converges from anywhere; Halley's correction, held within a factor 2 of
 * it, triples the digits near the end. `scale` is the unit of y: about a standard deviation.
 */
export function solveTail(
  tail: (y: number, at: Tail) => void,
  logTarget: number,
  start: number,
  scale: number,
): number {
  const at: Tail = { log: 0, slope: 0, lean: 0 };
  let y = start;
  for (let step = 0; step < 60; step++) {
    tail(y, at);
    const newton = (at.log - logTarget) / at.slope;
    const halley = newton / Math.min(2, Math.max(0.5, 1 - 0.5 * newton * (at.lean - at.slope)));
    y -= halley;
    // what is left is of the order of the cube of this step
    if (!(Math.abs(halley) > 1e-5 * scale)) return y;
  }
  return y;
}

/** Tails of y = ln(x / mean), x gamma distributed with this shape. */
export function gammaTail(shape: number): {
  readonly lower: (y: number, at: Tail) => void;
  readonly upper: (y: number, at: Tail) => void;
} {
  const logScale = 0.5 * ln(shape) - halfLn2Pi - stirlingRemainder(shape);
  // ln of the density of y, which is xᵃe⁻ˣ/Γ(a); arranged so that nothing large cancels
  const logDensity = (y: number): number => logScale - shape * exp1my(y);

  function lower(y: number, at: Tail): void {
    const x = shape * exp(y);
    at.lean = shape - x;
    if (x <= shape + 1) {
      const sum = gammaSeries(shape, x) / shape;
      at.log = logDensity(y) + ln(sum);
      at.slope = 1 / sum;
    } else {
      const density = exp(logDensity(y));
      const p = 1 - density * gammaFraction(shape, x);
      at.log = ln(p);
      at.slope = density / p;
    }
  }

  function upper(y: number, at: Tail): void {
    const x = shape * exp(y);
    at.lean = shape - x;
    if (x > shape + 1) {
      const fraction = gammaFraction(shape, x);
      at.log = logDensity(y) + ln(fraction);
      at.slope = -1 / fraction;
    } else {
      const density = exp(logDensity(y));
      const p = 1 - (density * gammaSeries(shape, x)) / shape;
      at.log = ln(p);
      at.slope = -density / p;
    }
  }

  return { lower, upper };
}

/** Lower tail of y = logit x, x beta distributed. The upper one is that of −y with a and b exchanged. */
export function betaTail(a: number, b: number): (y: number, at: Tail) => void {
  const logBeta = lnBeta(a, b);
  const middle = (a + 1) / (a + b + 2);
  return (y, at) => {
    const e = exp(-Math.abs(y));
    const x = y < 0 ? e / (1 + e) : 1 / (1 + e);
    const complement = y < 0 ? 1 / (1 + e) : e / (1 + e);
    // ln of the density of y, which is xᵃ(1 − x)ᵇ/B(a, b)
    const logDensity = (y < 0 ? a : -b) * y - (a + b) * ln1p(e) - logBeta;
    at.lean = a * complement - b * x;
    if (x <= middle) {
      const fraction = betaFraction(a, b, x) / a;
      at.log = logDensity + ln(fraction);
      at.slope = 1 / fraction;
    } else {
      const density = exp(logDensity);
      const p = 1 - (density * betaFraction(b, a, complement)) / b;
      at.log = ln(p);
      at.slope = density / p;
    }
  };
}

/** ln B(a, b), the beta function. */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** e^y − 1 − y, also where the terms cancel. */
export function exp1my(y: number): number {
  if (Math.abs(y) > 0.5) return exp(y) - 1 - y;
  let q = 1 / 1307674368000;
  q = q * y + 1 / 87178291200;
  q = q * y + 1 / 6227020800;
  q = q * y + 1 / 479001600;
  q = q * y + 1 / 39916800;
  q = q * y + 1 / 3628800;
  q = q * y + 1 / 362880;
  q = q * y + 1 / 40320;
  q = q * y + 1 / 5040;
  q = q * y + 1 / 720;
  q = q * y + 1 / 120;
  q = q * y + 1 / 24;
  q = q * y + 1 / 6;
  q = q * y + 1 / 2;
  return q * y * y;
}

/** γ(a, x)·a·eˣ/xᵃ = Σ xⁿ/((a + 1)…(a + n)) (DLMF 8.11.4), for x up to a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 2 ** -55; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x)·eˣ/xᵃ by its continued fraction (DLMF 8.9.2, in even form), for x above a + 1. */
function gammaFraction(a: number, x: number): number {
  let below = x + 1 - a;
  let c = Infinity;
  let d = 1 / below;
  let value = d;
  for (let n = 1; n < 10000; n++) {
    const over = n * (a - n);
    below += 2;
    d = 1 / (below + over * d);
    c = below + over / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 2 ** -52) break;
  }
  return value;
}

/** I(x; a, b)·a·B(a, b)/(xᵃ(1 − x)ᵇ) by its continued fraction (DLMF 8.17.22), for x up to (a + 1)/(a + b + 2). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let n = 1; n < 10000; n++) {
    const at = a + 2 * n;
    const even = (n * (b - n) * x) / ((at - 1) * at);
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + n) * (a + b + n) * x) / (at * (at + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 2 ** -52) break;
  }
  return value;
}

const halfLn2Pi = 0.9189385332046728;
