/** What the canvas shows by itself: another study as a whole, and what comes to be looked at. */
import { untrack } from 'svelte';
import type { Studio } from '../studio.ts';
import type { Board } from './board.svelte.ts';

/** To be called while a component is made, for as long as it lives. */
export function keepInView(board: Board, { document, selection }: Studio): void {
  const { camera } = board;
  // Another study, or the first look at this one; results, strategies and edits leave the view alone.
  const seen = $derived(camera.size.width > 0 && camera.size.height > 0 ? document.open?.id : undefined);
  $effect(() => {
    if (seen !== undefined) untrack(() => board.open());
  });
  // As long as nobody works on it, what is seen follows the size that the page finds for the canvas.
  $effect(() => {
    const { width, height } = camera.size;
    if (width > 0 && height > 0) untrack(() => selection.things.length === 0 && camera.settle());
  });
  // It is not left behind what stands beside the canvas; what the hand has put somewhere stays.
  let shown = '';
  $effect(() => {
    const { single } = selection;
    const { width, height } = camera.size;
    const key = `${single?.kind} ${single?.id} ${width} ${height}`;
    const isDone = board.state === 'select' || board.state === 'naming';
    if (board.state === 'dragging') shown = key;
    if (!single || !isDone || key === shown || width === 0) return;
    shown = key;
    untrack(() => {
      const box = board.boxes.get(single.id) ?? board.noteBoxes.get(single.id);
      if (box) camera.reveal(box, { width, height: uncovered(board) });
    });
  });
}

/** How much of the height is seen, where a sheet lies over the lower part. */
function uncovered({ camera }: Board): number {
  const { surface } = camera;
  const { width, height } = camera.size;
  if (!surface) return height;
  const { left, top } = surface.getBoundingClientRect();
  const step = 24;
  for (let y = height - 8; y > step; y -= step) {
    const above = document.elementFromPoint(left + width / 2, top + y);
    if (above !== null && surface.parentElement?.contains(above)) return Math.min(height, y + step);
  }
  return height;
}
