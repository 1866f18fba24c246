/**
 * What a run keeps of each group of customers. Groups are the independent observations behind every standard error:
 * that of a measure, of a difference of strategies or of any other smooth function of sums follows from how much the
 * groups differ in it, so nothing needs to be known beforehand about what will be compared with what.
 *
 * A group holds 32 customers at first. Whenever there are more than `mostGroups`, neighbours are put together, which
 * keeps a run of any length in the same memory; a standard error from 512 groups is itself good to 3 %.
 */
import { groupSize } from '../../models/chance/draws.ts';
import type { Counts } from '../compile/program.ts';
import { groupsIn, type BatchTally } from './batch.ts';
import { layoutOf, metColumns } from './layout.ts';

export const mostGroups = 1024;

export class Groups {
  /** Customers in a group; the last may have fewer. */
  size: number = groupSize;
  count = 0;
  /** Outcome columns by group and segment, all segments together last. */
  rows: Float64Array = new Float64Array();
  /** By group, segment and touchpoint: `metColumns`. */
  met: Float64Array = new Float64Array();
  /** Cumulated cash and referral by group and month. */
  money: Float64Array = new Float64Array();
  /** Numbers of one group in each of these. */
  readonly width: { readonly rows: number; readonly met: number; readonly money: number };
  readonly columns: number;
  readonly #counts: Counts;
  /** There will be no more groups than this. */
  readonly #most: number;

  /** For so many customers in all. */
  constructor(counts: Counts, customers: number) {
    const { segments, touchpoints, months } = counts;
    this.#counts = counts;
    this.columns = layoutOf(counts).outcomes;
    this.width = {
      rows: (segments + 1) * this.columns,
      met: segments * touchpoints * metColumns.length,
      money: months * 2,
    };
    this.#most = Math.min(mostGroups, groupsIn(customers));
  }

  /** Adds the batch of customers [from, to). */
  add(from: number, to: number, batch: BatchTally): void {
    while (Math.ceil(to / this.size) > mostGroups) this.#putTogether();
    this.count = Math.max(this.count, Math.ceil(to / this.size));
    this.#makeRoom();
    const { width, columns } = this;
    const { segments } = this.#counts;
    for (let g = 0; g < groupsIn(to - from); g++) {
      const group = Math.floor((from + g * groupSize) / this.size);
      addPart(this.met, group * width.met, batch.met, g * width.met, width.met);
      addPart(this.money, group * width.money, batch.money, g * width.money, width.money);
      const all = group * width.rows + segments * columns;
      for (let k = 0; k < segments; k++) {
        const row = (g * segments + k) * columns;
        addPart(this.rows, group * width.rows + k * columns, batch.rows, row, columns);
        addPart(this.rows, all, batch.rows, row, columns);
      }
    }
  }

  /** Where the outcome columns of a group begin, of one segment or of all. */
  row(group: number, segment: number | undefined): number {
    return group * this.width.rows + (segment ?? this.#counts.segments) * this.columns;
  }

  /** A copy that grows on its own, to so many customers in all. */
  clone(customers: number): Groups {
    const copy = new Groups(this.#counts, customers);
    copy.size = this.size;
    copy.count = this.count;
    const { rows, met, money } = this.width;
    copy.rows = this.rows.slice(0, this.count * rows);
    copy.met = this.met.slice(0, this.count * met);
    copy.money = this.money.slice(0, this.count * money);
    return copy;
  }

  /** Grows fourfold at a time: a run that is given up after its first batch has not paid for all of it. */
  #makeRoom(): void {
    const { width, count } = this;
    if (count * width.money <= this.money.length) return;
    const room = Math.max(count, Math.min(this.#most, 4 * count));
    this.rows = grown(this.rows, room * width.rows);
    this.met = grown(this.met, room * width.met);
    this.money = grown(this.money, room * width.money);
  }

  #putTogether(): void {
    const count = Math.ceil(this.count / 2);
    halve(this.rows, this.count, this.width.rows);
    halve(this.met, this.count, this.width.met);
    halve(this.money, this.count, this.width.money);
    this.size *= 2;
    this.count = count;
  }
}

function grown(array: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length);
  larger.set(array);
  return larger;
}

function addPart(to: Float64Array, at: number, part: Float64Array, first: number, length: number): void {
  for (let i = 0; i < length; i++) to[at + i] += part[first + i];
}

/** Puts each two neighbours of `count` groups together and empties the rest. */
function halve(array: Float64Array, count: number, width: number): void {
  for (let group = 0; group < count; group++) {
    const to = Math.floor(group / 2) * width;
    for (let i = 0; i < width; i++) {
      const x = array[group * width + i];
      array[group * width + i] = 0;
      array[to + i] += x;
    }
  }
}
