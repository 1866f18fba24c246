import { expect, test } from 'vitest';
import { futuresTable } from '../../src/studio/files/tables/futures.ts';
import { letteredName } from '../../src/studio/compare/doubts/overturnText.ts';
import { inputName } from '../../src/words/inputs.ts';
import { strategiesOf } from '../../models/study.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { better, outlooksOf, small } from '../decide/small.ts';

const grade = { value: 8, low: 7, high: 9 };
const study = small({
  strategies: [better('one', 'left', grade), better('two', 'right', 8), better('three', 'left', grade)],
});

test('an edit that several strategies share is named after all of them', () => {
  const [shared, ...more] = inputsOf(study);
  expect(more).toEqual([]);
  expect(inputName(shared, study, 'en')).toEqual({ strategies: ['one', 'three'], text: 'left: experience' });
  expect(letteredName(shared, study, 'en')).toBe('A, C: left: experience');
  const risk = { id: 'two', kind: 'execution', copies: [] } as const;
  expect(letteredName(risk, study, 'nl')).toBe('B: Hoe goed het wordt uitgevoerd');
  expect(letteredName({ id: 'market.lossWeight', kind: 'number', copies: [] }, study, 'nl')).toBe(
    'Gewicht van verlies',
  );
});

test('the table of futures has its values under the path of each', async () => {
  const lived = { study, seed: 1, strategies: strategiesOf(study), inputs: inputsOf(study) };
  const outlooks = await outlooksOf(study, 3);
  const { columns, rows } = futuresTable({ ...lived, outlooks }, { nameOf: ({ name }) => name });
  const paths = ['one', 'three'].map((id) => `strategies.${id}.edits.touchpoints.left.grade`);
  expect(columns.slice(7)).toEqual(paths);
  const all = [...rows];
  expect(all).toHaveLength(12);
  for (const row of all) {
    expect(row).toHaveLength(columns.length);
    expect(row[7]).toBe(row[8]);
  }
});
