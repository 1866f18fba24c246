/** How a report says numbers. */
import type { Study } from '../../models/study.ts';
import type { Interval } from '../../workers/measures/estimate.ts';
import { formatInterval, formatMoney, formatNumber, formatShare } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import type { Measure } from './standing.ts';

export interface ReportVoice {
  readonly money: (amount: number, sign?: boolean) => string;
  readonly measure: (measure: Measure, value: number) => string;
  readonly range: (range: Interval, write: (value: number) => string) => string;
}

export function reportVoice({ currency }: Study, language: Language): ReportVoice {
  const money = (amount: number, sign = false): string =>
    formatMoney(amount, currency, language, { short: true, sign });
  return {
    money,
    measure: (measure, value) => {
      switch (measure) {
        case 'cost':
          return money(value);
        case 'clv':
          return formatMoney(value, currency, language, { digits: 0 });
        case 'active':
          return formatShare(value, language, { digits: 0 });
        case 'nps':
          return formatNumber(value, language, { digits: 0, sign: true });
        case 'engagementGrade':
        case 'serviceGrade':
          return formatNumber(value, language, { digits: 1 });
        default:
          return measure satisfies never;
      }
    },
    range: ({ low, high }, write) => formatInterval(low, high, write),
  };
}
