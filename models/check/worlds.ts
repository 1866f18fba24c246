/**
 * What holds only in a world: the journey under each strategy and in each period of a run, as customers will meet it.
 * A patch may close the only way on, turn the borders of tiers round, or take the time out of a circle.
 */
import type { TierId } from '../market.ts';
import type { Circumstance, Report } from '../problem.ts';
import { asIs, strategyFields, type Strategy } from '../strategy.ts';
import { settingFields, type Study } from '../study.ts';
import { fullWorld, periods, type Period } from '../world.ts';
import type { World } from '../world/inForce.ts';
import { checkInstants } from './instant.ts';
import { journeyOf, open, possible, ways, type Journey } from './journey.ts';
import { patchesOf } from './patches.ts';
import { tellOnce, type Tell } from './tell.ts';

export function checkWorlds(study: Study, found: Report): void {
  const tell = tellOnce(found);
  const hasStart = study.touchpoints.some(({ id }) => id === study.start);
  const everReached = new Set<string>();
  for (const { strategy, periods: plan } of plansOf(study)) {
    const reached = new Set(hasStart ? [study.start] : []);
    for (const { from: day, world } of plan) {
      const when = { strategy, day };
      checkOrders(tell, when, world);
      const journey = journeyOf(world);
      // whoever got somewhere in an earlier period may still be there
      for (const id of reached) {
        for (const { to } of ways(journey, id)) if (world.touchpoints.has(to)) reached.add(to);
      }
      checkWaysOn(tell, when, journey, reached);
      checkInstants(tell, when, journey, reached);
    }
    for (const id of reached) everReached.add(id);
  }
  if (hasStart) checkReach(study, found, everReached);
}

interface Plan {
  readonly strategy: string | null;
  readonly periods: readonly Period[];
}

/** Worlds times objects that are looked at in full; a study beyond that is looked at without the hours in between. */
const most = 1_000_000;

/**
 * What customers live through under each strategy; under a risky one also if it goes half as well again as planned, or
 * half as badly as it goes well.
 */
function* plansOf(study: Study): Generator<Plan> {
  const { min, max } = settingFields.horizon;
  const horizon = Math.min(Math.max(study.settings.horizon, min), max);
  const safe: Study = { ...study, settings: { ...study.settings, horizon } };
  const strategies = [asIs, ...study.strategies].map((strategy) => ({
    strategy,
    factors:
      (strategy.executionRisk?.value ?? strategyFields.executionRisk.default) > 0 ? [1, 1.5, -0.5] : [1],
  }));
  const objects = study.touchpoints.length + study.transitions.length;
  const worlds = strategies.reduce((sum, { strategy, factors }) => {
    return sum + factors.length * ((strategy.ramp?.value ?? 0) > 0 ? 9 : 2) + 2 * study.events.length;
  }, 0);
  if (worlds * objects <= most) {
    for (const { strategy, factors } of strategies) {
      for (const factor of factors)
        yield { strategy: nameOf(strategy), periods: periods(safe, strategy, factor) };
    }
  } else {
    for (const { strategy } of strategies) {
      const from = strategy.start?.value ?? 0;
      yield { strategy: nameOf(strategy), periods: [{ from, world: fullWorld(study, strategy.edits) }] };
    }
    for (const { edits, from } of study.events) {
      yield { strategy: null, periods: [{ from: from?.value ?? 0, world: fullWorld(study, edits) }] };
    }
  }
}

function nameOf(strategy: Pick<Strategy, 'id'>): string | null {
  return strategy === asIs ? null : strategy.id;
}

function checkOrders(tell: Tell, when: Circumstance, { market, tiers, segments }: World): void {
  const borders: readonly (readonly [TierId, TierId])[] = [
    ['satisfied', 'loyal'],
    ['loyal', 'engaged'],
  ];
  for (const [lower, upper] of borders) {
    const [lowerFrom, upperFrom] = [tiers[lower].from, tiers[upper].from];
    if (lowerFrom > upperFrom) {
      tell('tier-order', `tiers.${upper}.from`, when, { lower, upper, lowerFrom, upperFrom });
    }
  }
  const { gateFrom: from, gateTo: to } = market;
  if (to <= from) tell('gate-order', 'market.gateTo', when, { from, to });
  const sum = [...segments.values()].reduce((total, { share }) => total + share, 0);
  if (segments.size > 0 && sum <= 0) tell('shares-zero', 'segments', when, {});
}

/** Wherever customers come, and whatever happens there, some way on must be open. */
function checkWaysOn(tell: Tell, when: Circumstance, journey: Journey, reached: ReadonlySet<string>): void {
  for (const id of reached) {
    const path = `touchpoints.${id}`;
    if (journey.all.get(id)?.length === 0) {
      tell('dead-end', path, { strategy: null, day: 0 }, {});
      continue;
    }
    for (const outcome of possible(journey, id, journey.multipliers)) {
      const choices = open(journey, id, outcome);
      if (choices.some(({ weight }) => weight > 0)) continue;
      tell(choices.length === 0 ? 'no-way-on' : 'zero-weights', path, when, { outcome });
    }
  }
}

/** Touchpoints that nobody reaches, under no strategy and in no event. */
function checkReach(study: Study, found: Report, reached: ReadonlySet<string>): void {
  const { strategies, events } = patchesOf(study);
  const base = study.touchpoints.map((item) => ({ path: `touchpoints.${item.id}`, item }));
  const added = [...strategies, ...events].flatMap(({ touchpoints }) => touchpoints);
  for (const { path, item } of [...base, ...added]) {
    if (reached.has(item.id)) continue;
    found.add(item.kind === 'recovery' ? 'unreachable-recovery' : 'unreachable', path, () => ({}));
  }
}
