import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { parse } from '../../models/parse.ts';
import { runnable } from '../../models/problem.ts';
import { changed, problemsAfter, studyOf, tiny, type Tiny } from './tiny.ts';

type Change = (study: Tiny) => unknown;
type Case = [title: string, change: Change, ...problems: object[]];

/** Exactly these problems, in any order. */
function finds(change: Change, problems: readonly object[]): void {
  const found = problemsAfter((s) => void change(s));
  expect(found).toHaveLength(problems.length);
  expect(found).toEqual(
    expect.arrayContaining(problems.map((one) => expect.objectContaining(one) as unknown)),
  );
}

const cases = (list: readonly Case[]): void => {
  test.each(list)('%s', (_, change, ...problems) => {
    finds(change, problems);
  });
};

const error = { severity: 'error' } as const;
const warning = { severity: 'warning' } as const;

/** The edits of the one strategy. */
const strategy = (...edits: Record<string, unknown>[]) => {
  return (s: Tiny): void => {
    s.strategies[0].edits = edits;
  };
};
const club = { kind: 'addTouchpoint', touchpoint: { id: 'club', name: 'Club' } };
const toClub = { kind: 'addTransition', transition: { id: 'shop-club', from: 'shop', to: 'club' } };
const fromClub = { kind: 'addTransition', transition: { id: 'club-shop', from: 'club', to: 'shop' } };

test('a study that is right has no problems, nor one whose strategy adds a touchpoint', () => {
  expect(parse(tiny()).problems).toEqual([]);
  finds(strategy(club, toClub, fromClub), []);
});

describe('ids are found twice', () => {
  cases([
    [
      'among touchpoints',
      (s) => s.touchpoints.push({ id: 'shop', name: 'Shop' }),
      { kind: 'duplicate-id', path: 'touchpoints.2', id: 'shop', first: 'touchpoints.0' },
    ],
    [
      'among touchpoints and exits together',
      (s) => s.exits.push({ id: 'shop', name: 'Shop' }),
      { kind: 'duplicate-id', ...error, path: 'exits.1', first: 'touchpoints.0' },
    ],
    [
      'among transitions',
      (s) => s.transitions.push({ id: 'shop-shop', from: 'shop', to: 'desk' }),
      { kind: 'duplicate-id', path: 'transitions.4' },
    ],
    [
      'among segments',
      (s) =>
        (s.segments = [
          { id: 'a', name: 'A', share: 0.5 },
          { id: 'a', name: 'B', share: 0.5 },
        ]),
      { kind: 'duplicate-id', path: 'segments.1' },
    ],
    [
      'among strategies',
      (s) => s.strategies.push({ id: 'better', name: 'B', edits: [] }),
      { kind: 'duplicate-id', path: 'strategies.1' },
    ],
    [
      'among events',
      (s) => s.events.push({ id: 'storm', name: 'B', edits: [] }),
      { kind: 'duplicate-id', path: 'events.1' },
    ],
    [
      'among phases',
      (s) => s.phases.push({ id: 'all', name: 'B' }),
      { kind: 'duplicate-id', path: 'phases.1' },
    ],
    [
      'among notes',
      (s) =>
        (s['notes'] = [
          { id: 'a', text: '' },
          { id: 'a', text: '' },
        ]),
      { kind: 'duplicate-id', path: 'notes.1' },
    ],
    [
      'between what a strategy adds and what is there',
      strategy(club, toClub, fromClub, { kind: 'addTouchpoint', touchpoint: { id: 'desk', name: 'X' } }),
      { kind: 'duplicate-id', path: 'strategies.better.edits.3.touchpoint', first: 'touchpoints.1' },
    ],
    [
      'between two phases of the curve',
      (s) =>
        (s['curve'] = [
          { phase: 'all', balance: 1 },
          { phase: 'all', balance: 2 },
        ]),
      { kind: 'duplicate-id', path: 'curve.1' },
    ],
  ]);

  test('but two strategies may add the same touchpoint, for they never meet', () => {
    finds((s) => {
      strategy(club, toClub, fromClub)(s);
      s.strategies.push({ id: 'other', name: 'Other', edits: [club, toClub, fromClub] });
    }, []);
  });

  cases([
    [
      'if a strategy would be called as what it is compared with',
      (s) => (s.strategies[0]['id'] = 'as-is'),
      { kind: 'reserved-id', ...error, id: 'as-is' },
    ],
    [
      'if two touchpoints would share their luck, though their ids differ',
      (s) => {
        strategy({ ...club, touchpoint: { id: 'liquid', name: 'L' } })(s);
        s.touchpoints.push({ id: 'costarring', name: 'C' });
        s.transitions.push(
          { id: 'a', from: 'shop', to: 'costarring' },
          { id: 'b', from: 'costarring', to: 'shop' },
        );
      },
      {
        kind: 'hash-collision',
        ...error,
        path: 'strategies.better.edits.0.touchpoint',
        id: 'liquid',
        other: 'costarring',
      },
      { kind: 'unreachable', ...warning },
    ],
  ]);
});

