/** What a run counted at each touchpoint and on each way, with its doubt; looked up once for each state of a run. */
import { remembered } from '../../../models/remembered.ts';
import { over, total, type Estimate } from '../../../workers/measures/estimate.ts';
import { flows, places, type Place } from '../../../workers/measures/places.ts';
import type { Tally } from '../../../workers/tally/tally.ts';

export interface Places {
  readonly get: (touchpoint: string) => Place | undefined;
  /** Mean years as a customer. */
  readonly years: number;
}

const known = remembered<Tally, Map<number, Places>>(() => new Map());
const walked = remembered<Tally, Map<number, ReadonlyMap<string, Estimate>>>(() => new Map());

export function placesOf(tally: Tally, strategy: number): Places {
  const all = known(tally);
  const before = all.get(strategy);
  if (before) return before;
  const view = { tally, segment: undefined };
  const found = new Map(places(view, strategy).map((place) => [place.touchpoint, place]));
  const days = over(total(view, strategy, 'lifetime'), total(view, strategy, 'customers')).value;
  const now: Places = { get: (touchpoint) => found.get(touchpoint), years: days / 365 };
  all.set(strategy, now);
  return now;
}

/** By transition: times it is taken, per customer who started. */
export function flowsOf(tally: Tally, strategy: number): ReadonlyMap<string, Estimate> {
  const all = walked(tally);
  const before = all.get(strategy);
  if (before) return before;
  const view = { tally, segment: undefined };
  const now = new Map(flows(view, strategy).map(({ transition, walked: taken }) => [transition, taken]));
  all.set(strategy, now);
  return now;
}
