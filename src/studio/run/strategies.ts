/** The strategies that are shown and run: "as is" first, then those of the study that are not hidden. */
import { asIs, type Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';

export function strategiesOf(study: Study): Strategy[] {
  return [asIs, ...study.strategies.filter(({ visibility }) => visibility !== 'hidden')];
}
