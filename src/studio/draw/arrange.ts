/** Puts a whole study in order: every place in its automatic position, columns as wide as their phases need. */
import type { Study } from '../../../models/study.ts';
import { arrange } from '../../document/commands/places.ts';
import { automatic, type Positions } from './automatic.ts';
import { journeyOf } from './journey.ts';
import { noteSize } from './notes.ts';
import { phaseColumns } from './phases.ts';
import { sizes } from './sizes.ts';

/** The study with every place in its automatic position. */
export function arranged(study: Study): Study {
  const { to, widths } = positionsOf(study);
  return arrange(to, widths).apply(study);
}

/** A study as it is opened: one that says nothing of positions is arranged, any other is left as it is. */
export function laidOut(study: Study): Study {
  const all = [...study.touchpoints, ...study.exits];
  const stands = all.some(({ x, y }) => x !== undefined && y !== undefined);
  if (all.length > 0 && !stands) return arranged(study);
  if (study.phases.every(({ width }) => width !== undefined)) return study;
  const widths = new Map(phaseColumns(study.phases).map(({ id, width }) => [id, width]));
  return arrange(new Map(), widths).apply(study);
}

/** Automatic positions of all places, patches' own included, of notes below them, and the widths of the columns. */
export function positionsOf(study: Study): Positions {
  const { to, widths } = automatic(journeyOf(study));
  const bottom = [...to.values()].reduce((most, { y }) => Math.max(most, y + sizes.place.height), 0);
  const moved = new Map(to);
  // Notes go below the journey, in a row of their own, each as far right as it was.
  let free = -Infinity;
  for (const note of study.notes.toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0))) {
    const x = Math.max(free, note.x ?? 0, 8);
    moved.set(note.id, { x, y: bottom + sizes.rowGap });
    free = x + noteSize(note.text).width + 16;
  }
  return { to: moved, widths };
}
