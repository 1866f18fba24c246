/**
 * The parameters in force at a time: the base, then the strategy's patch (with its start day and ramp), then the events
 * whose window holds. A run passes through `periods`, each with its own world.
 */
import { compareIds } from './chance/draws.ts';
import { marketFields, tierFields, tierIds, type MarketField, type TierId } from './market.ts';
import type { Field, Fields } from './quantity.ts';
import { remembered } from './remembered.ts';
import { segmentFields, type Segment, type SegmentField } from './segment.ts';
import { strategyFields, type Edit, type Strategy } from './strategy.ts';
import type { Study } from './study.ts';
import {
  touchpointChoices,
  touchpointFields,
  type Kind,
  type Layer,
  type Touchpoint,
  type TouchpointField,
} from './touchpoint.ts';
import {
  transitionChoices,
  transitionFields,
  type Condition,
  type Law,
  type Transition,
  type TransitionField,
} from './transition.ts';

export type TouchpointInForce = { readonly id: string; layer: Layer; kind: Kind } & Record<
  TouchpointField,
  number
>;
export type TransitionInForce = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  condition: Condition;
  law: Law;
} & Record<TransitionField, number>;
export type SegmentInForce = { readonly id: string } & Record<SegmentField, number>;

/** The lowest tier has no border and only the highest asks for activity: those numbers are 0 and not read. */
export interface TierInForce {
  from: number;
  activity: number;
  switching: number;
  spend: number;
  recommendations: number;
  warnings: number;
}

const noBorder = { from: 0, activity: 0 } as const;

/** Every number of the customer model at one moment, nothing left out. */
export interface World {
  readonly market: Record<MarketField, number>;
  readonly tiers: Record<TierId, TierInForce>;
  /** By id, in the order of their bytes, as draws choose among them. */
  readonly segments: ReadonlyMap<string, SegmentInForce>;
  readonly touchpoints: ReadonlyMap<string, TouchpointInForce>;
  /** In the order of their ids, as they compete. */
  readonly transitions: ReadonlyMap<string, TransitionInForce>;
}

export interface Period {
  /** First day on which it is in force. */
  readonly from: number;
  readonly world: World;
}

/**
 * The worlds a customer passes through under a strategy, in order of time; the first begins at day 0.
 * Nothing that begins at or after the horizon is listed. `execution` is the factor e that scales the strategy's edits.
 */
export function periods(
  study: Study,
  strategy: Pick<Strategy, 'edits' | 'start' | 'ramp'>,
  execution = 1,
): Period[] {
  const horizon = study.settings.horizon;
  const base = baseWorld(study, strategy.edits);
  const full = patched(base, strategy.edits);
  const settled = clipped(full);
  const start = strategy.start?.value ?? strategyFields.start.default;
  const ramp = strategy.ramp?.value ?? strategyFields.ramp.default;
  const steps = ramp > 0 ? 8 : 1;
  const moment = (step: number) => start + ((step - 1) * ramp) / 8;

  const days = new Set([0]);
  for (let step = 1; step <= steps; step++) days.add(moment(step));
  for (const event of study.events) {
    days.add(event.from?.value ?? 0);
    days.add(event.to?.value ?? Infinity);
  }
  return [...days]
    .filter((day) => day >= 0 && day < horizon)
    .sort((a, b) => a - b)
    .map((from) => {
      let step = 0;
      while (step < steps && moment(step + 1) <= from) step++;
      const factor = ramp > 0 ? step / 8 : step;
      let world = step === 0 ? base : between(base, full, settled, strategy.edits, factor * execution);
      for (const event of study.events) {
        const on = (event.from?.value ?? 0) <= from && from < (event.to?.value ?? Infinity);
        if (on) world = clipped(patched(world, event.edits));
      }
      return { from, world: derived(world) };
    });
}

/** The world of a strategy that is fully in force, without events: what the exact solver and the checks look at. */
export function fullWorld(study: Study, edits: readonly Edit[] = []): World {
  const base = baseWorld({ ...study, events: [] }, edits);
  return derived(clipped(patched(base, edits)));
}

