/** Simulates strategies for a command, with a progress line on a terminal. */
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { outcomeIndex } from '../../workers/tally/layout.ts';
import type { Tally } from '../../workers/tally/tally.ts';

export interface Simulated {
  readonly tally: Tally;
  /** Of the simulation alone: workers were up and programs compiled. */
  readonly elapsedMs: number;
  readonly visitsPerSecond: number;
}

export async function simulate(
  study: Study,
  strategies: readonly Strategy[],
  workers: number | undefined,
): Promise<Simulated> {
  const { seed, customers } = study.settings;
  const programs = strategies.map((strategy) => compile(study, strategy));
  const backend = nodeBackend(workers);
  try {
    // One customer on each worker, so that start-up is over when the clock starts.
    const [{ hash, buffer: program }] = programs;
    const warm = { hash, program, seed, from: 0, to: 1 };
    await Promise.all(Array.from({ length: backend.workers }, () => backend.simulate(warm)));
    const begin = performance.now();
    const onProgress = process.stderr.isTTY
      ? (tally: Tally) => process.stderr.write(`\r${tally.customers} of ${customers} customers`)
      : undefined;
    const { tally, replaced } = await run({
      programs,
      seed,
      customers,
      backend,
      ...(onProgress && { onProgress }),
    });
    const elapsedMs = performance.now() - begin;
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (replaced > 0)
      process.stderr.write(`note: ${replaced} worker(s) died and were replaced; their batches ran again\n`);
    const capped = count(tally, 'capped');
    if (capped > 0) process.stderr.write(`warning: ${capped} customers were stopped at the cap on visits\n`);
    return { tally, elapsedMs, visitsPerSecond: (count(tally, 'visits') / elapsedMs) * 1000 };
  } finally {
    backend.close();
  }
}

function count({ strategies, segments }: Tally, column: 'visits' | 'capped'): number {
  let sum = 0;
  for (const { cells, layout } of strategies) {
    for (let k = 0; k < segments.length; k++) sum += cells[k * layout.segmentCells + outcomeIndex[column]];
  }
  return sum;
}
