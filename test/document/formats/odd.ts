/** Studies whose names, notes and ids nobody would think of. */
import fc from 'fast-check';
import { parse } from '../../../models/parse.ts';
import { serialize } from '../../../models/serialize.ts';
import type { Study } from '../../../models/study.ts';
import { studyArbitrary } from '../../arbitraries/study.ts';

/** Each has bitten some reader of some format. */
const oddTexts: readonly string[] = [
  'Plain',
  ' spaces at both ends ',
  ' ',
  '\n',
  'two\nlines',
  'tab\tand\r\nreturn\u2028and\u0085more\u0000',
  'He said "no"; she said \'yes\': done',
  '<b>bold</b> &amp; <br/> <<fork>> [[choice]] [*]',
  '#35; #quot; # hash &#35; #unknown;',
  'back\\slash \\n and `tick` $$x$$',
  '100% %% comment %%{init: {}}%%',
  'a --> b : c',
  '-- } {',
  'Change direction LR now',
  'state "x" as y',
  'end note',
  '40% · ok · 7 days',
  '“quoted” · "quoted"',
  'note right of x : y',
  ':::exit',
  '---',
  'title: x',
  'null',
  '__proto__',
  'toString',
  '店で買う 🛍️ 👩‍👩‍👧 é e\u0301 ﬂ°°35¶ß',
  'שלום \u202eevil\u202c',
  'half \ud800 pair \udc00',
  '\ufeffbom',
  '*.*',
  'x'.repeat(200),
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('"#;:<>&%{}[]()-\\/`$*·\n| d~')),
    minLength: 1,
    maxLength: 20,
  }),
);

/** Ids that mean something to some format; all are good ids of a study. */
const oddIds = [
  'default',
  'note',
  'Note',
  'end',
  'state',
  'class',
  'direction',
  'root',
  'toString',
  'hasOwnProperty',
  'a-b',
  'a_b',
  'a--b',
  '7',
  '-',
  '店',
  'ok',
  'x'.repeat(100),
] as const;

/** A right study with odd names everywhere, several phases (some of them empty), positions and remarks. */
export const oddStudy: fc.Arbitrary<Study> = fc
  .record({
    study: studyArbitrary({ maxTouchpoints: 6 }),
    names: fc.array(oddText, { minLength: 12, maxLength: 12 }),
    phases: fc.array(fc.constantFrom('one', 'two', undefined), { minLength: 8, maxLength: 8 }),
    ids: fc.shuffledSubarray([...oddIds], { minLength: 10, maxLength: 10 }),
    places: fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 10, maxLength: 10 }),
    notes: fc.array(fc.oneof(oddText, fc.constant('')), { minLength: 3, maxLength: 3 }),
    remarks: fc.array(oddText, { maxLength: 2 }),
    odd: fc.boolean(),
  })
  .map(({ study, names, phases, ids, places, notes, remarks, odd }) => {
    const text = serialize(study);
    const all = [...study.touchpoints, ...study.exits].map(({ id }) => id);
    // strategies refer to ids by path; those of other ids are checked without them
    const renamed = new Map(all.map((id, i) => [id, odd ? ids[i] : id]));
    const draft = JSON.parse(text) as Record<string, Record<string, unknown>[]>; // as `serialize` writes it
    const rename = (id: unknown): unknown => renamed.get(String(id)) ?? id;
    const at = (i: number): object => {
      const x = places[i % places.length];
      return x === null ? {} : { x, y: -x / 3 };
    };
    const phaseOf = (i: number): object => (phases[i] === undefined ? {} : { phase: phases[i] });
    const parsed = parse({
      ...draft,
      ...(odd ? { strategies: [], events: [] } : {}),
      name: names[0],
      start: rename(draft['start']),
      phases: [
        { id: 'one', name: names[1] },
        { id: 'empty', name: names[2] },
        { id: 'two', name: names[3] },
      ],
      touchpoints: draft['touchpoints'].map((t, i) => ({
        ...Object.fromEntries(Object.entries(t).filter(([key]) => key !== 'phase')),
        id: rename(t['id']),
        name: names[(i + 4) % 12],
        ...phaseOf(i),
        note: notes[i % 3],
        ...at(i),
      })),
      exits: (draft['exits'] ?? []).map((exit, i) => ({
        ...exit,
        id: rename(exit['id']),
        name: names[(i + 9) % 12],
        ...at(i + 5),
      })),
      transitions: draft['transitions'].map((t, i) => ({
        ...t,
        from: rename(t['from']),
        to: rename(t['to']),
        note: notes[(i + 1) % 3],
      })),
      notes: remarks.map((remark, i) => ({ id: `n${i}`, text: remark, ...at(i + 7) })),
    });
    if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
    return parsed.study;
  });
