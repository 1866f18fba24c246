/** The run of the open study: started, stopped, extended; and what it has counted so far. */
import type { Strategy } from '../../../models/strategy.ts';
import { strategiesOf, type Study } from '../../../models/study.ts';
import { programsOf } from '../../../workers/compile/compile.ts';
import type { Program } from '../../../workers/compile/program.ts';
import { isLook, standing, type Goal } from '../../../workers/measures/enough.ts';
import type { KernelName } from '../../../workers/kernel/kernel.ts';
import type { Backend } from '../../../workers/run/backend.ts';
import { browserBackend } from '../../../workers/run/browser.ts';
import { remembering } from '../../../workers/run/remember.ts';
import { run, type Run } from '../../../workers/run/run.ts';
import type { Tally } from '../../../workers/tally/tally.ts';
import { ask, NoAnswer } from '../ask.ts';
import { fits } from './capacity.ts';
import { Painting } from './painting.ts';

export interface Order {
  readonly study: Study;
  /** With a goal the most there may be. */
  readonly customers: number;
  readonly seed: number;
  /** What is to be found out, after which the run ends. */
  readonly goal?: Goal;
}

/** What has been counted. The tally goes on growing; every picture is a new object, so that all of it is drawn together. */
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
  /** The study is too large for a browser. */
  | { readonly kind: 'refused' };

interface Compiled {
  readonly study: Study;
  readonly programs: readonly Program[];
  readonly keys: readonly string[];
}

/** Five times as many customers more than halve every interval. */
const pace = { more: 5, least: 150, most: 1000 } as const;

/** Bytes of batches that are kept for the next run: those of some 25,000 customers under six strategies. */
const mostRemembered = 30_000_000;

export class Runs {
  state: RunState = $state.raw({ kind: 'none' });
  results: Results | undefined = $state.raw();
  order: Order | undefined = $state.raw();
  /** What the workers compute with; undefined before the first run. */
  kernel: KernelName | undefined = $state();
  /** Workers that died and were replaced since the run began. */
  replaced = $state(0);

  #backend: Backend | undefined;
  #programs: Compiled | undefined;
  /** What is asked for; a newer question makes it old. */
  #asked: object | undefined;
  #stop: AbortController | undefined;
  #latest: Results | undefined;
  readonly #painting = new Painting(pace);
  /** The newest order that has not been begun. */
  #wanted: Order | undefined;
  /** The order that is being begun. */
  #following: Order | undefined;
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
   *
   * While orders come faster than they can be carried out (a slider is being dragged), each that is begun still gets its
   * first picture, from the first batch of customers; then it is given up for the newest, and those between are never
   * begun. The hand rests: the last one goes on to all its customers, of whom the first were the same.
   */
  async start(order: Order): Promise<void> {
    const last = this.#wanted ?? this.#following;
    if (last && last.study === order.study && asksTheSame(last, order)) return;
    this.#wanted = order;
    if (this.#following) return;
    while (this.#wanted) {
      this.#following = this.#wanted;
      this.#wanted = undefined;
      await this.#go(this.#following, undefined);
    }
    this.#following = undefined;
  }

  /** Goes on from the run that ended, to four times as many customers. */
  async extend(customers: number): Promise<void> {
    const { order } = this;
    if (order === undefined || this.#ended === undefined) return;
    const { study, seed } = order;
    await this.#go({ study, seed, customers }, this.#ended);
  }

  /** Hands out no more work; what is counted stays. */
  stop(): void {
    this.#wanted = undefined;
    this.#stop?.abort();
    if (this.state.kind === 'running') this.state = { kind: 'stopping' };
    else if (this.state.kind === 'preparing') this.state = { kind: 'none' };
  }

  /** The study cannot be run as it is: what is running ends, and what was counted stays on screen. */
  halt(): void {
    this.#wanted = undefined;
    this.#asked = undefined;
    this.#stop?.abort();
    this.#stop = undefined;
    this.order = undefined;
    this.#programs = undefined;
    this.state = { kind: 'none' };
  }

  /** Forgets everything: another study is open. */
  clear(): void {
    this.#wanted = undefined;
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
  }

  /** Comes back once there is something to see of this order, or nothing to be expected. */
  async #go(order: Order, extend: Run | undefined): Promise<void> {
    const asked = {};
    this.#asked = asked;
    // Whether this is still what the page is about.
    const current = (): boolean => this.#asked === asked;
    if (!fits(order.study)) {
      this.#stop?.abort();
      this.order = order;
      this.state = { kind: 'refused' };
      return;
    }
    if (!this.busy) this.state = { kind: 'preparing' };
    try {
      const { study } = order;
      const known = this.#programs?.study === study ? this.#programs : undefined;
      // Without a pause where it is small, so that the workers begin before the page shows the edit.
      const { programs, keys } =
        known ?? this.#keep(study, isSmall(study) ? programsOf(study) : await askedPrograms(study));
      if (!current() || this.state.kind === 'none') return;
      if (extend === undefined && this.#isKnown(order, keys)) {
        this.#relabel(order);
        return;
      }
      this.#stop?.abort();
      this.#ended = undefined;
      this.order = order;
      this.#keys = keys;
      const stop = new AbortController();
      this.#stop = stop;
      await new Promise<void>((seen) => {
        this.#count(order, programs, extend, stop, seen).catch((error: unknown) => {
          if (this.#stop === stop) this.#fail(error);
        });
      });
    } catch (error) {
      if (current()) this.#fail(error);
    }
  }

