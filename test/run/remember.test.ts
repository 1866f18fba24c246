import { expect, it } from 'vitest';
import { inlineBackend } from '../../workers/run/backend.ts';
import { remembering } from '../../workers/run/remember.ts';
import { run } from '../../workers/run/run.ts';
import type { Job } from '../../workers/run/simulator.ts';
import { digest } from './digest.ts';
import { known, knownPrograms } from './known.ts';

const programs = knownPrograms();
const inline = inlineBackend();

/** A backend that remembers `most` bytes, and the jobs it had to have computed. */
function watched(most: number): { backend: typeof inline; computed: Job[] } {
  const computed: Job[] = [];
  const counting: typeof inline = {
    ...inline,
    simulate: (job) => {
      computed.push(job);
      return inline.simulate(job);
    },
  };
  return { backend: remembering(counting, most), computed };
}

it('a run that was done before computes nothing and gives the same bits', async () => {
  const { backend, computed } = watched(1e9);
  await run({ ...known, programs, backend });
  const before = computed.length;
  const again = await run({ ...known, programs, backend });
  expect(computed.length).toBe(before);
  expect(digest(again.tally)).toBe(known.result);
});

it('another program, seed or range of customers is computed, and only that', async () => {
  const { backend, computed } = watched(1e9);
  const [asIs, strategy] = programs;
  await run({ programs: [asIs], seed: 1, customers: 2048, backend });
  await run({ programs, seed: 1, customers: 2048, backend });
  expect(computed.slice(2).map(({ hash }) => hash)).toEqual([strategy.hash, strategy.hash]);
  const other = await run({ programs: [asIs], seed: 2, customers: 1024, backend });
  const shorter = await run({ programs: [asIs], seed: 1, customers: 1500, backend });
  expect(computed.slice(4).map(({ seed, from, to }) => [seed, from, to])).toEqual([
    [2, 0, 1024],
    [1, 1024, 1500],
  ]);
  for (const [{ tally }, seed, customers] of [
    [other, 2, 1024],
    [shorter, 1, 1500],
  ] as const) {
    const direct = await run({ programs: [asIs], seed, customers, backend: inline });
    expect(digest(tally)).toBe(digest(direct.tally));
  }
});

it('what was used least recently goes first when there is no more room', async () => {
  const [{ hash, buffer: program }] = programs;
  const job = { hash, program, seed: 1, from: 0, to: 1024 };
  const { byteLength } = await inline.simulate(job);
  const { backend, computed } = watched(2 * byteLength);
  const ask = async (seed: number): Promise<unknown> => backend.simulate({ ...job, seed });
  for (const seed of [1, 2, 1, 3, 1, 2]) await ask(seed);
  // 3 pushed out 2, as 1 had been used since; 1 was still there.
  expect(computed.map(({ seed }) => seed)).toEqual([1, 2, 3, 2]);
});
