/**
 * A scenario: a study under stated assumptions, lived by the same customers under each of its strategies. Everything in
 * this folder is made of scenarios: a future draws all inputs, a tornado sets one, a theory is another study. Workers
 * live them whole, so that only a few numbers cross.
 */
import { strategiesOf, type Study } from '../../models/study.ts';
import { compile } from '../compile/compile.ts';
import { viewProgram } from '../compile/program.ts';
import type { Kernels } from '../kernel/fastest.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { worths } from '../measures/compare.ts';
import { covarianceOf, over, sharesOf, type View } from '../measures/estimate.ts';
import { batchSize, simulateBatch } from '../tally/batch.ts';
import { Accumulator } from '../tally/tally.ts';
import { assume, drawInputs } from './future.ts';
import { inputsOf, type Input } from './inputs.ts';
import { allocateOutlook, outlookMeasures, viewOutlook } from './outlook.ts';
import { isPassable } from './passable.ts';

/** Batches that are kept of scenarios without a future, which differ in little. */
const mostKept = 64;

export interface Scenario {
  /** The future whose inputs hold; `undefined`: every estimate counts as its middle. */
  readonly future: number | undefined;
  /** Inputs, by id, that have another value, whatever the future says. */
  readonly given: readonly (readonly [input: string, value: number])[];
  readonly seed: number;
  /** Customers [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Lives scenarios of a study, which must have passed `check`; each gives the buffer of an `Outlook`. */
export function scenarios(study: Study): (scenario: Scenario, kernels: Kernels) => ArrayBuffer {
  const inputs = inputsOf(study);
  const kept = keeper(mostKept);
  return (scenario, kernels) => {
    const values = valuesIn(scenario, inputs);
    const assumed = assume(study, inputs, values);
    const strategies = strategiesOf(assumed.study);
    const programs = strategies.map((strategy) =>
      compile(assumed.study, strategy, assumed.execution.get(strategy.id) ?? 1),
    );
    const views = programs.map(({ buffer }) => viewProgram(buffer));
    const made: Kernel[] = [];
    const sums = new Accumulator(programs);
    const { seed, from, to } = scenario;
    for (let first = from; first < to; first += batchSize) {
      const end = Math.min(first + batchSize, to);
      const batches = programs.map(({ hash }, s) => {
        const simulate = (): ArrayBuffer => {
          made[s] ??= kernels.make(views[s]);
          return simulateBatch(views[s], made[s], seed, first, end);
        };
        return scenario.future === undefined ? kept(`${hash} ${seed} ${first} ${end}`, simulate) : simulate();
      });
      sums.add(first, end, batches);
    }

    const buffer = allocateOutlook(strategies.length, inputs.length);
    const outlook = viewOutlook(buffer);
    outlook.inputs.set(values);
    const seen: View = { tally: sums.tally, segment: undefined };
    const all = worths(assumed.study, strategies, seen);
    const shares = all.map(({ net }) => sharesOf(seen, net));
    const passable = views.map(isPassable);
    for (const [s, { figures, cost, net }] of all.entries()) {
      outlook.net[s] = passable[0] && passable[s] ? net.value : NaN;
      outlook.luck.set(
        shares.map((other) => covarianceOf(shares[s], other)),
        s * all.length,
      );
      const own = { ...figures, ...figures.tiers, exitRed: figures.exits.red, cost, roi: over(net, cost) };
      outlook.measures.set(
        outlookMeasures.map((measure) => own[measure].value),
        s * outlookMeasures.length,
      );
    }
    return buffer;
  };
}

/** What was made under a name, or makes it; of more than `most` the least recently used goes. */
function keeper(most: number): (name: string, make: () => ArrayBuffer) => ArrayBuffer {
  const all = new Map<string, ArrayBuffer>();
  return (name, make) => {
    const batch = all.get(name) ?? make();
    // The order of a map is that of insertion.
    all.delete(name);
    all.set(name, batch);
    for (const oldest of all.keys()) {
      if (all.size <= most) break;
      all.delete(oldest);
    }
    return batch;
  };
}

/** Under which assumptions customers live. */
export type Assumptions = Pick<Scenario, 'future' | 'given' | 'seed'>;

/** The values of all uncertain inputs under assumptions, in the order of `inputs`. */
export function valuesIn({ seed, future, given }: Assumptions, inputs: readonly Input[]): Float64Array {
  const values = drawInputs(inputs, seed, future);
  for (const [id, value] of given) {
    const place = inputs.findIndex((input) => input.id === id);
    if (place < 0) throw new Error(`no input ${id}`);
    values[place] = value;
  }
  return values;
}
