/** A patch that is done in part only, or carried out better or worse than planned. */
import { guess, type Field, type Quantity } from './quantity.ts';
import type { Edit } from './strategy.ts';
import type { Study } from './study.ts';
import { baseWorld } from './world/base.ts';
import { numberAt } from './world/places.ts';
import { patched, touched } from './world/patch.ts';
import { clipped, derived } from './world/settle.ts';

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

interface Move {
  readonly field: Field;
  /** x₀, its value before the patch. */
  readonly from: number;
  /** x₁, its value after the whole of it; not clipped. */
  readonly to: number;
}

/** How a patch moves each number that it touches and may change, by target, when it follows other edits. */
function moves(study: Study, before: readonly Edit[], edits: readonly Edit[]): Map<string, Move> {
  const base = baseWorld({ ...study, events: [] }, [...before, ...edits]);
  const start = clipped(patched(base, before));
  const filled = derived(start);
  const full = patched(start, edits);
  const found = new Map<string, Move>();
  for (const target of touched(start, edits)) {
    const [x0, x1] = [numberAt(filled, target), numberAt(full, target)];
    if (x0 === undefined || x1 === undefined || !x0.field.patchable) continue;
    found.set(target, { field: x0.field, from: x0.holder[x0.key], to: x1.holder[x1.key] });
  }
  return found;
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
