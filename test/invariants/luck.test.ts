/** Luck belongs to a customer at a touchpoint: nothing that happens elsewhere in a study moves it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare } from '../../workers/measures/compare.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { build } from '../building.ts';
import { solved } from '../theory/exact.ts';
import { expectNear, moments, simulate } from '../theory/simulate.ts';
import { follow, kernelTracer, named } from '../theory/traces.ts';
import { running, sameBits, settings } from './random.ts';

const customers = [0, 1, 4711];
const small = studyArbitrary({ maxTouchpoints: 5, estimates: false }).map((study) =>
  running(study, { horizon: 200 }),
);

/** Every mean and standard error of a tree of measures. */
function estimates(node: object): Estimate[] {
  if ('mean' in node) return [node as Estimate]; // the leaves of measures are estimates
  return Object.values(node).flatMap((child: object) => estimates(child));
}

describe('nobody has other luck', () => {
  /** A touchpoint that cannot be reached, first in the list, with ways of no weight from every other. */
  const extended = (study: Study): Study => ({
    ...study,
    touchpoints: [{ ...study.touchpoints[0], id: 'aside', name: 'Aside' }, ...study.touchpoints],
    transitions: [
      ...study.touchpoints.map(({ id }) => ({
        ...study.transitions[0],
        id: `-${id}`,
        from: id,
        to: 'aside',
        condition: 'any' as const,
        weight: { value: 0, evidence: 'guess' as const, source: '', note: '' },
      })),
      ...study.transitions,
      { ...study.transitions[0], id: 'zz-back', from: 'aside', to: study.start },
    ],
  });

  test('when a touchpoint is added that nobody visits', () => {
    fc.assert(
      fc.property(small, (study) => {
        const other = extended(study);
        for (const customer of customers) expect(follow(other, customer)).toEqual(follow(study, customer));
        const [one, two] = [kernelTracer(study), kernelTracer(other)];
        const placed = ({ names, trace }: typeof one, customer: number) =>
          named(trace(customer)).map((row) => ({
            ...row,
            touchpoint: names.touchpoints[row.touchpoint],
            transition: names.transitions[row.transition],
          }));
        for (const customer of customers) expect(placed(two, customer)).toEqual(placed(one, customer));
      }),
      settings,
    );
  });

  test('when there are other strategies, which are held against the same customers', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (study) => {
        const alone = await simulate({ ...study, strategies: [] }, undefined, 64);
        const together = await simulate(study, [asIs, ...study.strategies], 64);
        const [one, two] = [alone, together].map(({ tally }) => tally.strategies[0]);
        expect(sameBits(two.cells, one.cells)).toBe(true);
        expect(sameBits(two.series, one.series)).toBe(true);
        expect(together.measures).toEqual(alone.measures);
      }),
      { ...settings, numRuns: 20 },
    );
  });

  test('when names, notes, phases, channels, bonds and places on the canvas change', () => {
    const renamed = (study: Study): Study => ({
      ...study,
      id: 'other',
      name: 'Other',
      note: 'renamed',
      currency: 'USD',
      phases: [],
      touchpoints: study.touchpoints.map((t, i) => {
        return {
          ...t,
          name: `T${i}`,
          note: 'n',
          phase: undefined,
          channel: 'letter',
          bond: 'social',
          x: i,
          y: -i,
        };
      }),
      exits: study.exits.map((exit) => ({ ...exit, name: 'Out', x: 3 })),
      transitions: study.transitions.map((transition) => ({ ...transition, note: 'way' })),
      segments: study.segments.map((segment, i) => ({ ...segment, name: `S${i}`, note: 'n' })),
      strategies: study.strategies.map((strategy, i) => ({ ...strategy, name: `P${i}`, note: 'n' })),
      events: study.events.map((event, i) => ({ ...event, name: `E${i}`, note: 'n' })),
      tiers: { ...study.tiers, loyal: { ...study.tiers.loyal, name: 'Fans' } },
    });
    fc.assert(
      fc.property(small, (study) => {
        const other = renamed(study);
        for (const customer of customers) expect(follow(other, customer)).toEqual(follow(study, customer));
        for (const [i, strategy] of [asIs, ...study.strategies].entries()) {
          const own = [asIs, ...other.strategies][i];
          const [one, two] = [compile(study, strategy), compile(other, own)];
          expect(sameBits(new Int32Array(two.buffer), new Int32Array(one.buffer))).toBe(true);
        }
      }),
      settings,
    );
  });

  test('when the touchpoints, ways and segments are listed in another order', () => {
    const reversed = (study: Study): Study => ({
      ...study,
      touchpoints: [...study.touchpoints].reverse(),
      transitions: [...study.transitions].reverse(),
      segments: [...study.segments].reverse(),
    });
    fc.assert(
      fc.property(small, (study) => {
        // Events and strategies name objects by their ids, so that they stay as they are.
        for (const customer of customers)
          expect(follow(reversed(study), customer)).toEqual(follow(study, customer));
      }),
      { ...settings, numRuns: 20 },
    );
  });
});

