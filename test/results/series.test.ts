import { expect, test } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { wholeNumber } from '../../src/studio/run/wholeNumber.ts';
import { fits } from '../../src/studio/run/capacity.ts';
import { walkedOf } from '../../src/studio/results/journey.ts';
import { momentsOf, shareInterval, spreadsOf } from '../../src/studio/results/series.ts';
import { of100 } from '../../workers/measures/of100.ts';
import { compare } from '../../workers/measures/compare.ts';
import { compile } from '../../workers/compile/compile.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';

const study = exampleStudy('duinpolis');
const strategies = [asIs, study.strategies[0]];
const { tally } = await run({
  programs: strategies.map((strategy) => compile(study, strategy)),
  seed: 1,
  customers: 1024,
  backend: inlineBackend(),
});
const [base] = compare(study, strategies, tally);

test('tiers and those who left add up to all who started, at every time', () => {
  for (const { tiers, gone, lost } of momentsOf(tally, 1)) {
    const sum = [...Object.values(tiers), ...Object.values(gone)].reduce((all, share) => all + share, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(lost).toBeGreaterThanOrEqual(0);
  }
});

test('the end of the series is what the measures say', () => {
  const end = momentsOf(tally, 0).at(-1);
  expect(end?.balance.mean).toBeCloseTo(base.measures.balance.mean, 6);
  expect(1 - (end?.lost ?? 0)).toBeCloseTo(base.measures.active.mean, 12);
});

test('the interval of the mean balance is as wide as the one of the measures, which takes groups', () => {
  const end = momentsOf(tally, 0).at(-1);
  const half = ((end?.balance.high ?? 0) - (end?.balance.low ?? 0)) / 2;
  // The standard deviation of a standard deviation over 32 groups is about an eighth.
  expect(half / (2.04 * base.measures.balance.se)).toBeGreaterThan(0.6);
  expect(half / (2.04 * base.measures.balance.se)).toBeLessThan(1.7);
});

test('half of the balances lie in the band of 50 %, and bands hold one another', () => {
  for (const { median, bands } of spreadsOf(tally, 0)) {
    const [wide, middle, narrow] = bands;
    expect(wide.low).toBeLessThanOrEqual(middle.low);
    expect(middle.low).toBeLessThanOrEqual(narrow.low);
    expect(narrow.low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(narrow.high);
    expect(narrow.high).toBeLessThanOrEqual(middle.high);
    expect(middle.high).toBeLessThanOrEqual(wide.high);
  }
});

test('as many leave a touchpoint as come, but for those who left in between', () => {
  const { flows, met } = walkedOf(tally, 0);
  const years = base.measures.lifetimeDays.mean / 365;
  for (const { id } of study.touchpoints) {
    const into = study.transitions.reduce(
      (sum, one) => sum + (one.to === id ? (flows.get(one.id) ?? 0) : 0),
      0,
    );
    const visits = (met.get(id)?.perYear ?? 0) * years;
    expect(visits, id).toBeCloseTo(into + (id === study.start ? 1 : 0), 6);
  }
});

test.each([
  [
    [0.5, 0.25, 0.25],
    [50, 25, 25],
  ],
  [
    [1 / 3, 1 / 3, 1 / 3],
    [34, 33, 33],
  ],
  [
    [0.004, 0.996],
    [0, 100],
  ],
])('%j is %j of 100', (shares, counts) => {
  expect(of100(shares)).toEqual(counts);
});

test('the interval of a share holds it and stays within 0 and 1', () => {
  expect(shareInterval(0, 100).low).toBe(0);
  expect(shareInterval(0, 100).high).toBeGreaterThan(0.02);
  expect(shareInterval(1, 100).high).toBeCloseTo(1, 12);
  // 95 % interval of 50 of 100 by Wilson: 40.4 % to 59.6 %.
  expect(shareInterval(0.5, 100).low).toBeCloseTo(0.404, 3);
});

test.each([
  ['20000', 20_000],
  [' 20,000 ', 20_000],
  ['20.000', 20_000],
  ['1 000 000', 1_000_000],
  ['0', 0],
  ['20,00', undefined],
  ['1.000,000', undefined],
  ['-5', undefined],
  ['2e4', undefined],
  ['', undefined],
  ['99999999999999999999', undefined],
])('“%s” is %s', (text, value) => {
  expect(wholeNumber(text)).toBe(value);
});

test('a study that would fill the memory is not run', () => {
  expect(fits(study)).toBe(true);
  const [strategy] = study.strategies;
  const most: Study = {
    ...study,
    strategies: Array.from({ length: 100 }, (_, i) => ({ ...strategy, id: `s${i}` })),
  };
  expect(fits(most)).toBe(true);
  const [segment] = study.segments;
  const [touchpoint] = study.touchpoints;
  const large: Study = {
    ...study,
    segments: Array.from({ length: 50 }, (_, i) => ({ ...segment, id: `k${i}` })),
    touchpoints: Array.from({ length: 1000 }, (_, i) => ({ ...touchpoint, id: `t${i}` })),
    strategies: Array.from({ length: 8 }, (_, i) => ({ ...strategy, id: `s${i}` })),
  };
  expect(fits(large)).toBe(false);
});
