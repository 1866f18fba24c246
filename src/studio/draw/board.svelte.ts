/** The canvas as it is used: what the hand does (`modes.ts`), what is in view, and how what is done changes the study. */
import { tick, untrack } from 'svelte';
import type { Problem } from '../../../models/problem.ts';
import type { Study } from '../../../models/study.ts';
import type { Command } from '../../document/commands/command.ts';
import { canvasWords, type CanvasWords } from '../../words/canvas.ts';
import { newId } from '../newId.ts';
import type { Thing } from '../selection.svelte.ts';
import { Speech } from '../speech.svelte.ts';
import { useStudio, type Studio } from '../studio.ts';
import { arranged } from './arrange.ts';
import { joining, leading, putting, removing } from './edits.ts';
import { faultsOf } from './faults.ts';
import { Camera } from './camera.svelte.ts';
import { Clips } from './clips.ts';
import { Making } from './making.ts';
import { around } from './fit.ts';
import { arrowId } from './journey.ts';
import type { Box } from './labels.ts';
import { firstMode, step, type Deed, type Gesture, type Mode, type Tool } from './modes.ts';
import type { Point } from './path.ts';
import type { OpenMenu } from './openMenu.ts';
import { endsOf, movableBoxes, movableIds, nextTo, noteBoxes, placeBoxes, shiftedBy } from './things.ts';
import { freeSpot } from './spots.ts';
import { alignedTo, between, meet, snapped, type Alignment, type Snapped } from './snap.ts';

const none: ReadonlySet<string> = new Set();
const noFaults: ReadonlyMap<string, readonly Problem[]> = new Map();
const still: Snapped = { by: { x: 0, y: 0 }, guides: [] };

/** A note may have the id of a place. */
const notePrefix = 'note:';

export class Board {
  readonly #studio: Studio;
  readonly #speech: Speech;

  mode: Mode = $state.raw(firstMode());
  /** The arrow below the pointer. */
  hovered: string | undefined = $state.raw();
  /** Space is held: the hand pans whatever it presses. */
  panning = $state(false);
  menu: OpenMenu | undefined = $state.raw();
  /** What is said to those who do not see what happened. */
  said = $state('');
  /** What is said to all, until the next gesture. */
  notice: string | undefined = $state.raw();
  #burst = '';

  constructor(studio: Studio, speech: Speech) {
    this.#studio = studio;
    this.#speech = speech;
    this.clips = new Clips(this, studio);
    this.making = new Making(this, studio);
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

  /** Where what is chosen stands; an arrow, where its text does. */
  readonly chosenBoxes: readonly Box[] = $derived.by(() =>
    this.#studio.selection.things.flatMap(({ kind, id }): readonly Box[] => {
      const label = kind === 'arrow' ? this.#studio.view.arrows.get(id)?.label : undefined;
      if (label) return [{ x: label.x - label.width / 2, y: label.y - 8, width: label.width, height: 16 }];
      const box = kind === 'note' ? this.noteBoxes.get(id) : this.boxes.get(id);
      return box ? [box] : [];
    }),
  );
  /** What is chosen is drawn wherever it is, so that the keyboard stays on it. */
  readonly held: ReadonlySet<string> = $derived.by(() => movableIds(this.#studio.selection.things));

  readonly camera = new Camera(() => this.all);
  readonly clips: Clips;
  readonly making: Making;

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

  /** What the hand encloses. */
  readonly enclosed: Box | undefined = $derived.by(() =>
    this.state === 'enclosing' ? between(this.mode.context.start, this.mode.context.at) : undefined,
  );

  nameOf(id: string): string {
    return this.#studio.view.grid?.placed.get(id)?.place.name ?? id;
  }

  thingOf(id: string): Thing | undefined {
    const place = this.#studio.view.grid?.placed.get(id)?.place;
    return place && { kind: place.kind, id };
  }

  /** The thing of which an element of the canvas is a part. */
  thingIn(target: EventTarget | null): Thing | undefined {
    const element = target instanceof Element ? target.closest('.node, .arrow') : null;
    const id = element?.getAttribute('data-id') ?? '';
    if (id.startsWith(notePrefix)) return { kind: 'note', id: id.slice(notePrefix.length) };
    return id.includes('>') ? { kind: 'arrow', id } : this.thingOf(id);
  }

  send(gesture: Gesture): void {
    const { mode, deeds } = step(this.mode, gesture);
    // What is carried is let go where it snapped to, which the machine does not know.
    const { by } = this.carried;
    this.#enter(mode);
    if (gesture.type !== 'move') {
      this.notice = undefined;
      this.camera.steady();
    }
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
        this.making.place(deed.what, deed.at);
        return;
      case 'drop':
        if (deed.copy) this.clips.copyBy(deed.by);
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
      case 'branch':
        this.making.branch(deed.from, deed.at);
        return;
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
    const { width, height } = this.camera.size;
    // Not below what is said meanwhile.
    this.camera.reveal(box, { width, height: height - 80 });
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

  remove(things: readonly Thing[] = this.#studio.selection.things): void {
    const { view, selection } = this.#studio;
    if (!view.study || things.length === 0) return;
    const isByKey = globalThis.document.activeElement?.closest('.node, .arrow');
    const next = isByKey ? nextTo(this.order, things) : undefined;
    this.edit(removing(view.study, view.scope, things));
    selection.clear();
    this.say(this.words.say.removed(things.length));
    // Whoever removes by key goes on from the place nearest by.
    const thing = next === undefined ? undefined : this.thingOf(next);
    if (thing) void this.focus(thing);
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
    this.camera.fit();
  }

  /** Another study: shown as it is first seen. */
  open(): void {
    this.camera.open();
    this.#enter(firstMode());
    this.clips.forget();
  }

  /** Where something new goes that no pointer places. */
  get freeSpot(): Point {
    return freeSpot(this.boxes, this.camera.seen);
  }

  /** Chooses something, brings it into view, and leads the keyboard to it. */
  async focus(thing: Thing): Promise<void> {
    this.#studio.selection.choose(thing);
    const box = this.boxes.get(thing.id) ?? this.noteBoxes.get(thing.id);
    if (box && thing.kind !== 'arrow') this.camera.reveal(box);
    await tick();
    const id = CSS.escape(elementId(thing));
    // An arrow is an SVG element, which can be focused too.
    const element = this.camera.surface?.querySelector<HTMLElement>(`[data-id="${id}"]`);
    element?.focus({ preventScroll: true });
  }
}

/** By which the element of a thing is known on the canvas. */
export function elementId({ kind, id }: Thing): string {
  return kind === 'note' ? notePrefix + id : id;
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
