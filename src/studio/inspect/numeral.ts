/** A number as it is looked at: what counts in "as is" or in a strategy, what was said, and what it was before. */
import { readNumber } from '../../../models/path.ts';
import { guess, type Field, type Quantity } from '../../../models/quantity.ts';
import { remembered } from '../../../models/remembered.ts';
import type { Study } from '../../../models/study.ts';
import { fullWorld } from '../../../models/world.ts';
import type { World } from '../../../models/world/inForce.ts';
import { numberAt } from '../../../models/world/places.ts';
import type { Scope } from '../../document/commands/command.ts';
import { isPatchable } from '../../document/commands/numbers.ts';
import { isAdded, targetOf } from '../../document/commands/patch.ts';
import type { Typed } from './quantityText.ts';

/** What an edit of a strategy does to a number. */
export type Change = 'set' | 'add' | 'multiply';

export interface Numeral {
  readonly path: string;
  readonly field: Field;
  /** What counts, with its range where it is an estimate. */
  readonly counts: Pick<Quantity, 'value' | 'low' | 'high'>;
  /** What the study, or the strategy that changes the number, says; nothing where the default holds. */
  readonly said: Quantity | undefined;
  /** In a strategy that changes the number: what "as is" has. */
  readonly before: Pick<Quantity, 'value' | 'low' | 'high'> | undefined;
  readonly change: Change | undefined;
  /** Whether a strategy is looked at, and the number is what "as is" says. */
  readonly inherited: boolean;
}

/** Undefined where there is no such number in this scope. */
export function numeralAt(study: Study, path: string, scope: Scope): Numeral | undefined {
  const edits = study.strategies.find(({ id }) => id === scope)?.edits ?? [];
  if (scope !== undefined && isAdded(edits, path)) {
    const read = readNumber(study, `strategies.${scope}.edits.${path}`);
    return (
      read && {
        path,
        field: read.field,
        counts: read.quantity ?? read,
        said: read.quantity,
        before: undefined,
        change: undefined,
        inherited: false,
      }
    );
  }
  const base = readNumber(study, path);
  if (!base) return undefined;
  const { field, quantity } = base;
  const before = quantity ?? { value: base.value };
  const inherited = scope !== undefined && isPatchable(path);
  const plain = {
    path,
    field,
    counts: before,
    said: quantity,
    before: undefined,
    change: undefined,
    inherited,
  };
  if (!inherited) return plain;
  const place = numberAt(worldUnder(study, scope), path);
  const value = place ? place.holder[place.key] : base.value;
  const edit = edits.findLast((one) => targetOf(one) === path);
  switch (edit?.kind) {
    case 'set':
      return { ...plain, counts: edit.value, said: edit.value, before, change: 'set', inherited: false };
    case 'add':
    case 'multiply':
      return { ...plain, counts: { value }, said: edit.value, before, change: edit.kind, inherited: false };
    default:
      // What is derived can move with other numbers that the strategy changes.
      return quantity === undefined && value !== base.value ? { ...plain, counts: { value } } : plain;
  }
}

/** A typed number is somebody's guess; where it comes from is kept until somebody says otherwise. */
export function quantityOf(typed: Typed, said: Quantity | undefined, remark: string): Quantity {
  const { value, low, high, count } = typed;
  const note = said?.note ?? '';
  const told =
    count === undefined || note.includes(remark) ? note : [note, remark].filter(Boolean).join('\n');
  return {
    ...guess(value),
    ...(low === undefined || high === undefined ? {} : { low, high }),
    source: said?.source ?? '',
    note: told,
  };
}

const worlds = remembered<Study, Map<string, World>>(() => new Map());

/** Every number under a strategy that is fully in force; that of "as is" without one. */
export function worldUnder(study: Study, scope: Scope): World {
  const known = worlds(study);
  const key = scope ?? '';
  const world =
    known.get(key) ?? fullWorld(study, study.strategies.find(({ id }) => id === scope)?.edits ?? []);
  known.set(key, world);
  return world;
}
