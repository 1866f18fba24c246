import { expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { dutch, exampleIn, translatable } from '../../src/words/examples.ts';

/** Every text of a study that a reader sees as words. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return translatable.has(key) && value !== '' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) => texts(item, Array.isArray(value) ? key : inner));
}

test.each(exampleIds)('every text of %s has its Dutch', (id) => {
  expect(texts(exampleStudy(id)).filter((text) => !Object.hasOwn(dutch, text))).toEqual([]);
});

test('no Dutch text stands for nothing', () => {
  const all = new Set(exampleIds.flatMap((id) => texts(exampleStudy(id))));
  expect(Object.keys(dutch).filter((text) => !all.has(text))).toEqual([]);
});

test.each(exampleIds)('%s computes the same in Dutch, without problems of its own', (id) => {
  const study = exampleStudy(id);
  const other = exampleIn(study, 'nl');
  expect(other.name).not.toBe(study.name);
  expect(compile(other, asIs).hash).toBe(compile(study, asIs).hash);
  expect(check(other)).toEqual(check(study));
});
