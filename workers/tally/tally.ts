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
  /** See `BatchTally`; empty where none of the customers count. */
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
  #strategies: (Omit<StrategyTally, 'bins'> & { bins: Uint16Array })[];

  /** With room for so many customers in all. */
  constructor(programs: readonly Program[], customers: number) {
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
        bins: new Uint16Array(),
        groups: new Groups(program, customers),
      };
    });
  }

  /**
   * Adds the batch of customers [from, to): one buffer per strategy, in the order of the programs. Groups are counted
   * from the first customer added, who need not be customer 0.
   */
  add(from: number, to: number, buffers: readonly ArrayBuffer[]): void {
    const customers = this.#customers + to - from;
    for (const [s, strategy] of this.#strategies.entries()) {
      const { program, cells, squares, series, bins, groups } = strategy;
      const batch = viewBatch(buffers[s], program, groupsIn(to - from), isBinned(from));
      addTo(cells, batch.cells);
      addTo(squares, batch.squares);
      addTo(series, batch.series);
      if (bins.length > 0) count(bins, batch.bins);
      else strategy.bins = batch.bins.slice();
      groups.add(this.#customers, customers, batch);
    }
    this.#customers = customers;
  }

  /** The tally, which goes on changing with `add`, as a whole: what is read at one moment fits together. */
  get tally(): Tally {
    const customers = (): number => this.#customers;
    const strategies = this.#strategies;
    const [{ names, groups }] = strategies;
    return {
      get customers() {
        return customers();
      },
      get groups() {
        return groups.count;
      },
      segments: names.segments,
      strategies,
    };
  }

  /** A copy that grows on its own, to so many customers in all. */
  clone(customers: number): Accumulator {
    const copy = new Accumulator([], customers);
    copy.#customers = this.#customers;
    copy.#strategies = this.#strategies.map((strategy) => ({
      ...strategy,
      cells: strategy.cells.slice(),
      squares: strategy.squares.slice(),
      series: strategy.series.slice(),
      bins: strategy.bins.slice(),
      groups: strategy.groups.clone(customers),
    }));
    return copy;
  }
}

function addTo(sum: Float64Array, part: Float64Array): void {
  for (let i = 0; i < part.length; i++) sum[i] += part[i];
}

/** Two counts at a time: there are never so many that one runs over into the next. */
function count(counts: Uint16Array, more: Uint16Array): void {
  const pairs = new Int32Array(counts.buffer, counts.byteOffset, counts.length / 2);
  const added = new Int32Array(more.buffer, more.byteOffset, more.length / 2);
  for (let i = 0; i < added.length; i++) pairs[i] = (pairs[i] + added[i]) | 0;
}
