/**
 * What it is worth to know some inputs before choosing (expected value of partial perfect information), in money, from
 * futures by regression: Strong, Oakley & Brennan 2014, "Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample".
 */
import type { Estimate } from '../measures/estimate.ts';
import { fitted, smoothBasis } from './basis.ts';
import { expectationOf, type NetValues } from './decision.ts';

/** What futures tell of net values by some inputs alone. */
export interface Informed {
  /**
   * Of each strategy but the leader, by future: the net value it has more than the leader, as these inputs tell it. Its
   * spread is that of the truth as far as it is known: a fit spreads more, by what it took for a rule and was chance.
   */
  readonly gains: readonly Float64Array[];
  readonly value: Estimate;
}

/**
 * `net` holds the net values of both doubts together: the regression takes out luck and all other inputs alike. `inputs`
 * are the values of the inputs that would be known, by future. Futures in which a strategy is impossible are left out.
 * Needs some fifty futures; the value is NaN where fewer than ten remain.
 */
export function knowing(net: NetValues, inputs: readonly Float64Array[]): Informed {
  const possible = [...net[0].keys()].filter((f) => net.every((own) => !Number.isNaN(own[f])));
  if (possible.length < 10) return { gains: [], value: { mean: NaN, se: NaN } };
  const among = (values: Float64Array): Float64Array => Float64Array.from(possible, (f) => values[f]);
  const worth = net.map(among);
  const means = worth.map((values) => expectationOf(values).mean);
  const leader = means.indexOf(Math.max(...means));
  const basis = smoothBasis(inputs.map(among));
  const contrasts = worth
    .filter((_, s) => s !== leader)
    .map((values) => values.map((value, f) => value - worth[leader][f]));
  const fits = contrasts.map((contrast) => fitted(basis, contrast));
  const gains = fits.map((fit, s) => shrunk(fit, contrasts[s], basis.length));
  // Influences are those of the fit as it is, so that a value of nothing still has its doubt.
  return { gains, value: { mean: valueOf(gains), se: errorOf(basis, fits, contrasts) } };
}

/** The mean over futures of the most that is gained by leaving the leader, or by staying. */
export function valueOf(gains: readonly Float64Array[]): number {
  const futures = gains[0]?.length ?? 1;
  let sum = 0;
  for (let f = 0; f < futures; f++) sum += Math.max(0, ...gains.map((gain) => gain[f]));
  return sum / futures;
}

/** A fit on n values with p columns spreads by (p − 1)·σ² more than the truth: that much is taken from its squares. */
function shrunk(fit: Float64Array, contrast: Float64Array, columns: number): Float64Array {
  const { mean } = expectationOf(fit);
  let squares = 0;
  let rest = 0;
  for (const [f, value] of fit.entries()) {
    squares += (value - mean) ** 2;
    rest += (contrast[f] - value) ** 2;
  }
  const chance = ((columns - 1) * rest) / (fit.length - columns);
  const scale = squares > chance ? Math.sqrt(1 - chance / squares) : 0;
  return fit.map((value) => mean + scale * (value - mean));
}

/**
 * Standard error by influence: a future moves the value by what is gained in it, and by how its residuals move the fits of
 * the futures in which something is gained (Newey 1994, "The asymptotic variance of semiparametric estimators").
 */
function errorOf(
  basis: readonly Float64Array[],
  fits: readonly Float64Array[],
  contrasts: readonly Float64Array[],
): number {
  if (fits.length === 0) return 0;
  const most = fits[0].map((_, f) => Math.max(0, ...fits.map((fit) => fit[f])));
  const influence = most.slice();
  for (const [s, fit] of fits.entries()) {
    const chosen = fit.map((value, f) => (value > 0 && value === most[f] ? 1 : 0));
    const pull = fitted(basis, chosen);
    for (const [f, value] of fit.entries()) influence[f] += pull[f] * (contrasts[s][f] - value);
  }
  return expectationOf(influence).se;
}
