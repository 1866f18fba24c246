/** Customers one by one, as if they were not drawn in groups. */
import { viewProgram, type Program } from '../../workers/compile/program.ts';
import { fastestKernels } from '../../workers/kernel/fastest.ts';
import { isBinned, simulateBatch, viewBatch } from '../../workers/tally/batch.ts';
import { outcomeIndex, type OutcomeColumn } from '../../workers/tally/layout.ts';

/** What `count` customers come to in these columns, by column; `step` lies between the number of each and the next. */
export async function outcomesAlone<Columns extends readonly OutcomeColumn[]>(
  { buffer }: Program,
  seed: number,
  columns: Columns,
  { from, count, step }: { readonly from: number; readonly count: number; readonly step: number },
): Promise<{ readonly [K in keyof Columns]: number[] }> {
  const program = viewProgram(buffer);
  const kernel = (await fastestKernels()).make(program);
  const outcomes = columns.map((): number[] => []);
  for (let i = 0; i < count; i++) {
    const customer = from + i * step;
    const batch = simulateBatch(program, kernel, seed, customer, customer + 1);
    const { rows } = viewBatch(batch, program, 1, isBinned(customer));
    const width = rows.length / program.segments;
    for (const [c, column] of columns.entries()) {
      let sum = 0;
      for (let at = outcomeIndex[column]; at < rows.length; at += width) sum += rows[at];
      outcomes[c].push(sum);
    }
  }
  return outcomes as { readonly [K in keyof Columns]: number[] }; // one list for each column
}
