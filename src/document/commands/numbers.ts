/** Numbers and choices: in "as is" they are written into the study, in a strategy they become edits of its patch. */
import { findNumber } from '../../../models/path.ts';
import { fullWorld } from '../../../models/world.ts';
import { choiceAt } from '../../../models/world/places.ts';
import type { Quantity } from '../../../models/quantity.ts';
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { fieldOf } from '../../../models/tables.ts';
import type { Command, Scope } from './command.ts';
import { changeTouchpoint, changeTransition } from './objects.ts';
import { isAdded, isWithin, patched, targetOf, withoutTargets } from './patch.ts';

/** Lists and objects that a patch can change. */
const patchable = new Set(['touchpoints', 'transitions', 'segments', 'market', 'tiers']);

/** Whether a number that is edited in a strategy becomes part of its patch; others belong to the study. */
export function isPatchable(path: string): boolean {
  return patchable.has(path.split('.')[0]) && fieldOf(path)?.patchable === true;
}

/**
 * Gives a number a value. Nothing takes it back: to the default in "as is", to what "as is" says in a strategy.
 * A path that leads nowhere changes nothing.
 */
export function setNumber(path: string, quantity: Quantity | undefined, scope: Scope): Command {
  return setNumbers([[path, quantity]], scope, 'change');
}

/** Several numbers in one step. */
export function setNumbers(
  all: readonly (readonly [path: string, quantity: Quantity | undefined])[],
  scope: Scope,
  name: Command['name'],
): Command {
  return {
    name,
    apply: (study) =>
      all.reduce(
        (now, [path, quantity]) => written(now, path, quantity, isPatchable(path) ? scope : undefined),
        study,
      ),
  };
}

function written(study: Study, path: string, quantity: Quantity | undefined, scope: Scope): Study {
  if (scope === undefined) return writtenAt(study, path, quantity);
  const edits = study.strategies.find(({ id }) => id === scope)?.edits ?? [];
  if (isAdded(edits, path)) return writtenAt(study, `strategies.${scope}.edits.${path}`, quantity);
  return patched(study, 'strategies', scope, (before) => {
    const rest = withoutTargets(before, (target) => target === path);
    if (quantity === undefined) return rest;
    const edit: Edit = { kind: 'set', target: path, value: quantity };
    // In the place of the edit it replaces, so that the order of edits stays.
    const place = before.findIndex((one) => targetOf(one) === path);
    return place < 0 ? [...rest, edit] : rest.toSpliced(place, 0, edit);
  });
}

function writtenAt(study: Study, path: string, quantity: Quantity | undefined): Study {
  const found = findNumber(study, path);
  return found.kind === 'found' ? found.leaf.write(quantity) : study;
}

/** Layer, kind, channel, bond, condition or law. Undefined takes a strategy's choice back. */
export function setChoice(path: string, value: string | undefined, scope: Scope): Command {
  const [list, id, key] = path.split('.');
  const put = <T extends object>(one: T): T => ({ ...one, [key]: value });
  return {
    name: 'change',
    apply: (study) => {
      const edits = study.strategies.find((one) => one.id === scope)?.edits ?? [];
      if (scope !== undefined && !isAdded(edits, path)) {
        return patched(study, 'strategies', scope, (before) => {
          const rest = withoutTargets(before, (target) => target === path);
          return value === undefined ? rest : [...rest, { kind: 'choose', target: path, value }];
        });
      }
      const place = choiceAt(fullWorld(study, edits), path);
      const options = place?.options ?? (key === 'channel' || key === 'bond' ? undefined : []);
      if (value === undefined || options?.includes(value) === false) return study;
      return list === 'touchpoints' ? changeTouchpoint(study, id, put) : changeTransition(study, id, put);
    },
  };
}

/** Takes back what a strategy changes within an object, or of one number; everything with ''. */
export function revert(object: string, scope: string): Command {
  return {
    name: 'revert',
    apply: (study) =>
      patched(study, 'strategies', scope, (edits) =>
        withoutTargets(edits, (target) => object === '' || isWithin(target, object)),
      ),
  };
}
