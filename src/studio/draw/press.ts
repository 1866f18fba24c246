/** A pointer pressed on something of the canvas, as a gesture. */
import { getContext, setContext } from 'svelte';
import type { Point } from './path.ts';
import { useBoard } from './board.svelte.ts';
import type { Hit } from './modes.ts';
import { useStudio } from '../studio.ts';

type PointOf = (event: { readonly clientX: number; readonly clientY: number }) => Point;
const key = Symbol('point');

/** `pointOf`: where in the drawing a pointer is. */
export function providePoint(pointOf: PointOf): void {
  setContext(key, pointOf);
}

export function usePress(): (event: PointerEvent, hit: Hit) => void {
  const board = useBoard();
  const { selection } = useStudio();
  // Only `providePoint` puts something there.
  const pointOf = getContext<PointOf>(key);
  return (event, hit) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const chosen = hit.kind === 'thing' && selection.has(hit.thing);
    board.send({
      type: 'press',
      hit,
      at: pointOf(event),
      add: event.shiftKey || event.ctrlKey || event.metaKey,
      copy: event.altKey,
      chosen,
      slack: (event.pointerType === 'mouse' ? 4 : 8) / board.viewport.zoom,
    });
  };
}
