/** Phases: columns of the canvas, which move with all that stands in them. */
import type { Study } from '../../../models/study.ts';
import type { Command } from './command.ts';
import { addedTouchpoints, changed } from './objects.ts';
import { placed } from './places.ts';

type Phase = Study['phases'][number];

/** A phase at a place among the others; what stands to its right makes room. */
export function addPhase(phase: Phase & { readonly width: number }, index: number): Command {
  return {
    name: 'add',
    apply: (study) => {
      const left = leftOf(study.phases, index);
      return {
        ...shifted(study, left, phase.width),
        phases: study.phases.toSpliced(index, 0, phase),
      };
    },
  };
}

/** Its column closes; touchpoints in it go to the phase before, or the one after, or to none. */
export function removePhase(id: string): Command {
  return {
    name: 'remove',
    apply: (study) => {
      const index = study.phases.findIndex((phase) => phase.id === id);
      if (index < 0) return study;
      const heir = study.phases[index - 1] ?? study.phases[index + 1];
      const inside = study.touchpoints.filter(({ phase }) => phase === id);
      const rest = study.phases.toSpliced(index, 1);
      const width = study.phases[index].width ?? 0;
      // The heir takes over the room if there is something in it.
      const phases =
        inside.length > 0 && heir !== undefined
          ? changed(rest, (phase) =>
              phase === heir ? { ...phase, width: (phase.width ?? 0) + width } : phase,
            )
          : rest;
      const now = { ...study, phases, curve: study.curve.filter((point) => point.phase !== id) };
      const moved = inside.length > 0 ? now : shifted(now, leftOf(study.phases, index), -width);
      return changedPhases(moved, id, heir?.id);
    },
  };
}

function changedPhases(study: Study, from: string, to: string | undefined): Study {
  let now = study;
  for (const { id, phase } of [...study.touchpoints, ...addedTouchpoints(study)]) {
    if (phase === from) now = placed(now, new Map(), new Map([[id, to]]));
  }
  return now;
}

/** Moves a phase with all that stands in its column. */
export function movePhase(id: string, index: number): Command {
  return {
    name: 'reorder',
    apply: (study) => {
      const from = study.phases.findIndex((phase) => phase.id === id);
      if (from < 0 || from === index) return study;
      const phases = study.phases.toSpliced(from, 1).toSpliced(index, 0, study.phases[from]);
      const shift = new Map(
        phases.map((phase, i) => [
          phase.id,
          leftOf(phases, i) - leftOf(study.phases, study.phases.indexOf(phase)),
        ]),
      );
      let now: Study = { ...study, phases };
      const all = [...study.touchpoints, ...addedTouchpoints(study)];
      const to = new Map(
        all.flatMap(({ id: one, phase, x, y }) => {
          const by = shift.get(phase ?? '') ?? 0;
          return x === undefined || y === undefined || by === 0 ? [] : [[one, { x: x + by, y }] as const];
        }),
      );
      now = placed(now, to, new Map());
      return now;
    },
  };
}

/** How far right a phase's column begins; the first begins at 0. */
function leftOf(phases: readonly Phase[], index: number): number {
  return phases.slice(0, index).reduce((sum, { width }) => sum + (width ?? 0), 0);
}

/** Everything at or right of `from` moves. */
function shifted(study: Study, from: number, by: number): Study {
  const all = [...study.touchpoints, ...addedTouchpoints(study), ...study.exits, ...study.notes];
  const to = all.flatMap(({ id, x, y }) =>
    x === undefined || y === undefined || x < from ? [] : [[id, { x: x + by, y }] as const],
  );
  return placed(study, new Map(to), new Map());
}
