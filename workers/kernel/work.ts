/** A program in the form in which a kernel reads it, and what it adds to besides the sums. */
import { M, S, type ProgramView } from '../compile/program.ts';
import { tablesOf, type Tables } from '../compile/tables.ts';
import { layoutOf, type Layout } from '../tally/layout.ts';
import { memoryPeriods } from '../tally/series.ts';
import { power2 } from './power.ts';

const f = Math.fround;

/** Numbers of a tier, by period and segment: leave rate to competitors and in all, per day. */
export const R = { competitor: 0, all: 1, size: 2 } as const;

/** All rows are doubles that hold single precision, which spares a conversion at each use. */
export interface Work {
  readonly program: ProgramView;
  readonly layout: Layout;
  readonly constants: Float64Array;
  readonly market: Float64Array;
  readonly touchpoint: Float64Array;
  readonly segment: Float64Array;
  /** By period, segment and tier; see `R`. */
  readonly rates: Float64Array;
  readonly optionNumbers: Float64Array;
  readonly optionIndices: Int32Array;
  readonly ways: Int32Array;
  readonly flags: Int32Array;
  readonly hashes: Int32Array;
  readonly periodFrom: Float64Array;
  readonly times: Float64Array;
  /** By period and grid time: what is left of a balance since the grid time before. */
  readonly balanceKept: Float64Array;
  /** By grid time: the same of behavioural engagement. */
  readonly behaviourKept: Float64Array;
  readonly tables: Tables;
  readonly segments: number;
  readonly touchpoints: number;
  readonly periods: number;
  readonly grid: number;
  readonly months: number;
  /** By touchpoint, how often the customer at hand was there. */
  readonly seen: Int32Array;
  /** By period, the one whose changes over time are kept with its own; see `memoryPeriods`. */
  readonly memories: Int32Array;
  /** Room for the cumulated pulls of the transitions out of a touchpoint. */
  readonly cumulated: Float64Array;
}

/** Per day, in halves: behavioural engagement has a half-life of 90 days, cognitive one of 730. */
export const perBehaviour = f(-1 / 90);
export const perCognitive = f(-1 / 730);

/** One object literal, so that the work of every program has one shape: the kernel is optimised for it. */
export function workOf(program: ProgramView): Work {
  return {
    program,
    layout: layoutOf(program),
    constants: Float64Array.of(...program.scalars, ...program.quanta),
    market: new Float64Array(program.market),
    touchpoint: new Float64Array(program.touchpoint),
    segment: new Float64Array(program.segment),
    rates: ratesOf(program),
    optionNumbers: new Float64Array(program.optionNumbers),
    optionIndices: program.optionIndices,
    ways: program.ways,
    flags: program.flags,
    hashes: program.hashes,
    periodFrom: new Float64Array(program.periodFrom),
    times: new Float64Array(program.times),
    balanceKept: balanceKeptOf(program),
    behaviourKept: behaviourKeptOf(program),
    tables: tablesOf(program),
    segments: program.segments,
    touchpoints: program.touchpoints,
    periods: program.periods,
    grid: program.grid,
    months: program.months,
    seen: new Int32Array(program.touchpoints),
    memories: memoryPeriods(program),
    cumulated: new Float64Array(program.transitions),
  };
}

/** See `Work`. */
export function balanceKeptOf({ times, grid, market, periods }: ProgramView): Float64Array {
  const kept = new Float64Array(periods * grid);
  for (let period = 0; period < periods; period++) {
    const halves = market[period * M.size + M.halves];
    for (let g = 1; g < grid; g++) kept[period * grid + g] = power2(f(-f(times[g] - times[g - 1]) * halves));
    kept[period * grid] = power2(f(-times[0] * halves));
  }
  return kept;
}

/** See `Work`. */
export function behaviourKeptOf({ times }: ProgramView): Float64Array {
  const kept = new Float64Array(times.length);
  for (let g = 1; g < times.length; g++) kept[g] = power2(f(f(times[g] - times[g - 1]) * perBehaviour));
  kept[0] = power2(f(times[0] * perBehaviour));
  return kept;
}

/** See `Work`. */
export function ratesOf({ market, segment, periods, segments }: ProgramView): Float64Array {
  const rates = new Float64Array(periods * segments * 4 * R.size);
  let at = 0;
  for (let period = 0; period < periods; period++) {
    for (let k = 0; k < segments; k++) {
      const leaving = segment[(period * segments + k) * S.size + S.leaving];
      for (let tier = 0; tier < 4; tier++) {
        const competitor = f(market[period * M.size + M.competitor + tier] * leaving);
        rates[at + R.competitor] = competitor;
        rates[at + R.all] = f(competitor + market[period * M.size + M.natural]);
        at += R.size;
      }
    }
  }
  return rates;
}
