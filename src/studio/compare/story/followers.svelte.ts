/** Customers followed one by one under two strategies: where they stand at the start, half way and at the end. */
import type { Lives } from '../../../../workers/lives/lives.ts';
import { inTurn } from '../../../../workers/decide/inTurn.ts';
import type { Backend } from '../../../../workers/run/backend.ts';
import type { Results } from '../../run/runs.svelte.ts';

/** Customers followed at the most, and those of one task: some 100 milliseconds, which whoever asks a worker may wait for. */
const most = 4096;
const atOnce = 128;

export interface Followed {
  readonly results: Results;
  /** Ids. */
  readonly strategy: string;
  readonly against: string | undefined;
  readonly own: Lives;
  /** The same customers under the other strategy. */
  readonly other: Lives | undefined;
}

export class Followers {
  followed: Followed | undefined = $state.raw();
  failed = $state(false);

  readonly #backend: () => Backend;
  #stop: AbortController | undefined;

  constructor(backend: () => Backend) {
    this.#backend = backend;
  }

  /** Follows the customers of a run; ids of strategies that it knows. What was there stays until they are all there. */
  async follow(results: Results, strategy: string, against: string | undefined): Promise<void> {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    const { study, seed, tally } = results;
    const { horizon } = study.settings;
    const days = [0, horizon / 2, horizon];
    const customers = Math.min(tally.customers, most);
    const backend = this.#backend();
    const parts: (readonly [Lives, Lives | undefined])[] = [];
    this.failed = false;
    try {
      await inTurn({
        from: 0,
        to: Math.ceil(customers / atOnce),
        backend,
        signal,
        make: (part) => {
          const from = part * atOnce;
          const order = {
            days,
            seed,
            future: undefined,
            given: [],
            from,
            to: Math.min(from + atOnce, customers),
          };
          return Promise.all([
            backend.follow({ ...order, strategy }, study, signal),
            against === undefined
              ? undefined
              : backend.follow({ ...order, strategy: against }, study, signal),
          ]);
        },
        onMade: (part: readonly [Lives, Lives | undefined]) => parts.push(part),
      });
    } catch {
      if (!signal.aborted) this.failed = true;
      return;
    }
    if (signal.aborted || parts.length === 0) return;
    const others = parts.flatMap(([, other]) => (other ? [other] : []));
    this.followed = {
      results,
      strategy,
      against,
      own: joined(parts.map(([own]) => own)),
      other: others.length > 0 ? joined(others) : undefined,
    };
  }

  stop(): void {
    this.#stop?.abort();
  }
}

/** Lives of customers who follow one another, as one. */
function joined(parts: readonly Lives[]): Lives {
  const [{ from, days }] = parts;
  return {
    from,
    days,
    standings: Uint8Array.from(parts.flatMap(({ standings }) => [...standings])),
    balance: Float64Array.from(parts.flatMap(({ balance }) => [...balance])),
    cash: Float64Array.from(parts.flatMap(({ cash }) => [...cash])),
  };
}
