/**
 * The mechanisms of customer engagement that are rules of the model, each on as small a study as shows it. Not here: what
 * is a label, a way of working or a template (M36, M44, M47, M55, M57, M58, M59, M61, M62). Where chance decides, an
 * assertion fails by chance 1 in 16,000.
 */
import { describe, expect, test } from 'vitest';
import type { Trace, Visit } from '../../models/reference/trace.ts';
import { tierIds } from '../../models/market.ts';
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { periods } from '../../models/world.ts';
import { add, build, line, multiply, set, strategyOf, touchpointDraft, wayDraft } from '../building.ts';
import type { Draft, TouchpointDraft } from '../building.ts';
import { atTouchpoint, expectNear, expectShare, outcome, simulate, taken } from '../theory/simulate.ts';
import { booked, follow, kernelTracer, named } from '../theory/traces.ts';
import { running } from './random.ts';

/** Only the grade counts, not what was expected: v = (p − 6)/4. */
const absolute = { disconfirmation: 0 } as const;
/** Nobody leaves in the red, so that a path can be followed to its end. */
const patient = { redLeaving: 0 } as const;

type More = Partial<Draft> & { readonly wait?: number };

/** A journey through these touchpoints `t0`, `t1` … and out. */
function journey(stops: readonly TouchpointDraft[], { wait = 1, market, ...more }: More = {}): Study {
  const ids = stops.map((_, i) => `t${i}`);
  return build({
    touchpoints: Object.fromEntries(ids.map((id, i) => [id, stops[i]])),
    ways: line(
      ids,
      ids.map(() => wait),
    ),
    market: { ...patient, ...market },
    ...more,
  });
}

/** What customer 0 lives through on such a journey in the reference; in the kernel it is the same to 1e-3. */
function through(stops: readonly TouchpointDraft[], more?: More): readonly Visit[] {
  const study = journey(stops, more);
  const { visits } = follow(study);
  const rows = named(kernelTracer(study).trace(0));
  expect(rows).toHaveLength(visits.length);
  for (const [i, row] of rows.entries()) {
    for (const state of states) {
      expect(Math.abs(row[state] - (visits[i][state] ?? NaN)), state).toBeLessThanOrEqual(1e-3);
    }
    expect(tierIds[row.tier]).toBe(visits[i].tier);
  }
  return visits;
}

const states = [
  ...([
    'time',
    'grade',
    'expected',
    'valence',
    'before',
    'change',
    'balance',
    'expectation',
    'trust',
  ] as const),
  ...([
    'grievance',
    'satisfaction',
    'cognitive',
    'behaviour',
    'negative',
    'impersonality',
    'discounted',
  ] as const),
];

/** A touchpoint that brings the balance from 0 to this, if only the grade counts and U is 60. */
function to(balance: number, lossWeight = 2): TouchpointDraft {
  const loss = balance < 0;
  return { grade: loss ? 2 : 10, charge: Math.abs(balance) / 60 / (loss ? lossWeight : 1) };
}

/** A visit of somebody whose balance is this. */
function visitAt(balance: number, stop: TouchpointDraft, { market, ...more }: More = {}): Visit {
  return through([to(balance), stop], {
    wait: 0,
    market: { ...absolute, deposit: 60, ...market },
    ...more,
  })[1];
}

/** Somebody whose balance is this and who is this active, and waits for a year and more. */
function waiting(balance: number, more: More = {}, activity = 0): Study {
  const { market, settings, ...rest } = more;
  return journey([{ ...to(balance), activity }], {
    wait: 1000,
    leaving: true,
    market: { ...absolute, deposit: 60, natural: 0, ...market },
    settings: { horizon: 730, seed: 62, ...settings },
    ...rest,
  });
}

const customers = 4000;

/** The share of such customers who stay for a year. */
async function stay(study: Study): Promise<number> {
  const { measures } = await simulate(study, undefined, customers);
  return measures.retention[0].mean * customers;
}

const good: TouchpointDraft = { grade: 9, charge: 0.5 };
const bad: TouchpointDraft = { grade: 8, charge: 0.5, failure: 1, failureGrade: 3 };
const last = (visits: readonly Visit[]): Visit => visits[visits.length - 1];
const total = (ledger: Visit['ledger']): number => ledger.reduce((sum, { points }) => sum + points, 0);

