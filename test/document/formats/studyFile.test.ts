import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../src/document/formats/studyFile.ts';
import { oddText } from './odd.ts';

test.each([
  ['Duinpolis: the claim as the moment of truth', 'Duinpolis-the-claim-as-the-moment-of-truth.json'],
  ['Geïnspireerd 店で買う', 'Geïnspireerd-店で買う.json'],
  ['cafe\u0301', 'café.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['CON', 'study-CON.json'],
  ['aux.txt', 'aux-txt.json'],
  ['com¹', 'study-com¹.json'],
  ['console', 'console.json'],
  ['🛍️', 'study.json'],
  ['...', 'study.json'],
  ['a'.repeat(200), `${'a'.repeat(75)}.json`],
  [`${'a'.repeat(74)}𝒳`, `${'a'.repeat(74)}.json`],
])('the file of %s is %s', (name, file) => {
  expect(fileName({ name }, 'json')).toBe(file);
  expect(fileName({ name }, '.json')).toBe(file);
});

test('any name makes a file name that every system takes', () => {
  fc.assert(
    fc.property(fc.oneof(oddText, fc.string({ unit: 'binary', maxLength: 300 })), (name) => {
      const file = fileName({ name }, 'mmd');
      expect(file.length).toBeLessThanOrEqual(80);
      expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
      expect(file).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.mmd$/u);
      expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
    }),
    { seed: 55_001, numRuns: 500 },
  );
});
