/** What a long run takes of memory: that of the whole process, workers included. It may not grow with the customers. */
import { asIs } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { compile } from '../../workers/compile/compile.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { run } from '../../workers/run/run.ts';
import { figure, type Figure } from './figure.ts';

/** Customers of the runs; the longest takes minutes, and comes only on demand. */
const short = 20_000;
const long = { usual: 200_000, asked: 1_000_000 };

export async function memoryFigures(longest: boolean): Promise<Figure[]> {
  const study = exampleStudy('securebank');
  const programs = [asIs, ...study.strategies].map((strategy) => compile(study, strategy));
  const backend = nodeBackend();
  const figures: Figure[] = [];
  let before = NaN;
  for (const customers of [short, longest ? long.asked : long.usual]) {
    let most = 0;
    const look = () => {
      most = Math.max(most, process.memoryUsage().rss / 1e6);
    };
    await run({ programs, seed: 1, customers, backend, onProgress: look });
    const strategies = `${customers.toLocaleString('en')} customers × ${programs.length} strategies`;
    figures.push(figure(`${strategies}, at most`, 'MB', [most]));
    if (customers !== short)
      figures.push(figure(`growth from ${short.toLocaleString('en')}`, 'MB', [most - before]));
    before = most;
  }
  backend.close();
  return figures;
}