describe('the emotional bank account', () => {
  test('M1 every experience is a deposit or a withdrawal, booked to its touchpoint', () => {
    const visits = through([good, bad, good]);
    expect(visits.map(({ change }) => Math.sign(change))).toEqual([1, -1, 1]);
    for (const { before, change, balance, ledger } of visits) {
      expect(balance).toBeCloseTo(before + change, 12);
      expect(total(ledger.filter(({ cause }) => cause !== 'forgetting'))).toBeCloseTo(change, 12);
    }
  });

  test('M2 engagement is made of all experiences together, each fading from its own day on', () => {
    const market = { ...absolute, lossWeight: 1, cushion: 0, headroom: 0, halfLife: 100 };
    const visits = through([good, bad, good, { grade: 7 }], { market, wait: 40 });
    const sum = visits.reduce((points, { change, time }) => points + change * 2 ** (-(120 - time) / 100), 0);
    expect(last(visits).balance).toBeCloseTo(sum, 12);
  });

  test('M3 the way up is slower than the way down: a loss weighs λ times a gain, and gains shrink near the top', () => {
    const [up, down] = [{ grade: 8 }, { grade: 4 }].map((stop) => visitAt(0, stop).change);
    expect(down).toBeCloseTo(-2 * up, 12);
    expect(visitAt(80, { grade: 8 }).change).toBeCloseTo(up * (1 - 0.5 * 0.8), 12);
    // Two good ones do not make up for a bad one any more once the account is filled.
    expect(
      last(through([{ grade: 4 }, { grade: 8 }, { grade: 8 }, { grade: 8 }], { market: absolute })).balance,
    ).toBeGreaterThan(0);
    expect(last(through([{ grade: 4 }, { grade: 8 }], { market: absolute })).balance).toBeLessThan(0);
  });

  test('M4 without a balance a bad first experience leads into the red, and away for good', async () => {
    for (const [balance, leave] of [
      [-30, 0.5],
      [-20, 0.5],
      [-10, 0.25],
    ]) {
      const study = journey([to(balance), good], { market: { ...absolute, deposit: 60, redLeaving: 0.5 } });
      const { visits } = follow(study);
      expect(visits[0].balance).toBeCloseTo(balance, 9);
      expect(visits[0].tier).toBe('red');
      const { tally } = await simulate(study, undefined, customers);
      expectShare(outcome(tally, 'exitRed'), customers, leave);
    }
  });

  test('M5 with a full account it takes more to get into the red', () => {
    const failure = { failure: 1, failureGrade: 2, failureCharge: 0.5 };
    const [poor, rich] = [0, 70].map((balance) => visitAt(balance, failure));
    expect(poor.tier).toBe('red');
    expect(rich.tier).not.toBe('red');
    expect(rich.change / poor.change).toBeCloseTo(1 - 0.4 * 0.7, 12);
  });

  test('M6 engagement decides how a fault is seen: less of it from above, more of it from below', () => {
    const change = (balance: number) =>
      visitAt(balance, { grade: 5, charge: 0.2 }).change / visitAt(0, { grade: 5, charge: 0.2 }).change;
    for (const balance of [-50, -20, 30, 80])
      expect(change(balance)).toBeCloseTo(1 - (0.4 * balance) / 100, 12);
  });

  test('M7 an experience counts as much as its emotional load: charge, product, involvement and relevance', () => {
    const more = {
      market: { productCharge: 0.7, involvementSpread: 0.6 },
      segments: { all: { relevance: 1.5 } },
    };
    const study = journey([{ ...good, layer: 'personal' }], more);
    for (const customer of [0, 1, 2]) {
      const { visits, involvement }: Trace = follow(study, customer);
      expect(visits[0].load).toBeCloseTo(0.5 * 0.7 * involvement * 1.5, 12);
      expect(booked(visits[0].ledger, 'deposit')).toBeCloseTo(30 * visits[0].load * visits[0].valence, 12);
    }
    expect(visitAt(0, { grade: 10, charge: 0 }).change).toBe(0);
  });

  const solvedBy = (recovery: number): TouchpointDraft => ({ kind: 'recovery', recovery });

  test('M8 a solved complaint can leave more than there was before the failure, and less so each time', () => {
    const visits = through([good, bad, solvedBy(1.2), bad, solvedBy(1.2)]);
    const [, first, once, second, twice] = visits;
    expect(once.balance).toBeGreaterThan(first.before);
    expect(once.change).toBeCloseTo(1.2 * first.grievance * 2 ** (-1 / 270), 9);
    expect(once.grievance).toBe(0);
    expect(twice.change).toBeCloseTo(0.6 * 1.2 * second.grievance * 2 ** (-1 / 270), 9);
    expect(twice.balance).toBeLessThan(second.before);
    // at ρ = 1 it only repairs what is still felt
    const repaired = through([good, bad, solvedBy(1)]);
    expect(repaired[2].balance).toBeLessThan(repaired[1].before);
  });

  test('M9 a complaint handled badly costs φ times the grievance more, keeps it open, and makes warnings', async () => {
    const unsolved: TouchpointDraft = { kind: 'recovery', failure: 1, failureGrade: 3 };
    const [, failure, handled] = through([{ charge: 0 }, bad, unsolved]);
    const still = failure.grievance * 2 ** (-1 / 270);
    expect(handled.change).toBeCloseTo(-0.5 * still, 9);
    expect(handled.grievance).toBeCloseTo(still, 9);
    expect(handled.tier).toBe('red');
    expect(handled.negativeWord).toBeGreaterThan(0);
    // and whoever had waited for the answer leaves now
    const study = journey([bad, unsolved, good], { market: { redLeaving: 0.5 } });
    const { tally } = await simulate(study, undefined, customers);
    expect(atTouchpoint(tally, 't0', 'redLeft')).toBe(0);
    expectShare(atTouchpoint(tally, 't1', 'redLeft'), customers, 0.5);
  });

  test('M10 a flawless but indistinct purchase is forgotten: little was left, and half of it is gone in a half-life', () => {
    const [, later] = through([{ grade: 9, charge: 0.03 }, good], { wait: 270 });
    const [, charged] = through([good, good], { wait: 270 });
    expect(later.before).toBeLessThan(0.4);
    expect(charged.before).toBeCloseTo(through([good])[0].balance / 2, 12);
    const [, branded] = through([good, good], {
      wait: 27_000,
      market: { rest: 10 },
      settings: { horizon: 30_000 },
    });
    expect(branded.before).toBeCloseTo(10, 9);
  });

  test('M11 a 9 for service can be a 6 for engagement', async () => {
    const study = journey(
      Array.from({ length: 20 }, () => ({ grade: 9, charge: 0.01 })),
      { wait: 7, settings: { horizon: 140 } },
    );
    const { measures } = await simulate(study, undefined, 64);
    expect(measures.serviceGrade.mean).toBeCloseTo(9, 5);
    expect(measures.engagementGrade.mean).toBeCloseTo(6 + measures.balance.mean / 20, 5);
    expect(measures.engagementGrade.mean).toBeLessThan(6.2);
  });

  test('M12 a party at delivery costs more than it brings, unless emotion counts: the ranking is reversed', async () => {
    const fonkel = running(exampleStudy('fonkel'), { seed: 12 });
    const gain = async (feedback: number) => {
      const study = running(fonkel, { feedback });
      return (await simulate(study, [asIs, strategyOf(study, 'party')], customers)).comparisons[1].delta.clv;
    };
    const [chain, felt] = [await gain(0), await gain(1)];
    expect(chain.mean).toBeLessThan(-4 * chain.se);
    expect(felt.mean).toBeGreaterThan(4 * felt.se);
  });
});

