/**
 * Looks through data of unknown origin before any schema does: what is left is a plain tree of a reasonable size, with
 * finite numbers and harmless keys. Iterative, and no piece of data is looked at twice.
 */
import type { Keys } from './scan.ts';
import { excerpt, report, type Details, type Problem, type ProblemKind, type Shape } from './problem.ts';

/** How many of each a study may have. */
export const listLimits = {
  touchpoints: 1_000,
  transitions: 10_000,
  segments: 50,
  strategies: 100,
  events: 100,
  phases: 500,
  exits: 500,
  notes: 500,
  curve: 500,
} as const;

export const limits = {
  /** Edits of one strategy or event. */
  edits: 1_000,
  /** Keys of one object. */
  keys: 200,
  /** Lists and objects within one another. */
  depth: 20,
  /** Values in all. */
  values: 5_000_000,
  /** Characters of a text file. */
  characters: 20_000_000,
  /** Reasons to refuse, after which nobody looks for more. */
  reasons: 200,
} as const;

/** What keeps data from being looked at more closely; none if it is harmless. */
export function sift(data: unknown): Problem[] {
  const problems = report();
  const stack: Seen[] = [{ value: data, key: '', depth: 0 }];
  let values = 0;
  let reasons = 0;
  const refuse = <Kind extends ProblemKind>(kind: Kind, seen: Seen, details: Details[Kind]): void => {
    reasons += 1;
    problems.add(kind, pathOf(data, keysOf(seen)), () => details);
  };

  for (let seen = stack.pop(); seen !== undefined && reasons < limits.reasons; seen = stack.pop()) {
    const { value, depth } = seen;
    if (++values > limits.values) {
      problems.add('too-many', '', () => ({ count: values, max: limits.values }));
      break;
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) refuse('not-finite', seen, { found: String(value) });
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= limits.depth) {
        refuse('too-deep', seen, { max: limits.depth });
      } else if (Array.isArray(value)) {
        const items: readonly unknown[] = value;
        const max = mostOf(seen);
        if (items.length > max) refuse('too-many', seen, { count: items.length, max });
        // the first comes to lie on top, so that problems are found in order
        else
          for (let i = items.length - 1; i >= 0; i--)
            stack.push({ value: items[i], key: i, depth: depth + 1, parent: seen });
      } else if (!isPlain(value)) {
        refuse('wrong-type', seen, { expected: 'object', found: 'other' });
      } else {
        const entries = Object.entries(value);
        const count = entries.length;
        if (count > limits.keys) refuse('too-many', seen, { count, max: limits.keys });
        else
          for (const [key, item] of entries.reverse()) {
            if (isForbidden(key)) refuse('forbidden-key', seen, { key: excerpt(key) });
            else stack.push({ value: item, key, depth: depth + 1, parent: seen });
          }
      }
    }
  }
  return problems.list();
}

/** The keys to a value as a path: items of lists by their id where they have a good one, else by their number. */
export function pathOf(data: unknown, keys: Keys): string {
  const parts: string[] = [];
  let here = data;
  for (const key of keys) {
    const inList = Array.isArray(here);
    // Whatever `here` is, reading a property of it gives something or nothing.
    here =
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined;
    const id = inList && isPlain(here) && Object.hasOwn(here, 'id') ? here['id'] : undefined;
    parts.push(typeof id === 'string' && isId(id) ? id : excerpt(String(key)));
  }
  return parts.join('.');
}

export function shapeOf(value: unknown): Shape {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'undefined':
      return 'nothing';
    case 'object':
      return Array.isArray(value) ? 'list' : isPlain(value) ? 'object' : 'other';
    default:
      return 'other';
  }
}

export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

interface Seen {
  readonly value: unknown;
  readonly key: string | number;
  readonly depth: number;
  readonly parent?: Seen;
}

function keysOf(seen: Seen): Keys {
  const keys: (string | number)[] = [];
  for (let at = seen; at.parent !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/** How long a list may be: those of a study, its strategies' and events' edits; no other list is that long. */
function mostOf({ key, depth }: Seen): number {
  if (depth === 1 && isListLimit(key)) return listLimits[key];
  return depth === 3 && key === 'edits' ? limits.edits : listLimits.transitions;
}

function isListLimit(key: string | number): key is keyof typeof listLimits {
  return Object.hasOwn(listLimits, key);
}

/** Names that objects have of themselves: as keys of data they serve only to mislead. */
function isForbidden(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

function isId(text: string): boolean {
  return text.length <= 100 && /^[\p{L}\p{N}_-]+$/u.test(text);
}
