import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { fullWorld, periods } from '../../models/world.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { changed, studyOf, type Tiny } from './tiny.ts';

/** The weight of shop → shop and the days from which it holds, under the one strategy. */
function weights(
  change: (study: Tiny) => unknown,
  execution = 1,
): [day: number, weight: number | undefined][] {
  const study = studyOf(changed((s) => void change(s)));
  return periods(study, study.strategies[0], execution).map(({ from, world }) => [
    from,
    world.transitions.get('shop-shop')?.weight,
  ]);
}

const target = 'transitions.shop-shop.weight';
const strategy =
  (timing: object, ...edits: Record<string, unknown>[]) =>
  (s: Tiny): void => {
    Object.assign(s.strategies[0], timing, { edits });
    s.events = [];
  };

describe('the parameters in force', () => {
  test.each<[string, (study: Tiny) => unknown, number, [number, number][]]>([
    ['at once', strategy({}, { kind: 'set', target, value: 5 }), 1, [[0, 5]]],
    [
      'from its first day',
      strategy({ start: 10 }, { kind: 'set', target, value: 5 }),
      1,
      [
        [0, 1],
        [10, 5],
      ],
    ],
    [
      'in eight equal steps, the first at once',
      strategy({ start: 10, ramp: 80 }, { kind: 'set', target, value: 9 }),
      1,
      [
        [0, 1],
        [10, 2],
        [20, 3],
        [30, 4],
        [40, 5],
        [50, 6],
        [60, 7],
        [70, 8],
        [80, 9],
      ],
    ],
    [
      'edit by edit',
      strategy(
        {},
        { kind: 'set', target, value: 5 },
        { kind: 'add', target, value: 1 },
        { kind: 'multiply', target, value: 2 },
      ),
      1,
      [[0, 12]],
    ],
    ['by half if it is carried out by half', strategy({}, { kind: 'set', target, value: 5 }), 0.5, [[0, 3]]],
    [
      'the wrong way if it backfires, but within the range',
      strategy({}, { kind: 'set', target, value: 5 }),
      -0.5,
      [[0, 0]],
    ],
    [
      'not at all if it is removed',
      strategy({}, { kind: 'remove', target: 'transitions.shop-shop' }),
      1,
      [[0, 0]],
    ],
    [
      'with an event on top while it lasts, which knows no ramp',
      (s) => {
        strategy({ start: 10 }, { kind: 'set', target, value: 5 })(s);
        s.events = [
          { id: 'e', name: 'E', from: 5, to: 15, edits: [{ kind: 'multiply', target, value: 10 }] },
        ];
      },
      1,
      [
        [0, 1],
        [5, 10],
        [10, 50],
        [15, 5],
      ],
    ],
  ])('of a strategy hold %s', (_, change, execution, expected) => {
    expect(weights(change, execution)).toEqual(expected);
  });

  test('of a failure are derived after all edits, unless they are given', () => {
    const study = studyOf(
      changed((s) => {
        s.strategies[0].edits = [
          { kind: 'set', target: 'market.failureGrade', value: 2 },
          { kind: 'set', target: 'touchpoints.shop.charge', value: 0.9 },
          { kind: 'add', target: 'touchpoints.desk.failureCharge', value: 0.1 },
        ];
      }),
    );
    const { touchpoints } = fullWorld(study, study.strategies[0].edits);
    expect(touchpoints.get('shop')).toMatchObject({ failureGrade: 2, failureCharge: 0.9 });
    expect(touchpoints.get('desk')).toMatchObject({
      failureGrade: 2,
      failureCharge: expect.closeTo(0.7) as unknown,
    });
  });

  test('of one strategy leave those of another as they are', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(studyArbitrary(), (study) => {
        const before = structuredClone(periods(study, asIs));
        for (const strategy of study.strategies) for (const e of [1, -0.5, 1.5]) periods(study, strategy, e);
        expect(periods(study, asIs)).toEqual(before);
        // nor does it matter that the study was seen before
        expect(periods(structuredClone(study), asIs)).toEqual(before);
      }),
      { seed: 44_001, numRuns: 40 },
    );
  });
});
