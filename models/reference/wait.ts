/** Steps 9 and 10: leaving in the red, and the wait: who leaves during it, recommendations, and what is forgotten. */
import { tails, uniform, waitSlot } from '../chance/draws.ts';
import { exponentialQuantile, gammaQuantile } from '../chance/quantiles.ts';
import type { TierId } from '../market.ts';
import { recommendations } from '../rules/advocacy.ts';
import { clip } from '../rules/clip.ts';
import { driftExpectation } from '../rules/expectation.ts';
import { fade } from '../rules/forgetting.ts';
import { behaviouralHalfLife, cognitiveHalfLife } from '../rules/forms.ts';
import { competitorRate, dailyRate, redLeavingProbability } from '../rules/leaving.ts';
import { acting } from '../rules/tier.ts';
import type { TransitionInForce, World } from '../world/inForce.ts';
import { visitCap } from './cap.ts';
import type { State } from './customer.ts';
import { inForce, type Stop } from './stop.ts';
import type { Experience, Wait } from './trace.ts';

const gamma4Quantile = gammaQuantile(4);

/** Leaves the customer in the state at its end. */
export function wait(
  state: State,
  stop: Stop,
  { change, tier }: Experience,
  chosen: TransitionInForce,
): Wait {
  const { world, less } = stop;
  const { market } = world;
  const words = stop.words.wait;
  const target = world.touchpoints.get(chosen.to);
  const days = waiting(chosen, tails(words[waitSlot.wait]));

  // 9. Leaving in the red; someone whose complaint is open waits for it.
  if (state.balance < 0 && change < 0 && target?.kind !== 'recovery') {
    const chance = redLeavingProbability(stop.feedback, market.redLeaving, market.redDepth, state.balance);
    if (less('redLeaving', uniform(words[waitSlot.leave]), chance))
      return { wait: days, spent: 0, positive: 0, negativeWord: 0, next: { kind: 'left', cause: 'red' } };
  }

  // 10. Waiting.
  const capped = stop.visits + 1 >= visitCap;
  const remaining = stop.horizon - stop.time;
  const arrives = !capped && less('waitEnds', days, remaining);
  const ends = arrives ? days : remaining;
  const gone = leavingMoment(stop, tier, ends);
  const spent = gone ? gone.after : ends;

  const { recommendations: daily, warnings } = world.tiers[acting(tier, stop.feedback)];
  // Rounding may carry a full account past its end.
  state.balance = clip(fade(state.balance, market.rest, spent, market.halfLife), -100, 100);
  state.grievance = fade(state.grievance, 0, spent, market.halfLife);
  state.behaviour = fade(state.behaviour, 0, spent, behaviouralHalfLife);
  state.negative = fade(state.negative, 0, spent, behaviouralHalfLife);
  state.cognitive = fade(state.cognitive, 0, spent, cognitiveHalfLife);
  state.expectation = driftExpectation(state.expectation, market.expectationDrift, spent);
  return {
    wait: days,
    spent,
    positive: recommendations(daily, stop.traits.extraversion, spent),
    negativeWord: recommendations(warnings, stop.traits.extraversion, spent),
    next: gone
      ? { kind: 'left', cause: gone.cause }
      : arrives
        ? { kind: target ? 'visit' : 'exit', transition: chosen.id, to: chosen.to }
        : { kind: capped ? 'capped' : 'horizon' },
  };
}

function waiting({ law, wait }: TransitionInForce, u: [number, number]): number {
  switch (law) {
    case 'fixed':
      return wait;
    case 'exponential':
      return wait * exponentialQuantile(...u);
    case 'gamma4':
      return wait * gamma4Quantile(...u);
    default:
      return law satisfies never;
  }
}

/**
 * When and why the customer leaves: where the leave rate, integrated over the periods that a wait of `ends` days passes
 * through, reaches its draw; undefined if it does not.
 */
function leavingMoment(
  { plan, period, time, words, feedback, segment, less }: Stop,
  tier: TierId,
  ends: number,
): { after: number; cause: 'competitor' | 'natural' } | undefined {
  const needed = exponentialQuantile(...tails(words.wait[waitSlot.rate]));
  let done = 0;
  let from = 0;
  for (let k = period; k < plan.length; k++) {
    const border = k + 1 < plan.length ? Math.max(0, plan[k + 1].from - time) : Infinity;
    const to = Math.min(ends, border);
    const { competitor, natural } = leaveRates(plan[k].world, segment.id, acting(tier, feedback));
    const rate = competitor + natural;
    if (less('leaves', needed, done + rate * (to - from), k)) {
      const after = clip(from + (needed - done) / rate, from, to);
      const prefers = less('competitor', uniform(words.wait[waitSlot.cause]), competitor / rate);
      return { after, cause: prefers ? 'competitor' : 'natural' };
    }
    done += rate * (to - from);
    from = to;
    if (to === ends) return undefined;
  }
  return undefined;
}

/** Per day, to competitors and for reasons nobody can prevent. */
function leaveRates(
  { market, tiers, segments }: World,
  segment: string,
  tier: TierId,
): { competitor: number; natural: number } {
  const { leaving } = inForce(segments, segment);
  return {
    competitor: competitorRate(tiers[tier].switching, leaving, market.structural, market.rational),
    natural: dailyRate(market.natural),
  };
}
