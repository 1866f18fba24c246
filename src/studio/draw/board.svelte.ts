/** The canvas as it is used: what the hand does (`modes.ts`), what is in view, and how what is done changes the study. */
import { tick, untrack } from 'svelte';
import { parseText, serialize } from '../../../models/parse.ts';
import type { Problem } from '../../../models/problem.ts';
import type { Study } from '../../../models/study.ts';
import type { Command } from '../../document/commands/command.ts';
import {
  addExit,
  addNote,
  addPhase,
  addTouchpoint,
  clip,
  remove,
  setText,
} from '../../document/commands/journey.ts';
import { canvasWords, type CanvasWords } from '../../words/canvas.ts';
import { newId } from '../newId.ts';
import type { Thing } from '../selection.svelte.ts';
import { Speech } from '../speech.svelte.ts';
import { useStudio, type Studio } from '../studio.ts';
import { arranged } from './arrange.ts';
import {
  chosenOf,
  joining,
  leading,
  newTouchpoint,
  newTransition,
  pasting,
  putting,
  removing,
} from './edits.ts';
import { faultsOf } from './faults.ts';
import { around, fitted, inDrawing, opened, revealed, zoomed, type Size, type View } from './fit.ts';
import { arrowId } from './journey.ts';
import type { Box } from './labels.ts';
import { firstMode, step, type Deed, type Gesture, type Mode, type Placing, type Tool } from './modes.ts';
import type { Point } from './path.ts';
import { phaseColumns, phaseIndexAt } from './phases.ts';
import { sizes } from './sizes.ts';
import {
  endsOf,
  isMovable,
  movableBoxes,
  movableIds,
  nextTo,
  noteBoxes,
  placeBoxes,
  shiftedBy,
} from './things.ts';
import { alignedTo, between, meet, onGrid, snapped, type Alignment, type Snapped } from './snap.ts';

const none: ReadonlySet<string> = new Set();
const noFaults: ReadonlyMap<string, readonly Problem[]> = new Map();
const still: Snapped = { by: { x: 0, y: 0 }, guides: [] };

/** How far what is pasted or duplicated lies from where it was. */
const offset = 32;

export class Board {
  readonly #studio: Studio;
  readonly #speech: Speech;

  mode: Mode = $state.raw(firstMode());
  viewport: View = $state.raw({ x: 0, y: 0, zoom: 1 });
  size: Size = $state.raw({ width: 0, height: 0 });
  /** The arrow below the pointer. */
  hovered: string | undefined = $state.raw();
  /** Space is held: the hand pans whatever it presses. */
  panning = $state(false);
  /** What is said to those who do not see what happened. */
  said = $state('');
  /** What is said to all, until the next gesture. */
  notice: string | undefined = $state.raw();
  /** How often the same clip was pasted, so that copies do not lie on each other. */
  #pastes = { text: '', count: 0 };
  #burst = '';
  #opened: View | undefined;

  constructor(studio: Studio, speech: Speech) {
    this.#studio = studio;
    this.#speech = speech;
  }

