/** The patches of a study, strategies and events alike, and what each adds. */
import type { Edit } from '../strategy.ts';
import type { Study } from '../study.ts';
import type { Touchpoint } from '../touchpoint.ts';
import type { Transition } from '../transition.ts';

export interface Patch {
  /** `strategies.ID` or `events.ID`. */
  readonly path: string;
  readonly edits: readonly Edit[];
  readonly touchpoints: readonly Added<Touchpoint>[];
  readonly transitions: readonly Added<Transition>[];
}

export interface Added<Item> {
  /** `strategies.ID.edits.3.touchpoint`. */
  readonly path: string;
  readonly item: Item;
}

export function patchesOf(study: Study): { strategies: readonly Patch[]; events: readonly Patch[] } {
  return {
    strategies: study.strategies.map(({ id, edits }) => patch(`strategies.${id}`, edits)),
    events: study.events.map(({ id, edits }) => patch(`events.${id}`, edits)),
  };
}

function patch(path: string, edits: readonly Edit[]): Patch {
  const touchpoints: Added<Touchpoint>[] = [];
  const transitions: Added<Transition>[] = [];
  for (const [i, edit] of edits.entries()) {
    if (edit.kind === 'addTouchpoint') {
      touchpoints.push({ path: `${path}.edits.${i}.touchpoint`, item: edit.touchpoint });
    }
    if (edit.kind === 'addTransition') {
      transitions.push({ path: `${path}.edits.${i}.transition`, item: edit.transition });
    }
  }
  return { path, edits, touchpoints, transitions };
}
