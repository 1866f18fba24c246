/** Where places stand that somebody has put somewhere, and those that came in without a position. */
import { automatic, type Positions } from './automatic.ts';
import { sizeOf, standOf, type Journey, type Place } from './journey.ts';
import type { Box } from './labels.ts';
import { phaseColumns } from './phases.ts';
import { sizes } from './sizes.ts';

/** A journey of which nothing says where it stands is arranged; else what has no position stands below its phase. */
export function standsOf(journey: Journey): Positions {
  const loose: Place[] = [];
  const boxes = new Map<string, Box>();
  for (const place of journey.places) {
    const at = standOf(place);
    if (at) boxes.set(place.id, { ...at, ...sizeOf(place) });
    else loose.push(place);
  }
  if (boxes.size === 0) return automatic(journey);
  for (const place of loose) boxes.set(place.id, freePlace(journey, place, [...boxes.values()]));
  return { to: boxes, widths: new Map() };
}

/** In the column of its phase, else right of all phases, below what stands there. */
function freePlace(journey: Pick<Journey, 'phases'>, place: Place, taken: readonly Box[]): Box {
  const columns = phaseColumns(journey.phases);
  const phase = place.kind === 'touchpoint' ? place.touchpoint.phase : undefined;
  const column = columns.find(({ id }) => id === phase);
  const last = columns.at(-1);
  const size = sizeOf(place);
  const x = column
    ? column.left + Math.max(0, Math.round((column.width - size.width) / 2))
    : (last ? last.left + last.width : 0) + sizes.before;
  const around = taken.filter((one) => one.x < x + size.width && one.x + one.width > x);
  const y = around.reduce<number>(
    (lowest, one) => Math.max(lowest, one.y + one.height + sizes.rowGap),
    sizes.above,
  );
  return { x, y, ...size };
}
