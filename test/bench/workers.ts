/** Runs as a whole: what a second worker gains, and what a visit costs in short and in long runs. */
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram } from '../../workers/compile/program.ts';
import type { Backend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { batchSize } from '../../workers/tally/batch.ts';
import { visitsIn } from './candidates.ts';
import { figure, type Figure } from './figure.ts';
import { hasCompiler } from './native/compiled.ts';
import { native, type Native } from './native/native.ts';
import { inTurns, ratios } from './turns.ts';

const pairs = 15;
const sizes = [1_000, 5_000, 20_000, 100_000, 200_000];

export async function workerFigures(): Promise<Figure[]> {
  const [one, two] = [nodeBackend(1), nodeBackend(2)];
  const plain = hasCompiler() ? [native(programs[0].buffer), native(programs[0].buffer)] : [];
  const crews = [
    ...[one, two].map((backend) => () => cost(backend, 16 * batchSize)),
    ...plain.map((_, more) => () => plainCost(plain.slice(0, more + 1), 16 * batchSize)),
  ];
  await inTurns(crews, 2);
  const costs = await inTurns(crews, pairs);
  const bySize = await inTurns(
    sizes.map((customers) => () => cost(one, customers)),
    3,
  );
  for (const { close } of [one, two, ...plain]) close();
  return [
    ...['1 worker', '2 workers'].map((name, i) => figure(name, 'ns a visit', costs[i])),
    figure('2 workers, as fast as 1', '×', ratios(costs[0], costs[1]), { atLeast: 1.85 }),
    // What the second core of this machine is worth to programs that have nothing to do with each other.
    ...(plain.length > 0 ? [figure('2 C++ programs, as fast as 1', '×', ratios(costs[2], costs[3]))] : []),
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

/** Nanoseconds per visit of C++ programs that follow a part of the customers each, side by side. */
async function plainCost(crew: readonly Native[], customers: number): Promise<number> {
  const each = customers / crew.length;
  const began = performance.now();
  const tallies = await Promise.all(crew.map(({ simulate }, i) => simulate(1, i * each, (i + 1) * each)));
  const nanoseconds = (performance.now() - began) * 1e6;
  const view = viewProgram(programs[0].buffer);
  return nanoseconds / tallies.reduce((sum, { cells }) => sum + visitsIn(cells, view), 0);
}
