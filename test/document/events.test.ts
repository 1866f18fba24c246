import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { guess } from '../../models/quantity.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Edit } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import {
  addEvent,
  duplicateEvent,
  putEdit,
  removeEdit,
  turnEdit,
  type NumberEdit,
} from '../../src/document/commands/events.ts';
import { reorder } from '../../src/document/commands/lists.ts';

const base = exampleStudy('securebank');
const charge = 'touchpoints.app.charge';
/** A study in which this is all that happens. */
function stormy(...edits: readonly Edit[]): Study {
  const storm = { id: 'storm', name: 'Storm', note: '', from: guess(100), to: guess(130), edits };
  return addEvent(storm).apply({ ...base, events: [] });
}
const editsOf = (study: Study): readonly Edit[] => study.events[0].edits;

describe('an event', () => {
  test('is added with its window, and a copy stands after it', () => {
    const two = duplicateEvent('storm', 'again', 'Storm (copy)').apply(
      stormy({ kind: 'set', target: charge, value: guess(1) }),
    );
    expect(two.events.map(({ id, name }) => [id, name])).toEqual([
      ['storm', 'Storm'],
      ['again', 'Storm (copy)'],
    ]);
    expect(two.events[1]).toEqual({ ...two.events[0], id: 'again', name: 'Storm (copy)' });
    expect(
      reorder('events', 'again', 0)
        .apply(two)
        .events.map(({ id }) => id),
    ).toEqual(['again', 'storm']);
  });

  test('is copied without the things it adds, which cannot be there twice', () => {
    const desk = { ...base.touchpoints[0], id: 'desk' };
    const two = duplicateEvent('storm', 'again', 'Again').apply(
      stormy(
        { kind: 'addTouchpoint', touchpoint: desk },
        { kind: 'set', target: 'touchpoints.desk.grade', value: guess(5) },
        { kind: 'set', target: charge, value: guess(1) },
      ),
    );
    expect(two.events[1].edits).toEqual([{ kind: 'set', target: charge, value: guess(1) }]);
    expect(check(two).filter(({ kind }) => kind === 'duplicate-id')).toEqual([]);
  });

  test('changes a number once: a second change takes the place of the first', () => {
    const first = stormy(
      { kind: 'set', target: charge, value: guess(1) },
      { kind: 'remove', target: 'transitions.none' },
    );
    const second = putEdit('storm', { kind: 'multiply', target: charge, value: guess(2) }).apply(first);
    expect(editsOf(second)).toEqual([
      { kind: 'multiply', target: charge, value: guess(2) },
      { kind: 'remove', target: 'transitions.none' },
    ]);
    expect(editsOf(removeEdit('storm', 'touchpoints.app').apply(second))).toHaveLength(1);
    expect(putEdit('nowhere', editsOf(first)[0]).apply(first)).toBe(first);
  });
});

describe('a change said in another way', () => {
  const before = base.touchpoints.find(({ id }) => id === 'app')?.charge?.value ?? NaN;
  const turned = (edit: NumberEdit, kind: NumberEdit['kind']): Edit =>
    editsOf(turnEdit('storm', charge, kind).apply(stormy(edit)))[0];

  test.each([
    ['add', before],
    ['multiply', 2],
    ['set', before * 2],
  ] as const)('comes to the same: %s', (kind, value) => {
    const edit: NumberEdit = { kind: 'set', target: charge, value: guess(before * 2) };
    expect(turned(edit, kind)).toEqual({ kind, target: charge, value: guess(value) });
  });

  test('keeps its range, evidence and source', () => {
    const value = { ...guess(before * 2), low: before, high: before * 3, source: 'Log of May' };
    expect(turned({ kind: 'set', target: charge, value }, 'multiply')).toMatchObject({
      value: { value: 2, low: 1, high: 3, source: 'Log of May' },
    });
  });

  test('is times one where there was nothing to multiply', () => {
    const target = 'market.rest';
    const study = { ...stormy({ kind: 'add', target, value: guess(5) }), market: {} };
    expect(editsOf(turnEdit('storm', target, 'multiply').apply(study))).toEqual([
      { kind: 'multiply', target, value: guess(1) },
    ]);
  });

  test('of nothing changes nothing', () => {
    const study = stormy({ kind: 'remove', target: 'touchpoints.app' });
    expect(turnEdit('storm', 'touchpoints.app', 'add').apply(study)).toBe(study);
    expect(turnEdit('storm', charge, 'add').apply(study)).toBe(study);
  });
});