describe('tiers', () => {
  test('M13 a satisfied customer considers a better offer', async () => {
    const study = waiting(0);
    expect(follow(study).visits[0].tier).toBe('satisfied');
    expectShare(await stay(study), customers, 0.8);
  });

  test('M14 a loyal one seldom does, and overlooks faults', async () => {
    const study = waiting(30);
    expect(follow(study).visits[0].tier).toBe('loyal');
    expectShare(await stay(study), customers, 0.95);
    expect(visitAt(30, { grade: 5 }).change).toBeGreaterThan(visitAt(0, { grade: 5 }).change);
  });

  test('M15 to be engaged takes a contribution besides a balance', async () => {
    const [idle, active] = [waiting(60, {}, 19), waiting(60, {}, 20)];
    expect(follow(idle).visits[0].tier).toBe('loyal');
    expect(follow(active).visits[0].tier).toBe('engaged');
    expect(follow(waiting(40, {}, 100)).visits[0].tier).toBe('loyal');
    expectShare(await stay(active), customers, 0.99);
  });

  test('M16 the tiers are steps: red, satisfied, loyal, engaged, at −5, 20 and 50', () => {
    const tier = (balance: number) => follow(waiting(balance, {}, 30)).visits[0].tier;
    expect([-5.1, -4.9, 19.9, 20.1, 49.9, 50.1].map(tier)).toEqual([
      'red',
      'satisfied',
      'satisfied',
      'loyal',
      'loyal',
      'engaged',
    ]);
  });

  test('M17 satisfaction is a snapshot that follows the latest grades; the balance remembers', () => {
    const visits = through([good, good, good, { grade: 4, charge: 0.02 }]);
    expect(visits[0].satisfaction).toBe(9);
    expect(last(visits).satisfaction).toBeCloseTo(9 + 0.3 * (4 - 9), 12);
    expect(last(visits).balance).toBeGreaterThan(0.9 * visits[2].balance);
  });

  test('M18 the higher the tier, the fewer leave for a competitor in a year', async () => {
    for (const [balance, leave] of [
      [-30, 0.45],
      [0, 0.2],
      [30, 0.05],
      [60, 0.01],
    ]) {
      expectShare(await stay(waiting(balance, {}, 50)), customers, 1 - leave);
    }
  });

  test('M19 satisfaction without emotion never makes loyal', () => {
    const visits = through(Array.from({ length: 30 }, () => ({ grade: 9, charge: 0 })));
    expect(last(visits).satisfaction).toBe(9);
    expect(new Set(visits.map(({ balance }) => balance))).toEqual(new Set([0]));
    expect(last(visits).tier).toBe('satisfied');
  });

  test('M20 of the satisfied 20 % switch within a year, at a rate of .223144', async () => {
    const { measures } = await simulate(waiting(0), undefined, customers);
    expectNear(measures.exits.competitor, 1 - 0.8 ** 2);
    expectNear(measures.lifetimeDays, (365 * (1 - 0.8 ** 2)) / 0.223144, 1e-3);
  });
});

