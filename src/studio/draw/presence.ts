/** What is there under a strategy: the base, what it adds itself, what events add. Not what others add. */
import type { Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';

export interface Presence {
  readonly places: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
}

export function presenceOf(study: Study, strategy: Strategy): Presence {
  const edits = [...strategy.edits, ...study.events.flatMap((event) => event.edits)];
  const touchpoints = edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
  const transitions = edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : []));
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  return {
    places: new Set(ids([...study.touchpoints, ...study.exits, ...touchpoints])),
    transitions: new Set(ids([...study.transitions, ...transitions])),
  };
}
