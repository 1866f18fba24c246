/** What the reference tells of a customer: a line for each visit, and how the story ends. */
import type { TierId } from '../market.ts';
import type { Entry } from '../rules/ledger.ts';
import type { State, Traits } from './customer.ts';
import type { LeavingCause } from './machine.ts';

export type Next =
  | { readonly kind: 'visit'; readonly transition: string; readonly to: string }
  | { readonly kind: 'exit'; readonly transition: string; readonly to: string }
  | { readonly kind: 'left'; readonly cause: LeavingCause }
  /** The horizon cuts the wait: still a customer. */
  | { readonly kind: 'horizon' }
  /** More visits than a customer may have in a run; still a customer, and said to the user. */
  | { readonly kind: 'capped' };

/** What happened at a touchpoint. */
export interface Experience {
  readonly outcome: 'ok' | 'unreached' | 'failed';
  readonly grade: number;
  /** E′, the expectation it is held against. */
  readonly expected: number;
  readonly valence: number;
  readonly load: number;
  readonly before: number;
  /** ΔB before it is clipped. */
  readonly change: number;
  /** Sums to the balance at the next visit, or at the end, less `before`. */
  readonly ledger: readonly Entry[];
  readonly tier: TierId;
  /** Undiscounted and as present value at t = 0. */
  readonly money: number;
  readonly discounted: number;
}

/** What happened until the next one. */
export interface Wait {
  /** The transition's waiting time, and the days really spent. */
  readonly wait: number;
  readonly spent: number;
  readonly positive: number;
  readonly negativeWord: number;
  readonly next: Next;
}

/** One line of a customer's statement. States are those after the visit, before the wait. */
export interface Visit extends Readonly<State>, Experience, Wait {
  /** Days since the start. */
  readonly time: number;
  readonly touchpoint: string;
  /** How often the customer had been there before. */
  readonly earlier: number;
  /** The transition chosen, also where the customer leaves before it ends. */
  readonly chosen: string;
}

export interface Trace extends Traits {
  readonly customer: number;
  readonly visits: readonly Visit[];
  /** When and how the story ends, and the balance and behaviour then. */
  readonly end: {
    readonly time: number;
    readonly next: Next;
    readonly balance: number;
    readonly behaviour: number;
  };
}