describe('three forms of engagement', () => {
  test('M21 informing builds knowledge, which is half forgotten in two years', () => {
    const [first, second] = through([{ information: 0.1 }, { information: 0.1 }], { wait: 730 });
    expect(first.cognitive).toBeCloseTo(20 + 0.1 * 80, 12);
    expect(second.cognitive).toBeCloseTo(14 + 0.1 * 86, 12);
  });

  test('M22 playing on emotion works where it is relevant, and backfires where it misses the mark', async () => {
    const personal: TouchpointDraft = { ...good, layer: 'personal' };
    const change = (relevance: number, stop: TouchpointDraft) =>
      through([stop], { segments: { all: { relevance } } })[0].change;
    expect(change(1.5, personal)).toBeCloseTo(1.5 * change(1, personal), 12);
    const missed = { ...personal, failure: 1, failureGrade: 4 };
    expect(change(1.5, missed)).toBeCloseTo(1.5 * change(1, missed), 12);
    expect(change(1.5, missed)).toBeLessThan(0);
    const { measures } = await simulate(journey([personal], { wait: 2000 }), undefined, 64);
    expect(measures.emotional.mean).toBeCloseTo(50 + measures.balance.mean / 2, 9);
  });

  test('M23 invitations make people act, as long as they are welcome, and the habit halves in 90 days', () => {
    const [first, second, third] = through([{ activity: 30 }, { activity: 20 }, { ...bad, activity: 40 }], {
      wait: 90,
    });
    expect(first.behaviour).toBe(30);
    expect(second.behaviour).toBeCloseTo(35, 12);
    expect(third.behaviour).toBeCloseTo(17.5, 12);
    expect(
      last(
        through(
          Array.from({ length: 5 }, () => ({ activity: 40 })),
          { wait: 0 },
        ),
      ).behaviour,
    ).toBe(100);
  });

  test('M24 the index of engagement weighs its parts as the user says', async () => {
    const stops = [{ ...good, information: 0.2, activity: 30 }];
    for (const [cognitiveWeight, emotionalWeight, behaviouralWeight] of [
      [0.2, 0.5, 0.3],
      [0.1, 0.1, 0.8],
    ]) {
      const market = { cognitiveWeight, emotionalWeight, behaviouralWeight };
      const { measures } = await simulate(journey(stops, { market, wait: 2000 }), undefined, 64);
      const { cognitive, emotional, behavioural, engagementIndex } = measures;
      const index =
        cognitiveWeight * cognitive.mean +
        emotionalWeight * emotional.mean +
        behaviouralWeight * behavioural.mean;
      expect(engagementIndex.mean).toBeCloseTo(index, 9);
    }
  });

  test('M25 customers seek contact too, and get through as often as the company is reachable', async () => {
    const study = journey([{ reach: 0.7 }, { kind: 'recovery', reach: 0 }]);
    const { tally } = await simulate(study, undefined, customers);
    expectShare(atTouchpoint(tally, 't0', 'unreached'), customers, 0.3);
    // whoever complains is heard
    expect(atTouchpoint(tally, 't1', 'unreached')).toBe(0);
  });
});

