import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../models/parse.ts';
import { serialize } from '../../models/serialize.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { changed, studyOf, tiny } from './tiny.ts';

describe('a study written to a file', () => {
  test('is read back as it was', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(studyArbitrary(), (study) => {
        expect(parseText(serialize(study)).study).toEqual(study);
      }),
      { seed: 42_001, numRuns: 60 },
    );
  });

  test('is the same text again, whatever the order in which its keys were said', () => {
    const reversed = (data: unknown): unknown => {
      if (Array.isArray(data)) return data.map(reversed);
      if (typeof data !== 'object' || data === null) return data;
      return Object.fromEntries(
        Object.entries(data)
          .reverse()
          .map(([key, value]) => [key, reversed(value)]),
      );
    };
    const text = serialize(exampleStudy('duinpolis'));
    expect(serialize(studyOf(reversed(JSON.parse(text))))).toBe(text);
  });

  test('says of a number only what is not the rule', () => {
    const text = serialize(
      studyOf(
        changed((s) => {
          s.market['deposit'] = { value: 20, evidence: 'guess', source: '', note: '' };
          s.market['lossWeight'] = { value: 2, evidence: 'measured', note: 'asked' };
          s.market['rest'] = { value: 5, low: 1, high: 9 };
        }),
      ),
    );
    expect(text).toContain('"deposit": 20,');
    expect(text).toContain('"lossWeight": { "value": 2, "evidence": "measured", "note": "asked" }');
    expect(text).toContain('"rest": { "value": 5, "low": 1, "high": 9 }');
  });

  test('has its parts in the order of the format, one item of a list on a line', () => {
    const lines = serialize(studyOf(tiny())).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '{',
      '  "format": "saldo-study",',
      '  "version": 1,',
      '  "id": "tiny",',
      '  "name": "Tiny",',
      '  "currency": "EUR",',
      '  "start": "shop",',
      '  "settings": { "customers": 20000, "horizon": 1095, "seed": 1, "feedback": 1 },',
    ]);
    expect(lines).toContain('    { "id": "gone", "name": "Gone" }');
    expect(lines.at(-1)).toBe('');
  });

  test.each([
    ['letters of any kind and half a surrogate pair', 'é店𝒳"\\\n\u2028\ud800'],
    ['a name that looks like a key', '__proto__'],
  ])('keeps %s', (_, name) => {
    const study: Study = { ...studyOf(tiny()), name };
    expect(parseText(serialize(study)).study).toEqual(study);
  });

  test('has no minus zero, which would come back as another number', () => {
    expect(Object.is(studyOf(changed((s) => (s.market['rest'] = -0))).market.rest?.value, 0)).toBe(true);
  });
});
