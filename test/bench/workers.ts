/** Runs as a whole: what a second worker gains, and what a visit costs in short and in long runs. */
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import type { Backend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { batchSize } from '../../workers/tally/batch.ts';
import { visitsIn } from './candidates.ts';
import { figure, type Figure } from './figure.ts';
import { inTurns, ratios } from './turns.ts';

const pairs = 15;
const sizes = [1_000, 5_000, 20_000, 100_000, 200_000];

export async function workerFigures(): Promise<Figure[]> {
  const [one, two] = [nodeBackend(1), nodeBackend(2)];
  const both = [one, two].map((backend) => () => cost(backend, 16 * batchSize));
  await inTurns(both, 2);
  const costs = await inTurns(both, pairs);
  const bySize = await inTurns(
    sizes.map((customers) => () => cost(one, customers)),
    3,
  );
  one.close();
  two.close();
  return [
    ...['1 worker', '2 workers'].map((name, i) => figure(name, 'ns a visit', costs[i])),
    figure('2 workers, as fast as 1', '×', ratios(costs[0], costs[1]), { atLeast: 1.85 }),
    ...sizes.map((customers, i) =>
      figure(`${customers.toLocaleString('en')} customers, 1 worker`, 'ns a visit', bySize[i]),
    ),
  ];
}

const programs = [compile(exampleStudy('securebank'), asIs)];

/** Nanoseconds per visit of a run, from order to tally. */
async function cost(backend: Backend, customers: number): Promise<number> {
  const began = performance.now();
  const { tally } = await run({ programs, seed: 1, customers, backend });
  const nanoseconds = (performance.now() - began) * 1e6;
  const [{ cells, program }] = tally.strategies;
  return nanoseconds / visitsIn(cells, program);
}