describe('references to nothing are found, with the nearest names', () => {
  cases([
    [
      'the start',
      (s) => (s.start = 'shp'),
      { kind: 'unknown-start', ...error, path: 'start', found: 'shp', nearest: ['shop'] },
    ],
    ['the start at an exit', (s) => (s.start = 'gone'), { kind: 'unknown-start' }],
    [
      'where a transition begins',
      (s) => (s.transitions[1]['from'] = 'shpo'),
      {
        kind: 'unknown-reference',
        path: 'transitions.shop-desk.from',
        to: 'touchpoint',
        found: 'shpo',
        nearest: ['shop'],
      },
      { kind: 'no-way-on', path: 'touchpoints.shop', outcome: 'failed' },
      { kind: 'unreachable-recovery' },
    ],
    [
      'where it leads',
      (s) => (s.transitions[3]['to'] = 'gon'),
      { kind: 'unknown-reference', path: 'transitions.desk-gone.to', to: 'place', nearest: ['gone'] },
    ],
    [
      'a way out of an exit',
      (s) => s.transitions.push({ id: 'back', from: 'gone', to: 'shop' }),
      { kind: 'way-out-of-exit', ...error, path: 'transitions.back.from', exit: 'gone' },
    ],
    [
      'the phase of a touchpoint',
      (s) => (s.touchpoints[0]['phase'] = 'al'),
      { kind: 'unknown-reference', path: 'touchpoints.shop.phase', to: 'phase', nearest: ['all'] },
    ],
    [
      'the phase of the curve',
      (s) => (s['curve'] = [{ phase: 'none', balance: 0 }]),
      { kind: 'unknown-reference', path: 'curve.0.phase' },
    ],
    [
      'the ends of what a strategy adds',
      strategy(club, toClub, fromClub, {
        kind: 'addTransition',
        transition: { id: 'x', from: 'clubb', to: 'desk' },
      }),
      { kind: 'unknown-reference', path: 'strategies.better.edits.3.transition.from', nearest: ['club'] },
    ],
    [
      'what only another patch adds',
      (s) => {
        strategy(club, toClub, fromClub)(s);
        s.events[0].edits = [{ kind: 'addTransition', transition: { id: 'x', from: 'desk', to: 'club' } }];
      },
      { kind: 'unknown-reference', path: 'events.storm.edits.0.transition.to', found: 'club' },
    ],
    [
      'the target of an edit',
      strategy({ kind: 'set', target: 'touchpoints.shop.reech', value: 1 }),
      {
        kind: 'unknown-target',
        ...error,
        path: 'strategies.better.edits.0',
        nearest: ['touchpoints.shop.reach'],
      },
    ],
    [
      'the object of an edit',
      strategy({ kind: 'set', target: 'touchpoints.shopp.reach', value: 1 }),
      { kind: 'unknown-target', nearest: ['touchpoints.shop.reach'] },
    ],
    [
      'the object of an edit, which an exit has not',
      strategy({ kind: 'set', target: 'exits.gone.reach', value: 1 }),
      { kind: 'unknown-target' },
    ],
    [
      'what an event changes',
      (s) => (s.events[0].edits = [{ kind: 'add', target: 'market.foo', value: 1 }]),
      { kind: 'unknown-target', path: 'events.storm.edits.0' },
    ],
    [
      'what is to be removed',
      strategy({ kind: 'remove', target: 'transitions.desk-gon' }),
      { kind: 'unknown-target', nearest: ['transitions.desk-gone', 'transitions.desk-shop'] },
    ],
    [
      'a removal of something else',
      strategy({ kind: 'remove', target: 'segments.all' }),
      { kind: 'unknown-target', nearest: [] },
    ],
    [
      'a number that is chosen',
      strategy({ kind: 'choose', target: 'touchpoints.shop.reach', value: 'high' }),
      { kind: 'wrong-edit', ...error, needs: 'number' },
    ],
    [
      'a choice that is set',
      strategy({ kind: 'set', target: 'touchpoints.shop.layer', value: 1 }),
      { kind: 'wrong-edit', needs: 'choice' },
    ],
    [
      'an option',
      strategy({ kind: 'choose', target: 'touchpoints.shop.layer', value: 'socail' }),
      {
        kind: 'unknown-option',
        ...error,
        path: 'strategies.better.edits.0.value',
        nearest: ['social'],
        options: ['basic', 'social', 'personal'],
      },
    ],
    [
      'the discount rate, which is one for all',
      strategy({ kind: 'set', target: 'market.discount', value: 0.1 }),
      { kind: 'not-patchable', ...error, target: 'market.discount' },
    ],
    [
      'the cohort, which is one for all',
      strategy({ kind: 'multiply', target: 'market.cohort', value: 2 }),
      { kind: 'not-patchable' },
    ],
    [
      'a setting, which is one for all',
      (s) => (s.events[0].edits = [{ kind: 'set', target: 'settings.horizon', value: 10 }]),
      { kind: 'not-patchable' },
    ],
    [
      'the removal of the start',
      strategy({ kind: 'remove', target: 'touchpoints.shop' }),
      { kind: 'removes-start', ...warning },
      { kind: 'zero-weights', path: 'touchpoints.shop', outcome: 'ok', strategy: 'better' },
      { kind: 'zero-weights', path: 'touchpoints.desk', outcome: 'ok' },
    ],
  ]);
});

