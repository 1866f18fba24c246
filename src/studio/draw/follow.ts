/** What is pressed on the canvas is followed wherever the pointer goes; near an edge the view moves along under it. */
import type { Attachment } from 'svelte/attachments';
import type { Board } from './board.svelte.ts';
import { boxAt } from './spots.ts';

const followed: ReadonlySet<string> = new Set(['pressed', 'dragging', 'enclosing', 'connecting', 'placing']);
const carrying: ReadonlySet<string> = new Set(['dragging', 'enclosing', 'connecting']);

/** From an edge on, in pixels, the view moves; at most so many pixels a frame. */
const edge = { width: 20, fastest: 12 } as const;

/** For the element that shows the drawing. */
export function following(board: Board): Attachment<HTMLElement> {
  const { camera } = board;
  return (surface) => {
    let last: PointerEvent | undefined;
    let frame: number | undefined;
    /** A gesture that begins near an edge must first have left it. */
    let away = false;

    const moved = (pointer: PointerEvent): void => {
      const at = camera.pointOf(pointer);
      board.send({
        type: 'move',
        at,
        over: board.state === 'connecting' ? boxAt(board.boxes, at) : undefined,
      });
    };
    const onpointermove = (event: PointerEvent): void => {
      if (!followed.has(board.state) || !event.isPrimary) return;
      last = event;
      moved(event);
      if (carrying.has(board.state)) frame ??= requestAnimationFrame(pan);
    };
    const pan = (): void => {
      frame = undefined;
      if (!last || !carrying.has(board.state)) {
        away = false;
        return;
      }
      frame = requestAnimationFrame(pan);
      const { left, right, top, bottom } = surface.getBoundingClientRect();
      const by = { x: pull(last.clientX, left, right), y: pull(last.clientY, top, bottom) };
      if (by.x === 0 && by.y === 0) away = true;
      else if (away) {
        camera.shift(by);
        moved(last);
      }
    };
    const onpointerup = (event: PointerEvent): void => {
      last = undefined;
      if (!followed.has(board.state) || !event.isPrimary || board.state === 'placing') return;
      // What is let go outside the canvas (on its tools) is let go nowhere.
      const isInside = surface.contains(document.elementFromPoint(event.clientX, event.clientY));
      if (board.state === 'connecting' && !isInside) return;
      const at = camera.pointOf(event);
      board.send({ type: 'release', at, over: boxAt(board.boxes, at) });
    };

    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('pointermove', onpointermove, { signal });
    addEventListener('pointerup', onpointerup, { signal });
    addEventListener('pointercancel', () => board.send({ type: 'cancel' }), { signal });
    return () => {
      listening.abort();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  };
}

/** How far the view moves on along an axis. */
function pull(at: number, from: number, to: number): number {
  if (at < from + edge.width) return Math.min(edge.fastest, (from + edge.width - at) / 2);
  return at > to - edge.width ? -Math.min(edge.fastest, (at - to + edge.width) / 2) : 0;
}
