/** A world that is being written. */
import type { TouchpointInForce, TransitionInForce, World } from './inForce.ts';

/** It shares its touchpoints and transitions with others until they are its own. */
export interface Draft extends World {
  readonly touchpoints: Map<string, TouchpointInForce>;
  readonly transitions: Map<string, TransitionInForce>;
  readonly own: Readonly<Record<'touchpoints' | 'transitions', Set<string>>>;
}

export function draft({
  market,
  tiers: { red, satisfied, loyal, engaged },
  segments,
  ...shared
}: World): Draft {
  return {
    market: { ...market },
    tiers: { red: { ...red }, satisfied: { ...satisfied }, loyal: { ...loyal }, engaged: { ...engaged } },
    segments: new Map([...segments].map(([id, segment]) => [id, { ...segment }])),
    touchpoints: new Map(shared.touchpoints),
    transitions: new Map(shared.transitions),
    own: { touchpoints: new Set(), transitions: new Set() },
  };
}

/** Makes the object that a target names the draft's own, so that it can be written to; gives the target back. */
export function owned(world: Draft, target: string): string {
  const [collection, id] = target.split('.');
  if (collection === 'touchpoints') ownObject(world.touchpoints, world.own.touchpoints, id);
  if (collection === 'transitions') ownTransition(world, id);
  return target;
}

export function ownTransition(world: Draft, id: string): TransitionInForce | undefined {
  return ownObject(world.transitions, world.own.transitions, id);
}

function ownObject<T extends object>(items: Map<string, T>, own: Set<string>, id: string): T | undefined {
  const item = items.get(id);
  if (item === undefined || own.has(id)) return item;
  const copy = { ...item };
  own.add(id);
  items.set(id, copy);
  return copy;
}
