/** Following customers one by one, under one strategy and stated assumptions, to the bits that the sums are made of. */
import { remembered } from '../../models/remembered.ts';
import type { Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { compile } from '../compile/compile.ts';
import { viewProgram, type Names, type ProgramView } from '../compile/program.ts';
import { assume } from '../decide/future.ts';
import { inputsOf } from '../decide/inputs.ts';
import { valuesIn, type Assumptions } from '../decide/scenario.ts';
import type { TraceRows } from '../kernel/kernel.ts';
import { typedKernel } from '../kernel/typed.ts';

export interface Followed {
  /** As assumed. */
  readonly study: Study;
  readonly strategy: Strategy;
  readonly program: ProgramView;
  readonly names: Names;
  /** The visits of a customer. */
  readonly trace: (customer: number) => TraceRows;
}

const inputsIn = remembered(inputsOf);

/** Prepares a strategy of a study that has passed `check`; it is known by its id. Throws if there is none of that id. */
export function follow(study: Study, strategy: string, assumptions: Assumptions): Followed {
  const inputs = inputsIn(study);
  const assumed = assume(study, inputs, valuesIn(assumptions, inputs));
  const found = strategiesOf(assumed.study).find(({ id }) => id === strategy);
  if (found === undefined) throw new Error(`no strategy ${strategy}`);
  const { buffer, names } = compile(assumed.study, found, {
    execution: assumed.execution.get(strategy) ?? 1,
  });
  const program = viewProgram(buffer);
  const kernel = typedKernel(program);
  return {
    study: assumed.study,
    strategy: found,
    program,
    names,
    trace: (customer) => kernel.trace(assumptions.seed, customer),
  };
}
