import { expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { runnable } from '../../models/problem.ts';
import { numberPaths } from '../../models/path.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { isPatchable } from '../../src/document/commands/numbers.ts';
import { languages } from '../../src/words/language.ts';
import { aimsOf, firstEdit, found } from '../../src/studio/inspect/aims.ts';

test.each(exampleIds)(
  'an event can change every number of %s that a patch may change, and each has its name',
  (id) => {
    const study = exampleStudy(id);
    for (const language of languages) {
      const aims = aimsOf(study, language);
      expect([...aims.keys()]).toEqual(expect.arrayContaining(numberPaths(study).filter(isPatchable)));
      expect(new Set(aims.values()).size).toBe(aims.size);
    }
  },
);

test('what is chosen first changes nothing and is sound, except that an object as a whole is closed', () => {
  const study = exampleStudy('securebank');
  const targets = [...aimsOf(study, 'en').keys()];
  const edits = targets.flatMap((target) => firstEdit(study, target) ?? []);
  expect(edits).toHaveLength(targets.length);
  const still = edits.filter(({ kind }) => kind !== 'remove');
  const problems = (events: typeof edits): readonly unknown[] =>
    check({ ...study, events: [{ id: 'storm', name: 'Storm', note: '', edits: events }] });
  expect(problems(still)).toEqual(problems([]));
  expect(runnable(check({ ...study, events: [] }))).toBe(true);
});

test('words are looked for in any order, in either case', () => {
  const aims = aimsOf(exampleStudy('securebank'), 'en');
  const [first] = found(aims, 'failure of CHANCE app');
  expect(first).toBe('touchpoints.app.failure');
  expect(found(aims, 'zzz')).toEqual([]);
  expect(found(aims, '')).toHaveLength(aims.size);
});
