import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseText, runnable, serialize, type Parsed } from '../../models/parse.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { changed, tiny } from './tiny.ts';

/** The first problem of what was refused. */
function refusal(parsed: Parsed): object {
  expect(parsed.kind).toBe('refused');
  return parsed.problems[0];
}

/** The first problem of the tiny study after something in it was changed. */
const wrong = (change: Parameters<typeof changed>[0]): object => refusal(parse(changed(change)));

describe('what is no study is refused with the reason and the place', () => {
  test.each([
    ['text that is no JSON', '{"format": saldo}', { kind: 'not-json', line: 1, column: 12, found: 'saldo' }],
    ['an empty text', '', { kind: 'not-json', line: 1, column: 1, found: '' }],
    ['a list', '[]', { kind: 'not-a-study', found: 'list' }],
    ['an object without a format', '{"version": 1}', { kind: 'not-a-study', found: 'object' }],
    ['another format', '{"format": "other"}', { kind: 'not-a-study', found: 'other' }],
    [
      'a newer version',
      '{"format": "saldo-study", "version": 99}',
      { kind: 'newer-version', version: 99, known: 1 },
    ],
    ['no version', '{"format": "saldo-study"}', { kind: 'unknown-version', path: 'version', found: '' }],
    [
      'half a version',
      '{"format": "saldo-study", "version": 0.5}',
      { kind: 'unknown-version', found: '0.5' },
    ],
    [
      'a number beyond all bounds',
      '{"a": [1, 1e999]}',
      { kind: 'not-finite', path: 'a.1', found: 'Infinity' },
    ],
    ['a hundred thousand lists in one another', '['.repeat(100_000), { kind: 'too-deep', max: 20 }],
    ['__proto__', '{"a": {"__proto__": {"b": 1}}}', { kind: 'forbidden-key', path: 'a', key: '__proto__' }],
    ['constructor', '{"constructor": 1}', { kind: 'forbidden-key', path: '', key: 'constructor' }],
    ['prototype', '[{"prototype": 1}]', { kind: 'forbidden-key', path: '0', key: 'prototype' }],
    ['names that every object has', '{"toString": 1}', { kind: 'forbidden-key', key: 'toString' }],
  ])('%s', (_, text, problem) => {
    expect(refusal(parseText(text))).toMatchObject(problem);
  });

  test.each([
    ['nothing', undefined, { kind: 'not-a-study', found: 'nothing' }],
    ['NaN', { a: NaN }, { kind: 'not-finite', path: 'a', found: 'NaN' }],
    ['minus infinity', { a: -Infinity }, { kind: 'not-finite', found: '-Infinity' }],
    ['a date', { a: new Date(0) }, { kind: 'wrong-type', path: 'a', found: 'other' }],
    ['a map', new Map(), { kind: 'wrong-type', path: '' }],
    [
      'a million touchpoints',
      { touchpoints: new Array(1e6).fill({}) },
      { kind: 'too-many', path: 'touchpoints', count: 1e6, max: 1000 },
    ],
    [
      'too many transitions',
      { transitions: new Array(10_001).fill(0) },
      { kind: 'too-many', path: 'transitions', max: 10_000 },
    ],
    [
      'too many segments',
      { segments: new Array(51).fill(0) },
      { kind: 'too-many', path: 'segments', max: 50 },
    ],
    ['too many strategies', { strategies: new Array(101).fill(0) }, { kind: 'too-many', max: 100 }],
    [
      'too many edits',
      { strategies: [{ id: 'x', edits: new Array(1001).fill(0) }] },
      { kind: 'too-many', path: 'strategies.x.edits', max: 1000 },
    ],
    ['too many events', { events: new Array(101).fill(0) }, { kind: 'too-many', max: 100 }],
    ['too many phases', { phases: new Array(501).fill(0) }, { kind: 'too-many', max: 500 }],
  ])('%s', (_, data, problem) => {
    expect(refusal(parse(data))).toMatchObject(problem);
  });

  test('an object of thousands of keys', () => {
    const data = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`key${i}`, i]));
    expect(refusal(parse({ market: data }))).toMatchObject({ kind: 'too-many', path: 'market', count: 5000 });
  });

  test('a text of 200 MB is refused without being read', () => {
    const text = ' '.repeat(200_000_000);
    expect(refusal(parseText(text))).toMatchObject({ kind: 'too-large', size: 200_000_000, max: 20_000_000 });
  });

  test('data that contains itself, and lists that double at every step, come to an end', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(refusal(parse(circle))).toMatchObject({ kind: 'too-deep' });
    let doubled: unknown = 1;
    for (let i = 0; i < 30; i++) doubled = [doubled, doubled];
    expect(parse(doubled).kind).toBe('refused');
  });
});

