import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { parseText, serialize } from '../../models/parse.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { clip } from '../../src/document/commands/clipboard.ts';
import { addTouchpoint } from '../../src/document/commands/journey.ts';
import { shareOf } from '../../src/document/commands/shares.ts';
import { arranged, laidOut } from '../../src/studio/draw/arrange.ts';
import {
  chosenOf,
  joining,
  joiningOf,
  leading,
  newTouchpoint,
  newTransition,
  pasting,
  putting,
  removing,
} from '../../src/studio/draw/edits.ts';
import { faultsOf } from '../../src/studio/draw/faults.ts';
import { journeyOf } from '../../src/studio/draw/journey.ts';
import { gridOf } from '../../src/studio/draw/layout.ts';
import { presenceOf } from '../../src/studio/draw/presence.ts';

const study = laidOut(exampleStudy('securebank'));
const [a] = study.strategies;
const boxes = gridOf(journeyOf(study)).placed;
let count = 0;
const newId = (): string => `n${(count += 1)}`;

describe('what is placed', () => {
  test('belongs to the phase in whose column it stands, and to none outside', () => {
    const at = (x: number) => newTouchpoint(study, 'new', 'New', { x, y: 40 }).phase;
    expect(at(0)).toBe(study.phases[0].id);
    expect(at((study.phases[0].width ?? 0) + 20)).toBe(study.phases[1].id);
    expect(at(-400)).toBeUndefined();
    expect(at(1e5)).toBeUndefined();
  });

  test('with an arrow to it is reached by some of those who leave there, and not by most', () => {
    const way = newTransition(study, undefined, 'way', 'complaint', 'new');
    const now = addTouchpoint(newTouchpoint(study, 'new', 'New', { x: 0, y: 0 }), undefined, [way]).apply(
      study,
    );
    const share = shareOf(now, 'way', undefined);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.2);
  });
});

describe('an arrow', () => {
  test('is drawn once, in as is and in a strategy', () => {
    const command = joining(study, undefined, 'goal', 'complaint', 'x');
    const now = command?.apply(study) ?? study;
    expect(joiningOf(now, undefined, 'goal>complaint').there.map(({ id }) => id)).toEqual(['x']);
    expect(joining(now, undefined, 'goal', 'complaint', 'y')).toBeUndefined();
    const within = joining(study, a.id, 'goal', 'complaint', 'x')?.apply(study) ?? study;
    expect(within.transitions).toBe(study.transitions);
    expect(joiningOf(within, a.id, 'goal>complaint').there).toHaveLength(1);
    expect(joiningOf(within, undefined, 'goal>complaint').there).toHaveLength(0);
  });

  test('that a strategy took away comes back when it is drawn again', () => {
    const arrow = { kind: 'arrow', id: 'incident>complaint' } as const;
    const gone = removing(study, a.id, [arrow]).apply(study);
    expect(joiningOf(gone, a.id, arrow.id).there).toEqual([]);
    expect(joiningOf(gone, a.id, arrow.id).gone.length).toBeGreaterThan(0);
    const back = joining(gone, a.id, 'incident', 'complaint', 'x')?.apply(gone);
    expect(back && joiningOf(back, a.id, arrow.id)).toEqual(joiningOf(study, a.id, arrow.id));
  });

  test('is led elsewhere with all its transitions, but not onto another and not out of an exit', () => {
    const led = leading(study, undefined, 'incident>complaint', 'to', 'goal', newId);
    const now = led?.command.apply(study) ?? study;
    expect(led?.arrow).toBe('incident>goal');
    expect(joiningOf(now, undefined, 'incident>goal').there.length).toBe(
      joiningOf(study, undefined, 'incident>complaint').there.length,
    );
    expect(joiningOf(now, undefined, 'incident>complaint').there).toEqual([]);
    expect(leading(study, undefined, 'incident>complaint', 'to', 'app', newId)).toBeUndefined();
    expect(leading(study, undefined, 'incident>complaint', 'from', study.exits[0].id, newId)).toBeUndefined();
    expect(leading(study, undefined, 'incident>complaint', 'to', 'complaint', newId)).toBeUndefined();
  });
});

