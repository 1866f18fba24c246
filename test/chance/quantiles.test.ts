import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln, ln1p } from '../../models/chance/portable.ts';
import {
  betaQuantile,
  exponentialQuantile,
  gammaQuantile,
  normalCdf,
  normalQuantile,
} from '../../models/chance/quantiles.ts';
import type { Quantile } from '../../models/chance/quantiles.ts';

const settings = { seed: 20_263, numRuns: 300 };

// Reference values to 17 digits, by mpmath 1.3 at 90 digits, of the double nearest to each argument.

/** A tail probability, spread evenly over its logarithm, and the side on which it lies. */
const tail = fc.record({
  size: fc.double({ min: -46, max: ln(0.5), noNaN: true }).map(exp),
  upper: fc.boolean(),
});

describe('normalQuantile', () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1e-10, -6.361340902404057],
    [0.00001, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.05, -1.6448536269514726],
    [0.07, -1.4757910281791706],
    [0.1, -1.2815515655446004],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
  ])('of %d is %d', (u, z) => {
    expect(Math.abs(normalQuantile(u, 1 - u) / z - 1)).toBeLessThan(1e-15);
  });

  test('is exactly symmetric, 0 at a half, infinite at the ends', () => {
    fc.assert(
      fc.property(tail, ({ size }) => {
        expect(normalQuantile(1 - size, size) === -normalQuantile(size, 1 - size)).toBe(true);
      }),
      settings,
    );
    expect(normalQuantile(0.5, 0.5)).toBe(0);
    expect(normalQuantile(0, 1)).toBe(-Infinity);
    expect(normalQuantile(1, 0)).toBe(Infinity);
  });

  test('is undone by normalCdf', () => {
    fc.assert(
      fc.property(tail, ({ size }) => {
        // an error of 1e-15 in z moves the tail by z² times as much
        const z = normalQuantile(size, 1 - size);
        expect(Math.abs(normalCdf(z) / size - 1)).toBeLessThan(1.5e-13);
      }),
      settings,
    );
  });
});

describe('normalCdf', () => {
  test.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-5.5, 1.8989562465887718e-8],
    [-3, 0.0013498980316300946],
    [-2.5, 0.006209665325776135],
    [-1.96, 0.024997895148220435],
    [-1, 0.15865525393145705],
    [-0.5, 0.3085375387259869],
    [-0.001, 0.49960105778608893],
    [0, 0.5],
    [0.3, 0.6179114221889527],
    [1, 0.8413447460685429],
    [1.6448536269514722, 0.95],
    [2.4, 0.9918024640754038],
    [3, 0.9986501019683699],
    [5, 0.9999997133484281],
  ])('of %d is %d', (x, p) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-15);
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-13);
  });

  test('of x and of −x add up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2 ** -52);
      }),
      settings,
    );
  });

  test('is continuous where its two formulas meet', () => {
    for (const x of [2.5, -2.5]) {
      expect(Math.abs(normalCdf(x) - normalCdf(x * (1 - 2 ** -52)))).toBeLessThan(1e-15);
    }
  });

  test('is 0 and 1 at the ends', () => {
    expect([
      normalCdf(-Infinity),
      normalCdf(-40),
      normalCdf(40),
      normalCdf(Infinity),
      normalCdf(NaN),
    ]).toEqual([0, 0, 1, 1, NaN]);
  });
});

describe('exponentialQuantile', () => {
  test('is −ln of the upper tail, whichever of the two is small', () => {
    fc.assert(
      fc.property(tail, ({ size }) => {
        expect(exponentialQuantile(1 - size, size)).toBe(-ln(size));
        expect(Math.abs(exponentialQuantile(size, 1 - size) / -ln1p(-size) - 1)).toBeLessThan(5e-16);
      }),
      settings,
    );
    expect(exponentialQuantile(1e-300, 1)).toBe(1e-300);
  });

  test('is 0 and infinite at the ends', () => {
    expect(exponentialQuantile(0, 1)).toBe(0);
    expect(exponentialQuantile(1, 0)).toBe(Infinity);
  });
});