describe('basics, relevance and expectations', () => {
  test('M26 ease and reliability come first: only what lies above them needs trust', () => {
    const market = { trust: 0.5 };
    const [basic, social, personal] = (['basic', 'social', 'personal'] as const).map(
      (layer) => through([{ ...good, layer }], { market })[0].change,
    );
    expect(basic).toBeGreaterThan(0);
    expect([social, personal]).toEqual([0, 0]);
  });

  test('M27 without trust in the basics customers stay on the lowest step', () => {
    const change = (trust: number) =>
      through([{ ...good, layer: 'personal' }], { market: { trust } })[0].change;
    expect(change(0.65)).toBeCloseTo(change(0.8) / 2, 12);
    expect(change(0.8)).toBe(change(1));
    expect(change(0.4)).toBe(0);
    // each failure takes trust, each success gives some back, and above the basics only failures count
    const trusts = through([bad, { charge: 0 }, { charge: 0, layer: 'social' }]).map(({ trust }) => trust);
    expect(trusts[0]).toBeCloseTo(0.8 * 0.85, 12);
    expect(trusts[1]).toBeCloseTo(0.68 + 0.15 * 0.32, 12);
    expect(trusts[2]).toBe(trusts[1]);
  });

  test('M28 personal relevance is key: a name alone is nothing, and basics are relevant to all', () => {
    const change = (relevance: number, layer: 'basic' | 'personal') =>
      through([{ ...good, layer }], { segments: { all: { relevance } } })[0].change;
    expect(change(0, 'personal')).toBe(0);
    expect(change(2, 'personal')).toBeCloseTo(2 * change(1, 'personal'), 12);
    expect(change(0, 'basic')).toBe(change(2, 'basic'));
  });

  test('M29 friendly is not customer-oriented: a better grade does not make up for rules that fail', async () => {
    const end = async (stop: TouchpointDraft) =>
      (await simulate(journey([stop], { wait: 2000 }), undefined, customers)).measures.balance;
    const [friendly, helpful] = [
      await end({ grade: 9, charge: 0.5, failure: 0.3 }),
      await end({ grade: 7.5, charge: 0.5, failure: 0 }),
    ];
    expect(friendly.mean + 4 * friendly.se).toBeLessThan(helpful.mean);
  });

  test('M30 some products carry more emotion than others, and a brand can give memory somewhere to rest', () => {
    const change = (productCharge: number) => through([good], { market: { productCharge } })[0].change;
    expect(change(1.2) / change(0.3)).toBeCloseTo(4, 12);
    const water = { market: { productCharge: 0.3, rest: 20 }, wait: 500 };
    const [, later] = through([{ grade: 7, charge: 0.1 }, good], water);
    expect(later.before).toBeGreaterThan(10);
  });

  test('M31 the more routine a purchase, the less an excellent one differs from a fair one', () => {
    const gap = (charge: number) =>
      visitAt(0, { grade: 9, charge }).change - visitAt(0, { grade: 7, charge }).change;
    expect(gap(0.6)).toBeCloseTo(10 * gap(0.06), 12);
  });

  test('M32 who is more engaged spends more', () => {
    const money = (balance: number) =>
      visitAt(balance, { charge: 0, activity: 20, revenue: 100, cost: 10 }).money;
    for (const [balance, spend] of [
      [-30, 0.87],
      [0, 1],
      [30, 1.1],
      [60, 1.23],
    ]) {
      expect(money(balance)).toBeCloseTo(100 * spend - 10, 9);
    }
  });

  test('M33 there is always a next level: expectations follow grades and the market, and engagement raises them', () => {
    const [, second] = through([{ grade: 9, charge: 0 }, good], { wait: 365 });
    expect(second.expected).toBeCloseTo(7 + 0.1 * 2 + 0.15, 12);
    const expected = (balance: number) =>
      visitAt(balance, good, { market: { expectationLearning: 0 } }).expected;
    expect(expected(60)).toBeCloseTo(7 + 0.5 * 0.6, 12);
    expect(expected(-60)).toBe(7);
    // the same grade is worth less and less
    const valences = through([good, good, good, good], { wait: 30 }).map(({ valence }) => valence);
    expect([...valences].sort((a, b) => b - a)).toEqual(valences);
  });

  test('M34 a competitor’s shock makes customers leave while it lasts', async () => {
    const events = { shock: { from: 100, to: 200, edits: [multiply('segments.all.leaving', 3)] } };
    const days = 365 + 2 * 100;
    expectShare(await stay(waiting(0, { events })), customers, 0.8 ** (days / 365));
    const { measures } = await simulate(waiting(0, { events }), undefined, customers);
    expectNear(measures.churn[1], 0.2);
  });

  test('M35 a recurring personal touch lifts the balance', async () => {
    const study = build({
      touchpoints: { use: { grade: 7, charge: 0.1 } },
      ways: [['use', 'use', { wait: 90 }]],
      strategies: {
        updates: {
          edits: [
            { kind: 'addTouchpoint', touchpoint: touchpointDraft('update', { ...good, layer: 'personal' }) },
            { kind: 'addTransition', transition: wayDraft(['use', 'update', { wait: 60 }]) },
            { kind: 'addTransition', transition: wayDraft(['update', 'use', { wait: 30 }]) },
          ],
        },
      },
      settings: { seed: 35 },
    });
    const { comparisons } = await simulate(study, [asIs, strategyOf(study, 'updates')], 512);
    const { balance } = comparisons[1].delta;
    expect(balance.mean).toBeGreaterThan(4 * balance.se);
  });

  test('M37 customers differ: the same visit is another experience for those who expect more', () => {
    const change = (segment: NonNullable<Draft['segments']>[string]) =>
      through([{ ...good, layer: 'personal' }], { segments: { all: segment } })[0].change;
    expect(change({ expectation: 8.5 })).toBeLessThan(change({ expectation: 7 }));
    expect(change({ relevance: 1.5 })).toBeGreaterThan(change({}));
  });

  test('M38 the ledger of a journey names its pain points and its high points', async () => {
    const stops = {
      plain: { grade: 7 },
      pain: { failure: 0.5, failureGrade: 3 },
      high: { grade: 9.5, charge: 0.9 },
    };
    const { tally } = await simulate(
      build({ touchpoints: stops, ways: line(Object.keys(stops), [1, 1, 1]), market: patient }),
      undefined,
      512,
    );
    const points = (id: string) =>
      (['deposit', 'gate', 'headroom', 'withdrawal', 'asymmetry', 'cushion'] as const).reduce(
        (sum, cause) => sum + atTouchpoint(tally, id, cause),
        0,
      );
    expect(Object.keys(stops).sort((a, b) => points(a) - points(b))).toEqual(['pain', 'plain', 'high']);
  });

  test('M39 the unspoken decides: leaving follows the balance, not the grade, and silent failures are counted', async () => {
    const [dull, warm] = [0.01, 1.5].map((charge) =>
      journey([{ grade: 9, charge }], { wait: 1000, leaving: true, market: { natural: 0 } }),
    );
    expect(follow(dull).visits[0].satisfaction).toBe(follow(warm).visits[0].satisfaction);
    expectShare(await stay(dull), customers, 0.8);
    expectShare(await stay(warm), customers, 0.95);
    const study = build({
      touchpoints: { use: { failure: 1, charge: 0 }, help: { kind: 'recovery' } },
      ways: [
        ['use', 'help', { weight: 0.3 }],
        ['use', 'end', { weight: 0.7 }],
        ['help', 'end'],
      ],
      market: patient,
      settings: { seed: 39 },
    });
    const { tally } = await simulate(study, undefined, customers);
    expectShare(outcome(tally, 'silent'), customers, 0.7);
    expect(outcome(tally, 'silent') + outcome(tally, 'complaints')).toBe(customers);
  });
});

