/** By phase: what its touchpoints add to the balance in a year; nothing before a run. */
import type { Walked } from '../results/journey.ts';
import { groupBy } from './group.ts';
import type { Drawing } from './layout.ts';

export function phaseSums(
  { phases, places }: Drawing,
  walked: Walked | undefined,
): ReadonlyMap<string, number> | undefined {
  if (!walked) return undefined;
  const members = groupBy(places, ({ place }) =>
    place.kind === 'touchpoint' ? place.touchpoint.phase : undefined,
  );
  const sumOf = (phase: string): number =>
    (members.get(phase) ?? []).reduce(
      (sum, { place }) => sum + (walked.met.get(place.id)?.pointsPerYear ?? 0),
      0,
    );
  return new Map(phases.map(({ id }) => [id, sumOf(id)]));
}
