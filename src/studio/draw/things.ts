/** What stands on the canvas, as boxes, and which of it a hand can carry. */
import type { Study } from '../../../models/study.ts';
import type { Thing } from '../selection.svelte.ts';
import type { Box } from './labels.ts';
import type { Drawing } from './layout.ts';
import { noteSize } from './notes.ts';
import type { Point } from './path.ts';

export function placeBoxes(drawing: Drawing | undefined): ReadonlyMap<string, Box> {
  return new Map(
    (drawing?.places ?? []).map(({ place, x, y, width, height }) => [place.id, { x, y, width, height }]),
  );
}

export function noteBoxes(study: Study | undefined): ReadonlyMap<string, Box> {
  return new Map((study?.notes ?? []).map(({ id, text, x = 0, y = 0 }) => [id, { x, y, ...noteSize(text) }]));
}

/** Arrows lie between places, and phases stand where they are. */
export function isMovable({ kind }: Thing): boolean {
  return kind === 'touchpoint' || kind === 'exit' || kind === 'note';
}

export function movableIds(things: readonly Thing[]): ReadonlySet<string> {
  return new Set(things.filter(isMovable).map(({ id }) => id));
}

/** The boxes of things that can be carried. */
export function movableBoxes(
  things: readonly Thing[],
  places: ReadonlyMap<string, Box>,
  notes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Box> {
  return new Map(
    things.flatMap(({ kind, id }) => {
      const box = kind === 'note' ? notes.get(id) : kind === 'arrow' ? undefined : places.get(id);
      return box ? [[id, box] as const] : [];
    }),
  );
}

export function shiftedBy(boxes: ReadonlyMap<string, Box>, by: Point): ReadonlyMap<string, Point> {
  return new Map([...boxes].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
}

/** The places that an arrow joins. */
export function endsOf(arrow: string): ReadonlySet<string> {
  return new Set(arrow.split('>'));
}

/** The next in order after those that go, else the last before them; where an arrow goes, the place that it left. */
export function nextTo(order: readonly string[], things: readonly Thing[]): string | undefined {
  if (things.every(({ kind }) => kind === 'arrow')) return things.at(0)?.id.split('>')[0];
  const gone = new Set(things.map(({ id }) => id));
  const first = order.findIndex((id) => gone.has(id));
  if (first < 0) return undefined;
  return [...order.slice(first), ...order.slice(0, first).reverse()].find((id) => !gone.has(id));
}
