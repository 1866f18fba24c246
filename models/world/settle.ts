/** What holds of a world once it is patched: every number in its range, and what follows from others filled in. */
import { marketFields, tierFields } from '../market.ts';
import type { Fields } from '../quantity.ts';
import { clip } from '../rules/clip.ts';
import { segmentFields } from '../segment.ts';
import { touchpointFields } from '../touchpoint.ts';
import { transitionFields } from '../transition.ts';
import type { Draft } from './draft.ts';
import type { World } from './inForce.ts';

/** Fills in what is derived after all patches: grade and charge of a failure that nobody gave. */
export function derived({ market, tiers, segments, touchpoints, transitions }: World): World {
  const filled = changed(touchpoints, touchpoints.keys(), (t) => {
    if (!Number.isNaN(t.failureGrade) && !Number.isNaN(t.failureCharge)) return t;
    return {
      ...t,
      failureGrade: Number.isNaN(t.failureGrade) ? market.failureGrade : t.failureGrade,
      failureCharge: Number.isNaN(t.failureCharge)
        ? Math.max(t.charge, market.failureCharge)
        : t.failureCharge,
    };
  });
  return { market, tiers, segments, touchpoints: filled, transitions };
}

/** The world with every number in its range; what the draft shares with others is in range already. */
export function clipped({ market, tiers, segments, touchpoints, transitions, own }: Draft): World {
  return {
    market: inRange(market, marketFields),
    tiers: {
      red: inRange(tiers.red, tierFields.red),
      satisfied: inRange(tiers.satisfied, tierFields.satisfied),
      loyal: inRange(tiers.loyal, tierFields.loyal),
      engaged: inRange(tiers.engaged, tierFields.engaged),
    },
    segments: changed(segments, segments.keys(), (item) => inRange(item, segmentFields)),
    touchpoints: changed(touchpoints, own.touchpoints, (item) => inRange(item, touchpointFields)),
    transitions: changed(transitions, own.transitions, (item) => inRange(item, transitionFields)),
  };
}

/** The items, those of these ids changed; the same map if none differs. */
function changed<T>(
  items: ReadonlyMap<string, T>,
  ids: Iterable<string>,
  change: (item: T) => T,
): ReadonlyMap<string, T> {
  let copy: Map<string, T> | undefined;
  for (const id of ids) {
    const item = items.get(id);
    const other = item === undefined ? undefined : change(item);
    if (other === undefined || other === item) continue;
    copy ??= new Map(items);
    copy.set(id, other);
  }
  return copy ?? items;
}

/** The object itself if its numbers are in range, else a copy in which they are. */
function inRange<T extends object>(object: T, fields: Fields): T {
  // An object in force holds a number for every field of its table.
  const numbers = object as Readonly<Record<string, number>>;
  const keys = Object.keys(fields);
  if (!keys.some((key) => numbers[key] < fields[key].min || numbers[key] > fields[key].max)) return object;
  const back = keys.map((key) => [key, clip(numbers[key], fields[key].min, fields[key].max)]);
  return { ...object, ...Object.fromEntries(back) } as T;
}
