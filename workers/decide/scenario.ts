/**
 * A scenario: a study under stated assumptions, lived by the same customers under each of its strategies. Everything in
 * this folder is made of scenarios: a future draws all inputs, a tornado sets one, a theory changes what they mean. Workers
 * live them whole, so that only a few numbers cross.
 */
import { combine, type Part } from '../../models/combine.ts';
import { recent } from '../../models/remembered.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { compile } from '../compile/compile.ts';
import type { Kernels } from '../kernel/fastest.ts';
import { worths, type Worth } from '../measures/compare.ts';
import { covarianceOf, over, sharesOf } from '../measures/estimate.ts';
import type { Levels } from './blocks.ts';
import { assume, drawInputs, type Assumed } from './future.ts';
import { inputsOf, type Input } from './inputs.ts';
import { livable, lived, type Customers, type Livable } from './lived.ts';
import { allocateOutlook, outlookMeasures, viewOutlook } from './outlook.ts';
import { isPassable } from './passable.ts';
import { programUnder, studyUnder, type Theory } from './theories.ts';

/** Under which assumptions customers live. */
export interface Assumptions {
  /** The future whose inputs hold; `undefined`: every estimate counts as its middle. */
  readonly future: number | undefined;
  /** Inputs that have another value, whatever the future says. */
  readonly given: readonly (readonly [input: string, value: number])[];
  readonly seed: number;
}

export interface Scenario extends Assumptions, Customers {
  /** Lived after "as is" in the place of the study's strategies, which are their blocks. */
  readonly plans?: readonly Levels[];
  /** A day at which the measures are taken as well. */
  readonly day?: number;
  /** The rival theory under which customers live. */
  readonly theory?: Theory;
}

/** Batches that are kept of scenarios without a future, which differ in little. */
const mostKept = 64;

/** Lives scenarios of a study, which must have passed `check`; each gives the buffer of an `Outlook`. */
export function scenarios(study: Study): (scenario: Scenario, kernels: Kernels) => ArrayBuffer {
  const inputs = inputsOf(study);
  const keeper = recent<ArrayBuffer>(mostKept);
  let last: Prepared | undefined;
  return (scenario, kernels) => {
    const { plans, day, future, theory } = scenario;
    const values = valuesIn(scenario, inputs);
    const kept = future === undefined ? keeper : undefined;
    // Where nothing is uncertain, all futures are one.
    const isLast =
      plans === undefined &&
      last?.theory === theory &&
      last?.values.every((value, i) => value === values[i]) === true;
    const prepared = isLast && last ? last : prepare(study, inputs, values, scenario, kernels);
    last = plans === undefined ? prepared : undefined;

    const { assumed, strategies, programs, passable } = prepared;
    const seen = lived(programs, scenario, kept);
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
    const programsThen = programsOf({ ...assumed, study: sooner }, strategies, theory, kernels);
    const then = lived(programsThen, scenario, kept);
    outlook.then.set(worths(sooner, strategies, then).flatMap(measuresOf));
    return buffer;
  };
}

/** A study under assumptions, ready to be lived. */
interface Prepared {
  readonly values: Float64Array;
  readonly theory: Theory | undefined;
  readonly assumed: Assumed;
  readonly strategies: readonly Strategy[];
  readonly programs: Livable;
  /** By strategy, whether no customer can come to a dead end. */
  readonly passable: readonly boolean[];
}

function prepare(
  study: Study,
  inputs: readonly Input[],
  values: Float64Array,
  { plans, theory }: Scenario,
  kernels: Kernels,
): Prepared {
  const drawn = assume(study, inputs, values);
  const assumed = theory === undefined ? drawn : { ...drawn, study: studyUnder(drawn.study, theory) };
  const strategies = plans === undefined ? strategiesOf(assumed.study) : plansOf(assumed, plans);
  const programs = programsOf(assumed, strategies, theory, kernels);
  return { values, theory, assumed, strategies, programs, passable: programs.views.map(isPassable) };
}

function programsOf(
  { study, execution }: Assumed,
  strategies: readonly Strategy[],
  theory: Theory | undefined,
  kernels: Kernels,
): Livable {
  const programs = strategies.map((strategy) =>
    compile(study, strategy, { execution: execution.get(strategy.id) ?? 1, overTime: false }),
  );
  return livable(
    theory === undefined ? programs : programs.map((program) => programUnder(program, theory)),
    kernels,
  );
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
