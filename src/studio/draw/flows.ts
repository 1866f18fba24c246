/** What a run counted, put onto the arrows and places of the map. */
import type { Walked } from '../results/journey.ts';
import type { Journey } from './journey.ts';
import type { Drawing, DrawnArrow } from './layout.ts';

/** By arrow: times it was taken, per customer who started. */
export function flowsOf({ arrows }: Journey, { flows }: Walked): Map<string, number> {
  return new Map(
    arrows.map(({ id, transitions }) => [
      id,
      transitions.reduce((sum, transition) => sum + (flows.get(transition.id) ?? 0), 0),
    ]),
  );
}

/** By arrow: the share of those leaving its first place who took it; where nobody left, what the study says. */
export function countedChances(
  journey: Journey,
  walked: Walked | undefined,
  said: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (!walked) return said;
  const flows = flowsOf(journey, walked);
  const leaving = new Map<string, number>();
  for (const { id, from } of journey.arrows) {
    leaving.set(from, (leaving.get(from) ?? 0) + (flows.get(id) ?? 0));
  }
  return new Map(
    journey.arrows.map(({ id, from }) => {
      const all = leaving.get(from) ?? 0;
      return [id, all > 0 ? (flows.get(id) ?? 0) / all : (said.get(id) ?? 0)];
    }),
  );
}

/** Touchpoints where somebody came; before a run, where somebody could. */
export function reachedIn(
  journey: Journey,
  walked: Walked | undefined,
  said: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  if (walked) return new Set([...walked.met].flatMap(([id, { perYear }]) => (perYear > 0 ? [id] : [])));
  const ways = journey.arrows.filter(({ id }) => (said.get(id) ?? 0) > 0);
  return new Set([journey.start, ...ways.map(({ to }) => to)]);
}

export function arrowsById(drawing: Drawing | undefined): ReadonlyMap<string, DrawnArrow> {
  return new Map(drawing?.arrows.map((drawn) => [drawn.arrow.id, drawn]));
}

/** By place: its arrow back to the hub, where it has one. */
export function returnsBy(drawing: Drawing | undefined): ReadonlyMap<string, string> {
  return new Map(drawing?.folded.map(({ id, from }) => [from, id]));
}

/** Pixels across an arrow, in quarters: a finer difference is not seen, and would paint the map anew at every move of a hand. */
export function arrowWidth(flow: number | undefined, most: number): number {
  return flow === undefined || most === 0 ? 1.5 : 1.25 + Math.round(21 * Math.sqrt(flow / most)) / 4;
}
