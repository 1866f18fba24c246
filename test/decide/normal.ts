/** Linear problems with normal inputs, whose answers are closed forms, as the outlooks of futures. */
import { futureWords, uniform } from '../../models/chance/draws.ts';
import { normalCdf, normalQuantile } from '../../models/chance/quantiles.ts';
import { outlookMeasures, type Outlook } from '../../workers/decide/outlook.ts';

/** Independent standard normals by seed, future and name. */
function normalAt(seed: number, future: number, name: number): number {
  const words = new Uint32Array(4);
  futureWords(words, seed, future, name);
  const u = uniform(words[0]);
  return normalQuantile(u, 1 - u);
}

export interface Linear {
  /** Of each strategy besides "as is": its mean, what each input adds to it, and the spread of its luck. */
  readonly strategies: readonly {
    readonly mean: number;
    readonly slopes: readonly number[];
    readonly luck: number;
  }[];
  readonly inputs: number;
  /** Spread of the luck that all strategies but "as is" share, as they have customers in common. Default 0. */
  readonly common?: number;
}

/** Futures [0, n) in which all inputs are standard normal, and luck is independent but for what is common. */
export function linearOutlooks(
  { strategies, inputs, common = 0 }: Linear,
  seed: number,
  n: number,
): Outlook[] {
  const size = strategies.length + 1;
  return Array.from({ length: n }, (_, future) => {
    const drawn = Float64Array.from({ length: inputs }, (_, i) => normalAt(seed, future, i));
    const net = strategies.map(
      ({ mean, slopes, luck }, s) =>
        mean +
        slopes.reduce((sum, slope, i) => sum + slope * drawn[i], 0) +
        luck * normalAt(seed, future, 1000 + s) +
        common * normalAt(seed, future, 999),
    );
    const covariances = new Float64Array(size * size);
    for (const [s, { luck }] of strategies.entries()) {
      covariances.fill(common * common, (s + 1) * size + 1, (s + 2) * size);
      covariances[(s + 1) * (size + 1)] += luck * luck;
    }
    return {
      strategies: size,
      net: Float64Array.of(0, ...net),
      luck: covariances,
      measures: new Float64Array(size * outlookMeasures.length),
      inputs: drawn,
      then: new Float64Array(0),
    };
  });
}

/** E max(0, X) of X ~ N(mean, sd²). */
export function positivePart(mean: number, sd: number): number {
  const z = mean / sd;
  return mean * normalCdf(z) + (sd * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