  get words(): CanvasWords {
    return canvasWords[this.#speech.language];
  }

  // What hundreds of places and arrows look at is set beside the mode, which changes with every move of the hand: as
  // values derived from it, each move had them all checked anew (49 ms of script per move with 300 places, now under 3).
  state: string = $state.raw('select');
  naming: Thing | undefined = $state.raw();
  /** The place to which the arrow being drawn would lead. */
  target: string | undefined = $state.raw();
  /** Ids of the places and notes that the hand carries. */
  lifted: ReadonlySet<string> = $state.raw(none);

  /** Where every place stands, and every note. */
  readonly boxes: ReadonlyMap<string, Box> = $derived.by(() => placeBoxes(this.#studio.view.drawing));
  readonly noteBoxes: ReadonlyMap<string, Box> = $derived.by(() => noteBoxes(this.#studio.view.study));
  /** The whole drawing with what stands around it. */
  readonly all: Box = $derived.by(() => {
    const { drawing } = this.#studio.view;
    const right = drawing?.phases.at(-1);
    const boxes = [...this.boxes.values(), ...this.noteBoxes.values()];
    if (right) boxes.push({ x: 16, y: 40, width: right.left + right.width - 32, height: 1 });
    return around(boxes, 16) ?? { x: 0, y: 0, width: 600, height: 300 };
  });

  /** The two places of the arrow that is pointed at; none when nothing is. */
  readonly near: ReadonlySet<string> | undefined = $derived.by(() =>
    this.hovered !== undefined && this.lifted.size === 0 ? endsOf(this.hovered) : undefined,
  );

  readonly faults: ReadonlyMap<string, readonly Problem[]> = $derived.by(() => {
    const { document, view } = this.#studio;
    return document.open && view.grid
      ? faultsOf(document.open.problems, view.grid.journey, view.scope)
      : noFaults;
  });

  readonly #moving: { readonly held: Box; readonly others: readonly Box[] } | undefined = $derived.by(() => {
    if (this.lifted.size === 0) return undefined;
    const pressed = untrack(() => this.mode.context.pressed);
    const all = [...this.boxes, ...this.noteBoxes];
    const held = all.find(([id]) => id === pressed?.id)?.[1];
    return held && { held, others: all.flatMap(([id, box]) => (this.lifted.has(id) ? [] : [box])) };
  });
  /** How far the hand has carried them, and with what they are now in line. */
  readonly carried: Snapped = $derived.by(() => {
    if (!this.#moving) return still;
    const { at, start } = this.mode.context;
    return snapped(this.#moving.held, this.#moving.others, { x: at.x - start.x, y: at.y - start.y });
  });

  /** Whether there is room to read what stands at arrows. */
  readonly labelled: boolean = $derived.by(() => this.viewport.zoom >= 0.6);

  /** What the hand encloses. */
  readonly enclosed: Box | undefined = $derived.by(() =>
    this.state === 'enclosing' ? between(this.mode.context.start, this.mode.context.at) : undefined,
  );

  /** The place below a point of the drawing. */
  placeAt({ x, y }: Point, slack = 6): string | undefined {
    for (const [id, box] of this.boxes)
      if (
        x >= box.x - slack &&
        y >= box.y - slack &&
        x <= box.x + box.width + slack &&
        y <= box.y + box.height + slack
      )
        return id;
    return undefined;
  }

  nameOf(id: string): string {
    return this.#studio.view.grid?.placed.get(id)?.place.name ?? id;
  }

  thingOf(id: string): Thing | undefined {
    const place = this.#studio.view.grid?.placed.get(id)?.place;
    return place && { kind: place.kind, id };
  }

  send(gesture: Gesture): void {
    const { mode, deeds } = step(this.mode, gesture);
    // What is carried is let go where it snapped to, which the machine does not know.
    const { by } = this.carried;
    this.#enter(mode);
    if (gesture.type !== 'move') this.notice = undefined;
    for (const deed of deeds) this.#do(deed.kind === 'drop' ? { ...deed, by } : deed);
  }

  #enter(mode: Mode): void {
    const { context } = mode;
    const state: string = mode.value;
    const before = this.state;
    this.mode = mode;
    this.state = state;
    this.naming = context.naming;
    this.target = state === 'connecting' ? context.over : undefined;
    if (state === before) return;
    this.lifted = state === 'dragging' ? movableIds(this.#studio.selection.things) : none;
  }

  edit(command: Command, burst?: string): void {
    this.#studio.document.edit(command, burst);
  }

  say(text: string): void {
    this.said = text;
  }

  #do(deed: Deed): void {
    const { selection, document, view } = this.#studio;
    const study = view.study;
    if (!study) return;
    switch (deed.kind) {
      case 'choose':
        if (deed.add) selection.toggle(deed.thing);
        else selection.choose(deed.thing);
        return;
      case 'clear':
        selection.clear();
        return;
      case 'place':
        this.place(deed.what, deed.at);
        return;
      case 'drop':
        if (deed.copy) this.#copyBy(study, deed.by);
        else this.#moveBy(study, deed.by);
        return;
      case 'enclose': {
        const box = between(deed.from, deed.to);
        const inside = (boxes: ReadonlyMap<string, Box>): string[] =>
          [...boxes].flatMap(([id, one]) => (meet(one, box) ? [id] : []));
        const found = [
          ...inside(this.boxes).flatMap((id) => this.thingOf(id) ?? []),
          ...inside(this.noteBoxes).map((id) => ({ kind: 'note', id }) as const),
        ];
        const before = deed.add ? selection.things : [];
        selection.choose(...before, ...found.filter((thing) => !selection.has(thing)));
        this.say(this.words.say.chosen(selection.things.length));
        return;
      }
      case 'connect':
        this.connect(deed.from, deed.to);
        return;
      case 'branch': {
        const at = { x: onGrid(deed.at.x), y: onGrid(deed.at.y - sizes.place.height / 2) };
        this.#begin(study, at, deed.from);
        return;
      }
      case 'lead': {
        const led = leading(study, view.scope, deed.arrow, deed.end, deed.to, newId);
        if (!led) return;
        this.edit(led.command);
        selection.choose({ kind: 'arrow', id: led.arrow });
        return;
      }
      case 'nudge':
        this.#moveBy(study, deed.by, (this.#burst ||= `nudge ${newId()}`));
        return;
      case 'rest':
        this.#burst = '';
        document.rest();
        return;
      default:
        deed satisfies never;
    }
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
          addExit({ id, name: this.words.newExit, ...corner(sizes.exit) }, view.scope),
          { kind: 'exit', id },
          this.words.newExit,
        );
        return;
      case 'phase': {
        const index = phaseIndexAt(phaseColumns(study.phases), at.x);
        this.#added(
          addPhase({ id, name: this.words.newPhase, width: sizes.phase }, index),
          { kind: 'phase', id },
          this.words.newPhase,
        );
        return;
      }
      case 'note':
        this.#added(
          addNote({ id, text: '', ...corner({ width: sizes.note.width, height: 38 }) }),
          { kind: 'note', id },
          this.words.note,
        );
        selection.choose({ kind: 'note', id });
        return;
      default:
        what satisfies never;
    }
  }

