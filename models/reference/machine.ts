/** A study as an XState machine: a state per touchpoint and exit, an event per transition, and one per cause of leaving. */
import { createMachine, type AnyStateMachine } from 'xstate';
import type { World } from '../world/inForce.ts';

export const leavingCauses = ['red', 'competitor', 'natural'] as const;
export type LeavingCause = (typeof leavingCauses)[number];

/** The name of the state in which somebody is who left for a cause. */
export const leftState = (cause: LeavingCause): string => `left:${cause}`;

/** Waiting times and probabilities stay outside: XState decides where an event leads, the rules decide which event. */
export function machine(start: string, exits: readonly string[], world: World): AnyStateMachine {
  const leave = Object.fromEntries(leavingCauses.map((cause) => [`leave:${cause}`, leftState(cause)]));
  const ways = new Map<string, Record<string, string>>();
  for (const id of world.touchpoints.keys()) ways.set(id, { ...leave });
  for (const { id, from, to } of world.transitions.values()) {
    const known = world.touchpoints.has(to) || exits.includes(to);
    const way = ways.get(from);
    if (way && known) way[`take:${id}`] = to;
  }
  const ends = [...exits, ...leavingCauses.map(leftState)];
  return createMachine({
    initial: start,
    states: {
      ...Object.fromEntries([...ways].map(([id, on]) => [id, { on }])),
      ...Object.fromEntries(ends.map((id) => [id, { type: 'final' as const }])),
    },
  });
}