describe('numbers that cannot be are found', () => {
  const estimate =
    (value: object): Change =>
    (s) =>
      (s.touchpoints[0]['reach'] = value);
  const path = 'touchpoints.shop.reach';
  cases([
    [
      'beyond the range',
      (s) => (s.touchpoints[0]['reach'] = 1.1),
      { kind: 'out-of-range', ...error, path, value: 1.1, min: 0, max: 1 },
    ],
    [
      'in the market',
      (s) => (s.market['deposit'] = 3),
      { kind: 'out-of-range', path: 'market.deposit', min: 5, max: 60 },
    ],
    [
      'in a tier',
      (s) => (s.tiers['red'] = { switching: 0.99 }),
      { kind: 'out-of-range', path: 'tiers.red.switching' },
    ],
    [
      'in a segment',
      (s) => (s.segments[0]['relevance'] = 3),
      { kind: 'out-of-range', path: 'segments.all.relevance' },
    ],
    [
      'in a strategy',
      (s) => (s.strategies[0]['oneOff'] = -1),
      { kind: 'out-of-range', path: 'strategies.better.oneOff' },
    ],
    ['in an event', (s) => (s.events[0]['from'] = -1), { kind: 'out-of-range', path: 'events.storm.from' }],
    [
      'in the settings',
      (s) => (s.settings['horizon'] = 0),
      { kind: 'out-of-range', path: 'settings.horizon' },
    ],
    [
      'a part of a customer',
      (s) => (s.settings['customers'] = 10.5),
      { kind: 'not-whole', ...error, path: 'settings.customers' },
    ],
    ['a part of a seed', (s) => (s.settings['seed'] = 1.5), { kind: 'not-whole', path: 'settings.seed' }],
    [
      'half a feedback',
      (s) => (s.settings['feedback'] = 0.5),
      { kind: 'not-zero-or-one', ...error, path: 'settings.feedback' },
    ],
    [
      'what is set by a strategy',
      strategy({ kind: 'set', target: path, value: 2 }),
      { kind: 'out-of-range', ...error, path: 'strategies.better.edits.0.value' },
    ],
    [
      'what a strategy adds',
      strategy({ ...club, touchpoint: { id: 'club', name: 'C', grade: 11 } }, toClub, fromClub),
      { kind: 'out-of-range', path: 'strategies.better.edits.0.touchpoint.grade' },
    ],
    [
      'what adding leads to',
      strategy({ kind: 'add', target: path, value: 0.2 }),
      { kind: 'result-out-of-range', ...warning, path: 'strategies.better.edits.0', max: 1 },
    ],
    [
      'what multiplying leads to, after all edits of the number',
      strategy({ kind: 'set', target: path, value: 0.5 }, { kind: 'multiply', target: path, value: 3 }),
      { kind: 'result-out-of-range', path: 'strategies.better.edits.1', value: 1.5 },
    ],
    [
      'but not if a later edit leads back',
      strategy({ kind: 'multiply', target: path, value: 3 }, { kind: 'multiply', target: path, value: 0.2 }),
    ],
    [
      'nor if only rounding leads out',
      strategy(
        { kind: 'set', target: path, value: 0.1 },
        { kind: 'multiply', target: path, value: 10.000000000000002 },
      ),
    ],
    [
      'low beyond the range',
      estimate({ value: 0.5, low: -0.1, high: 0.6 }),
      { kind: 'out-of-range', path: `${path}.low` },
    ],
    [
      'low without high',
      estimate({ value: 0.5, low: 0.4 }),
      { kind: 'half-estimate', ...error, path, missing: 'high' },
    ],
    ['high without low', estimate({ value: 0.5, high: 0.6 }), { kind: 'half-estimate', missing: 'low' }],
    [
      'low above middle',
      estimate({ value: 0.5, low: 0.6, high: 0.7 }),
      { kind: 'estimate-order', ...error, path, low: 0.6, middle: 0.5, high: 0.7 },
    ],
    ['two equal of three', estimate({ value: 0.5, low: 0.5, high: 0.7 }), { kind: 'estimate-order' }],
    ['but not three equal', estimate({ value: 0.5, low: 0.5, high: 0.5 })],
    [
      'low on the end of the range',
      estimate({ value: 0.5, low: 0, high: 0.7 }),
      { kind: 'estimate-bounds', ...error, path, min: 0, max: 1 },
    ],
    [
      'a middle too near to low',
      estimate({ value: 0.401, low: 0.4, high: 0.9 }),
      { kind: 'estimate-skew', ...error, path, from: expect.closeTo(0.47, 1) as unknown },
    ],
    [
      'an estimate of a change that no distribution fits',
      strategy({ kind: 'multiply', target: path, value: { value: 0.5, low: 0.499, high: 1 } }),
      { kind: 'estimate-skew', path: 'strategies.better.edits.0.value' },
    ],
    [
      'a factor below nothing',
      strategy({ kind: 'multiply', target: path, value: { value: 0.5, low: -1, high: 1 } }),
      { kind: 'out-of-range', path: 'strategies.better.edits.0.value.low' },
    ],
    [
      'borders of tiers out of order',
      (s) => (s.tiers['loyal'] = { from: -10 }),
      {
        kind: 'tier-order',
        ...error,
        path: 'tiers.loyal.from',
        lower: 'satisfied',
        upper: 'loyal',
        lowerFrom: -5,
        upperFrom: -10,
        strategy: null,
      },
    ],
    [
      'borders out of order under a strategy',
      strategy({ kind: 'set', target: 'tiers.loyal.from', value: 60 }),
      { kind: 'tier-order', path: 'tiers.engaged.from', strategy: 'better' },
    ],
    [
      'a gate that is open before it opens',
      (s) => (s.market['gateTo'] = 0.5),
      { kind: 'gate-order', ...error, path: 'market.gateTo', from: 0.5, to: 0.5 },
    ],
    ['no segments', (s) => (s.segments = []), { kind: 'no-segments', ...error, path: 'segments' }],
    [
      'shares of nothing',
      (s) => (s.segments[0]['share'] = 0),
      { kind: 'shares-zero', ...error, strategy: null },
    ],
    [
      'shares that are more than all',
      (s) => s.segments.push({ id: 'more', name: 'More', share: 0.5 }),
      { kind: 'shares-not-one', ...warning, sum: 1.5 },
    ],
    [
      'an event that is over before it begins',
      (s) => (s.events[0]['to'] = 10),
      { kind: 'empty-window', ...warning, path: 'events.storm.to' },
    ],
    [
      'a strategy that begins too late',
      (s) => (s.strategies[0]['start'] = 2000),
      { kind: 'after-horizon', ...warning, start: 2000, horizon: 1095 },
    ],
  ]);
});

