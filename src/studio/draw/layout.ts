/**
 * The drawing of a journey, in pixels at full size: phases as columns, places on a grid, arrows along its gutters and
 * gaps. A pure function, so that the same study always looks the same.
 */
import { columnsOf } from './columns.ts';
import { hubOf, isFolded } from './hub.ts';
import type { Arrow, Journey, Place } from './journey.ts';
import { placeLabels, type Box, type Label } from './labels.ts';
import { roundedPath, type Point } from './path.ts';
import { plansOf, type Plan } from './routes.ts';
import { rowsOf, type Cell } from './rows.ts';
import { sizes } from './sizes.ts';
import { tracksIn, type Level } from './tracks.ts';

export interface PlacedPlace {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly path: string;
  readonly label: Label;
}

export interface Drawing {
  readonly places: readonly PlacedPlace[];
  readonly arrows: readonly DrawnArrow[];
  /** Arrows back to the hub, which are only noted below the place they leave. */
  readonly folded: readonly Arrow[];
  readonly hub: string | undefined;
  readonly phases: readonly {
    readonly index: number;
    readonly name: string;
    readonly x: number;
    readonly width: number;
  }[];
  /** Where the line into the start begins and ends. */
  readonly start: readonly [Point, Point] | undefined;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, whatever arrows are shown. */
export interface Grid {
  readonly journey: Journey;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly rows: number;
  readonly hub: string | undefined;
  readonly xs: readonly number[];
  readonly widths: readonly number[];
  readonly phaseOf: readonly (number | undefined)[];
  readonly placed: ReadonlyMap<string, PlacedPlace>;
  readonly width: number;
  readonly height: number;
}

/** Columns, rows and coordinates of places: the same for every strategy of a study. */
export function gridOf(journey: Journey): Grid {
  const columns = columnsOf(journey);
  const hub = hubOf(journey);
  const first = new Map(
    columns.flatMap(({ places }, column) => places.map(({ id }, row) => [id, { column, row }])),
  );
  const drawn = journey.arrows.filter((arrow) => !isFolded(arrow, hub, first));
  const cells = rowsOf(columns, drawn);
  const rows = 1 + Math.max(0, ...[...cells.values()].map(({ row }) => row));
  const pitch = sizes.place.height + sizes.rowGap;
  const level = new Map<string, Level>();
  for (const { places } of columns) {
    for (const place of places) {
      const { width, height } = place.kind === 'exit' ? sizes.exit : sizes.place;
      const row = cells.get(place.id)?.row ?? 0;
      level.set(place.id, {
        y: sizes.above + row * pitch + (sizes.place.height - height) / 2,
        width,
        height,
      });
    }
  }
  // Gutters are as wide as the lines in them need, whichever strategy is looked at.
  const { counts } = tracksIn(plansOf(drawn, cells, rows), level);

  const widths = columns.map(({ places }) =>
    places.every(({ kind }) => kind === 'exit') ? sizes.exit.width : sizes.place.width,
  );
  const xs: number[] = [];
  let x: number = sizes.before;
  for (const [column, width] of widths.entries()) {
    xs.push(x);
    const lines = counts.get(column) ?? 0;
    const last = column === widths.length - 1;
    x +=
      width +
      (last && lines === 0 ? 0 : Math.max(sizes.gutter, 2 * sizes.clear + lines * sizes.track + sizes.label));
  }
  const placed = new Map<string, PlacedPlace>();
  for (const { places } of columns) {
    for (const place of places) {
      const at = level.get(place.id);
      if (at) placed.set(place.id, { place, x: xs[cells.get(place.id)?.column ?? 0], ...at });
    }
  }
  return {
    journey,
    cells,
    rows,
    hub,
    xs,
    widths,
    phaseOf: columns.map(({ phase }) => phase),
    placed,
    width: x + 16,
    height: sizes.above + rows * pitch - sizes.rowGap + sizes.below,
  };
}

/** Draws the arrows that are to be seen; `text` is what stands at each. Places that are `flagged` have a flag on top. */
export function drawingOf(
  grid: Grid,
  shown: readonly Arrow[],
  text: (arrow: Arrow) => string,
  flagged: readonly string[] = [],
): Drawing {
  const { journey, cells, rows, hub, placed } = grid;
  const folded = shown.filter((arrow) => isFolded(arrow, hub, cells));
  const drawn = shown.filter((arrow) => !isFolded(arrow, hub, cells));
  const plans = plansOf(drawn, cells, rows);
  const lines = linesOf(grid, plans);
  const labels = placeLabels(
    plans.map((plan) => ({ plan, points: lines.get(plan.arrow.id) ?? [], text: text(plan.arrow) })),
    [
      ...placed.values(),
      ...folded.flatMap(({ from }) => noteBox(placed.get(from))),
      ...flagged.flatMap((id) => flagBox(placed.get(id))),
    ],
  );
  return {
    places: [...placed.values()],
    arrows: plans.flatMap(({ arrow }) => {
      const points = lines.get(arrow.id);
      const label = labels.get(arrow.id);
      return points && label ? [{ arrow, points, path: roundedPath(points, sizes.corner), label }] : [];
    }),
    folded,
    hub,
    phases: phasesOf(grid),
    start: startOf(grid.placed.get(journey.start), plans),
    width: grid.width,
    height: grid.height,
  };
}

/** Where the note of a way back to the hub stands, below its place. */
function noteBox(at: PlacedPlace | undefined): Box[] {
  return at ? [{ x: at.x, y: at.y + at.height, width: 64, height: 17 }] : [];
}

/** Where the flag of a place stands, on its upper edge. */
function flagBox(at: PlacedPlace | undefined): Box[] {
  return at ? [{ x: at.x + 8, y: at.y - 18, width: 70, height: 18 }] : [];
}

/** The corners of every arrow's line. */
function linesOf({ placed, xs, widths }: Grid, plans: readonly Plan[]): Map<string, Point[]> {
  const { ports, levels, uprights } = tracksIn(plans, placed);
  const upright = (key: string): number | undefined => {
    const at = uprights.get(key);
    if (!at) return undefined;
    const left = at.gutter < 0 ? xs[0] - 30 : xs[at.gutter] + widths[at.gutter] + sizes.clear;
    return left + at.track * sizes.track;
  };
  const lines = new Map<string, Point[]>();
  for (const plan of plans) {
    const { arrow } = plan;
    const a = placed.get(arrow.from);
    const b = placed.get(arrow.to);
    if (!a || !b) continue;
    switch (plan.kind) {
      case 'loop': {
        const [x1, x2] = [a.x + a.width * 0.66, a.x + a.width * 0.86];
        const y = a.y - sizes.loop;
        lines.set(arrow.id, [
          { x: x1, y: a.y },
          { x: x1, y },
          { x: x2, y },
          { x: x2, y: a.y },
        ]);
        break;
      }
      case 'drop': {
        const x = a.x + a.width / 2 + plan.shift * 22;
        const [from, to] = plan.down ? [a.y + a.height, b.y] : [a.y, b.y + b.height];
        lines.set(arrow.id, [
          { x, y: from },
          { x, y: to },
        ]);
        break;
      }
      case 'way': {
        const pair = ports.get(arrow.id);
        const y = levels.get(arrow.id);
        if (!pair || y === undefined) break;
        const from = { x: plan.sides[0] === 'right' ? a.x + a.width : a.x, y: pair[0].y };
        const to = { x: plan.sides[1] === 'right' ? b.x + b.width : b.x, y: pair[1].y };
        const [x1, x2] = [upright(`${arrow.id} 0`), upright(`${arrow.id} 1`)];
        const points: Point[] = [from];
        if (x1 !== undefined) points.push({ x: x1, y: from.y }, { x: x1, y });
        if (x2 !== undefined) points.push({ x: x2, y }, { x: x2, y: to.y });
        lines.set(arrow.id, [...points, to]);
        break;
      }
      default:
        plan satisfies never;
    }
  }
  return lines;
}

function phasesOf({ journey, xs, widths, phaseOf }: Grid): Drawing['phases'] {
  const spans = new Map<number, { from: number; to: number }>();
  for (const [column, phase] of phaseOf.entries()) {
    if (phase === undefined) continue;
    const to = xs[column] + widths[column];
    const known = spans.get(phase);
    spans.set(phase, { from: known?.from ?? xs[column], to });
  }
  return [...spans].map(([index, { from, to }]) => ({
    index,
    name: journey.phases[index].name,
    x: from,
    width: to - from,
  }));
}

function startOf(at: PlacedPlace | undefined, plans: readonly Plan[]): [Point, Point] | undefined {
  if (!at) return undefined;
  const busy = plans.some((plan) => {
    if (plan.kind !== 'way') return false;
    const { arrow, sides } = plan;
    return (
      (arrow.from === at.place.id && sides[0] === 'left') || (arrow.to === at.place.id && sides[1] === 'left')
    );
  });
  const y = busy ? at.y + 14 : at.y + at.height / 2;
  return [
    { x: at.x - 34, y },
    { x: at.x, y },
  ];
}
