/** What is in force at one moment: every number of the customer model, nothing left out. */
import type { MarketField, TierId } from '../market.ts';
import type { SegmentField } from '../segment.ts';
import type { Kind, Layer, TouchpointField } from '../touchpoint.ts';
import type { Condition, Law, TransitionField } from '../transition.ts';

export type TouchpointInForce = { readonly id: string; layer: Layer; kind: Kind } & Record<
  TouchpointField,
  number
>;
export type TransitionInForce = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  condition: Condition;
  law: Law;
} & Record<TransitionField, number>;
export type SegmentInForce = { readonly id: string } & Record<SegmentField, number>;

/** The lowest tier has no border and only the highest asks for activity: those numbers are 0 and not read. */
export interface TierInForce {
  from: number;
  activity: number;
  switching: number;
  spend: number;
  recommendations: number;
  warnings: number;
}

export interface World {
  readonly market: Record<MarketField, number>;
  readonly tiers: Record<TierId, TierInForce>;
  /** By id, in the order of their bytes, as draws choose among them. */
  readonly segments: ReadonlyMap<string, SegmentInForce>;
  readonly touchpoints: ReadonlyMap<string, TouchpointInForce>;
  /** In the order of their ids, as they compete. */
  readonly transitions: ReadonlyMap<string, TransitionInForce>;
}
