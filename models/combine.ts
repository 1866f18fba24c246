/**
 * Strategies put together into one. Its patch is theirs, one after the other, by the rule of a patch: where two change
 * one number, the second goes on from what the first left, and what the second sets or chooses is so. A strategy has one
 * start, one ramp and one execution risk, so the whole begins on the latest day, takes the longest ramp and carries the
 * greatest risk of its parts; their costs add up.
 */
import { isNumberEdit, partly } from './partly.ts';
import type { Quantity } from './quantity.ts';
import { strategyFields, type Edit, type Strategy, type StrategyField } from './strategy.ts';
import type { Study } from './study.ts';

export interface Part {
  readonly strategy: Strategy;
  /** How much of it is done and paid for, from 0 to 1. */
  readonly level: number;
  /** How well that is carried out: scales its edits, not its costs. Default 1. */
  readonly execution?: number;
}

export function combine(study: Study, parts: readonly Part[], id: string, name: string): Strategy {
  let edits: readonly Edit[] = [];
  for (const { strategy, level, execution = 1 } of parts) {
    const own = partly(study, edits, strategy.edits, level * execution);
    edits = [...edits.filter((edit) => !own.some((later) => overrules(later, edit))), ...own];
  }
  return { id, name, note: '', ...costsTogether(parts), edits };
}

/** What the parts cost together, when they begin, how fast and how surely. */
export function costsTogether(parts: readonly Part[]): Pick<Strategy, StrategyField> {
  const fields = Object.keys(strategyFields) as StrategyField[]; // the keys of that very table
  const said = fields.flatMap((field): [StrategyField, Quantity][] => {
    const adds = field === 'oneOff' || field === 'yearly' || field === 'perCustomerYear';
    const given = parts.flatMap(({ strategy, level }) => {
      const quantity = strategy[field];
      return quantity === undefined ? [] : [adds ? scaled(quantity, level) : quantity];
    });
    return given.length === 0 ? [] : [[field, given.reduce(adds ? sum : greater)]];
  });
  return Object.fromEntries(said);
}

/** Whether nothing is left of an edit after a later one. */
function overrules(later: Edit, edit: Edit): boolean {
  switch (later.kind) {
    case 'set':
      return isNumberEdit(edit) && edit.target === later.target;
    case 'choose':
      return edit.kind === 'choose' && edit.target === later.target;
    case 'addTouchpoint':
      return edit.kind === 'addTouchpoint' && edit.touchpoint.id === later.touchpoint.id;
    case 'addTransition':
      return edit.kind === 'addTransition' && edit.transition.id === later.transition.id;
    case 'add':
    case 'multiply':
    case 'remove':
      return false;
    default:
      return later satisfies never;
  }
}

function scaled(quantity: Quantity, by: number): Quantity {
  const { value, low, high } = quantity;
  return {
    ...quantity,
    value: by * value,
    ...(low === undefined ? {} : { low: by * low }),
    ...(high === undefined ? {} : { high: by * high }),
  };
}

/** The ends of estimates add up too: what costs more than thought does so everywhere, the careful reading. */
function sum(a: Quantity, b: Quantity): Quantity {
  const isEstimate = a.low !== undefined || b.low !== undefined;
  return {
    value: a.value + b.value,
    ...(isEstimate
      ? { low: (a.low ?? a.value) + (b.low ?? b.value), high: (a.high ?? a.value) + (b.high ?? b.value) }
      : {}),
    evidence: 'guess',
    source: '',
    note: '',
  };
}

function greater(a: Quantity, b: Quantity): Quantity {
  return b.value > a.value ? b : a;
}
