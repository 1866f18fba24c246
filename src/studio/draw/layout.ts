/**
 * The drawing of a journey, in pixels at full size: places where they stand, phases as columns, arrows along gutters and
 * gaps. A pure function, so that the same study always looks the same.
 */
import { fieldOf, gutterOf, type Field } from './field.ts';
import { hubOf, isFolded } from './hub.ts';
import { sizeOf, type Arrow, type Journey, type Place } from './journey.ts';
import { placeLabels, type Box, type Label } from './labels.ts';
import { roundedPath, type Point } from './path.ts';
import { phaseColumns, type PhaseColumn } from './phases.ts';
import { plansOf, type Plan } from './routes.ts';
import { sizes } from './sizes.ts';
import { standsOf } from './stands.ts';
import { tracksIn } from './tracks.ts';

export interface PlacedPlace extends Box {
  readonly place: Place;
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
  readonly phases: readonly PhaseColumn[];
  /** Where the line into the start begins and ends. */
  readonly start: readonly [Point, Point] | undefined;
  /** Right and bottom of all places, with some room; all of them stand right of and below 0 unless moved there. */
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, whatever arrows are shown. */
export interface Grid {
  readonly journey: Journey;
  readonly field: Field;
  readonly hub: string | undefined;
  readonly phases: readonly PhaseColumn[];
  readonly placed: ReadonlyMap<string, PlacedPlace>;
  readonly width: number;
  readonly height: number;
}

/** Places and columns: the same for every strategy of a study. */
export function gridOf(journey: Journey): Grid {
  const { to, widths } = standsOf(journey);
  const phases = phaseColumns(journey.phases, widths);
  const placed = new Map<string, PlacedPlace>();
  let width = 0;
  let height = 0;
  for (const place of journey.places) {
    const at = to.get(place.id);
    if (!at) continue;
    const box = { place, x: at.x, y: at.y, ...sizeOf(place) };
    placed.set(place.id, box);
    width = Math.max(width, box.x + box.width);
    height = Math.max(height, box.y + box.height);
  }
  return {
    journey,
    field: fieldOf(placed),
    hub: hubOf(journey),
    phases,
    placed,
    width: width + 32,
    height: height + sizes.below,
  };
}

/** Draws the arrows that are to be seen; `text` is what stands at each. Places that are `flagged` have a flag on top. */
export function drawingOf(
  grid: Grid,
  shown: readonly Arrow[],
  text: (arrow: Arrow) => string,
  flagged: readonly string[] = [],
): Drawing {
  const { journey, field, hub, placed } = grid;
  const folded = shown.filter((arrow) => isFolded(arrow, hub, field.columnOf));
  const drawn = shown.filter((arrow) => !isFolded(arrow, hub, field.columnOf));
  const plans = plansOf(drawn, field);
  const lines = linesOf(field, plans);
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
    phases: grid.phases,
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
function linesOf(field: Field, plans: readonly Plan[]): Map<string, Point[]> {
  const { ports, levels, uprights, counts } = tracksIn(plans, field.boxes);
  const upright = (key: string): number | undefined => {
    const at = uprights.get(key);
    return at && uprightX(field, at.gutter, at.track, counts.get(at.gutter) ?? 1);
  };
  const lines = new Map<string, Point[]>();
  for (const plan of plans) {
    const { arrow } = plan;
    const a = field.boxes.get(arrow.from);
    const b = field.boxes.get(arrow.to);
    if (!a || !b) continue;
    switch (plan.kind) {
      case 'loop':
        lines.set(arrow.id, loopOf(a));
        break;
      case 'drop': {
        const [left, right] = [Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)];
        const x = (left + right) / 2 + plan.shift * 22;
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

/** From the top of a place back into it. */
export function loopOf({ x, y, width }: Box): Point[] {
  const [x1, x2] = [x + width * 0.66, x + width * 0.86];
  return [
    { x: x1, y },
    { x: x1, y: y - sizes.loop },
    { x: x2, y: y - sizes.loop },
    { x: x2, y },
  ];
}

/** Tracks are counted from the left; they stand closer where the gutter is narrow. */
function uprightX(field: Field, gutter: number, track: number, count: number): number {
  const { left, right } = gutterOf(field, gutter);
  if (gutter < 0) return right - 16 - (count - 1 - track) * sizes.track;
  const room = right - left;
  const first = Math.min(sizes.clear, room / 2);
  const step = count > 1 ? Math.min(sizes.track, Math.max(0, room - 2 * first) / (count - 1)) : 0;
  return left + first + track * step;
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