describe('what does not fit the format is told by its path, list items by their id', () => {
  test.each<[string, Parameters<typeof changed>[0], object]>([
    [
      'a missing name',
      (s) => delete s.touchpoints[0]['name'],
      { kind: 'missing-key', path: 'touchpoints.shop.name', key: 'name' },
    ],
    [
      'a missing list',
      (s) => Reflect.deleteProperty(s, 'segments'),
      { kind: 'missing-key', path: 'segments' },
    ],
    [
      'an unknown key',
      (s) => (s.touchpoints[1]['reech'] = 1),
      { kind: 'unknown-key', path: 'touchpoints.desk', key: 'reech', nearest: ['reach'] },
    ],
    [
      'an unknown key of a number',
      (s) => (s.touchpoints[1]['reach'] = { value: 1, hi: 2 }),
      { kind: 'unknown-key', path: 'touchpoints.desk.reach', key: 'hi' },
    ],
    [
      'a text for a number',
      (s) => (s.touchpoints[1]['reach'] = '0.9'),
      { kind: 'wrong-type', path: 'touchpoints.desk.reach', expected: 'number', found: 'text' },
    ],
    [
      'a number without its value',
      (s) => (s.market['deposit'] = { low: 1, high: 2 }),
      { kind: 'missing-key', path: 'market.deposit.value' },
    ],
    [
      'a text within a number',
      (s) => (s.market['deposit'] = { value: 30, low: 'x' }),
      { kind: 'wrong-type', path: 'market.deposit.low' },
    ],
    [
      'null',
      (s) => (s.market['deposit'] = null),
      { kind: 'wrong-type', path: 'market.deposit', found: 'null' },
    ],
    [
      'an object for a list',
      (s) => ((s as Record<string, unknown>)['exits'] = {}),
      { kind: 'wrong-type', path: 'exits', expected: 'list', found: 'object' },
    ],
    [
      'a text for an object',
      (s) => ((s as Record<string, unknown>)['market'] = 'x'),
      { kind: 'wrong-type', path: 'market', expected: 'object' },
    ],
    [
      'a list for an object',
      (s) => ((s as Record<string, unknown>)['market'] = []),
      { kind: 'wrong-type', path: 'market', expected: 'object', found: 'list' },
    ],
    [
      'a list for a touchpoint',
      (s) => ((s.touchpoints as unknown[])[0] = []),
      { kind: 'wrong-type', path: 'touchpoints.0', expected: 'object' },
    ],
    [
      'a list for an edit',
      (s) => ((s.strategies[0].edits as unknown[])[0] = []),
      { kind: 'missing-key', path: 'strategies.better.edits.0.kind' },
    ],
    [
      'an unknown channel',
      (s) => (s.touchpoints[0]['channel'] = 'phoen'),
      { kind: 'unknown-option', path: 'touchpoints.shop.channel', nearest: ['phone'] },
    ],
    [
      'an unknown kind of edit',
      (s) => (s.strategies[0].edits[0]['kind'] = 'sett'),
      { kind: 'unknown-option', path: 'strategies.better.edits.0.kind', found: 'sett', nearest: ['set'] },
    ],
    [
      'an edit of no kind',
      (s) => delete s.strategies[0].edits[0]['kind'],
      { kind: 'missing-key', path: 'strategies.better.edits.0.kind' },
    ],
    [
      'a long name',
      (s) => (s.touchpoints[0]['name'] = 'x'.repeat(201)),
      { kind: 'too-long', path: 'touchpoints.shop.name', length: 201, max: 200 },
    ],
    [
      'an empty name',
      (s) => (s.touchpoints[0]['name'] = ''),
      { kind: 'empty-text', path: 'touchpoints.shop.name' },
    ],
    [
      'an id with a dot',
      (s) => (s.touchpoints[0]['id'] = 'a.b'),
      { kind: 'bad-id', path: 'touchpoints.0.id', found: 'a.b' },
    ],
    ['an id that objects have', (s) => (s.touchpoints[0]['id'] = 'constructor'), { kind: 'bad-id' }],
    [
      'a long id',
      (s) => (s.touchpoints[0]['id'] = 'x'.repeat(101)),
      { kind: 'too-long', path: 'touchpoints.0.id' },
    ],
    [
      'a currency',
      (s) => (s['currency'] = 'euro'),
      { kind: 'bad-currency', path: 'currency', found: 'euro' },
    ],
    ['a day', (s) => (s['startDate'] = '2027-2-1'), { kind: 'bad-date', path: 'startDate' }],
    [
      'a day that does not exist',
      (s) => (s['startDate'] = '2027-02-29'),
      { kind: 'bad-date', path: 'startDate' },
    ],
    [
      'a place off the canvas',
      (s) => (s.touchpoints[0]['x'] = 1e7),
      { kind: 'out-of-range', path: 'touchpoints.shop.x', max: 1e6 },
    ],
  ])('%s', (_, change, problem) => {
    expect(wrong(change)).toMatchObject(problem);
  });

  test('every unknown key is named, not only the first', () => {
    const { problems } = parse({ ...tiny(), nome: 1, strat: 2, marked: {} });
    expect(problems.map(({ kind }) => kind)).toEqual(['unknown-key', 'unknown-key', 'unknown-key']);
    expect(problems[2]).toMatchObject({ key: 'marked', nearest: ['market'] });
  });

  test('of one kind no more than fifty are listed, and the others counted', () => {
    const study = changed((s) => {
      s.phases = Array.from({ length: 300 }, (_, i) => ({ id: `p${i}`, name: '' }));
    });
    const { problems } = parse(study);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({
      kind: 'more-problems',
      of: 'empty-text',
      count: 250,
      severity: 'error',
    });
  });
});

