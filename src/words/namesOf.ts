/** Names for the ids of a study. */
import { remembered } from '../../models/remembered.ts';
import type { Study } from '../../models/study.ts';
import type { Listed, NameOf } from './named.ts';

/** What each object of a study is called; an arrow by the places it joins. */
export const namesOf = remembered((study: Study): NameOf => {
  const edits = [...study.strategies, ...study.events].flatMap((patch) => patch.edits);
  const added = edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
  const joined = edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : []));
  const touchpoints = byId([...added, ...study.touchpoints]);
  const exits = byId(study.exits);
  const place = (id: string): string => touchpoints.get(id) ?? exits.get(id) ?? id;
  const names: Readonly<Record<Listed, ReadonlyMap<string, string>>> = {
    touchpoints,
    exits,
    transitions: new Map(
      [...joined, ...study.transitions].map(({ id, from, to }) => [id, `${place(from)} → ${place(to)}`]),
    ),
    segments: byId(study.segments),
    strategies: byId(study.strategies),
    events: byId(study.events),
    phases: byId(study.phases),
    // They have none.
    notes: new Map(),
  };
  return (list, id) => names[list].get(id);
});

function byId(items: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name }) => [id, name]));
}
