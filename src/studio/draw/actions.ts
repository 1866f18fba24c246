/** What can be done with what is chosen, and on empty ground: the same in the bar above it and in the menu. */
import type { Selection } from '../selection.svelte.ts';
import type { Board } from './board.svelte.ts';
import type { Glyph } from './glyphs.ts';
import type { Point } from './path.ts';
import { alignments } from './snap.ts';
import { isMovable } from './things.ts';

export interface Action {
  readonly glyph: Glyph;
  readonly title: string;
  /** The key that does the same; none if there is none. */
  readonly key: string | undefined;
  readonly act: () => void;
}

export function actionsOnChosen(board: Board, { single, things }: Selection): Action[] {
  const { words } = board;
  const movable = things.filter(isMovable).length;
  const found: Action[] = [];
  const add = (glyph: Glyph, title: string, key: string | undefined, act: () => void): void => {
    found.push({ glyph, title, key, act });
  };
  if (single?.kind === 'touchpoint') add('arrow', words.connectFrom, 'A', () => board.connectFrom(single.id));
  if (single && single.kind !== 'arrow')
    add('rename', words.rename, 'Enter', () => board.making.name(single));
  for (const how of alignments) {
    // Two have always the same distance.
    const least = how === 'left' || how === 'top' ? 2 : 3;
    if (movable >= least) add(how, words.align[how], undefined, () => board.align(how));
  }
  if (movable > 0) {
    add('copy', words.copy, 'Ctrl C', () => void board.clips.toClipboard());
    add('duplicate', words.duplicate, 'Ctrl D', () => board.clips.duplicate());
  }
  if (things.length > 0) add('remove', words.remove, 'Del', () => board.remove());
  return found;
}

/** `at`: where on the canvas. */
export function actionsOnGround(board: Board, at: Point): Action[] {
  const { words } = board;
  return [
    {
      glyph: 'touchpoint',
      title: words.add.touchpoint,
      key: 'T',
      act: () => board.making.place('touchpoint', at),
    },
    { glyph: 'exit', title: words.add.exit, key: 'E', act: () => board.making.place('exit', at) },
    { glyph: 'note', title: words.add.note, key: 'N', act: () => board.making.place('note', at) },
    { glyph: 'paste', title: words.paste, key: 'Ctrl V', act: () => void board.clips.fromClipboard(at) },
    { glyph: 'fit', title: words.fit, key: 'Shift 1', act: () => board.camera.fit() },
  ];
}
