/** The journey of one world, as far as customers can walk it: which outcomes can be, and which ways are then open. */
import { failureProbability } from '../rules/outcome.ts';
import type { TransitionInForce, World } from '../world/inForce.ts';

export type Outcome = 'ok' | 'failed';
const outcomes = ['ok', 'failed'] as const;

export interface Journey {
  readonly world: World;
  /** What multiplies failure, for each kind of customer there is. */
  readonly multipliers: readonly number[];
  /** All transitions out of a touchpoint, whatever their weight. */
  readonly all: ReadonlyMap<string, readonly TransitionInForce[]>;
}

export function journeyOf(world: World): Journey {
  const all = new Map<string, TransitionInForce[]>([...world.touchpoints.keys()].map((id) => [id, []]));
  for (const way of world.transitions.values()) all.get(way.from)?.push(way);
  const present = [...world.segments.values()].filter(({ share }) => share > 0);
  const multipliers = new Set(present.map(({ failure }) => failure));
  return { world, multipliers: multipliers.size > 0 ? [...multipliers] : [1], all };
}

/** The outcomes that a visit can have, for customers with one of these multipliers. */
export function possible({ world }: Journey, id: string, multipliers: readonly number[]): readonly Outcome[] {
  const failure = world.touchpoints.get(id)?.failure ?? 0;
  const chances = multipliers.map((multiplier) => failureProbability(failure, multiplier));
  return outcomes.filter((outcome) =>
    chances.some((chance) => (outcome === 'failed' ? chance > 0 : chance < 1)),
  );
}

/** The transitions that compete after an outcome. */
export function open(journey: Journey, id: string, outcome: Outcome): readonly TransitionInForce[] {
  return (journey.all.get(id) ?? []).filter(({ condition }) => condition === 'any' || condition === outcome);
}

/** The transitions that customers can take from a touchpoint. */
export function ways(
  journey: Journey,
  id: string,
  multipliers: readonly number[] = journey.multipliers,
): readonly TransitionInForce[] {
  const fitting = possible(journey, id, multipliers);
  return (journey.all.get(id) ?? []).filter(({ condition, weight }) => {
    return weight > 0 && (condition === 'any' ? fitting.length > 0 : fitting.includes(condition));
  });
}
