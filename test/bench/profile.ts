/** Where the time goes: within the kernel by its functions, in a run by threads, and in the page by threads too. */
import { Session, type Profiler } from 'node:inspector';
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { assembled } from '../../src/setup/assembly.mjs';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram } from '../../workers/compile/program.ts';
import { kernelsOf, type SimdModule } from '../../workers/kernel/simd.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { batchSize, simulateBatch } from '../../workers/tally/batch.ts';
import { openStudio } from '../studio/page.ts';
import { ran } from '../studio/using.ts';
import { figure, type Figure } from './figure.ts';
import { largeStudy } from './large.ts';
import { countsThreads, since, threads, type Thread } from './processes.ts';

const seed = 1;
const batches = 150;
/** Shares below this are told together. */
const least = 0.02;
/** What is called at one place only stands there once it is compiled. */
const holding: Readonly<Record<string, string>> = { simulate: 'choose and book', touchpoints: 'book groups' };

export async function profileFigures(): Promise<Figure[]> {
  const studies = { SecureBank: exampleStudy('securebank'), Fonkel: exampleStudy('fonkel') };
  const figures: Figure[] = [];
  for (const [name, study] of Object.entries({ ...studies, '300 touchpoints': largeStudy(300) }))
    figures.push(...shares(`${name}, kernel`, await kernelFunctions(study)));
  if (!countsThreads) return figures;
  figures.push(...shares('SecureBank, run on two workers', await runThreads(studies.SecureBank)));
  figures.push(...(await pageThreads()));
  return figures;
}

/** Samples by function of the kernel. */
async function kernelFunctions(study: Study): Promise<Map<string, number>> {
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(new Uint8Array(await assembled(undefined, true))),
  );
  const program = viewProgram(compile(study, asIs).buffer);
  // The module's own declarations say so.
  const kernel = kernelsOf(exports as unknown as SimdModule)(program);
  const follow = (count: number): void => {
    for (let i = 0; i < count; i++)
      simulateBatch(program, kernel, seed, (100 + i) * batchSize, (101 + i) * batchSize);
  };
  follow(10);
  const { nodes, samples = [] } = await profiled(() => {
    follow(batches);
  });
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const counts = new Map<string, number>();
  for (const id of samples) {
    const frame = names.get(id);
    const own = frame?.url.startsWith('wasm') ? frame.functionName.replace(/^.*\//, '') : 'around it';
    const name = holding[own] ?? own;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function profiled(work: () => void): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  return new Promise((resolve, reject) => {
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start', () => {
      work();
      session.post('Profiler.stop', (error, { profile }) => {
        session.disconnect();
        if (error) reject(error);
        else resolve(profile);
      });
    });
  });
}

/** Milliseconds by thread of a run of one program, and what the two cores were not used for. */
async function runThreads(study: Study): Promise<Map<string, number>> {
  const backend = nodeBackend(2);
  const order = { programs: [compile(study, asIs)], seed, customers: 16 * batchSize, backend };
  for (let i = 0; i < 3; i++) await run(order);
  const before = threads();
  const began = performance.now();
  for (let i = 0; i < 60; i++) await run(order);
  const all = 2 * (performance.now() - began);
  const taken = since(before).sort((a, b) => b.milliseconds - a.milliseconds);
  backend.close();
  const main = taken.find(({ isMain, name }) => isMain && name === 'node')?.milliseconds ?? 0;
  const [first, second, ...rest] = taken.filter(({ isMain }) => !isMain);
  const helpers = rest.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const used = main + first.milliseconds + second.milliseconds + helpers;
  return new Map([
    ['workers', first.milliseconds + second.milliseconds],
    ['main thread', main],
    ['collecting garbage', helpers],
    ['nobody, or others', Math.max(0, all - used)],
  ]);
}

const edits = 8;

/** Milliseconds by thread of the browser, of an edit that is run to 20,000 customers under six strategies. */
async function pageThreads(): Promise<Figure[]> {
  const { page, close } = await openStudio({ locale: 'en-GB', at: '#securebank' });
  try {
    await ran(page, 20_000);
    await page.locator('[data-id=incident]').click();
    const field = page.locator('.panel').getByRole('textbox', { name: /chance of failure/i });
    const before = threads();
    for (let i = 0; i < edits; i++) {
      await field.first().fill(`${20 + i}%`);
      await page.locator('#results[data-stale=false]').waitFor();
      await ran(page, 20_000);
    }
    const taken = since(before);
    const ofPage = new Map<string, number>();
    for (const thread of taken) {
      const name = roleOf(thread);
      ofPage.set(name, (ofPage.get(name) ?? 0) + thread.milliseconds / edits);
    }
    return [...ofPage]
      .sort(([, a], [, b]) => b - a)
      .map(([name, milliseconds]) => figure(`edit to 20,000 customers: ${name}`, 'ms', [milliseconds]));
  } finally {
    await close();
  }
}

function roleOf({ name, isMain }: Thread): string {
  if (name === 'renderer: DedicatedWorker') return 'workers';
  if (name.startsWith('renderer: ') && isMain) return 'main thread';
  if (name.startsWith('renderer: ')) return 'drawing, compiling, collecting garbage';
  return name.startsWith('gpu-process') ? 'putting on screen' : 'the browser and this program';
}

/** As percentages, the largest first. */
function shares(of: string, parts: ReadonlyMap<string, number>): Figure[] {
  const all = [...parts.values()].reduce((sum, part) => sum + part, 0);
  const sorted = [...parts].sort(([, a], [, b]) => b - a);
  const told = sorted.filter(([, part]) => part >= least * all);
  const rest = sorted.slice(told.length).reduce((sum, [, part]) => sum + part, 0);
  return [...told, ...(rest > 0 ? ([['all else', rest]] as const) : [])].map(([name, part]) =>
    figure(`${of}: ${name}`, '%', [(100 * part) / all]),
  );
}