describe('gammaQuantile', () => {
  // shape, size of the tail, upper or lower, value
  test.each([
    [0.4, 1e-20, false, 1.8538386706410008e-50],
    [0.4, 1e-7, false, 5.862352613724259e-18],
    [0.4, 0.01, false, 1.8538484899019315e-5],
    [0.4, 0.3, false, 0.09385471609355757],
    [0.4, 0.5, false, 0.36269535410858816],
    [0.4, 0.2, true, 1.6139275436937357],
    [0.4, 0.001, true, 12.606521471149906],
    [0.4, 1e-7, true, 34.27574930850815],
    [0.4, 1e-20, true, 107.46238644506222],
    [2.7777777777777777, 1e-20, false, 3.925674280541807e-8],
    [2.7777777777777777, 1e-7, false, 0.0018815467142610802],
    [2.7777777777777777, 0.01, false, 0.13035090009677952],
    [2.7777777777777777, 0.3, false, 0.6223357821080485],
    [2.7777777777777777, 0.5, false, 0.8828995107979147],
    [2.7777777777777777, 0.2, true, 1.439544278772419],
    [2.7777777777777777, 0.001, true, 3.888954767944405],
    [2.7777777777777777, 1e-7, true, 7.605636813967518],
    [2.7777777777777777, 1e-20, true, 18.947960094542847],
    [30, 1e-20, false, 0.09479400806717422],
    [30, 1e-7, false, 0.31881341790417206],
    [30, 0.01, false, 0.6247475254967297],
    [30, 0.3, false, 0.8968187688725464],
    [30, 0.5, false, 0.9889111046073744],
    [30, 0.2, true, 1.1495344789861837],
    [30, 0.001, true, 1.6601205511641564],
    [30, 1e-7, true, 2.2532333510003424],
    [30, 1e-20, true, 3.7300499632785122],
    [999, 1e-20, false, 0.7345737844100737],
    [999, 1e-7, false, 0.8440920157048409],
    [999, 0.01, false, 0.9278728260972816],
    [999, 0.3, false, 0.9831699118111726],
    [999, 0.5, false, 0.9996663527995521],
    [999, 0.2, true, 1.0265257488338015],
    [999, 0.001, true, 1.100629858139715],
    [999, 1e-7, true, 1.173274912281654],
    [999, 1e-20, true, 1.3219540776395153],
  ])('of shape %d at tail %d (upper: %s) is %d', (shape, size, upper, x) => {
    expect(Math.abs(at(gammaQuantile(shape), { size, upper }) / x - 1)).toBeLessThan(1e-13);
  });

  // chi-square with 1, 4 and 10 degrees of freedom, as printed in every table
  test.each([
    [1, 0.05, 3.841],
    [1, 0.01, 6.635],
    [4, 0.05, 9.488],
    [10, 0.05, 18.307],
    [10, 0.01, 23.209],
  ])('gives the printed chi-square of %d degrees at %d', (degrees, v, x) => {
    expect(degrees * gammaQuantile(degrees / 2)(1 - v, v)).toBeCloseTo(x, 3);
  });

  test('of shape 1 is exponential', () => {
    const one = gammaQuantile(1);
    fc.assert(
      fc.property(tail, (place) => {
        expect(Math.abs(at(one, place) / at(exponentialQuantile, place) - 1)).toBeLessThan(5e-14);
      }),
      settings,
    );
  });

  test('of any shape is undone by the distribution function, found by integration', () => {
    const shapes = fc.double({ min: ln(0.4), max: ln(1000), noNaN: true }).map(exp);
    fc.assert(
      fc.property(shapes, tail, (shape, place) => {
        const y = ln(at(gammaQuantile(shape), place));
        const share = sharesAt((s) => shape * (s - exp(s) + 1), 0, y);
        expect(Math.abs((place.upper ? share.upper : share.lower) / place.size - 1)).toBeLessThan(1e-10);
      }),
      settings,
    );
  });

  test('has no step where its two formulas meet', () => {
    const below = gammaQuantile(1000);
    const above = gammaQuantile(1000 + 1e-9);
    fc.assert(
      fc.property(tail, (place) => {
        expect(Math.abs(at(below, place) / at(above, place) - 1)).toBeLessThan(1e-12);
      }),
      settings,
    );
  });

  test('of a large shape nears 1 + z/√shape', () => {
    const z = normalQuantile(0.975, 0.025);
    // Cornish & Fisher's next term is (z² − 1)/(3·shape)
    const next = (z * z - 1) / 3;
    for (const shape of [1e5, 1e7, 1e10]) {
      const x = gammaQuantile(shape)(0.975, 0.025);
      expect(Math.abs(x - 1 - z / Math.sqrt(shape) - next / shape)).toBeLessThan(
        1 / shape / Math.sqrt(shape) + 3e-16,
      );
    }
  });

  test('is 0 and infinite at the ends, and refuses a shape that is none', () => {
    for (const shape of [0.4, 4, 1e4]) {
      expect(gammaQuantile(shape)(0, 1)).toBe(0);
      expect(gammaQuantile(shape)(1, 0)).toBe(Infinity);
    }
    expect(() => gammaQuantile(0)).toThrow('invalid shape: 0');
    expect(() => gammaQuantile(Infinity)).toThrow('invalid shape: Infinity');
    expect(() => gammaQuantile(NaN)).toThrow('invalid shape: NaN');
  });
});

