import { describe, expect, test } from 'vitest';
import type { Left, LinkFailure, Refusal } from '../../models/left.ts';

import { englishNaming } from '../../src/document/formats/sketch.ts';
import { languages } from '../../src/words/language.ts';
import { importNames, leftText, linkText, refusalText } from '../../src/words/left.ts';
import { problem } from '../../models/problem.ts';

/** One of each kind: a kind without a sample is a type error. */
type Samples<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Sample<Union, Kind>;
};
/** Some members of a union stand for several kinds. */
type Sample<Union extends { readonly kind: string }, Kind> = Union extends unknown
  ? Kind extends Union['kind']
    ? Omit<Union, 'kind'>
    : never
  : never;

function all<Union extends { readonly kind: string }>(samples: Samples<Union>): Union[] {
  // each sample stands under the kind that it lacks
  return Object.entries(samples).map(([kind, sample]) => ({ kind, ...(sample as object) }) as Union);
}

const placed = { place: 'Review', line: 3 };
const several = { place: 'Review', count: 2 };
const left: Samples<Left> = {
  numbers: { of: 'touchpoints', count: 1200 },
  choices: { of: 'transitions', count: 1 },
  notes: { of: 'touchpoints', count: 2 },
  grounds: { count: 1 },
  segments: { count: 3 },
  strategies: { count: 1 },
  events: { count: 2 },
  settings: { count: 2 },
  curve: { count: 4 },
  remarks: { count: 1 },
  'loose-arrows': { count: 2 },
  parallel: placed,
  fork: placed,
  join: placed,
  choice: placed,
  history: placed,
  nesting: { ...placed, line: null },
  start: placed,
  'group-arrow': placed,
  style: { count: 1 },
  'unknown-line': { found: '?? what', line: 6 },
  'unknown-target': { place: 'Review', found: 'x' },
  delay: { place: 'Review', found: 'patience' },
  guards: several,
  actions: several,
  services: several,
  context: several,
  'long-texts': { count: 1 },
};
const problems = [problem('no-touchpoints', '', {}), problem('no-segments', '', {})];
const refusals: Samples<Refusal> = {
  empty: {},
  'too-large': { size: 3e6, max: 2e6 },
  'too-deep': { max: 200 },
  'not-mermaid': { found: 'hello' },
  'other-diagram': { found: 'flowchart' },
  'not-json': { line: 2, column: 5, found: '' },
  program: {},
  'not-a-machine': {},
  'no-places': {},
  problems: { problems },
};
const links: Samples<LinkFailure> = {
  'not-a-link': {},
  newer: { version: 2, known: 1 },
  cut: {},
  changed: {},
  'too-long': { length: 31_000, max: 30_000 },
  'too-big': { max: 4e6 },
};

describe('in words', () => {
  for (const language of languages) {
    const texts = [
      ...all<Left>(left).map((one) => [one.kind, leftText(one, language)] as const),
      ...all<Refusal>(refusals).map((one) => [one.kind, refusalText(one, language)] as const),
      ...all<LinkFailure>(links).map((one) => [one.kind, linkText(one, language)] as const),
    ];
    test.each(texts)(`${language}: %s`, (_, text) => {
      expect(text).toMatch(/\S{3}/);
      expect(text).not.toMatch(/undefined|object Object|null|NaN|\$\{| {2}| ,/);
    });

    test(`${language}: refusals and broken links are whole sentences, each different`, () => {
      const sentences = texts.slice(Object.keys(left).length).map(([, text]) => text);
      for (const text of sentences) expect(text).toMatch(/^[A-Z].*[.?]$/);
      expect(new Set(sentences).size).toBe(sentences.length);
    });
  }

  test.each([
    [{ kind: 'strategies', count: 1 }, '1 strategy', '1 strategie'],
    [
      { kind: 'numbers', of: 'touchpoints', count: 1200 },
      '1,200 numbers of touchpoints',
      '1.200 getallen van contactpunten',
    ],
    [
      { kind: 'fork', place: 'split', line: 8 },
      'The fork ‘split’ (line 8) became a place where nothing happens.',
      'De splitsing ‘split’ (regel 8) werd een plek waar niets gebeurt.',
    ],
    [
      { kind: 'nesting', place: 'Inner', line: null },
      'The group ‘Inner’ within another group: phases lie side by side.',
      'De groep ‘Inner’ binnen een andere groep: fasen liggen naast elkaar.',
    ],
  ] satisfies [Left, string, string][])('reads as a person would say it: $kind', (one, en, nl) => {
    expect(leftText(one, 'en')).toBe(en);
    expect(leftText(one, 'nl')).toBe(nl);
  });

  test('the names that an import gives in English are those it gives by itself', () => {
    expect(importNames.en).toEqual(englishNaming);
  });
});
