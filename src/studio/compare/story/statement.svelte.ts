/** The statement that is open: one customer behind a number, a dot, a bar or a band, and that customer's twin. */
import type { Study } from '../../../../models/study.ts';
import { customersOfFuture } from '../../../../workers/decide/futures.ts';
import type { Statement } from '../../../../workers/lives/statement.ts';
import type { Sight } from '../../../../workers/lives/typical.ts';
import type { Backend } from '../../../../workers/run/backend.ts';
import type { View } from '../../view.svelte.ts';
import type { Deciding } from '../deciding.svelte.ts';
import type { Futures } from '../futures.svelte.ts';
import { rivalOf } from './rival.ts';

/** What the customer is to show; of a future, a customer who is typical of what it gains or loses. */
export type Of = Sight | { readonly kind: 'future'; readonly future: number };

export interface Opening {
  /** Place of the strategy among those shown. */
  readonly strategy: number;
  readonly of: Of;
}

/** An opening with all that it takes to answer it, whatever is edited meanwhile. */
export interface Asked {
  readonly study: Study;
  readonly seed: number;
  readonly future: number | undefined;
  /** Ids; no twin where there is no other strategy. */
  readonly strategy: string;
  readonly twin: string | undefined;
  readonly of: Of;
  /** Customers [from, to) who can be looked at. */
  readonly from: number;
  readonly to: number;
}

export interface Shown {
  readonly asked: Asked;
  readonly customer: number;
  /** Whether the customer shows what was asked for, and was not merely turned to. */
  readonly sought: boolean;
  readonly own: Statement;
  readonly twin: Statement | undefined;
}

/** Customers among whom one is sought at a time: some tenths of a second. */
const sought = 1024;
const soughtInFuture = 128;

export class Statements {
  /** The sheet is open while this is known. */
  asked: Asked | undefined = $state.raw();
  /** What is on the sheet; while another is sought, the one of before. */
  shown: Shown | undefined = $state.raw();
  answer: 'seeking' | 'found' | 'nobody' | 'failed' = $state('seeking');

  readonly #of: { readonly view: View; readonly futures: Futures; readonly deciding: Deciding };
  readonly #backend: () => Backend;
  /** The newest question; older ones are given up, and their answers are not shown. */
  #question: AbortController | undefined;
  /** Where the search for another one begins. */
  #next = 0;

  constructor(
    of: { readonly view: View; readonly futures: Futures; readonly deciding: Deciding },
    backend: () => Backend,
  ) {
    this.#of = of;
    this.#backend = backend;
  }

  /** Opens the statement of a customer who shows something; does nothing before there are results. */
  open({ strategy, of }: Opening): void {
    const { view, futures, deciding } = this.#of;
    const inFuture = of.kind === 'future';
    const known = inFuture ? futures.lived : view.results;
    const own = view.strategies[strategy]?.id;
    if (own === undefined || !known?.strategies.some(({ id }) => id === own)) return;
    const rival = rivalOf(strategy, deciding, view);
    const twin = rival === undefined ? undefined : view.strategies[rival].id;
    const from = inFuture ? of.future * customersOfFuture : 0;
    this.asked = {
      study: known.study,
      seed: known.seed,
      future: inFuture ? of.future : undefined,
      strategy: own,
      twin: known.strategies.some(({ id }) => id === twin) ? twin : undefined,
      of,
      from,
      to: inFuture ? from + customersOfFuture : (view.results?.tally.customers ?? 0),
    };
    this.shown = undefined;
    void this.#seek(this.asked, 0);
  }

  /** Another customer who shows the same. */
  another(): void {
    if (this.asked) void this.#seek(this.asked, this.#next);
  }

  /** Whoever has that number, if there is such a customer. */
  turnTo(customer: number): void {
    const { asked } = this;
    if (asked && customer >= asked.from && customer < asked.to)
      void this.#show(asked, customer, false, this.#begin());
  }

  close(): void {
    this.#question?.abort();
    this.asked = undefined;
    this.shown = undefined;
  }

  #begin(): AbortSignal {
    this.#question?.abort();
    this.#question = new AbortController();
    return this.#question.signal;
  }

  async #seek(asked: Asked, begin: number): Promise<void> {
    const signal = this.#begin();
    this.answer = 'seeking';
    const { study, seed, future, strategy, twin, of, from, to } = asked;
    const [sight, size]: [Sight, number] =
      of.kind === 'future' ? [{ kind: 'money' }, soughtInFuture] : [of, sought];
    const places = Math.max(1, Math.ceil((to - from) / size));
    try {
      for (let k = 0; k < places; k++) {
        const place = (begin + k) % places;
        const first = from + place * size;
        const customer = await this.#backend().typical(
          {
            strategy,
            against: twin ?? strategy,
            sight,
            seed,
            future,
            given: [],
            from: first,
            to: Math.min(first + size, to),
          },
          study,
          signal,
        );
        if (signal.aborted) return;
        if (customer === undefined) continue;
        this.#next = place + 1;
        await this.#show(asked, customer, true, signal);
        return;
      }
      this.answer = 'nobody';
    } catch {
      // Whatever went wrong in a worker, there is no statement to show; the sheet says so.
      if (!signal.aborted) this.answer = 'failed';
    }
  }

  async #show(asked: Asked, customer: number, sought: boolean, signal: AbortSignal): Promise<void> {
    const { study, seed, future } = asked;
    const under = (strategy: string): Promise<Statement> =>
      this.#backend().statement({ strategy, customer, seed, future, given: [] }, study, signal);
    try {
      const [own, twin] = await Promise.all([
        under(asked.strategy),
        asked.twin === undefined ? undefined : under(asked.twin),
      ]);
      if (signal.aborted) return;
      this.shown = { asked, customer, sought, own, twin };
      this.answer = 'found';
    } catch {
      if (!signal.aborted) this.answer = 'failed';
    }
  }
}
