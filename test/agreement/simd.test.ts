import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { visitCap } from '../../models/reference/cap.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram } from '../../workers/compile/program.ts';
import { fastestKernels } from '../../workers/kernel/fastest.ts';
import { nextCode, traceColumns, type TraceRows } from '../../workers/kernel/kernel.ts';
import { simdKernels } from '../../workers/kernel/simd.ts';
import { typedKernel } from '../../workers/kernel/typed.ts';
import { groupsIn, isBinned, simulateBatch, viewBatch } from '../../workers/tally/batch.ts';
import { quantileCustomers } from '../../workers/tally/layout.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { build, type TouchpointDraft, type WayDraft } from '../building.ts';
import { lateWithShock } from './late.ts';
import { tracedKernels, unseen } from './traced.ts';

const simdKernel = await simdKernels();
const traced = await tracedKernels();
const past = quantileCustomers;

describe('the kernel in WebAssembly gives the bits of the one over typed arrays', () => {
  for (const id of exampleIds) {
    it(`in ${id}, under every strategy`, () => {
      const study = exampleStudy(id);
      for (const strategy of [asIs, ...study.strategies])
        expectSameBits(study, strategy, [
          [0, 128],
          [past, past + 128],
        ]);
    });
  }

  it('for any range of customers', () => {
    expectSameBits(exampleStudy('fonkel'), asIs, [
      [0, 1],
      [7, 10],
      [0, 31],
      [1, 34],
      [0, 1024],
      [past - 10, past + 20],
      [1_000_001, 1_000_098],
    ]);
  });

  it('with a strategy that starts late with a ramp, and an event', () => {
    const { study, strategy } = lateWithShock();
    expectSameBits(study, strategy, [
      [0, 256],
      [past, past + 256],
    ]);
  });

  it('in random studies with strategies, ramps, events and every law', () => {
    fc.assert(
      fc.property(studyArbitrary(), fc.nat(2 * quantileCustomers), (study, first) => {
        for (const strategy of [asIs, ...study.strategies])
          expectSameBits(study, strategy, [[first, first + 40]]);
      }),
      { seed: 42, numRuns: 150 },
    );
  });

  it('and what is not looked at over time comes to the same in all else, in either', () => {
    fc.assert(
      fc.property(studyArbitrary(), fc.nat(2 * quantileCustomers), (study, first) => {
        for (const strategy of [asIs, ...study.strategies]) {
          const looked = viewProgram(compile(study, strategy).buffer);
          const program = viewProgram(compile(study, strategy, { overTime: false }).buffer);
          for (const make of [typedKernel, simdKernel]) {
            const batchOf = (of: typeof program) =>
              viewBatch(
                simulateBatch(of, make(of), study.settings.seed, first, first + 40),
                of,
                groupsIn(40),
                isBinned(first),
              );
            const { series, bins, ...same } = batchOf(program);
            expect([series.length, bins.length]).toEqual([0, 0]);
            expect(same).toEqual({ ...batchOf(looked), series: undefined, bins: undefined });
          }
        }
      }),
      { seed: 43, numRuns: 60 },
    );
  });

  it('where many transitions lead on, some by the balance', () => {
    const ways = Array.from({ length: 101 }, (_, i): WayDraft[] => [
      ['hub', `t${i}`, { weight: 1 + (i % 3), wait: 1, ...(i < 50 && { sensitivity: (i % 5) - 2 }) }],
      [`t${i}`, 'hub', { wait: 4 + (i % 7), law: i % 2 === 0 ? 'gamma4' : 'exponential' }],
    ]).flat();
    const touchpoints: Record<string, TouchpointDraft> = { hub: { failure: 0.2 } };
    for (let i = 0; i < 101; i++) touchpoints[`t${i}`] = { grade: 5 + (i % 4), spread: 2 };
    expectSameBits(build({ touchpoints, ways, leaving: true }), asIs, [[0, 100]]);
  });

  it('where customers reach the cap on visits', () => {
    const study = build({
      touchpoints: { here: { grade: 8, spread: 1 }, there: {} },
      ways: [
        ['here', 'there', { wait: 0 }],
        ['there', 'here', { wait: 0.001 }],
      ],
    });
    const { rows } = expectSameBits(study, asIs, [[0, 40]]);
    expect(rows).toHaveLength(visitCap);
    expect(rows.at(-1)?.[traceColumns.indexOf('next')]).toBe(nextCode.capped);
  });

  for (const horizon of [1, 36_500]) {
    it(`over ${horizon} days, from a large seed`, () => {
      const study = build({
        touchpoints: { here: { failure: 0.2 }, there: { spread: 2 } },
        ways: [
          ['here', 'there', { wait: 0.3 * horizon ** 0.5, law: 'gamma4' }],
          ['there', 'here', { wait: 0.1 * horizon ** 0.5, law: 'exponential' }],
        ],
        segments: Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`s${k}`, {}])),
        settings: { horizon, seed: 2 ** 32 - 3 },
        leaving: true,
      });
      expectSameBits(study, asIs, [
        [0, 70],
        [past, past + 70],
      ]);
    });
  }

  it('where nobody forgets towards the middle: a rest in the highest tier', () => {
    const study = build({
      touchpoints: { here: { spread: 3, activity: 30 } },
      ways: [['here', 'here', { wait: 60, law: 'exponential' }]],
      market: { rest: 40, halfLife: 100 },
      tiers: { loyal: { from: 5 }, engaged: { from: 20 } },
      leaving: true,
    });
    expectSameBits(study, asIs, [[0, 500]]);
  });
});

