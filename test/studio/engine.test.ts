import { expect, it } from 'vitest';
import { inlineBackend } from '../../workers/run/backend.ts';
import { browserBackend } from '../../workers/run/browser.ts';
import { run } from '../../workers/run/run.ts';
import { digest } from '../run/digest.ts';
import { hashes, known, knownPrograms } from '../run/known.ts';

const { seed, customers } = known;

it('programs have the same bits in a browser as in Node', () => {
  expect(hashes(knownPrograms())).toBe(known.programs);
});

it('a run has the same bits on the page, and in workers, as in Node', async () => {
  const programs = knownPrograms();
  const here = await run({ programs, seed, customers, backend: inlineBackend() });
  expect(digest(here.tally)).toBe(known.result);
  const backend = browserBackend(2);
  expect(await backend.kernel()).toBe('simd');
  const there = await run({ programs, seed, customers, backend });
  backend.close();
  expect(digest(there.tally)).toBe(known.result);
}, 60_000);
