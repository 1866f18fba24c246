/** The run of the open study: started, stopped, extended; and what it has counted so far. */
import type { Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { programHash, type Program } from '../../../workers/compile/program.ts';
import type { Backend } from '../../../workers/run/backend.ts';
import { browserBackend } from '../../../workers/run/browser.ts';
import { run, type Run } from '../../../workers/run/run.ts';
import type { Tally } from '../../../workers/tally/tally.ts';
import { ask, NoAnswer } from '../ask.ts';
import { capacityOf, type Capacity } from './capacity.ts';
import { strategiesOf } from './strategies.ts';

export interface Order {
  readonly study: Study;
  readonly customers: number;
  readonly seed: number;
}

/** What has been counted, as it stood at one moment. */
export interface Results extends Order {
  /** "As is" first, in the order of the tally. */
  readonly strategies: readonly Strategy[];
  readonly tally: Tally;
}

export type RunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'running'; readonly from: number }
  /** The last customer handed out is being waited for. */
  | { readonly kind: 'stopping' }
  | { readonly kind: 'ended'; readonly run: Run; readonly milliseconds: number; readonly workers: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'refused'; readonly why: Exclude<Capacity, 'fits'> };

interface Compiled {
  readonly study: Study;
  readonly programs: readonly Program[];
  readonly keys: readonly string[];
}

/**
 * Charts are drawn again at most this often, in milliseconds, and never so often that drawing takes more than a third of
 * the time: a click in between is answered at once.
 */
const pause = { least: 100, perCost: 2 } as const;

export class Runs {
  state: RunState = $state.raw({ kind: 'none' });
  results: Results | undefined = $state.raw();
  order: Order | undefined = $state.raw();
  /** Workers that died and were replaced since the run began. */
  replaced = $state(0);

  #backend: Backend | undefined;
  #programs: Compiled | undefined;
  /** What is asked for; a newer question makes it old. */
  #asked: object | undefined;
  #stop: AbortController | undefined;
  #latest: Results | undefined;
  #shownAt = 0;
  /** What drawing took the last time, painting included. */
  #cost = 0;
  #waiting = false;
  #ended: Run | undefined;
  /** The programs of the run, by their hashes. */
  #keys: readonly string[] = [];

  get busy(): boolean {
    return this.state.kind === 'preparing' || this.state.kind === 'running' || this.state.kind === 'stopping';
  }

  /** Customers done of those asked for. */
  get done(): number {
    return this.results?.tally.customers ?? 0;
  }

  /**
   * Begins anew, unless the order is for what is running or has been run already: a study that only looks different.
   * What is on screen stays until there is something to replace it.
   */
  async start(order: Order): Promise<void> {
    await this.#go(order, undefined);
  }

