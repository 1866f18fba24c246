/** What must hold of every customer of every study: the account, and who is where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpreter } from '../../models/reference/interpret.ts';
import { sum } from '../../models/rules/ledger.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { seriesColumns, type SeriesColumn } from '../../workers/tally/layout.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { build, line } from '../building.ts';
import { outcome, seriesAt, simulate } from '../theory/simulate.ts';
import { bookedInAll, follow, kernelTracer, named } from '../theory/traces.ts';
import { running, settings } from './random.ts';

/** Long enough for tens of visits, and no more. */
const horizon = 200;
const small = studyArbitrary({ maxTouchpoints: 5, estimates: false }).map((study) =>
  running(study, { horizon }),
);
const customers = [0, 1, 4711];

/** Each strategy of a study, and as is. */
const strategiesOf = (study: Study) => [asIs, ...study.strategies];

describe('the account of a customer', () => {
  test('ends with what its ledger says, to 1e-9 in the reference', () => {
    fc.assert(
      fc.property(small, (study) => {
        for (const strategy of strategiesOf(study)) {
          const trace = interpreter(study, strategy);
          for (const { visits, end } of customers.map(trace)) {
            const total = visits.reduce((points, { ledger }) => points + sum(ledger), 0);
            expect(Math.abs(total - end.balance)).toBeLessThanOrEqual(1e-9);
          }
        }
      }),
      settings,
    );
  });

  test('ends with what its ledger says, to 1e-3 in the kernel', () => {
    fc.assert(
      fc.property(small, (study) => {
        for (const strategy of strategiesOf(study)) {
          const { trace } = kernelTracer(study, strategy);
          for (const rows of customers.map((customer) => named(trace(customer)))) {
            const total = rows.reduce((points, row) => points + bookedInAll(row), 0);
            expect(Math.abs(total - rows[rows.length - 1].endBalance)).toBeLessThanOrEqual(1e-3);
          }
        }
      }),
      settings,
    );
  });

  test('is changed at a visit by the entries of that visit alone', () => {
    fc.assert(
      fc.property(small, (study) => {
        for (const { visits, end } of customers.map((customer) => follow(study, customer))) {
          for (const [i, { before, ledger }] of visits.entries()) {
            const after = visits[i + 1]?.before ?? end.balance;
            expect(Math.abs(before + sum(ledger) - after)).toBeLessThanOrEqual(1e-9);
          }
        }
      }),
      settings,
    );
  });

  test('stays within −100 and 100', () => {
    const inside = (balance: number) => expect(Math.abs(balance)).toBeLessThanOrEqual(100);
    fc.assert(
      fc.property(small, (study) => {
        const { trace } = kernelTracer(study);
        for (const customer of customers) {
          const { visits, end } = follow(study, customer);
          for (const { before, balance } of visits) [before, balance].forEach(inside);
          inside(end.balance);
          for (const row of named(trace(customer))) [row.before, row.balance, row.endBalance].forEach(inside);
        }
      }),
      settings,
    );
  });
});

describe('forgetting', () => {
  // A full account, and waits of no time at all.
  test.each([-29.99, -29.74, 10])('takes no account beyond 100 points where memory rests at %d', (rest) => {
    const full = { grade: 10, charge: 1.5 };
    const study = build({
      touchpoints: { first: full, second: full, third: full },
      ways: line(['first', 'second', 'third'], [0, 0, 0]),
      market: { deposit: 60, rest, headroom: 0 },
    });
    const { visits, end } = follow(study);
    expect(visits[1].balance).toBe(100);
    expect([visits[2].before, end.balance]).toEqual([100, 100]);
    const rows = named(kernelTracer(study).trace(0));
    expect(rows.map(({ balance }) => balance).slice(1)).toEqual([100, 100]);
    expect([rows[2].before, rows[2].endBalance]).toEqual([100, 100]);
  });
});

describe('everyone who started', () => {
  const exits = ['exitRed', 'exitCompetitor', 'exitNatural', 'exitJourney'] as const;
  const tiers = ['red', 'satisfied', 'loyal', 'engaged'] as const;

  test('is in one tier or gone for one cause, at every time and at the end', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (study) => {
        const strategies = strategiesOf(study);
        const { tally, comparisons } = await simulate(study, strategies, 96);
        for (const [s, { measures }] of comparisons.entries()) {
          const gone = { exitRed: 0, exitCompetitor: 0, exitNatural: 0, exitJourney: 0 };
          const own = tally.strategies[s];
          for (const g of own.program.times.keys()) {
            const at = (column: SeriesColumn) => seriesAt(own, g, column);
            for (const cause of exits) gone[cause] += at(cause);
            const here = tiers.reduce((total, tier) => total + at(tier), 0);
            expect(here).toBe(at('active'));
            expect(here + exits.reduce((total, cause) => total + gone[cause], 0)).toBe(96);
          }
          for (const cause of exits) expect(gone[cause]).toBe(outcome(tally, cause, s));
          const { active } = measures;
          const left = Object.values(measures.exits).reduce((total, { mean }) => total + mean, 0);
          expect(active.mean + left).toBeCloseTo(1, 12);
          if (active.mean > 0) {
            expect(Object.values(measures.tiers).reduce((total, { mean }) => total + mean, 0)).toBeCloseTo(
              1,
              12,
            );
          }
        }
        expect(seriesColumns).toHaveLength(3 + tiers.length + exits.length);
      }),
      settings,
    );
  });

  test('is active at the end of a year, or left before it', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (study) => {
        const { measures } = await simulate(running(study, { horizon: 800 }), undefined, 64);
        const { retention, churn, active } = measures;
        expect(retention).toHaveLength(2);
        const stays = [1, ...retention.map(({ mean }) => mean), active.mean];
        for (const [y, share] of stays.slice(1).entries()) expect(share).toBeLessThanOrEqual(stays[y]);
        for (const [y, { mean }] of churn.entries()) {
          if (stays[y] > 0) expect((1 - mean) * stays[y]).toBeCloseTo(stays[y + 1], 12);
        }
      }),
      { ...settings, numRuns: 20 },
    );
  });
});
