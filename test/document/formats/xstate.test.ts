import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMachine, initialTransition, transition, type StateValue } from 'xstate';
import { exampleIds, exampleStudy } from '../../../models/studies/examples.ts';
import type { Study } from '../../../models/study.ts';
import { fromXState, toXState } from '../../../src/document/formats/xstate.ts';
import { changed, studyOf } from '../../models/tiny.ts';
import { oddStudy } from './odd.ts';

/** The study that a machine gives, and what it left out. */
function read(machine: unknown): { study: Study; left: readonly unknown[] } {
  const imported = fromXState(typeof machine === 'string' ? machine : JSON.stringify(machine));
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.why));
  return imported;
}

/** The key of the atomic state; that of a phase stands around it. */
function placeOf(value: StateValue): string {
  return typeof value === 'string' ? value : placeOf(Object.values(value)[0] ?? '');
}

/** Arrows by the names of their ends, as short as can be. */
function arrowsOf(study: Study): string[] {
  const names = new Map([...study.touchpoints, ...study.exits].map(({ id, name }) => [id, name]));
  return study.transitions.map(({ from, to }) => `${names.get(from)} → ${names.get(to)}`);
}

describe('our own machine', () => {
  test.each(exampleIds)('of %s comes back as the same study', (id) => {
    const study = exampleStudy(id);
    const { text, left } = toXState(study);
    expect(left).toEqual([]);
    expect(fromXState(text)).toMatchObject({ kind: 'study', study, problems: [], left: [] });
    expect(read(text).study).toEqual(study);
  });

  test('comes back as the same study, whatever its names, ids and notes', () => {
    fc.assert(
      fc.property(oddStudy, (study) => {
        expect(read(toXState(study).text).study).toEqual(study);
      }),
      { seed: 51_001, numRuns: 80 },
    );
  });

  test('is one that XState takes, begins at the start and goes where the arrows go', () => {
    fc.assert(
      fc.property(oddStudy, (study) => {
        const machine = createMachine(JSON.parse(toXState(study).text) as object);
        const [first] = initialTransition(machine);
        expect(placeOf(first.value)).toBe(study.start);
        const events = machine.events.filter((event) => first.can({ type: event }));
        const ways = study.transitions.filter(({ from }) => from === study.start);
        expect(events).toHaveLength(ways.length);
        const reached = events.map((type) => {
          const [next] = transition(machine, first, { type });
          return placeOf(next.value);
        });
        expect(reached.sort()).toEqual(ways.map(({ to }) => to).sort());
      }),
      { seed: 51_002, numRuns: 40 },
    );
  });

  test('keeps its order of touchpoints, arrows and phases, also where ids are numbers', () => {
    const study = studyOf({
      ...changed(() => undefined),
      touchpoints: ['9', '1', 'shop', '5'].map((id) => ({ id, name: id, phase: id === '1' ? 'b' : 'a' })),
      phases: [
        { id: 'b', name: 'B' },
        { id: 'a', name: 'A' },
      ],
      strategies: [],
      transitions: [
        { id: 'x', from: '9', to: '1' },
        { id: 'w', from: '1', to: 'gone' },
        { id: '0', from: '9', to: '5' },
      ],
    });
    expect(read(toXState(study).text).study).toEqual(study);
  });

  test('keeps a start that is not there, and says which arrows are loose', () => {
    const study = studyOf(
      changed((draft) => {
        draft.start = 'nowhere';
        draft.transitions.push(
          { id: 'lost', from: 'shop', to: 'nowhere' },
          { id: 'out', from: 'gone', to: 'shop' },
        );
        draft.touchpoints[1]['phase'] = 'unknown';
      }),
    );
    const { text, left } = toXState(study);
    expect(left).toEqual([{ kind: 'loose-arrows', count: 2 }]);
    expect(read(text).study).toEqual({ ...study, transitions: study.transitions.slice(0, 4) });
  });

  test('takes what was changed in Stately: names, targets, places moved to another phase, new states', () => {
    const machine = JSON.parse(toXState(studyOf(changed(() => undefined))).text) as {
      states: Record<
        string,
        { description?: string; states: Record<string, Record<string, unknown>>; on?: object }
      >;
    };
    const { desk, all } = machine.states;
    desk.description = 'Service desk';
    desk.on = { '→ Shop': { target: '#tiny.gone' }, 'call back (20%)': { target: '#tiny.extra' } };
    machine.states = {
      all: {
        ...all,
        states: { ...all.states, shop: { ...all.states['shop'], on: { COMPLAIN: 'desk' } }, desk },
      },
      extra: { on: { done: { target: '#tiny.all.shop' } } },
      gone: machine.states['gone'],
    } as unknown as typeof machine.states; // states of our own making have less in them
    const { study } = read(machine);
    expect(study.touchpoints.map(({ id, name, phase, kind }) => [id, name, phase, kind])).toEqual([
      ['shop', 'Shop', 'all', 'normal'],
      ['desk', 'Service desk', 'all', 'recovery'],
      ['extra', 'extra', undefined, 'normal'],
    ]);
    expect(arrowsOf(study)).toEqual([
      'Shop → Service desk',
      'Service desk → Gone',
      'Service desk → extra',
      'extra → Shop',
    ]);
    expect(study.transitions[2]).toMatchObject({ note: 'call back', weight: { value: 0.2 } });
  });
});

