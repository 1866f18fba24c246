/** How a drawing is shown: whole, or from its beginning at a legible size, or moved until something is in view. */
import type { Box } from './labels.ts';
import type { Point } from './path.ts';

export interface View extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const zooms = { least: 0.15, most: 2 } as const;

/** Below this the words of a place cannot be read. */
const legible = 0.58;
const padding = 8;

/** All of it, as large as fits, never larger than it is. */
export function fitted(all: Box, { width, height }: Size): View {
  const across = (width - 2 * padding) / Math.max(1, all.width);
  const down = (height - 2 * padding) / Math.max(1, all.height);
  const zoom = Math.min(1, Math.max(zooms.least, Math.min(across, down)));
  return {
    x: (width - all.width * zoom) / 2 - all.x * zoom,
    y: (height - all.height * zoom) / 2 - all.y * zoom,
    zoom,
  };
}

/** As it is first seen: whole if that is legible, else from its upper left corner. */
export function opened(all: Box, size: Size): View {
  const whole = fitted(all, size);
  const zoom = Math.max(legible, whole.zoom);
  const x =
    all.width * zoom > size.width
      ? padding - all.x * zoom
      : (size.width - all.width * zoom) / 2 - all.x * zoom;
  const y =
    all.height * zoom > size.height
      ? padding - all.y * zoom
      : (size.height - all.height * zoom) / 2 - all.y * zoom;
  return { x, y, zoom };
}

/** At another size; what is at a point of the screen stays there. */
export function zoomed({ x, y, zoom }: View, to: number, at: Point): View {
  const next = Math.min(zooms.most, Math.max(zooms.least, to));
  const scale = next / zoom;
  return { x: at.x - (at.x - x) * scale, y: at.y - (at.y - y) * scale, zoom: next };
}

/** As two fingers leave it: what lay under them still does. */
export function pinched(view: View, from: readonly [Point, Point], to: readonly [Point, Point]): View {
  const far = ([a, b]: readonly [Point, Point]): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [before, after] = [middle(from), middle(to)];
  const { x, y, zoom } = zoomed(view, (view.zoom * far(to)) / far(from), before);
  return { x: x + after.x - before.x, y: y + after.y - before.y, zoom };
}

/** Moved as little as it takes until something is in view; the same view when it is. */
export function revealed(view: View, box: Box, { width, height }: Size): View {
  const { x, y, zoom } = view;
  const by = (from: number, to: number, room: number): number => {
    const margin = Math.min(24, Math.max(0, (room - (to - from)) / 2));
    return to > room - margin ? room - margin - to : from < margin ? margin - from : 0;
  };
  const dx = by(box.x * zoom + x, (box.x + box.width) * zoom + x, width);
  const dy = by(box.y * zoom + y, (box.y + box.height) * zoom + y, height);
  return dx === 0 && dy === 0 ? view : { x: x + dx, y: y + dy, zoom };
}

/** A point of the screen, counted from the corner of the canvas, in the drawing. */
export function inDrawing({ x, y, zoom }: View, at: Point): Point {
  return { x: (at.x - x) / zoom, y: (at.y - y) / zoom };
}

/** The box around all, with room around it; none around nothing. */
export function around(boxes: readonly Box[], room: number): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left - room, y: top - room, width: right - left + 2 * room, height: bottom - top + 2 * room };
}
