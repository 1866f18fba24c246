/**
 * A strategy is a named patch on the study, with its costs and its moment; an event is a patch with a window of days,
 * in force under every strategy. Edits refer to objects by path (`touchpoints.advisor.reach`), so they stay linked to
 * the base when it changes.
 */
import * as v from 'valibot';
import { field, id, name, note, numbers, quantity, type Frozen } from './quantity.ts';
import { touchpoint } from './touchpoint.ts';
import { transition } from './transition.ts';

const target = v.pipe(v.string(), v.maxLength(400));

export const edit = v.variant('kind', [
  v.strictObject({ kind: v.literal('set'), target, value: quantity }),
  v.strictObject({ kind: v.literal('add'), target, value: quantity }),
  v.strictObject({ kind: v.literal('multiply'), target, value: quantity }),
  /** What is not a number: layer, kind, channel, bond, condition, law. */
  v.strictObject({ kind: v.literal('choose'), target, value: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ kind: v.literal('addTouchpoint'), touchpoint }),
  v.strictObject({ kind: v.literal('addTransition'), transition }),
  /** Takes away `touchpoints.ID` or `transitions.ID`. */
  v.strictObject({ kind: v.literal('remove'), target }),
]);
export type Edit = Frozen<v.InferOutput<typeof edit>>;

export const strategyFields = {
  oneOff: field('one-off', 'money', [0, 1e12], 0),
  yearly: field('yearly', 'moneyPerYear', [0, 1e12], 0),
  perCustomerYear: field('per customer', 'moneyPerYear', [0, 1e9], 0),
  start: field('s', 'days', [0, 36_500], 0),
  ramp: field('d', 'days', [0, 36_500], 0),
  executionRisk: field('sd(e)', 'ratio', [0, 1], 0),
} as const;
export type StrategyField = keyof typeof strategyFields;

export const strategy = v.strictObject({
  id,
  name,
  note,
  /** A hidden strategy is kept, but neither shown nor run. */
  visibility: v.optional(v.picklist(['hidden'])),
  ...numbers(strategyFields),
  edits: v.optional(v.array(edit), []),
});
export type Strategy = Frozen<v.InferOutput<typeof strategy>>;

export const eventFields = {
  from: field('from', 'days', [0, 36_500], 0),
  to: field('to', 'days', [0, 36_500], 36_500),
} as const;

export const event = v.strictObject({
  id,
  name,
  note,
  ...numbers(eventFields),
  edits: v.optional(v.array(edit), []),
});

/** The empty patch, against which every strategy is compared. */
export const asIs: Strategy = { id: 'as-is', name: 'As is', note: '', edits: [] };