  /** Whatever kept the run from going on is told on the page; what was counted before stays. */
  #fail(error: unknown): void {
    const reason = error instanceof NoAnswer && error.message === '' ? error.silence : String(error);
    this.state = { kind: 'failed', reason };
  }

  /** Runs to the end, unless something else is asked for; `seen` is called when the first batch can be seen, or never will. */
  async #count(
    order: Order,
    programs: readonly Program[],
    extend: Run | undefined,
    stop: AbortController,
    seen: () => void,
  ): Promise<void> {
    const mine = (): boolean => this.#stop === stop;
    const { backend } = this;
    const before = backend.replaced();
    const began = performance.now();
    if (!extend) this.replaced = 0;
    this.state = { kind: 'running', from: extend?.tally.customers ?? 0 };
    let first: Promise<void> | undefined;
    const onProgress = (tally: Tally): Promise<void> | undefined => {
      if (!mine()) return undefined;
      this.replaced = backend.replaced() - before;
      this.#latest = this.#resultsOf(tally);
      if (!first) first = this.#draw().then(seen);
      else if (this.#painting.isDue(tally.customers)) void this.#draw();
      // Its first picture is all that is still wanted of it.
      if (this.#wanted) stop.abort();
      return first;
    };
    const ended = await run({
      programs,
      seed: order.seed,
      customers: order.customers,
      backend,
      signal: stop.signal,
      onProgress,
      ...(extend ? { extend } : {}),
      ...(order.goal ? { isEnough: isEnoughFor(order, order.goal) } : {}),
    }).finally(() => {
      if (!first) seen();
    });
    if (mine() && this.#wanted) this.#keys = [];
    if (!mine() || this.#wanted) return;
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
  }

  /** The pool of workers, one for all that is computed on the page; it begins when it is first asked for. */
  get backend(): Backend {
    return (this.#backend ??= this.#join());
  }

  #join(): Backend {
    const backend = remembering(browserBackend(), mostRemembered);
    void backend.kernel().then((name) => (this.kernel = name));
    return backend;
  }

  /** Whether this is what is being run, or what was run to its end. */
  #isKnown(wanted: Order, keys: readonly string[]): boolean {
    const { order, state } = this;
    const alive = state.kind === 'running' || (state.kind === 'ended' && state.run.complete);
    return (
      alive &&
      order !== undefined &&
      asksTheSame(order, wanted) &&
      keys.length === this.#keys.length &&
      keys.every((key, i) => key === this.#keys[i])
    );
  }

  /** The same run under new names: the study looks different and computes the same. */
  #relabel(order: Order): void {
    if (order.study === this.order?.study) return;
    this.order = order;
    if (this.#latest) this.#latest = this.#resultsOf(this.#latest.tally);
    if (this.results) this.results = this.#resultsOf(this.results.tally);
  }

  #resultsOf(tally: Tally): Results | undefined {
    const { order } = this;
    return order && { ...order, strategies: strategiesOf(order.study), tally };
  }

  #keep(study: Study, programs: readonly Program[]): Compiled {
    // Which touchpoints make a phase is counted too, though no customer notices.
    const keys = programs.map(({ hash, names }) => `${hash} ${JSON.stringify(names.phases)}`);
    return (this.#programs = { study, programs, keys });
  }

  /** Shows what has been counted. */
  #draw(): Promise<void> {
    return this.#painting.draw(this.#latest?.tally.customers ?? 0, () => this.refresh());
  }
}

/** Whether it is compiled within some milliseconds, which asking a worker would only make longer. */
function isSmall({ touchpoints, transitions, strategies }: Study): boolean {
  return (touchpoints.length + transitions.length) * (1 + strategies.length) <= 600;
}

/** The programs of a study that would take so long to compile that the page stood still. */
async function askedPrograms(study: Study): Promise<readonly Program[]> {
  const given = await ask({ kind: 'compile', study });
  if (given.kind !== 'compiled') throw new Error(`asked for programs, got ${given.kind}`);
  return given.programs;
}

/** Whether two orders of the same study ask for the same customers. */
function asksTheSame(a: Order, b: Order): boolean {
  return (
    a.seed === b.seed && a.customers === b.customers && JSON.stringify(a.goal) === JSON.stringify(b.goal)
  );
}

function isEnoughFor({ study, customers }: Order, goal: Goal): (tally: Tally) => boolean {
  const strategies = strategiesOf(study);
  return (tally) =>
    isLook(tally.customers) && standing(study, strategies, tally, goal, customers)?.reached === true;
}
