import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { guess } from '../../models/quantity.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { lives } from '../../workers/lives/lives.ts';
import { inlineBackend, type Backend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { mostStudies } from '../../workers/run/simulator.ts';
import { batchSize } from '../../workers/tally/batch.ts';
import { digest } from './digest.ts';
import { hashes, known, knownPrograms } from './known.ts';

const programs = knownPrograms();
const { seed, customers } = known;
const inline = inlineBackend();
const pools = [1, 2, 7].map((size) => ({ size, backend: nodeBackend(size) }));
afterAll(() => {
  for (const { backend } of pools) backend.close();
});

describe('a run', () => {
  it('gives the known result to the last bit', async () => {
    const { tally, complete } = await run({ programs, seed, customers, backend: inline });
    expect(complete).toBe(true);
    expect(hashes(programs)).toBe(known.programs);
    expect(digest(tally)).toBe(known.result);
  });

  for (const { size, backend } of pools) {
    it(`gives the same on ${size} threads`, async () => {
      const { tally, replaced } = await run({ programs, seed, customers, backend });
      expect(digest(tally)).toBe(known.result);
      expect(replaced).toBe(0);
    });
  }

  it('gives the same when it is extended, in however many steps', async () => {
    const [{ backend }] = pools;
    const first = await run({ programs, seed, customers: 700, backend });
    const second = await run({ programs, seed, customers: 1300, backend, extend: first });
    const third = await run({ programs, seed, customers, backend, extend: second });
    expect(digest(third.tally)).toBe(known.result);
  });

  it('keeps a shorter run as it was when it is extended', async () => {
    const first = await run({ programs, seed, customers: batchSize, backend: inline });
    const before = digest(first.tally);
    await run({ programs, seed, customers: 1500, backend: inline, extend: first });
    expect(digest(first.tally)).toBe(before);
  });

  it('is not touched by strategies added to the study', () => {
    const study = exampleStudy('securebank');
    const more = { ...study, strategies: [...study.strategies, { ...study.strategies[1], id: 'another' }] };
    const again = [asIs, more.strategies[0]].map((strategy) => compile(more, strategy));
    expect(hashes(again)).toBe(known.programs);
  });

  it('stops when asked and keeps whole batches', async () => {
    const stop = new AbortController();
    const { tally, complete } = await run({
      programs,
      seed,
      customers: 50 * batchSize,
      backend: pools[1].backend,
      signal: stop.signal,
      onProgress: ({ customers: done }) => {
        if (done >= 2 * batchSize) stop.abort();
      },
    });
    expect(complete).toBe(false);
    expect(tally.customers).toBe(2 * batchSize);
    const direct = await run({ programs, seed, customers: 2 * batchSize, backend: inline });
    expect(digest(tally)).toBe(digest(direct.tally));
  });

  it('computes nothing for nobody: stopped at its first customers, it has handed out no others', async () => {
    const stop = new AbortController();
    const asked: number[] = [];
    const { tally } = await run({
      programs,
      seed,
      customers: 50 * batchSize,
      backend: {
        ...pools[1].backend,
        simulate: (job) => {
          asked.push(job.from);
          return pools[1].backend.simulate(job);
        },
      },
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(tally.customers).toBe(batchSize);
    expect(asked).toEqual(programs.map(() => 0));
  });

  it('hands out more than its first batch only once that has been looked at', async () => {
    const asked: number[] = [];
    let look: (() => void) | undefined;
    const looked = new Promise<void>((done) => (look = done));
    const { tally } = await run({
      programs,
      seed,
      customers: 3 * batchSize,
      backend: {
        ...pools[1].backend,
        simulate: (job) => {
          asked.push(job.from);
          return pools[1].backend.simulate(job);
        },
      },
      onProgress: ({ customers: counted }) => {
        if (counted > batchSize) return undefined;
        // As long as a picture may take; what is handed out by then was not held back.
        setTimeout(() => {
          expect(asked).toEqual(programs.map(() => 0));
          look?.();
        }, 50);
        return looked;
      },
    });
    expect(tally.customers).toBe(3 * batchSize);
    expect(asked.length).toBe(3 * programs.length);
  });

  it.each([
    ['in place', (): Backend => inlineBackend()],
    ['of one thread', (): Backend => nodeBackend(1)],
  ])('a backend %s is asked of more studies than it keeps, again and again', async (_, open) => {
    const backend = open();
    const study = exampleStudy('securebank');
    const others = Array.from({ length: 3 * mostStudies }, (_, i) => ({
      ...study,
      market: { ...study.market, lossWeight: guess(1 + i / 100) },
    }));
    const lived = others.map((other) => {
      const { hash, buffer: program } = compile(other, asIs);
      return backend.simulate({ hash, program, seed, from: 0, to: 2 });
    });
    const order = { strategy: asIs.id, future: undefined, given: [], seed, days: [30], from: 0, to: 2 };
    // Now and then of one that was asked before, and is kept or not.
    const asked = others.flatMap((other, i) => [
      other,
      others[Math.max(0, i - 2)],
      others[Math.floor(i / 2)],
    ]);
    const followed = asked.map(async (other) => (await backend.follow(order, other)).balance.join());
    expect(
      new Set((await Promise.all(lived)).map((batch) => Buffer.from(batch).toString('base64'))).size,
    ).toBe(others.length);
    const direct = new Map(others.map((other) => [other, lives(other, order).balance.join()]));
    expect(new Set(direct.values()).size).toBe(others.length);
    expect(await Promise.all(followed)).toEqual(asked.map((other) => direct.get(other)));
    backend.close();
  });

  it('replaces a thread that dies, runs its batch again and says so', async () => {
    const threads: Worker[] = [];
    const backend = nodeBackend(2, (thread) => threads.push(thread));
    // So many that not all is done by the time it has died.
    const many = 20 * batchSize;
    let killed = false;
    const { tally, replaced } = await run({
      programs,
      seed,
      customers: many,
      backend,
      onProgress: () => {
        if (killed) return;
        killed = true;
        void threads[0].terminate();
      },
    });
    backend.close();
    expect(replaced).toBe(1);
    expect(threads.length).toBe(3);
    const direct = await run({ programs, seed, customers: many, backend: inline });
    expect(digest(tally)).toBe(digest(direct.tally));
  });

  it('fails with the reason when a batch cannot be computed at all', async () => {
    const backend = nodeBackend(1);
    await expect(
      run({
        programs: [programs[0]],
        seed,
        customers: 10,
        backend: {
          ...backend,
          simulate: (job) => backend.simulate({ ...job, program: new ArrayBuffer(64) }),
        },
      }),
    ).rejects.toThrow('not a program');
    backend.close();
  });
});
