/** Which table of fields holds the numbers of an object that a path names. */
import { marketFields, tierFields, tierIds, type TierId } from './market.ts';
import type { Field, Fields } from './quantity.ts';
import { segmentFields } from './segment.ts';
import { eventFields, strategyFields } from './strategy.ts';
import { settingFields } from './study.ts';
import { touchpointFields } from './touchpoint.ts';
import { transitionFields } from './transition.ts';

/** Lists of a study whose items have numbers. */
export const listFields = {
  touchpoints: touchpointFields,
  transitions: transitionFields,
  segments: segmentFields,
  strategies: strategyFields,
  events: eventFields,
} as const;
export type ListName = keyof typeof listFields;

/** The field that a path such as `touchpoints.advisor.reach` or `market.deposit` names; whether advisor exists or not. */
export function fieldOf(path: string): Field | undefined {
  return fieldAt(path.split('.'));
}

/** The same by the names of the path. */
export function fieldAt(names: readonly string[]): Field | undefined {
  const [collection, first, second] = names;
  if (names.length < 2 || names.length > 3) return undefined;
  switch (collection) {
    case 'market':
      return second === undefined ? own(marketFields, first) : undefined;
    case 'settings':
      return second === undefined ? own(settingFields, first) : undefined;
    case 'tiers':
      return isTier(first) ? own(tierFields[first], second) : undefined;
    default:
      return isList(collection) ? own(listFields[collection], second) : undefined;
  }
}

/**
 * The range of the number in an edit. What is set must fit the field; what is added may be as large as the field is
 * wide, either way; a factor lies between nothing and a thousandfold.
 */
export function editField(kind: 'set' | 'add' | 'multiply', field: Field): Field {
  const width = field.max - field.min;
  switch (kind) {
    case 'set':
      return field;
    case 'add':
      return { ...field, min: -width, max: width, default: 0, evidence: 'guess' };
    case 'multiply':
      return { ...field, unit: 'ratio', min: 0, max: 1000, default: 1, evidence: 'guess' };
    default:
      return kind satisfies never;
  }
}

export function isTier(given: string): given is TierId {
  return (tierIds as readonly string[]).includes(given);
}

export function isList(given: string): given is ListName {
  return Object.hasOwn(listFields, given);
}

function own(fields: Fields, key: string | undefined): Field | undefined {
  return key !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}
