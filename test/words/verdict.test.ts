import { describe, expect, test } from 'vitest';
import { plain, verdictText, type VerdictOptions } from '../../src/words/verdict.ts';
import { decide } from '../../workers/decide/decision.ts';

/** Net values in millions by strategy, over futures. */
function said(millions: readonly (readonly number[])[], more: Partial<VerdictOptions> = {}) {
  const decision = decide(millions.map((own) => Float64Array.from(own, (value) => value * 1e6)));
  const names = ['As is', 'Call back', 'App', 'Points'].slice(0, millions.length);
  const options = { decision, names, currency: 'EUR', horizon: 730, inputs: 3, ...more };
  return {
    ...verdictText(options, 'en'),
    en: plain(verdictText(options, 'en').claim),
    nl: plain(verdictText(options, 'nl').claim),
    after: verdictText(options, 'en').notes.map(plain),
  };
}

const futures = 200;
const zero = Array.from({ length: futures }, () => 0);
/** From low to high in equal steps, in an order that is not another's. */
const spread = (low: number, high: number, step = 1) =>
  zero.map((_, i) => low + ((high - low) * ((i * step) % futures)) / (futures - 1));

describe('the verdict', () => {
  test('names the leader, its lead, its range and its rival', () => {
    const found = said([zero, spread(-0.4, 3.6), spread(-2, 2.2, 7)], { duel: 0.68 });
    expect(found.kind).toBe('winner');
    expect(found.en).toBe(
      '‘Call back’ is most likely the best buy: ahead of as is in 90 of 100 futures, +€1.6 M net value over 2 years (5–95% range −€200k … +€3.4 M).',
    );
    expect(found.nl).toMatch(
      /^‘Call back’ is hoogstwaarschijnlijk de beste koop: beter dan nu in 90 van 100/,
    );
    expect(found.after[0]).toBe('Not certain yet: some futures point the other way.');
    expect(found.after[1]).toMatch(
      /^‘App’ is best in \d+ of 100 futures; head to head the two are 68 to 32\.$/,
    );
  });

  test('says of every figure what it is', () => {
    const { claim } = said([zero, spread(1, 3)]);
    expect(claim.flatMap((part) => (typeof part === 'string' ? [] : [part.figure]))).toEqual([
      { kind: 'ahead', strategy: 1, than: 0 },
      { kind: 'net', strategy: 1 },
      { kind: 'range', strategy: 1 },
    ]);
  });

  test.each([
    [spread(1, 3), 'almost surely'],
    [spread(-0.5, 3), 'most likely'],
    [spread(-1, 2.2), 'probably'],
    [spread(-1, 1.2), 'toss-up'],
  ])('is no surer than its futures (%#)', (own, word) => {
    expect(said([zero, own]).en).toContain(word);
    expect(said([zero, own]).en).not.toContain('proves');
  });

  test('is never certain of a leader that three others share the futures with', () => {
    const found = said([zero, spread(0.9, 2.9, 3), spread(0.4, 2.4, 7), spread(0.4, 2.4, 11)]);
    expect(found.en).toContain('leads');
    expect(found.uncertain).toBe(true);
  });

  test('is certain where no future of 5 to 95 holds the other sign', () => {
    const found = said([zero, spread(1, 3)]);
    expect(found.uncertain).toBe(false);
    expect(found.after).toEqual([]);
  });

  test('of a tie names no winner', () => {
    const found = said([zero, spread(1, 3), spread(0.99, 3.01, 7)]);
    expect(found.kind).toBe('tie');
    expect(found.en).toMatch(/^It is a tie: ‘.*’ and ‘.*’ cannot be told apart/);
    expect(found.nl).toMatch(/^Gelijkspel/);
    expect(found.en).not.toContain('best buy');
    expect(said([zero, zero]).kind).toBe('same');
  });

  test('can be that nothing beats the journey as it is', () => {
    const found = said([zero, spread(-3, 1), spread(-5, -1)]);
    expect(found.kind).toBe('asIs');
    expect(found.en).toMatch(/^Nothing beats ‘As is’: ‘Call back’, the next best, loses money in 7\d of 100/);
  });

  test('tells what would overturn it', () => {
    const flip = {
      input: 'market.lossWeight',
      name: 'weight of losses',
      side: 'below',
      value: '1.7×',
      winner: 2,
    } as const;
    const { notes, after } = said([zero, spread(1, 3), spread(0, 2)], { flip });
    expect(after.at(-1)).toBe('‘App’ would be best with weight of losses below 1.7×.');
    expect(notes.at(-1)?.[1]).toEqual({ text: '1.7×', figure: { kind: 'flip', input: 'market.lossWeight' } });
  });

  test('says where there is nothing to judge', () => {
    expect(said([zero]).kind).toBe('alone');
    expect(said([[0], [1]]).kind).toBe('early');
    expect(said([zero, zero.map(() => NaN)]).kind).toBe('impossible');
    expect(said([zero.map(() => NaN), zero.map(() => NaN)]).en).toContain('as it is comes to a dead end');
  });

  test('says in how many futures a strategy is impossible, and that only luck is shown', () => {
    const own = spread(1, 3).map((value, i) => (i < 3 ? NaN : value));
    expect(said([zero, own], { inputs: 0 }).after).toEqual([
      '‘Call back’ is impossible in 3 of 200 futures, which count for the others only.',
      'No number is an estimate yet: futures differ by the luck of their customers alone.',
    ]);
  });

  test('shows no number that is none', () => {
    const cases = [[zero], [zero, zero.map(() => NaN)], [[0], [1]], [zero, spread(-1, 1)]];
    for (const one of cases) expect(JSON.stringify(said(one))).not.toMatch(/NaN|–”|undefined|Infinity/);
  });
});
