import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { guess } from '../../models/quantity.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { destinationOf } from '../../src/studio/inspect/goTo.ts';
import { problemsAt, targetAt } from '../../src/studio/inspect/targets.ts';

const study = exampleStudy('securebank');
const [basics] = study.strategies;
const [way] = study.transitions;

/** A study whose first strategy sets a grade too high, and changes a touchpoint that is gone. */
const wrong: Study = {
  ...study,
  touchpoints: study.touchpoints.map((one) =>
    one.id === 'app' ? { ...one, charge: { ...guess(0.5), low: 0.9, high: 0.2 } } : one,
  ),
  strategies: [
    {
      ...basics,
      edits: [
        { kind: 'set', target: 'touchpoints.app.grade', value: guess(11) },
        { kind: 'set', target: 'touchpoints.gone.grade', value: guess(7) },
      ],
    },
  ],
  events: [
    {
      id: 'flood',
      name: 'Flood',
      note: '',
      from: guess(20),
      to: guess(10),
      edits: [
        { kind: 'add', target: 'touchpoints.app.reach', value: guess(3) },
        { kind: 'set', target: 'touchpoints.gone.grade', value: guess(7) },
      ],
    },
  ],
};

describe('a path within a strategy', () => {
  test('is about what the edit changes', () => {
    expect(targetAt(`strategies.${basics.id}.edits.0.value`, wrong)).toEqual({
      path: 'touchpoints.app.grade',
      scope: basics.id,
      edit: 0,
    });
    expect(targetAt('touchpoints.app.grade.low', wrong)).toEqual({
      path: 'touchpoints.app.grade.low',
      scope: undefined,
      edit: undefined,
    });
  });

  test('of a number that a patch adds is about that number', () => {
    const added: Study = {
      ...study,
      strategies: [
        {
          ...basics,
          edits: [{ kind: 'addTouchpoint', touchpoint: { ...study.touchpoints[0], id: 'fresh' } }],
        },
      ],
    };
    expect(targetAt(`strategies.${basics.id}.edits.0.touchpoint.failure.low`, added).path).toBe(
      'touchpoints.fresh.failure.low',
    );
  });
});

describe('a problem', () => {
  const problems = check(wrong);
  const at = (path: string, scope?: string): string[] =>
    problemsAt(problems, wrong, path, scope).map(({ kind }) => kind);

  test('shows at its number, in its scope only', () => {
    expect(at('touchpoints.app.charge')).toEqual(['estimate-order']);
    expect(at('touchpoints.app.grade')).toEqual([]);
    expect(at('touchpoints.app.grade', basics.id)).toContain('out-of-range');
  });

  test('of an event shows in the panel of the event, whatever strategy is looked at', () => {
    expect(at('touchpoints.app.reach')).toEqual([]);
    expect(at('events.flood.edits.touchpoints.app.reach', basics.id)).toEqual(['result-out-of-range']);
    expect(at('events.flood.edits.touchpoints.gone.grade')).toEqual(['unknown-target']);
    expect(at('events.flood.to')).toEqual(['empty-window']);
  });

  test.each([
    [
      'touchpoints.app.charge.low',
      { kind: 'thing', thing: { kind: 'touchpoint', id: 'app' } },
      'touchpoints.app.charge',
    ],
    [
      `transitions.${way.id}.wait`,
      { kind: 'thing', thing: { kind: 'arrow', id: `${way.from}>${way.to}` } },
      `transitions.${way.id}.wait`,
    ],
    ['market.gateFrom', { kind: 'panel', panel: 'market' }, 'market.gateFrom'],
    ['tiers.loyal.from', { kind: 'panel', panel: 'tiers' }, 'tiers.loyal.from'],
    ['segments', { kind: 'panel', panel: 'segments' }, 'segments'],
    ['settings.horizon', { kind: 'panel', panel: 'study' }, 'settings.horizon'],
    ['', { kind: 'panel', panel: 'study' }, ''],
    [`strategies.${basics.id}.start`, { kind: 'panel', panel: 'strategy' }, `strategies.${basics.id}.start`],
    [
      `strategies.${basics.id}.edits.0.value`,
      { kind: 'thing', thing: { kind: 'touchpoint', id: 'app' } },
      'touchpoints.app.grade',
    ],
    [
      `strategies.${basics.id}.edits.1.target`,
      { kind: 'panel', panel: 'strategy' },
      `strategies.${basics.id}.edits.1`,
    ],
    ['events.flood.to', { kind: 'panel', panel: 'event' }, 'events.flood.to'],
    [
      'events.flood.edits.0.value.low',
      { kind: 'panel', panel: 'event' },
      'events.flood.edits.touchpoints.app.reach',
    ],
    ['events', { kind: 'panel', panel: 'study' }, 'events'],
    ['events.storm.from', { kind: 'panel', panel: 'problems' }, 'events.storm.from'],
  ])('at “%s” leads to where it can be put right', (path, place, field) => {
    expect(destinationOf(path, wrong)).toMatchObject({ place, field });
  });

  test('all problems of a study lead somewhere', () => {
    for (const { path } of problems) expect(destinationOf(path, wrong).place).toBeDefined();
  });
});
