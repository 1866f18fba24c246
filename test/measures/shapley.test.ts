/** The axioms that define Shapley values, in random games. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapley } from '../../workers/measures/shapley.ts';

interface Game {
  readonly players: number;
  /** By set of players. */
  readonly worths: readonly number[];
}

const amount = fc.integer({ min: -1000, max: 1000 });
const game = (players: number): fc.Arbitrary<Game> =>
  fc
    .array(amount, { minLength: 1 << players, maxLength: 1 << players })
    .map((worths) => ({ players, worths }));
const games = fc.integer({ min: 1, max: 5 }).chain(game);
const settings = { seed: 1953, numRuns: 200 } as const;

const shares = ({ players, worths }: Game): number[] => shapley(players, (members) => worths[members]);

it('what is shared out is the whole', () => {
  fc.assert(
    fc.property(games, (given) => {
      const sum = shares(given).reduce((all, share) => all + share, 0);
      expect(sum).toBeCloseTo(given.worths[given.worths.length - 1] - given.worths[0], 8);
    }),
    settings,
  );
});

it('who never adds anything gets exactly nothing', () => {
  fc.assert(
    fc.property(game(4), fc.nat(3), ({ players, worths }, idle) => {
      const without = worths.map((_, members) => worths[members & ~(1 << idle)]);
      expect(shares({ players, worths: without })[idle]).toBe(0);
    }),
    settings,
  );
});

it('the order of the players does not matter', () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(game(4), orders, ({ players, worths }, order) => {
      // Player i is called order[i] now.
      const renamed = (members: number): number =>
        order.reduce((set, now, before) => set | (((members >> now) & 1) << before), 0);
      const shared = shapley(players, (members) => worths[renamed(members)]);
      const before = shares({ players, worths });
      for (const [player, now] of order.entries()) expect(shared[now]).toBeCloseTo(before[player], 8);
    }),
    settings,
  );
});

it('shares of two games add up to those of their sum', () => {
  fc.assert(
    fc.property(game(3), game(3), (one, other) => {
      const both = shapley(3, (members) => one.worths[members] + other.worths[members]);
      const [a, b] = [shares(one), shares(other)];
      for (const [player, share] of both.entries()) expect(share).toBeCloseTo(a[player] + b[player], 8);
    }),
    settings,
  );
});
