/**
 * What a run has counted so far: each strategy's sums, and the cross products of strategies on the same customers, from
 * which every standard error and every paired comparison follows.
 */
import { viewProgram, type Names, type Program, type ProgramView } from '../compile/program.ts';
import { groupsIn, isBinned, viewBatch, type BatchTally } from './batch.ts';
import { addProducts, addSpots, baseSpots, curveProducts, spotsIn } from './curve.ts';
import { layoutOf, type Layout } from './layout.ts';

export interface StrategyTally {
  readonly names: Names;
  readonly program: ProgramView;
  readonly layout: Layout;
  readonly cells: Float64Array;
  readonly squares: Float64Array;
  readonly series: Float64Array;
  readonly bins: Uint32Array;
  /** Products of group sums, by segment (all together last) and spot; see `curve.ts`. */
  readonly curve: Float64Array;
  /** By month, against the first strategy: Σd, Σd² of cumulated cash, the same of referrals. */
  readonly money: Float64Array;
}

export interface Tally {
  readonly customers: number;
  /** Groups of customers: the independent observations of every statistic. */
  readonly groups: number;
  /** Columns of an outcome row. */
  readonly columns: number;
  readonly segments: readonly string[];
  readonly strategies: readonly StrategyTally[];
  /** Σ y_i·y_j over groups; `block(s, t)` of all segments together, and of one segment for t = s and t = 0. */
  readonly products: ReadonlyMap<string, Float64Array>;
}

/** Key of the cross products of strategies s ≤ t, of a segment or of all customers. */
export function productKey(s: number, t: number, segment: number | undefined): string {
  return `${s}:${t}:${segment ?? 'all'}`;
}

/** Grows a tally batch by batch. The first program is the one the others are compared with. */
export class Accumulator {
  #customers = 0;
  #groups = 0;
  readonly #strategies: StrategyTally[];
  readonly #products = new Map<string, Float64Array>();
  readonly #pairs: { s: number; t: number; segment: number | undefined; products: Float64Array }[] = [];
  readonly #columns: number;
  /** By strategy: for each spot that of the first strategy, and room for the spots of one group, all segments last. */
  readonly #curves: { readonly baseOf: readonly number[]; readonly spots: Float64Array[] }[];

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
        bins: new Uint32Array(layout.bins),
        curve: new Float64Array((program.segments + 1) * spotsIn(names) * curveProducts),
        money: new Float64Array(program.months * 4),
      };
    });
    this.#curves = programs.map(({ names }) => ({
      baseOf: baseSpots(names, programs[0].names),
      spots: Array.from({ length: names.segments.length + 1 }, () => new Float64Array(spotsIn(names) * 2)),
    }));
    const [{ layout, program }] = this.#strategies;
    this.#columns = layout.outcomes;
    const pair = (s: number, t: number, segment: number | undefined) => {
      const products = new Float64Array(this.#columns * this.#columns);
      this.#products.set(productKey(s, t, segment), products);
      this.#pairs.push({ s, t, segment, products });
    };
    for (let t = 0; t < programs.length; t++) {
      for (let s = 0; s <= t; s++) pair(s, t, undefined);
      for (let k = 0; k < program.segments; k++) {
        if (t > 0) pair(0, t, k);
        pair(t, t, k);
      }
    }
  }

  /** Adds the batch of customers [from, to): one buffer per strategy, in the order of the programs. */
  add(from: number, to: number, buffers: readonly ArrayBuffer[]): void {
    const groups = groupsIn(to - from);
    const batches = this.#strategies.map(({ program }, s) =>
      viewBatch(buffers[s], program, groups, isBinned(from)),
    );
    for (const [s, strategy] of this.#strategies.entries()) {
      addTo(strategy.cells, batches[s].cells);
      addTo(strategy.squares, batches[s].squares);
      addTo(strategy.series, batches[s].series);
      addTo(strategy.bins, batches[s].bins);
    }
    for (let group = 0; group < groups; group++) {
      this.#addGroup(batches, group);
      this.#addCurve(batches, group);
    }
    this.#customers += to - from;
    this.#groups += groups;
  }

  /** The tally as it stands; it goes on changing with `add`. */
  get tally(): Tally {
    return {
      customers: this.#customers,
      groups: this.#groups,
      columns: this.#columns,
      segments: this.#strategies[0].names.segments,
      strategies: this.#strategies,
      products: this.#products,
    };
  }

  #addGroup(batches: readonly BatchTally[], group: number): void {
    const columns = this.#columns;
    const segments = this.#strategies[0].program.segments;
    const rows = batches.map(({ rows }) =>
      Array.from({ length: segments }, (_, k) => {
        const first = (group * segments + k) * columns;
        return rows.subarray(first, first + columns);
      }),
    );
    const whole = rows.map((parts) => {
      const sum = new Float64Array(columns);
      for (const part of parts) addTo(sum, part);
      return sum;
    });
    for (const { s, t, segment, products } of this.#pairs) {
      const a = segment === undefined ? whole[s] : rows[s][segment];
      const b = segment === undefined ? whole[t] : rows[t][segment];
      for (let i = 0; i < columns; i++) {
        const x = a[i];
        if (x === 0) continue;
        const row = i * columns;
        for (let j = 0; j < columns; j++) products[row + j] += x * b[j];
      }
    }
    const { months } = this.#strategies[0].program;
    for (const [s, { money }] of this.#strategies.entries()) {
      for (let m = 0; m < months; m++) {
        const i = (group * months + m) * 2;
        const cash = batches[s].money[i] - batches[0].money[i];
        const referral = batches[s].money[i + 1] - batches[0].money[i + 1];
        money[m * 4] += cash;
        money[m * 4 + 1] += cash * cash;
        money[m * 4 + 2] += referral;
        money[m * 4 + 3] += referral * referral;
      }
    }
  }

  #addCurve(batches: readonly BatchTally[], group: number): void {
    for (const [s, { program, names, curve }] of this.#strategies.entries()) {
      const { segments, touchpoints } = program;
      const { spots, baseOf } = this.#curves[s];
      const length = spots[0].length * (curveProducts / 2);
      for (const room of spots) room.fill(0);
      for (let k = 0; k < segments; k++) {
        const first = (group * segments + k) * touchpoints * 2;
        const met = batches[s].met.subarray(first, first + touchpoints * 2);
        addSpots(spots[k], met, names);
        addSpots(spots[segments], met, names);
      }
      for (const [k, own] of spots.entries()) {
        const products = curve.subarray(k * length, (k + 1) * length);
        addProducts(products, own, this.#curves[0].spots[k], baseOf);
      }
    }
  }

  /** A copy that grows on its own. */
  clone(programs: readonly Program[]): Accumulator {
    const copy = new Accumulator(programs);
    copy.#customers = this.#customers;
    copy.#groups = this.#groups;
    for (const [s, to] of copy.#strategies.entries()) {
      const from = this.#strategies[s];
      to.cells.set(from.cells);
      to.squares.set(from.squares);
      to.series.set(from.series);
      to.bins.set(from.bins);
      to.curve.set(from.curve);
      to.money.set(from.money);
    }
    for (const [key, products] of this.#products) copy.#products.get(key)?.set(products);
    return copy;
  }
}

function addTo(sum: Float64Array | Uint32Array, part: Float64Array | Uint32Array): void {
  for (let i = 0; i < part.length; i++) sum[i] += part[i];
}
