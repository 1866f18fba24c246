/** Which place stands in which column: phases from left to right, exits at the right end. */
import type { Journey, Place } from './journey.ts';

export interface Column {
  /** The phase it belongs to; none for exits, and for places without a phase. */
  readonly phase: number | undefined;
  readonly places: readonly Place[];
}

/** More places than this in one phase stand in several columns. */
const tallest = 6;

/**
 * A study without phases is laid out by the number of steps from the start; a phase too tall for one column gets
 * several.
 */
export function columnsOf(journey: Journey): Column[] {
  const { phases, places } = journey;
  const touchpoints = places.filter((place) => place.kind === 'touchpoint');
  const exits = places.filter((place) => place.kind === 'exit');
  const height = Math.max(tallest, Math.ceil(Math.sqrt(touchpoints.length / 2)));
  const phaseOf = new Map(phases.map(({ id }, i) => [id, i]));
  const steps = touchpoints.some(({ touchpoint }) => phaseOf.has(touchpoint.phase ?? ''))
    ? undefined
    : stepsFromStart(journey);

  const groups = new Map<number, Place[]>();
  for (const place of touchpoints) {
    const group = steps
      ? (steps.get(place.id) ?? steps.size)
      : (phaseOf.get(place.touchpoint.phase ?? '') ?? phases.length);
    const same = groups.get(group);
    if (same) same.push(place);
    else groups.set(group, [place]);
  }
  const columns = [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([group, members]): Column[] => {
      const phase = steps || group === phases.length ? undefined : group;
      const parts = Math.ceil(members.length / height);
      const size = Math.ceil(members.length / parts);
      return Array.from({ length: parts }, (_, part) => ({
        phase,
        places: members.slice(part * size, (part + 1) * size),
      })).filter((column) => column.places.length > 0);
    });
  return exits.length > 0 ? [...columns, { phase: undefined, places: exits }] : columns;
}

/** The fewest arrows from the start to each place; places that cannot be reached have none. */
function stepsFromStart({ start, arrows }: Journey): Map<string, number> {
  const ways = new Map<string, string[]>();
  for (const { from, to } of arrows) ways.set(from, [...(ways.get(from) ?? []), to]);
  const steps = new Map([[start, 0]]);
  // A Map goes on over what is added to it.
  for (const [id, step] of steps) {
    for (const to of ways.get(id) ?? []) if (!steps.has(to)) steps.set(to, step + 1);
  }
  return steps;
}
