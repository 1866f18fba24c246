/** The keys of the canvas. Those that hold anywhere on the page (undo, strategies, runs) are the page's own. */
import { isTyping } from '../shortcuts.ts';
import type { Studio } from '../studio.ts';
import type { Board } from './board.svelte.ts';
import type { View } from './fit.ts';
import type { Tool } from './modes.ts';
import { menuByKey } from './openMenu.ts';
import { sizes } from './sizes.ts';
import { arrowsAt, nearest, neighbour, type Direction } from './walk.ts';

const toolKeys: Readonly<Record<string, Tool | undefined>> = {
  v: 'select',
  t: 'touchpoint',
  e: 'exit',
  a: 'arrow',
  p: 'phase',
  n: 'note',
};

const directions: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const steps: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
  left: { x: -sizes.grid, y: 0 },
  right: { x: sizes.grid, y: 0 },
  up: { x: 0, y: -sizes.grid },
  down: { x: 0, y: sizes.grid },
};

interface CanvasKeys {
  readonly onkeydown: (event: KeyboardEvent) => void;
  readonly onkeyup: (event: KeyboardEvent) => void;
}

/** What keys do. `canvas`: the element within which those that move, name and delete hold. */
export function canvasKeys(board: Board, studio: Studio, canvas: () => HTMLElement | undefined): CanvasKeys {
  const { selection, view } = studio;
  /** What was seen when Space was pressed. */
  let before: View | undefined;

  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target) || isBusy(event.target)) return;
    const act =
      event.ctrlKey || event.metaKey
        ? event.key.toLowerCase() === 'd' && isInside(event.target)
          ? () => board.clips.duplicate()
          : undefined
        : event.altKey
          ? undefined
          : (anywhere(event) ?? (isInside(event.target) ? inside(event) : undefined));
    if (!act) return;
    event.preventDefault();
    act();
  };
  return {
    onkeydown(event) {
      if (event.key !== ' ' || isTyping(event.target) || isControl(event.target)) {
        press(event);
        return;
      }
      // Space held: the hand pans.
      if (!board.panning) before = board.camera.view;
      board.panning = true;
      event.preventDefault();
    },
    onkeyup({ key, target }) {
      if (key === 'Shift' && board.state === 'nudging') board.send({ type: 'rest' });
      if (key !== ' ' || !board.panning) return;
      board.panning = false;
      // Nothing was panned: it was pressed like any button.
      const thing = before === board.camera.view ? board.thingIn(target) : undefined;
      if (thing) selection.choose(thing);
    },
  };

  /** Whether Space belongs to what has the focus: a button, or a place while an arrow is drawn. */
  function isControl(target: EventTarget | null): boolean {
    if (!(target instanceof Element) || !target.closest('button, a, summary, [role], [tabindex]'))
      return false;
    return board.state !== 'select' || board.thingIn(target) === undefined;
  }

  function isInside(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    return target === target.ownerDocument.body || canvas()?.contains(target) === true;
  }

  function anywhere({ key, code, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (shiftKey && code === 'Digit0') return () => board.camera.zoom(1);
    if (shiftKey && code === 'Digit1') return () => board.camera.fit();
    if (key === '+' || key === '=') return () => board.camera.zoom(board.camera.view.zoom * 1.25);
    if (key === '-' || key === '−') return () => board.camera.zoom(board.camera.view.zoom * 0.8);
    const tool = shiftKey ? undefined : toolKeys[key.toLowerCase()];
    return tool && (() => board.take(tool));
  }

  function inside(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey } = event;
    const direction = directions[key];
    if (key === 'ContextMenu' || (shiftKey && key === 'F10')) return () => (board.menu = menuByKey(board));
    if (key === 'Escape') {
      if (board.state !== 'select') return () => board.send({ type: 'cancel' });
      return selection.things.length > 0 ? () => selection.clear() : undefined;
    }
    if (board.state === 'connecting') {
      if (key === 'Tab') return connectingTab(shiftKey);
      if (direction) return () => aimTowards(direction);
      if (key === 'Enter' || key === ' ') return accept;
      return undefined;
    }
    if (board.state === 'placing' && key === 'Enter') return accept;
    if (key === 'Tab') return tab(shiftKey, event.target);
    if (key === 'Enter' || key === 'F2' || key === ' ') return enter(event);
    if (key === 'Delete' || key === 'Backspace')
      return selection.things.length > 0 ? () => board.remove() : undefined;
    if (!direction) return undefined;
    if (shiftKey) {
      if (!selection.things.some(({ kind }) => kind !== 'arrow' && kind !== 'phase')) return undefined;
      return () => board.send({ type: 'nudge', by: steps[direction] });
    }
    return follow(direction);
  }

  function accept(): void {
    board.send({ type: 'accept', at: board.freeSpot });
  }

  /** From place to place in the order of the journey; beyond the last one the page goes on. */
  function tab(back: boolean, target: EventTarget | null): (() => void) | undefined {
    const here = board.thingIn(target);
    // Notes come after all places, by themselves.
    if (here?.kind === 'note') return undefined;
    if (!here && target instanceof Element && target.closest('button, [role="separator"]')) return undefined;
    const { single } = selection;
    const from = here?.kind === 'arrow' ? undefined : here?.id;
    const start = from ?? (single?.kind === 'arrow' ? single.id.split('>')[back ? 0 : 1] : undefined);
    // Nothing is chosen and nothing of the canvas has the focus: Tab is the page's.
    if (start === undefined) return undefined;
    const next = start === from ? neighbour(board.order, start, back ? -1 : 1) : start;
    const thing = next === undefined ? undefined : board.thingOf(next);
    return thing && (() => void board.focus(thing));
  }

  function connectingTab(back: boolean): () => void {
    const { over, from } = board.mode.context;
    return () => {
      const next =
        neighbour(board.order, over ?? from, back ? -1 : 1) ??
        neighbour(board.order, undefined, back ? -1 : 1);
      if (next !== undefined) board.aim(next);
    };
  }

  function aimTowards(direction: Direction): void {
    const { over, from } = board.mode.context;
    const next = nearest(board.boxes, over ?? from, direction);
    if (next !== undefined) board.aim(next);
  }

  function enter({ key, target }: KeyboardEvent): (() => void) | undefined {
    const thing = board.thingIn(target);
    if (thing) {
      if (board.state === 'aiming') return () => board.connectFrom(thing.id);
      return selection.has(thing) ? () => board.making.name(thing) : () => selection.choose(thing);
    }
    // A button does what it says.
    if (target instanceof Element && target.closest('button, [role="separator"], summary')) return undefined;
    const { single } = selection;
    return single && key !== ' ' && single.kind !== 'arrow' ? () => board.making.name(single) : undefined;
  }

  /** Along arrows: from a place to the arrow that leaves it, and from there to where it leads; up and down among them. */
  function follow(direction: Direction): (() => void) | undefined {
    const { single } = selection;
    const journey = view.drawing && { arrows: [...view.arrows.values()].map(({ arrow }) => arrow) };
    if (!single || !journey || single.kind === 'note' || single.kind === 'phase') return undefined;
    if (single.kind === 'arrow') {
      const [from, to] = single.id.split('>');
      if (direction === 'up' || direction === 'down') {
        const all = arrowsAt(journey, from, 'from', view.chances);
        const next = neighbour(all, single.id, direction === 'up' ? -1 : 1);
        return next === undefined ? undefined : () => void board.focus({ kind: 'arrow', id: next });
      }
      const thing = board.thingOf(direction === 'right' ? to : from);
      return thing && (() => void board.focus(thing));
    }
    if (direction === 'up' || direction === 'down') {
      const next = nearest(board.boxes, single.id, direction);
      const thing = next === undefined ? undefined : board.thingOf(next);
      return thing && (() => void board.focus(thing));
    }
    const side = direction === 'right' ? 'from' : 'to';
    const id = arrowsAt(journey, single.id, side, view.chances).find(
      (one) => one !== `${single.id}>${single.id}`,
    );
    if (id !== undefined) return () => void board.focus({ kind: 'arrow', id });
    const next = nearest(board.boxes, single.id, direction);
    const thing = next === undefined ? undefined : board.thingOf(next);
    return thing && (() => void board.focus(thing));
  }
}

/** Whether arrow keys and letters belong to a menu or another control that has the focus. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      '[role="menu"], [role="listbox"], [role="slider"], [role="radiogroup"], [role="tablist"]',
    ) !== null
  );
}
