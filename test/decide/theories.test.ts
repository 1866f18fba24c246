/** A rival theory holds everywhere in the study, and leaves a study that is right. */
import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { runnable } from '../../models/problem.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { periods, type World } from '../../models/world.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { studyUnder, theories, type Theory } from '../../workers/decide/theories.ts';
import { small } from './small.ts';

const rich = small({
  market: { halfLife: { value: 40, low: 35, high: 60 }, lossWeight: { value: 2, low: 1.5, high: 3 } },
  strategies: [
    {
      id: 'patch',
      name: 'Patch',
      edits: [
        { kind: 'set', target: 'market.lossWeight', value: 3 },
        { kind: 'add', target: 'market.cushion', value: 0.2 },
        { kind: 'set', target: 'market.halfLife', value: 100 },
        { kind: 'multiply', target: 'market.disconfirmation', value: 0.5 },
        { kind: 'set', target: 'touchpoints.left.recovery', value: { value: 1.2, low: 1.1, high: 1.4 } },
        { kind: 'multiply', target: 'touchpoints.right.recovery', value: 1.5 },
        { kind: 'addTouchpoint', touchpoint: { id: 'desk', name: 'Desk', recovery: 1.3 } },
      ],
    },
  ],
});

const holds: Readonly<Record<Theory, (world: World) => boolean>> = {
  lossesAsGains: ({ market }) => market.lossWeight === 1,
  noCushion: ({ market }) => market.cushion === 0,
  noParadox: ({ touchpoints }) => [...touchpoints.values()].every(({ recovery }) => recovery <= 1),
  metIsNothing: ({ market }) => market.disconfirmation === 1,
  quickForgetting: ({ market }) => [30, 50].includes(market.halfLife),
  withoutEmotion: () => true,
};

describe.each(theories)('%s', (theory) => {
  test('holds with and without the patch', () => {
    const study = studyUnder(rich, theory);
    const worlds = [{ edits: [] }, ...study.strategies].flatMap((patch) => periods(study, patch));
    expect(worlds.map(({ world }) => holds[theory](world))).toEqual(worlds.map(() => true));
    expect(holds[theory](periods(rich, rich.strategies[0])[0].world)).toBe(theory === 'withoutEmotion');
  });

  test.each(exampleIds)('leaves %s right, and no new doubt in it', (id) => {
    const [before, study] = [exampleStudy(id), studyUnder(exampleStudy(id), theory)];
    expect(runnable(check(study))).toBe(true);
    const known = inputsOf(before).map((input) => input.id);
    expect(inputsOf(study).filter((input) => !known.includes(input.id))).toEqual([]);
  });
});

test('without emotion nobody acts on the balance', () => {
  expect(studyUnder(rich, 'withoutEmotion').settings.feedback).toBe(0);
});
