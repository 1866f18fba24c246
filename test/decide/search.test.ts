import { expect, test } from 'vitest';
import { combine } from '../../models/combine.ts';
import type { Study } from '../../models/study.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { certain } from './certain.ts';
import { affordable, costOf, promising } from '../../workers/decide/affordable.ts';
import { blocksOf, meetingsOf } from '../../workers/decide/blocks.ts';
import { searchPlans, type Found } from '../../workers/decide/search.ts';
import { unlike } from '../../workers/decide/unlike.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { compare } from '../../workers/measures/compare.ts';
import { compile } from '../../workers/compile/compile.ts';
import { run } from '../../workers/run/run.ts';
import { asIs } from '../../models/strategy.ts';
import { additive, becomes, gain, levelsOf, search } from './plans.ts';

// 1,000 customers: a gain of 3 is worth 3,000.
const three = additive({
  a: { oneOff: 1000, edits: [gain('p', 3)] },
  b: { oneOff: 1000, edits: [gain('q', 2)] },
  c: { oneOff: 1000, edits: [gain('r', 0.2)] },
});

test('where effects add up, the best plan is every block that pays, and within a budget the best of them', async () => {
  const rich = await search(three, 1e6);
  expect(levelsOf(rich)[0]).toEqual([1, 1, 0]);
  expect(rich.answers[0].prospect.expected.mean).toBeCloseTo(3000, -2);
  expect(rich).toMatchObject({ plans: 27, all: true, tied: 0 });
  expect(levelsOf(await search(three, 1600))[0]).toEqual([1, 0.5, 0]);
  expect(levelsOf(await search(three, 1000))[0]).toEqual([1, 0, 0]);
  expect(levelsOf(await search(three, 500))[0]).toEqual([0.5, 0, 0]);
});

test('a budget that pays for nothing says what the least is, and one that nothing is worth has no answer', async () => {
  const found = await searchPlans({
    study: three,
    seed: 1,
    budget: 499,
    aim: { kind: 'worth' },
    backend: inlineBackend(),
  });
  expect(found).toEqual({ kind: 'too-small', least: 500 });
  const dear = additive({
    a: { oneOff: 9000, edits: [gain('p', 3)] },
    b: { oneOff: 9000, edits: [gain('q', 3)] },
  });
  expect((await search(dear, 1e6)).answers).toEqual([]);
});

test('three answers spend less than half of their money on the same, each with its verdict', async () => {
  const { answers } = await search(three, 1e6);
  expect(answers.map(({ levels }) => levels)).toEqual([
    [1, 1, 0],
    [0.5, 0, 0],
    [0, 0.5, 0],
  ]);
  expect(answers.map(({ verdict, behind }) => [verdict, behind?.verdict])).toEqual([
    ['clear', undefined],
    ['clear', 'clear'],
    ['clear', 'clear'],
  ]);
  expect(answers[0].prospect.expected.mean - answers[1].prospect.expected.mean).toBeCloseTo(
    answers[1].behind?.expected.mean ?? NaN,
    6,
  );
});

test('a plan is like the copy of its parts, and what costs nothing is counted in blocks', () => {
  const blocks = blocksOf(exampleStudy('securebank'));
  const isUnlike = unlike(blocks, [2, 5, 1, 1, 7]);
  expect(isUnlike([0, 0, 0, 0, 1], [1, 0.5, 0, 0, 0])).toBe(false);
  expect(isUnlike([0, 0, 0, 0, 1], [1, 0, 0, 0, 0])).toBe(true);
  expect(isUnlike([1, 0, 0, 0, 0], [1, 0, 1, 0, 0])).toBe(false);
  expect(unlike(blocks, [0, 0, 0, 0, 0])([1, 0, 0, 0, 0], [1, 0, 1, 1, 0])).toBe(true);
});

test('the surest profit is not the highest', async () => {
  const study = additive({
    bold: { oneOff: 1000, edits: [gain('p', 4, 5)] },
    sure: { oneOff: 1000, edits: [gain('q', 1.5)] },
  });
  const alone = { budget: 1000, futures: 128 };
  const worth = await search(study, alone.budget, { futures: alone.futures });
  expect(levelsOf(worth)[0]).toEqual([1, 0]);
  const profit = await search(study, alone.budget, { futures: alone.futures, aim: { kind: 'profit' } });
  expect(levelsOf(profit)[0]).toEqual([0, 1]);
  expect(profit.answers[0].success.mean).toBe(1);
});

/** The bank with three of its strategies, of which there are 27 plans. */
const smaller = (): Study => {
  const bank = exampleStudy('securebank');
  return { ...bank, strategies: bank.strategies.slice(0, 3) };
};

test('a target is aimed at: the plan that reaches it within the budget, or how near one comes', async () => {
  const bank = smaller();
  const target = (value: number) => ({ kind: 'target', measure: 'active', day: 547, value }) as const;
  const options = { futures: 8, aim: target(0.9) };
  const far = await search(bank, 3e6, { ...options, aim: target(0.999) });
  expect(far.answers).toEqual([]);
  const { asIs: base, plan } = far.nearest ?? { asIs: NaN, plan: NaN };
  expect(plan).toBeGreaterThan(base);
  expect(plan).toBeLessThan(0.999);
  const near = await search(bank, 3e6, { ...options, aim: target((base + plan) / 2) });
  expect(near.answers[0].success.mean).toBeGreaterThan(0.5);
  expect(near.answers[0].there?.expected.mean).toBeGreaterThan((base + plan) / 2);
});

