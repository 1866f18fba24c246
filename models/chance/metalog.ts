import { exp, ln } from './portable.ts';
import type { Quantile } from './quantiles.ts';

/** An estimate in the mind of whoever gave it, and the range of what is estimated. */
export type Estimate = {
  /** 10th percentile */
  readonly low: number;
  /** 50th percentile */
  readonly middle: number;
  /** 90th percentile */
  readonly high: number;
  /** no value lies below; default −Infinity */
  readonly min?: number;
  /** no value lies above; default Infinity */
  readonly max?: number;
};

/** What is wrong with an estimate that no distribution of this family fits. */
export type Infeasible = { readonly kind: 'infeasible' } & (
  | {
      /** not low < middle < high, nor all three equal; or not all finite numbers */
      readonly because: 'order';
    }
  | {
      /** low or high is at or beyond a bound, or an all-equal estimate lies outside */
      readonly because: 'bounds';
    }
  | {
      /** the middle is too near to low or high */
      readonly because: 'skew';
      /** it would have to lie between these two, both excluded */
      readonly from: number;
      readonly to: number;
    }
);

export type Metalog = { readonly kind: 'distribution'; readonly quantile: Quantile } | Infeasible;

/**
 * The three-term metalog distribution through the 10th, 50th and 90th percentile (Keelin 2016, "The
 * metalog distributions"): unbounded; of the logarithm of the distance to one bound; or of the logit
 * between two. With low = middle = high it is that constant.
 *
 * M(y) = a₁ + a₂ L + a₃(y − ½)L, L = ln(y/(1 − y)). M′ > 0 everywhere exactly if |a₃|/a₂ < 2t, where
 * t·artanh t = 1: y(1 − y)M′ = a₂ + a₃ g(y), and g has its extremes ±1/(2t) where (2y − 1)L = 2.
 * (Keelin's 1.66711 is 2t to four digits.) The transforms of the bounded forms keep the order, so
 * the same test holds for the transformed percentiles.
 */
export function metalog({ low, middle, high, min = -Infinity, max = Infinity }: Estimate): Metalog {
  if (!(Math.abs(low) < Infinity && Math.abs(middle) < Infinity && Math.abs(high) < Infinity)) {
    return { kind: 'infeasible', because: 'order' };
  }
  if (low === middle && middle === high) {
    if (!(min <= middle && middle <= max)) return { kind: 'infeasible', because: 'bounds' };
    return { kind: 'distribution', quantile: () => middle };
  }
  if (!(low < middle && middle < high)) return { kind: 'infeasible', because: 'order' };
  if (!(min < low && high < max)) return { kind: 'infeasible', because: 'bounds' };

  const { there, back } = transform(min, max);
  const l = there(low);
  const m = there(middle);
  const h = there(high);
  // twice the distance of the middle from half-way, as a share of the range: a₃/a₂ = 2·lean/0.8
  const lean = (l - m + (h - m)) / (h - l);
  const greatest = 0.8 * steepest;
  if (!(Math.abs(lean) < greatest)) {
    return {
      kind: 'infeasible',
      because: 'skew',
      from: back(l + 0.5 * (1 - greatest) * (h - l)),
      to: back(l + 0.5 * (1 + greatest) * (h - l)),
    };
  }
  const a2 = (h - l) / (2 * logit90);
  const a3 = (lean * (h - l)) / (0.8 * logit90);
  return {
    kind: 'distribution',
    quantile: (u, v) => {
      const logit = ln(u) - ln(v);
      return back(m + logit * (a2 + a3 * 0.5 * (u - v)));
    },
  };
}

/** From the range of an estimate to the whole line, and back; both increase. */
function transform(
  min: number,
  max: number,
): { readonly there: (x: number) => number; readonly back: (m: number) => number } {
  if (min === -Infinity && max === Infinity) return { there: (x) => x, back: (m) => m };
  if (max === Infinity) return { there: (x) => ln(x - min), back: (m) => min + exp(m) };
  if (min === -Infinity) return { there: (x) => -ln(max - x), back: (m) => max - exp(-m) };
  return {
    there: (x) => ln((x - min) / (max - x)),
    // measured from the nearer bound, so that nothing lands beyond it
    back: (m) => {
      const e = exp(-Math.abs(m));
      const part = ((max - min) * e) / (1 + e);
      return m < 0 ? min + part : max - part;
    },
  };
}

// t·artanh t = 1, and ln 9
const steepest = 0.8335565596009648;
const logit90 = 2.1972245773362196;
