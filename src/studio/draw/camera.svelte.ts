/** What of the drawing is seen, and how large. */
import type { Box } from './labels.ts';
import { fitted, inDrawing, opened, pinched, revealed, zoomed, type Size, type View } from './fit.ts';
import type { Point } from './path.ts';
import { surroundingsOf } from './sight.ts';

interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
}

export class Camera {
  view: View = $state.raw({ x: 0, y: 0, zoom: 1 });
  /** Of the canvas, in pixels of the screen. */
  size: Size = $state.raw({ width: 0, height: 0 });
  /** The element that shows the drawing. */
  surface: Element | undefined;
  /** The view as a study was first seen, until a hand is at work on it. */
  #opened: View | undefined;
  readonly #all: () => Box;

  /** `all`: the whole drawing with what stands around it. */
  constructor(all: () => Box) {
    this.#all = all;
  }

  /** What is seen, in the drawing. */
  readonly seen: Box = $derived.by(() => {
    const { zoom } = this.view;
    const corner = inDrawing(this.view, { x: 0, y: 0 });
    return { ...corner, width: this.size.width / zoom, height: this.size.height / zoom };
  });
  // As text it is the same as before until another tile is seen.
  readonly #tiles: string = $derived.by(() => JSON.stringify(surroundingsOf(this.seen)));
  /** The part of a large journey that is drawn. */
  readonly surroundings: Box = $derived.by(() => JSON.parse(this.#tiles) as Box); // written just above

  /** How much of a place there is room to read. */
  readonly detail: 'full' | 'less' | 'least' = $derived.by(() =>
    this.view.zoom >= 0.8 ? 'full' : this.view.zoom >= 0.45 ? 'less' : 'least',
  );
  /** Whether there is room to read what stands at arrows. */
  readonly labelled: boolean = $derived.by(() => this.view.zoom >= 0.6);

  /** Where a pointer is, counted from the corner of the canvas. */
  onScreen({ clientX, clientY }: Pointer): Point {
    const { left = 0, top = 0 } = this.surface?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  }

  /** Where a pointer is in the drawing. */
  pointOf(pointer: Pointer): Point {
    return inDrawing(this.view, this.onScreen(pointer));
  }

  /** Where a point of the drawing is in the window. */
  inWindow({ x, y }: Point): Point {
    const { left = 0, top = 0 } = this.surface?.getBoundingClientRect() ?? {};
    return { x: left + this.view.x + x * this.view.zoom, y: top + this.view.y + y * this.view.zoom };
  }

  fit(): void {
    if (this.size.width > 0) this.view = fitted(this.#all(), this.size);
  }

  /** As another study is first seen. */
  open(): void {
    this.view = opened(this.#all(), this.size);
    this.#opened = this.view;
  }

  /** As it is first seen, in another size, unless somebody has moved the view since or works on it. */
  settle(): void {
    if (this.view === this.#opened) this.open();
  }

  /** A hand is at work: what is seen stays below it, whatever opens or closes beside the canvas. */
  steady(): void {
    this.#opened = undefined;
  }

  /** `at` stays where it is on the screen: the middle by default. */
  zoom(to: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    this.view = zoomed(this.view, to, at);
  }

  shift(by: Point): void {
    this.view = { ...this.view, x: this.view.x + by.x, y: this.view.y + by.y };
  }

  /** Two fingers have moved from here to there. */
  pinch(from: readonly [Point, Point], to: readonly [Point, Point]): void {
    this.view = pinched(this.view, from, to);
  }

  /** A point of the drawing comes to the middle. */
  centre({ x, y }: Point): void {
    const { zoom } = this.view;
    this.view = { x: this.size.width / 2 - x * zoom, y: this.size.height / 2 - y * zoom, zoom };
  }

  reveal(box: Box, size = this.size): void {
    this.view = revealed(this.view, box, size);
  }
}
