/** Where and when a customer stands: what a visit and its wait go by, and who decides a near tie. */
import type { BorderSite } from '../rules/tier.ts';
import type { Period } from '../world.ts';
import type { SegmentInForce, TouchpointInForce, World } from '../world/inForce.ts';
import type { Traits } from './customer.ts';

export interface Stop {
  readonly plan: readonly Period[];
  /** The period of the plan that is in force, and its world. */
  readonly period: number;
  readonly world: World;
  readonly time: number;
  /** Visits before this one. */
  readonly visits: number;
  readonly here: TouchpointInForce;
  readonly segment: SegmentInForce;
  readonly traits: Traits;
  readonly horizon: number;
  /** η. */
  readonly feedback: number;
  /** Words of chance of the visit, and of the wait after it; see `visitSlot` and `waitSlot`. */
  readonly words: { readonly visit: Uint32Array; readonly wait: Uint32Array };
  readonly less: Less;
}

/** A comparison `left < right` on which the path may fork. */
export type Site =
  | BorderSite
  | 'fails'
  | 'unreached'
  | 'loss'
  | 'redLeaving'
  | 'branch'
  | 'leaves'
  | 'waitEnds'
  | 'competitor'
  | 'period';

/** Decides a comparison; `detail` tells which of several of one site it is (the number of a transition or period). */
export type Decide = (site: Site, visit: number, left: number, right: number, detail: number) => boolean;

/** The same at one visit. */
export type Less = (site: Site, left: number, right: number, detail?: number) => boolean;

export function inForce<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new Error(`unknown id: ${id}`);
  return found;
}
