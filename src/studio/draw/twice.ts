/**
 * Two quick clicks on a place mean that place, also where the first has opened something over it or moved the view: the
 * second then presses nothing else, no button that came below the pointer and no empty ground.
 */
import type { Attachment } from 'svelte/attachments';
import type { Selection, Thing } from '../selection.svelte.ts';
import type { Board } from './board.svelte.ts';

/** For the element that shows the drawing. */
export function clickingTwice(board: Board, selection: Selection): Attachment<HTMLElement> {
  return (surface) => {
    /** What the first click was on. */
    let first: Thing | undefined;
    /** The second is on something else. */
    let missed = false;

    const take = (event: MouseEvent): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const pressed = ({ target }: MouseEvent): Thing | undefined =>
      target instanceof Node && surface.contains(target) ? board.thingIn(target) : undefined;
    const onmousedown = (event: MouseEvent): void => {
      const thing = pressed(event);
      if (event.detail === 1) first = thing;
      missed = event.detail === 2 && first !== undefined && thing?.id !== first.id;
      if (missed) take(event);
    };
    const onclick = (event: MouseEvent): void => {
      if (missed) take(event);
    };
    const ondblclick = (event: MouseEvent): void => {
      if (!missed || !first) return;
      take(event);
      missed = false;
      selection.choose(first);
      board.making.name(first);
    };

    const listening = new AbortController();
    const how = { capture: true, signal: listening.signal };
    addEventListener('mousedown', onmousedown, how);
    addEventListener('click', onclick, how);
    addEventListener('dblclick', ondblclick, how);
    return () => listening.abort();
  };
}
