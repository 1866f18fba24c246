/** A rival theory holds everywhere in the study, and leaves a study that is right. */
import { describe, expect, test } from 'vitest';
import { check } from '../../models/check.ts';
import { runnable } from '../../models/problem.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { periods } from '../../models/world.ts';
import type { World } from '../../models/world/inForce.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { compile } from '../../workers/compile/compile.ts';
import { T, viewProgram, type Program } from '../../workers/compile/program.ts';
import { programUnder, studyUnder, theories, type Theory } from '../../workers/decide/theories.ts';
import { add, build, set } from '../building.ts';
import { outlooksOf, small } from './small.ts';

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
  noParadox: () => true, // below
  metIsNothing: ({ market }) => market.disconfirmation === 1,
  quickForgetting: ({ market }) => [30, 50].includes(market.halfLife),
  withoutEmotion: () => true,
};

describe.each(theories)('%s', (theory) => {
  test('holds with and without the patch', () => {
    const study = studyUnder(rich, theory);
    const worlds = [{ edits: [] }, ...study.strategies].flatMap((patch) => periods(study, patch));
    expect(worlds.map(({ world }) => holds[theory](world))).toEqual(worlds.map(() => true));
    expect(holds[theory](periods(rich, rich.strategies[0])[0].world)).toBe(
      theory === 'withoutEmotion' || theory === 'noParadox',
    );
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

describe('without the paradox', () => {
  /** The recovery factor of the desk by period, and all that is said of the shop. */
  const said = ({ buffer, names }: Program): { recovery: number[]; shop: number[] } => {
    const { touchpoint, touchpoints } = viewProgram(buffer);
    const of = (id: string): number[][] =>
      Array.from({ length: touchpoint.length / T.size }, (_, row) => row)
        .filter((row) => row % touchpoints === names.touchpoints.indexOf(id))
        .map((row) => [...touchpoint.subarray(row * T.size, (row + 1) * T.size)]);
    return { recovery: of('desk').map((numbers) => numbers[T.recovery]), shop: of('shop').flat() };
  };
  const careful = build({
    touchpoints: {
      shop: { grade: 7, failure: 0.5, revenue: 20 },
      desk: { kind: 'recovery', recovery: 0.7 },
    },
    ways: [
      ['shop', 'shop', { condition: 'ok', wait: 20 }],
      ['shop', 'desk', { condition: 'failed', wait: 2 }],
      ['desk', 'shop', { wait: 20 }],
    ],
    settings: { horizon: 365 },
    leaving: true,
    strategies: {
      risky: { executionRisk: 0.25, edits: [set('touchpoints.desk.recovery', 1)] },
      sure: { edits: [set('touchpoints.desk.recovery', 1)] },
      gradual: { ramp: 100, edits: [set('touchpoints.desk.recovery', 1.9)] },
    },
    events: { fair: { from: 50, to: 80, edits: [add('touchpoints.desk.recovery', 0.5)] } },
  });

  test('no recovery gives back more than was lost, however well a patch is carried out and whatever happens', () => {
    for (const execution of [1, 1.5]) {
      for (const strategy of careful.strategies) {
        const program = compile(careful, strategy, { execution });
        const under = programUnder(program, 'noParadox');
        const [before, after] = [said(program), said(under)];
        expect(Math.max(...before.recovery)).toBeGreaterThan(1);
        expect(after.recovery).toEqual(before.recovery.map((factor) => Math.min(1, factor)));
        expect(after.shop).toEqual(before.shop);
        expect(under.hash).not.toBe(program.hash);
      }
    }
  });

  test('a future in which a patch turns out better than planned is lived as if it had gone as planned', async () => {
    const by = async (theory?: Theory): Promise<boolean[]> => {
      const outlooks = await outlooksOf(careful, 24, { customers: 64, ...(theory && { theory }) });
      return outlooks.filter(({ inputs: [e] }) => e > 1).map(({ net }) => net[1] === net[2]);
    };
    expect(new Set(await by('noParadox'))).toEqual(new Set([true]));
    expect(new Set(await by())).toEqual(new Set([false]));
  });
});
