/** V17: one customer without luck, worked out outside the project, in the reference and in the kernel. */
import { describe, expect, test } from 'vitest';
import type { Cause } from '../../models/rules/ledger.ts';
import { nextCode } from '../../workers/kernel/kernel.ts';
import { build, line } from '../building.ts';
import { expectPrinted, table } from '../theory/printed.ts';
import { simulate } from '../theory/simulate.ts';
import { booked, follow, kernelTracer, named } from '../theory/traces.ts';

const incident = { human: 0.4, failure: 1, failureGrade: 3, charge: 0.3 } as const;
const delight = { layer: 'personal', human: 1, grade: 9, charge: 0.8, activity: 25 } as const;
const path = {
  welcome: { human: 0.4, grade: 8, charge: 0.5, information: 0.1, activity: 5 },
  delight1: delight,
  incident1: incident,
  recovered: { kind: 'recovery', recovery: 1.2 },
  delight2: delight,
  incident2: incident,
  unresolved: { kind: 'recovery', failure: 1, failureGrade: 2 },
  bot: { human: 0, grade: 9, charge: 0.4 },
} as const;
const study = build({
  touchpoints: path,
  ways: line(Object.keys(path), [10, 30, 5, 20, 30, 5, 60, 30]),
  settings: { horizon: 190, feedback: 0 },
});

// At a recovery nothing is valued: its v stands for a dash.
const steps = table(
  'step | time | valence | before | change | balance | trust | expectation | grievance | behaviour',
  `welcome    |   0 |   .375000 |         0 |   5.625000 |   5.625000 | .830000 | 7.100000 |  0        |  5.0000
   delight1   |  10 |   .608560 |  5.482432 |  14.205068 |  19.687500 | .830000 | 7.293699 |  0        | 29.6294
   incident1  |  40 |  -.924646 | 18.228159 | -30.860195 | -12.632036 | .705500 | 6.875425 | 30.860195 | 23.5168
   recovered  |  45 |         - | -12.470927 | 36.559924 |  24.088997 | .749675 | 6.877479 |  0        | 22.6285
   delight2   |  65 |   .624986 | 22.883381 |  11.055142 |  33.938524 | .749675 | 7.097129 |  0        | 44.3981
   incident2  |  95 |  -.908321 | 31.422821 | -28.589521 |   2.833300 | .637224 | 6.698512 | 28.589521 | 35.2388
   unresolved | 100 |         - |  2.797164 | -14.112445 | -11.315281 | .541640 | 6.700567 | 28.224890 | 33.9076
   bot        | 160 |   .659347 | -9.699956 |   7.912164 |  -1.787793 | .610394 | 6.952702 | 24.195617 | 21.3605`,
);
const columns = [
  'time',
  'valence',
  'before',
  'change',
  'balance',
  'trust',
  'expectation',
  'grievance',
  'behaviour',
] as const;
const end = '-1.655272';

const ledger: Readonly<Record<string, Readonly<Partial<Record<Cause, string>>>>> = {
  welcome: { deposit: '5.6250', forgetting: '-.1426' },
  delight1: { deposit: '14.6054', headroom: '-.4004', forgetting: '-1.4593' },
  incident1: { withdrawal: '-16.6436', asymmetry: '-16.6436', cushion: '2.4271', forgetting: '.1611' },
  recovered: { recovery: '36.5599', forgetting: '-1.2056' },
  delight2: { deposit: '14.9997', gate: '-2.5162', headroom: '-1.4283', forgetting: '-2.5157' },
  incident2: { withdrawal: '-16.3498', asymmetry: '-16.3498', cushion: '4.1101', forgetting: '-.0361' },
  unresolved: { unresolved: '-14.1124', forgetting: '1.6153' },
  bot: { deposit: '7.9122', forgetting: '.1325' },
};
const causes: readonly Cause[] = [
  'deposit',
  'gate',
  'depersonalisation',
  'headroom',
  'withdrawal',
  'asymmetry',
  'cushion',
  'recovery',
  'unresolved',
  'forgetting',
  'clip',
];

describe('V17 in the reference, to 1e-6, the golden path', () => {
  const { visits, end: last } = follow(study);
  const within = { absolute: 1e-6, relative: 0 };

  test.each(steps.map((step, i) => ({ ...step, i })))('has the printed states at $step', ({ i }) => {
    expect(visits[i].touchpoint).toBe(steps[i]['step']);
    for (const column of columns) {
      const printed = steps[i][column];
      if (printed !== '-') expectPrinted(visits[i][column], printed, within);
    }
  });

  test.each(visits)(
    'books the printed causes and no others at $touchpoint',
    ({ touchpoint, ledger: lines }) => {
      for (const cause of causes)
        expectPrinted(booked(lines, cause), ledger[touchpoint][cause] ?? '0.000000', within);
    },
  );

  test('ends after 190 days with the printed balance, still a customer', () => {
    expect(visits).toHaveLength(8);
    expect(last.next.kind).toBe('horizon');
    expect(last.time).toBe(190);
    expectPrinted(last.balance, end, within);
  });

  test('shows the paradox: more after the recovery than before the failure', () => {
    expect(visits[3].balance).toBeGreaterThan(visits[2].before);
  });
});

describe('V17 in the kernel, to 1e-3, the golden path', () => {
  const { names, trace } = kernelTracer(study);
  const rows = named(trace(0));
  const within = { absolute: 1e-3, relative: 0 };

  test.each(steps.map((step, i) => ({ ...step, i })))('has the printed states at $step', ({ i }) => {
    expect(names.touchpoints[rows[i].touchpoint]).toBe(steps[i]['step']);
    for (const column of columns) {
      const printed = steps[i][column];
      if (printed !== '-') expectPrinted(rows[i][column], printed, within);
    }
  });

  test.each(rows.map((row) => ({ ...row, step: names.touchpoints[row.touchpoint] })))(
    'books the printed causes and no others at $step',
    ({ step, ...row }) => {
      for (const cause of causes) expectPrinted(row[cause], ledger[step][cause] ?? '0.0000', within);
    },
  );

  test('ends after 190 days with the printed balance, still a customer', async () => {
    expect(rows).toHaveLength(8);
    expect(rows[7].next).toBe(nextCode.horizon);
    expectPrinted(rows[7].endBalance, end, within);
    const { measures } = await simulate(study, undefined, 64);
    expectPrinted(measures.balance.mean, end, within);
    expectPrinted(measures.active.mean, '1.000000', within);
  });
});
