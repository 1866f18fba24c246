/** A muted touchpoint moves no balance; all else that happens at it does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causes } from '../../models/rules/ledger.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { touchpointColumns } from '../../workers/tally/layout.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { atTouchpoint, outcome, taken } from '../theory/simulate.ts';
import { running, settings } from './random.ts';

const small = studyArbitrary({ maxTouchpoints: 5, estimates: false }).map((study) =>
  running(study, { horizon: 200 }),
);
const backend = inlineBackend();
const moves = causes.filter((cause) => cause !== 'forgetting');
const counted = touchpointColumns.filter(
  (column) => column !== 'after' && !causes.some((cause) => cause === column),
);

/** Under the first strategy, or as is where there is none. */
async function tallied(study: Study, muted: ReadonlySet<string>): Promise<Tally> {
  const program = compile(study, study.strategies[0] ?? asIs, { muted });
  return (await run({ programs: [program], seed: study.settings.seed, customers: 64, backend })).tally;
}

test('nothing is booked at a muted touchpoint but what is forgotten after it', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(small, fc.nat(), async (study, which) => {
      const { id } = study.touchpoints[which % study.touchpoints.length];
      const booked = (tally: Tally) => moves.map((cause) => atTouchpoint(tally, id, cause));
      if (booked(await tallied(study, new Set())).some((points) => points !== 0)) moved += 1;
      for (const points of booked(await tallied(study, new Set([id])))) expect(Math.abs(points)).toBe(0);
    }),
    settings,
  );
  expect(moved).toBeGreaterThan(10);
});

test('without feedback visits, money and ways on are the same to the bit with everything muted', async () => {
  await fc.assert(
    fc.asyncProperty(small, async (study) => {
      const calm = running(study, { feedback: 0 });
      const ids = study.touchpoints.map(({ id }) => id);
      const seen = async (muted: ReadonlySet<string>) => {
        const tally = await tallied(calm, muted);
        return [
          ids.map((id) => counted.map((column) => atTouchpoint(tally, id, column))),
          study.transitions.map(({ id }) => taken(tally, id)),
          (['cash', 'lifetime', 'positive', 'negative', 'satisfaction', 'resolved'] as const).map((column) =>
            outcome(tally, column),
          ),
        ];
      };
      expect(await seen(new Set(ids))).toEqual(await seen(new Set()));
    }),
    settings,
  );
});

test('muting nothing, or what is not there, leaves a program as it is', () => {
  fc.assert(
    fc.property(small, (study) => {
      const { hash } = compile(study, asIs);
      expect(compile(study, asIs, { muted: new Set(['nowhere']) }).hash).toBe(hash);
    }),
    settings,
  );
});
