/** The menu that is open: of what is chosen, or of a point of empty ground. */
import type { Selection } from '../selection.svelte.ts';
import type { Board } from './board.svelte.ts';
import { around } from './fit.ts';
import type { Point } from './path.ts';

export interface OpenMenu {
  /** Its corner, in the window. */
  readonly at: Point;
  /** The point that it is about; none if about what is chosen. */
  readonly ground: Point | undefined;
}

/** Of what lies below a pointer; that is then chosen. */
export function menuBelow(
  board: Board,
  selection: Selection,
  pointer: { readonly clientX: number; readonly clientY: number; readonly target: EventTarget | null },
): OpenMenu {
  const thing = board.thingIn(pointer.target);
  if (thing && !selection.has(thing)) selection.choose(thing);
  return {
    at: { x: pointer.clientX, y: pointer.clientY },
    ground: thing ? undefined : board.camera.pointOf(pointer),
  };
}

/** For whoever has no pointer: below what is chosen, or in the middle. */
export function menuByKey({ camera, chosenBoxes, freeSpot }: Board): OpenMenu {
  const all = around(chosenBoxes, 8);
  const { x, y, width, height } = camera.seen;
  const point = all ? { x: all.x, y: all.y + all.height } : { x: x + width / 2, y: y + height / 2 };
  return { at: camera.inWindow(point), ground: all ? undefined : freeSpot };
}
