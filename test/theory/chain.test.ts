/** V16 and the chains of the example studies: killed, discounted, semi-Markov (L0). */
import { describe, expect, test } from 'vitest';
import { exampleIds, exampleStudy, type ExampleId } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import type { Law } from '../../models/transition.ts';
import { segmentMeasures } from '../../workers/measures/compare.ts';
import { build, strategyOf } from '../building.ts';
import { solved } from './exact.ts';
import { expectPrinted, table } from './printed.ts';
import { atTouchpoint, expectNear, expectShare, outcome, simulate } from './simulate.ts';

/** A horizon after which nobody is left. */
const forever = 36_500;

describe('V16 a chain with waits of each law', () => {
  const chainOf = (law: Law) =>
    build({
      touchpoints: {
        need: {},
        buy: { revenue: 40 },
        deliver: { cost: 6 },
        service: { revenue: -10, cost: 5 },
      },
      ways: [
        ['need', 'buy', { weight: 0.6, wait: 90, law }],
        ['need', 'end', { weight: 0.4, wait: 0, law }],
        ['buy', 'deliver', { wait: 2, law }],
        ['deliver', 'need', { weight: 0.9, wait: 5, law }],
        ['deliver', 'service', { weight: 0.1, wait: 5, law }],
        ['service', 'need', { weight: 0.8, wait: 7, law }],
        ['service', 'end', { weight: 0.2, wait: 0, law }],
      ],
      tiers: { satisfied: { switching: 0.2 } },
      settings: { feedback: 0, horizon: forever, seed: 16 },
    });
  const printed = table(
    'law | need | buy | deliver | service | value | lifetime | away',
    `fixed       | 2.241909 | 1.273132 | 1.271577 | .126770 | 39.620152 | 127.394049 | .077883
     exponential | 2.246002 | 1.277321 | 1.275761 | .127187 | 39.847758 | 124.578990 | .076162
     gamma4      | 2.242958 | 1.274206 | 1.272649 | .126877 | 39.678921 | 126.672654 | .077442`,
  );
  const places = ['need', 'buy', 'deliver', 'service'];
  const rows = printed.map((row) => ({ row, law: row['law'] as Law })); // the table names the laws

  test.each(rows)('$law has the printed visits, value, lifetime and leavers', ({ law, row }) => {
    const { visits, value, lifetimeDays } = solved(chainOf(law));
    for (const id of places) expectPrinted(visits[id], row[id]);
    expectPrinted(value, row['value']);
    expectPrinted(lifetimeDays, row['lifetime']);
    const away = 1 - 0.4 * visits['need'] - 0.2 * visits['service'];
    expectPrinted(away, row['away']);
    expect((-Math.log(0.8) / 365) * lifetimeDays).toBeCloseTo(away, 12);
  });

  // Each case of five figures fails by chance 1 in 3,000.
  test.each(rows)('$law is simulated so', async ({ law, row }) => {
    const customers = 20_000;
    const { tally, measures } = await simulate(chainOf(law), undefined, customers);
    expectNear(measures.clv, Number(row['value']), 1e-6);
    expectNear(measures.lifetimeDays, Number(row['lifetime']), 1e-6);
    expectNear(
      measures.visits,
      places.reduce((sum, id) => sum + Number(row[id]), 0),
      1e-6,
    );
    expectShare(outcome(tally, 'exitCompetitor'), customers, Number(row['away']));
    const service = atTouchpoint(tally, 'service', 'visits') / customers;
    // Somebody has about a tenth of a service visit, so their number is all but Poisson; its variance is below 2 × the mean.
    expectNear({ mean: service, se: Math.sqrt((2 * service) / customers) }, Number(row['service']));
  });
});

// Some million visits.
describe('L0 the example studies without feedback', () => {
  test.each([
    ['securebank', '832.004832', '2496.5808'],
    ['fonkel', '45.457304', '1159.1373'],
  ] as const)('%s is worth %s and lasts %s days for a neutral customer', (id, value, lifetime) => {
    const chain = solved(exampleStudy(id));
    expectPrinted(chain.value, value);
    expectPrinted(chain.lifetimeDays, lifetime);
  });

  const still = (id: ExampleId): Study => {
    const study = exampleStudy(id);
    return { ...study, events: [], settings: { ...study.settings, feedback: 0, horizon: forever, seed: 90 } };
  };
  const shares = ({ segments }: Study) => segments.map(({ id, share }) => ({ id, share: share?.value ?? 1 }));

  // Each study of some eight figures fails by chance 1 in 2,000.
  test.each(exampleIds)('%s is simulated with the exact value of each segment', async (id) => {
    const study = still(id);
    const { tally, measures } = await simulate(study, undefined, 3000);
    const chains = shares(study).map(({ id, share }) => ({ id, share, ...solved(study, [], id) }));
    const mean = (of: (chain: (typeof chains)[number]) => number) =>
      chains.reduce((sum, chain) => sum + chain.share * of(chain), 0);
    const total = (numbers: Readonly<Record<string, number>>) =>
      Object.values(numbers).reduce((sum, n) => sum + n, 0);

    // Who is still there after a hundred years is worth nothing any more, but has some days to come.
    const known = 1e-4;
    expectNear(
      measures.clv,
      mean(({ value }) => value),
      known,
    );
    expectNear(
      measures.lifetimeDays,
      mean(({ lifetimeDays }) => lifetimeDays),
      known * measures.lifetimeDays.mean,
    );
    expectNear(
      measures.visits,
      mean(({ visits }) => total(visits)),
      known * measures.visits.mean,
    );
    expectNear(
      measures.failures,
      mean(({ failures }) => total(failures)),
      known * measures.failures.mean,
    );
    for (const { id, value } of chains) {
      const own = segmentMeasures(study, [asIs], tally, 0, tally.segments.indexOf(id));
      expectNear(own.measures.clv, value, known);
    }
  });

  // Fails by chance 1 in 16,000 each.
  test.each([
    ['fonkel', 'party'],
    ['fonkel', 'recovery'],
  ] as const)('%s gains by %s what the chains differ', async (id, name) => {
    const study = still(id);
    const strategy = { ...strategyOf(study, name), start: undefined, ramp: undefined };
    const [, { delta }] = (await simulate(study, [asIs, strategy], 3000)).comparisons;
    const gain = shares(study).reduce(
      (sum, { id, share }) =>
        sum + share * (solved(study, strategy.edits, id).value - solved(study, [], id).value),
      0,
    );
    expectNear(delta.clv, gain, 1e-4);
  });
});
