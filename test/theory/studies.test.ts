import { afterAll, describe, expect, it } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare, type Comparison } from '../../workers/measures/compare.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { figures, theirCustomers, type StudyFigures } from './figures.ts';

/**
 * Each figure lies within 4 combined standard errors. There are 150, and for the seed to be unlucky in one of them has
 * a chance of about 150 × 6.3e-5, below 1 %. The seed was not chosen: it is the studies' own.
 */
const errors = 4;
const customers = 16_384;
const backend = nodeBackend();
afterAll(() => {
  backend.close();
});

async function compared(id: keyof typeof figures, feedback: 0 | 1): Promise<Comparison[]> {
  const example = exampleStudy(id);
  const study = { ...example, settings: { ...example.settings, feedback } };
  const strategies = [asIs, ...study.strategies.filter((strategy) => strategy.id in figures[id])];
  const programs = strategies.map((strategy) => compile(study, strategy));
  const { tally } = await run({ programs, seed: study.settings.seed, customers, backend });
  return compare(study, strategies, tally);
}

describe.each(['securebank', 'fonkel'] as const)('the figures of %s', (id) => {
  it('are those of an independent program', async () => {
    const far: string[] = [];
    for (const comparison of await compared(id, 1)) {
      const { strategy } = comparison;
      for (const [name, { mean, se }, theirs, digit] of pairs(comparison, figures[id][strategy.id])) {
        const combined = Math.hypot(se, se * Math.sqrt(customers / theirCustomers)) + 1e-12;
        const away = Math.max(0, Math.abs(mean - theirs) - digit) / combined;
        if (!(away <= errors))
          far.push(`${strategy.id} ${name}: ${mean} ± ${se}, theirs ${theirs}: ${away} errors`);
      }
    }
    expect(far).toEqual([]);
  });

  it('show what emotion changes: without it the differences are others', async () => {
    for (const { strategy, delta } of await compared(id, 0)) {
      const theirs = figures[id][strategy.id].withoutEmotion;
      const combined = delta.clv.se * Math.sqrt(1 + customers / theirCustomers);
      expect(Math.abs(delta.clv.mean - theirs)).toBeLessThanOrEqual(errors * combined + 0.0005);
    }
  });
});

/** Name, our estimate, their figure, and half the last digit they print. */
function pairs(
  { measures: m, delta }: Comparison,
  theirs: StudyFigures,
): [string, Estimate, number, number][] {
  const percent = ({ mean, se }: Estimate): Estimate => ({ mean: 100 * mean, se: 100 * se });
  const list = (name: string, ours: readonly Estimate[], given: readonly number[], digit: number) =>
    given.map((value, i): [string, Estimate, number, number] => [`${name} ${i}`, ours[i], value, digit]);
  return [
    ['clv', m.clv, theirs.clv, 5e-4],
    ['ΔCLV', delta.clv, theirs.delta, 5e-4],
    ['balance', m.balance, theirs.balance, 5e-4],
    ['nps', m.nps, theirs.nps, 5e-3],
    ['satisfaction', m.satisfaction, theirs.satisfaction, 5e-5],
    ['engagement grade', m.engagementGrade, theirs.engagementGrade, 5e-5],
    ...list('retention', m.retention.map(percent), theirs.retention, 5e-3),
    ...list('tier', Object.values(m.tiers).map(percent), theirs.tiers, 5e-3),
    ...list('complaints', [m.complaints, m.resolved], theirs.complaints, 5e-5),
    ...list('recommendations', [m.positive, m.negative], theirs.recommendations, 5e-5),
    ...list('end', [m.active, ...Object.values(m.exits)].map(percent), theirs.ends, 5e-3),
  ];
}