export interface Move {
  readonly field: Field;
  /** x₀, its value before the patch. */
  readonly from: number;
  /** x₁, its value after the whole of it; not clipped. */
  readonly to: number;
}

/** How a patch moves each number that it touches and may change, by target, when it follows other edits. */
export function moves(study: Study, before: readonly Edit[], edits: readonly Edit[]): Map<string, Move> {
  const base = baseWorld({ ...study, events: [] }, [...before, ...edits]);
  const start = clipped(patched(base, before));
  const filled = derived(start);
  const full = patched(start, edits);
  const found = new Map<string, Move>();
  for (const target of touched(start, edits)) {
    const [x0, x1] = [numberAt(filled, target), numberAt(full, target)];
    if (x0 === undefined || x1 === undefined || !x0.field.patchable) continue;
    found.set(target, { field: x0.field, from: x0.holder[x0.key], to: x1.holder[x1.key] });
  }
  return found;
}

/** The number that a path of the customer model names, or undefined. */
export function numberAt(
  world: World,
  target: string,
): { holder: Record<string, number>; key: string; field: Field } | undefined {
  const [collection, first, second, ...rest] = target.split('.');
  if (first === undefined || rest.length > 0) return undefined;
  const own = (
    fields: Readonly<Record<string, Field>>,
    holder: object | undefined,
    key: string | undefined,
  ) =>
    holder !== undefined && key !== undefined && Object.hasOwn(fields, key)
      ? // The field tables and the worlds share their keys, which the types cannot say for a key that is a string.
        { holder: holder as Record<string, number>, key, field: fields[key] }
      : undefined;
  switch (collection) {
    case 'market':
      return second === undefined ? own(marketFields, world.market, first) : undefined;
    case 'tiers':
      return isTier(first) ? own(tierFields[first], world.tiers[first], second) : undefined;
    case 'segments':
      return own(segmentFields, world.segments.get(first), second);
    case 'touchpoints':
      return own(touchpointFields, world.touchpoints.get(first), second);
    case 'transitions':
      return own(transitionFields, world.transitions.get(first), second);
    default:
      return undefined;
  }
}

/** The choice (layer, law …) that a path names, with its options, or undefined. */
export function choiceAt(
  world: World,
  target: string,
): { holder: Record<string, string>; key: string; options: readonly string[] } | undefined {
  const [collection, id, key, ...rest] = target.split('.');
  if (key === undefined || rest.length > 0) return undefined;
  const [choices, holder] =
    collection === 'touchpoints'
      ? [touchpointChoices, world.touchpoints.get(id)]
      : collection === 'transitions'
        ? [transitionChoices, world.transitions.get(id)]
        : [{}, undefined];
  if (holder === undefined || !Object.hasOwn(choices, key)) return undefined;
  // As above: the keys of the choices are keys of the holder.
  return { holder: holder as never, key, options: (choices as Record<string, readonly string[]>)[key] };
}

function isTier(given: string): given is TierId {
  return (tierIds as readonly string[]).includes(given);
}

