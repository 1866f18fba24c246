/**
 * The study as a Yjs document, and back. The schemas of the format say how: an object is a map; a list of objects is a
 * map by key with a rank in each, so that two people may add and move at once; everything else, a quantity with its
 * source too, is one value that is replaced as a whole.
 */
import * as Y from 'yjs';
import { anatomy, type Schema } from '../../models/anatomy.ts';
import { remembered } from '../../models/remembered.ts';
import { study as schema, type Study } from '../../models/study.ts';
import { between, inOrder, longestRise } from './rank.ts';

type Shared = Y.Map<unknown>;
type Plain = Readonly<Record<string, unknown>>;

/** Where an item of a list keeps its place; no key of the format begins like this. */
const rankKey = '@';

export interface SharedStudy {
  /** The study as it stands; the same object until something changes, and its unchanged parts are the same as before. */
  readonly current: () => Study;
  /** Changes the document where `after` differs from the study as it stands. To be called within a transaction. */
  readonly write: (after: Study) => void;
}

/** A study in the map of a document. An empty map holds none until one is written. */
export function sharedStudy(root: Shared): SharedStudy {
  /** What each map stood for when it was last read. */
  const known = new WeakMap<Shared, unknown>();
  root.observeDeep((events) => {
    for (const event of events) {
      // Events are typed for any content; ours are maps within maps.
      for (let at = event.target as Shared | null; at; at = at.parent as Shared | null) known.delete(at);
    }
  });
  const current = (): Study => read(schema, root, known) as Study; // what was written had this schema
  return {
    current,
    write: (after) => {
      if (root.size === 0) fill(root, entriesOf(schema), after);
      else update(schema, root, current(), after);
    },
  };
}

const partsOf = remembered(anatomy);

/** What stands in the place of an optional schema. */
function inner(given: Schema): Schema {
  const parts = partsOf(given);
  return parts.kind === 'optional' ? inner(parts.wrapped) : given;
}

/** The keys of an object; of one among alternatives, those of the alternative. */
function entriesOf(given: Schema, value?: Plain): Readonly<Record<string, Schema>> {
  const parts = partsOf(inner(given));
  if (parts.kind === 'object') return parts.entries;
  if (parts.kind === 'alternatives' && value) {
    const chosen = parts.options.get(String(value[parts.key]));
    if (chosen) return entriesOf(chosen);
  }
  return {};
}

function read(given: Schema, value: unknown, known: WeakMap<Shared, unknown>): unknown {
  if (!(value instanceof Y.Map)) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const parts = partsOf(inner(given));
  const now =
    parts.kind === 'list'
      ? itemsOf(value).map(([, item]) => read(parts.item, item, known))
      : Object.fromEntries(
          Object.entries(entriesOf(given, { kind: value.get('kind') }))
            .filter(([key]) => value.has(key))
            .map(([key, entry]) => [key, read(entry, value.get(key), known)]),
        );
  known.set(value, now);
  return now;
}

/** The items of a list with their keys, by rank; those of one rank by key, so that everybody sees the same order. */
function itemsOf(list: Shared): [string, Shared][] {
  const items = [...list.entries()].filter((entry): entry is [string, Shared] => entry[1] instanceof Y.Map);
  return inOrder(items, ([key, item]) => ({ rank: rankOf(item), key }));
}

function rankOf(item: Shared): number {
  const rank = item.get(rankKey);
  return typeof rank === 'number' ? rank : 0;
}

function fill(map: Shared, entries: Readonly<Record<string, Schema>>, value: Plain): Shared {
  for (const [key, entry] of Object.entries(entries)) {
    if (value[key] !== undefined) map.set(key, made(entry, value[key]));
  }
  return map;
}

/** The shared form of a value. */
function made(given: Schema, value: unknown): unknown {
  const parts = partsOf(inner(given));
  switch (parts.kind) {
    case 'object':
    case 'alternatives':
      return fill(new Y.Map(), entriesOf(given, value as Plain), value as Plain);
    case 'list': {
      const list: Shared = new Y.Map();
      const taken = new Set<string>();
      for (const [rank, item] of (value as readonly Plain[]).entries()) {
        const shared = fill(new Y.Map(), entriesOf(parts.item, item), item);
        shared.set(rankKey, rank);
        list.set(freeKey(keyOf(item), taken), shared);
      }
      return list;
    }
    default:
      return value;
  }
}

/** Brings a shared object from one value to another, and touches nothing that is the same. */
function update(given: Schema, map: Shared, before: unknown, after: unknown): void {
  if (before === after) return;
  const parts = partsOf(inner(given));
  if (parts.kind === 'list') {
    updateList(parts.item, map, before as readonly Plain[], after as readonly Plain[]);
    return;
  }
  const [old, now] = [before as Plain, after as Plain];
  for (const [key, entry] of Object.entries(entriesOf(given, now))) {
    const [from, to] = [old[key], now[key]];
    if (from === to) continue;
    const shared = map.get(key);
    if (to === undefined) map.delete(key);
    else if (shared instanceof Y.Map) update(entry, shared, from, to);
    else if (!same(from, to)) map.set(key, made(entry, to));
  }
}

/** Items are the same when their keys are, the second of two with one key being another item. */
function updateList(item: Schema, list: Shared, before: readonly Plain[], after: readonly Plain[]): void {
  const entries = itemsOf(list);
  const open = new Map<string, number[]>();
  for (const [i, one] of before.entries()) {
    const key = keyOf(one);
    open.set(key, [...(open.get(key) ?? []), i]);
  }
  const matches = after.map((one) => {
    const i = open.get(keyOf(one))?.shift();
    return i !== undefined && tagOf(before[i]) === tagOf(one) ? i : undefined;
  });
  const kept = new Set(matches);
  for (const [i, [key]] of entries.entries()) if (!kept.has(i)) list.delete(key);

  const taken = new Set(list.keys());
  const ranks = matches.map((i) => (i === undefined ? undefined : rankOf(entries[i][1])));
  const settled = longestRise(ranks);
  const placed = between(ranks.map((rank, i) => (settled.has(i) ? rank : undefined)));
  for (const [i, one] of after.entries()) {
    const match = matches[i];
    const [, shared] = match === undefined ? [undefined, undefined] : entries[match];
    if (shared && match !== undefined) {
      update(item, shared, before[match], one);
      if (rankOf(shared) !== placed[i]) shared.set(rankKey, placed[i]);
    } else {
      const added = fill(new Y.Map(), entriesOf(item, one), one);
      added.set(rankKey, placed[i]);
      list.set(freeKey(keyOf(one), taken), added);
    }
  }
}

/** What tells an item of a list from the others: its id, its phase, or what an edit does to what. */
function keyOf(item: Plain): string {
  const { id, kind, target, phase } = item;
  if (typeof id === 'string') return id;
  if (typeof target === 'string')
    return `${kind === 'choose' || kind === 'remove' ? kind : 'number'} ${target}`;
  const added = item['touchpoint'] ?? item['transition'];
  if (typeof added === 'object' && added !== null) return `${String(kind)} ${keyOf(added as Plain)}`;
  return String(phase);
}

/** Alternatives with other keys cannot be turned into each other. */
function tagOf({ kind, target }: Plain): unknown {
  return typeof target === 'string' ? kind : undefined;
}

/** Two objects of one id are a problem of the study, and both are kept. */
function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key} ${n}`;
  taken.add(free);
  return free;
}

/** Whether two values that are replaced as a whole say the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Plain, b as Plain];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...keys].every((key) => same(x[key], y[key]));
}
