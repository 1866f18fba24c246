/** Phases as columns of the canvas: side by side from 0 on, each as wide as the study says. */
import type { Study } from '../../../models/study.ts';
import { arrange, type Point } from '../../document/commands/places.ts';
import type { Command } from '../../document/commands/command.ts';
import { sizes } from './sizes.ts';

export interface PhaseColumn {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly left: number;
  readonly width: number;
}

export function phaseColumns(
  phases: Study['phases'],
  widths: ReadonlyMap<string, number> = new Map(),
): PhaseColumn[] {
  let left = 0;
  return phases.map(({ id, name, width }, index) => {
    const column = { id, index, name, left, width: width ?? widths.get(id) ?? sizes.phase };
    left += column.width;
    return column;
  });
}

/** The phase in whose column something stands; none left or right of them all. */
export function phaseAt(phases: readonly PhaseColumn[], x: number): PhaseColumn | undefined {
  return phases.find(({ left, width }) => x >= left && x < left + width);
}

/** The index that a new phase gets when its column is to begin near here. */
export function phaseIndexAt(phases: readonly PhaseColumn[], x: number): number {
  const index = phases.findIndex(({ left, width }) => x < left + width / 2);
  return index < 0 ? phases.length : index;
}

/** Makes a column wider or narrower; all that stands right of it moves along. */
export function resizePhase(study: Study, id: string, width: number): Command {
  const columns = phaseColumns(study.phases);
  const column = columns.find((one) => one.id === id);
  if (!column) return { name: 'arrange', apply: (same) => same };
  const wide = Math.max(sizes.phase / 2, Math.round(width / sizes.grid) * sizes.grid);
  const by = wide - column.width;
  const edge = column.left + column.width;
  const added = [...study.strategies, ...study.events].flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  );
  const to = new Map<string, Point>();
  for (const { id: one, x, y } of [...study.touchpoints, ...added, ...study.exits, ...study.notes])
    if (x !== undefined && y !== undefined && x >= edge) to.set(one, { x: x + by, y });
  return arrange(
    by === 0 ? new Map() : to,
    new Map(columns.map((each) => [each.id, each === column ? wide : each.width])),
  );
}
