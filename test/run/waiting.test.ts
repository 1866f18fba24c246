import { afterAll, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { inTurn } from '../../workers/decide/inTurn.ts';
import type { Scenario } from '../../workers/decide/scenario.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';

const study = exampleStudy('fonkel');
const assumed = { seed: 1, future: undefined, given: [] };
const scenario = (n: number): Scenario => ({ ...assumed, from: 8 * n, to: 8 * (n + 1) });
const statement = { ...assumed, strategy: 'as-is', customer: 3 };
const typical = {
  ...assumed,
  strategy: 'party',
  against: 'as-is',
  sight: { kind: 'money' } as const,
  from: 0,
  to: 8,
};

const single = nodeBackend(1);
afterAll(() => single.close());

test('what somebody waits to read goes before all that waits, in the order in which it was asked for', async () => {
  // Both once before, so that the worker has read what they need.
  await Promise.all([single.statement(statement, study), single.typical(typical, study)]);
  const came: string[] = [];
  const note = async (name: string, made: Promise<unknown>): Promise<void> => {
    await made;
    came.push(name);
  };
  await Promise.all([
    ...Array.from({ length: 10 }, (_, n) => note('work', single.live(scenario(n), study))),
    note('statement', single.statement(statement, study)),
    note('typical', single.typical(typical, study)),
  ]);
  // What the worker had been given by then cannot be overtaken.
  expect(came.slice(0, 5)).toEqual(['work', 'work', 'work', 'statement', 'typical']);
  expect(came.length).toBe(12);
});

for (const { name, backend } of [
  { name: 'a pool', backend: single },
  { name: 'a backend in place', backend: inlineBackend() },
]) {
  test(`${name} never begins what has been given up`, async () => {
    const stop = new AbortController();
    const given = Array.from({ length: 20 }, (_, n) => backend.live(scenario(n), study, stop.signal));
    const after = backend.live(scenario(0), study);
    stop.abort();
    const outcomes = await Promise.allSettled(given);
    // The three that the worker had been given; a backend in place works them off one by one.
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(
      name === 'a pool' ? 3 : 0,
    );
    expect((await after).byteLength).toBeGreaterThan(0);
  });
}

test('work that is stopped ends without a word, and hands nothing over', async () => {
  const stop = new AbortController();
  const made: number[] = [];
  // Others ask as well, so that some of what is stopped has not been begun.
  const others = Array.from({ length: 20 }, (_, n) => single.live(scenario(n), study));
  await inTurn({
    from: 0,
    to: 100,
    backend: single,
    signal: stop.signal,
    make: async (n) => {
      if (n === 4) others.push(...Array.from({ length: 20 }, (_, k) => single.live(scenario(k), study)));
      return single.live(scenario(n), study, stop.signal);
    },
    onMade: (_, n) => {
      made.push(n);
      if (n === 3) stop.abort();
    },
  });
  expect(made).toEqual([0, 1, 2, 3]);
  await Promise.all(others);
});
