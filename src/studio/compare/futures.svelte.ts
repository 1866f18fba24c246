/** The futures of the open study: lived while Compare is looked at, and what has come of them so far. */
import type { Strategy } from '../../../models/strategy.ts';
import { strategiesOf, type Study } from '../../../models/study.ts';
import { liveFutures } from '../../../workers/decide/futures.ts';
import { inputsOf, type Input } from '../../../workers/decide/inputs.ts';
import type { Outlook } from '../../../workers/decide/outlook.ts';
import type { Backend } from '../../../workers/run/backend.ts';
import { Painting } from '../run/painting.ts';
import { substance } from './substance.ts';

/** With so many the mean is known to a tenth of the spread, and a share to 4 of 100, at 95 %. */
export const mostFutures = 500;

/** A first picture comes with so many futures; more follow at this pace. */
const first = 16;
const pace = { more: 1.5, least: 250, most: 1000 } as const;

export interface Lived {
  readonly study: Study;
  readonly seed: number;
  /** "As is" first, as in every outlook. */
  readonly strategies: readonly Strategy[];
  readonly inputs: readonly Input[];
  /** In the order of the futures; none where nothing is uncertain. */
  readonly outlooks: readonly Outlook[];
}

export type FuturesState =
  | { readonly kind: 'none' }
  | { readonly kind: 'living' }
  | { readonly kind: 'ended'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

export class Futures {
  state: FuturesState = $state.raw({ kind: 'none' });
  /** What is on screen; after an edit what was there before, until there is something new. */
  lived: Lived | undefined = $state.raw();

  readonly #backend: () => Backend;
  /** What is being lived, or has been. */
  #asked = '';
  #stop: AbortController | undefined;

  constructor(backend: () => Backend) {
    this.#backend = backend;
  }

  /** Lives the futures of a study that has passed `check`, unless that was asked for already. */
  async live(study: Study, seed: number): Promise<void> {
    const asked = `${seed} ${substance(study)}`;
    if (asked === this.#asked) return;
    this.stop();
    this.#asked = asked;
    const { signal } = (this.#stop = new AbortController());
    const about = { study, seed, strategies: strategiesOf(study), inputs: inputsOf(study) };
    const outlooks: Outlook[] = [];
    const began = performance.now();
    const show = (): void => {
      this.lived = { ...about, outlooks: outlooks.slice() };
    };
    const painting = new Painting(pace);
    const onFuture = (outlook: Outlook): void => {
      const count = outlooks.push(outlook);
      if (count >= first && painting.isDue(count)) void painting.draw(count, show);
    };
    this.state = { kind: 'living' };
    try {
      const to = about.inputs.length > 0 ? mostFutures : 0;
      await liveFutures({ study, seed, from: 0, to, backend: this.#backend(), signal, onFuture });
      if (signal.aborted) return;
      show();
      this.state = { kind: 'ended', milliseconds: performance.now() - began };
    } catch (error) {
      if (!signal.aborted) this.state = { kind: 'failed', reason: String(error) };
    }
  }

  /** Lives no more of them: the study cannot be run, or nobody looks. */
  stop(): void {
    this.#stop?.abort();
    if (this.state.kind === 'ended') return;
    this.#asked = '';
    this.state = { kind: 'none' };
  }

  /** Another study is open. */
  clear(): void {
    this.stop();
    this.#asked = '';
    this.lived = undefined;
    this.state = { kind: 'none' };
  }
}