describe('a study', () => {
  test.each(exampleIds)('%s is read without errors or warnings', (id) => {
    expect(parseText(serialize(exampleStudy(id)))).toEqual({
      kind: 'study',
      study: exampleStudy(id),
      problems: [],
    });
  });

  test('fills in what a file leaves out', () => {
    const parsed = parse(tiny());
    expect(parsed.study?.currency).toBe('EUR');
    expect(parsed.study?.settings).toEqual({ customers: 20_000, horizon: 1095, seed: 1, feedback: 1 });
    expect(parsed.study?.touchpoints[0].failure).toEqual({
      value: 0.1,
      evidence: 'guess',
      source: '',
      note: '',
    });
  });

  test('with errors of meaning is opened all the same, but cannot be run', () => {
    const parsed = parse(changed((s) => (s.transitions[2]['weight'] = -1)));
    expect(parsed.kind).toBe('study');
    expect(parsed.problems).toMatchObject([
      { kind: 'out-of-range', path: 'transitions.desk-shop.weight', value: -1, min: 0 },
      { kind: 'zero-weights', path: 'touchpoints.desk', outcome: 'ok' },
    ]);
    expect(runnable(parsed.problems)).toBe(false);
  });

  test('with warnings can be run', () => {
    const { problems } = parse(changed((s) => s.touchpoints.push({ id: 'attic', name: 'Attic' })));
    expect(problems.map(({ kind }) => kind)).toEqual(['unreachable']);
    expect(runnable(problems)).toBe(true);
  });

  test('may begin with the mark of a byte order', () => {
    expect(parseText(`\uFEFF${JSON.stringify(tiny())}`).problems).toEqual([]);
  });

  test('that says a key twice is opened with an error at the place', () => {
    const text = JSON.stringify(tiny(), null, 1).replace('"id": "desk",', '"id": "desk",\n"id": "desk",');
    const parsed = parseText(text);
    expect(parsed.kind).toBe('study');
    expect(parsed.problems).toMatchObject([{ kind: 'duplicate-key', path: 'touchpoints.desk.id' }]);
    expect(runnable(parsed.problems)).toBe(false);
  });
});

