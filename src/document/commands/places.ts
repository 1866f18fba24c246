/** Where things stand on the canvas: the same under every strategy. */
import type { Study } from '../../../models/study.ts';
import type { Command } from './command.ts';
import { changed, changeTouchpoint } from './objects.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places and notes stand where they are put, under every strategy. `phases`: those dropped into another column. */
export function move(
  to: ReadonlyMap<string, Point>,
  phases: ReadonlyMap<string, string | undefined> = new Map(),
): Command {
  return { name: 'move', apply: (study) => placed(study, to, phases) };
}

/** All places at once, and how wide the columns of the phases are. */
export function arrange(to: ReadonlyMap<string, Point>, widths: ReadonlyMap<string, number>): Command {
  return {
    name: 'arrange',
    apply: (study) => {
      const now = placed(study, to, new Map());
      return {
        ...now,
        phases: changed(now.phases, (phase) => {
          const width = widths.get(phase.id);
          return width === undefined || width === phase.width ? phase : { ...phase, width };
        }),
      };
    },
  };
}

export function placed(
  study: Study,
  to: ReadonlyMap<string, Point>,
  phases: ReadonlyMap<string, string | undefined>,
): Study {
  const at = <T extends { readonly id: string }>(one: T): T => {
    const point = to.get(one.id);
    return point ? { ...one, ...pixel(point) } : one;
  };
  let now: Study = { ...study, exits: changed(study.exits, at), notes: changed(study.notes, at) };
  for (const id of new Set([...to.keys(), ...phases.keys()])) {
    now = changeTouchpoint(now, id, (one) => {
      const moved = at(one);
      if (!phases.has(id)) return moved;
      const { phase: _, ...rest } = moved;
      const phase = phases.get(id);
      return phase === undefined ? rest : { ...rest, phase };
    });
  }
  return now;
}

export function setPhase(id: string, phase: string | undefined): Command {
  return { name: 'change', apply: (study) => placed(study, new Map(), new Map([[id, phase]])) };
}

/** A new object on whole pixels, should it have a place. */
export function standing<T extends { readonly x?: number | undefined; readonly y?: number | undefined }>(
  one: T,
): T {
  const { x, y } = one;
  return x === undefined || y === undefined ? one : { ...one, ...pixel({ x, y }) };
}

/** Whole pixels, within what a file may hold; there is no minus zero, which a file cannot keep. */
export function pixel({ x, y }: Point): Point {
  const whole = (at: number): number => Math.round(Math.min(1e6, Math.max(-1e6, at))) + 0;
  return { x: whole(x), y: whole(y) };
}
