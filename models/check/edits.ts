/** Edits: what they change is there, may be changed, and stays in its range. */
import { marketFields, tierFields, tierIds } from '../market.ts';
import { nearest } from '../nearest.ts';
import { readNumber } from '../path.ts';
import type { Report } from '../problem.ts';
import type { Field, Fields } from '../quantity.ts';
import { segmentFields } from '../segment.ts';
import type { Edit } from '../strategy.ts';
import { settingFields, type Study } from '../study.ts';
import { fieldOf, isTier } from '../tables.ts';
import { touchpointChoices, touchpointFields } from '../touchpoint.ts';
import { transitionChoices, transitionFields } from '../transition.ts';
import { find, type Tree } from '../tree.ts';
import { patchesOf, type Patch } from './patches.ts';

export function checkEdits(study: Study, found: Report): void {
  const { strategies, events } = patchesOf(study);
  const touchpoints = idsOf(study.touchpoints);
  const transitions = idsOf(study.transitions);
  const segments = [idsOf(study.segments)];
  for (const patch of [...strategies, ...events]) {
    const objects: Objects = {
      touchpoints: [touchpoints, idsOf(patch.touchpoints.map(({ item }) => item))],
      transitions: [transitions, idsOf(patch.transitions.map(({ item }) => item))],
      segments,
    };
    const targets = targetsOf(objects);
    for (const [i, edit] of patch.edits.entries()) {
      checkEdit(study, found, `${patch.path}.edits.${i}`, edit, objects, targets);
    }
    checkResults(study, found, patch);
  }
}

/** The objects that a patch can refer to: those of the study, those it adds. */
type Objects = Readonly<Record<'touchpoints' | 'transitions' | 'segments', readonly ReadonlySet<string>[]>>;

/** What an edit can aim at. */
type Target =
  | { readonly kind: 'number'; readonly field: Field }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

function checkEdit(
  study: Study,
  found: Report,
  path: string,
  edit: Edit,
  objects: Objects,
  targets: Tree<Target>,
): void {
  if (edit.kind === 'addTouchpoint' || edit.kind === 'addTransition') return;
  const { target } = edit;
  const names = target.split('.');
  if (edit.kind === 'remove') {
    const [collection, id, ...rest] = names;
    const removable = collection === 'touchpoints' || collection === 'transitions' ? objects[collection] : [];
    if (rest.length > 0 || !removable.some((ids) => ids.has(id))) {
      found.add('unknown-target', path, () => {
        const similar = removable.flatMap((ids) => nearest(id, ids));
        return { target, nearest: similar.slice(0, 3).map((other) => `${collection}.${other}`) };
      });
    } else if (collection === 'touchpoints' && id === study.start) {
      found.add('removes-start', path, () => ({ start: id }));
    }
    return;
  }

  const aim = find(targets, names);
  if (aim.kind === 'unknown') {
    found.add('unknown-target', path, () => ({ target, nearest: aim.nearest() }));
  } else if (aim.leaf.kind === 'number') {
    if (edit.kind === 'choose') found.add('wrong-edit', path, () => ({ target, needs: 'number' }));
    else if (!aim.leaf.field.patchable) found.add('not-patchable', path, () => ({ target }));
  } else if (edit.kind !== 'choose') {
    found.add('wrong-edit', path, () => ({ target, needs: 'choice' }));
  } else {
    const { value } = edit;
    const { options } = aim.leaf;
    if (!options.includes(value)) {
      found.add('unknown-option', `${path}.value`, () => {
        return { found: value, options, nearest: nearest(value, options) };
      });
    }
  }
}

/** Adding and multiplying can lead out of a number's range, which then counts as its end. */
function checkResults(study: Study, found: Report, patch: Patch): void {
  const numbers = new Map<string, { value: number; last: number; isSet: boolean }>();
  for (const [i, edit] of patch.edits.entries()) {
    if (edit.kind !== 'set' && edit.kind !== 'add' && edit.kind !== 'multiply') continue;
    const { target } = edit;
    // an object that the patch adds has its numbers there
    const before =
      numbers.get(target)?.value ?? readNumber(study, target)?.value ?? addedNumber(patch, target);
    if (before === undefined) continue;
    const given = edit.value.value;
    const value = edit.kind === 'set' ? given : edit.kind === 'add' ? before + given : before * given;
    numbers.set(target, { value, last: i, isSet: edit.kind === 'set' });
  }
  for (const [target, { value, last, isSet }] of numbers) {
    const field = fieldOf(target);
    if (field === undefined || isSet) continue;
    const { min, max, unit } = field;
    // what rounding has done is no mistake of the author
    const slack = 1e-9 * Math.max(1, Math.abs(value));
    if (value >= min - slack && value <= max + slack) continue;
    found.add('result-out-of-range', `${patch.path}.edits.${last}`, () => ({
      value,
      min,
      max,
      of: { unit, max },
    }));
  }
}

function addedNumber(patch: Patch, target: string): number | undefined {
  const [collection, id, key] = target.split('.');
  const lists = { touchpoints: patch.touchpoints, transitions: patch.transitions };
  if (collection !== 'touchpoints' && collection !== 'transitions') return undefined;
  const object = lists[collection].find(({ item }) => item.id === id)?.item;
  const field = fieldOf(target);
  if (object === undefined || field === undefined) return undefined;
  const stated = (object as Readonly<Record<string, unknown>>)[key]; // a key of its table, so a quantity or nothing
  return typeof stated === 'object' && stated !== null && 'value' in stated
    ? Number(stated.value)
    : (field.default ?? undefined);
}

function targetsOf(objects: Objects): Tree<Target> {
  return branch([...Object.keys(objects), 'market', 'tiers', 'settings'], (collection) => {
    switch (collection) {
      case 'market':
        return targets(marketFields);
      case 'settings':
        return targets(settingFields);
      case 'tiers':
        return branch(tierIds, (id) => (isTier(id) ? targets(tierFields[id]) : undefined));
      case 'segments':
        return each(objects.segments, targets(segmentFields));
      case 'touchpoints':
        return each(objects.touchpoints, targets(touchpointFields, touchpointChoices));
      case 'transitions':
        return each(objects.transitions, targets(transitionFields, transitionChoices));
      default:
        return undefined;
    }
  });
}

function targets(fields: Fields, choices: Readonly<Record<string, readonly string[]>> = {}): Tree<Target> {
  return branch([...Object.keys(fields), ...Object.keys(choices)], (key) => {
    if (Object.hasOwn(fields, key)) return { kind: 'leaf', leaf: { kind: 'number', field: fields[key] } };
    if (Object.hasOwn(choices, key)) return { kind: 'leaf', leaf: { kind: 'choice', options: choices[key] } };
    return undefined;
  });
}

function each(ids: readonly ReadonlySet<string>[], numbers: Tree<Target>): Tree<Target> {
  return {
    kind: 'branch',
    names: () => ids.flatMap((some) => [...some]),
    at: (id) => (ids.some((some) => some.has(id)) ? numbers : undefined),
  };
}

function branch(names: readonly string[], at: (name: string) => Tree<Target> | undefined): Tree<Target> {
  return { kind: 'branch', names: () => names, at };
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
