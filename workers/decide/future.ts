/** A future: one draw of all uncertain inputs, addressed by (seed, future, input), so that strategies share it. */
import { futureWords, hashId, uniform } from '../../models/chance/draws.ts';
import { findNumber } from '../../models/path.ts';
import { guess } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';
import type { Input } from './inputs.ts';

/** The values of the inputs in a future, in their order; each at its middle where there is no future. */
export function drawInputs(inputs: readonly Input[], seed: number, future: number | undefined): Float64Array {
  const words = new Uint32Array(4);
  return Float64Array.from(inputs, ({ address, middle, quantile }) => {
    if (future === undefined) return middle;
    futureWords(words, seed, future, hashId(address));
    const u = uniform(words[0]);
    return quantile(u, 1 - u);
  });
}

export interface Assumed {
  readonly study: Study;
  /** By strategy, the factor e of its execution; 1 for those that are not listed. */
  readonly execution: ReadonlyMap<string, number>;
}

/** The study in which each input has the value given; one that has its middle stays as it is. */
export function assume(study: Study, inputs: readonly Input[], values: Float64Array): Assumed {
  const execution = new Map<string, number>();
  let assumed = study;
  for (const [i, { id, copies, kind, middle }] of inputs.entries()) {
    if (values[i] === middle) continue;
    if (kind === 'execution') {
      execution.set(id, values[i]);
      continue;
    }
    for (const path of [id, ...copies]) {
      const found = findNumber(assumed, path);
      if (found.kind !== 'found') throw new Error(`no number ${path}`);
      assumed = found.leaf.write(guess(values[i]));
    }
  }
  return { study: assumed, execution };
}
