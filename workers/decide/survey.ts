/**
 * How many customers to ask: what it is worth to survey n of them about an input (expected value of sample information),
 * by the Gaussian approximation of Jalal & Alarid-Escudero 2018, "A general Gaussian approximation approach for value of
 * information analysis". What is believed now counts as n₀ answers; after n more, what is believed spreads √(n/(n + n₀))
 * as far as the truth does, and so does the net value it tells.
 */
import type { Study } from '../../models/study.ts';
import { readNumber } from '../../models/path.ts';
import { netValuesOf } from './decision.ts';
import { knowing, valueOf } from './evppi.ts';
import type { Input } from './inputs.ts';
import type { Outlook } from './outlook.ts';
import { drawn } from './worth.ts';

export interface Survey {
  /** As how many answers the present belief counts. */
  readonly believed: number;
  /** The fewest customers whose answers are worth this share of knowing the input. */
  readonly customers: number;
  readonly share: number;
  /** What their answers are worth, in money. */
  readonly value: number;
}

/** What customers can be asked about as it is today: how often it fails, whether it reaches them, which grade it gets. */
const asked: Readonly<Record<string, readonly string[]>> = {
  touchpoints: ['grade', 'failureGrade', 'failure', 'reach'],
  segments: ['share', 'expectation'],
};

const mostCustomers = 1_000_000;

/**
 * Undefined where it cannot be said: the input is nothing that customers know, knowing it is worth nothing, or a million
 * customers would not do. `place` is that of the input among those of the study.
 */
export function surveyOf(
  study: Study,
  inputs: readonly Input[],
  place: number,
  outlooks: readonly Outlook[],
  share = 0.8,
): Survey | undefined {
  const { id } = inputs[place];
  const values = drawn(outlooks, place);
  const spread = spreadOfAnswers(study, id, values);
  if (spread === undefined) return undefined;
  const believed = spread / varianceOf(values);
  const { gains } = knowing(netValuesOf(outlooks, 'both'), [values]);
  const worth = (customers: number): number => {
    const known = Math.sqrt(customers / (customers + believed));
    return valueOf(
      gains.map((gain) => {
        const mean = meanOf(gain);
        return gain.map((value) => mean + known * (value - mean));
      }),
    );
  };
  const whole = valueOf(gains);
  if (!(whole > 0 && worth(mostCustomers) >= share * whole)) return undefined;
  let [low, high] = [0, mostCustomers];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (worth(middle) >= share * whole) high = middle;
    else low = middle;
  }
  return { believed, customers: high, share, value: worth(high) };
}

/** The variance of one customer's answer; of a share that of yes and no. */
function spreadOfAnswers(study: Study, id: string, values: Float64Array): number | undefined {
  const [collection, object, key] = id.split('.');
  if (key === undefined || !Object.hasOwn(asked, collection) || !asked[collection].includes(key))
    return undefined;
  if (key === 'failure' || key === 'reach' || key === 'share') {
    // Beta: mean·(1 − mean) is what a yes or no varies, of which the belief's own variance is a part.
    const mean = meanOf(values);
    return mean * (1 - mean) - varianceOf(values);
  }
  const spread = collection === 'touchpoints' ? readNumber(study, `touchpoints.${object}.spread`)?.value : 1;
  return spread === undefined ? undefined : spread * spread;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
