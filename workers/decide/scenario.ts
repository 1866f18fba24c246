/**
 * A scenario: a study under stated assumptions, lived by the same customers under each of its strategies. Everything in
 * this folder is made of scenarios: a future draws all inputs, a tornado sets one, a theory is another study. Workers
 * live them whole, so that only a few numbers cross.
 */
import { combine, type Part } from '../../models/combine.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { compile } from '../compile/compile.ts';
import { viewProgram } from '../compile/program.ts';
import type { Kernels } from '../kernel/fastest.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { worths, type Worth } from '../measures/compare.ts';
import { covarianceOf, over, sharesOf, type View } from '../measures/estimate.ts';
import { batchSize, simulateBatch } from '../tally/batch.ts';
import { Accumulator } from '../tally/tally.ts';
import type { Levels } from './blocks.ts';
import { assume, drawInputs, type Assumed } from './future.ts';
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
  /** Lived after "as is" in the place of the study's strategies, which are their blocks. */
  readonly plans?: readonly Levels[];
  /** A day at which the measures are taken as well. */
  readonly day?: number;
}

/** Lives scenarios of a study, which must have passed `check`; each gives the buffer of an `Outlook`. */
export function scenarios(study: Study): (scenario: Scenario, kernels: Kernels) => ArrayBuffer {
  const inputs = inputsOf(study);
  const kept = keeper(mostKept);
  return (scenario, kernels) => {
    const values = valuesIn(scenario, inputs);
    const assumed = assume(study, inputs, values);
    const { plans, day } = scenario;
    const strategies = plans === undefined ? strategiesOf(assumed.study) : plansOf(assumed, plans);
    const { seen, passable } = live(assumed, strategies, scenario, kernels, kept);
    const buffer = allocateOutlook(strategies.length, inputs.length, day !== undefined);
    const outlook = viewOutlook(buffer);
    outlook.inputs.set(values);
    const all = worths(assumed.study, strategies, seen);
    const shares = all.map(({ net }) => sharesOf(seen, net));
    for (const [s, { net }] of all.entries()) {
      outlook.net[s] = passable[0] && passable[s] ? net.value : NaN;
      outlook.luck.set(
        shares.map((other) => covarianceOf(shares[s], other)),
        s * all.length,
      );
    }
    outlook.measures.set(all.flatMap(measuresOf));
    if (day === undefined) return buffer;
    // The same lives, looked at on that day: nothing that happens to a customer depends on the horizon.
    const { settings } = assumed.study;
    const sooner = { ...assumed.study, settings: { ...settings, horizon: Math.min(day, settings.horizon) } };
    const then = live({ ...assumed, study: sooner }, strategies, scenario, kernels, kept);
    outlook.then.set(worths(sooner, strategies, then.seen).flatMap(measuresOf));
    return buffer;
  };
}

interface Lived {
  readonly seen: View;
  /** By strategy, whether no customer can come to a dead end. */
  readonly passable: readonly boolean[];
}

function live(
  { study, execution }: Assumed,
  strategies: readonly Strategy[],
  { seed, from, to, future }: Scenario,
  kernels: Kernels,
  kept: Keeper,
): Lived {
  const programs = strategies.map((strategy) => compile(study, strategy, execution.get(strategy.id) ?? 1));
  const views = programs.map(({ buffer }) => viewProgram(buffer));
  const made: Kernel[] = [];
  const sums = new Accumulator(programs, to - from);
  for (let first = from; first < to; first += batchSize) {
    const end = Math.min(first + batchSize, to);
    const batches = programs.map(({ hash }, s) => {
      const simulate = (): ArrayBuffer => {
        made[s] ??= kernels.make(views[s]);
        return simulateBatch(views[s], made[s], seed, first, end);
      };
      return future === undefined ? kept(`${hash} ${seed} ${first} ${end}`, simulate) : simulate();
    });
    sums.add(first, end, batches);
  }
  return { seen: { tally: sums.tally, segment: undefined }, passable: views.map(isPassable) };
}

/** In the order of `outlookMeasures`. */
function measuresOf({ figures, cost, net }: Worth): number[] {
  const own = { ...figures, ...figures.tiers, exitRed: figures.exits.red, cost, roi: over(net, cost) };
  return outlookMeasures.map((measure) => own[measure].value);
}

/** "As is", then a strategy for each plan, in which every block is carried out as it turns out in this future. */
function plansOf({ study, execution }: Assumed, plans: readonly Levels[]): Strategy[] {
  const blocks = strategiesOf(study).slice(1);
  const parts = (levels: Levels): Part[] =>
    blocks.flatMap((strategy, b) =>
      levels[b] > 0 ? [{ strategy, level: levels[b], execution: execution.get(strategy.id) ?? 1 }] : [],
    );
  // A plan has no input of its own, so no id either.
  return [asIs, ...plans.map((levels) => combine(study, parts(levels), '', ''))];
}

type Keeper = (name: string, make: () => ArrayBuffer) => ArrayBuffer;

/** What was made under a name, or makes it; of more than `most` the least recently used goes. */
function keeper(most: number): Keeper {
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

function valuesIn({ seed, future, given }: Scenario, inputs: readonly Input[]): Float64Array {
  const values = drawInputs(inputs, seed, future);
  for (const [id, value] of given) {
    const place = inputs.findIndex((input) => input.id === id);
    if (place < 0) throw new Error(`no input ${id}`);
    values[place] = value;
  }
  return values;
}
