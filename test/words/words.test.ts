import { describe, expect, test } from 'vitest';
import { marketFields, tierFields, tierIds } from '../../models/market.ts';
import { problem, type Details, type Problem, type ProblemKind } from '../../models/problem.ts';
import { settingFields } from '../../models/study.ts';
import { listFields } from '../../models/tables.ts';
import { fieldNames } from '../../src/words/fields.ts';
import type { FieldWords } from '../../src/words/fieldWords.ts';
import { languages } from '../../src/words/language.ts';
import { placeText } from '../../src/words/places.ts';
import { problemText } from '../../src/words/words.ts';
import { numberPaths } from '../../models/path.ts';
import { exampleStudy } from '../../models/studies/examples.ts';

const when = { strategy: 'basics', day: 30 };

/** One of each kind. */
const samples: { readonly [Kind in ProblemKind]: Details[Kind] } = {
  'too-large': { size: 200_000_000, max: 20_000_000 },
  'not-json': { line: 3, column: 7, found: '}' },
  'duplicate-key': { key: 'grade', line: 3, column: 7 },
  'not-a-study': { found: 'list' },
  'newer-version': { version: 99, known: 1 },
  'unknown-version': { found: '', known: 1 },
  'too-deep': { max: 20 },
  'too-many': { count: 1_000_000, max: 1000 },
  'forbidden-key': { key: '__proto__' },
  'not-finite': { found: 'NaN' },
  'unknown-key': { key: 'reech', nearest: ['reach'] },
  'missing-key': { key: 'name' },
  'wrong-type': { expected: 'number', found: 'text' },
  'unknown-option': { found: 'x', options: ['basic', 'social'], nearest: [] },
  'too-long': { length: 201, max: 200 },
  'empty-text': {},
  'bad-id': { found: 'a b' },
  'bad-currency': { found: 'euro' },
  'bad-date': { found: '2027-02-29' },
  'more-problems': { of: 'unreachable', count: 12 },
  'duplicate-id': { id: 'a', first: 'touchpoints.0' },
  'reserved-id': { id: 'as-is' },
  'hash-collision': { id: 'liquid', other: 'costarring' },
  'unknown-start': { found: 'shp', nearest: ['shop', 'ship'] },
  'unknown-reference': { to: 'place', found: 'x', nearest: ['a', 'b', 'c'] },
  'unknown-target': { target: 'market.foo', nearest: [] },
  'wrong-edit': { target: 'market.deposit', needs: 'number' },
  'not-patchable': { target: 'market.discount' },
  'removes-start': { start: 'shop' },
  'out-of-range': { value: -1.5, min: 0, max: 1 },
  'result-out-of-range': { value: 1.5, min: 0, max: 1 },
  'not-whole': { value: 1.5 },
  'not-zero-or-one': { value: 0.5 },
  'half-estimate': { missing: 'low' },
  'estimate-order': { low: 3, middle: 2, high: 1 },
  'estimate-bounds': { min: 0, max: 1 },
  'estimate-skew': { from: 0.2, to: 0.4 },
  'tier-order': { lower: 'satisfied', upper: 'loyal', lowerFrom: 30, upperFrom: 20, ...when },
  'gate-order': { from: 0.8, to: 0.5, ...when },
  'no-segments': {},
  'shares-zero': when,
  'shares-not-one': { sum: 1.5 },
  'empty-window': { from: 20, to: 10 },
  'after-horizon': { start: 2000, horizon: 1095 },
  'no-touchpoints': {},
  'way-out-of-exit': { exit: 'gone' },
  unreachable: {},
  'unreachable-recovery': {},
  'dead-end': {},
  'no-way-on': { outcome: 'failed', ...when },
  'zero-weights': { outcome: 'ok', ...when },
  'endless-instant': { touchpoints: ['a', 'b'], ...when },
  'zero-wait-cycle': { touchpoints: ['a'], ...when },
};

function problems(): Problem[] {
  const kinds = Object.keys(samples) as ProblemKind[]; // the keys of the table above
  return kinds.map((kind) => problem(kind, 'touchpoints.advisor.reach', samples[kind]));
}

