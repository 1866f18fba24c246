/** V12 and V13: what a balance makes of a survey answer, and of a choice. */
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../models/chance/quantiles.ts';
import { pull } from '../../models/rules/branch.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { promoterSteps, viewProgram } from '../../workers/compile/program.ts';
import { tablesOf } from '../../workers/compile/tables.ts';
import { build, type Draft } from '../building.ts';
import { expectPrinted, table } from './printed.ts';
import { expectShare, simulate, taken } from './simulate.ts';

/** A customer whose first visit makes this balance, and who forgets only in `days` of waiting. */
function balanced(balance: number, ways: Draft['ways'], settings: NonNullable<Draft['settings']>, days = 0) {
  const change = balance * 2 ** (days / 1460);
  return build({
    touchpoints: {
      first: { grade: change < 0 ? 2 : 10, charge: Math.abs(change) / 60 },
      here: { charge: 0 },
      elsewhere: { charge: 0 },
    },
    ways: [...ways, ['here', 'end'], ['elsewhere', 'end']],
    market: { deposit: 60, lossWeight: 1, disconfirmation: 0, halfLife: 1460, redLeaving: 0 },
    settings,
  });
}

describe('V12 the net promoter score of a balance', () => {
  // `validation.md` cuts 24.1730337 off at the sixth decimal; here it is rounded, as the others are.
  const printed = table(
    'balance | nps',
    `-20 | -93.296017
       0 | -68.525280
      20 | -24.173034
      30 |   0.000000
      40 |  24.173034
      60 |  68.525280
      80 |  93.296017`,
  ).map((row) => ({ balance: Number(row['balance']), nps: row['nps'] }));
  // from first to nowhere within the horizon of a day
  const still = (balance: number) =>
    balanced(
      balance,
      [
        ['first', 'here', { wait: 9 }],
        ['first', 'elsewhere', { weight: 0.1 }],
      ],
      { horizon: 1 },
      1,
    );

  test.each(printed)('at $balance is $nps by the rule', ({ balance, nps }) => {
    const likely = 6 + balance / 20;
    expectPrinted(100 * (1 - normalCdf(8.5 - likely) - normalCdf(6.5 - likely)), nps);
  });

  // A straight line between two of 2048 steps of the score errs by 1.5e-4 at most (h²/8·f″).
  const within = { absolute: 2e-4 };

  test.each(printed)('at $balance lies beside $nps in the table of a program', ({ balance, nps }) => {
    const { promoters } = tablesOf(viewProgram(compile(still(0), asIs).buffer));
    const place = ((balance + 100) / 200) * promoterSteps;
    const step = Math.floor(place);
    const between = promoters[step] + (place - step) * (promoters[step + 1] - promoters[step]);
    expectPrinted(100 * between, nps, within);
  });

  test.each(printed)('at $balance is $nps in a run', async ({ balance, nps }) => {
    const { measures } = await simulate(still(balance), undefined, 64);
    expect(measures.balance.mean).toBeCloseTo(balance, 4);
    expectPrinted(measures.nps.mean, nps, within);
  });

  test('mirrors itself about a balance of 30', async () => {
    const at = async (balance: number) => (await simulate(still(balance), undefined, 64)).measures.nps.mean;
    for (const away of [7.3, 31.4]) expect(await at(30 + away)).toBeCloseTo(-(await at(30 - away)), 3);
  });
});

describe('V13 a way on with θ = 3.343160, weight .38 of 1', () => {
  const θ = 3.34316;
  const printed = table(
    'balance | chance',
    `-40 | .138618
     -20 | .238998
       0 | .380000
      20 | .544652
      40 | .700088
      60 | .820000
      80 | .898893`,
  ).map((row) => ({ balance: Number(row['balance']), chance: row['chance'] }));

  test.each(printed)('is taken with $chance at $balance by the rule', ({ balance, chance }) => {
    const here = pull(0.38, θ, 1, balance);
    // θ itself was printed with six decimals
    expectPrinted(here / (here + pull(0.62, 0, 1, balance)), chance, { absolute: 1e-7 });
  });

  // Each of the eight cases fails by chance 1 in 16,000.
  const customers = 20_000;
  const fork: Draft['ways'] = [
    ['first', 'here', { weight: 0.38, sensitivity: θ, wait: 0 }],
    ['first', 'elsewhere', { weight: 0.62, wait: 0 }],
  ];

  test.each(printed)('is taken with $chance at $balance in a run', async ({ balance, chance }) => {
    const { tally } = await simulate(balanced(balance, fork, { seed: 13 }), undefined, customers);
    expectShare(taken(tally, 'first-here'), customers, Number(chance));
  });

  test('is taken with .38 at any balance without feedback', async () => {
    const { tally } = await simulate(balanced(80, fork, { seed: 13, feedback: 0 }), undefined, customers);
    expectShare(taken(tally, 'first-here'), customers, 0.38);
  });
});
