/** A pointer pressed on something of the canvas, as a gesture. */
import { useStudio } from '../studio.ts';
import { useBoard } from './board.svelte.ts';
import type { Hit } from './modes.ts';

export function usePress(): (event: PointerEvent, hit: Hit) => void {
  const board = useBoard();
  const { selection } = useStudio();
  return (event, hit) => {
    if (event.button !== 0 || !event.isPrimary) return;
    board.send({
      type: 'press',
      hit,
      at: board.camera.pointOf(event),
      add: event.shiftKey || event.ctrlKey || event.metaKey,
      copy: event.altKey,
      chosen: hit.kind === 'thing' && selection.has(hit.thing),
      slack: (event.pointerType === 'mouse' ? 4 : 8) / board.camera.view.zoom,
    });
  };
}
