/** Patches in time: a strategy, the same patch in the study itself, and an event that lasts for ever are one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asIs, type Edit, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { monthColumns, monthIndex, outcomeIndex } from '../../workers/tally/layout.ts';
import type { StrategyTally } from '../../workers/tally/tally.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { add, build, multiply, set, strategyOf } from '../building.ts';
import { simulate } from '../theory/simulate.ts';
import { follow } from '../theory/traces.ts';
import { atOnce, patchedStudy, running, sameBits, settings } from './random.ts';

const horizon = 200;
const customers = [0, 1, 4711];
/** A study and one of its strategies. */
const planned = studyArbitrary({ maxTouchpoints: 5, estimates: false, events: false })
  .map((study) => running(study, { horizon }))
  .filter(({ strategies }) => strategies.length > 0)
  .map((study) => ({ study, strategy: study.strategies[0] }));

/** A study and two of its strategies. */
const twice = planned
  .filter(({ study }) => study.strategies.length > 1)
  .map(({ study }) => ({ study, first: study.strategies[0], second: study.strategies[1] }));

/** Holds everything that a run counts against the same of another, to the bit. */
async function expectSame(
  [study, strategy]: readonly [Study, Strategy],
  [other, plan]: readonly [Study, Strategy],
): Promise<void> {
  const [one, two] = [await simulate(study, [strategy], 96), await simulate(other, [plan], 96)].map(
    ({ tally }) => tally.strategies[0],
  );
  for (const part of ['cells', 'squares', 'series', 'bins'] as const) {
    expect({ part, same: sameBits(one[part], two[part]) }).toEqual({ part, same: true });
  }
}

/** The edits of a strategy without what it adds, and without what happens to that: they leave the names as they are. */
function changes({ edits }: Strategy): readonly Edit[] {
  return edits.filter((edit) => {
    return edit.kind !== 'addTouchpoint' && edit.kind !== 'addTransition' && !/new/.test(edit.target);
  });
}

/** What is counted, without the years that a strategy has to be paid for, which begin with it. */
function unpaid({ cells, layout, names, program }: StrategyTally): Float64Array {
  const rest = cells.slice();
  for (const k of names.segments.keys()) rest[k * layout.segmentCells + outcomeIndex.activeYears] = 0;
  for (let m = 0; m < program.months; m++)
    rest[layout.months + m * monthColumns.length + monthIndex.exitYears] = 0;
  return rest;
}

const withEvent = (study: Study, { edits }: Strategy, from: number, to: number): Study => ({
  ...study,
  events: [{ id: 'event', name: 'Event', note: '', edits, from: said(from), to: said(to) }],
});
const said = (value: number) => ({ value, evidence: 'guess', source: '', note: '' }) as const;

