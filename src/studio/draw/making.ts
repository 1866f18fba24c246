/** What is put on the canvas, and how things there are named; for what is new both are one step. */
import type { Study } from '../../../models/study.ts';
import type { Command } from '../../document/commands/command.ts';
import { addExit, addNote, addTouchpoint, remove, setText } from '../../document/commands/journey.ts';
import { addPhase } from '../../document/commands/phases.ts';
import { newId } from '../newId.ts';
import type { Thing } from '../selection.svelte.ts';
import type { Studio } from '../studio.ts';
import type { Board } from './board.svelte.ts';
import { newTouchpoint, newTransition } from './edits.ts';
import type { Size } from './fit.ts';
import type { Placing } from './modes.ts';
import type { Point } from './path.ts';
import { phaseColumns, phaseIndexAt } from './phases.ts';
import { sizes } from './sizes.ts';
import { onGrid } from './snap.ts';

export class Making {
  readonly #board: Board;
  readonly #studio: Studio;

  constructor(board: Board, studio: Studio) {
    this.#board = board;
    this.#studio = studio;
  }

  /** Puts something new on the canvas, its middle at a point, and asks for its name. */
  place(what: Placing, at: Point): void {
    const { view, selection } = this.#studio;
    const study = view.study;
    if (!study) return;
    const id = newId();
    const corner = ({ width, height }: Size): Point => ({
      x: onGrid(at.x - width / 2),
      y: onGrid(at.y - height / 2),
    });
    switch (what) {
      case 'touchpoint':
        this.#begin(study, corner(sizes.place));
        return;
      case 'exit':
        this.#added(
          addExit({ id, name: this.#board.words.newExit, ...corner(sizes.exit) }, view.scope),
          { kind: 'exit', id },
          this.#board.words.newExit,
        );
        return;
      case 'phase': {
        const index = phaseIndexAt(phaseColumns(study.phases), at.x);
        this.#added(
          addPhase({ id, name: this.#board.words.newPhase, width: sizes.phase }, index),
          { kind: 'phase', id },
          this.#board.words.newPhase,
        );
        return;
      }
      case 'note':
        this.#added(
          addNote({ id, text: '', ...corner({ width: sizes.note.width, height: 38 }) }),
          { kind: 'note', id },
          this.#board.words.note,
        );
        selection.choose({ kind: 'note', id });
        return;
      default:
        what satisfies never;
    }
  }

  /** A new touchpoint where an arrow ends. */
  branch(from: string, at: Point): void {
    const { study } = this.#studio.view;
    if (study) this.#begin(study, { x: onGrid(at.x), y: onGrid(at.y - sizes.place.height / 2) }, from);
  }

  #begin(study: Study, at: Point, from?: string): void {
    const { scope } = this.#studio.view;
    const id = newId();
    const touchpoint = newTouchpoint(study, id, this.#board.words.newTouchpoint, at);
    const arrows = from === undefined ? [] : [newTransition(study, scope, newId(), from, id)];
    this.#added(
      addTouchpoint(touchpoint, scope, arrows),
      { kind: 'touchpoint', id },
      this.#board.words.newTouchpoint,
    );
  }

  /** What is new is chosen and named at once; adding and naming are one step. */
  #added(command: Command, thing: Thing, name: string): void {
    this.#board.edit(command, nameBurst(thing));
    this.#studio.selection.choose(thing);
    this.#board.say(this.#board.words.say.added(name));
    this.name(thing);
  }

  name(thing: Thing): void {
    if (thing.kind !== 'arrow') this.#board.send({ type: 'name', thing });
  }

  /** What is typed counts at once. An empty name is none, and is not kept. */
  type(thing: Thing, text: string): void {
    const key = thing.kind === 'note' ? 'text' : 'name';
    if (thing.kind === 'arrow' || (key === 'name' && text.trim() === '')) return;
    this.#board.edit(setText(`${thing.kind}s.${thing.id}`, key, text), nameBurst(thing));
  }

  /** Ends naming; a note without text is no note. */
  named(thing: Thing): void {
    const note = this.#studio.view.study?.notes.find(({ id }) => thing.kind === 'note' && id === thing.id);
    if (note?.text === '') {
      this.#board.edit(remove({ notes: [note.id] }, undefined), nameBurst(thing));
      this.#studio.selection.clear();
    }
    this.#studio.document.rest();
    if (this.#board.naming?.id === thing.id) this.#board.send({ type: 'named' });
  }
}

function nameBurst({ kind, id }: Thing): string {
  return `name ${kind} ${id}`;
}
