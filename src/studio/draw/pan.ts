/** How the hand moves what is seen: with the wheel, by dragging empty ground, with two fingers. */
import type { Attachment } from 'svelte/attachments';
import { isTyping } from '../shortcuts.ts';
import type { Board } from './board.svelte.ts';
import type { Point } from './path.ts';

export interface Taps {
  /** Empty ground was clicked. */
  readonly onground: (event: PointerEvent) => void;
  /** A finger rests on something, or on empty ground. */
  readonly onhold: (event: PointerEvent) => void;
}

/** In milliseconds: what is held longer is not tapped. */
const patience = 500;

/** For the element that shows the drawing; what is pressed on it directly is empty ground. */
export function panning(board: Board, { onground, onhold }: Taps): Attachment<HTMLElement> {
  const { camera } = board;
  return (surface) => {
    /** Where each pointer is that may move the view. */
    const held = new Map<number, Point>();
    /** Whether they do; a single finger on a place carries that. */
    let pans = false;
    /** A press that is not yet more than one. */
    let tap: { readonly start: Point; readonly slack: number; readonly ground: boolean } | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const noTap = (): void => {
      tap = undefined;
      clearTimeout(timer);
    };

    const onpointerdown = (event: PointerEvent): void => {
      if (isTyping(event.target)) return;
      const ground = event.target === surface;
      const isFinger = event.pointerType === 'touch';
      const byHand = board.panning || event.button === 1;
      const free = ground && event.button === 0 && !event.shiftKey && !isBusy(board.state);
      if (!isFinger && !byHand && !free) return;
      held.set(event.pointerId, camera.onScreen(event));
      if (held.size > 1) {
        // What the first finger began is none of its own any more.
        noTap();
        board.send({ type: 'cancel' });
      } else {
        clearTimeout(timer);
        tap = { start: camera.onScreen(event), slack: isFinger ? 8 : 4, ground: free && !byHand };
        if (isFinger) timer = setTimeout(() => hold(event), patience);
      }
      pans = byHand || free || held.size > 1;
      // Whatever lies below is not pressed.
      if (byHand || held.size > 1) event.stopPropagation();
      // The page does not begin to scroll by the middle button.
      if (event.button === 1) event.preventDefault();
    };
    const hold = (event: PointerEvent): void => {
      noTap();
      held.clear();
      board.send({ type: 'cancel' });
      onhold(event);
    };
    const onpointermove = (event: PointerEvent): void => {
      const from = held.get(event.pointerId);
      if (!from) return;
      const to = camera.onScreen(event);
      if (tap && Math.hypot(to.x - tap.start.x, to.y - tap.start.y) <= tap.slack) return;
      noTap();
      held.set(event.pointerId, to);
      if (!pans) return;
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (other) camera.pinch([from, other], [to, other]);
      else camera.shift({ x: to.x - from.x, y: to.y - from.y });
    };
    const onpointerend = (event: PointerEvent): void => {
      if (!held.delete(event.pointerId)) return;
      const isClick = tap?.ground === true && event.type === 'pointerup';
      noTap();
      if (isClick) onground(event);
    };
    const onwheel = (event: WheelEvent): void => {
      if (event.target instanceof Element && event.target.closest('textarea')) return;
      event.preventDefault();
      // Some count in lines.
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        // A notch of a wheel counts for no more than a fast pinch on a pad.
        const by = Math.max(-24, Math.min(24, dy));
        camera.zoom(camera.view.zoom * 2 ** (-by / 100), camera.onScreen(event));
      } else camera.shift({ x: -dx, y: -dy });
    };

    const listening = new AbortController();
    const { signal } = listening;
    surface.addEventListener('pointerdown', onpointerdown, { capture: true, signal });
    surface.addEventListener('wheel', onwheel, { passive: false, signal });
    addEventListener('pointermove', onpointermove, { signal });
    addEventListener('pointerup', onpointerend, { signal });
    addEventListener('pointercancel', onpointerend, { signal });
    return () => {
      listening.abort();
      noTap();
    };
  };
}

/** Whether the pointer is at something else: what it draws or carries, not the view. */
function isBusy(state: string): boolean {
  return state === 'pressed' || state === 'dragging' || state === 'enclosing' || state === 'connecting';
}
