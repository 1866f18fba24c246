/** Futures: each draws all uncertain inputs and is lived by its own customers, the same under every strategy. */
import type { Study } from '../../models/study.ts';
import type { Backend } from '../run/backend.ts';
import { groupSize } from '../../models/chance/draws.ts';
import { inTurn } from './inTurn.ts';
import { viewOutlook, type Outlook } from './outlook.ts';
import type { Theory } from './theories.ts';

/** Customers of one future; whole groups, so that their luck can be told from what is not known. */
export const customersOfFuture = 16 * groupSize;

export interface FuturesOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly seed: number;
  /** Futures [from, to). */
  readonly from: number;
  readonly to: number;
  /** Under which customers live; default: none but the model. */
  readonly theory?: Theory;
  /** Under each strategy in each future. Default `customersOfFuture`. */
  readonly customers?: number;
  readonly backend: Backend;
  /** Stopping means living no more futures. */
  readonly signal?: AbortSignal;
  /** Called with each future in its order. */
  readonly onFuture: (outlook: Outlook) => void;
}

/**
 * Lives futures, handed over in their order, so that whatever is computed from the first n of them is the same on any
 * number of workers. Future n is lived by customers [n·customers, (n+1)·customers). Throws if one cannot be lived at all.
 */
export async function liveFutures({
  study,
  seed,
  from,
  to,
  theory,
  customers = customersOfFuture,
  backend,
  signal,
  onFuture,
}: FuturesOptions): Promise<void> {
  await inTurn({
    from,
    to,
    backend,
    ...(signal && { signal }),
    make: async (future) => {
      const first = future * customers;
      const scenario = { future, given: [], seed, from: first, to: first + customers };
      return viewOutlook(await backend.live({ ...scenario, ...(theory && { theory }) }, study, signal));
    },
    onMade: onFuture,
  });
}
