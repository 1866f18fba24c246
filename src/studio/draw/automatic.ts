/** Where places stand by themselves: phases as columns, arrows short, few of them crossing. Always the same for a study. */
import { columnsOf } from './columns.ts';
import { fieldOf } from './field.ts';
import { hubOf, isFolded } from './hub.ts';
import { sizeOf, type Journey } from './journey.ts';
import type { Box } from './labels.ts';
import type { Point } from './path.ts';
import { plansOf } from './routes.ts';
import { rowsOf } from './rows.ts';
import { sizes } from './sizes.ts';
import { tracksIn } from './tracks.ts';

export interface Positions {
  /** By place: its upper left corner. */
  readonly to: ReadonlyMap<string, Point>;
  /** By phase: how wide its column is. Columns stand beside each other from 0 on. */
  readonly widths: ReadonlyMap<string, number>;
}

const pitch = sizes.place.height + sizes.rowGap;

/** Every place of a phase stands inside its column; places without a phase and exits stand right of them all. */
export function automatic(journey: Journey): Positions {
  const columns = columnsOf(journey);
  const hub = hubOf(journey);
  const columnOf = new Map(columns.flatMap(({ places }, i) => places.map(({ id }) => [id, i])));
  const drawn = journey.arrows.filter((arrow) => !isFolded(arrow, hub, columnOf));
  const cells = rowsOf(columns, drawn);

  // Columns far apart at first: how many lines run in each gutter does not depend on its width.
  const boxes = new Map<string, Box>();
  for (const [i, { places }] of columns.entries()) {
    for (const place of places) {
      const size = sizeOf(place);
      const row = cells.get(place.id)?.row ?? 0;
      const y = sizes.above + row * pitch + (sizes.place.height - size.height) / 2;
      boxes.set(place.id, { x: i * 1000, y, ...size });
    }
  }
  const field = fieldOf(boxes);
  const { counts } = tracksIn(plansOf(drawn, field), boxes);
  const gutters = columns.map((_, i) =>
    onGrid(Math.max(sizes.gutter, 2 * sizes.clear + (counts.get(i) ?? 0) * sizes.track + sizes.label)),
  );

  const { lefts, widths } = spread(journey, columns, gutters);
  const to = new Map<string, Point>();
  for (const [id, { y }] of boxes) to.set(id, { x: lefts[columnOf.get(id) ?? 0], y });
  return { to, widths };
}

/** Columns side by side; the border between two phases runs through the middle of their gutter. */
function spread(
  { phases }: Journey,
  columns: ReturnType<typeof columnsOf>,
  gutters: readonly number[],
): { lefts: number[]; widths: Map<string, number> } {
  const lefts: number[] = [];
  const widths = new Map<string, number>();
  const half = (gutter: number): number => (gutter < 0 ? sizes.before : gutters[gutter] / 2);
  const put = (column: number, x: number): number => {
    lefts[column] = x;
    return x + Math.max(...columns[column].places.map((place) => sizeOf(place).width));
  };
  let edge = 0;
  for (const [index, { id }] of phases.entries()) {
    const own = [...columns.keys()].filter((column) => columns[column].phase === index);
    let right = edge;
    for (const [i, column] of own.entries())
      right = put(column, right + (i === 0 ? half(column - 1) : gutters[column - 1]));
    const last = own.at(-1);
    const width = last === undefined ? sizes.phase : right + half(last) - edge;
    widths.set(id, Math.max(sizes.phase, width));
    edge += Math.max(sizes.phase, width);
  }
  let right = edge;
  for (const [column, { phase }] of columns.entries()) {
    if (phase !== undefined) continue;
    const first = right === edge;
    right = put(column, right + (first ? half(column - 1) : gutters[column - 1]));
  }
  return { lefts, widths };
}

/** Two halves of it are still on the grid. */
function onGrid(width: number): number {
  const step = 2 * sizes.grid;
  return Math.ceil(width / step) * step;
}
