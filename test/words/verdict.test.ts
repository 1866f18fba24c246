import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/words/language.ts';
import { verdictOf, type VerdictFacts, type VerdictSaid } from '../../src/words/verdict.ts';
import { decide, type NetValues } from '../../workers/decide/decision.ts';

const names = ['As is', 'Alpha', 'Beta', 'Gamma'];

function facts(net: NetValues, more: Partial<VerdictFacts> = {}): VerdictFacts {
  return {
    decision: decide(net),
    doubt: 'both',
    ahead: (a, b) => net[a].filter((value, f) => value > net[b][f]).length / net[a].length,
    names: names.slice(0, net.length),
    time: '3 years',
    money: (amount) => `€${amount.toFixed(0)}`,
    range: ({ low, high }) => `${low.toFixed(0)} … ${high.toFixed(0)}`,
    ...more,
  };
}

function textOf({ main, more }: VerdictSaid): { main: string; all: string } {
  const flat = (parts: VerdictSaid['main']): string =>
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return { main: flat(main), all: [main, ...more].map(flat).join(' ') };
}

/** Values around a mean, evenly spread, the same pattern for each seed. */
const spread = (mean: number, by: number, shift = 0): Float64Array =>
  Float64Array.from({ length: 200 }, (_, i) => mean + by * (((i * 79 + shift) % 200) / 100 - 0.995));
const asIs = new Float64Array(200);

describe('the verdict', () => {
  test('says who leads, in how many futures, by how much, against what and over which time', () => {
    const { main } = textOf(verdictOf(facts([asIs, spread(100, 50), spread(20, 10)]), 'en'));
    expect(main).toBe(
      '‘Alpha’ is almost surely the best buy: ahead of As is in 100 of 100 futures, €100 net value over 3 years (5–95% range 55 … 145).',
    );
  });

  test('calls a tie a tie, and names no winner', () => {
    const { main, all } = textOf(verdictOf(facts([asIs, spread(50, 60, 7), spread(50, 60, 90)]), 'en'));
    expect(main).toMatch(/too close to call/);
    expect(all).not.toMatch(/best buy|leads|ahead of/);
  });

  test('says that a leader is not certain whose range holds losses, or whose lead may be a lag', () => {
    const losing = textOf(verdictOf(facts([asIs, spread(30, 60)]), 'en'));
    expect(losing.all).toMatch(/Not certain yet: the range holds gains and losses/);
    const chased = textOf(verdictOf(facts([asIs, spread(100, 40), spread(80, 40, 55)]), 'en'));
    expect(chased.all).toMatch(/Not certain yet: the lead over ‘Beta’ may be a lag/);
  });

  test('says so where nothing is better than as is', () => {
    const { main } = textOf(verdictOf(facts([asIs, spread(-40, 60), spread(-80, 20)]), 'en'));
    expect(main).toMatch(
      /^No strategy is worth more than As is. The best of them, ‘Alpha’, is ahead in 1\d of 100/,
    );
  });

  test('names what would overturn it, and futures in which customers get stuck', () => {
    const stuck = spread(100, 20);
    stuck[3] = NaN;
    const said = verdictOf(
      facts([asIs, stuck, spread(20, 10)], {
        overturn: { kind: 'flip', input: 'Weight of losses', value: '1.7×', side: 'below' },
      }),
      'en',
    );
    const { all } = textOf(said);
    expect(all).toMatch(/Weight of losses below 1.7× would overturn that Alpha leads/);
    expect(all).toMatch(/In 1 of the futures customers of Alpha get stuck/);
  });

  test('says who leads with every input at its middle, if that is another, with the interval', () => {
    const said = (mean: number, se: number, language: 'en' | 'nl' = 'en'): string => {
      const overturn = { kind: 'middle', best: 2, lead: { mean, se } } as const;
      return textOf(verdictOf(facts([asIs, spread(100, 20), spread(20, 10)], { overturn }), language)).all;
    };
    expect(said(20, 5)).toMatch(
      /With every input at its middle ‘Beta’ leads instead, by €20 \(95% interval 10 … 30\)\./,
    );
    expect(said(20, 15)).toMatch(/at its middle ‘Alpha’ and ‘Beta’ cannot be told apart\./);
    expect(said(NaN, NaN)).toMatch(/at its middle customers of ‘Alpha’ get stuck, and ‘Beta’ leads\./);
    expect(said(20, 5, 'nl')).toMatch(
      /Met elk invoergetal op zijn midden staat ‘Beta’ juist voor, met €20 \(95%-interval 10 … 30\)\./,
    );
    for (const all of [said(20, 5), said(20, 15)]) expect(all).not.toMatch(/overturn/);
  });

  test('with only as is there is nothing to say but that', () => {
    expect(textOf(verdictOf(facts([asIs]), 'nl')).main).toMatch(/Voeg een strategie toe/i);
  });

  test('where customers get stuck in every future says so, and asks for no other strategy', () => {
    const stuck = asIs.map(() => NaN);
    expect(textOf(verdictOf(facts([asIs, stuck, stuck]), 'en')).all).toMatch(/^In every future .* get stuck/);
    expect(textOf(verdictOf(facts([asIs, stuck]), 'en')).all).not.toMatch(/add a strategy/);
    expect(textOf(verdictOf(facts([stuck, stuck]), 'en')).all).toMatch(/of the journey as it is get stuck/);
    expect(textOf(verdictOf(facts([stuck, stuck]), 'nl')).all).toMatch(/de klantreis zoals die nu is/);
  });

  test('names every strategy whose customers get stuck, not only the leader', () => {
    const stuck = spread(20, 10).fill(NaN, 0, 20);
    const { all } = textOf(verdictOf(facts([asIs, spread(100, 60), stuck]), 'en'));
    expect(all).toMatch(/In 20 of the futures customers of Beta get stuck/);
  });

  test('of strategies that never differ does not say that they might', () => {
    const { all } = textOf(verdictOf(facts([asIs, asIs]), 'en'));
    expect(all).toBe('As is and ‘Alpha’ come to exactly the same over 3 years.');
  });

  test('calls no strategy the best buy that another beats in most futures', () => {
    // Worth most on average for the sake of every third future; in the others the safe one is best.
    const bold = Float64Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? 300 : 10));
    const safe = new Float64Array(200).fill(60);
    const { all } = textOf(verdictOf(facts([asIs, bold, safe]), 'en'));
    expect(all).toMatch(/^‘Alpha’ is worth most on average, but seldom the best: /);
    expect(all).not.toMatch(/best buy/);
  });

  test.each(languages)('is whole in %s whatever the futures, and never proves anything', (language) => {
    const value = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(0), fc.constant(NaN));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }).chain((futures) =>
          fc.array(fc.array(value, { minLength: futures, maxLength: futures }), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
        fc.constantFrom('both', 'unknown', 'luck'),
        (rows, doubt) => {
          const net = [new Float64Array(rows[0].length), ...rows.map((row) => Float64Array.from(row))];
          const { all } = textOf(
            verdictOf(facts(net, { doubt, money: String, range: () => 'range' }), language),
          );
          expect(all).not.toMatch(/undefined|NaN|prove|bewijs/);
          expect(all.match(/\d+(?= of 100| van 100)/g)?.every((count) => Number(count) <= 100) ?? true).toBe(
            true,
          );
        },
      ),
      { seed: 20261128 },
    );
  });
});
