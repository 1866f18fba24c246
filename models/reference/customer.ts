/** A customer begins: what is drawn once, and the state at the start. */
import { tails, traitSlot, traitWords, uniform } from '../chance/draws.ts';
import { betaQuantile, gammaQuantile } from '../chance/quantiles.ts';
import type { SegmentInForce, World } from '../world/inForce.ts';

/** The state of one customer, as section 2 lists it. */
export interface State {
  balance: number;
  expectation: number;
  trust: number;
  grievance: number;
  recoveries: number;
  satisfaction: number | undefined;
  cognitive: number;
  behaviour: number;
  /** A⁻, negative engagement. */
  negative: number;
  impersonality: number;
}

/** What is drawn once. */
export interface Traits {
  readonly segment: string;
  readonly extraversion: number;
  readonly involvement: number;
}

/** The customer in the world of day 0. */
export function begin(
  { market, segments }: World,
  seed: number,
  customer: number,
): { traits: Traits; state: State } {
  const words = new Uint32Array(4);
  traitWords(words, seed, customer);
  const segment = chooseSegment([...segments.values()], uniform(words[traitSlot.segment]));
  const { extraversion, expectation } = segment;
  return {
    traits: {
      segment: segment.id,
      extraversion: betaQuantile(
        6 * extraversion,
        6 * (1 - extraversion),
      )(...tails(words[traitSlot.extraversion])),
      involvement: involvement(market.involvementSpread, tails(words[traitSlot.involvement])),
    },
    state: {
      balance: 0,
      expectation,
      trust: market.trust,
      grievance: 0,
      recoveries: 0,
      satisfaction: undefined,
      cognitive: 20,
      behaviour: 0,
      negative: 0,
      impersonality: 0.5,
    },
  };
}

function chooseSegment(segments: readonly SegmentInForce[], u: number): SegmentInForce {
  const total = segments.reduce((sum, { share }) => sum + share, 0);
  let cumulated = 0;
  for (const segment of segments) {
    cumulated += segment.share;
    if (u * total < cumulated) return segment;
  }
  return segments[segments.length - 1];
}

/** z ~ Gamma(mean 1, coefficient of variation CV); CV = 0: everyone is equally involved. */
function involvement(spread: number, draw: [number, number]): number {
  return spread === 0 ? 1 : gammaQuantile(1 / (spread * spread))(...draw);
}