describe('hostile data', () => {
  const seed = 41_002;
  const spoilt = fc.constantFrom<() => unknown>(
    () => null,
    () => true,
    () => -1,
    () => NaN,
    () => Infinity,
    () => 1e308,
    () => 'NaN',
    () => '__proto__',
    () => 'constructor',
    () => '',
    () => 'x'.repeat(100_000),
    () => [],
    () => ({}),
    () => [[[[[[[]]]]]]],
    () => Array.from({ length: 2000 }, () => 0),
    () => ({ value: 'x' }),
    () => JSON.parse('{"__proto__": {"polluted": true}}'),
    () => undefined,
    () => () => 0,
    () => Symbol('x'),
    () => 10n,
  );

  /** Deletes, replaces, doubles or adds something somewhere. */
  function mutated(data: unknown, [at, what, value]: readonly [number, number, () => unknown]): unknown {
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const visit = (here: unknown): void => {
      if (typeof here !== 'object' || here === null) return;
      for (const key of Object.keys(here)) {
        const holder = here as Record<string, unknown>; // what Object.keys gave are its keys
        places.push({ holder, key });
        visit(holder[key]);
      }
    };
    visit(data);
    const { holder, key } = places[at % places.length];
    if (what === 0) Reflect.deleteProperty(holder, key);
    else if (what === 1) holder[key] = value();
    else if (what === 2)
      Object.defineProperty(holder, '__proto__', {
        value: value(),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else if (what === 3) holder[`${key}x`] = holder[key];
    else holder[key] = [holder[key], holder[key]];
    return data;
  }

  const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(4), spoilt), { minLength: 1, maxLength: 3 });

  test('never throws, and always gives a study or a reason', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(studyArbitrary({ maxTouchpoints: 4 }), mutations, (study, changes) => {
        const data: unknown = changes.reduce<unknown>(mutated, JSON.parse(serialize(study)));
        const parsed = parse(data);
        expect(parsed.kind === 'study' || parsed.problems.some(({ severity }) => severity === 'error')).toBe(
          true,
        );
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { seed, numRuns: 60 },
    );
  });

  test('in place of any single value is refused with a reason, or makes a study', { timeout: 30_000 }, () => {
    const study: Record<string, unknown> = {
      ...tiny(),
      strategies: [
        {
          id: 's',
          name: 'S',
          edits: [
            { kind: 'set', target: 'market.deposit', value: { value: 20, low: 10, high: 30 } },
            { kind: 'choose', target: 'touchpoints.shop.kind', value: 'normal' },
            {
              kind: 'addTouchpoint',
              touchpoint: { id: 'n', name: 'N', grade: { value: 5, evidence: 'guess' } },
            },
            { kind: 'addTransition', transition: { id: 'w', from: 'shop', to: 'n' } },
            { kind: 'remove', target: 'transitions.shop-shop' },
          ],
        },
      ],
    };
    const naked: unknown = Object.create(null);
    const values = [
      null,
      true,
      -1,
      'x',
      [],
      {},
      undefined,
      () => 0,
      Symbol('x'),
      10n,
      [[1]],
      [{}, {}],
      naked,
      [Symbol('x')],
    ];
    const silent: string[] = [];
    const visit = (here: unknown, path: string): void => {
      if (typeof here !== 'object' || here === null) return;
      const holder = here as Record<string, unknown>; // Object.keys gives its keys
      for (const key of Object.keys(holder)) {
        const before = holder[key];
        for (const value of [...values, [before, before]]) {
          holder[key] = value;
          const { kind, problems } = parse(study);
          if (kind === 'refused' && problems.every(({ severity }) => severity === 'warning'))
            silent.push(`${path}.${key}`);
        }
        holder[key] = before;
        visit(before, `${path}.${key}`);
      }
    };
    visit(study, '');
    expect(silent).toEqual([]);
  });

  test(
    'text with a piece cut out or put in never throws, and always gives a study or a reason',
    { timeout: 30_000 },
    () => {
      const text = serialize(exampleStudy('fonkel'));
      const pieces = fc.constantFrom(
        '',
        '"',
        '{',
        ']',
        ',',
        'NaN',
        '1e999',
        '\u0000',
        '"__proto__": {},',
        '-',
      );
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(40), pieces, (at, cut, piece) => {
          const parsed = parseText(text.slice(0, at) + piece + text.slice(at + cut));
          expect(
            parsed.kind === 'study' || parsed.problems.some(({ severity }) => severity === 'error'),
          ).toBe(true);
        }),
        { seed: 41_003, numRuns: 200 },
      );
    },
  );
});
