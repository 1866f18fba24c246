import { describe, expect, it } from 'vitest';
import { asIs, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { isLook, standing, type Goal } from '../../workers/measures/enough.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { changed, studyOf } from '../models/tiny.ts';

const most = 8192;
const backend = inlineBackend();

/** Two desks that a customer meets by the toss of a coin: the same edit at the one or the other is worth the same. */
const twins = studyOf(
  changed((study) => {
    study.settings.horizon = 365;
    study.touchpoints = [
      { id: 'door', name: 'Door', phase: 'all' },
      ...['left', 'right'].map((id) => ({ id, name: id, phase: 'all', failure: 0.3, revenue: 10 })),
    ];
    study.start = 'door';
    study.transitions = ['left', 'right'].flatMap((id) => [
      { id: `to-${id}`, from: 'door', to: id, wait: 30 },
      { id: `from-${id}`, from: id, to: 'door', wait: 60 },
    ]);
    const better = (id: string, revenue: number) => ({
      id: `better-${id}`,
      name: id,
      edits: [{ kind: 'set', target: `touchpoints.${id}.revenue`, value: revenue }],
    });
    study.strategies = [better('left', 20), better('right', 20)];
    study.events = [];
  }),
);

async function until(
  study: Study,
  strategies: readonly Strategy[],
  goal: Goal,
  seed: number,
): Promise<Tally> {
  const programs = strategies.map((strategy) => compile(study, strategy));
  const isEnough = (tally: Tally): boolean =>
    isLook(tally.customers) && standing(study, strategies, tally, goal, most)?.reached === true;
  return (await run({ programs, seed, customers: most, backend, isEnough })).tally;
}

describe('a run until the difference is known', () => {
  it('ends at the first look at which the interval is narrow enough, and foretells it', async () => {
    const strategies = [asIs, ...twins.strategies];
    const goal = { kind: 'difference', within: 110_000 } as const;
    const tally = await until(twins, strategies, goal, 1);
    expect(isLook(tally.customers)).toBe(true);
    expect(tally.customers).toBeGreaterThan(1024);
    expect(tally.customers).toBeLessThan(most);
    const half = async (customers: number): Promise<number> => {
      const programs = strategies.map((strategy) => compile(twins, strategy));
      const direct = await run({ programs, seed: 1, customers, backend });
      const found = standing(twins, strategies, direct.tally, goal, most);
      expect(found?.needed).toBeGreaterThan(tally.customers / 3);
      expect(found?.needed).toBeLessThan(tally.customers * 1.5);
      return found ? (found.interval.high - found.interval.low) / 2 : NaN;
    };
    expect(await half(tally.customers)).toBeLessThan(goal.within);
    expect(await half(tally.customers / 2)).toBeGreaterThan(goal.within);
  });

  it('covers the truth at whichever look it ends: 0 for two strategies that are worth the same', async () => {
    let missed = 0;
    const looks = new Set<number>();
    for (let seed = 1; seed <= 200; seed++) {
      const strategies = [asIs, ...twins.strategies];
      const goal = { kind: 'difference', within: 105_000 } as const;
      const tally = await until(twins, strategies, goal, seed);
      looks.add(tally.customers);
      const found = standing(twins, strategies, tally, goal, most);
      if (found && (found.interval.low > 0 || found.interval.high < 0)) missed += 1;
    }
    expect(looks.size).toBeGreaterThan(1);
    // At 5 % a run, more than 18 of 200 would miss by chance in 0.6 % of such tests.
    expect(missed).toBeLessThanOrEqual(18);
  });
});

describe('a run until a verdict', () => {
  it('names no winner where there is none, though it looks again and again', async () => {
    let named = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const tally = await until(twins, [asIs, ...twins.strategies], { kind: 'verdict' }, seed);
      if (tally.customers < most) named += 1;
    }
    expect(named).toBeLessThanOrEqual(18);
  });

  it('names the winner where there is one, and ends early', async () => {
    const [left, right] = twins.strategies;
    const edits = left.edits.map((edit) => ({ ...edit, value: { ...number(16) } }) as typeof edit);
    const strategies = [asIs, { ...left, edits }, right];
    for (let seed = 1; seed <= 20; seed++) {
      const tally = await until(twins, strategies, { kind: 'verdict' }, seed);
      expect(tally.customers).toBeLessThan(most);
      expect(standing(twins, strategies, tally, { kind: 'verdict' }, most)?.leader).toBe(2);
    }
  });

  it('has nothing to find out about a strategy that is as is, or with one strategy', async () => {
    const same = [asIs, { ...asIs, id: 'same', name: 'Same' }];
    expect((await until(twins, same, { kind: 'verdict' }, 1)).customers).toBe(1024);
    expect((await until(twins, [asIs], { kind: 'verdict' }, 1)).customers).toBe(most);
  });
});

function number(value: number): { value: number; evidence: 'guess'; source: string; note: string } {
  return { value, evidence: 'guess', source: '', note: '' };
}
