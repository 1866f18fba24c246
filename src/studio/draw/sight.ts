/** Of a large journey only what is in view is drawn, and what lies around it. */
import { around } from './fit.ts';
import type { Box } from './labels.ts';
import type { Drawing, PlacedPlace } from './layout.ts';
import { meet } from './snap.ts';

/** A journey with no more places than this is always drawn as a whole. */
export const many = 60;

/** What stands around places: flags, notes of ways back. */
const room = 48;

/** What is in view, widened to whole tiles: most moves of the view then stay within what is drawn already. */
export function surroundingsOf({ x, y, width, height }: Box): Box {
  const [left, right] = tiled(x - room, x + width + room);
  const [top, bottom] = tiled(y - room, y + height + room);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A tile is a quarter to half of what is in view, so that there are few however large it is. */
function tiled(from: number, to: number): [number, number] {
  const tile = 2 ** Math.floor(Math.log2((to - from) / 2));
  return [Math.floor(from / tile) * tile, Math.ceil(to / tile) * tile];
}

/** The places to be drawn; those that are `held` always are. */
export function placesIn(drawing: Drawing, part: Box, held: ReadonlySet<string>): readonly PlacedPlace[] {
  const { places } = drawing;
  if (places.length <= many) return places;
  return places.filter((one) => held.has(one.place.id) || meet(one, part));
}

/** The ids of the arrows to be drawn: those that cross that part, and those of places that are `held`. */
export function arrowsIn(drawing: Drawing, part: Box, held: ReadonlySet<string>): string[] {
  const { places, arrows } = drawing;
  const isNear = ({ arrow, points }: Drawing['arrows'][number]): boolean => {
    if (held.has(arrow.from) || held.has(arrow.to)) return true;
    const box = around(
      points.map(({ x, y }) => ({ x, y, width: 1, height: 1 })),
      room,
    );
    return box !== undefined && meet(box, part);
  };
  const drawn = places.length <= many ? arrows : arrows.filter(isNear);
  return drawn.map(({ arrow }) => arrow.id);
}
