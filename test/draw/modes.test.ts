import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMode, step, tools, type Deed, type Gesture, type Mode } from '../../src/studio/draw/modes.ts';

const a = { kind: 'touchpoint', id: 'a' } as const;
const b = { kind: 'touchpoint', id: 'b' } as const;
const at = (x: number, y = 0) => ({ x, y });
const press = (
  hit: Extract<Gesture, { type: 'press' }>['hit'],
  x = 0,
  more: Partial<Extract<Gesture, { type: 'press' }>> = {},
): Gesture => ({ type: 'press', hit, at: at(x), add: false, copy: false, chosen: false, slack: 4, ...more });
const on = (thing: typeof a | typeof b) => ({ kind: 'thing', thing }) as const;
const move = (x: number, over?: string): Gesture => ({ type: 'move', at: at(x), over });
const release = (x: number, over?: string): Gesture => ({ type: 'release', at: at(x), over });

/** What is done in the course of some gestures, and the mode they end in. */
function after(...gestures: readonly Gesture[]): { mode: Mode; deeds: Deed[]; state: unknown } {
  let mode = firstMode();
  const deeds: Deed[] = [];
  for (const gesture of gestures) {
    const next = step(mode, gesture);
    mode = next.mode;
    deeds.push(...next.deeds);
  }
  return { mode, deeds, state: mode.value };
}

describe('a place', () => {
  test('that is pressed is chosen at once, and dragged once the hand has moved', () => {
    expect(after(press(on(a)), move(3)).state).toBe('pressed');
    expect(after(press(on(a)), move(5)).state).toBe('dragging');
    expect(after(press(on(a)), move(5), move(40), release(50)).deeds).toEqual([
      { kind: 'choose', thing: a, add: false },
      { kind: 'drop', by: at(50), copy: false },
    ]);
  });

  test('that is one of several chosen is dragged with them, and chosen alone by a click', () => {
    const chosen = { chosen: true };
    expect(after(press(on(a), 0, chosen), move(9), release(9)).deeds).toEqual([
      { kind: 'drop', by: at(9), copy: false },
    ]);
    expect(after(press(on(a), 0, chosen), release(0)).deeds).toEqual([
      { kind: 'choose', thing: a, add: false },
    ]);
  });

  test('is added to what is chosen with Shift, Ctrl or ⌘, and copied with Alt', () => {
    expect(after(press(on(a), 0, { add: true }), release(0)).deeds).toEqual([
      { kind: 'choose', thing: a, add: true },
    ]);
    expect(after(press(on(a), 0, { copy: true }), move(20), release(20)).deeds.at(-1)).toEqual({
      kind: 'drop',
      by: at(20),
      copy: true,
    });
  });

  test('goes back where it was when dragging is cancelled', () => {
    const { deeds, state } = after(press(on(a)), move(30), { type: 'cancel' }, release(30));
    expect(state).toBe('select');
    expect(deeds.map(({ kind }) => kind)).toEqual(['choose']);
  });
});

describe('an arrow', () => {
  const handle = { kind: 'handle', place: 'a' } as const;

  test('dragged from a handle joins two places', () => {
    expect(after(press(handle), move(50), move(90, 'b'), release(90, 'b')).deeds).toEqual([
      { kind: 'connect', from: 'a', to: 'b' },
    ]);
  });

  test('dragged to empty ground makes a touchpoint there', () => {
    expect(after(press(handle), move(50), release(120)).deeds).toEqual([
      { kind: 'branch', from: 'a', at: at(120) },
    ]);
  });

  test('leads back to its own place only when the hand has left it', () => {
    expect(after(press(handle), move(2, 'a'), release(2, 'a'))).toMatchObject({
      deeds: [],
      state: 'connecting',
    });
    expect(after(press(handle), move(80), move(2, 'a'), release(2, 'a')).deeds).toEqual([
      { kind: 'connect', from: 'a', to: 'a' },
    ]);
  });

  test('is drawn by two clicks too', () => {
    const first = [press(handle), release(0, 'a'), move(60), move(90, 'b')];
    expect(after(...first, press(on(b), 90), release(90, 'b')).deeds).toEqual([
      { kind: 'connect', from: 'a', to: 'b' },
    ]);
    expect(after({ type: 'tool', tool: 'arrow' }, press(on(a)), release(0, 'a')).state).toBe('connecting');
  });

  test('is led to another place by its end, and stays where it was over nothing', () => {
    const end = { kind: 'end', arrow: 'a>b', end: 'to', from: 'a' } as const;
    expect(after(press(end), move(50, 'c'), release(50, 'c')).deeds).toEqual([
      { kind: 'lead', arrow: 'a>b', end: 'to', to: 'c' },
    ]);
    expect(after(press(end), move(50), release(50))).toMatchObject({ deeds: [], state: 'select' });
  });

  test('is drawn with keys', () => {
    const begun: Gesture = { type: 'connect', from: 'a', at: at(0) };
    const aim: Gesture = { type: 'aim', target: 'b', at: at(9) };
    expect(after(begun, { type: 'accept', at: at(0) }).state).toBe('connecting');
    expect(after(begun, aim, { type: 'accept', at: at(9) })).toMatchObject({
      deeds: [{ kind: 'connect', from: 'a', to: 'b' }],
      state: 'select',
    });
    expect(after(begun, aim, { type: 'cancel' })).toMatchObject({ deeds: [], state: 'select' });
  });
});

