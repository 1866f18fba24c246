/** Steps 1 to 7 of a visit: what happens at the touchpoint, and what it counts for. */
import { tails, uniform, visitSlot } from '../chance/draws.ts';
import { normalQuantile } from '../chance/quantiles.ts';
import { deposit, recovered, unresolved, withdrawal } from '../rules/balance.ts';
import { gate, learnImpersonality, learnTrust, personality } from '../rules/basics.ts';
import { clip } from '../rules/clip.ts';
import { learnExpectation, learnSatisfaction } from '../rules/expectation.ts';
import { act, actAgainst, learn } from '../rules/forms.ts';
import { sum, type Entry } from '../rules/ledger.ts';
import { discountFactor, margin } from '../rules/money.ts';
import { failureProbability, grade } from '../rules/outcome.ts';
import { acting, tier, type Borders } from '../rules/tier.ts';
import { effectiveExpectation, load, valence } from '../rules/valence.ts';
import type { World } from '../world/inForce.ts';
import type { State } from './customer.ts';
import type { Stop } from './stop.ts';
import type { Experience } from './trace.ts';

/** Leaves the customer in the state after it; the ledger lacks what is forgotten until the next. */
export function visit(state: State, stop: Stop): Experience {
  const { world, here, segment, feedback, less } = stop;
  const { market } = world;
  const words = stop.words.visit;
  const isRecovery = here.kind === 'recovery';
  const isBasic = here.layer === 'basic';
  const { balance: before, grievance, recoveries, impersonality, trust } = state;

  // 1. Outcome.
  const failed = less(
    'fails',
    uniform(words[visitSlot.outcome]),
    failureProbability(here.failure, segment.failure),
  );
  const unreached =
    !failed && !isRecovery && less('unreached', uniform(words[visitSlot.reach]), 1 - here.reach);
  const noise = normalQuantile(...tails(words[visitSlot.grade]));
  const p = grade(failed ? here.failureGrade : here.grade, here.spread, noise, unreached);

  // 2. Valence.
  const expected = effectiveExpectation(state.expectation, market.expectationExtra, before);
  const v = valence(p, expected, market.disconfirmation);
  const loss = less('loss', v, 0);

  // 3. Load.
  const charge = failed ? here.failureCharge : here.charge;
  const ℓ = load(charge, market.productCharge, stop.traits.involvement, isBasic ? 1 : segment.relevance);

  // 4. Balance.
  const full = market.deposit * ℓ * Math.abs(v);
  let entries: Entry[];
  if (isRecovery) {
    entries = failed
      ? unresolved(grievance, market.doubleDeviation)
      : recovered(grievance, here.recovery, market.recoveryFade, recoveries);
  } else if (loss) {
    entries = withdrawal(full, market.lossWeight, market.cushion, before);
  } else {
    const G = isBasic ? 1 : gate(trust, market.gateFrom, market.gateTo);
    const P =
      here.human < 1 && segment.tolerance < 1
        ? personality(impersonality, segment.tolerance, market.depersonalisation)
        : 1;
    entries = deposit(full, G, P, market.headroom, before);
  }
  const change = sum(entries);
  state.balance = clip(before + change, -100, 100);
  entries.push({ cause: 'clip', points: state.balance - (before + change) });
  if (isRecovery && !failed) {
    state.grievance = 0;
    state.recoveries += 1;
  } else if (!isRecovery && loss && failed) {
    state.grievance += Math.abs(change);
  }

  // 5. Other states.
  if (isBasic || failed || isRecovery) state.trust = learnTrust(trust, market.trustLearning, !failed);
  if (!isRecovery) state.expectation = learnExpectation(state.expectation, market.expectationLearning, p);
  state.satisfaction = learnSatisfaction(state.satisfaction, p);
  state.cognitive = learn(state.cognitive, here.information);
  if (loss) state.negative = actAgainst(state.negative, here.activity, failed);
  else state.behaviour = act(state.behaviour, here.activity);
  state.impersonality = learnImpersonality(impersonality, market.contactLearning, here.human);

  // 6. Tier.
  const tierNow = tier(state.balance, state.behaviour, borders(world), less);

  // 7. Cash.
  const { spend } = world.tiers[acting(tierNow, feedback)];
  const money = margin(here.revenue, segment.value, spend, here.cost);
  return {
    outcome: failed ? 'failed' : unreached ? 'unreached' : 'ok',
    grade: p,
    expected,
    valence: v,
    load: ℓ,
    before,
    change,
    ledger: entries,
    tier: tierNow,
    money,
    discounted: money * discountFactor(market.discount, stop.time),
  };
}

function borders({ tiers }: World): Borders {
  return {
    satisfied: tiers.satisfied.from,
    loyal: tiers.loyal.from,
    engaged: tiers.engaged.from,
    activity: tiers.engaged.activity,
  };
}
