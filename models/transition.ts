/** A transition: where a customer may go from a touchpoint, how likely, and after what wait. */
import * as v from 'valibot';
import { field, id, note, numbers, type Frozen } from './quantity.ts';

export const conditions = ['any', 'ok', 'failed'] as const;
export const laws = ['exponential', 'fixed', 'gamma4'] as const;
export type Condition = (typeof conditions)[number];
/** Whether its share stays when another is edited, or takes up what the others leave. */
const holds = ['locked', 'else'] as const;
export type Law = (typeof laws)[number];

export const transitionFields = {
  weight: field('w', 'ratio', [0, 1e6], 1),
  sensitivity: field('θ', 'logOdds', [-20, 20], 0),
  wait: field('τ', 'days', [0, 36_500], 7),
} as const;
export type TransitionField = keyof typeof transitionFields;

export const transitionChoices = { condition: conditions, law: laws } as const;

export const transition = v.strictObject({
  id,
  from: id,
  to: id,
  condition: v.optional(v.picklist(conditions), 'any'),
  law: v.optional(v.picklist(laws), 'exponential'),
  hold: v.optional(v.picklist(holds)),
  note,
  ...numbers(transitionFields),
});
export type Transition = Frozen<v.InferOutput<typeof transition>>;
