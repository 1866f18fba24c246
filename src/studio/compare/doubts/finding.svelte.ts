/** Looking for the numbers that matter most, where no input is uncertain. */
import type { Study } from '../../../../models/study.ts';
import { mostInfluential, type Suggestion } from '../../../../workers/decide/influence.ts';
import type { Backend } from '../../../../workers/run/backend.ts';

/** How many numbers are proposed. */
const wanted = 3;

export type FindingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly tried: number }
  | { readonly kind: 'found'; readonly study: Study; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'failed' };

export class Finding {
  state: FindingState = $state.raw({ kind: 'none' });
  #stop: AbortController | undefined;

  async find(study: Study, seed: number, backend: Backend): Promise<void> {
    this.stop();
    const { signal } = (this.#stop = new AbortController());
    let tried = 0;
    this.state = { kind: 'looking', tried };
    const counting: Backend = {
      ...backend,
      live: async (...scenario) => {
        const lived = await backend.live(...scenario);
        tried += 1;
        if (!signal.aborted) this.state = { kind: 'looking', tried };
        return lived;
      },
    };
    try {
      const suggestions = await mostInfluential({ study, seed, most: wanted, backend: counting, signal });
      if (!signal.aborted) this.state = { kind: 'found', study, suggestions };
    } catch {
      // A case that customers cannot live through: then there is no answer, and nothing else is lost.
      if (!signal.aborted) this.state = { kind: 'failed' };
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.state = { kind: 'none' };
  }
}