describe('betaQuantile', () => {
  // a, b, u, value
  test.each([
    [0.05, 12, 1e-10, 5.069679735201257e-202],
    [0.05, 12, 0.001, 5.069679735201165e-62],
    [0.05, 12, 0.1, 5.069679735201142e-22],
    [0.05, 12, 0.5, 4.834825804731815e-8],
    [0.05, 12, 0.8, 0.0005881016077115346],
    [0.05, 12, 0.99, 0.0900004276604545],
    [12, 12, 1e-10, 0.04714527174765936],
    [12, 12, 0.001, 0.21117627375503129],
    [12, 12, 0.1, 0.37011619861277],
    [12, 12, 0.5, 0.5],
    [12, 12, 0.8, 0.5861447126222542],
    [12, 12, 0.99, 0.7267066700293559],
    [0.3, 5.7, 1e-10, 6.041458748640429e-35],
    [0.3, 5.7, 0.001, 1.301592830708008e-11],
    [0.3, 5.7, 0.1, 6.042778728307819e-5],
    [0.3, 5.7, 0.5, 0.013557625219530427],
    [0.3, 5.7, 0.8, 0.08226076360919629],
    [0.3, 5.7, 0.99, 0.38822718374991044],
    [1.8, 4.2, 1e-10, 8.096105207548732e-7],
    [1.8, 4.2, 0.001, 0.006313974167847011],
    [1.8, 4.2, 0.1, 0.08990213045924167],
    [1.8, 4.2, 0.5, 0.2766722593925188],
    [1.8, 4.2, 0.8, 0.4502586138157452],
    [1.8, 4.2, 0.99, 0.7485593286296347],
  ])('of a %d and b %d at %d is %d', (a, b, u, x) => {
    expect(Math.abs(betaQuantile(a, b)(u, 1 - u) / x - 1)).toBeLessThan(1e-12);
  });

  // a beta with a or b = 1 is a power; with both ½ it is the arcsine law
  test('of (a, 1) is the a-th root', () => {
    for (const a of [0.05, 0.5, 1, 3, 12]) {
      for (const u of [1e-9, 0.01, 0.3, 0.5, 0.9]) {
        expect(Math.abs(betaQuantile(a, 1)(u, 1 - u) / exp(ln(u) / a) - 1)).toBeLessThan(1e-12);
      }
    }
  });

  test('of (½, ½) is the arcsine law', () => {
    for (const u of [1e-6, 0.1, 0.25, 0.5, 0.75, 0.999]) {
      expect(betaQuantile(0.5, 0.5)(u, 1 - u)).toBeCloseTo(Math.sin((Math.PI * u) / 2) ** 2, 14);
    }
  });

  test('of any a and b is undone by the distribution function, found by integration', () => {
    const parameter = fc.double({ min: ln(0.05), max: ln(12), noNaN: true }).map(exp);
    fc.assert(
      fc.property(parameter, parameter, tail, (a, b, place) => {
        // the smaller of x and 1 − x says where y = logit x lies
        const x = at(betaQuantile(a, b), place);
        const rest = at(betaQuantile(b, a), { size: place.size, upper: !place.upper });
        expect(Math.abs(x + rest - 1)).toBeLessThan(1e-15);
        const y = x < rest ? ln(x) - ln1p(-x) : ln1p(-rest) - ln(rest);
        // too near to an end for doubles
        fc.pre(Math.abs(y) < 700);
        const share = sharesAt(
          (s) => (s < 0 ? a * s : -b * s) - (a + b) * ln1p(exp(-Math.abs(s))),
          ln(a / b),
          y,
        );
        expect(Math.abs((place.upper ? share.upper : share.lower) / place.size - 1)).toBeLessThan(1e-10);
      }),
      settings,
    );
  });

  test('is 0 and 1 at the ends, and refuses parameters that are none', () => {
    expect(betaQuantile(2, 3)(0, 1)).toBe(0);
    expect(betaQuantile(2, 3)(1, 0)).toBe(1);
    expect(() => betaQuantile(0, 1)).toThrow('invalid a: 0');
    expect(() => betaQuantile(1, NaN)).toThrow('invalid b: NaN');
  });
});

function at(quantile: Quantile, { size, upper }: { readonly size: number; readonly upper: boolean }): number {
  return upper ? quantile(1 - size, size) : quantile(size, 1 - size);
}

/** Where y lies in a distribution with this log-concave density and mode: the shares below and above. */
function sharesAt(
  logDensity: (s: number) => number,
  mode: number,
  y: number,
): { readonly lower: number; readonly upper: number } {
  const whole = beyond(logDensity, mode, -1) + beyond(logDensity, mode, 1);
  // the side away from the mode, over which the density only falls
  const share = beyond(logDensity, y, y < mode ? -1 : 1) / whole;
  return y < mode ? { lower: share, upper: 1 - share } : { lower: 1 - share, upper: share };
}

/** ∫ exp(logDensity) from y on in a direction, by the trapezoid rule after s = y ± exp(t − e⁻ᵗ) (Takahasi & Mori 1974). */
function beyond(logDensity: (s: number) => number, y: number, direction: 1 | -1): number {
  let sum = 0;
  for (let k = -280; k <= 560; k++) {
    const t = k / 64;
    const distance = exp(t - exp(-t));
    sum += distance * (1 + exp(-t)) * exp(logDensity(y + direction * distance));
  }
  return sum;
}