describe('a patch', () => {
  test('from day 0 is the study with other numbers', async () => {
    await fc.assert(
      fc.asyncProperty(planned, async ({ study, strategy }) => {
        const [patch, other] = [atOnce(strategy), patchedStudy(study, strategy.edits)];
        for (const customer of customers)
          expect(follow(other, customer)).toEqual(follow(study, customer, patch));
        await expectSame([study, patch], [other, asIs]);
      }),
      settings,
    );
  });

  test('as an event over the whole horizon is the study with other numbers', async () => {
    await fc.assert(
      fc.asyncProperty(planned, async ({ study, strategy }) => {
        const event = withEvent(study, strategy, 0, horizon);
        const other = patchedStudy(study, strategy.edits);
        for (const customer of customers) expect(follow(event, customer)).toEqual(follow(other, customer));
        await expectSame([event, asIs], [other, asIs]);
      }),
      settings,
    );
  });

  test('of an event comes on top of that of a strategy', async () => {
    await fc.assert(
      fc.asyncProperty(twice, async ({ study, first, second }) => {
        const event = withEvent(study, { ...second, edits: changes(second) }, 0, horizon);
        const other = patchedStudy(patchedStudy(study, first.edits), changes(second));
        for (const customer of customers)
          expect(follow(event, customer, atOnce(first))).toEqual(follow(other, customer));
        await expectSame([event, atOnce(first)], [other, asIs]);
      }),
      { ...settings, numRuns: 20 },
    );
  });

  test('that starts at the horizon is as is, but for what it adds', async () => {
    await fc.assert(
      fc.asyncProperty(planned, async ({ study, strategy }) => {
        const late = { ...strategy, start: said(horizon) };
        for (const customer of customers)
          expect(follow(study, customer, late)).toEqual(follow(study, customer));
        const plan = { ...late, edits: changes(late) };
        const [base, own] = (await simulate(study, [asIs, plan], 96)).tally.strategies;
        expect(sameBits(own.series, base.series)).toBe(true);
        expect(sameBits(own.bins, base.bins)).toBe(true);
        expect(sameBits(unpaid(own), unpaid(base))).toBe(true);
      }),
      settings,
    );
  });

  test('of which nothing is carried out (e = 0) is as is', () => {
    fc.assert(
      fc.property(planned, ({ study, strategy }) => {
        // What is no number switches all the same.
        const edits = changes(strategy).filter(({ kind }) => kind !== 'choose');
        const patch = { ...atOnce(strategy), edits };
        const [one, two] = [compile(study, patch, { execution: 0 }), compile(study, asIs)];
        expect(sameBits(new Int32Array(one.buffer), new Int32Array(two.buffer))).toBe(true);
      }),
      settings,
    );
  });

  test('that begins later moves nobody before it begins', () => {
    fc.assert(
      fc.property(planned, fc.double({ min: 1, max: 150, noNaN: true }), ({ study, strategy }, start) => {
        const late = { ...strategy, start: said(start) };
        for (const customer of customers) {
          // The wait that passes the start may be cut by a leave rate that changes in it, so the visit before counts no more.
          const before = (visits: ReturnType<typeof follow>['visits']) =>
            visits.filter(({ time, wait }) => time + wait < start);
          expect(before(follow(study, customer, late).visits)).toEqual(
            before(follow(study, customer).visits),
          );
        }
      }),
      settings,
    );
  });

  test('whose window is over changes nothing any more but the past', async () => {
    await fc.assert(
      fc.asyncProperty(planned, async ({ study, strategy }) => {
        const never = withEvent(study, strategy, horizon, horizon + 100);
        for (const customer of customers) expect(follow(never, customer)).toEqual(follow(study, customer));
        expect((await simulate(never, undefined, 64)).measures).toEqual(
          (await simulate(study, undefined, 64)).measures,
        );
      }),
      { ...settings, numRuns: 20 },
    );
  });
});

describe('a ramp', () => {
  const study = build({
    touchpoints: { daily: { grade: 6 } },
    ways: [['daily', 'daily']],
    strategies: {
      slowly: {
        start: 40,
        ramp: 80,
        edits: [set('touchpoints.daily.grade', 8), add('touchpoints.daily.grade', 0.4)],
      },
      suddenly: { start: 40, edits: [set('touchpoints.daily.grade', 8.4)] },
    },
    events: { luck: { from: 60, to: 65, edits: [multiply('touchpoints.daily.grade', 1.1)] } },
    settings: { horizon: 150 },
  });
  const grades = (id: string) => follow(study, 0, strategyOf(study, id)).visits.map(({ grade }) => grade);

  test('goes in eighths from the start on, and events come on top of what is reached by then', () => {
    for (const [day, grade] of grades('slowly').entries()) {
      const step = day < 40 ? 0 : Math.min(8, Math.floor((day - 40) / 10) + 1);
      const planned = 6 + (step / 8) * 2.4;
      expect(grade).toBeCloseTo(day >= 60 && day < 65 ? 1.1 * planned : planned, 12);
    }
  });

  test('of no days is a step', () => {
    for (const [day, grade] of grades('suddenly').entries()) {
      expect(grade).toBeCloseTo((day < 40 ? 6 : 8.4) * (day >= 60 && day < 65 ? 1.1 : 1), 12);
    }
  });
});
