/** What follows customers, each in its own way: the kernels, the reference, the C++ program. Costs are ns a visit. */
import { interpreter } from '../../models/reference/interpret.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram, type ProgramView } from '../../workers/compile/program.ts';
import { fastestKernels, type Kernels } from '../../workers/kernel/fastest.ts';
import { typedKernel } from '../../workers/kernel/typed.ts';
import { batchSize, groupsIn, isBinned, simulateBatch, viewBatch } from '../../workers/tally/batch.ts';
import { layoutOf, outcomeIndex } from '../../workers/tally/layout.ts';
import { hasCompiler } from './native/compiled.ts';
import { native } from './native/native.ts';

export interface Candidate {
  readonly name: string;
  /** Follows the customers of a turn; returns nanoseconds per visit. */
  readonly follow: (turn: number) => number | Promise<number>;
  readonly close?: () => void;
}

const seed = 1;
/** Past the customers whose balances are counted in bins, as almost all of a long run are. */
const firstBatch = 100;
/** Of a batch, the interpreter follows only these, or it would take a minute. */
const interpreted = 4;

/** The kernels, the fastest first: whole batches, with all that is kept of each group of customers. */
export async function kernelCandidates(study: Study): Promise<Candidate[]> {
  const program = viewProgram(compile(study, asIs).buffer);
  const fastest = await fastestKernels();
  const kernels: Kernels[] = [fastest];
  if (fastest.name !== 'typed') kernels.push({ name: 'typed', make: typedKernel });
  return kernels.map(({ name, make }) => {
    const kernel = make(program);
    return {
      name,
      follow: (turn) => {
        const from = (firstBatch + turn) * batchSize;
        const began = performance.now();
        const batch = simulateBatch(program, kernel, seed, from, from + batchSize);
        const nanoseconds = (performance.now() - began) * 1e6;
        const { cells } = viewBatch(batch, program, groupsIn(batchSize), isBinned(from));
        return nanoseconds / visitsIn(cells, program);
      },
    };
  });
}

/** XState's pure transitions and the rules as they are written. */
export function referenceCandidate(study: Study): Candidate {
  const follow = interpreter(study, asIs);
  return {
    name: 'XState',
    follow: (turn) => {
      const from = (firstBatch + turn) * batchSize;
      const began = performance.now();
      let visits = 0;
      for (let customer = from; customer < from + interpreted; customer++)
        visits += follow(customer).visits.length;
      return ((performance.now() - began) * 1e6) / visits;
    },
  };
}

/** The C++ program on the same batches; nothing where there is no compiler. */
export function nativeCandidate(study: Study): Candidate[] {
  if (!hasCompiler()) return [];
  const { buffer } = compile(study, asIs);
  const program = viewProgram(buffer);
  const { simulate, close } = native(buffer);
  return [
    {
      name: 'C++',
      follow: async (turn) => {
        const from = (firstBatch + turn) * batchSize;
        const { nanoseconds, cells } = await simulate(seed, from, from + batchSize);
        return nanoseconds / visitsIn(cells, program);
      },
      close,
    },
  ];
}

/** Visits of all segments. */
export function visitsIn(cells: Float64Array, program: ProgramView): number {
  const { segmentCells } = layoutOf(program);
  let visits = 0;
  for (let k = 0; k < program.segments; k++) visits += cells[k * segmentCells + outcomeIndex.visits];
  return visits;
}