describe('the fastest kernel', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the one in WebAssembly', async () => {
    expect((await fastestKernels()).name).toBe('simd');
  });

  it('is the one over typed arrays where a browser cannot compile vectors', async () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('no vectors'));
    vi.stubGlobal('WebAssembly', { ...WebAssembly, instantiate: refuse });
    const { name, make } = await fastestKernels();
    expect(name).toBe('typed');
    const program = viewProgram(compile(exampleStudy('fonkel'), asIs).buffer);
    expect(simulateBatch(program, make(program), 1, 0, 40).byteLength).toBeGreaterThan(0);
  });

  it('is the one over typed arrays where there is no WebAssembly at all', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect((await fastestKernels()).name).toBe('typed');
  });
});

/** Tallies of these ranges of customers, and the visits of the first; returns these. */
function expectSameBits(
  study: Study,
  strategy: Strategy,
  ranges: readonly (readonly [from: number, to: number])[],
): TraceRows {
  const program = viewProgram(compile(study, strategy).buffer);
  const { seed } = study.settings;
  const kernels = [typedKernel(program), simdKernel(program)];
  for (const [from, to] of ranges) {
    const [typed, simd] = kernels.map((kernel) => {
      const buffer = simulateBatch(program, kernel, seed, from, to);
      return { buffer, ...viewBatch(buffer, program, groupsIn(to - from), isBinned(from)) };
    });
    for (const part of ['cells', 'squares', 'series', 'rows', 'met', 'money', 'bins'] as const) {
      const differing = typed[part].findIndex((x, i) => x !== simd[part][i]);
      expect({ from, to, part, differing }).toEqual({ from, to, part, differing: -1 });
    }
    expect(Buffer.from(simd.buffer).equals(Buffer.from(typed.buffer))).toBe(true);
  }
  const [[first]] = ranges;
  const typed = typedKernel(program).trace(seed, first);
  const simd = traced(program, seed, first);
  expect(simd).toHaveLength(typed.rows.length);
  for (const [visit, row] of typed.rows.entries()) {
    const differing = traceColumns.filter((name, i) => !unseen.has(name) && row[i] !== simd[visit][i]);
    if (differing.length > 0) expect.fail(`visit ${visit}: ${differing.join(', ')}`);
  }
  return typed;
}