test('what is chosen is removed: places with their arrows, an arrow with all its transitions, a phase', () => {
  const now = removing(study, undefined, [
    { kind: 'touchpoint', id: 'goal' },
    { kind: 'arrow', id: 'incident>complaint' },
    { kind: 'phase', id: 'growth' },
  ]).apply(study);
  expect(now.touchpoints.map(({ id }) => id)).not.toContain('goal');
  expect(now.transitions.some(({ from, to }) => from === 'goal' || to === 'goal')).toBe(false);
  expect(joiningOf(now, undefined, 'incident>complaint').there).toEqual([]);
  expect(now.phases.map(({ id }) => id)).not.toContain('growth');
});

test('under a strategy what it removes stays in sight, what others add does not', () => {
  const now = removing(study, a.id, [{ kind: 'touchpoint', id: 'goal' }]).apply(study);
  const [first, second] = now.strategies;
  expect(presenceOf(now, first).places.has('goal')).toBe(true);
  const added = addTouchpoint(newTouchpoint(study, 'extra', 'Extra', { x: 0, y: 0 }), second.id).apply(now);
  expect(presenceOf(added, added.strategies[1]).places.has('extra')).toBe(true);
  expect(presenceOf(added, added.strategies[0]).places.has('extra')).toBe(false);
});

test('a place dropped into another column belongs to that phase; one moved within its own stays as it was', () => {
  const goal = study.touchpoints.find(({ id }) => id === 'goal');
  const { x = 0, y = 0 } = goal ?? {};
  const aside = putting(study, boxes, new Map([['goal', { x: x + 8, y }]])).apply(study);
  expect(aside.touchpoints.find(({ id }) => id === 'goal')).toEqual({ ...goal, x: x + 8 });
  const away = putting(study, boxes, new Map([['goal', { x: 60, y }]])).apply(study);
  expect(away.touchpoints.find(({ id }) => id === 'goal')?.phase).toBe('start');
});

test('a piece copied into another study keeps its arrows and shape, and belongs to the columns it lands in', () => {
  const other = laidOut(exampleStudy('duinpolis'));
  const things = ['incident', 'complaint', 'advisor'].map((id) => ({ kind: 'touchpoint', id }) as const);
  const text = serialize(clip(study, chosenOf(study, undefined, things)));
  const { study: piece } = parseText(text);
  if (!piece) throw new Error('the clip was refused');
  const { command, things: pasted } = pasting(other, piece, { x: -600, y: 300 }, newId, undefined);
  const now = command.apply(other);
  expect(pasted).toHaveLength(3);
  const fresh = pasted.map(({ id }) => now.touchpoints.find((one) => one.id === id));
  expect(fresh.map((one) => one?.name)).toEqual(piece.touchpoints.map(({ name }) => name));
  const ids = new Set(pasted.map(({ id }) => id));
  expect(now.transitions.filter(({ from, to }) => ids.has(from) && ids.has(to))).toHaveLength(
    piece.transitions.length,
  );
  const phases = new Set(other.phases.map(({ id }) => id));
  for (const one of fresh) expect(one?.phase === undefined || phases.has(one.phase)).toBe(true);
  // Nothing leads out of the piece, so all that is wrong with it is said.
  expect(
    check(now).every(({ severity, path }) => severity === 'warning' || ids.has(path.split('.')[1])),
  ).toBe(true);
});

test('problems are found by the place or the arrow that they are about', () => {
  const broken: Study = {
    ...study,
    touchpoints: [...study.touchpoints, newTouchpoint(study, 'lonely', 'Lonely', { x: 0, y: 0 })],
  };
  const faults = faultsOf(check(broken), journeyOf(broken), undefined);
  expect([...faults.keys()]).toContain('lonely');
  const [way] = study.transitions;
  const odd = [
    { kind: 'not-whole', severity: 'error', path: `transitions.${way.id}.weight`, value: 1 },
  ] as const;
  expect([...faultsOf(odd, journeyOf(study), undefined).keys()]).toEqual([`${way.from}>${way.to}`]);
});

test('putting in order is one command, and a second time changes nothing', () => {
  const mess = putting(
    study,
    boxes,
    new Map(study.touchpoints.map(({ id }, i) => [id, { x: i, y: i }])),
  ).apply(study);
  // Phases follow the columns, so the mess belongs to the first phase; putting in order keeps that.
  const now = arranged(mess);
  expect(arranged(now).touchpoints).toEqual(now.touchpoints);
});
