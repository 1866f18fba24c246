/** What is carried elsewhere: a piece of a study as a study of its own, and back under new ids. */
import type { Study } from '../../../models/study.ts';
import type { Command, Scope } from './command.ts';
import type { Chosen } from './journey.ts';
import { touchpointOf } from './objects.ts';
import { patched } from './patch.ts';
import { pixel, type Point } from './places.ts';

/** What is chosen, as a study of its own that can be carried elsewhere: touchpoints, exits, the arrows between, notes. */
export function clip(study: Study, chosen: Chosen): Study {
  const touchpoints = (chosen.touchpoints ?? []).flatMap((id) => touchpointOf(study, id) ?? []);
  const exits = study.exits.filter(({ id }) => chosen.exits?.includes(id));
  const ids = new Set([...touchpoints, ...exits].map(({ id }) => id));
  const added = study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : [])),
  );
  const phases = new Set(touchpoints.map(({ phase }) => phase));
  return {
    ...study,
    start: touchpoints[0]?.id ?? study.start,
    touchpoints,
    exits,
    transitions: [...study.transitions, ...added].filter(
      ({ from, to }, i, all) =>
        ids.has(from) && ids.has(to) && all.findIndex(({ id }) => id === all[i].id) === i,
    ),
    notes: study.notes.filter(({ id }) => chosen.notes?.includes(id)),
    phases: study.phases.filter(({ id }) => phases.has(id)),
    strategies: [],
    events: [],
    curve: [],
  };
}

/** Puts a clip into a study under new ids, `by` so far from where it was. Phases are found by id, else by name. */
export function paste(piece: Study, by: Point, newId: () => string, scope: Scope): Command {
  const ids = new Map([...piece.touchpoints, ...piece.exits].map(({ id }) => [id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const at = <T extends { readonly x?: number | undefined; readonly y?: number | undefined }>(one: T): T => ({
    ...one,
    ...pixel({ x: (one.x ?? 0) + by.x, y: (one.y ?? 0) + by.y }),
  });
  const exits = piece.exits.map((exit) => at({ ...exit, id: idOf(exit.id) }));
  const transitions = piece.transitions.map((one) => ({
    ...one,
    id: newId(),
    from: idOf(one.from),
    to: idOf(one.to),
  }));
  const notes = piece.notes.map((remark) => at({ ...remark, id: newId() }));
  return {
    name: 'paste',
    apply: (study) => {
      const phaseOf = (id: string | undefined): string | undefined => {
        const name = piece.phases.find((phase) => phase.id === id)?.name;
        return (
          study.phases.find((phase) => phase.id === id) ?? study.phases.find((phase) => phase.name === name)
        )?.id;
      };
      const touchpoints = piece.touchpoints.map(({ phase, ...one }) => {
        const known = phaseOf(phase);
        return at({ ...one, id: idOf(one.id), ...(known === undefined ? {} : { phase: known }) });
      });
      const base = { ...study, exits: [...study.exits, ...exits], notes: [...study.notes, ...notes] };
      if (scope !== undefined) {
        return patched(base, 'strategies', scope, (edits) => [
          ...edits,
          ...touchpoints.map((touchpoint) => ({ kind: 'addTouchpoint', touchpoint }) as const),
          ...transitions.map((transition) => ({ kind: 'addTransition', transition }) as const),
        ]);
      }
      const hasStart = study.touchpoints.some(({ id }) => id === study.start);
      return {
        ...base,
        start: hasStart || touchpoints.length === 0 ? study.start : touchpoints[0].id,
        touchpoints: [...study.touchpoints, ...touchpoints],
        transitions: [...study.transitions, ...transitions],
      };
    },
  };
}
