import { expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { setCurrency, setStartDate } from '../../src/document/commands/study.ts';

const study = exampleStudy('fonkel');

test('currency and start date are set, and what is the same changes nothing', () => {
  expect(setCurrency('USD').apply(study).currency).toBe('USD');
  expect(setCurrency(study.currency).apply(study)).toBe(study);
  const dated = setStartDate('2027-03-31').apply(study);
  expect(dated.startDate).toBe('2027-03-31');
  expect('startDate' in setStartDate(undefined).apply(dated)).toBe(false);
  expect(setStartDate('2027-03-31').apply(dated)).toBe(dated);
});
