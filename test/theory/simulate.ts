/** Small runs in the test's own thread, and what may be said of their results. */
import { expect } from 'vitest';
import { asIs, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare, type Comparison } from '../../workers/measures/compare.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import type { Measures } from '../../workers/measures/measures.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import {
  outcomeIndex,
  seriesColumns,
  seriesIndex,
  touchpointColumns,
  touchpointIndex,
  type OutcomeColumn,
  type SeriesColumn,
  type TouchpointColumn,
} from '../../workers/tally/layout.ts';
import type { StrategyTally, Tally } from '../../workers/tally/tally.ts';

export interface Simulated {
  readonly tally: Tally;
  readonly comparisons: readonly Comparison[];
  /** Of the first strategy. */
  readonly measures: Measures;
}

/** Default: as is, as many customers as the study says, with its seed. */
export async function simulate(
  study: Study,
  strategies: readonly Strategy[] = [asIs],
  customers: number = study.settings.customers,
): Promise<Simulated> {
  const { tally } = await run({
    programs: strategies.map((strategy) => compile(study, strategy)),
    seed: study.settings.seed,
    customers,
    backend: inlineBackend(),
  });
  const comparisons = compare(study, strategies, tally);
  return { tally, comparisons, measures: comparisons[0].measures };
}

/** An outcome summed over all customers. */
export function outcome({ strategies }: Tally, column: OutcomeColumn, strategy = 0): number {
  const { cells, layout, names } = strategies[strategy];
  return names.segments.reduce((sum, _, k) => sum + cells[k * layout.segmentCells + outcomeIndex[column]], 0);
}

/** What is counted at a touchpoint, over all customers. */
export function atTouchpoint({ strategies }: Tally, id: string, column: TouchpointColumn): number {
  const { cells, layout, names } = strategies[0];
  const cell = names.touchpoints.indexOf(id) * touchpointColumns.length + touchpointIndex[column];
  return names.segments.reduce(
    (sum, _, k) => sum + cells[k * layout.segmentCells + layout.touchpoints + cell],
    0,
  );
}

/** How often a transition was taken to its end, over all customers. */
export function taken({ strategies }: Tally, id: string): number {
  const { cells, layout, names } = strategies[0];
  const cell = names.transitions.indexOf(id);
  return names.segments.reduce((sum, _, k) => sum + cells[k * layout.segmentCells + layout.flows + cell], 0);
}

/** A series at the g-th grid time, over all customers. */
export function seriesAt({ series, layout, names }: StrategyTally, g: number, column: SeriesColumn): number {
  const spot = g * seriesColumns.length + seriesIndex[column];
  return names.segments.reduce((sum, _, k) => sum + series[k * layout.segmentSeries + spot], 0);
}

/**
 * The estimate lies within four standard errors of the truth: by chance 1 in 16,000 does not (1 in 14,000 where the
 * standard error itself comes from the 300 groups of some 10,000 customers). `truth` may be known to `known` only.
 */
export function expectNear({ mean, se }: Estimate, truth: number, known = 0): void {
  expect(Math.abs(mean - truth), `${mean} ± ${se} where ${truth} is expected`).toBeLessThanOrEqual(
    4 * se + known,
  );
}

/** A share of `count` customers who each count with probability `truth`. */
export function expectShare(found: number, count: number, truth: number): void {
  expectNear({ mean: found / count, se: Math.sqrt((truth * (1 - truth)) / count) }, truth);
}

/** Mean and variance of a sample, each with its standard error. */
export function moments(sample: readonly number[]): { readonly mean: Estimate; readonly variance: Estimate } {
  const n = sample.length;
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const central = (power: number) => sample.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
  const variance = (central(2) * n) / (n - 1);
  return {
    mean: { mean, se: Math.sqrt(variance / n) },
    variance: { mean: variance, se: Math.sqrt((central(4) - central(2) ** 2) / n) },
  };
}
