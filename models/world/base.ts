/** The world as a study says it, before any patch. */
import { compareIds } from '../chance/draws.ts';
import { marketFields, tierFields, type TierId } from '../market.ts';
import type { Field } from '../quantity.ts';
import { remembered } from '../remembered.ts';
import { clip } from '../rules/clip.ts';
import { segmentFields, type Segment } from '../segment.ts';
import type { Edit } from '../strategy.ts';
import type { Study } from '../study.ts';
import { touchpointFields, type Touchpoint } from '../touchpoint.ts';
import { transitionFields, type Transition } from '../transition.ts';
import type { SegmentInForce, TierInForce, TouchpointInForce, TransitionInForce, World } from './inForce.ts';

/** The study's own numbers, defaults filled in; what patches add is there too, unreachable (weight 0). */
export function baseWorld(study: Study, edits: readonly Edit[]): World {
  const all = [...edits, ...study.events.flatMap((event) => event.edits)];
  const added = all.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
  const joined = all.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : []));
  const touchpoints = touchpointsInForce(study.touchpoints);
  const transitions = transitionsInForce(study.transitions);
  const closed = joined.map((t): TransitionInForce => ({ ...transitionInForce(t), weight: 0 }));
  return {
    market: marketInForce(study.market),
    tiers: tiersInForce(study.tiers),
    segments: segmentsInForce(study.segments),
    touchpoints:
      added.length === 0
        ? touchpoints
        : firstOfEach([...touchpoints.values(), ...added.map(touchpointInForce)]),
    transitions:
      closed.length === 0 ? transitions : firstOfEach(inOrder([...transitions.values(), ...closed])),
  };
}

function touchpointInForce(t: Touchpoint): TouchpointInForce {
  return { id: t.id, layer: t.layer, kind: t.kind, ...values(touchpointFields, t) };
}

function transitionInForce({ id, from, to, condition, law, ...said }: Transition): TransitionInForce {
  return { id, from, to, condition, law, ...values(transitionFields, said) };
}

const noBorder = { from: 0, activity: 0 } as const;

// many worlds are made of one study
const marketInForce = remembered((market: Study['market']) => values(marketFields, market));
const tiersInForce = remembered((tiers: Study['tiers']): World['tiers'] => {
  const tier = (id: TierId): TierInForce => ({
    ...noBorder,
    ...values<keyof TierInForce>(tierFields[id], tiers[id]),
  });
  return { red: tier('red'), satisfied: tier('satisfied'), loyal: tier('loyal'), engaged: tier('engaged') };
});
const touchpointsInForce = remembered((list: readonly Touchpoint[]) =>
  firstOfEach(list.map(touchpointInForce)),
);
const transitionsInForce = remembered((list: readonly Transition[]) =>
  firstOfEach(inOrder(list.map(transitionInForce))),
);
const segmentsInForce = remembered((list: readonly Segment[]) =>
  firstOfEach(inOrder(list.map((s): SegmentInForce => ({ id: s.id, ...values(segmentFields, s) })))),
);

function inOrder<T extends { readonly id: string }>(items: T[]): T[] {
  return items.sort((a, b) => compare(a.id, b.id));
}

/** As `compareIds`, which is seldom needed: only beside a surrogate is the order of UTF-16 not that of the bytes. */
function compare(a: string, b: string): number {
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b)) return compareIds(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two objects of one id are a problem of the study; until it is solved the first counts. */
function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** The number of each field as the object says it, else its default; NaN where it is derived later. */
function values<K extends string>(
  fields: Readonly<Partial<Record<K, Field>>>,
  said: object,
): Record<K, number> {
  // The keys of `fields` are those under which the object holds quantities.
  const given = said as Readonly<Record<string, { readonly value: number } | undefined>>;
  const entries = Object.entries<Field | undefined>(fields).map(([key, field]) => {
    if (field === undefined) throw new Error(`no field ${key}`);
    return [key, clip(given[key]?.value ?? field.default ?? NaN, field.min, field.max)];
  });
  return Object.fromEntries(entries) as Record<K, number>;
}
