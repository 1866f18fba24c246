/** Pieces of the journey that are copied: beside where they were, to the clipboard, and from there. */
import { parseText, serialize } from '../../../models/parse.ts';
import type { Study } from '../../../models/study.ts';
import { clip } from '../../document/commands/clipboard.ts';
import { newId } from '../newId.ts';
import type { Studio } from '../studio.ts';
import type { Board } from './board.svelte.ts';
import { chosenOf, pasting } from './edits.ts';
import { around } from './fit.ts';
import type { Box } from './labels.ts';
import type { Point } from './path.ts';
import { sizes } from './sizes.ts';
import { meet, onGrid } from './snap.ts';
import { isMovable } from './things.ts';

/** A page that came over a plain connection has none. */
const { clipboard }: { readonly clipboard?: Clipboard } = navigator;

/** How far a copy lies from where it was. */
const offset = 32;

export class Clips {
  readonly #board: Board;
  readonly #studio: Studio;
  /** How often the same text was pasted, so that copies do not lie on each other. */
  #pastes = { text: '', count: 0 };
  /** What was copied here last, where the clipboard may not be read. */
  #last = '';

  constructor(board: Board, studio: Studio) {
    this.#board = board;
    this.#studio = studio;
  }

  /** Another study: what is pasted there is pasted for the first time. */
  forget(): void {
    this.#pastes = { text: '', count: 0 };
  }

  /** Puts a copy of what is chosen so far from it. */
  copyBy(by: Point): void {
    const piece = this.#piece();
    if (piece) this.#put(piece, by);
  }

  duplicate(): void {
    this.copyBy({ x: offset, y: offset });
  }

  /** What is chosen, as text for the clipboard; none when nothing chosen can be copied. */
  copied(): string | undefined {
    const piece = this.#piece();
    if (!piece) return undefined;
    this.#board.say(this.#board.words.say.copied(this.#studio.selection.things.filter(isMovable).length));
    this.#last = serialize(piece);
    return this.#last;
  }

  async toClipboard(): Promise<void> {
    const text = this.copied();
    if (text === undefined) return;
    // Where it may not be written, what was copied can still be pasted here.
    await clipboard?.writeText(text).catch(() => undefined);
  }

  async fromClipboard(at: Point): Promise<void> {
    const text = await clipboard?.readText().catch(() => undefined);
    this.paste(text ?? this.#last, at);
  }

  /** Takes in a piece of a journey, or says that the text is none. `at`: where its middle goes; by default beside itself. */
  paste(text: string, at?: Point): void {
    if (text.trim() === '') return;
    const { kind, study: piece } = parseText(text);
    const all = kind === 'study' ? around(boxesOf(piece), 0) : undefined;
    if (kind === 'refused' || !all) {
      this.#board.tell(this.#board.words.say.notPasted);
      return;
    }
    this.#pastes = this.#pastes.text === text ? { text, count: this.#pastes.count + 1 } : { text, count: 1 };
    const beside = { x: offset * this.#pastes.count, y: offset * this.#pastes.count };
    const { seen } = this.#board.camera;
    const isSeen = meet({ ...all, x: all.x + beside.x, y: all.y + beside.y }, seen);
    const middle = at ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    const there = {
      x: onGrid(middle.x - (all.x + all.width / 2)),
      y: onGrid(middle.y - (all.y + all.height / 2)),
    };
    this.#put(piece, at === undefined && isSeen ? beside : there);
  }

  /** What is chosen, as a journey of its own; none when nothing of it can be copied. */
  #piece(): Study | undefined {
    const { view, selection } = this.#studio;
    if (!view.study || !selection.things.some(isMovable)) return undefined;
    return clip(view.study, chosenOf(view.study, view.scope, selection.things));
  }

  #put(piece: Study, by: Point): void {
    const { view, selection } = this.#studio;
    if (!view.study) return;
    const { command, things } = pasting(view.study, piece, by, newId, view.scope);
    this.#board.edit(command);
    selection.choose(...things);
    this.#board.say(this.#board.words.say.pasted(things.length));
  }
}

function boxesOf({ touchpoints, exits, notes }: Study): Box[] {
  return [...touchpoints, ...exits, ...notes].map(({ x = 0, y = 0 }) => ({ x, y, ...sizes.place }));
}
