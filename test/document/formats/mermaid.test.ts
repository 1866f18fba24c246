import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleIds, exampleStudy } from '../../../models/studies/examples.ts';
import type { Study } from '../../../models/study.ts';
import { fromMermaid, toMermaid } from '../../../src/document/formats/mermaid.ts';
import { changed, studyOf } from '../../models/tiny.ts';
import { oddStudy } from './odd.ts';

/** The study that a diagram gives, and what it left out. */
function read(text: string): { study: Study; left: readonly unknown[] } {
  const imported = fromMermaid(text);
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.why));
  return imported;
}

/** What is drawn, arrows with condition and wait by the ids of their ends. */
function drawing({ name, start, touchpoints, exits, phases, transitions, notes }: Study): object {
  return {
    name,
    start,
    touchpoints: touchpoints.map((t) => ({ id: t.id, name: t.name, phase: t.phase, x: t.x, y: t.y })),
    exits,
    phases,
    arrows: transitions.map((t) => [t.from, t.to, t.condition, t.wait?.value ?? 7, t.note].join(' | ')),
    notes: notes.map(({ text, x, y }) => ({ text, x, y })),
  };
}

/** `from to weight condition wait note` of each arrow, with what is not said left out. */
function arrowsOf({ transitions }: Study): string[] {
  return transitions.map(({ from, to, weight, condition, wait, note }) =>
    [from, to, weight?.value, condition === 'any' ? undefined : condition, wait && `${wait.value}d`, note]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}

describe('our own diagram', () => {
  test.each(exampleIds)('of %s comes back with the same drawing, and can be run', (id) => {
    const study = exampleStudy(id);
    const { text } = toMermaid(study);
    const imported = fromMermaid(text);
    expect(imported).toMatchObject({ kind: 'study', left: [] });
    expect(drawing(read(text).study)).toEqual(drawing({ ...study, notes: [] }));
    expect(
      imported.kind === 'study' && imported.problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('comes back with the same drawing, whatever its names, ids and notes', () => {
    fc.assert(
      fc.property(oddStudy, (study) => {
        const back = drawing(read(toMermaid(study).text).study);
        // blank remarks are not drawn
        const seen = { ...study, notes: study.notes.filter(({ text }) => text.trim() !== '') };
        expect(back).toEqual(drawing(seen));
      }),
      { seed: 52_001, numRuns: 100 },
    );
  });

  test('has the same shares when it comes back', () => {
    fc.assert(
      fc.property(oddStudy, (study) => {
        const back = read(toMermaid(study).text).study;
        const shares = ({ transitions }: Study): number[] =>
          transitions.flatMap((t) =>
            (['ok', 'failed'] as const).map((outcome) => {
              const open = (one: typeof t): boolean => one.condition === 'any' || one.condition === outcome;
              const siblings = transitions.filter((one) => one.from === t.from && open(one));
              const sum = siblings.reduce((total, one) => total + (one.weight?.value ?? 1), 0);
              return open(t) && sum > 0 ? (t.weight?.value ?? 1) / sum : 0;
            }),
          );
        const [before, after] = [shares(study), shares(back)];
        for (const [i, share] of before.entries()) expect(after[i]).toBeCloseTo(share, 2);
      }),
      { seed: 52_002, numRuns: 30 },
    );
  });

  test('reads as a person would draw it', () => {
    const study = studyOf(
      changed((draft) => {
        draft.touchpoints[0] = { ...draft.touchpoints[0], x: 10, y: -20.5 };
        draft['notes'] = [{ id: 'n', text: 'Mind:\nthe gap', x: 12, y: 0 }];
        draft.transitions[0]['note'] = 'comes back';
      }),
    );
    expect(toMermaid(study).text.split('\n')).toEqual([
      '---',
      'title: "Tiny"',
      '---',
      'stateDiagram-v2',
      '  direction LR',
      '  state "All" as all {',
      '    state "Shop" as shop',
      '  }',
      '  state "Desk" as desk',
      '  state "Gone" as gone',
      '  [*] --> shop',
      '  shop --> shop : ok · 7 days · #quot;comes back#quot;',
      '  shop --> desk : failed · 7 days',
      '  desk --> shop : 75% · 7 days',
      '  desk --> gone : 25% · failed · 0 days',
      '  gone --> [*]',
      '  classDef exit stroke-dasharray:4',
      '  class gone exit',
      '  note right of shop : Mind#58;<br/>the gap',
      '  %% saldo {"note":"shop","id":"n","x":12,"y":0}',
      '  %% saldo {"study":"tiny"}',
      '  %% saldo {"phase":"all","id":"all"}',
      '  %% saldo {"state":"shop","id":"shop","x":10,"y":-20.5}',
      '  %% saldo {"state":"desk","id":"desk"}',
      '  %% saldo {"state":"gone","id":"gone"}',
      '',
    ]);
  });

  test('keeps to the grammar of Mermaid, whatever its names', () => {
    // stateDiagram.jison of Mermaid 11: after entities are set apart (`encodeEntities`), each line is one of these
    const id = '[A-Za-z]\\w*';
    const lines = [
      `state "[^"\\n]*" as ${id}( \\{)?`,
      '\\}',
      `(\\[\\*\\]|${id}) --> (\\[\\*\\]|${id})( : [^:\\n;]+)?`,
      `note right of ${id} : [^:\\n;]+`,
      'classDef \\w+ [^\\n]*',
      `class ${id}(,${id})* \\w+`,
      'direction LR',
      '',
    ].map((line) => new RegExp(`^\\s*${line}$`));
    fc.assert(
      fc.property(oddStudy, (study) => {
        const text = toMermaid(study).text.replace(/^---\ntitle: [^\n]*\n---\n/, '');
        expect(text).toMatch(/^stateDiagram-v2\n/);
        const drawn = text
          .split('\n')
          .slice(1)
          .filter((line) => !line.startsWith('  %% saldo {'))
          .map((line) => line.replace(/#\w+;/g, 'ﬂ°°¶ß'));
        for (const line of drawn)
          expect(
            lines.some((form) => form.test(line)),
            line,
          ).toBe(true);
        expect(drawn.filter((line) => /direction\s+(tb|bt|rl|lr)/i.test(line))).toEqual(['  direction LR']);
        expect(drawn.join('')).not.toMatch(/%%|<<|\[\[|<(?!br\/>)/);
      }),
      { seed: 52_003, numRuns: 60 },
    );
  });

  test('says what it cannot hold', () => {
    expect(toMermaid(exampleStudy('duinpolis')).left).toEqual([
      { kind: 'numbers', of: 'touchpoints', count: 105 },
      { kind: 'numbers', of: 'transitions', count: 3 },
      { kind: 'numbers', of: 'market', count: 13 },
      { kind: 'numbers', of: 'tiers', count: 4 },
      { kind: 'choices', of: 'touchpoints', count: 18 },
      { kind: 'choices', of: 'transitions', count: 7 },
      { kind: 'segments', count: 3 },
      { kind: 'strategies', count: 4 },
      { kind: 'settings', count: 2 },
    ]);
    const study = studyOf(
      changed((draft) => {
        draft.transitions.push(
          { id: 'lost', from: 'shop', to: 'nowhere' },
          { id: 'out', from: 'gone', to: 'shop' },
        );
        draft.transitions[0]['note'] = 'x'.repeat(201);
        draft.transitions[1]['wait'] = { value: 3, low: 1, high: 6 };
        draft.touchpoints[0]['note'] = 'a note';
        draft['notes'] = ['a', 'b', 'c', 'd', ' '].map((text) => ({ id: text === ' ' ? 'e' : text, text }));
        draft['curve'] = [{ phase: 'all', balance: 3 }];
      }),
    );
    expect(toMermaid(study).left).toEqual([
      { kind: 'numbers', of: 'touchpoints', count: 2 },
      { kind: 'choices', of: 'touchpoints', count: 1 },
      { kind: 'notes', of: 'touchpoints', count: 1 },
      { kind: 'notes', of: 'transitions', count: 1 },
      { kind: 'grounds', count: 1 },
      { kind: 'strategies', count: 1 },
      { kind: 'events', count: 1 },
      { kind: 'curve', count: 1 },
      { kind: 'remarks', count: 2 },
      { kind: 'loose-arrows', count: 2 },
    ]);
  });
});

describe("a diagram of Mermaid's documentation", () => {
  test('becomes a journey with an exit', () => {
    const { study, left } = read(`---
title: Simple sample
---
stateDiagram-v2
    [*] --> Still
    Still --> [*]

    Still --> Moving
    Moving --> Still
    Moving --> Crash
    Crash --> [*]
`);
    expect(left).toEqual([]);
    expect(study).toMatchObject({
      id: 'simple-sample',
      name: 'Simple sample',
      start: 'Still',
      exits: [{ id: 'end', name: 'End' }],
      segments: [{ id: 'all', name: 'Customers' }],
    });
    expect(study.touchpoints.map(({ name }) => name)).toEqual(['Still', 'Moving', 'Crash']);
    expect(arrowsOf(study)).toEqual([
      'Still end',
      'Still Moving',
      'Moving Still',
      'Moving Crash',
      'Crash end',
    ]);
  });

  test('has its composite states as phases, in several layers', () => {
    const { study, left } = read(`stateDiagram-v2
    [*] --> First
    First --> Second
    First --> Third : 25%

    state First {
        [*] --> fir
        fir --> mid : 2 days
        mid --> [*]
    }
    NamedComposite: Another Composite
    state NamedComposite {
        [*] --> namedSimple
        namedSimple: Another simple
        state Inner { deep --> deeper }
    }
    state Second { sec }
    state "The third: last" as Third {
        thi --> [*] : failed
    }
    Second --> NamedComposite
    NamedComposite --> fir`);
    expect(study.phases).toEqual([
      { id: 'First', name: 'First' },
      { id: 'NamedComposite', name: 'Another Composite' },
      { id: 'Inner', name: 'Inner' },
      { id: 'Second', name: 'Second' },
      { id: 'Third', name: 'The third: last' },
    ]);
    expect(study.touchpoints.map(({ id, phase }) => `${id} in ${phase}`).sort()).toEqual([
      'deep in Inner',
      'deeper in Inner',
      'fir in First',
      'mid in First',
      'namedSimple in NamedComposite',
      'sec in Second',
      'thi in Third',
    ]);
    expect(study.start).toBe('fir');
    expect(arrowsOf(study).sort()).toEqual([
      'deep deeper',
      'deep fir',
      'deeper fir',
      'fir mid 2d',
      'mid sec 0.75',
      'mid thi 0.25',
      'namedSimple fir',
      'sec namedSimple',
      'thi end failed',
    ]);
    expect(left).toEqual([
      { kind: 'nesting', place: 'Inner', line: 15 },
      { kind: 'group-arrow', place: 'Second', line: 21 },
      { kind: 'group-arrow', place: 'NamedComposite', line: 22 },
    ]);
  });

  test('has forks, joins, choices and concurrency listed with their lines', () => {
    const { study, left } = read(`stateDiagram
    direction TB
    state if_state <<choice>>
    [*] --> IsPositive
    IsPositive --> if_state
    if_state --> False: if n < 0
    if_state --> True : if n >= 0
    state fork_state <<fork>>
      True --> fork_state
    state join [[join]]
    fork_state --> join
    state Active {
        [*] --> NumLockOff
        NumLockOff --> NumLockOn : EvNumLockPressed
        --
        [*] --> CapsLockOff
    }
    join --> Active`);
    expect(left).toEqual([
      { kind: 'choice', place: 'if_state', line: 3 },
      { kind: 'fork', place: 'fork_state', line: 8 },
      { kind: 'join', place: 'join', line: 10 },
      { kind: 'parallel', place: 'Active', line: 15 },
      { kind: 'start', place: 'CapsLockOff', line: 16 },
    ]);
    expect(arrowsOf(study)).toEqual([
      'IsPositive if_state',
      'if_state False 0d if n < 0',
      'if_state True 0d if n >= 0',
      'True fork_state',
      'fork_state join 0d',
      'NumLockOff NumLockOn EvNumLockPressed',
      'join NumLockOff 0d',
    ]);
    expect(study.touchpoints[0]).toMatchObject({
      id: 'if_state',
      failure: { value: 0 },
      charge: { value: 0 },
    });
  });

  test('has notes as remarks and its style listed, and its accessible title as a name', () => {
    const { study, left } = read(`%%{init: {"theme": "dark"}}%%
   stateDiagram
   direction LR
   accTitle: This is the accessible title
   accDescr: This is an accessible description
   classDef badBadEvent fill:#f00,color:white,font-weight:bold,stroke-width:2px,stroke:yellow
   State1: The state with a note
   note right of State1
       Important information! You can write
       notes.
   end note
   State1 --> State2:::badBadEvent : go %% another comment
   note left of State2 : This is the note to the left.
   class State1, State2 badBadEvent
   style State1 fill:#fff
   [*]--> State1;
   hide empty description
   scale 350 width
%% this is a comment
`);
    expect(study).toMatchObject({
      name: 'This is the accessible title',
      note: 'This is an accessible description',
      notes: [
        { text: 'Important information! You can write\nnotes.' },
        { text: 'This is the note to the left.' },
      ],
    });
    expect(study.touchpoints.map(({ name }) => name)).toEqual(['The state with a note', 'State2']);
    expect(arrowsOf(study)).toEqual(['State1 State2 go']);
    expect(left).toEqual([{ kind: 'style', count: 7 }]);
  });

  test('in a fence of Markdown, with line numbers of the whole text', () => {
    const { study, left } = read(
      '# Our journey\r\n\r\n```mermaid\r\nstateDiagram-v2\r\n  a --> b\r\n  ?? what\r\n```\r\n\r\nMore --> text',
    );
    expect(arrowsOf(study)).toEqual(['a b']);
    expect(left).toEqual([{ kind: 'unknown-line', found: '?? what', line: 6 }]);
  });
});

describe('what people write', () => {
  test.each([
    ['40%', 'a b 0.4'],
    ['0.4', 'a b 0.4'],
    ['0,25', 'a b 0.25'],
    ['failed', 'a b failed'],
    ['if ok', 'a b ok'],
    ['7 days', 'a b 7d'],
    ['after 2 weeks', 'a b 14d'],
    ['een jaar', 'a b 365d'],
    ['12 hours', 'a b 0.5d'],
    ['submit (60%), after 3 days', 'a b 0.6 3d submit'],
    ['mislukt · 1,5 dagen · belt op · en klaagt', 'a b failed 1.5d belt op · en klaagt'],
    ['Order #quot;A#quot; is paid', 'a b Order "A" is paid'],
    ['10% · 20%', 'a b 0.1 20%'],
    ['step 3 of 4', 'a b step 3 of 4'],
    ['pays; ', 'a b pays'],
    ['Mon 10:30', 'a b Mon 10:30'],
  ])('on an arrow: %s', (label, arrow) => {
    expect(arrowsOf(read(`stateDiagram-v2\na --> b : ${label}`).study)).toEqual([arrow]);
  });

  test('ways out without a share divide what the others leave', () => {
    const text = 'stateDiagram-v2\na --> b : 40%\na --> c\na --> d\na --> e : failed\nb --> a\nb --> c';
    expect(arrowsOf(read(text).study)).toEqual([
      'a b 0.4',
      'a c 0.2',
      'a d 0.2',
      'a e 0.2 failed',
      'b a',
      'b c',
    ]);
  });

  test('the memory of where one was is listed', () => {
    const { study, left } = read('stateDiagram-v2\n[*] --> a\na --> b\nb --> [H]\n[*] --> [H*]');
    expect(arrowsOf(study)).toEqual(['a b']);
    expect(left).toEqual([
      { kind: 'history', place: 'b', line: 4 },
      { kind: 'history', place: '[*]', line: 5 },
    ]);
  });

  test('exits are the states of that class', () => {
    const { study } = read(
      'stateDiagram-v2\n[*] --> a\na --> lost:::exit : 5%\na --> won\nclass won Exit\nlost --> [*]\nwon --> a',
    );
    expect(study.exits.map(({ id }) => id)).toEqual(['lost', 'won']);
    expect(arrowsOf(study)).toEqual(['a lost 0.05', 'a won 0.95']);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['---\ntitle: x\n---\n%% nothing', { kind: 'empty' }],
    ['flowchart LR\na --> b', { kind: 'other-diagram', found: 'flowchart' }],
    ['hello there', { kind: 'not-mermaid', found: 'hello' }],
    ['stateDiagram-v2', { kind: 'no-places' }],
    ['stateDiagram-v2\n[*] --> [*]', { kind: 'no-places' }],
  ])('that is no journey is refused: %j', (text, why) => {
    expect(fromMermaid(text)).toEqual({ kind: 'refused', why });
  });

  test('names for what has none are in the language of the reader', () => {
    const naming = { journey: 'Klantreis', exit: 'Einde', customers: 'Klanten' };
    expect(fromMermaid('stateDiagram-v2\na --> [*]', naming)).toMatchObject({
      study: { name: 'Klantreis', exits: [{ name: 'Einde' }], segments: [{ name: 'Klanten' }] },
    });
  });

  test('of any text is read or refused, and what is read is a study', () => {
    const words = fc.constantFrom(
      ...'[*] --> -- { } a b c state note right of left end as " : :: ::: <<fork>> <<choice>> %% saldo {"state":"a","x":1} class exit direction LR'.split(
        ' ',
      ),
      '\n',
      '\n',
      ' ',
      'state A {',
      'note right of a',
      'end note',
      '[H]',
      '%% saldo {"phase":"p","name":"P"}',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const imported = fromMermaid(`stateDiagram-v2\n${parts.join(' ')}`);
        if (imported.kind === 'study')
          expect(studyOf(JSON.parse(JSON.stringify(imported.study)))).toEqual(imported.study);
        else expect(imported.why.kind).toBe('no-places');
      }),
      { seed: 52_004, numRuns: 1000 },
    );
  });

  test('is read in time in proportion to its length, also when nothing in it is ever closed', () => {
    for (const line of [
      'note right of a\n',
      'state "x as y\n',
      'state a {\n',
      'accDescr {\n',
      '%%{\n',
      'a'.repeat(50),
    ])
      expect(fromMermaid(`stateDiagram-v2\n${line.repeat(2000)}`).kind).toMatch(/study|refused/);
  });
});
