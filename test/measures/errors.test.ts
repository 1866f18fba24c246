import { expect, it } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare } from '../../workers/measures/compare.ts';
import { emotionCurve } from '../../workers/measures/curve.ts';
import { interval, studentQuantile } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';

it('quantiles of Student’s t are those of the tables', () => {
  const table: [number, number, number][] = [
    [0.975, 4, 2.776],
    [0.975, 9, 2.262],
    [0.975, 30, 2.042],
    [0.95, 10, 1.812],
    [0.995, 20, 2.845],
    [0.975, 1e6, 1.96],
  ];
  for (const [u, freedom, t] of table) expect(studentQuantile(u, freedom) / t).toBeCloseTo(1, 2);
});

it('standard errors are honest: over 120 seeds estimates vary by as much as they say', async () => {
  const study = exampleStudy('fonkel');
  const strategies = [asIs, study.strategies[0]];
  const programs = strategies.map((strategy) => compile(study, strategy));
  const backend = inlineBackend();
  const names = [
    ...['clv', 'ΔCLV', 'balance', 'nps', 'active', 'net value', 'Δbalance'],
    ...['after delivery', 'Δafter delivery', 'after service', 'Δafter service'],
  ];
  const all = [];
  for (let seed = 1; seed <= 120; seed++) {
    const { tally } = await run({ programs, seed, customers: 640, backend });
    const [, { measures: m, delta, netValue }] = compare(study, strategies, tally);
    const { touchpoints, phases } = emotionCurve({ tally, segment: undefined }, 1);
    const visit = touchpoints[programs[1].names.touchpoints.indexOf('delivery')];
    const phase = phases[study.phases.findIndex(({ id }) => id === 'service')];
    const estimates = [
      ...[m.clv, delta.clv, m.balance, m.nps, m.active, netValue, delta.balance],
      ...[visit.after, visit.change, phase.after, phase.change],
    ];
    all.push({ estimates, groups: tally.groups });
  }
  for (const [i, name] of names.entries()) {
    const means = all.map(({ estimates }) => estimates[i].mean);
    const centre = means.reduce((sum, x) => sum + x, 0) / means.length;
    const spread = Math.sqrt(means.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (means.length - 1));
    const said = Math.sqrt(all.reduce((sum, { estimates }) => sum + estimates[i].se ** 2, 0) / means.length);
    // The spread of 120 values is itself off by 6.5 %: 4 of those fail by chance in 11 × 6e-5 of such tests.
    expect([name, Math.abs(spread / said - 1) < 0.26]).toEqual([name, true]);
    const covered = all.filter(({ estimates, groups }) => {
      const { low, high } = interval(estimates[i], groups);
      return low <= centre && centre <= high;
    }).length;
    // 95 % of 120 is 114 ± 2.4.
    expect([name, covered >= 104]).toEqual([name, true]);
  }
});

it('a strategy without edits differs from as is by exactly nothing', async () => {
  const study = exampleStudy('duinpolis');
  const strategies = [asIs, { ...asIs, id: 'same', name: 'Same' }];
  const programs = strategies.map((strategy) => compile(study, strategy));
  const { tally } = await run({ programs, seed: 5, customers: 500, backend: inlineBackend() });
  const [, { delta, netValue }] = compare(study, strategies, tally);
  for (const difference of [
    delta.clv,
    delta.balance,
    delta.nps,
    delta.active,
    delta.referralValue,
    netValue,
  ]) {
    expect(difference).toEqual({ mean: 0, se: 0 });
  }
});
