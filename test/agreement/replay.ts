/**
 * Compares a kernel's trace of a customer with the reference's. The two may part only at a near tie: a comparison whose
 * two sides lie closer than the single-precision error of that quantity. There the reference is made to go the kernel's
 * way, and the stories are compared to their end.
 */
import { causes } from '../../models/rules/ledger.ts';
import { interpreter } from '../../models/reference/interpret.ts';
import type { Decide, Site } from '../../models/reference/stop.ts';
import type { Trace } from '../../models/reference/trace.ts';
import { tierIds } from '../../models/market.ts';
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram, type ProgramView } from '../../workers/compile/program.ts';
import { nextCode, type TraceColumn, type TraceRows } from '../../workers/kernel/kernel.ts';
import { typedKernel } from '../../workers/kernel/typed.ts';

export interface Replay {
  /** Comparisons that the reference decided the kernel's way, against its own numbers. */
  readonly forks: number;
  readonly visits: number;
  /** Largest difference of a balance, in points. */
  readonly worst: number;
  /** Largest |Σ ledger − (B_end − B₀)| in the kernel and in the reference. */
  readonly kernelLedger: number;
  readonly referenceLedger: number;
  /** Differences that are no near tie. */
  readonly faults: readonly string[];
}

/** Points by which balances may differ. */
export const tolerance = 1e-3;

/**
 * Replays customers one by one; prepared once per study and strategy. The reference takes its time: a customer with more
 * than `mostVisits` visits is left out (undefined).
 */
export function replayer(
  study: Study,
  strategy: Strategy,
  mostVisits = Infinity,
): (customer: number) => Replay | undefined {
  const program = compile(study, strategy);
  const view = viewProgram(program.buffer);
  const kernel = typedKernel(view);
  const { names } = program;

  return (customer) => {
    const rows = kernel.trace(study.settings.seed, customer);
    const visits = rows.rows.length;
    if (visits > mostVisits) return undefined;
    const at = (visit: number, column: TraceColumn) => rows.at(visit, column);
    const faults: string[] = [];
    let forks = 0;

    const decide: Decide = (site, visit, left, right, detail) => {
      const own = left < right;
      if (
        visit >= visits ||
        Math.abs(left - right) > errorOf(site, left, right, visit, study.settings.horizon)
      )
        return own;
      const theirs = taken(site, visit, detail, at, view);
      if (theirs === undefined || theirs === own) return own;
      forks += 1;
      return theirs;
    };
    const story = interpreter(study, strategy, { decide })(customer);
    const worst = compareStories(story, rows, names, faults);
    const booked = (visit: number) => causes.reduce((sum, cause) => sum + at(visit, cause), 0);
    const kernelSum = rows.rows.reduce((sum, _, visit) => sum + booked(visit), 0);
    const referenceSum = story.visits
      .flatMap(({ ledger }) => ledger)
      .reduce((sum, { points }) => sum + points, 0);
    return {
      forks,
      visits,
      worst,
      kernelLedger: Math.abs(kernelSum - at(visits - 1, 'endBalance')),
      referenceLedger: Math.abs(referenceSum - story.end.balance),
      faults,
    };
  };
}

/**
 * What single precision may be off by, where two numbers are compared. A draw is exact and its border is good to a few
 * units of 2⁻²⁴, or as good as the balance where the border depends on it; time adds up a rounding of half a unit in
 * the last place of the horizon at each visit; a balance is good to the tolerance.
 */
function errorOf(site: Site, left: number, right: number, visit: number, horizon: number): number {
  switch (site) {
    case 'fails':
    case 'unreached':
    case 'competitor':
      return 1e-6;
    case 'branch': // θ up to 20 log-odds per 100 points, times the tolerance
    case 'redLeaving': // π/b up to 1/5 per point, times the tolerance
      return 4e-4;
    case 'loss':
      return 1e-5;
    case 'belowSatisfied':
    case 'belowLoyal':
    case 'belowEngaged':
    case 'inactive':
      return tolerance;
    case 'waitEnds':
    case 'period':
      return (visit + 2) * horizon * 2 ** -22 + 2e-6 * Math.max(Math.abs(left), Math.abs(right));
    case 'leaves': // a share of the rate's own size, and the time that is left
      return 4e-6 * Math.max(1, Math.abs(left), Math.abs(right)) + (visit + 2) * horizon * 2 ** -24 * 0.1;
    default:
      return site satisfies never;
  }
}

