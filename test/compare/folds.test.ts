/** Rows of a statement that repeat one another are folded: nothing is lost, and everything still adds up. */
import { expect, it } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { added, folds } from '../../src/studio/compare/story/folds.ts';
import { sharedRows } from '../../workers/lives/shared.ts';
import { inlineBackend } from '../../workers/run/backend.ts';

const study = exampleStudy('securebank');
const backend = inlineBackend();
const stated = (strategy: string, customer: number) =>
  backend.statement({ future: undefined, given: [], seed: 1, strategy, customer }, study);

it('folds hold every row once, in order, and add up to the tenth of a point', async () => {
  let saved = 0;
  for (let customer = 0; customer < 20; customer++) {
    const [own, twin] = [await stated('basics', customer), await stated('as-is', customer)];
    const { first: same } = sharedRows(own, twin);
    const found = folds(own.rows, same);
    expect(found.flatMap(({ rows }) => rows)).toEqual(own.rows);
    expect(found.flatMap((fold) => fold.rows.map(() => fold.same))).toEqual(same);
    let balance = 0;
    for (const { rows, row } of found) {
      balance = added([balance, row.faded, row.amount]);
      expect(row.balance).toBe(balance);
      expect(added(row.causes.map(({ points }) => points))).toBe(row.amount);
      // Nothing but what is alike is told as one.
      for (const key of ['touchpoint', 'what', 'tier'] as const)
        expect(new Set(rows.map((one) => one[key])).size).toBe(1);
      saved += rows.length - 1;
    }
  }
  expect(saved).toBeGreaterThan(20);
});

it('a gain and a loss are never one, nor what only one of two lives has', async () => {
  const { rows } = await stated('basics', 0);
  const [one] = rows;
  const gain = { ...one, causes: [{ cause: 'deposit', points: 1 }] } as const;
  const loss = { ...one, causes: [{ cause: 'withdrawal', points: -1 }] } as const;
  expect(folds([gain, gain, loss], []).map((fold) => fold.rows.length)).toEqual([2, 1]);
  expect(folds([gain, gain, gain], [true, true, false]).map((fold) => fold.rows.length)).toEqual([2, 1]);
});
