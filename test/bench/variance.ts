/**
 * How many times as many customers it would take without them for as narrow an interval: strata of traits, the same
 * customers under every strategy, and recommendations that are expected instead of drawn.
 */
import { asIs } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare } from '../../workers/measures/compare.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { quantileCustomers } from '../../workers/tally/layout.ts';
import { outcomesAlone } from './alone.ts';
import { figure, type Figure } from './figure.ts';

const seeds = [1, 2, 3, 4, 5];
const customers = 65_536;
/** Followed one by one: each comes with the same odds as all, so how they differ is what it would be without strata. */
const alone = { from: quantileCustomers, count: 4096, step: 1 };

export async function varianceFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const id of exampleIds) {
    const gains: number[][] = [];
    for (const seed of seeds) gains.push(await gainsOf(id, seed));
    const names = [
      'mean CLV, by strata',
      'mean balance, by strata',
      'difference in CLV, by the same customers',
      'mean recommendations, by their expectation',
    ];
    for (const [i, name] of names.entries())
      figures.push(
        figure(
          `${id}: ${name}`,
          '×',
          gains.map((gain) => gain[i]),
        ),
      );
  }
  return figures;
}

async function gainsOf(id: (typeof exampleIds)[number], seed: number): Promise<number[]> {
  const study = exampleStudy(id);
  const strategies = [asIs, study.strategies[0]];
  const programs = strategies.map((strategy) => compile(study, strategy));
  const { tally } = await run({ programs, seed, customers, backend: inlineBackend() });
  const [{ measures: base }, { measures: own, delta }] = compare(study, strategies, tally);
  const [cash, balance, active] = await outcomesAlone(
    programs[0],
    seed,
    ['cash', 'balance', 'active'] as const,
    alone,
  );
  const share = mean(active);
  // A ratio of sums, by the delta method.
  const apart = balance.map((points, i) => (points - (mean(balance) / share) * active[i]) / share);
  const { clv, positive } = base;
  return [
    variance(cash) / perCustomer(clv),
    variance(apart) / perCustomer(base.balance),
    (perCustomer(clv) + perCustomer(own.clv)) / perCustomer(delta.clv),
    // Drawn, they would be Poisson's about their expectation, whose variance is their mean.
    (perCustomer(positive) + positive.mean) / perCustomer(positive),
  ];
}

/** What a customer of a run adds to the variance of its sum. */
function perCustomer({ se }: Estimate): number {
  return se * se * customers;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1);
}
