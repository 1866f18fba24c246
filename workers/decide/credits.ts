/** The credits of every touchpoint of a strategy, one after the other as they come. */
import { strategiesOf, type Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import type { Backend } from '../run/backend.ts';
import { batchSize } from '../tally/batch.ts';
import type { Credit } from './credit.ts';
import { inTurn } from './inTurn.ts';

/** Customers of one credit. */
const customersOfCredit = 4 * batchSize;

export interface CreditsOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  /** Id of the strategy. */
  readonly strategy: string;
  readonly seed: number;
  /** Default `customersOfCredit`. */
  readonly customers?: number;
  readonly backend: Backend;
  /** Stopping means working out no more of them. */
  readonly signal?: AbortSignal;
  /** Called with each credit, in the order of the study's touchpoints and then of those that the strategy adds. */
  readonly onCredit: (credit: Credit) => void;
}

/** Throws if one cannot be worked out at all. */
export async function creditsOf({
  study,
  strategy,
  seed,
  customers = customersOfCredit,
  backend,
  signal,
  onCredit,
}: CreditsOptions): Promise<void> {
  const edits = strategiesOf(study).find(({ id }) => id === strategy)?.edits ?? [];
  const touchpoints = [...fullWorld(study, edits).touchpoints.keys()];
  await inTurn({
    from: 0,
    to: touchpoints.length,
    backend,
    ...(signal && { signal }),
    make: (place) =>
      backend.credit(
        { strategy, touchpoint: touchpoints[place], seed, from: 0, to: customers },
        study,
        signal,
      ),
    onMade: onCredit,
  });
}
