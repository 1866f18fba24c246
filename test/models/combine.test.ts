import { expect, test } from 'vitest';
import { combine, costsTogether } from '../../models/combine.ts';
import { partly } from '../../models/partly.ts';
import { parse } from '../../models/parse.ts';
import { serialize } from '../../models/serialize.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { fullWorld, periods } from '../../models/world.ts';
import type { World } from '../../models/world/inForce.ts';
import { add, build, multiply, set, strategyOf, touchpointDraft, wayDraft } from '../building.ts';

const bank = exampleStudy('securebank');
const whole = (id: string) => ({ strategy: strategyOf(bank, id), level: 1 });

/** Every number in force, by where it stands. */
function numbersOf(world: World): Map<string, number> {
  const all = new Map<string, number>();
  const visit = (at: string, node: unknown): void => {
    if (typeof node === 'number') all.set(at, node);
    else if (node instanceof Map) for (const [key, item] of node) visit(`${at}.${String(key)}`, item);
    else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) visit(`${at}.${key}`, item);
  };
  visit('', world);
  return all;
}

function expectSameWorld(a: World, b: World): void {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  expect([...x.keys()]).toEqual([...y.keys()]);
  for (const [at, value] of x) expect(value, at).toBeCloseTo(y.get(at) ?? NaN, 10);
}

test('the basics and the app together are what the author of SecureBank joined by hand', () => {
  const joined = combine(bank, [whole('basics'), whole('app_plus')], 'both', 'Both');
  const byHand = strategyOf(bank, 'basics_app');
  expectSameWorld(fullWorld(bank, joined.edits), fullWorld(bank, byHand.edits));
  for (const key of ['oneOff', 'yearly', 'perCustomerYear'] as const)
    expect(joined[key]?.value).toBe(byHand[key]?.value);
});

test('a strategy at a level is that strategy carried out by this factor', () => {
  for (const strategy of bank.strategies) {
    for (const factor of [-0.25, 0.5, 1.5]) {
      const part = combine(bank, [{ strategy, level: 1, execution: factor }], 'part', 'Part');
      expectSameWorld(periods(bank, part)[0].world, periods(bank, strategy, factor)[0].world);
    }
  }
});

test('so is one that adds and takes away places', () => {
  const study = build({
    touchpoints: { a: { failure: 0.2 }, b: {} },
    ways: [
      ['a', 'b', { weight: 3 }],
      ['a', 'end'],
      ['b', 'a'],
    ],
    strategies: {
      other: {
        edits: [
          { kind: 'addTouchpoint', touchpoint: touchpointDraft('c', { revenue: 4 }) },
          { kind: 'addTransition', transition: wayDraft(['a', 'c', { weight: 2 }]) },
          { kind: 'addTransition', transition: wayDraft(['c', 'a']) },
          { kind: 'remove', target: 'touchpoints.b' },
          set('touchpoints.c.revenue', 6),
          multiply('touchpoints.a.failure', 0.5),
        ],
      },
    },
  });
  const strategy = strategyOf(study, 'other');
  for (const factor of [-0.5, 0.4, 1.2]) {
    const part = combine(study, [{ strategy, level: 1, execution: factor }], 'part', 'Part');
    expectSameWorld(periods(study, part)[0].world, periods(study, strategy, factor)[0].world);
  }
});

test('the second goes on from what the first left, and what it sets is so', () => {
  const study = build({
    touchpoints: { a: { revenue: 10, cost: 4 } },
    ways: [['a', 'end']],
    strategies: {
      one: { edits: [add('touchpoints.a.revenue', 6), multiply('touchpoints.a.cost', 0.5)] },
      two: { edits: [multiply('touchpoints.a.revenue', 2), set('touchpoints.a.cost', 3)] },
    },
  });
  const [one, two] = ['one', 'two'].map((id) => strategyOf(study, id));
  const at = (first: number, second: number): readonly (number | undefined)[] => {
    const parts = [
      { strategy: one, level: first },
      { strategy: two, level: second },
    ];
    const { revenue, cost } =
      fullWorld(study, combine(study, parts, 'x', 'x').edits).touchpoints.get('a') ?? {};
    return [revenue, cost];
  };
  expect(at(1, 1)).toEqual([32, 3]);
  // 10 + 3 = 13, half of the way to 26; the cost 4 → 3, and half of the way from there to 3
  expect(at(0.5, 0.5)).toEqual([19.5, 3]);
});

test('costs add up in proportion to the level, and what is half done is as sure as the whole', () => {
  const estimate = { value: 100, low: 80, high: 140 };
  const study = build({
    touchpoints: { a: { revenue: 10 } },
    ways: [['a', 'end']],
    strategies: {
      one: { oneOff: 1, start: 30, executionRisk: 0.1, edits: [] },
      two: { yearly: 7, ramp: 9, edits: [] },
    },
  });
  const one = {
    ...strategyOf(study, 'one'),
    oneOff: { ...estimate, evidence: 'expert', source: 's', note: '' },
  } as const;
  const two = strategyOf(study, 'two');
  const together = costsTogether([
    { strategy: one, level: 0.5 },
    { strategy: two, level: 1 },
    { strategy: one, level: 1 },
  ]);
  expect(together.oneOff).toMatchObject({ value: 150, low: 120, high: 210 });
  expect([together.yearly?.value, together.start?.value, together.ramp?.value]).toEqual([7, 30, 9]);
  expect(together.executionRisk?.value).toBe(0.1);

  const doubted = [
    {
      kind: 'multiply',
      target: 'touchpoints.a.revenue',
      value: { ...one.oneOff, value: 3, low: 2, high: 5 },
    },
  ] as const;
  expect(partly(study, [], doubted, 0.5)).toEqual([
    {
      kind: 'set',
      target: 'touchpoints.a.revenue',
      value: { value: 20, low: 15, high: 30, evidence: 'expert', source: 's', note: '' },
    },
  ]);
});

test('what is joined is a sound study', () => {
  const parts = bank.strategies.map((strategy, i) => ({ strategy, level: i % 2 === 0 ? 1 : 0.5 }));
  const joined = { ...bank, strategies: [...bank.strategies, combine(bank, parts, 'all', 'All')] };
  const parsed = parse(JSON.parse(serialize(joined)));
  expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
