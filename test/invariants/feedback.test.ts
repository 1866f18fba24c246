/** Without emotional feedback (η = 0) the balance is only looked on; and what then may be said of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpreter } from '../../models/reference/interpret.ts';
import { causes } from '../../models/rules/ledger.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import type { OutcomeColumn } from '../../workers/tally/layout.ts';
import { touchpointColumns } from '../../workers/tally/layout.ts';
import { guess } from '../../models/quantity.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { atTouchpoint, outcome, simulate, taken } from '../theory/simulate.ts';
import { kernelTracer, named } from '../theory/traces.ts';
import { running, settings } from './random.ts';

const customers = [0, 1, 4711];
/** Events may change the market, so those are left out. */
const still = studyArbitrary({ maxTouchpoints: 5, estimates: false, events: false }).map((study) =>
  running(study, { horizon: 200, feedback: 0 }),
);

/** The study with other numbers of the market. */
function withMarket(study: Study, changed: Readonly<Record<string, number>>): Study {
  const numbers = Object.entries(changed).map(([key, value]) => [key, guess(value)]);
  return { ...study, market: { ...study.market, ...(Object.fromEntries(numbers) as Study['market']) } };
}

describe('without feedback', () => {
  const emotion = fc.record({
    deposit: fc.double({ min: 5, max: 60, noNaN: true }),
    lossWeight: fc.double({ min: 1, max: 5, noNaN: true }),
    cushion: fc.double({ min: 0, max: 0.9, noNaN: true }),
  });
  const [path, amounts] = [
    ['time', 'touchpoint', 'earlier', 'outcome', 'grade', 'chosen', 'wait', 'spent', 'next'],
    ['money', 'discounted', 'positive', 'negativeWord'],
  ] as const;

  test('path, cash, leaving and recommendations do not depend on U, λ and χ in the reference', () => {
    fc.assert(
      fc.property(still, emotion, (study, changed) => {
        const [one, other] = [study, withMarket(study, changed)].map((each) => {
          const trace = interpreter(each, asIs);
          return customers.flatMap((customer) => trace(customer).visits);
        });
        const seen = (visits: typeof one) =>
          visits.map((visit) => [...path, ...amounts].map((column) => visit[column]));
        expect(seen(other)).toEqual(seen(one));
      }),
      settings,
    );
  });

  test('nor in the kernel, to the bit', async () => {
    const outcomes: OutcomeColumn[] = [
      ...([
        'active',
        'cash',
        'positive',
        'negative',
        'referralDiscounted',
        'activeYears',
        'lifetime',
      ] as const),
      ...([
        'exitRed',
        'exitCompetitor',
        'exitNatural',
        'exitJourney',
        'visits',
        'failures',
        'complaints',
      ] as const),
      ...(['resolved', 'silent', 'grades', 'capped'] as const),
    ];
    const felt: readonly string[] = ['after', ...causes];
    const places = touchpointColumns.filter((column) => !felt.includes(column));
    await fc.assert(
      fc.asyncProperty(still, emotion, async (study, changed) => {
        const seen = async (each: Study) => {
          const { tally } = await simulate(each, undefined, 64);
          return [
            outcomes.map((column) => outcome(tally, column)),
            study.touchpoints.map(({ id }) => places.map((column) => atTouchpoint(tally, id, column))),
            study.transitions.map(({ id }) => taken(tally, id)),
          ];
        };
        expect(await seen(withMarket(study, changed))).toEqual(await seen(study));
      }),
      settings,
    );
  });

  test('and nobody leaves in the red', async () => {
    await fc.assert(
      fc.asyncProperty(still, async (study) => {
        expect(outcome((await simulate(study, undefined, 64)).tally, 'exitRed')).toBe(0);
      }),
      settings,
    );
  });
});

describe('without feedback, recoveries and higher expectations (ε_E = 0)', () => {
  const plain = still.map((study): Study => ({
    ...withMarket(study, { expectationExtra: 0 }),
    touchpoints: study.touchpoints.map((touchpoint) => ({ ...touchpoint, kind: 'normal' })),
  }));
  const weights = fc
    .tuple(fc.double({ min: 1, max: 5, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

  test('a larger λ never raises the balance at any visit, in the reference and in the kernel', () => {
    fc.assert(
      fc.property(plain, weights, (study, [less, more]) => {
        const [light, heavy] = [less, more].map((lossWeight) => withMarket(study, { lossWeight }));
        const [lightly, heavily] = [light, heavy].map((each) => interpreter(each, asIs));
        const [lightRows, heavyRows] = [light, heavy].map((each) => kernelTracer(each));
        for (const customer of customers) {
          const [one, other] = [lightly(customer), heavily(customer)];
          expect(other.visits.length).toBe(one.visits.length);
          for (const [i, { balance }] of other.visits.entries()) {
            expect(balance).toBeLessThanOrEqual(one.visits[i].balance + 1e-9);
          }
          const rows = named(lightRows.trace(customer));
          for (const [i, { balance }] of named(heavyRows.trace(customer)).entries()) {
            expect(balance).toBeLessThanOrEqual(rows[i].balance + 1e-3);
          }
        }
      }),
      settings,
    );
  });
});
