/** Going through a journey without a hand: from place to place, along arrows, and to the places that an arrow may lead to. */
import type { Journey } from './journey.ts';
import type { Box } from './labels.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The place after (1) or before (−1) another in the order of the journey; none beyond the ends. */
export function neighbour(ids: readonly string[], id: string | undefined, by: 1 | -1): string | undefined {
  if (id === undefined) return by > 0 ? ids[0] : ids.at(-1);
  const index = ids.indexOf(id);
  return index < 0 ? ids[0] : ids[index + by];
}

/** The nearest place in a direction; what lies straight ahead counts before what is off to the side. */
export function nearest(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: Direction,
): string | undefined {
  const here = boxes.get(from);
  if (!here) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [id, box] of boxes) {
    if (id === from) continue;
    const dx = box.x + box.width / 2 - (here.x + here.width / 2);
    const dy = box.y + box.height / 2 - (here.y + here.height / 2);
    const [ahead, aside] =
      direction === 'right'
        ? [dx, dy]
        : direction === 'left'
          ? [-dx, dy]
          : direction === 'down'
            ? [dy, dx]
            : [-dy, dx];
    if (ahead <= 0) continue;
    const far = ahead + 2.5 * Math.abs(aside);
    if (far < least) {
      least = far;
      best = id;
    }
  }
  return best;
}

/** The arrows that leave a place (or arrive there), the likeliest first. */
export function arrowsAt(
  { arrows }: Pick<Journey, 'arrows'>,
  place: string,
  side: 'from' | 'to',
  chances: ReadonlyMap<string, number>,
): string[] {
  return arrows
    .filter((arrow) => arrow[side] === place)
    .toSorted((a, b) => (chances.get(b.id) ?? 0) - (chances.get(a.id) ?? 0))
    .map(({ id }) => id);
}
