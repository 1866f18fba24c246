/** A patch that is done in part only, or carried out better or worse than planned. */
import { guess, type Quantity } from './quantity.ts';
import type { Edit } from './strategy.ts';
import type { Study } from './study.ts';
import { moves } from './world.ts';

type NumberEdit = Extract<Edit, { readonly kind: 'set' | 'add' | 'multiply' }>;

export function isNumberEdit(edit: Edit): edit is NumberEdit {
  return edit.kind === 'set' || edit.kind === 'add' || edit.kind === 'multiply';
}

/**
 * Edits that take each number the part `factor` of the way on which these edits take it when they follow the edits
 * `before`: x₀ + factor·(x₁ − x₀), as a step of a ramp does. What is not a number switches, or is added, whole. A number
 * that is an estimate remains one: its low and high go the same part of the way.
 */
export function partly(
  study: Study,
  before: readonly Edit[],
  edits: readonly Edit[],
  factor: number,
): readonly Edit[] {
  if (factor === 1) return edits;
  const others = edits.filter((edit) => !isNumberEdit(edit) && edit.kind !== 'remove');
  const sets = [...moves(study, before, edits)].map(([target, { field, from, to }]): Edit => {
    const part = (x: number): number => Math.min(field.max, Math.max(field.min, from + factor * (x - from)));
    const own = edits.filter(isNumberEdit).filter((edit) => edit.target === target);
    return { kind: 'set', target, value: partOf(own, part(to), (pick) => part(ended(own, from, pick))) };
  });
  return [...others, ...sets];
}

type Pick = (quantity: Quantity) => number;

/** A number with the doubt of the edits that lead to it, should they be in doubt: low or high all together. */
function partOf(edits: readonly NumberEdit[], value: number, at: (pick: Pick) => number): Quantity {
  const last = edits.at(-1)?.value;
  if (last === undefined) return guess(value);
  const { evidence, source, note } = last;
  if (edits.every((edit) => edit.value.low === undefined || edit.value.high === undefined))
    return { value, evidence, source, note };
  const ends = [
    at((quantity) => quantity.low ?? quantity.value),
    at((quantity) => quantity.high ?? quantity.value),
  ];
  return { value, low: Math.min(...ends), high: Math.max(...ends), evidence, source, note };
}

/** Where edits of one number take it. */
function ended(edits: readonly NumberEdit[], from: number, pick: Pick): number {
  return edits.reduce((x, { kind, value }) => {
    const given = pick(value);
    return kind === 'set' ? given : kind === 'add' ? x + given : x * given;
  }, from);
}