test('a tool places what it is for, by click or by key, and is then put down', () => {
  for (const tool of ['touchpoint', 'exit', 'phase', 'note'] as const) {
    for (const type of ['ground', 'accept'] as const)
      expect(after({ type: 'tool', tool }, { type, at: at(7, 8) })).toMatchObject({
        deeds: [{ kind: 'place', what: tool, at: at(7, 8) }],
        state: 'select',
      });
    expect(after({ type: 'tool', tool }, press(on(a)), { type: 'cancel' })).toMatchObject({
      deeds: [],
      state: 'select',
    });
  }
});

test('a box drawn with Shift encloses; a click on the ground lets go of everything', () => {
  const shifted = press({ kind: 'ground' }, 5, { add: true });
  expect(after(shifted, move(60), release(80)).deeds).toEqual([
    { kind: 'enclose', from: at(5), to: at(80), add: true },
  ]);
  expect(after({ type: 'ground', at: at(3) }).deeds).toEqual([{ kind: 'clear' }]);
});

test('steps by the keyboard are one move, which ends when something else begins', () => {
  const nudge: Gesture = { type: 'nudge', by: at(8) };
  expect(after(nudge, nudge, { type: 'rest' }).deeds.map(({ kind }) => kind)).toEqual([
    'nudge',
    'nudge',
    'rest',
  ]);
  const kinds = after(nudge, press(on(b))).deeds.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['choose', 'nudge', 'rest']);
});

test('naming ends with its field, with a press elsewhere, and with Esc', () => {
  const name: Gesture = { type: 'name', thing: a };
  expect(after(name).mode.context.naming).toEqual(a);
  for (const gesture of [{ type: 'named' }, { type: 'cancel' }, press(on(b))] as const)
    expect(after(name, gesture).mode.context.naming).toBeUndefined();
});

test('no order of gestures gets stuck: Esc always leads back, and nothing is done twice', () => {
  const gestures = fc.oneof(
    fc.constantFrom(...tools).map((tool): Gesture => ({ type: 'tool', tool })),
    fc.constantFrom(
      press(on(a)),
      press(on(b), 9, { add: true }),
      press({ kind: 'ground' }, 3, { add: true }),
      press({ kind: 'handle', place: 'a' }),
      press({ kind: 'end', arrow: 'a>b', end: 'from', from: 'b' }),
    ),
    fc.tuple(fc.nat(200), fc.constantFrom(undefined, 'a', 'b')).map(([x, over]) => move(x, over)),
    fc.tuple(fc.nat(200), fc.constantFrom(undefined, 'a', 'b')).map(([x, over]) => release(x, over)),
    fc.constantFrom<Gesture>(
      { type: 'ground', at: at(4) },
      { type: 'connect', from: 'a', at: at(0) },
      { type: 'aim', target: 'b', at: at(0) },
      { type: 'accept', at: at(0) },
      { type: 'nudge', by: at(8) },
      { type: 'rest' },
      { type: 'name', thing: a },
      { type: 'named' },
    ),
  );
  fc.assert(
    fc.property(fc.array(gestures, { maxLength: 30 }), (all) => {
      const { mode, deeds } = after(...all);
      expect(step(mode, { type: 'cancel' }).mode.value).toBe('select');
      expect(step(mode, { type: 'cancel' }).mode.context.naming).toBeUndefined();
      for (const deed of deeds) {
        if (deed.kind === 'choose') expect(deed.thing.id).not.toBe('');
        if (deed.kind === 'connect') expect([deed.from, deed.to]).not.toContain('');
      }
    }),
    { numRuns: 300 },
  );
});
