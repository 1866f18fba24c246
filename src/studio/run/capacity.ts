/** Whether a study can be run in a browser at all, judged by its size before anything is compiled. */
import { strategyFields, type Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { gridSteps } from '../../../workers/compile/compile.ts';
import { batchSize, groupsIn } from '../../../workers/tally/batch.ts';
import { mostGroups } from '../../../workers/tally/groups.ts';
import { layoutOf, metColumns } from '../../../workers/tally/layout.ts';

/** Bytes of programs and sums together: what a tab can hold beside everything else. */
const mostBytes = 800_000_000;

export function fits(study: Study): boolean {
  const { horizon } = study.settings;
  const strategies = 1 + study.strategies.length;
  const added = study.strategies.flatMap(({ edits }) => edits);
  const touchpoints = study.touchpoints.length + added.filter(({ kind }) => kind === 'addTouchpoint').length;
  const transitions = study.transitions.length + added.filter(({ kind }) => kind === 'addTransition').length;
  const segments = study.segments.length;
  const years = Math.floor(horizon / 365);
  const layout = layoutOf({
    touchpoints,
    transitions,
    segments,
    years,
    exits: study.exits.length,
    grid: gridSteps + 1 + years,
    months: Math.ceil((horizon * 12) / 365),
    periods: 1,
    options: 0,
    start: 0,
    feedback: 1,
  });

  const programs = study.strategies.reduce(
    (sum, one) => sum + programBytes(study, one, touchpoints, transitions),
    0,
  );
  const group = (segments + 1) * layout.outcomes + segments * touchpoints * metColumns.length;
  const sums = (groups: number): number => {
    const numbers = layout.cells + layout.segmentCells * (segments + 1) + layout.series + groups * group;
    return numbers * 8 + layout.bins * 2;
  };
  // A run keeps its sums twice when it ends within a batch, and each batch brings those of its own groups.
  return programs * 2 + strategies * (2 * sums(mostGroups) + sums(groupsIn(batchSize))) <= mostBytes;
}

/** Each period repeats every touchpoint and every way on. */
function programBytes(study: Study, { ramp }: Strategy, touchpoints: number, transitions: number): number {
  const steps = (ramp?.value ?? strategyFields.ramp.default) > 0 ? 8 : 1;
  const periods = 1 + steps + 2 * study.events.length;
  return periods * (touchpoints * 80 + transitions * 2 * 24);
}
