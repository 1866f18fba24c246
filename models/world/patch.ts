/** A patch: what it makes of a world, and what it touches. */
import { remembered } from '../remembered.ts';
import { clip } from '../rules/clip.ts';
import type { Edit } from '../strategy.ts';
import { transitionFields } from '../transition.ts';
import { draft, owned, ownTransition, type Draft } from './draft.ts';
import type { World } from './inForce.ts';
import { choiceAt, numberAt } from './places.ts';
import { derived } from './settle.ts';

/** The world after a patch, edit by edit, not clipped. Edits whose object is gone do nothing (`check` names them). */
export function patched(world: World, edits: readonly Edit[]): Draft {
  const after = draft(world);
  const before = derived(world);
  // what is removed already, and has had no new weight since
  const closed = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'remove') closed.clear();
    switch (edit.kind) {
      case 'set':
      case 'add':
      case 'multiply': {
        const place = numberAt(after, owned(after, edit.target));
        if (place === undefined || !place.field.patchable) break;
        const { holder, key } = place;
        const old = Number.isNaN(holder[key])
          ? (numberAt(before, edit.target)?.holder[key] ?? 0)
          : holder[key];
        const given = edit.value.value;
        holder[key] = edit.kind === 'set' ? given : edit.kind === 'add' ? old + given : old * given;
        break;
      }
      case 'choose': {
        const place = choiceAt(after, owned(after, edit.target));
        if (place?.options.includes(edit.value)) place.holder[place.key] = edit.value;
        break;
      }
      case 'addTouchpoint':
        break;
      case 'addTransition': {
        const weight = edit.transition.weight?.value ?? transitionFields.weight.default;
        const added = ownTransition(after, edit.transition.id);
        if (added) added.weight = weight;
        break;
      }
      case 'remove':
        if (closed.has(edit.target)) break;
        closed.add(edit.target);
        for (const id of removed(world, edit.target)) {
          const gone = ownTransition(after, id);
          if (gone) gone.weight = 0;
        }
        break;
      default:
        edit satisfies never;
    }
  }
  return after;
}

/** The ids of the transitions that a removal closes: the one named, or all that lead into the touchpoint named. */
function removed(world: World, target: string): readonly string[] {
  const [collection, id] = target.split('.');
  if (collection === 'touchpoints') return into(world.transitions).get(id) ?? [];
  return collection === 'transitions' && world.transitions.has(id) ? [id] : [];
}

const into = remembered((transitions: World['transitions']) => {
  const ids = new Map<string, string[]>();
  for (const { id, to } of transitions.values()) {
    const known = ids.get(to);
    if (known) known.push(id);
    else ids.set(to, [id]);
  }
  return ids;
});

/** x₀ + factor·(x₁ − x₀) for every number a patch touches, clipped to its range; what is no number switches. */
export function between(
  base: World,
  full: World,
  settled: World,
  edits: readonly Edit[],
  factor: number,
): World {
  if (factor === 1) return settled;
  const world = draft(settled);
  const start = derived(base);
  for (const target of touched(base, edits)) {
    const [x0, x1] = [numberAt(start, target), numberAt(full, target)];
    const place = numberAt(world, owned(world, target));
    if (x0 === undefined || x1 === undefined || place === undefined) continue;
    const { min, max } = place.field;
    const mixed = x0.holder[x0.key] + factor * (x1.holder[x1.key] - x0.holder[x0.key]);
    place.holder[place.key] = clip(mixed, min, max);
  }
  return world;
}

/** The target of every number that a patch touches. */
export function touched(base: World, edits: readonly Edit[]): Set<string> {
  const targets = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'set' || edit.kind === 'add' || edit.kind === 'multiply') targets.add(edit.target);
    if (edit.kind === 'addTransition') targets.add(`transitions.${edit.transition.id}.weight`);
    if (edit.kind === 'remove') {
      for (const id of removed(base, edit.target)) targets.add(`transitions.${id}.weight`);
    }
  }
  return targets;
}