  #begin(study: Study, at: Point, from?: string): void {
    const { scope } = this.#studio.view;
    const id = newId();
    const touchpoint = newTouchpoint(study, id, this.words.newTouchpoint, at);
    const arrows = from === undefined ? [] : [newTransition(study, scope, newId(), from, id)];
    this.#added(
      addTouchpoint(touchpoint, scope, arrows),
      { kind: 'touchpoint', id },
      this.words.newTouchpoint,
    );
  }

  /** What is new is chosen and named at once; adding and naming are one step. */
  #added(command: Command, thing: Thing, name: string): void {
    this.edit(command, nameBurst(thing));
    this.#studio.selection.choose(thing);
    this.say(this.words.say.added(name));
    this.name(thing);
  }

  name(thing: Thing): void {
    if (thing.kind !== 'arrow') this.send({ type: 'name', thing });
  }

  /** What is typed counts at once. An empty name is none, and is not kept. */
  type(thing: Thing, text: string): void {
    const key = thing.kind === 'note' ? 'text' : 'name';
    if (thing.kind === 'arrow' || (key === 'name' && text.trim() === '')) return;
    this.edit(setText(`${thing.kind}s.${thing.id}`, key, text), nameBurst(thing));
  }

  /** Ends naming; a note without text is no note. */
  named(thing: Thing): void {
    const note = this.#studio.view.study?.notes.find(({ id }) => thing.kind === 'note' && id === thing.id);
    if (note?.text === '') {
      this.edit(remove({ notes: [note.id] }, undefined), nameBurst(thing));
      this.#studio.selection.clear();
    }
    this.#studio.document.rest();
    if (this.naming?.id === thing.id) this.send({ type: 'named' });
  }

  /** Takes a tool in the hand; an arrow begins at once where a touchpoint is chosen. */
  take(tool: Tool): void {
    const { single } = this.#studio.selection;
    if (tool === 'arrow' && single?.kind === 'touchpoint') {
      this.connectFrom(single.id);
      return;
    }
    this.send({ type: 'tool', tool });
    if (tool === 'arrow') this.say(this.words.say.aiming);
    else if (tool !== 'select') this.say(this.words.hint[tool]);
  }

  connectFrom(id: string): void {
    const box = this.boxes.get(id);
    if (!box || this.thingOf(id)?.kind !== 'touchpoint') {
      this.tell(this.words.say.noWayOut);
      return;
    }
    this.send({ type: 'connect', from: id, at: { x: box.x + box.width + 64, y: box.y + box.height / 2 } });
    this.say(this.words.say.connecting(this.nameOf(id)));
  }

  /** While an arrow is drawn by key: this place is where it would lead. */
  aim(target: string): void {
    const box = this.boxes.get(target);
    if (!box) return;
    this.reveal(box);
    this.send({ type: 'aim', target, at: { x: box.x, y: box.y } });
    this.say(this.words.say.target(this.nameOf(target)));
  }

  connect(from: string, to: string): void {
    const { view, selection } = this.#studio;
    const study = view.study;
    if (!study) return;
    const { say } = this.words;
    if (this.thingOf(from)?.kind !== 'touchpoint') {
      this.tell(say.noWayOut);
      return;
    }
    const command = joining(study, view.scope, from, to, newId());
    if (command) this.edit(command);
    selection.choose({ kind: 'arrow', id: arrowId(from, to) });
    const said = command ? say.connected : say.there;
    this.say(said(this.nameOf(from), this.nameOf(to)));
    if (!command) this.notice = this.said;
  }

  tell(text: string): void {
    this.notice = text;
    this.say(text);
  }

  #moveBy(study: Study, by: Point, burst?: string): void {
    if (by.x === 0 && by.y === 0) return;
    const to = shiftedBy(this.#carriable(), by);
    const before = study.touchpoints;
    this.edit(putting(study, this.boxes, to), burst);
    for (const { id, name, phase } of this.#studio.view.study?.touchpoints ?? []) {
      const was = to.has(id) ? before.find((one) => one.id === id) : undefined;
      const column = study.phases.find((one) => one.id === phase);
      if (was && was.phase !== phase && column) this.say(this.words.say.moved(name, column.name));
    }
  }

  #copyBy(study: Study, by: Point): void {
    const { selection, view } = this.#studio;
    const piece = clip(study, chosenOf(study, view.scope, selection.things));
    this.#paste(study, piece, by);
  }

  #paste(study: Study, piece: Study, by: Point): void {
    const { command, things } = pasting(study, piece, by, newId, this.#studio.view.scope);
    this.edit(command);
    this.#studio.selection.choose(...things);
    this.say(this.words.say.pasted(things.length));
  }

  duplicate(): void {
    const study = this.#studio.view.study;
    if (study && this.#anyMovable) this.#copyBy(study, { x: offset, y: offset });
  }

  get #anyMovable(): boolean {
    return this.#studio.selection.things.some(isMovable);
  }

  /** What is chosen, as text for the clipboard; none when nothing chosen can be copied. */
  copied(): string | undefined {
    const { view, selection } = this.#studio;
    if (!view.study || !this.#anyMovable) return undefined;
    const { things } = selection;
    this.say(this.words.say.copied(things.filter(isMovable).length));
    return serialize(clip(view.study, chosenOf(view.study, view.scope, things)));
  }

  /** Takes in a piece of a journey, or says that the text is none. */
  paste(text: string): void {
    const study = this.#studio.view.study;
    if (!study || text.trim() === '') return;
    const { kind, study: piece } = parseText(text);
    const boxes =
      kind === 'study'
        ? [...piece.touchpoints, ...piece.exits, ...piece.notes].map(({ x = 0, y = 0 }) => ({
            x,
            y,
            ...sizes.place,
          }))
        : [];
    const all = around(boxes, 0);
    if (kind === 'refused' || !all) {
      this.tell(this.words.say.notPasted);
      return;
    }
    this.#pastes = this.#pastes.text === text ? { text, count: this.#pastes.count + 1 } : { text, count: 1 };
    const beside = { x: offset * this.#pastes.count, y: offset * this.#pastes.count };
    const view = this.#inView();
    const seen = meet({ ...all, x: all.x + beside.x, y: all.y + beside.y }, view);
    const by = seen
      ? beside
      : {
          x: onGrid(view.x + view.width / 2 - (all.x + all.width / 2)),
          y: onGrid(view.y + view.height / 2 - (all.y + all.height / 2)),
        };
    this.#paste(study, piece, by);
  }

  remove(things: readonly Thing[] = this.#studio.selection.things): void {
    const { view, selection } = this.#studio;
    if (!view.study || things.length === 0) return;
    const isByKey = globalThis.document.activeElement?.closest('.svelte-flow__node, .svelte-flow__edge');
    const next = isByKey ? nextTo(this.order, things) : undefined;
    this.edit(removing(view.study, view.scope, things));
    selection.clear();
    this.say(this.words.say.removed(things.length));
    // Whoever removes by key goes on from the place nearest by.
    if (next !== undefined) void this.focus({ kind: 'touchpoint', id: next });
  }

  /** Places in the order of the journey. */
  get order(): string[] {
    return [...this.boxes.keys()];
  }

  #carriable(): ReadonlyMap<string, Box> {
    return movableBoxes(this.#studio.selection.things, this.boxes, this.noteBoxes);
  }

  align(how: Alignment): void {
    const study = this.#studio.view.study;
    if (!study) return;
    this.edit(putting(study, this.boxes, alignedTo(this.#carriable(), how)));
  }

  arrange(): void {
    this.edit({ name: 'arrange', apply: arranged });
    this.say(this.words.say.arranged);
    this.fit();
  }

  fit(): void {
    if (this.size.width > 0) this.viewport = fitted(this.all, this.size);
  }

  /** Another study: shown as it is first seen. */
  open(): void {
    this.viewport = opened(this.all, this.size);
    this.#opened = this.viewport;
    this.#enter(firstMode());
    this.#pastes = { text: '', count: 0 };
  }

  /** Shown anew as it is first seen, unless somebody has moved the view since. */
  settle(): void {
    const [a, b] = [this.viewport, this.#opened];
    if (!b || a.x !== b.x || a.y !== b.y || a.zoom !== b.zoom) return;
    this.viewport = opened(this.all, this.size);
    this.#opened = this.viewport;
  }

  zoom(to: number): void {
    this.viewport = zoomed(this.viewport, to, this.size);
  }

  reveal(box: Box, size = this.size): void {
    this.viewport = revealed(this.viewport, box, size);
  }

  #inView(): Box {
    const corner = inDrawing(this.viewport, { x: 0, y: 0 });
    const { zoom } = this.viewport;
    return { ...corner, width: this.size.width / zoom, height: this.size.height / zoom };
  }

  /** Where something new goes that no pointer places: the middle of what is in view, or the nearest free spot below. */
  freeSpot(): Point {
    const view = this.#inView();
    const at = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const { width, height } = sizes.place;
    const taken = [...this.boxes.values()];
    const isFree = ({ x, y }: Point): boolean =>
      !taken.some((box) => meet(box, { x: x - width / 2, y: y - height / 2, width, height }));
    for (let i = 0; i < 60 && !isFree(at); i++) at.y += sizes.place.height / 2;
    return at;
  }

  /** The middle of the column of a phase, below what stands there. */
  spotIn(phase: string): Point {
    const column = this.#studio.view.drawing?.phases.find(({ id }) => id === phase);
    const x = column ? column.left + column.width / 2 : this.all.x + this.all.width - 100;
    const bottom = [...this.boxes.values()]
      .filter((box) => box.x < x + sizes.place.width / 2 && box.x + box.width > x - sizes.place.width / 2)
      .reduce<number>((most, box) => Math.max(most, box.y + box.height + sizes.rowGap), sizes.above);
    return { x, y: bottom + sizes.place.height / 2 };
  }

  /** Chooses something, brings it into view, and leads the keyboard to it. */
  async focus(thing: Thing): Promise<void> {
    this.#studio.selection.choose(thing);
    const box = this.boxes.get(thing.id) ?? this.noteBoxes.get(thing.id);
    if (box && thing.kind !== 'arrow') this.reveal(box);
    await tick();
    const id = CSS.escape(thing.kind === 'note' ? `note:${thing.id}` : thing.id);
    const kind = thing.kind === 'arrow' ? 'edge' : 'node';
    const element = globalThis.document.querySelector<HTMLElement>(`.svelte-flow__${kind}[data-id="${id}"]`);
    element?.focus({ preventScroll: true });
  }
}

function nameBurst({ kind, id }: Thing): string {
  return `name ${kind} ${id}`;
}

const boards = new WeakMap<Studio, Board>();

/** The one board of a studio: canvas and list work on the same. */
export function useBoard(): Board {
  const studio = useStudio();
  const known = boards.get(studio);
  if (known) return known;
  let board: Board | undefined;
  // It outlives the component that asks first.
  $effect.root(() => {
    board = new Board(studio, new Speech(studio));
  });
  if (!board) throw new Error('no board');
  boards.set(studio, board);
  return board;
}
