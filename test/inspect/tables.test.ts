import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marketFields } from '../../models/market.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { touchpointFields } from '../../models/touchpoint.ts';
import { setShare } from '../../src/document/commands/shares.ts';
import { blockOf, sharesAfter } from '../../src/studio/inspect/block.ts';
import { firstFields, foldedFields, marketGroups } from '../../src/studio/inspect/fieldGroups.ts';
import { applyProduct, applyTie, productOf, tieOf } from '../../src/studio/inspect/presets.ts';
import { waysBetween, waysFrom } from '../../src/studio/inspect/ways.ts';

const study = exampleStudy('securebank');
const options = { language: 'en', currency: 'EUR' } as const;
const field = { unit: 'grade', min: 1, max: 10 } as const;

describe('a pasted block', () => {
  test('fills the table, marks what is no number, and counts what has no place', () => {
    const block = blockOf(
      [
        ['7', 'high', ''],
        ['5 to 9', '12', '3'],
      ],
      (row, column) => (column < 2 ? { path: `${row} ${column}`, field } : undefined),
      options,
    );
    expect(block.numbers).toEqual([
      { path: '0 0', typed: { value: 7 } },
      { path: '1 0', typed: { low: 5, value: 7, high: 9 } },
    ]);
    expect(block.wrong).toEqual([
      { path: '0 1', text: 'high' },
      { path: '1 1', text: '12' },
    ]);
    expect(block.outside).toBe(1);
  });

  test('of shares leaves 100% together, and given shares as they are where there is room', () => {
    const before = new Map([
      ['a', 0.5],
      ['b', 0.3],
      ['c', 0.2],
    ]);
    expect([...sharesAfter(before, new Map([['a', 0.2]])).values()]).toEqual([0.2, 0.48, 0.32]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), share), (given) => {
        const sum = [...sharesAfter(before, new Map(Object.entries(given))).values()].reduce(
          (x, y) => x + y,
          0,
        );
        expect(sum).toBeCloseTo(1, 7);
      }),
    );
  });
});

describe('every number has its place:', () => {
  test('of a touchpoint', () => {
    const shown = [...firstFields, ...Object.values(foldedFields).flat()];
    expect(shown.toSorted()).toEqual(Object.keys(touchpointFields).toSorted());
  });

  test('of the market', () => {
    expect(Object.values(marketGroups).flat().toSorted()).toEqual(Object.keys(marketFields).toSorted());
  });
});

describe('the ways on', () => {
  test('have shares of 100% by outcome', () => {
    for (const { id } of study.touchpoints) {
      const ways = waysFrom(study, id, undefined);
      const ok = ways.filter(({ transition }) => transition.condition !== 'failed');
      if (ok.length > 0) expect(ok.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });

  test('between two places are those that join them', () => {
    const [{ from, to }] = study.transitions;
    const ways = waysBetween(study, from, to, undefined);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every(({ transition }) => transition.from === from && transition.to === to)).toBe(true);
  });

  test('have in a strategy what they were before it, and only where they change', () => {
    const [basics] = study.strategies;
    const way = waysFrom(study, 'app', undefined).find(({ share }) => share < 0.5 && share > 0.001);
    if (!way) throw new Error('no such way');
    const now = setShare(way.transition.id, 0.3, basics.id).apply(study);
    const after = waysFrom(now, 'app', basics.id).find(
      ({ transition }) => transition.id === way.transition.id,
    );
    expect(after?.share).toBeCloseTo(0.3, 6);
    expect(after?.before).toBeCloseTo(way.share, 6);
    expect(waysFrom(now, 'app', undefined).every(({ before }) => before === undefined)).toBe(true);
  });
});

describe('a preset of the market', () => {
  test.each(['car', 'general', 'insurer', 'electronics', 'bank', 'water'] as const)(
    '%s is recognised',
    (id) => {
      expect(productOf(applyProduct(id).apply(study))).toBe(id);
    },
  );

  test.each(['contract', 'general', 'shop'] as const)('%s is recognised', (id) => {
    expect(tieOf(applyTie(id).apply(study))).toBe(id);
  });

  test('is one of the defaults where a study says nothing', () => {
    const silent = { ...study, market: {} };
    expect([productOf(silent), tieOf(silent)]).toEqual(['general', 'general']);
  });
});
