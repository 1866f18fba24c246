/** What belongs to the study as a whole and is no number: its currency and its first day. */
import type { Command } from './command.ts';

/** ISO 4217. Amounts are not converted. */
export function setCurrency(currency: string): Command {
  return {
    name: 'change',
    apply: (study) => (study.currency === currency ? study : { ...study, currency }),
  };
}

/** A calendar day, `2027-03-31`; undefined leaves it open. */
export function setStartDate(day: string | undefined): Command {
  return {
    name: 'change',
    apply: (study) => {
      if (study.startDate === day) return study;
      const { startDate: _, ...rest } = study;
      return day === undefined ? rest : { ...rest, startDate: day };
    },
  };
}
