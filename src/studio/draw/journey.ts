/**
 * The journey as it is drawn: places in phases, and one arrow for all transitions that join the same two places.
 * What a strategy or an event adds is there too, so that a place never moves when another strategy is looked at.
 */
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import type { Touchpoint } from '../../../models/touchpoint.ts';
import type { Transition } from '../../../models/transition.ts';
import { sizes } from './sizes.ts';

export type Place =
  | {
      readonly kind: 'touchpoint';
      readonly id: string;
      readonly name: string;
      readonly touchpoint: Touchpoint;
    }
  | { readonly kind: 'exit'; readonly id: string; readonly name: string; readonly exit: Exit };

type Exit = Study['exits'][number];

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly transitions: readonly Transition[];
}

export interface Journey {
  readonly start: string;
  /** In the order of the phases, those without a phase after them, exits last. */
  readonly places: readonly Place[];
  readonly phases: Study['phases'];
  readonly arrows: readonly Arrow[];
}

/** Leaves out what cannot be drawn: arrows to or from nowhere. The problems of the study name them. */
export function journeyOf(study: Study): Journey {
  const edits: readonly Edit[] = [...study.strategies, ...study.events].flatMap((patch) => patch.edits);
  const touchpoints = firstOfEach([
    ...study.touchpoints,
    ...edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  ]);
  const transitions = firstOfEach([
    ...study.transitions,
    ...edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : [])),
  ]);
  const phases = firstOfEach(study.phases);
  const rank = new Map(phases.map(({ id }, i) => [id, i]));
  const rankOf = ({ phase }: Touchpoint): number => rank.get(phase ?? '') ?? phases.length;
  const places: Place[] = touchpoints
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((touchpoint) => ({ kind: 'touchpoint', id: touchpoint.id, name: touchpoint.name, touchpoint }));
  const known = new Set(places.map(({ id }) => id));
  for (const exit of firstOfEach(study.exits)) {
    const { id, name } = exit;
    if (!known.has(id)) places.push({ kind: 'exit', id, name, exit });
  }
  const ends = new Set(places.map(({ id }) => id));

  const joined = new Map<string, Transition[]>();
  for (const transition of transitions) {
    const { from, to } = transition;
    if (!known.has(from) || !ends.has(to)) continue;
    const id = arrowId(from, to);
    const same = joined.get(id);
    if (same) same.push(transition);
    else joined.set(id, [transition]);
  }
  const arrows = [...joined].map(([id, same]) => ({
    id,
    from: same[0].from,
    to: same[0].to,
    transitions: same,
  }));
  return { start: study.start, places, phases, arrows };
}

/** Where somebody put a place; undefined if nobody did. */
export function standOf(place: Place): { readonly x: number; readonly y: number } | undefined {
  const { x, y } = place.kind === 'touchpoint' ? place.touchpoint : place.exit;
  return x === undefined || y === undefined ? undefined : { x, y };
}

export function sizeOf(place: Place): { readonly width: number; readonly height: number } {
  return place.kind === 'exit' ? sizes.exit : sizes.place;
}

/** Ids hold no `>`. */
export function arrowId(from: string, to: string): string {
  return `${from}>${to}`;
}

function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return [...map.values()];
}
