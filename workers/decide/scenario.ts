/**
 * A scenario: a study under stated assumptions, lived by the same customers under each of its strategies. Everything in
 * this folder is made of scenarios: a future draws all inputs, a tornado sets one, a theory is another study. Workers
 * live them whole, so that only a few numbers cross.
 */
import { strategiesOf, type Study } from '../../models/study.ts';
import { compile } from '../compile/compile.ts';
import { viewProgram } from '../compile/program.ts';
import type { Kernels } from '../kernel/fastest.ts';
import { worths } from '../measures/compare.ts';
import { covarianceOf, over, sharesOf, type View } from '../measures/estimate.ts';
import { batchSize, simulateBatch } from '../tally/batch.ts';
import { Accumulator } from '../tally/tally.ts';
import { assume, drawInputs } from './future.ts';
import { inputsOf, type Input } from './inputs.ts';
import { allocateOutlook, outlookMeasures, viewOutlook } from './outlook.ts';
import { isPassable } from './passable.ts';

/** Under which assumptions customers live. */
export interface Assumptions {
  /** The future whose inputs hold; `undefined`: every estimate counts as its middle. */
  readonly future: number | undefined;
  /** Inputs, by id, that have another value, whatever the future says. */
  readonly given: readonly (readonly [input: string, value: number])[];
  readonly seed: number;
}

export interface Scenario extends Assumptions {
  /** Customers [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Lives scenarios of a study, which must have passed `check`; each gives the buffer of an `Outlook`. */
export function scenarios(study: Study): (scenario: Scenario, kernels: Kernels) => ArrayBuffer {
  const inputs = inputsOf(study);
  return (scenario, kernels) => {
    const values = valuesIn(scenario, inputs);
    const assumed = assume(study, inputs, values);
    const strategies = strategiesOf(assumed.study);
    const programs = strategies.map((strategy) =>
      compile(assumed.study, strategy, assumed.execution.get(strategy.id) ?? 1),
    );
    const views = programs.map(({ buffer }) => viewProgram(buffer));
    const runs = views.map((view) => ({ view, kernel: kernels.make(view) }));
    const sums = new Accumulator(programs);
    const { seed, from, to } = scenario;
    for (let first = from; first < to; first += batchSize) {
      const end = Math.min(first + batchSize, to);
      const batches = runs.map(({ view, kernel }) => simulateBatch(view, kernel, seed, first, end));
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
