import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../models/parse.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { remove, setText } from '../../src/document/commands/journey.ts';
import { setNumber } from '../../src/document/commands/numbers.ts';
import { takeFrom } from '../../src/document/commands/shares.ts';
import { guess } from '../../models/quantity.ts';
import { beginDocument, merged, openDocument, type StudyDocument } from '../../src/document/document.ts';
import { commandOf, stepArbitrary, type Step } from '../arbitraries/command.ts';
import { studyArbitrary } from '../arbitraries/study.ts';

/** A document, and the updates that it gave. */
function opened(...updates: readonly Uint8Array[]): { document: StudyDocument; updates: Uint8Array[] } {
  const given: Uint8Array[] = [];
  return { document: openDocument(updates, (update) => given.push(update)), updates: given };
}

/** All that is known of a new document with this study. */
function beginWith(study: Study): Uint8Array {
  return beginDocument(study, () => undefined).encode();
}

/** Ids that no other call gives: each document has its own beginning. */
function idsOf(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${count++}`;
}

function carryOut(document: StudyDocument, steps: readonly Step[], prefix: string): void {
  const newId = idsOf(prefix);
  for (const step of steps) {
    const command = commandOf(document.study, step, newId);
    const wanted = command.apply(document.study);
    document.run(command);
    // What stands in the document is what the command made of the study, the order of its lists included.
    expect(document.study).toEqual(wanted);
  }
}

const steps = fc.array(stepArbitrary, { minLength: 1, maxLength: 25 });
const sound = (study: Study): void => {
  const parsed = parse(JSON.parse(JSON.stringify(study)));
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.study).toEqual(study);
};

describe('a study in a document', () => {
  test.each(exampleIds)('%s is read as it was written', (id) => {
    const { document } = opened(beginWith(exampleStudy(id)));
    expect(document.study).toEqual(exampleStudy(id));
  });

  test('any study is read as it was written', () => {
    fc.assert(
      fc.property(studyArbitrary(), (study) => {
        expect(opened(beginWith(study)).document.study).toEqual(study);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same object until something changes, and so are its unchanged parts afterwards', () => {
    const { document } = opened(beginWith(exampleStudy('securebank')));
    const before = document.study;
    expect(document.study).toBe(before);
    document.run(setText('touchpoints.incident', 'name', 'Card blocked'));
    expect(document.study).not.toBe(before);
    expect(document.study.transitions).toBe(before.transitions);
    expect(document.study.strategies).toBe(before.strategies);
    expect(document.study.touchpoints[0]).toBe(before.touchpoints[0]);
  });

  test('keeps two objects of one id apart', () => {
    const twice = exampleStudy('fonkel');
    const [first] = twice.touchpoints;
    const study = { ...twice, touchpoints: [...twice.touchpoints, { ...first, name: 'Again' }] };
    expect(opened(beginWith(study)).document.study).toEqual(study);
  });

  test('of which nothing is there is refused', () => {
    expect(() => openDocument([], () => undefined)).toThrow('no study');
  });
});

describe('commands', () => {
  test('leave a sound study, undo to the one before and redo to the one after', () => {
    fc.assert(
      fc.property(studyArbitrary(), steps, (study, list) => {
        const { document } = opened(beginWith(study));
        carryOut(document, list, 'n');
        const after = document.study;
        sound(after);
        while (document.undo() !== undefined) sound(document.study);
        expect(document.study).toEqual(study);
        while (document.redo() !== undefined);
        expect(document.study).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });

  test('that change nothing are no step', () => {
    const { document, updates } = opened(beginWith(exampleStudy('duinpolis')));
    document.run(setNumber('touchpoints.nowhere.grade', guess(8), undefined));
    document.run(setText('touchpoints.nowhere', 'name', 'Nowhere'));
    expect(document.undoable).toBeUndefined();
    expect(updates).toHaveLength(0);
  });

  test('of one burst are one step, and a rest ends it', () => {
    const { document } = opened(beginWith(exampleStudy('fonkel')));
    const { name } = document.study;
    for (const text of ['F', 'Fo', 'Fon']) document.run(setText('', 'name', text), 'name');
    document.rest();
    for (const text of ['Font', 'Fonts']) document.run(setText('', 'name', text), 'name');
    expect(document.undo()).toBe('rename');
    expect(document.study.name).toBe('Fon');
    document.undo();
    expect(document.study.name).toBe(name);
    expect(document.undo()).toBeUndefined();
  });

  test('are undone a thousand deep', () => {
    const { document } = opened(beginWith(exampleStudy('fonkel')));
    const before = document.study;
    for (let i = 0; i < 1000; i++) document.run(setText('', 'note', `note ${i}`));
    for (let i = 0; i < 1000; i++) expect(document.undo()).toBe('change');
    expect(document.study).toEqual(before);
    for (let i = 0; i < 1000; i++) expect(document.redo()).toBe('change');
    expect(document.study.note).toBe('note 999');
  });
});

test('an arrow takes nothing from a sibling where a strategy has closed all of them', () => {
  const study = exampleStudy('securebank');
  const [{ id: scope }] = study.strategies;
  const [{ id, from }] = study.transitions;
  const siblings = study.transitions.filter((one) => one.from === from).map((one) => one.id);
  const document = opened(beginWith(study)).document;
  document.run(remove({ transitions: siblings }, scope));
  const closed = document.study;
  for (const sibling of siblings) document.run(takeFrom(id, sibling, scope));
  expect(document.study).toBe(closed);
  sound(document.study);
});

describe('two documents', () => {
  test('that take in each other’s changes, in any order, are equal and sound', () => {
    fc.assert(
      fc.property(studyArbitrary(), steps, steps, fc.boolean(), (study, here, there, reversed) => {
        const start = beginWith(study);
        const [a, b] = [opened(start), opened(start)];
        carryOut(a.document, here, 'a');
        carryOut(b.document, there, 'b');
        const mixed = [...a.updates, ...b.updates];
        for (const update of reversed ? mixed.toReversed() : mixed) a.document.merge(update);
        for (const update of mixed) b.document.merge(update);
        expect(a.document.study).toEqual(b.document.study);
        sound(a.document.study);
        const { document: third } = opened(merged([start, ...mixed]));
        expect(third.study).toEqual(a.document.study);
      }),
      { numRuns: 60 },
    );
  });

  test('undo only what was done in each', () => {
    const start = beginWith(exampleStudy('securebank'));
    const [a, b] = [opened(start), opened(start)];
    a.document.run(setText('', 'name', 'Mine'));
    b.document.run(setText('', 'note', 'Theirs'));
    for (const update of b.updates) a.document.merge(update);
    a.document.undo();
    expect(a.document.study.name).toBe(exampleStudy('securebank').name);
    expect(a.document.study.note).toBe('Theirs');
    expect(a.document.undo()).toBeUndefined();
  });

  test('tell of an object that one removed while the other joined it', async () => {
    const { check } = await import('../../models/check.ts');
    const { connect } = await import('../../src/document/commands/journey.ts');
    const start = beginWith(exampleStudy('fonkel'));
    const [a, b] = [opened(start), opened(start)];
    const [, gone] = a.document.study.touchpoints;
    a.document.run(remove({ touchpoints: [gone.id] }, undefined));
    const arrow = { id: 'late', from: a.document.study.start, to: gone.id } as const;
    b.document.run(connect({ ...arrow, condition: 'any', law: 'exponential', note: '' }, undefined));
    for (const update of b.updates) a.document.merge(update);
    expect(check(a.document.study)).toContainEqual(
      expect.objectContaining({ kind: 'unknown-reference', found: gone.id }),
    );
  });
});
