/**
 * What valibot finds, as problems; and what it does not tell: all keys that no schema knows (it names only the first),
 * and lists where objects should be (to it a list is an object, too).
 */
import type * as v from 'valibot';
import { anatomy, type Schema } from './anatomy.ts';
import { nearest } from './nearest.ts';
import { excerpt, report, type Problem, type Report, type Shape } from './problem.ts';
import type { Keys } from './scan.ts';
import { isPlain, pathOf, shapeOf } from './sift.ts';

type Issue = v.BaseIssue<unknown>;

/** Everything in which data does not fit a schema, in the order of the data's keys. */
export function misfits(schema: Schema, data: unknown, issues: readonly Issue[]): Problem[] {
  const problems = report();
  strangers(schema, data, data, [], problems);
  for (const issue of issues) tell(problems, data, issue, []);
  return problems.list();
}

function tell(problems: Report, data: unknown, issue: Issue, before: Keys): void {
  const keys = [...before, ...(issue.path ?? []).map((item) => keyOf(item.key))];
  const path = pathOf(data, keys);
  const { input, requirement } = issue;
  const size = typeof requirement === 'number' ? requirement : 0;
  const found = typeof input === 'string' ? excerpt(input) : shapeOf(input);
  const value = typeof input === 'number' ? input : 0;
  const wrongType = (expected: Shape): void => {
    problems.add('wrong-type', path, () => ({ expected, found: shapeOf(input) }));
  };
  const unknownOption = (options: readonly string[]): void => {
    if (typeof input === 'string') {
      problems.add('unknown-option', path, () => ({ found, options, nearest: nearest(input, options) }));
    } else if (input === undefined) {
      problems.add('missing-key', path, () => ({ key: String(keys.at(-1)) }));
    } else {
      wrongType('text');
    }
  };

  switch (issue.type) {
    case 'strict_object': {
      const last = issue.path?.at(-1);
      // what is there and should not be is told by `strangers`, and so are lists
      if (issue.expected === 'never') break;
      if (last?.origin !== 'key') wrongType('object');
      else if (!Array.isArray(last.input))
        problems.add('missing-key', path, () => ({ key: String(last.key) }));
      break;
    }
    case 'union': {
      // a quantity: a bare number or an object that states one; its own issues say more than that neither fits
      const inside = (issue.issues ?? []).filter((sub) => sub.path !== undefined);
      if (isPlain(input) && inside.length > 0) for (const sub of inside) tell(problems, data, sub, keys);
      else wrongType('number');
      break;
    }
    case 'variant':
      if (issue.path === undefined || keys.at(-1) !== 'kind') wrongType('object');
      else unknownOption(optionsOf(issue.expected));
      break;
    case 'picklist':
    case 'literal':
      unknownOption(optionsOf(issue.expected));
      break;
    case 'string':
      wrongType('text');
      break;
    case 'number':
      wrongType('number');
      break;
    case 'array':
      wrongType('list');
      break;
    case 'max_length':
      problems.add('too-long', path, () => ({
        length: typeof input === 'string' ? input.length : 0,
        max: size,
      }));
      break;
    case 'min_length':
      problems.add('empty-text', path, () => ({}));
      break;
    case 'min_value':
      problems.add('out-of-range', path, () => ({ value, min: size, max: Infinity }));
      break;
    case 'max_value':
      problems.add('out-of-range', path, () => ({ value, min: -Infinity, max: size }));
      break;
    case 'iso_date':
      problems.add('bad-date', path, () => ({ found }));
      break;
    case 'regex':
    case 'check':
      if (keys.at(-1) === 'currency') problems.add('bad-currency', path, () => ({ found }));
      else if (keys.at(-1) === 'startDate') problems.add('bad-date', path, () => ({ found }));
      else problems.add('bad-id', path, () => ({ found }));
      break;
    default:
      throw new Error(`unknown issue: ${issue.type}`);
  }
}

function keyOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** valibot writes what it expects as `("a" | "b")`. */
function optionsOf(expected: string | null): string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, option]) => option);
}

/** Looks for unknown keys, and for lists in place of objects. */
function strangers(schema: Schema, root: unknown, data: unknown, keys: Keys, problems: Report): void {
  const parts = anatomy(schema);
  switch (parts.kind) {
    case 'optional':
      strangers(parts.wrapped, root, data, keys, problems);
      break;
    case 'quantity':
      if (isPlain(data)) strangers(parts.stated, root, data, keys, problems);
      break;
    case 'list':
      if (!Array.isArray(data)) break;
      for (const [i, item] of data.entries()) strangers(parts.item, root, item, [...keys, i], problems);
      break;
    case 'alternatives': {
      const told = isPlain(data) ? data[parts.key] : undefined;
      const chosen = typeof told === 'string' ? parts.options.get(told) : undefined;
      if (chosen) strangers(chosen, root, data, keys, problems);
      break;
    }
    case 'object': {
      if (Array.isArray(data)) {
        problems.add('wrong-type', pathOf(root, keys), () => ({ expected: 'object', found: 'list' }));
      }
      if (!isPlain(data)) break;
      const { entries } = parts;
      for (const [key, value] of Object.entries(data)) {
        if (Object.hasOwn(entries, key)) {
          strangers(entries[key], root, value, [...keys, key], problems);
        } else {
          const known = Object.keys(entries);
          problems.add('unknown-key', pathOf(root, keys), () => ({
            key: excerpt(key),
            nearest: nearest(key, known),
          }));
        }
      }
      break;
    }
    case 'options':
    case 'literal':
    case 'text':
    case 'number':
      break;
    default:
      parts satisfies never;
  }
}
