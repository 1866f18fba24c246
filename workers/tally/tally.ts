/** What a run has counted so far: each strategy's sums, and what is kept of each group of customers. */
import { viewProgram, type Names, type Program, type ProgramView } from '../compile/program.ts';
import { groupsIn, isBinned, viewBatch } from './batch.ts';
import { Groups } from './groups.ts';
import { layoutOf, type Layout } from './layout.ts';

export interface StrategyTally {
  readonly names: Names;
  readonly program: ProgramView;
  readonly layout: Layout;
  readonly cells: Float64Array;
  /** Sums of squared sums of 32 customers; see `BatchTally`. */
  readonly squares: Float64Array;
  readonly series: Float64Array;
  readonly bins: Uint16Array;
  readonly groups: Groups;
}

export interface Tally {
  readonly customers: number;
  /** Groups of customers: the independent observations of every statistic. */
  readonly groups: number;
  readonly segments: readonly string[];
  readonly strategies: readonly StrategyTally[];
}

/** Grows a tally batch by batch. */
export class Accumulator {
  #customers = 0;
  #strategies: StrategyTally[];

  constructor(programs: readonly Program[]) {
    this.#strategies = programs.map(({ buffer, names }) => {
      const program = viewProgram(buffer);
      const layout = layoutOf(program);
      return {
        names,
        program,
        layout,
        cells: new Float64Array(layout.cells),
        squares: new Float64Array(layout.segmentCells * (program.segments + 1)),
        series: new Float64Array(layout.series),
        bins: new Uint16Array(layout.bins),
        groups: new Groups(program),
      };
    });
  }

  /**
   * Adds the batch of customers [from, to): one buffer per strategy, in the order of the programs. Groups are counted
   * from the first customer added, who need not be customer 0.
   */
  add(from: number, to: number, buffers: readonly ArrayBuffer[]): void {
    const customers = this.#customers + to - from;
    for (const [s, { program, cells, squares, series, bins, groups }] of this.#strategies.entries()) {
      const batch = viewBatch(buffers[s], program, groupsIn(to - from), isBinned(from));
      // The first is copied, which is much faster: a first picture waits for nothing else.
      const put = this.#customers === 0 ? copyTo : addTo;
      put(cells, batch.cells);
      put(squares, batch.squares);
      put(series, batch.series);
      put(bins, batch.bins);
      groups.add(this.#customers, customers, batch);
    }
    this.#customers = customers;
  }

  /** The tally as it stands; it goes on changing with `add`. */
  get tally(): Tally {
    const [{ names, groups }] = this.#strategies;
    return {
      customers: this.#customers,
      groups: groups.count,
      segments: names.segments,
      strategies: this.#strategies,
    };
  }

  /** A copy that grows on its own. */
  clone(): Accumulator {
    const copy = new Accumulator([]);
    copy.#customers = this.#customers;
    copy.#strategies = this.#strategies.map((strategy) => ({
      ...strategy,
      cells: strategy.cells.slice(),
      squares: strategy.squares.slice(),
      series: strategy.series.slice(),
      bins: strategy.bins.slice(),
      groups: strategy.groups.clone(),
    }));
    return copy;
  }
}

function copyTo(sum: Float64Array | Uint16Array, part: Float64Array | Uint16Array): void {
  sum.set(part);
}

function addTo(sum: Float64Array | Uint16Array, part: Float64Array | Uint16Array): void {
  for (let i = 0; i < part.length; i++) sum[i] += part[i];
}
