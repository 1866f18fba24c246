/**
 * `npm run bench`: what things cost, each figure with its target beside it where it has one, and where the time goes. It
 * takes minutes; `-- --only engine` (or workers, variance, decide, memory, studio, profile) measures a part, `-- --json`
 * prints one JSON instead of lines, and `-- --million` lets the run that shows the memory have a million customers.
 * Medians and quartiles; what is compared is measured in turns. Machines differ and are never quiet: ratios matter.
 */
import { parseArgs } from 'node:util';
import { engineFigures } from './engine.ts';
import { decisionFigures } from './decide.ts';
import { line, type Figure } from './figure.ts';
import { memoryFigures } from './memory.ts';
import { hasCompiler } from './native/compiled.ts';
import { profileFigures } from './profile.ts';
import { studioFigures } from './studio.ts';
import { varianceFigures } from './variance.ts';
import { workerFigures } from './workers.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
  },
});

interface Part {
  readonly title: string;
  readonly figures: () => Promise<Figure[]>;
}

const parts: Readonly<Record<string, Part>> = {
  engine: { title: 'A visit on one core', figures: engineFigures },
  workers: { title: 'Runs', figures: workerFigures },
  variance: { title: 'Customers spared: so many times as many without', figures: varianceFigures },
  decide: { title: 'Decisions about SecureBank on two cores', figures: decisionFigures },
  memory: { title: 'Memory of a run', figures: () => memoryFigures(values.million) },
  studio: { title: 'The studio in Chromium', figures: studioFigures },
  profile: { title: 'Where the time goes', figures: profileFigures },
};

const { only } = values;
if (only !== undefined && !(only in parts)) {
  process.stderr.write(`--only takes one of ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
if (!hasCompiler()) process.stderr.write('There is no g++ here: nothing is compared with C++.\n');

const all: Record<string, readonly Figure[]> = {};
for (const [name, { title, figures }] of Object.entries(parts)) {
  if (only !== undefined && name !== only) continue;
  if (!values.json) process.stdout.write(`${title}: median (quartiles)\n`);
  all[name] = await figures();
  if (!values.json) process.stdout.write(`${all[name].map(line).join('\n')}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
