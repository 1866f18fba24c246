/** Events: what happens to everybody for a while, under every strategy; each is a patch, edited one change at a time. */
import type { Quantity } from '../../../models/quantity.ts';
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { editField, fieldOf } from '../../../models/tables.ts';
import { fullWorld } from '../../../models/world.ts';
import { numberAt } from '../../../models/world/places.ts';
import type { Command } from './command.ts';
import { isAdded, isWithin, patched, targetOf, withoutTargets } from './patch.ts';

export type StudyEvent = Study['events'][number];
export type NumberEdit = Extract<Edit, { kind: 'set' | 'add' | 'multiply' }>;

export function addEvent(event: StudyEvent): Command {
  return { name: 'add', apply: (study) => ({ ...study, events: [...study.events, event] }) };
}

/** A copy after the original. What that adds stays its own: under no strategy may two things have one id. */
export function duplicateEvent(id: string, copy: string, name: string): Command {
  return {
    name: 'duplicate',
    apply: (study) => {
      const place = study.events.findIndex((one) => one.id === id);
      if (place < 0) return study;
      const original = study.events[place];
      const edits = withoutTargets(original.edits, (target) => isAdded(original.edits, target));
      const twin = { ...original, id: copy, name, edits };
      return { ...study, events: study.events.toSpliced(place + 1, 0, twin) };
    },
  };
}

/** Puts an edit in the place of the last one of the same target, else after all others. */
export function putEdit(event: string, edit: Edit): Command {
  return {
    name: 'change',
    apply: (study) =>
      patched(study, 'events', event, (edits) => {
        const place = edits.findLastIndex((one) => targetOf(one) === targetOf(edit));
        return place < 0 ? [...edits, edit] : edits.with(place, edit);
      }),
  };
}

/** Takes back all that an event does to a number, a choice or an object and what is in it. */
export function removeEdit(event: string, object: string): Command {
  return {
    name: 'remove',
    apply: (study) =>
      patched(study, 'events', event, (edits) => withoutTargets(edits, (target) => isWithin(target, object))),
  };
}

/** Says the same change in another way: 4 % that becomes 12 % is 8 % more, or three times as much. */
export function turnEdit(event: string, target: string, kind: NumberEdit['kind']): Command {
  return {
    name: 'change',
    apply: (study) =>
      patched(study, 'events', event, (edits) => {
        const place = edits.findLastIndex((one) => targetOf(one) === target);
        const edit = edits[place];
        const field = fieldOf(target);
        const at = numberAt(fullWorld(study, edits.slice(0, Math.max(0, place))), target);
        if (!edit || !field || !at || !('value' in edit) || edit.kind === 'choose' || edit.kind === kind)
          return edits;
        const { min, max } = editField(kind, field);
        const value = turned(edit, kind, at.holder[at.key], (x) => Math.min(max, Math.max(min, x)));
        return edits.with(place, { kind, target, value });
      }),
  };
}

function turned(
  { kind: old, value: said }: NumberEdit,
  kind: NumberEdit['kind'],
  before: number,
  clip: (value: number) => number,
): Quantity {
  const turn = (given: number): number => {
    const result = old === 'set' ? given : old === 'add' ? before + given : before * given;
    const now = kind === 'set' ? result : kind === 'add' ? result - before : result / before;
    // Nothing has a factor that makes something of it.
    return Number.isFinite(now) ? clip(Number(now.toPrecision(6))) + 0 : 1;
  };
  const { low, high, ...rest } = said;
  const value = turn(said.value);
  if (low === undefined || high === undefined) return { ...rest, value };
  const [a, b] = [turn(low), turn(high)];
  // A range that is not left is no estimate any more.
  return a < value && value < b ? { ...rest, value, low: a, high: b } : { ...rest, value };
}