  /** Goes on from the run that ended, to four times as many customers. */
  async extend(customers: number): Promise<void> {
    const { order } = this;
    if (order === undefined || this.#ended === undefined) return;
    await this.#go({ ...order, customers }, this.#ended);
  }

  /** Hands out no more work; what is counted stays. */
  stop(): void {
    this.#stop?.abort();
    if (this.state.kind === 'running') this.state = { kind: 'stopping' };
    else if (this.state.kind === 'preparing') this.state = { kind: 'none' };
  }

  /** The study cannot be run as it is: what is running ends, and what was counted stays on screen. */
  halt(): void {
    this.#asked = undefined;
    this.#stop?.abort();
    this.#stop = undefined;
    this.order = undefined;
    this.#programs = undefined;
    this.state = { kind: 'none' };
  }

  /** Forgets everything: another study is open. */
  clear(): void {
    this.#asked = undefined;
    this.#programs = undefined;
    this.#stop?.abort();
    this.#stop = undefined;
    this.#latest = undefined;
    this.#ended = undefined;
    this.results = undefined;
    this.order = undefined;
    this.replaced = 0;
    this.state = { kind: 'none' };
  }

  /** Shows what has been counted up to now: for a view that is about to be drawn anyway. */
  refresh(): void {
    if (this.#latest) this.results = this.#latest;
    this.#shownAt = performance.now();
  }

  async #go(order: Order, extend: Run | undefined): Promise<void> {
    const asked = {};
    this.#asked = asked;
    // Whether this is still what the page is about.
    const current = (): boolean => this.#asked === asked;
    const capacity = capacityOf(order.study);
    if (capacity !== 'fits') {
      this.#stop?.abort();
      this.order = order;
      this.state = { kind: 'refused', why: capacity };
      return;
    }
    if (!this.busy) this.state = { kind: 'preparing' };
    try {
      const { programs, keys } = await this.#compiled(order.study);
      if (!current() || this.state.kind === 'none') return;
      if (extend === undefined && this.#isKnown(order, keys)) {
        this.#relabel(order);
        return;
      }
      this.#stop?.abort();
      const stop = new AbortController();
      this.#stop = stop;
      const mine = (): boolean => this.#stop === stop;
      this.#ended = undefined;
      this.order = order;
      this.#keys = keys;
      const backend = (this.#backend ??= browserBackend());
      const before = backend.replaced();
      const began = performance.now();
      if (!extend) this.replaced = 0;
      this.state = { kind: 'running', from: extend?.tally.customers ?? 0 };
      const ended = await run({
        programs,
        seed: order.seed,
        customers: order.customers,
        backend,
        signal: stop.signal,
        ...(extend ? { extend } : {}),
        onProgress: (tally) => {
          if (!mine()) return;
          this.replaced = backend.replaced() - before;
          this.#latest = this.#resultsOf(tally);
          this.#show();
        },
      });
      if (!mine()) return;
      if (ended.tally.customers > 0) this.#latest = this.#resultsOf(ended.tally);
      this.#ended = ended;
      this.replaced = ended.replaced;
      this.refresh();
      this.state = {
        kind: 'ended',
        run: ended,
        milliseconds: performance.now() - began,
        workers: backend.workers,
      };
    } catch (error) {
      // Whatever kept the run from going on is told on the page; what was counted before stays.
      if (!current()) return;
      const reason = error instanceof NoAnswer && error.message === '' ? error.silence : String(error);
      this.state = { kind: 'failed', reason };
    }
  }

  /** Whether this is what is being run, or what was run to its end. */
  #isKnown({ seed, customers }: Order, keys: readonly string[]): boolean {
    const { order, state } = this;
    const alive = state.kind === 'running' || (state.kind === 'ended' && state.run.complete);
    return (
      alive &&
      order?.seed === seed &&
      order.customers === customers &&
      keys.length === this.#keys.length &&
      keys.every((key, i) => key === this.#keys[i])
    );
  }

  /** The same run under new names: the study looks different and computes the same. */
  #relabel(order: Order): void {
    this.order = order;
    if (this.#latest) this.#latest = this.#resultsOf(this.#latest.tally);
    if (this.results) this.results = this.#resultsOf(this.results.tally);
  }

  #resultsOf(tally: Tally): Results | undefined {
    const { order } = this;
    return order && { ...order, strategies: strategiesOf(order.study), tally };
  }

  async #compiled(study: Study): Promise<Compiled> {
    if (this.#programs?.study === study) return this.#programs;
    const given = await ask({ kind: 'compile', study });
    if (given.kind !== 'compiled') throw new Error(`asked for programs, got ${given.kind}`);
    const { programs } = given;
    // Which touchpoints make a phase is counted too, though no customer notices.
    const keys = programs.map(
      ({ buffer, names }) => `${programHash(buffer)} ${JSON.stringify(names.phases)}`,
    );
    const compiled = { study, programs, keys };
    this.#programs = compiled;
    return compiled;
  }

  /** Lets the page draw, a frame at a time and not too often. */
  #show(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    const rest = Math.max(pause.least, pause.perCost * this.#cost);
    const wait = Math.max(0, this.#shownAt + rest - performance.now());
    setTimeout(() => {
      requestAnimationFrame(() => {
        const began = performance.now();
        this.refresh();
        // After the frame: a message is handled once it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          this.#shownAt = performance.now();
          this.#cost = this.#shownAt - began;
          this.#waiting = false;
          port1.close();
        };
        port2.postMessage(undefined);
      });
    }, wait);
  }
}
