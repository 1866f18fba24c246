import { solveChain, type Chain } from '../../models/exact/chain.ts';
import type { Edit } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';

/** The exact answers of a study whose customers all leave some day. */
export function solved(study: Study, edits?: readonly Edit[], segment?: string): Chain {
  const chain = solveChain(study, edits, segment);
  if ('kind' in chain) throw new Error(`${study.id} is ${chain.kind}`);
  return chain;
}

/** The exact answers with this touchpoint as the start. */
export function from(chain: Chain, touchpoint: string): Chain['from'][number] {
  const found = chain.from.find((one) => one.touchpoint === touchpoint);
  if (found === undefined) throw new Error(`nobody gets to ${touchpoint}`);
  return found;
}
