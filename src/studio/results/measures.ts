/** The measures that strategies are compared by, in the order of the table. */
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
  /** 1: more is better; −1: less is better; 0: neither, by itself. */
  readonly better: 1 | 0 | -1;
  readonly value: (compared: Comparison) => Estimate | undefined;
  /** Against the first strategy, paired; none where the value is such a difference itself. */
  readonly difference: ((compared: Comparison) => Estimate) | undefined;
}

export interface Section {
  readonly key: 'money' | 'customers' | 'experience';
  readonly rows: readonly Row[];
}

type Read = (measures: Measures) => Estimate;

/** `customers`: those of the market, over whom money is added up, as they are written. */
export function sectionsOf(table: PageWords['table'], years: number, customers: string): Section[] {
  const measure = (
    key: string,
    [name, help]: readonly [string, string],
    style: Style,
    read: Read,
    better: 1 | 0 | -1 = 1,
  ): Row => ({
    key,
    name,
    help,
    style,
    better,
    value: (compared) => read(compared.measures),
    difference: (compared) => read(compared.delta),
  });
  return [
    {
      key: 'money',
      rows: [
        {
          key: 'netValue',
          name: table.netValue,
          help: table.netValueHelp(customers),
          style: 'shortMoney',
          better: 1,
          value: ({ netValue }) => netValue,
          difference: undefined,
        },
        measure('clv', [table.clv, table.clvHelp], 'money', ({ clv }) => clv),
        {
          key: 'cost',
          name: table.cost,
          help: table.costHelp,
          style: 'shortMoney',
          better: -1,
          value: ({ cost }) => cost,
          difference: undefined,
        },
        {
          key: 'roi',
          name: table.roi,
          help: table.roiHelp,
          style: 'ratio',
          better: 1,
          value: ({ roi }) => roi,
          difference: undefined,
        },
      ],
    },
    {
      key: 'customers',
      rows: [
        ...Array.from({ length: Math.min(years, 10) }, (_, year) =>
          measure(
            `retention${year + 1}`,
            [table.retention(year + 1), table.retentionHelp],
            'share',
            ({ retention }) => retention[year],
          ),
        ),
        ...(years === 0 || years > 10
          ? [measure('active', [table.still, table.stillHelp], 'share', ({ active }) => active)]
          : []),
        measure('resolved', [table.resolved, table.resolvedHelp], 'per100', ({ resolved }) => resolved, 0),
      ],
    },
    {
      key: 'experience',
      rows: [
        measure('nps', [table.nps, table.npsHelp], 'number', ({ nps }) => nps),
        measure(
          'satisfaction',
          [table.satisfaction, table.satisfactionHelp],
          'number',
          (m) => m.satisfaction,
        ),
        measure('engagement', [table.engagement, table.engagementHelp], 'number', (m) => m.engagementGrade),
        measure('balance', [table.balance, table.balanceHelp], 'number', ({ balance }) => balance),
      ],
    },
  ];
}
