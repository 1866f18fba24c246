/** A statement adds up as shown, tells what the reference tells, and knows what it shares with its twin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpreter } from '../../models/reference/interpret.ts';
import { writeNumber } from '../../models/path.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import { drawInputs } from '../../workers/decide/future.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { sharedRows } from '../../workers/lives/shared.ts';
import type { Statement } from '../../workers/lives/statement.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { build, line, set } from '../building.ts';
import { running, settings } from '../invariants/random.ts';

const backend = inlineBackend();

function stated(study: Study, strategy: string, customer: number, future?: number): Promise<Statement> {
  const { seed } = study.settings;
  return backend.statement({ future, given: [], seed, strategy, customer }, study);
}

/** In tenths of a point; fails where there is more behind the decimal. */
function tenths(points: number): number {
  expect(Math.abs(points * 10 - Math.round(points * 10))).toBeLessThan(1e-9);
  return Math.round(points * 10);
}

function expectAddsUp({ rows, end, cash }: Statement): void {
  let balance = 0;
  for (const row of rows) {
    const booked = row.causes.reduce((sum, { points }) => sum + tenths(points), 0);
    expect(booked).toBe(tenths(row.amount));
    balance += tenths(row.faded) + tenths(row.amount);
    expect(tenths(row.balance)).toBe(balance);
  }
  expect(tenths(end.balance)).toBe(balance + tenths(end.faded));
  expect(cash).toBe(rows.reduce((sum, row) => sum + row.cash, 0));
}

it('every line adds up to the decimal as shown, in random studies', async () => {
  const random = studyArbitrary({ maxTouchpoints: 5 }).map((study) => running(study, { horizon: 300 }));
  await fc.assert(
    fc.asyncProperty(random, fc.nat(1e6), async (study, customer) => {
      for (const { id } of strategiesOf(study)) expectAddsUp(await stated(study, id, customer));
    }),
    settings,
  );
});

describe('in SecureBank', () => {
  const study = exampleStudy('securebank');

  it('tells of most customers what the reference tells', async () => {
    const follow = interpreter(study, asIs);
    const { market } = fullWorld(study);
    let same = 0;
    for (let customer = 0; customer < 40; customer++) {
      const found = await stated(study, 'as-is', customer);
      expectAddsUp(found);
      const { visits, end, segment, involvement } = follow(customer);
      expect(found.segment).toBe(segment);
      expect(found.involvement).toBeCloseTo(involvement, 5);
      // Near ties apart, which are some in 10,000 visits.
      if (
        visits.map(({ touchpoint }) => touchpoint).join() !==
        found.rows.map(({ touchpoint }) => touchpoint).join()
      )
        continue;
      same += 1;
      for (const [i, visit] of visits.entries()) {
        const row = found.rows[i];
        expect(Math.abs(row.balance - visit.balance)).toBeLessThan(0.0501 + 1e-3);
        expect(Math.abs(row.amount - (visit.balance - visit.before))).toBeLessThan(0.1001 + 2e-3);
        expect(row.day).toBeCloseTo(visit.time, 1);
        expect(row.got).toBeCloseTo(visit.grade, 3);
        expect(row.expected).toBeCloseTo(visit.expected, 3);
        expect(row.transition).toBe(visit.chosen);
        const ok = row.what === 'ok' || row.what === 'solved';
        expect(ok).toBe(visit.outcome === 'ok');
      }
      const brought = visits.reduce((sum, { time, spent, positive, negativeWord }) => {
        const years = (time + spent / 2) / 365;
        return sum + (positive - negativeWord) * (1 + market.discount) ** -years;
      }, 0);
      expect(found.referred).toBeCloseTo(market.sayDo * market.conversion * brought, 4);
      expect(found.paid).toBe(0);
      expect(found.end.day).toBeCloseTo(end.time, 1);
      expect(found.end.left).toBe(
        end.next.kind === 'left' ? end.next.cause : end.next.kind === 'exit' ? 'journey' : undefined,
      );
    }
    expect(same).toBeGreaterThanOrEqual(38);
  });

  it('in a future is that of a study in which the inputs have the values drawn', async () => {
    const inputs = inputsOf(study);
    const values = drawInputs(inputs, study.settings.seed, 5);
    const drawn = inputs.reduce((made, { id, kind }, i) => {
      if (kind === 'execution') return made;
      const written = writeNumber(made, id, values[i]);
      if (written.kind !== 'written') throw new Error(id);
      return written.study;
    }, study);
    const [own, middle] = [await stated(study, 'as-is', 3, 5), await stated(study, 'as-is', 3)];
    expect(own).toEqual(await stated(drawn, 'as-is', 3));
    expect(own).not.toEqual(middle);
  });
});

it('says at which exit a journey ended, and what was left of the balance', async () => {
  const study = build({
    touchpoints: { one: { grade: 9 }, two: { grade: 3 } },
    ways: line(['one', 'two'], [10, 20]),
    settings: { horizon: 100 },
  });
  const { rows, end } = await stated(study, 'as-is', 0);
  expect(rows.map(({ day, touchpoint, what }) => [day, touchpoint, what])).toEqual([
    [0, 'one', 'ok'],
    [10, 'two', 'ok'],
  ]);
  expect(end).toMatchObject({ day: 30, left: 'journey', exit: 'end', standing: 'exitJourney' });
});

it('twins share everything until they part', async () => {
  const study = build({
    touchpoints: { here: { grade: 7, spread: 1 }, there: { grade: 7, spread: 1 } },
    ways: [
      ['here', 'there', { wait: 10 }],
      ['there', 'here', { wait: 10 }],
    ],
    settings: { horizon: 100 },
    strategies: { late: { start: 45, edits: [set('touchpoints.there.grade', 9)] }, idle: { edits: [] } },
  });
  const [base, late, idle] = await Promise.all(
    ['as-is', 'late', 'idle'].map((strategy) => stated(study, strategy, 11)),
  );
  expect(base.rows).toHaveLength(10);
  const same = sharedRows(late, base);
  // Days 0 to 40, and `there` again on day 50.
  expect(same.together).toBe(5);
  expect(same.first).toEqual([...Array<boolean>(5).fill(true), ...Array<boolean>(5).fill(false)]);
  expect(same.second).toEqual(same.first);
  expect(sharedRows(idle, base)).toEqual({
    together: 10,
    first: Array<boolean>(10).fill(true),
    second: Array<boolean>(10).fill(true),
  });
});