/** The study's own numbers, defaults filled in; what patches add is there too, unreachable (weight 0). */
function baseWorld(study: Study, edits: readonly Edit[]): World {
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

/** The world after a patch, edit by edit, not clipped. Edits whose object is gone do nothing (`check` names them). */
function patched(world: World, edits: readonly Edit[]): Draft {
  const after = draft(world);
  const before = derived(world);
  // what is removed already, and has had no new weight since
  const closed = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'remove') closed.clear();
    switch (edit.kind) {
      case 'set':
      case 'add':
      case 'multiply': {
        const place = numberAt(after, owned(after, edit.target));
        if (place === undefined || !place.field.patchable) break;
        const { holder, key } = place;
        const old = Number.isNaN(holder[key])
          ? (numberAt(before, edit.target)?.holder[key] ?? 0)
          : holder[key];
        const given = edit.value.value;
        holder[key] = edit.kind === 'set' ? given : edit.kind === 'add' ? old + given : old * given;
        break;
      }
      case 'choose': {
        const place = choiceAt(after, owned(after, edit.target));
        if (place?.options.includes(edit.value)) place.holder[place.key] = edit.value;
        break;
      }
      case 'addTouchpoint':
        break;
      case 'addTransition': {
        const weight = edit.transition.weight?.value ?? transitionFields.weight.default;
        const added = ownTransition(after, edit.transition.id);
        if (added) added.weight = weight;
        break;
      }
      case 'remove':
        if (closed.has(edit.target)) break;
        closed.add(edit.target);
        for (const id of removed(world, edit.target)) {
          const gone = ownTransition(after, id);
          if (gone) gone.weight = 0;
        }
        break;
      default:
        edit satisfies never;
    }
  }
  return after;
}

/** The ids of the transitions that a removal closes: the one named, or all that lead into the touchpoint named. */
function removed(world: World, target: string): readonly string[] {
  const [collection, id] = target.split('.');
  if (collection === 'touchpoints') return into(world.transitions).get(id) ?? [];
  return collection === 'transitions' && world.transitions.has(id) ? [id] : [];
}

const into = remembered((transitions: World['transitions']) => {
  const ids = new Map<string, string[]>();
  for (const { id, to } of transitions.values()) {
    const known = ids.get(to);
    if (known) known.push(id);
    else ids.set(to, [id]);
  }
  return ids;
});

/** x₀ + factor·(x₁ − x₀) for every number a patch touches, clipped to its range; what is no number switches. */
function between(base: World, full: World, settled: World, edits: readonly Edit[], factor: number): World {
  if (factor === 1) return settled;
  const world = draft(settled);
  const start = derived(base);
  for (const target of touched(base, edits)) {
    const [x0, x1] = [numberAt(start, target), numberAt(full, target)];
    const place = numberAt(world, owned(world, target));
    if (x0 === undefined || x1 === undefined || place === undefined) continue;
    const { min, max } = place.field;
    const mixed = x0.holder[x0.key] + factor * (x1.holder[x1.key] - x0.holder[x0.key]);
    place.holder[place.key] = clip(mixed, min, max);
  }
  return world;
}

/** The target of every number that a patch touches. */
function touched(base: World, edits: readonly Edit[]): Set<string> {
  const targets = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'set' || edit.kind === 'add' || edit.kind === 'multiply') targets.add(edit.target);
    if (edit.kind === 'addTransition') targets.add(`transitions.${edit.transition.id}.weight`);
    if (edit.kind === 'remove') {
      for (const id of removed(base, edit.target)) targets.add(`transitions.${id}.weight`);
    }
  }
  return targets;
}

/** Fills in what is derived after all patches: grade and charge of a failure that nobody gave. */
function derived({ market, tiers, segments, touchpoints, transitions }: World): World {
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
function clipped({ market, tiers, segments, touchpoints, transitions, own }: Draft): World {
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

function clip(x: number, min: number, max: number): number {
  return x < min ? min : x > max ? max : x;
}

/** A world that is being written. It shares its touchpoints and transitions with others until they are its own. */
interface Draft extends World {
  readonly touchpoints: Map<string, TouchpointInForce>;
  readonly transitions: Map<string, TransitionInForce>;
  readonly own: Readonly<Record<'touchpoints' | 'transitions', Set<string>>>;
}

function draft({ market, tiers: { red, satisfied, loyal, engaged }, segments, ...shared }: World): Draft {
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
function owned(world: Draft, target: string): string {
  const [collection, id] = target.split('.');
  if (collection === 'touchpoints') ownObject(world.touchpoints, world.own.touchpoints, id);
  if (collection === 'transitions') ownTransition(world, id);
  return target;
}

function ownTransition(world: Draft, id: string): TransitionInForce | undefined {
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