test('a plan and the strategy that is kept of it come to the same', async () => {
  const bank = certain(exampleStudy('securebank'));
  const blocks = blocksOf(bank);
  const found = await search(bank, 4e6, { futures: 8 });
  const { levels, prospect, cost } = found.answers[1];
  const parts = blocks
    .map(({ strategy }, b) => ({ strategy, level: levels[b] }))
    .filter(({ level }) => level > 0);
  const kept = combine(bank, parts, 'kept', 'Kept');
  const strategies = [asIs, kept];
  const { tally } = await run({
    programs: strategies.map((strategy) => compile(bank, strategy)),
    seed: 1,
    customers: 8 * 512,
    backend: inlineBackend(),
  });
  const [, compared] = compare(bank, strategies, tally);
  // The same customers; a referral is worth the mean of a future's customers here, and of all of them there.
  expect(compared.netValue.mean / prospect.expected.mean).toBeCloseTo(1, 1);
  expect(compared.cost.mean).toBeLessThanOrEqual(cost);
});

test('no plan exceeds the budget, and a copy is never done beside its original', () => {
  const bank = exampleStudy('securebank');
  const blocks = blocksOf(bank);
  expect(blocks.map(({ levels }) => levels)).toEqual(blocks.map(() => [0.5, 1]));
  expect(blocks.map(({ alternatives }) => [...alternatives])).toEqual([[4], [4], [], [], [0, 1]]);
  const cost = costOf(bank, blocks);
  const every = affordable(blocks, () => true, 1000) ?? [];
  expect(every.length).toBe((3 * 3 + 2) * 3 * 3);
  for (const budget of [1e6, 3e6, 7e6]) {
    const plans = affordable(blocks, (levels) => cost(levels) <= budget, 1000) ?? [];
    expect(plans).toEqual(every.filter((levels) => cost(levels) <= budget));
    for (const plan of promising(
      blocks,
      (levels) => cost(levels) <= budget,
      () => 1,
      20,
    ))
      expect(cost(plan)).toBeLessThanOrEqual(budget);
  }
  expect(affordable(blocks, () => true, 98)).toBeUndefined();
  expect(meetingsOf(blocks, [1, 1, 0, 0, 0])).toEqual([
    { target: 'touchpoints.advisor.reach', blocks: [0, 1] },
  ]);
});

test('of too many plans those are tried that promise most where effects add up', async () => {
  const study = additive(
    Object.fromEntries(
      ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y'].map((place, i) => [
        place,
        { oneOff: 1000, edits: [i % 3 === 0 ? becomes(place, 12 + i) : gain(place, i < 5 ? 0.2 : 2)] },
      ]),
    ),
  );
  const found = await search(study, 1e9, { futures: 8 });
  expect(found.all).toBe(false);
  expect(found.plans).toBeLessThanOrEqual(513);
  expect(levelsOf(found)[0]).toEqual([1, 0, 0, 1, 0, 1, 1, 1, 1, 1]);
}, 60_000);

test('two plans that are the same life are one, and what cannot be told apart is said to be tied', async () => {
  const bank = certain(exampleStudy('securebank'));
  const { strategies } = bank;
  const joined = {
    ...bank,
    strategies: strategies.filter(({ id }) => ['basics', 'app_plus', 'basics_app'].includes(id)),
  };
  const found = await search(joined, 1e8, { futures: 8 });
  expect(found.plans).toBe(11);
  // The basics and the app, both whole, are there twice.
  expect(found.contenders).toBe(10);
  const twins = additive({
    a: { oneOff: 1000, edits: [gain('p', 3, 1)] },
    b: { oneOff: 1000, edits: [gain('q', 3, 1)] },
  });
  // Of two, a tie at 95 % is that the one ahead is the best with a chance below 97.5 %. Among 20 seeds chance makes more
  // than 4 of no ties once in a hundred times.
  const apart: number[] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const { tied, answers } = await search(twins, 1000, { seed });
    const isTie = answers[1].behind?.verdict === 'tie';
    if (isTie) expect([seed, tied > 0, answers[0].chanceOfBest < 0.975]).toEqual([seed, true, true]);
    else apart.push(seed);
  }
  expect(apart.length, apart.join()).toBeLessThanOrEqual(4);
});

test('the same on any number of workers, and a search that is stopped keeps what it has', async () => {
  const bank = smaller();
  const threads = nodeBackend(3);
  try {
    const options = { futures: 16, aim: { kind: 'profit' } } as const;
    const alone = await search(bank, 1.8e6, options);
    expect(await search(bank, 1.8e6, { ...options, backend: threads })).toEqual(alone);
  } finally {
    threads.close();
  }
  const stop = new AbortController();
  const seen: Found[] = [];
  const found = await search(three, 1e6, {
    signal: stop.signal,
    onFound: (now) => {
      seen.push(now);
      stop.abort();
    },
  });
  expect(seen).toEqual([found]);
  expect(found.futures).toBe(8);
}, 60_000);
