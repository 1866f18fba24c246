import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../models/scan.ts';

const settings = { seed: 41_001, numRuns: 500 };
const look = (text: string) => scan(text, { maxDepth: 20 });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

describe('a scan', () => {
  test.each([
    ['', 1, 1, ''],
    ['{"a": 1,}', 1, 9, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"'],
    ['{\n  a: 1 }', 2, 3, 'a'],
    ['[1, 2', 1, 6, ''],
    ['[1] x', 1, 5, 'x'],
    ['{"a": NaN}', 1, 7, 'NaN'],
    ['{"a": -Infinity}', 1, 7, '-Infinity'],
    ['[01]', 1, 2, '01'],
    ["{'a': 1}", 1, 2, "'"],
    ['{"a": "b\nc"}', 1, 9, '\n'],
    ['["\\x"]', 1, 3, '\\'],
    ['[1, 2}', 1, 6, '}'],
    ['[,]', 1, 2, ','],
    ['"open', 1, 6, ''],
    ['["𝒳" 𝒳]', 1, 7, '𝒳'],
  ])('says where %j stops being JSON', (text, line, column, found) => {
    expect(look(text)).toEqual({ kind: 'not-json', at: { line, column }, found });
  });

  test('agrees with JSON.parse about what is JSON, also where a character was changed', () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom(...Array.from('{}[],:"\\0-.eE+tn \n\u0001')),
        fc.nat(2),
      )
      .map(([text, at, character, cut]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + character + text.slice(place + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), broken), (text) => {
        expect(look(text).kind === 'json').toBe(isJson(text));
      }),
      settings,
    );
  });

  test('names keys that are said twice in one object, however they are written', () => {
    const twice = look('{"a": [{"b": 1,\n "\\u0062": 2}], "c": {"a": 1}}');
    expect(twice).toEqual({
      kind: 'json',
      duplicates: [{ keys: ['a', 0, 'b'], at: { line: 2, column: 2 } }],
    });
  });

  test('stops at what lies too deep, with its place', () => {
    expect(scan('{"a": [[1]]}', { maxDepth: 2 })).toEqual({ kind: 'too-deep', keys: ['a', 0] });
    expect(scan('{"a": [1]}', { maxDepth: 2 }).kind).toBe('json');
  });
});