describe('a journey that leads nowhere is found', () => {
  cases([
    [
      'without touchpoints',
      (s) => ([s.touchpoints, s.transitions, s.strategies[0].edits] = [[], [], []]),
      { kind: 'no-touchpoints', ...error, path: 'touchpoints' },
      { kind: 'unknown-start' },
    ],
    [
      'a touchpoint nobody reaches',
      (s) => (
        s.touchpoints.push({ id: 'attic', name: 'Attic' }),
        s.transitions.push({ id: 'a', from: 'attic', to: 'shop' })
      ),
      { kind: 'unreachable', ...warning, path: 'touchpoints.attic' },
    ],
    [
      'a recovery nobody reaches',
      (s) => {
        s.touchpoints[0]['failure'] = 0;
        s.strategies[0].edits = [];
      },
      { kind: 'unreachable-recovery', ...warning, path: 'touchpoints.desk' },
    ],
    [
      'but not one that is reached under a strategy only',
      (s) => {
        s.transitions[1]['weight'] = 0;
        s.transitions[0]['condition'] = 'any';
        s.strategies[0].edits.push({ kind: 'set', target: 'transitions.shop-desk.weight', value: 1 });
      },
    ],
    [
      'nor in an event only',
      (s) => {
        s.touchpoints[0]['failure'] = 0;
        s.strategies[0].edits = [];
        s.events[0].edits = [{ kind: 'set', target: 'touchpoints.shop.failure', value: 1 }];
      },
    ],
    [
      'no way out at all',
      (s) => (
        s.touchpoints.push({ id: 'pit', name: 'Pit' }),
        s.transitions.push({ id: 'a', from: 'shop', to: 'pit' })
      ),
      { kind: 'dead-end', ...error, path: 'touchpoints.pit' },
    ],
    [
      'no way on after a failure',
      (s) => s.transitions.splice(1, 1),
      { kind: 'no-way-on', ...error, path: 'touchpoints.shop', outcome: 'failed', strategy: null, day: 0 },
      { kind: 'unreachable-recovery' },
    ],
    [
      'no way on after a success',
      (s) => (s.transitions[2]['condition'] = 'failed'),
      { kind: 'no-way-on', path: 'touchpoints.desk', outcome: 'ok' },
    ],
    [
      'but not after a success that cannot be',
      (s) => {
        s.transitions[2]['condition'] = 'failed';
        s.touchpoints[1]['failure'] = 1;
      },
    ],
    [
      'nor after a failure that cannot be',
      (s) => {
        s.transitions.splice(1, 1);
        s.touchpoints.splice(1, 1);
        s.transitions.splice(1, 2);
        s.touchpoints[0]['failure'] = 0;
        s.strategies[0].edits = [];
      },
    ],
    [
      'a failure that can be for one segment only',
      (s) => {
        s.transitions[2]['condition'] = 'failed';
        s.touchpoints[1]['failure'] = 0.5;
        s.segments[0]['failure'] = 2;
        s.segments.push({ id: 'b', name: 'B', share: 0 });
      },
    ],
    [
      'weights that are all zero',
      (s) => (s.transitions[2]['weight'] = 0),
      { kind: 'zero-weights', ...error, path: 'touchpoints.desk', outcome: 'ok', strategy: null },
    ],
    [
      'weights that are all zero under a strategy',
      strategy({ kind: 'remove', target: 'transitions.desk-shop' }),
      { kind: 'zero-weights', path: 'touchpoints.desk', outcome: 'ok', strategy: 'better', day: 0 },
    ],
    [
      'weights that are all zero from the day on which a strategy is in force',
      (s) => {
        strategy({ kind: 'remove', target: 'transitions.desk-shop' })(s);
        Object.assign(s.strategies[0], { start: 30, ramp: 80 });
      },
      { kind: 'zero-weights', strategy: 'better', day: 100 },
    ],
    [
      'weights that are all zero while an event lasts',
      (s) => (s.events[0].edits = [{ kind: 'set', target: 'transitions.desk-shop.weight', value: 0 }]),
      { kind: 'zero-weights', strategy: null, day: 10 },
    ],
    [
      'weights that are all zero if a risky strategy does more than planned',
      (s) => {
        strategy({ kind: 'multiply', target: 'transitions.desk-shop.weight', value: 0.3 })(s);
        s.strategies[0]['executionRisk'] = 0.25;
      },
      { kind: 'zero-weights', strategy: 'better' },
    ],
    [
      'a touchpoint that is left by nobody once the event is over that adds it',
      (s) => (s.events[0].edits = [club, toClub, fromClub]),
      { kind: 'zero-weights', path: 'touchpoints.club', outcome: 'ok', day: 20 },
      { kind: 'zero-weights', path: 'touchpoints.club', outcome: 'failed', day: 20 },
    ],
  ]);
});