describe('channels, advocacy and negativity', () => {
  test('M40 who does not get through the way they prefer grades 1.5 lower', () => {
    const [reached, missed] = [1, 0].map((reach) => through([{ ...good, reach }])[0]);
    expect(missed.outcome).toBe('unreached');
    expect(missed.grade).toBe(reached.grade - 1.5);
    expect(missed.balance).toBeLessThan(reached.balance);
  });

  test('M41 who was won online switches faster', async () => {
    expectShare(await stay(waiting(0, { segments: { all: { leaving: 1.2 } } })), customers, 0.8 ** 1.2);
  });

  test('M42 a person as the face of the firm keeps contact personal', () => {
    const impersonality = (human: number) =>
      last(through(Array.from({ length: 10 }, () => ({ human })))).impersonality;
    expect(impersonality(1)).toBeCloseTo(0.5 * 0.9 ** 10, 12);
    expect(impersonality(0)).toBeCloseTo(1 - 0.5 * 0.9 ** 10, 12);
  });

  test('M43 too much technology makes the bond superficial, unless a person does it', () => {
    const bots = Array.from({ length: 30 }, () => ({ human: 0, charge: 0 }));
    const change = (human: number) => {
      const visits = through([...bots, { ...good, human }], { market: { ...absolute } });
      const D = visits[29].impersonality;
      return { D, change: last(visits).change };
    };
    const [machine, person] = [change(0), change(1)];
    expect(machine.D).toBeGreaterThan(0.7);
    expect(machine.change / person.change).toBeCloseTo(1 - (0.5 * (machine.D - 0.7)) / 0.3, 12);
    const tolerant = through([...bots, { ...good, human: 0 }], {
      market: absolute,
      segments: { all: { tolerance: 1 } },
    });
    expect(last(tolerant).change).toBeCloseTo(person.change, 12);
  });

  test('M45 whether a bond makes an ambassador depends on the person: extraverts tell sooner', async () => {
    const told = async (extraversion: number) =>
      (await simulate(waiting(60, { segments: { all: { extraversion } } }, 50), undefined, customers))
        .measures.positive;
    const [shy, open] = [await told(0.2), await told(0.8)];
    expect(open.mean - 4 * open.se).toBeGreaterThan(3 * shy.mean);
    const { visits, extraversion } = follow(waiting(60, {}, 50), 3);
    expect(visits[0].positive).toBeCloseTo((1.66 * 2 * extraversion * visits[0].spent) / 365, 12);
  });

  test('M46 of the engaged 81 % recommend within a year, 1.66 times each', async () => {
    expect(1 - Math.exp(-1.66)).toBeCloseTo(0.81, 3);
    const still = { engaged: { switching: 0 } };
    const { measures } = await simulate(waiting(60, { tiers: still }, 50), undefined, customers);
    expectNear(measures.positive, 2 * 1.66, 1e-5);
    expect(measures.negative.mean).toBe(0);
    // what is done of what is said, and comes of it
    expect(measures.referralRate.mean).toBeCloseTo(0.37 * 0.125 * measures.positive.mean, 6);
  });

  test('M48 negative engagement is engagement too: it is kept apart, and those in the red warn others', async () => {
    const [failure] = through([{ ...bad, activity: 2 }]);
    expect([failure.negative, failure.behaviour]).toEqual([5, 0]);
    const [, angry] = through([{ activity: 30 }, { ...bad, activity: 12 }], { wait: 0 });
    expect([angry.negative, angry.behaviour]).toEqual([12, 30]);
    expect(angry.negativeWord).toBeCloseTo(
      (0.6 * 2 * follow(journey([{ activity: 30 }, bad])).extraversion * angry.spent) / 365,
      12,
    );
    const study = journey([{ activity: 30 }, { ...bad, activity: 12 }], {
      wait: 90,
      settings: { horizon: 180 },
    });
    const { measures } = await simulate(study, undefined, 64);
    expect(measures.grossEngagement.mean).toBeCloseTo(30 / 4 + 12 / 2, 4);
    expect(measures.netEngagement.mean).toBeCloseTo(30 / 4 - 12 / 2, 4);
    expect(measures.negative.mean).toBeGreaterThan(0);
  });

  test('M49 quantity is not quality: activity makes no money but by the tier it opens', async () => {
    const cash = async (balance: number, activity: number) =>
      (
        await simulate(
          journey(
            [
              { ...to(balance), activity, revenue: 10 },
              { charge: 0, revenue: 100 },
            ],
            { market: { ...absolute, deposit: 60 } },
          ),
          undefined,
          64,
        )
      ).measures.clv.mean;
    expect(await cash(30, 100)).toBe(await cash(30, 0));
    expect(await cash(60, 19)).toBe(await cash(60, 0));
    expect(await cash(60, 40)).toBeGreaterThan(await cash(60, 0));
  });

  test('M50 not every effort pays, and poor execution makes things worse', async () => {
    const study = journey([{ grade: 7 }], {
      market: { cohort: 100 },
      strategies: {
        training: { edits: [add('touchpoints.t0.grade', 1)] },
        logo: { oneOff: 5000, edits: [] },
      },
    });
    const grade = (e: number) =>
      periods(study, strategyOf(study, 'training'), e)[0].world.touchpoints.get('t0')?.grade;
    expect([-0.5, 0, 1, 1.5].map(grade)).toEqual([6.5, 7, 8, 8.5]);
    const [, logo] = (await simulate(study, [asIs, strategyOf(study, 'logo')], 64)).comparisons;
    expect(logo.netValue.mean).toBe(-5000);
    expect(logo.roi?.mean).toBe(-1);
  });
});

