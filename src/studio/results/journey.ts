/** What a run counted at touchpoints and on arrows. */
import { causes, type Cause } from '../../../models/rules/ledger.ts';
import { over, total } from '../../../workers/measures/estimate.ts';
import { record } from '../../../workers/measures/measures.ts';
import { flows, places } from '../../../workers/measures/places.ts';
import type { Tally } from '../../../workers/tally/tally.ts';

export interface Met {
  /** Visits per customer and year of being a customer. */
  readonly perYear: number;
  /** Points of balance that a visit changes on average, forgetting afterwards not included; NaN if nobody came. */
  readonly points: number;
  /** Mean grade; NaN if nobody came. */
  readonly grade: number;
  /** Share of visits that failed; NaN if nobody came. */
  readonly failed: number;
  /** Points per visit, by cause. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** Points that all customers together gained here, per customer and year. */
  readonly pointsPerYear: number;
}

export interface Walked {
  /** By touchpoint. */
  readonly met: ReadonlyMap<string, Met>;
  /** Times each transition was walked, per customer who started. */
  readonly flows: ReadonlyMap<string, number>;
}

export function walkedOf(tally: Tally, strategy: number): Walked {
  const view = { tally, segment: undefined };
  const years = over(total(view, strategy, 'lifetime'), total(view, strategy, 'customers')).value / 365;
  const met = places(view, strategy).map((place): [string, Met] => {
    const { touchpoint, visits, grade, failures, ledger } = place;
    // Forgetting belongs to the wait after the visit.
    const moved = causes.reduce((sum, cause) => sum + (cause === 'forgetting' ? 0 : ledger[cause].mean), 0);
    return [
      touchpoint,
      {
        perYear: visits.mean / years,
        points: moved / visits.mean,
        grade: grade.mean,
        failed: failures.mean / visits.mean,
        causes: record(causes, (cause) => ledger[cause].mean / visits.mean),
        pointsPerYear: moved / years,
      },
    ];
  });
  const walked = flows(view, strategy).map(({ transition, walked }): [string, number] => [
    transition,
    walked.mean,
  ]);
  return { met: new Map(met), flows: new Map(walked) };
}
