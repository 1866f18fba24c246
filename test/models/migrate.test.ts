import { describe, expect, test } from 'vitest';
import { migrate, steps, type Step } from '../../models/migrate.ts';
import { formatVersion } from '../../models/study.ts';

describe('migrating', () => {
  // a format that once had a title, then a name, then names
  const planted: readonly Step[] = [
    ({ title, ...rest }) => ({ ...rest, name: title }),
    ({ name, ...rest }) => ({ ...rest, names: [name] }),
  ];
  const to3 = { steps: planted, version: 3 };

  test.each([
    [
      { version: 1, title: 'A' },
      { version: 3, names: ['A'] },
    ],
    [
      { version: 2, name: 'A' },
      { version: 3, names: ['A'] },
    ],
    [
      { version: 3, names: ['A'] },
      { version: 3, names: ['A'] },
    ],
  ])('brings %j to the newest version, step by step', (draft, newest) => {
    expect(migrate(draft, to3)).toEqual({ kind: 'migrated', draft: newest });
  });

  test('leaves the data it was given as they were', () => {
    const draft = Object.freeze({ version: 1, title: 'A' });
    migrate(draft, to3);
    expect(draft).toEqual({ version: 1, title: 'A' });
  });

  test('refuses what is newer, with both versions', () => {
    expect(migrate({ version: 4 }, to3)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'newer-version', severity: 'error', path: 'version', version: 4, known: 3 },
    });
  });

  test.each([[undefined], [0], [-1], [1.5], ['1'], [null], [[1]]])('refuses %j as a version', (version) => {
    expect(migrate({ version }, to3)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'unknown-version' },
    });
  });

  test('has a step for every version but the first', () => {
    expect(steps).toHaveLength(formatVersion - 1);
  });
});
