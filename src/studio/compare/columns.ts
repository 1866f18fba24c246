/** The columns of the table of strategies, from which the reader chooses. */
import type { OutlookMeasure } from '../../../workers/decide/outlook.ts';
import type { ColumnName } from '../../words/compare.ts';
import type { Style } from '../results/say.ts';

export interface MeasureColumn {
  readonly kind: 'measure';
  readonly key: OutlookMeasure & ColumnName;
  readonly style: Style;
  /** 1: more is better; −1: less is better; 0: neither, by itself. */
  readonly better: 1 | 0 | -1;
  /** Whether a difference with the reference says more than the value. */
  readonly compared: boolean;
}

export type Column =
  | MeasureColumn
  /** A picture of its own: shares of tiers, in how many of 100 futures it is best, months until it is earned back. */
  | { readonly kind: 'tiers' | 'best' | 'payback'; readonly key: 'tiers' | 'best' | 'payback' };

const measure = (
  key: OutlookMeasure & ColumnName,
  style: Style,
  better: 1 | 0 | -1 = 1,
  compared = true,
): MeasureColumn => ({ kind: 'measure', key, style, better, compared });

export const columns: readonly Column[] = [
  measure('cost', 'shortMoney', -1, false),
  measure('clv', 'money'),
  measure('referralValue', 'money'),
  measure('roi', 'ratio', 1, false),
  { kind: 'payback', key: 'payback' },
  measure('active', 'share'),
  measure('nps', 'number'),
  measure('engagementGrade', 'number'),
  measure('serviceGrade', 'number'),
  measure('satisfaction', 'number'),
  measure('cognitive', 'number'),
  measure('emotional', 'number'),
  measure('behavioural', 'number'),
  measure('balance', 'number'),
  measure('complaints', 'per100', 0),
  measure('resolved', 'per100', 0),
  { kind: 'tiers', key: 'tiers' },
  { kind: 'best', key: 'best' },
];

export const firstColumns: readonly ColumnName[] = ['cost', 'clv', 'nps', 'active', 'tiers', 'best'];