/** Which way the kernel went, read off its trace; undefined where it did not come to that comparison. */
function taken(
  site: Site,
  visit: number,
  detail: number,
  at: (visit: number, column: TraceColumn) => number,
  { ways, optionIndices, touchpoints, periodFrom }: ProgramView,
): boolean | undefined {
  const tier = at(visit, 'tier');
  const next = at(visit, 'next');
  switch (site) {
    case 'fails':
      return at(visit, 'failed') === 1;
    case 'unreached':
      return at(visit, 'unreached') === 1;
    case 'loss':
      return at(visit, 'loss') === 1;
    case 'belowSatisfied':
      return tier === 0;
    case 'belowLoyal':
      return tier === 1;
    case 'belowEngaged':
    case 'inactive':
      return tier === 2;
    case 'branch': {
      // `detail` counts the transitions with a weight that fit the outcome.
      const way =
        ((at(visit, 'period') * touchpoints + at(visit, 'touchpoint')) * 2 + at(visit, 'failed')) * 3;
      const open = Array.from({ length: ways[way + 1] }, (_, o) => optionIndices[(ways[way] + o) * 3]);
      return open.indexOf(at(visit, 'transition')) <= detail;
    }
    case 'redLeaving':
      return next === nextCode.red;
    case 'leaves': {
      // `detail` is the period: a wait may pass several.
      const left = next === nextCode.competitor || next === nextCode.natural;
      return left && Math.fround(at(visit, 'time') + at(visit, 'spent')) <= periodFrom[detail + 1];
    }
    case 'competitor':
      return next === nextCode.competitor;
    case 'waitEnds':
      return next === nextCode.visit || next === nextCode.exit;
    case 'period':
      return at(visit, 'period') < detail;
    default:
      return site satisfies never;
  }
}

const nextNames: Readonly<Record<string, number>> = {
  visit: nextCode.visit,
  exit: nextCode.exit,
  horizon: nextCode.horizon,
  capped: nextCode.capped,
};

/** Compares visit by visit; returns the largest difference of a balance. */
function compareStories(
  story: Trace,
  rows: TraceRows,
  names: { readonly touchpoints: readonly string[]; readonly transitions: readonly string[] },
  faults: string[],
): number {
  if (story.visits.length !== rows.rows.length) {
    faults.push(`${rows.rows.length} visits in the kernel, ${story.visits.length} in the reference`);
  }
  let worst = 0;
  for (const [i, visit] of story.visits.entries()) {
    if (i >= rows.rows.length) break;
    const own = (column: TraceColumn) => rows.at(i, column);
    const same = (what: string, kernel: number | string, reference: number | string) => {
      if (kernel !== reference)
        faults.push(`visit ${i}: ${what} is ${kernel} in the kernel, ${reference} in the reference`);
    };
    const near = (what: string, kernel: number, reference: number, within: number) => {
      if (!(Math.abs(kernel - reference) <= within)) same(what, kernel, reference);
    };
    const red = visit.next.kind === 'left' && visit.next.cause === 'red';
    same('touchpoint', names.touchpoints[own('touchpoint')], visit.touchpoint);
    same('visits before', own('earlier'), visit.earlier);
    same('outcome', own('failed') ? 'failed' : own('unreached') ? 'unreached' : 'ok', visit.outcome);
    same('tier', tierIds[own('tier')], visit.tier);
    same('transition', names.transitions[own('transition')], visit.chosen);
    same(
      'next',
      own('next'),
      visit.next.kind === 'left' ? nextCode[visit.next.cause] : nextNames[visit.next.kind],
    );
    const after = story.visits[i + 1]?.before ?? story.end.balance;
    near('balance', own('balance'), visit.balance, tolerance);
    near('balance after the wait', own('endBalance'), after, tolerance);
    near('grade', own('grade'), visit.grade, 1e-4);
    near('expectation', own('expectation'), visit.expectation, 1e-4);
    near('trust', own('trust'), visit.trust, 1e-5);
    near('grievance', own('grievance'), visit.grievance, tolerance);
    near('satisfaction', own('satisfaction'), visit.satisfaction ?? NaN, 1e-4);
    near('cognitive', own('cognitive'), visit.cognitive, tolerance);
    near('behaviour', own('behaviour'), visit.behaviour, tolerance);
    near('negative', own('negative'), visit.negative, tolerance);
    near('impersonality', own('impersonality'), visit.impersonality, 1e-5);
    near('money', own('discounted'), visit.discounted, 1e-5 * Math.max(1, Math.abs(visit.money)) + 1e-4);
    near('time', own('time'), visit.time, 1e-5 * visit.time + 1e-3);
    if (!red) near('wait', own('wait'), visit.wait, 1e-5 * Math.max(1, visit.wait));
    for (const cause of causes) {
      const points = visit.ledger.find((entry) => entry.cause === cause)?.points ?? 0;
      near(cause, own(cause), points, tolerance);
    }
    worst = Math.max(worst, Math.abs(own('balance') - visit.balance), Math.abs(own('endBalance') - after));
  }
  return worst;
}
