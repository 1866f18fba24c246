/** How far the C++ program's sums lie from the typed-array kernel's on the same customers, column by column. */
import type { Program } from '../../../workers/compile/program.ts';
import { viewProgram } from '../../../workers/compile/program.ts';
import { typedKernel } from '../../../workers/kernel/typed.ts';
import { groupsIn, isBinned, simulateBatch, viewBatch } from '../../../workers/tally/batch.ts';
import {
  layoutOf,
  monthColumns,
  outcomes,
  seriesColumns,
  touchpointColumns,
} from '../../../workers/tally/layout.ts';
import type { Native } from './native.ts';

export interface Apart {
  readonly column: string;
  /** Sum of the differences of its cells, as a share of the sum of their sizes; at least one for each customer. */
  readonly share: number;
}

export async function apart(
  { buffer }: Program,
  native: Native,
  seed: number,
  from: number,
  to: number,
): Promise<Apart[]> {
  const program = viewProgram(buffer);
  const layout = layoutOf(program);
  const batch = simulateBatch(program, typedKernel(program), seed, from, to);
  const kernel = viewBatch(batch, program, groupsIn(to - from), isBinned(from));
  const other = await native.simulate(seed, from, to);
  const columns = new Map<string, { size: number; difference: number }>();
  const add = (column: string, a: number, b: number) => {
    const sums = columns.get(column) ?? { size: to - from, difference: 0 };
    columns.set(column, {
      size: sums.size + Math.abs(a),
      difference: sums.difference + Math.abs(a - b),
    });
  };
  const columnOf = (i: number) => {
    if (i >= layout.months) return `month ${monthColumns[(i - layout.months) % monthColumns.length]}`;
    const cell = i % layout.segmentCells;
    if (cell >= layout.flows) return 'flow';
    if (cell >= layout.touchpoints)
      return `touchpoint ${touchpointColumns[(cell - layout.touchpoints) % touchpointColumns.length]}`;
    return outcomes[cell] ?? 'active at a year';
  };
  for (const [i, a] of kernel.cells.entries()) add(columnOf(i), a, other.cells[i]);
  for (const [i, a] of kernel.series.entries())
    add(`over time ${seriesColumns[i % seriesColumns.length]}`, a, other.series[i]);
  return [...columns].map(([column, { size, difference }]) => ({ column, share: difference / size }));
}
