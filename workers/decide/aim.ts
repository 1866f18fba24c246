/** What a plan is chosen for, and how well it does that in a future. */
import { measureAt, type OutlookMeasure } from './outlook.ts';

export type Aim =
  /** The highest expected net value. */
  | { readonly kind: 'worth' }
  /** The highest chance that the net value is above 0. */
  | { readonly kind: 'profit' }
  /** The highest chance that a measure is there at a day: at most `value` for those in the red, else at least. */
  | {
      readonly kind: 'target';
      readonly measure: TargetMeasure;
      readonly day: number;
      readonly value: number;
    };

/** Shares are of all customers who started; what else is a mean, is one of those still there. */
export const targetMeasures = [
  'engaged',
  'loyal', // or engaged
  'red',
  'active',
  'balance',
  'engagementGrade',
  'nps',
] as const;
export type TargetMeasure = (typeof targetMeasures)[number];

/** Of a row of measures in the order of `outlookMeasures`; NaN where nobody is left of whom to take a mean. */
export function targetMeasure(row: Float64Array, measure: TargetMeasure): number {
  const of = (one: OutlookMeasure): number => measureAt(row, one);
  const share = (among: number): number => (of('active') > 0 ? of('active') * among : 0);
  switch (measure) {
    case 'engaged':
    case 'red':
      return share(of(measure));
    case 'loyal':
      return share(of('loyal') + of('engaged'));
    case 'active':
    case 'balance':
    case 'engagementGrade':
    case 'nps':
      return of(measure);
    default:
      return measure satisfies never;
  }
}

/** 1 where more of the measure aimed at is better, −1 where less is. */
export function sideOf(aim: Aim): 1 | -1 {
  return aim.kind === 'target' && aim.measure === 'red' ? -1 : 1;
}

/** What counts in one future: the net value, or 1 for a success and 0 for none. `there`: the measure at the day. */
export function scoreOf(aim: Aim, net: number, there: number): number {
  switch (aim.kind) {
    case 'worth':
      return net;
    case 'profit':
      return net > 0 ? 1 : 0;
    case 'target':
      return sideOf(aim) * (there - aim.value) >= 0 ? 1 : 0;
    default:
      return aim satisfies never;
  }
}