describe('a problem in words', () => {
  for (const language of languages) {
    test.each(problems().map((found) => [found.kind, found] as const))(
      `${language}: says %s and where`,
      (_, found) => {
        const text = problemText(found, language);
        expect(text).toMatch(
          language === 'en' ? /^Touchpoint ‘advisor’, reach: / : /^Contactpunt ‘advisor’, bereikbaarheid: /,
        );
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toMatch(/undefined|object Object|null|NaN(?! is)|\$\{| {2}/);
      },
    );
  }

  test.each([
    [
      problem('out-of-range', 'transitions.app-app.weight', { value: -1, min: 0, max: 1e6 }),
      'Arrow ‘app-app’, weight: −1 is out of range. It must be between 0 and 1,000,000.',
      'Pijl ‘app-app’, gewicht: −1 valt buiten het bereik. Het moet tussen 0 en 1.000.000 zijn.',
    ],
    [
      problem('out-of-range', 'tiers.red.switching', {
        value: 1.155,
        min: 0,
        max: 0.95,
        of: { unit: 'perYear', max: 0.95 },
      }),
      'Tiers, in the red, switching: 115.5% is out of range. It must be between 0% and 95%.',
      'Banden, in het rood, overstappen: 115,5% valt buiten het bereik. Het moet tussen 0% en 95% zijn.',
    ],
    [
      problem('unknown-start', 'start', { found: 'shp', nearest: ['shop', 'ship'] }),
      'First touchpoint: the journey begins at ‘shp’, and there is no such touchpoint. Did you mean ‘shop’ or ‘ship’?',
      "Eerste contactpunt: de klantreis begint bij ‘shp’, en zo'n contactpunt is er niet. Bedoel je ‘shop’ of ‘ship’?",
    ],
    [
      problem('zero-weights', 'touchpoints.desk', { outcome: 'ok', strategy: 'better', day: 30.5 }),
      'Touchpoint ‘desk’: when a visit goes well, every way on has the weight 0 under the strategy ‘better’, from day 30.5. Give one of them a weight.',
      'Contactpunt ‘desk’: als een bezoek goed gaat, heeft elke weg verder gewicht 0 onder de strategie ‘better’, vanaf dag 30,5. Geef er één een gewicht.',
    ],
    [
      problem('not-json', '', { line: 2, column: 5, found: '' }),
      'This is not complete JSON: the text ends on line 2, column 5, where more should follow.',
      'Dit is geen volledige JSON: de tekst houdt op bij regel 2, kolom 5, waar nog iets moet volgen.',
    ],
  ])('reads as a person would say it: $kind', (found, en, nl) => {
    expect(problemText(found, 'en')).toBe(en);
    expect(problemText(found, 'nl')).toBe(nl);
  });
});

describe('a place in words', () => {
  test.each([
    ['', '', ''],
    ['market.lossWeight', 'market, weight of losses', 'markt, gewicht van verlies'],
    ['tiers.red.switching', 'tiers, in the red, switching', 'banden, in het rood, overstappen'],
    [
      'touchpoints.advisor.reach.low',
      'touchpoint ‘advisor’, reach, low',
      'contactpunt ‘advisor’, bereikbaarheid, laag',
    ],
    [
      'strategies.basics.edits.3.value',
      'strategy ‘basics’, change 4, value',
      'strategie ‘basics’, wijziging 4, waarde',
    ],
    ['strategies.basics.start', 'strategy ‘basics’, start', 'strategie ‘basics’, begin'],
    [
      'strategies.b.edits.0.touchpoint.grade',
      'strategy ‘b’, change 1, new touchpoint, experience',
      'strategie ‘b’, wijziging 1, nieuw contactpunt, beleving',
    ],
    ['curve.1.phase', 'curve, point 2, phase', 'curve, punt 2, fase'],
    ['segments', 'segments', 'segmenten'],
    ['toString.__proto__', '‘toString’, ‘__proto__’', '‘toString’, ‘__proto__’'],
  ])('%s', (path, en, nl) => {
    expect(placeText(path, 'en')).toBe(en);
    expect(placeText(path, 'nl')).toBe(nl);
  });

  test('has a name for every number of a study', () => {
    for (const path of numberPaths(exampleStudy('fonkel')).filter((each) => !each.includes('.edits.'))) {
      const last = path.slice(path.lastIndexOf('.') + 1);
      for (const language of languages) expect(placeText(path, language)).not.toContain(`‘${last}’`);
    }
  });
});

test('every number has a name and one sentence of help, and the names of one table differ', () => {
  const { touchpoints, transitions, segments, strategies, events } = listFields;
  for (const language of languages) {
    const tables = fieldNames[language];
    const keys = {
      touchpoint: Object.keys(touchpoints),
      transition: Object.keys(transitions),
      segment: Object.keys(segments),
      strategy: Object.keys(strategies),
      event: Object.keys(events),
      market: Object.keys(marketFields),
      setting: Object.keys(settingFields),
      tier: [...new Set(tierIds.flatMap((id) => Object.keys(tierFields[id])))],
    };
    for (const [name, wanted] of Object.entries(keys)) {
      // the keys of `keys` are those of the tables
      const words: Readonly<Record<string, FieldWords>> = tables[name as keyof typeof keys];
      expect(Object.keys(words).sort()).toEqual([...wanted].sort());
      for (const { help } of Object.values(words)) expect(help).toMatch(/^[A-Z][^.]*\.$/);
      expect(new Set(Object.values(words).map((each) => each.name)).size).toBe(wanted.length);
    }
  }
});

test('ids give way to the names that readers know, each to that of its own kind', () => {
  const names: Readonly<Record<string, string | undefined>> = {
    'touchpoints helpdesk': 'Helpdesk',
    'phases helpdesk': 'Being helped',
    'segments helpdesk': 'Callers',
    'strategies helpdesk': 'Call back',
    'exits gone': 'Left for good',
  };
  const said = (found: Problem): string => problemText(found, 'en', (list, id) => names[`${list} ${id}`]);
  const noWayOn = problem('no-way-on', 'touchpoints.helpdesk', {
    outcome: 'ok',
    strategy: 'helpdesk',
    day: 30,
  });
  expect(said(noWayOn)).toMatch(/^Touchpoint ‘Helpdesk’: .* under the strategy ‘Call back’, from day 30\./);
  expect(
    said(
      problem('unknown-reference', 'segments.helpdesk', {
        to: 'phase',
        found: 'helpdes',
        nearest: ['helpdesk'],
      }),
    ),
  ).toBe('Segment ‘Callers’: there is no phase ‘helpdes’. Did you mean ‘Being helped’?');
  expect(
    said(problem('unknown-reference', '', { to: 'place', found: 'g', nearest: ['gone', 'helpdesk'] })),
  ).toBe('There is no touchpoint or exit ‘g’. Did you mean ‘Left for good’ or ‘Helpdesk’?');
  // What must be changed is the id.
  expect(said(problem('duplicate-id', 'phases.3', { id: 'helpdesk', first: 'phases.1' }))).toContain(
    'the id ‘helpdesk’ is taken',
  );
});