describe('a strategy that changes nothing', () => {
  test('differs from as is by exactly 0 with a standard error of exactly 0', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (study) => {
        const nothing = { ...asIs, id: 'nothing', name: 'Nothing' };
        const [base, other] = (await simulate(study, [asIs, nothing], 96)).comparisons;
        // Where nobody is left there is no mean among the active, and no difference of it.
        const all = estimates(other.delta).filter(({ mean }) => !Number.isNaN(mean));
        expect(all.length).toBeGreaterThan(20);
        for (const { mean, se } of [...all, other.netValue]) {
          expect(mean).toBe(0);
          expect(se).toBe(0);
        }
        expect(other.measures).toEqual(base.measures);
        expect(other.cost.mean).toBe(0);
      }),
      settings,
    );
  });
});

describe('the standard error of a mean', () => {
  const study = build({
    touchpoints: { need: {}, buy: { revenue: 40, failure: 0.2 }, help: { cost: 15 } },
    ways: [
      ['need', 'buy', { weight: 0.7, wait: 30, law: 'exponential' }],
      ['need', 'gone', { weight: 0.3, wait: 0 }],
      ['buy', 'need', { condition: 'ok', wait: 5 }],
      ['buy', 'help', { condition: 'failed', wait: 1 }],
      ['help', 'need', { wait: 5 }],
    ],
    tiers: { satisfied: { switching: 0.2 } },
    market: { involvementSpread: 0.6 },
    // by then everybody has left
    settings: { feedback: 0, horizon: 4000, seed: 32 },
  });

  /**
   * With twice as many customers the squared standard error of 256 groups halves. Its logarithm has a standard deviation
   * near √(1/256) here (the first half counts in both), so a ratio beyond e^(±.25) has odds of 1 in 16,000.
   */
  test('shrinks by the root of two with twice as many customers', async () => {
    const [half, whole] = [await simulate(study, undefined, 8192), await simulate(study, undefined, 16_384)];
    for (const key of ['clv', 'lifetimeDays', 'visits'] as const) {
      const ratio = (half.measures[key].se / whole.measures[key].se) ** 2;
      expect(Math.abs(Math.log(ratio / 2))).toBeLessThan(0.25);
    }
  });

  /**
   * 256 runs of 64 customers, and 128 of 128: the variance of means between runs. Its logarithm has a standard deviation
   * of √(2/255 + 2/127 − 2·√(2/255·2/127)·.7) ≈ .11, so beyond ±.5 has odds of 1 in 100,000.
   */
  test('is half the variance of the estimates themselves', () => {
    const { trace } = kernelTracer(study);
    const worth = Array.from({ length: 16_384 }, (_, customer) => {
      const rows = trace(customer);
      let sum = 0;
      for (let i = 0; i < rows.rows.length; i++) sum += rows.at(i, 'discounted');
      return sum;
    });
    const means = (size: number) =>
      Array.from({ length: worth.length / size }, (_, run) => {
        return worth.slice(run * size, (run + 1) * size).reduce((sum, x) => sum + x, 0) / size;
      });
    const ratio = moments(means(64)).variance.mean / moments(means(128)).variance.mean;
    expect(Math.abs(Math.log(ratio / 2))).toBeLessThan(0.5);
  });

  /**
   * Of 128 runs with other seeds the squares of (estimate − truth)/se add up to 137 ± 18: all but chi-squared, with
   * Student's tails of 32 groups. Less than 70 or more than 210 has odds below 1 in 3,000.
   */
  test('is what the estimates err by', async () => {
    const { value } = solved(study);
    const programs = [compile(study, asIs)];
    const backend = inlineBackend();
    let squares = 0;
    for (let seed = 0; seed < 128; seed++) {
      const { tally } = await run({ programs, seed, customers: 1024, backend });
      const [{ measures }] = compare(study, [asIs], tally);
      squares += ((measures.clv.mean - value) / measures.clv.se) ** 2;
    }
    expect(squares).toBeGreaterThan(70);
    expect(squares).toBeLessThan(210);
  });

  // Fails by chance 1 in 16,000.
  test('covers the exact value', async () => {
    const { measures } = await simulate(study, undefined, 16_384);
    expectNear(measures.clv, solved(study).value, 1e-4);
  });
});
