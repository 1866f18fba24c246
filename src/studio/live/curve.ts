/** What the emotion curve shows of a run: phases and touchpoints in the order in which they are drawn. */
import type { Study } from '../../../models/study.ts';
import { emotionCurve, type AfterVisits } from '../../../workers/measures/curve.ts';
import { interval } from '../../../workers/measures/estimate.ts';
import type { Tally } from '../../../workers/tally/tally.ts';
import type { CurvePhase } from '../../charts/curve.ts';
import type { Place } from '../draw/journey.ts';

/** Stands for touchpoints without a phase. */
export const noPhase = '';

/** `places` are those of the map; `at` is the strategy's place in the tally, undefined before a run. */
export function curvePhases(
  study: Study,
  places: readonly Place[],
  tally: Tally | undefined,
  at: number | undefined,
): CurvePhase[] {
  const run = tally && at !== undefined ? { tally, at } : undefined;
  const view = run && { tally: run.tally, segment: undefined };
  const own = run && view && emotionCurve(view, run.at);
  const names = run?.tally.strategies[run.at].names;
  const found = new Map(names?.touchpoints.map((id, j) => [id, own?.touchpoints[j]]));
  const phases = new Map(own?.phases.map((one) => [one.phase, one]));
  const drawn = new Map(study.curve.map(({ phase, balance }) => [phase, balance]));

  const points = (phase: string) =>
    places.flatMap((place) => {
      if (place.kind !== 'touchpoint') return [];
      const known = study.phases.some(({ id }) => id === place.touchpoint.phase);
      if ((known ? place.touchpoint.phase : noPhase) !== phase) return [];
      const visits = found.get(place.id);
      // Nobody comes there under this strategy: it has no part in its curve.
      if (run && !Number.isFinite(visits?.after.mean)) return [];
      return [pointOf(place.id, visits, run && run.at > 0, run?.tally.groups ?? 0)];
    });
  const listed = study.phases.map(({ id }) => ({
    id,
    points: points(id),
    mean: phases.get(id)?.after.mean ?? NaN,
    drawn: drawn.get(id),
  }));
  const others = points(noPhase);
  return others.length > 0
    ? [...listed, { id: noPhase, points: others, mean: NaN, drawn: undefined }]
    : listed;
}

function pointOf(id: string, visits: AfterVisits | undefined, compared: boolean | undefined, groups: number) {
  const mean = visits?.after.mean ?? NaN;
  const range = visits ? interval(visits.after, groups) : { low: NaN, high: NaN };
  return {
    id,
    mean,
    ...range,
    reference: compared === true && visits ? mean - visits.change.mean : undefined,
  };
}