describe('circles without time', () => {
  const instant: Change = (s) => {
    s.transitions[0]['wait'] = 0;
  };
  const circle = { path: 'touchpoints.shop', touchpoints: ['shop'] };
  cases([
    ['with a way out are odd', instant, { kind: 'zero-wait-cycle', ...warning, ...circle }],
    [
      'without one are endless',
      (s) => {
        instant(s);
        s.transitions[0]['condition'] = 'any';
        s.transitions[1]['wait'] = 0;
        s.transitions[2]['wait'] = 0;
        s.transitions.pop();
      },
      { kind: 'endless-instant', ...error, path: 'touchpoints.desk', touchpoints: ['desk', 'shop'] },
    ],
    [
      'without one for the outcomes that can be are endless',
      (s) => {
        instant(s);
        s.touchpoints[0]['failure'] = 0;
        s.strategies[0].edits = [];
      },
      { kind: 'endless-instant', ...circle },
      { kind: 'unreachable-recovery' },
    ],
    [
      'without one for a single segment are endless',
      (s) => {
        instant(s);
        s.segments = [
          { id: 'a', name: 'A', share: 0.5 },
          { id: 'b', name: 'B', share: 0.5, failure: 0 },
        ];
      },
      { kind: 'endless-instant', ...circle },
    ],
    [
      'that only a strategy makes are said to be its own',
      strategy({ kind: 'set', target: 'transitions.shop-shop.wait', value: 0 }),
      { kind: 'zero-wait-cycle', strategy: 'better' },
    ],
    ['that lead to an exit at once are none', (s) => (s.transitions[3]['wait'] = 0)],
    [
      'from which one way takes time are not endless',
      (s) => {
        instant(s);
        s.touchpoints[0]['failure'] = 0;
        s.strategies[0].edits = [];
        s.transitions.push({ id: 'slow', from: 'shop', to: 'shop', wait: 1 });
      },
      { kind: 'zero-wait-cycle', ...circle },
      { kind: 'unreachable-recovery' },
    ],
  ]);
});