describe('a machine of another origin', () => {
  test('gives places, phases, an exit, waits and what it cannot say', () => {
    const { study, left } = read({
      id: 'order',
      initial: 'browsing',
      context: { items: [], total: 0 },
      states: {
        browsing: {
          on: { ADD: { target: 'checkout', actions: 'addItem', guard: 'inStock' }, LEAVE: 'gone' },
        },
        checkout: {
          initial: 'address',
          on: { CANCEL: 'gone' },
          states: {
            address: { description: 'Where to send it', on: { NEXT: 'payment' } },
            payment: {
              entry: ['charge', 'log'],
              invoke: { src: 'pay', onDone: '#order.waiting', onError: { target: 'address' } },
            },
          },
        },
        waiting: { after: { 604800000: 'delivered', '2 weeks': 'gone', patience: 'gone' } },
        delivered: { always: [{ target: 'browsing', guard: 'happy' }, { target: '#gone' }] },
        gone: { id: 'gone', type: 'final' },
      },
    });
    expect(study).toMatchObject({
      id: 'order',
      name: 'order',
      start: 'browsing',
      segments: [{ name: 'Customers' }],
    });
    expect(study.phases).toEqual([{ id: 'checkout', name: 'checkout' }]);
    expect(study.touchpoints.map(({ id, phase, note }) => [id, phase, note])).toEqual([
      ['browsing', undefined, ''],
      ['address', 'checkout', 'Where to send it'],
      ['payment', 'checkout', ''],
      ['waiting', undefined, ''],
      ['delivered', undefined, ''],
    ]);
    expect(study.exits.map(({ name }) => name)).toEqual(['gone']);
    const said = study.transitions.map(({ from, to, condition, law, note, wait }) =>
      [from, to, condition, law, note, wait?.value].join(' '),
    );
    expect(said).toEqual([
      'browsing address any exponential ADD ',
      'browsing gone any exponential LEAVE ',
      'address payment any exponential NEXT ',
      'address gone any exponential CANCEL ',
      'payment waiting ok exponential  ',
      'payment address failed exponential  ',
      'payment gone any exponential CANCEL ',
      'waiting delivered any fixed  7',
      'waiting gone any fixed  14',
      'waiting gone any exponential  ',
      'delivered browsing any exponential  0',
      'delivered gone any exponential  0',
    ]);
    expect(left).toEqual([
      { kind: 'delay', place: 'waiting', found: 'patience' },
      { kind: 'context', place: 'order', count: 2 },
      { kind: 'guards', place: 'browsing', count: 2 },
      { kind: 'actions', place: 'browsing', count: 3 },
      { kind: 'services', place: 'payment', count: 1 },
      { kind: 'group-arrow', place: 'checkout', line: null },
    ]);
  });

  test('has parallel and history states and groups in groups flattened, and says so', () => {
    const { study, left } = read({
      initial: 'a',
      states: {
        a: {
          type: 'parallel',
          states: {
            left: { initial: 'l1', states: { l1: { on: { GO: 'l2' } }, l2: {} } },
            right: { initial: 'r1', states: { r1: {} } },
          },
        },
        b: {
          initial: 'b1',
          states: {
            b1: {},
            memory: { type: 'history' },
            deep: { initial: 'd', states: { d: { on: { UP: '#(machine).b' } } } },
          },
        },
        c: { on: { BACK: 'b.memory', LOST: 'nowhere', CHILD: 'b.deep' } },
      },
    });
    expect(study.name).toBe('Imported journey');
    expect(study.start).toBe('l1');
    expect(study.phases.map(({ name }) => name)).toEqual(['left', 'right', 'b', 'deep']);
    expect(arrowsOf(study)).toEqual(['l1 → l2', 'd → b1', 'c → b1', 'c → d']);
    expect(
      left.map((one) =>
        Object.values(one as object)
          .slice(0, 2)
          .join(' '),
      ),
    ).toEqual([
      'parallel a',
      'nesting left',
      'nesting right',
      'history memory',
      'nesting deep',
      'unknown-target c',
    ]);
  });

  test('goes on after a final state within a group, and keeps states of one name apart', () => {
    const { study } = read({
      id: 'm',
      initial: 'p',
      states: {
        p: { initial: 'idle', states: { idle: { on: { OK: 'end' } }, end: { type: 'final' } }, onDone: 'q' },
        q: {
          initial: 'idle',
          states: { idle: { on: { FAILED: 'end', X: { target: '.self' } } }, end: { type: 'final' } },
        },
      },
    });
    expect(study.touchpoints.map(({ id }) => id)).toEqual(['idle', 'end', 'idle-2']);
    expect(study.exits.map(({ id }) => id)).toEqual(['end-2']);
    expect(
      study.transitions.map(({ from, to, condition, wait }) => [from, to, condition, wait?.value]),
    ).toEqual([
      ['idle', 'end', 'ok', undefined],
      ['end', 'idle-2', 'any', 0],
      ['idle-2', 'end-2', 'failed', undefined],
    ]);
  });

  test('hides an event of a group behind the same event of a state in it', () => {
    const { study } = read({
      initial: 'g',
      states: {
        g: { initial: 'a', on: { E: 'z', F: 'z' }, states: { a: { on: { E: { actions: 'stay' } } }, b: {} } },
        z: {},
      },
    });
    expect(study.transitions.map(({ from, note }) => `${from} ${note}`)).toEqual(['a F', 'b E', 'b F']);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['{"states": {', { kind: 'not-json', line: 1, column: 13, found: '' }],
    ["import { createMachine } from 'xstate';\ncreateMachine({})", { kind: 'program' }],
    ['[1]', { kind: 'not-a-machine' }],
    ['{"states": []}', { kind: 'not-a-machine' }],
    ['{"states": {}}', { kind: 'no-places' }],
    [`${'['.repeat(300)}1`, { kind: 'too-deep', max: 200 }],
  ])('is refused if it is none: %.30s', (text, why) => {
    expect(fromXState(text)).toEqual({ kind: 'refused', why });
  });

  test('is refused with its problems if it does not fit in a study', () => {
    const states = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`s${i}`, {}]));
    expect(fromXState(JSON.stringify({ states }))).toMatchObject({
      kind: 'refused',
      why: { kind: 'problems', problems: [{ kind: 'too-many', count: 1001 }] },
    });
    expect(fromXState(JSON.stringify({ states: { a: { meta: { saldo: { gradient: 1 } } } } }))).toMatchObject(
      {
        kind: 'refused',
        why: { kind: 'problems', problems: [{ kind: 'unknown-key', key: 'gradient' }] },
      },
    );
  });

  test('of any JSON is read or refused, and what is read is a study', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('a', '#m.a', '.b', 'b.c', '', '#', '.'));
    const keys = fc.constantFrom('a', 'b', 'c', 'a.b', '__proto__', 'toString');
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record(
        {
          id: fc.oneof(fc.constantFrom('m', 'a'), odd),
          initial: odd,
          type: fc.constantFrom('final', 'parallel', 'history', 'compound', 3),
          states: fc.oneof({ depthSize: 'small' }, odd, fc.dictionary(keys, tie('node'), { maxKeys: 3 })),
          on: fc.oneof(odd, fc.dictionary(keys, odd, { maxKeys: 2 })),
          after: fc.oneof(odd, fc.dictionary(fc.constantFrom('100', '1 day', 'x'), odd, { maxKeys: 2 })),
          always: odd,
          invoke: odd,
          onDone: odd,
          meta: fc.constantFrom(
            {},
            { saldo: { part: 'phase' } },
            { saldo: { id: 3, at: 'x' } },
            { saldo: [] },
          ),
          description: odd,
        },
        { requiredKeys: ['states'] },
      ),
    }));
    fc.assert(
      fc.property(node, (machine) => {
        const imported = fromXState(JSON.stringify(machine));
        if (imported.kind === 'study')
          expect(studyOf(JSON.parse(JSON.stringify(imported.study)))).toEqual(imported.study);
      }),
      { seed: 51_003, numRuns: 500 },
    );
  });
});
