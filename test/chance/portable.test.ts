import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { philox } from '../../models/chance/philox.ts';
import { exp, ln, ln1p, lnGamma, pow, stirlingRemainder } from '../../models/chance/portable.ts';
import { ulpsFromExp, ulpsFromLn, ulpsFromLn1p, ulpsFromPow } from './exact.ts';

const seed = 20_261;

describe('exp', () => {
  test('is within 1 ulp from −745 to 709', () => {
    const worst = worstOf(3000, (at) => {
      const x = at(0, -745, 709.7);
      return ulpsFromExp(exp(x), x);
    });
    expect(worst).toBeLessThan(1);
  });

  test('is within 1 ulp near 0', () => {
    const worst = worstOf(2000, (at) => {
      const x = at(0, -1, 1) * at(1, 0, 1) ** 8;
      return ulpsFromExp(exp(x), x);
    });
    expect(worst).toBeLessThan(1);
  });

  test.each([
    [0, 1],
    [1, Math.E],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [Infinity, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-1e6, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])('of %d is %d', (x, y) => {
    expect(exp(x)).toBe(y);
  });
});

describe('ln', () => {
  test('is within 1 ulp over the whole range', () => {
    const worst = worstOf(2000, (at) => {
      const x = at(0, 1, 2) * 2 ** Math.floor(at(1, -1074, 1024));
      return ulpsFromLn(ln(x), x);
    });
    expect(worst).toBeLessThan(1);
  });

  test('is within 1 ulp near 1', () => {
    const worst = worstOf(2000, (at) => {
      const x = 1 + at(0, -0.5, 1) * at(1, 0, 1) ** 12;
      return ulpsFromLn(ln(x), x);
    });
    expect(worst).toBeLessThan(1);
  });

  test.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ])('of %d is %d', (x, y) => {
    expect(ln(x)).toBe(y);
  });
});

describe('ln1p', () => {
  test('is within 2 ulp, however small its argument', () => {
    const worst = worstOf(2000, (at) => {
      const x = at(0, -1, 1) * 2 ** Math.floor(at(1, -70, 0));
      return ulpsFromLn1p(ln1p(x), x);
    });
    expect(worst).toBeLessThan(2);
  });

  test.each([
    [0, 0],
    [1e-300, 1e-300],
    [-1, -Infinity],
    [-2, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('of %d is %d', (x, y) => {
    expect(ln1p(x)).toBe(y);
  });
});

describe('pow', () => {
  test('is within 2 ulp for moderate arguments', () => {
    const worst = worstOf(1500, (at) => {
      const x = exp(at(0, -10, 10));
      const y = at(1, -3, 3);
      return ulpsFromPow(pow(x, y), x, y);
    });
    expect(worst).toBeLessThan(2);
  });

  test('is within 8 ulp up to the ends of the range', () => {
    const worst = worstOf(2000, (at) => {
      const x = exp(at(0, -700, 700));
      const y = at(1, -744, 709) / ln(x);
      return ulpsFromPow(pow(x, y), x, y);
    });
    expect(worst).toBeLessThan(8);
  });

  test('keeps a large power of what is near 1', () => {
    const worst = worstOf(500, (at) => {
      const x = 1 + at(0, -1, 1) * 2 ** -30;
      const y = at(1, -60, 60) * 2 ** 30;
      return ulpsFromPow(pow(x, y), x, y);
    });
    expect(worst).toBeLessThan(2);
  });

  test.each([
    [0, 0, 1],
    [0, 2, 0],
    [0, -2, Infinity],
    [5, 0, 1],
    [1, 1e300, 1],
    [2, 10, 1024],
    [2, -1074, 5e-324],
    [2, 1024, Infinity],
    [0.5, 1e300, 0],
    [Infinity, 0.5, Infinity],
    [Infinity, -0.5, 0],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [-2, 2, NaN],
    [2, NaN, NaN],
    [NaN, 2, NaN],
  ])('of %d and %d is %d', (x, y, z) => {
    expect(pow(x, y)).toBe(z);
  });
});

describe('lnGamma', () => {
  // to 17 digits, by mpmath 1.3 at 90 digits
  test.each([
    [0.001, 6.907178885383853],
    [0.05, 2.9688792010517306],
    [0.3, 1.0957979948180756],
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [2, 0],
    [2.5, 0.2846828704729192],
    [3.7, 1.428072326665388],
    [9.99, 12.779315214350193],
    [10, 12.801827480081469],
    [12.25, 18.115669505710894],
    [100.5, 361.4355404677776],
    [12345.678, 103959.91990554606],
    [1e10, 220258509288.81058],
  ])('of %d is %d within 1e-14', (x, y) => {
    expect(Math.abs(lnGamma(x) - y)).toBeLessThan(1e-14 * Math.max(1, Math.abs(y)));
  });

  test('grows by ln x from x to x + 1', () => {
    const worst = worstOf(2000, (at) => {
      const x = exp(at(0, -4, 12));
      return (lnGamma(x + 1) - lnGamma(x) - ln(x)) / Math.max(1, Math.abs(lnGamma(x)));
    });
    expect(worst).toBeLessThan(2e-14);
  });

  test('is NaN outside x > 0', () => {
    expect([lnGamma(0), lnGamma(-1.5), lnGamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

test('stirlingRemainder lies between 1/(12x) − 1/(360x³) and 1/(12x)', () => {
  for (const x of [2, 5, 9.9, 10, 33, 1e3, 1e6]) {
    expect(stirlingRemainder(x)).toBeLessThan(1 / (12 * x) + 1e-14);
    expect(stirlingRemainder(x)).toBeGreaterThan(1 / (12 * x) - 1 / (360 * x * x * x) - 1e-14);
  }
});

test('chance uses no operation that engines may round in their own way', () => {
  const folder = new URL('../../models/chance/', import.meta.url);
  const exact = /^(sqrt|fround|imul|clz32|floor|abs|min|max)$/;
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    const used = [...text.matchAll(/Math\.(\w+)/g)].map((match) => match[1]);
    expect(used.filter((name) => !exact.test(name))).toEqual([]);
    // ** only between literals, which the powers of two are
    expect(text.match(/[^\s\d]\s*\*\*|\*\*\s*[^\s\d-]|\*\*\s*-\s*\D/g)).toBeNull();
  }
});

/** The largest size of `error` over `runs` cases, each a pure function of its numbers `at(slot, from, to)`. */
function worstOf(
  runs: number,
  error: (at: (slot: number, from: number, to: number) => number) => number,
): number {
  const words = new Uint32Array(4);
  let worst = 0;
  for (let run = 0; run < runs; run++) {
    philox(words, run, 0, 0, 0, seed, 0);
    const size = Math.abs(error((slot, from, to) => from + ((to - from) * (words[slot] + 0.5)) / 2 ** 32));
    // NaN counts as the worst of all
    if (!(size <= worst)) worst = size;
  }
  return worst;
}
