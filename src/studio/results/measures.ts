/** The figures that matter first, in their order. */
import type { Comparison } from '../../../workers/measures/compare.ts';
import type { Estimate } from '../../../workers/measures/estimate.ts';
import type { Measures } from '../../../workers/measures/measures.ts';
import type { PageWords } from '../../words/page.ts';
import type { Style } from './say.ts';

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  readonly style: Style;
  readonly value: (compared: Comparison) => Estimate;
  /** Against the first strategy, paired; none where the value is such a difference itself. */
  readonly difference: ((compared: Comparison) => Estimate) | undefined;
}

/** `years`: whole years of the horizon, at the end of the last of which it is told who is still there. */
export function keyRows(table: PageWords['table'], years: number): Row[] {
  const measure = (
    key: string,
    [name, help]: readonly [string, string],
    style: Style,
    read: (measures: Measures) => Estimate,
  ): Row => ({
    key,
    name,
    help,
    style,
    value: ({ measures }) => read(measures),
    difference: ({ delta }) => read(delta),
  });
  return [
    {
      key: 'netValue',
      name: table.netValue,
      help: table.netValueHelp,
      style: 'shortMoney',
      value: ({ netValue }) => netValue,
      difference: undefined,
    },
    measure('clv', [table.clv, table.clvHelp], 'money', ({ clv }) => clv),
    years > 0
      ? measure(
          'retention',
          [table.retention(years), table.retentionHelp],
          'share',
          ({ retention }) => retention[years - 1],
        )
      : measure('active', [table.still, table.retentionHelp], 'share', ({ active }) => active),
    measure('nps', [table.nps, table.npsHelp], 'number', ({ nps }) => nps),
    measure('balance', [table.balance, table.balanceHelp], 'number', ({ balance }) => balance),
  ];
}