describe('a large study', () => {
  const size = 1000;
  const large = (strategies: number) => ({
    ...tiny(),
    start: 't0',
    touchpoints: Array.from({ length: size }, (_, i) => ({ id: `t${i}`, name: 'T' })),
    transitions: Array.from({ length: 10 * size }, (_, k) => ({
      id: `w${k}`,
      from: `t${k % size}`,
      to: `t${(k * 7919 + 1) % size}`,
      wait: k % 3,
    })),
    strategies: Array.from({ length: strategies }, (_, i) => ({
      id: `s${i}`,
      name: 'S',
      edits: [{ kind: 'multiply', target: `transitions.w${i}.weight`, value: 0.5 }],
    })),
    events: [],
  });

  test(
    'of 1,000 touchpoints, 10,000 transitions and 20 strategies is checked in well under 5 s',
    { timeout: 30_000 },
    () => {
      const study = studyOf(large(20));
      const start = performance.now();
      const problems = check(study);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(runnable(problems)).toBe(true);
    },
  );

  test('with ten thousand mistakes is checked in seconds', { timeout: 30_000 }, () => {
    const study = studyOf({
      ...large(0),
      transitions: large(0).transitions.map((way) => ({ ...way, to: `x${way.to}`, weight: -1 })),
    });
    const start = performance.now();
    const kinds = check(study).map(({ kind }) => kind);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(kinds.filter((kind) => kind === 'unknown-reference')).toHaveLength(50);
    expect(kinds).toContain('more-problems');
  });

  test('with ten thousand edits of nothing is checked in seconds', { timeout: 30_000 }, () => {
    const aimless = Array.from({ length: 1000 }, (_, i) => ({
      kind: 'set',
      target: `transitions.v${i}.weight`,
      value: 1,
    }));
    const study = studyOf({
      ...large(10),
      strategies: large(10).strategies.map((one) => ({ ...one, edits: aimless })),
    });
    const start = performance.now();
    expect(check(study).filter(({ kind }) => kind === 'unknown-target')).toHaveLength(50);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

test('a strategy is checked as it is in force, however odd its base', () => {
  // the base lacks a way on that the strategy adds: only the base is wrong
  const study = changed((s) => {
    s.transitions.splice(1, 1);
    strategy({ kind: 'addTransition', transition: { id: 'new', from: 'shop', to: 'desk' } })(s);
  });
  expect(parse(study).problems).toMatchObject([{ kind: 'no-way-on', strategy: null }]);
});
