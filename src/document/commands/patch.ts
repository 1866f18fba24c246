/** The patch of a strategy or an event: its edits by what they change. */
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';

/** `touchpoints.ID.FIELD`; of what is added or removed `touchpoints.ID`. */
export function targetOf(edit: Edit): string {
  switch (edit.kind) {
    case 'addTouchpoint':
      return `touchpoints.${edit.touchpoint.id}`;
    case 'addTransition':
      return `transitions.${edit.transition.id}`;
    case 'set':
    case 'add':
    case 'multiply':
    case 'choose':
    case 'remove':
      return edit.target;
    default:
      return edit satisfies never;
  }
}

/** Whether a target is an object or one of its numbers. */
export function isWithin(target: string, object: string): boolean {
  return target === object || target.startsWith(`${object}.`);
}

/** The study with another patch of one strategy or event; unchanged when there is no such one. */
export function patched(
  study: Study,
  list: 'strategies' | 'events',
  id: string,
  change: (edits: readonly Edit[]) => readonly Edit[],
): Study {
  const items: readonly Patch[] = study[list];
  const place = items.findIndex((one) => one.id === id);
  if (place < 0) return study;
  const one = items[place];
  const edits = change(one.edits);
  return edits === one.edits ? study : { ...study, [list]: items.with(place, { ...one, edits }) };
}

interface Patch {
  readonly id: string;
  readonly edits: readonly Edit[];
}

/** The edits without those of these targets; the same list when there are none. */
export function withoutTargets(edits: readonly Edit[], gone: (target: string) => boolean): readonly Edit[] {
  const kept = edits.filter((edit) => !gone(targetOf(edit)));
  return kept.length === edits.length ? edits : kept;
}

/** Whether the patch itself adds the object that a target belongs to. */
export function isAdded(edits: readonly Edit[], target: string): boolean {
  return edits.some(
    (edit) =>
      (edit.kind === 'addTouchpoint' || edit.kind === 'addTransition') && isWithin(target, targetOf(edit)),
  );
}