describe('bonds, money and measures', () => {
  test('M51 a rational bond keeps customers as long as it is paid, and moves no balance', async () => {
    const events = { points: { from: 0, to: 200, edits: [set('market.rational', 0.5)] } };
    const study = waiting(0, { events });
    expectShare(await stay(study), customers, 0.8 ** ((365 - 100) / 365));
    expect(follow(study).visits[0].balance).toBe(follow(waiting(0)).visits[0].balance);
  });

  test('M52 a social bond is more charge: it works on the balance, and only through it on leaving', async () => {
    const study = (charge: number) => journey([{ ...good, charge }], { wait: 1000, leaving: true });
    const [thin, warm, warmer] = [0.25, 0.75, 1.5].map(study);
    const [a, b, c] = [thin, warm, warmer].map((each) => follow(each).visits[0]);
    expect(b.balance).toBeCloseTo(3 * a.balance, 9);
    expect(c.balance).toBeCloseTo(6 * a.balance, 9);
    expect([a.tier, b.tier, c.tier]).toEqual(['satisfied', 'satisfied', 'loyal']);
    expect(await stay(warm)).toBe(await stay(thin));
    expect(await stay(warmer)).toBeGreaterThan(await stay(thin));
  });

  test('M53 a structural bond lowers the leave rate, on top of a rational one', async () => {
    expectShare(await stay(waiting(0, { market: { structural: 0.4 } })), customers, 0.8 ** 0.6);
    expectShare(
      await stay(waiting(0, { market: { structural: 0.4, rational: 0.5 } })),
      customers,
      0.8 ** 0.3,
    );
    // what nobody can prevent no bond prevents
    expectShare(
      await stay(waiting(0, { market: { structural: 0.6, natural: 0.1 } })),
      customers,
      0.8 ** 0.4 * 0.9,
    );
  });

  test('M54 who is attached buys here: 38 % at a balance of 0 become 82 % at 60', async () => {
    for (const [balance, here] of [
      [0, 0.38],
      [60, 0.82],
    ]) {
      const study = build({
        touchpoints: { first: to(balance), buy: { charge: 0 } },
        ways: [
          ['first', 'buy', { weight: 0.38, sensitivity: 3.34316 }],
          ['first', 'elsewhere', { weight: 0.62 }],
          ['buy', 'end'],
        ],
        market: { ...absolute, deposit: 60 },
        settings: { seed: 54 },
      });
      const { tally } = await simulate(study, undefined, customers);
      expectShare(taken(tally, 'first-buy'), customers, here);
    }
  });

  test('M56 effort, resolved complaints and remembered experience follow from the grades of visits', async () => {
    const stops = [
      { grade: 9 },
      { failure: 1, failureGrade: 3 },
      { kind: 'recovery', grade: 8 },
      { grade: 7 },
    ] as const;
    const { measures } = await simulate(journey(stops), undefined, 64);
    expect(measures.serviceGrade.mean).toBeCloseTo((9 + 3 + 8 + 7) / 4, 5);
    expect(measures.effort.mean).toBeCloseTo(1 + (6 * (6.75 - 1)) / 9, 5);
    expect(measures.remembered.mean).toBeCloseTo((3 + 7) / 2, 5);
    expect([measures.complaints.mean, measures.resolved.mean, measures.visits.mean]).toEqual([1, 1, 4]);
  });

  test('M60 the foundation first: warmth is worth less as long as the basics fail', async () => {
    const fun = async (failure: number) => {
      const study = build({
        touchpoints: { use: { failure, charge: 0.1 }, chat: { grade: 9, charge: 0.2, layer: 'personal' } },
        ways: [
          ['use', 'chat', { wait: 10 }],
          ['chat', 'use', { wait: 10 }],
        ],
        market: patient,
        strategies: { fun: { edits: [set('touchpoints.chat.charge', 0.8)] } },
        settings: { seed: 60 },
      });
      const { comparisons } = await simulate(study, [asIs, strategyOf(study, 'fun')], 512);
      return comparisons[1].delta.balance;
    };
    const [shaky, sound] = [await fun(0.4), await fun(0)];
    expect(shaky.mean + 4 * shaky.se).toBeLessThan(sound.mean / 2);
  });
});
