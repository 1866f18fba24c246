/**
 * `npm run bench` (`-- --json`): visits per second of the kernel and of the reference on one core, side by side, the
 * memory of a long run, and the studio in a browser. Medians of interleaved repetitions with their spread (quartiles); ratios matter, the machine
 * does not.
 */
import { spawnSync } from 'node:child_process';
import { interpreter } from '../../models/reference/interpret.ts';
import { asIs } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram } from '../../workers/compile/program.ts';
import { typedKernel } from '../../workers/kernel/typed.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { layoutOf, outcomeIndex } from '../../workers/tally/layout.ts';
import { studioFigures } from './studio.ts';

const repetitions = 9;

interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const results: Record<string, Spread> = {};
for (const id of exampleIds) {
  const study = exampleStudy(id);
  const view = viewProgram(compile(study, asIs).buffer);
  const layout = layoutOf(view);
  const kernel = typedKernel(view);
  const sums = {
    cells: new Float64Array(layout.cells),
    series: new Float64Array(layout.series),
    bins: new Uint32Array(layout.bins),
  };
  const follow = interpreter(study, asIs);
  const visits = () =>
    Array.from(
      { length: view.segments },
      (_, k) => sums.cells[k * layout.segmentCells + outcomeIndex.visits],
    ).reduce((sum, count) => sum + count);
  const fast = () => {
    const before = visits();
    kernel.simulate(1, 0, 4096, sums);
    return visits() - before;
  };
  const slow = () => {
    let count = 0;
    for (let customer = 0; customer < 32; customer++) count += follow(customer).visits.length;
    return count;
  };
  fast();
  slow();
  const [kernelSpeed, referenceSpeed] = interleaved([fast, slow]);
  results[`${id}: kernel`] = kernelSpeed;
  results[`${id}: reference`] = referenceSpeed;
}

// Memory: the same run, short and long. It may not grow with the number of customers.
const study = exampleStudy('securebank');
const programs = [compile(study, asIs)];
const backend = nodeBackend();
const memory: Record<string, number> = {};
for (const customers of [20_000, 200_000]) {
  await run({ programs, seed: 1, customers, backend });
  memory[`${customers} customers`] = process.memoryUsage().rss / 1e6;
}
backend.close();

// The studio, built anew.
spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
  stdio: 'inherit',
});
const { firstLoadKilobytes, editToResults, openLarge, dragMoves } = await studioFigures();
const inBrowser = {
  'first load, gzipped kB': spreadOf([firstLoadKilobytes]),
  'edit to results of 5,000 customers, ms': spreadOf(editToResults),
  'opening 300 touchpoints, ms': spreadOf([openLarge]),
  'script a move while dragging one of 300, ms': spreadOf(dragMoves),
};

if (process.argv.includes('--json')) {
  process.stdout.write(
    `${JSON.stringify({ visitsPerSecond: results, megabytes: memory, studio: inBrowser }, undefined, 2)}\n`,
  );
} else {
  process.stdout.write('Visits a second on one core: median (quartiles)\n');
  for (const [name, { median, low, high }] of Object.entries(results)) {
    process.stdout.write(`  ${name.padEnd(24)} ${count(median)} (${count(low)} … ${count(high)})\n`);
  }
  for (const id of exampleIds) {
    const ratio = results[`${id}: kernel`].median / results[`${id}: reference`].median;
    process.stdout.write(`  ${id}: the kernel is ${ratio.toFixed(0)} times as fast\n`);
  }
  process.stdout.write('Memory of the process after a run\n');
  for (const [name, megabytes] of Object.entries(memory)) {
    process.stdout.write(`  ${name.padEnd(24)} ${megabytes.toFixed(0)} MB\n`);
  }
  process.stdout.write('The studio in Chromium: median (quartiles)\n');
  for (const [name, { median, low, high }] of Object.entries(inBrowser)) {
    process.stdout.write(
      `  ${name.padEnd(46)} ${median.toFixed(1)} (${low.toFixed(1)} … ${high.toFixed(1)})\n`,
    );
  }
}

/** Visits per second of each candidate, its repetitions taken in turn with the others'. */
function interleaved(candidates: readonly (() => number)[]): Spread[] {
  const speeds = candidates.map((): number[] => []);
  for (let i = 0; i < repetitions; i++) {
    for (const [c, candidate] of candidates.entries()) {
      const begin = performance.now();
      const visits = candidate();
      speeds[c].push((visits / (performance.now() - begin)) * 1000);
    }
  }
  return speeds.map(spreadOf);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
