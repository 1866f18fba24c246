/** What each touchpoint contributes under a strategy: worked out when it is asked for, touchpoint by touchpoint. */
import type { Study } from '../../../../models/study.ts';
import { fullWorld } from '../../../../models/world.ts';
import type { Credit } from '../../../../workers/decide/credit.ts';
import { creditsOf } from '../../../../workers/decide/credits.ts';
import type { Backend } from '../../../../workers/run/backend.ts';
import type { Strategy } from '../../../../models/strategy.ts';

export interface Worked {
  /** Id of the strategy. */
  readonly strategy: string;
  /** Touchpoints that there are to work out. */
  readonly all: number;
  readonly credits: readonly Credit[];
  readonly state: 'working' | 'stopped' | 'done' | 'failed';
}

export class Credits {
  worked: Worked | undefined = $state.raw();
  /** Whether the map shows them. */
  onMap = $state(false);

  readonly #backend: () => Backend;
  #stop: AbortController | undefined;

  constructor(backend: () => Backend) {
    this.#backend = backend;
  }

  /** Works them out for a strategy of a study that has passed `check`. */
  async work(study: Study, strategy: Strategy, seed: number): Promise<void> {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    const all = fullWorld(study, strategy.edits).touchpoints.size;
    const credits: Credit[] = [];
    const show = (state: Worked['state']): void => {
      if (!signal.aborted) this.worked = { strategy: strategy.id, all, credits: credits.slice(), state };
    };
    show('working');
    try {
      await creditsOf({
        study,
        strategy: strategy.id,
        seed,
        backend: this.#backend(),
        signal,
        onCredit: (credit) => {
          credits.push(credit);
          show('working');
        },
      });
      show('done');
    } catch {
      // Whatever went wrong in a worker, the rest cannot be worked out; what there is stays.
      show('failed');
    }
  }

  /** Those there are of a strategy. */
  of(strategy: string): Worked | undefined {
    return this.worked?.strategy === strategy ? this.worked : undefined;
  }

  /** Works out no more of them; what there is stays. */
  stop(): void {
    this.#stop?.abort();
    if (this.worked?.state === 'working') this.worked = { ...this.worked, state: 'stopped' };
  }

  /** The study has been edited. */
  forget(): void {
    this.#stop?.abort();
    this.worked = undefined;
  }
}
