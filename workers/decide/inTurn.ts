/** Work that is done side by side and handed over in its order. */
import type { Backend } from '../run/backend.ts';

export interface InTurnOptions<Made> {
  /** Pieces [from, to). */
  readonly from: number;
  readonly to: number;
  /** Each of its workers is given two pieces at once, so that none waits for its next. */
  readonly backend: Backend;
  /** Stopping means beginning nothing more and handing nothing over; what fails from then on is nobody's concern. */
  readonly signal?: AbortSignal;
  readonly make: (piece: number) => Promise<Made>;
  /** Called with each piece in its order, so that what follows from the first n does not depend on how many are under way. */
  readonly onMade: (made: Made, piece: number) => void;
}

/** Throws if a piece cannot be made; then no more are begun. */
export async function inTurn<Made>({
  from,
  to,
  backend,
  signal,
  make,
  onMade,
}: InTurnOptions<Made>): Promise<void> {
  const stopped = (): boolean => signal?.aborted === true;
  const done = new Map<number, { readonly made: Made }>();
  let next = from;
  let given = from;
  const keepBusy = async (): Promise<void> => {
    while (next < to && !stopped()) {
      const piece = next++;
      try {
        done.set(piece, { made: await make(piece) });
      } catch (error) {
        if (stopped()) return;
        throw error;
      }
      let first = done.get(given);
      while (first && !stopped()) {
        done.delete(given);
        onMade(first.made, given++);
        first = done.get(given);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: 2 * backend.workers }, keepBusy));
  } finally {
    next = to;
  }
}
