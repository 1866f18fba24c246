/**
 * A program as the SIMD kernel reads it: one block that is copied into its memory as it stands. At its start the header,
 * whose words tell how much there is and where; then what does not depend on the customers, in rows that a lane loads at
 * once. After the block come the sums. `names.ts` tells the kernel the same names when it is compiled.
 */
import { traitNet } from '../../models/chance/draws.ts';
import { tableLength } from '../../models/chance/table.ts';
import { lawCode, M, S, T, type ProgramView } from '../compile/program.ts';
import { tablesOf } from '../compile/tables.ts';
import { layoutOf, monthColumns, touchpointColumns } from '../tally/layout.ts';
import { changeColumns, changeRows, memoryPeriods } from '../tally/series.ts';
import { Block, Room } from './room.ts';
import { addWays } from './ways.ts';
import { balanceKeptOf, behaviourKeptOf, R, ratesOf } from './work.ts';

/** Words of the header. */
export const H = {
  seed: 0,
  binned: 1,
  quantum: 2, // in double precision, as the next
  moneyQuantum: 4,
  touchpoints: 6,
  transitions: 7,
  segments: 8,
  grid: 9,
  years: 10,
  months: 11,
  start: 12,
  horizon: 13,
  discount: 14,
  trust: 15,
  perMonth: 16,
  perDay: 17,
  costStart: 18,
  outcomes: 19,
  segmentCells: 20,
  segmentSeries: 21,
  segmentChanges: 22,
  rows: 23,
  conditions: 24,
  segmentStart: 26,
  times: 27,
  balanceKept: 28,
  behaviourKept: 29,
  promoters: 30,
  normal: 31,
  exponential: 32,
  involvement: 33,
  extraversion: 34,
  slots: 35,
  slotsFrom: 36,
  slotBytes: 37,
  slotCounts: 38,
  slotCells: 39,
  slotFlows: 40,
  slotMonths: 41,
  slotOutcomeBytes: 42,
  slotFlowBytes: 43,
  cumulated: 44,
  nowhere: 48,
  changes: 49,
  outCells: 50,
  outSquares: 51,
  series: 52,
  outRows: 53,
  outMet: 54,
  outMoney: 55,
  bins: 56,
  end: 57, // the first byte after the sums of the batch
  seen: 58,
  buckets: 59,
  bucketFrom: 60,
  bucketsPerDay: 61,
  seenBytes: 62,
  traitNet: 63,
  size: 64,
} as const;

/**
 * What is in force for a segment in a period. First what each lane has at hand: numbers of the market and of the segment.
 * Then a row for each tier, and the competitors' part of the leave rate by tier.
 */
const { competitor, spend, positive, negative, size, ...market } = M;
const ofMarket = competitor;
export const C = {
  ...market,
  ...columns(S, ofMarket),
  until: ofMarket + S.size, // when the next period begins
  memory: ofMarket + S.size + 1, // where the period's changes begin, in bytes
  atHand: ofMarket + S.size + 2,
  tiers: ofMarket + S.size + 2,
  competitorRate: ofMarket + S.size + 18,
  size: ofMarket + S.size + 22,
} as const;

/** Numbers of a tier. */
export const ofTier = { allRate: 0, positive: 1, negative: 2, spend: 3, size: 4 } as const;

/** Bytes of columns that are added up in fours. */
const inFours = (columns: number) => Math.ceil(columns / 4) * 32;

/** Sums of a touchpoint within a group. */
export const slot = { columns: touchpointColumns.length, row: inFours(touchpointColumns.length) } as const;

/** Groups that are under way at once. */
const slots = 4;

/** Where the block stands in the kernel's memory, after its own vectors. */
export const imageFrom = 16_384;

export interface Image {
  readonly header: Int32Array;
  /** What is copied to where it belongs, from `imageFrom` on. */
  readonly block: Block;
  /** Where the sums of groups begin, which a batch leaves at 0; where the changes over time; where those of the batch. */
  readonly sums: number;
  readonly changes: number;
  readonly batch: number;
}

/** A wait that is always as long: every piece of its quantiles is the constant 1. */
const fixedTable = Float32Array.from({ length: tableLength }, (_, i) => (i % 3 === 0 ? 1 : 0));

export function imageOf(program: ProgramView): Image {
  const { touchpoints, transitions, segments, periods, grid, months } = program;
  const layout = layoutOf(program);
  const header = new ArrayBuffer(H.size * 4 + 4);
  const words = new Int32Array(header, 0, H.size);
  const numbers = new Float32Array(header, 0, H.size);
  new Float64Array(header, H.quantum * 4, 2).set(program.quanta);
  const [horizon, discount, trust, perMonth] = program.scalars;
  numbers[H.horizon] = horizon;
  numbers[H.discount] = discount;
  numbers[H.trust] = trust;
  numbers[H.perMonth] = perMonth;
  numbers[H.perDay] = program.doubles[1];
  numbers[H.costStart] = program.doubles[2];

  const block = new Block(imageFrom);
  const tables = tablesOf(program);
  const normal = block.add(tables.normal);
  const exponential = block.add(tables.exponential);
  const gamma4 = block.add(tables.gamma4);
  const fixed = block.add(fixedTable);
  const involvement = block.add(tables.involvement);
  // One after the other.
  const [extraversion] = tables.extraversion.map((table) => block.add(table));
  const laws = [];
  laws[lawCode.exponential] = exponential;
  laws[lawCode.gamma4] = gamma4;
  laws[lawCode.fixed] = fixed;
  const ways = addWays(block, program, laws);
  const rows = block.add(rowsOf(program, ways));
  const conditions = block.add(conditionsOf(program, ratesOf(program)));
  // After the last grid time comes none.
  const times = new Float32Array(grid + 1).fill(Infinity);
  times.set(program.times);
  const buckets = bucketsOf(program, times);
  numbers[H.bucketsPerDay] = buckets.perDay;
  const addresses = {
    normal,
    exponential,
    involvement,
    extraversion,
    rows,
    conditions,
    segmentStart: block.add(program.segmentStart),
    traitNet: block.add(traitNet),
    bucketFrom: block.add(buckets.from),
    times: block.add(times),
    balanceKept: block.add(new Float32Array(balanceKeptOf(program))),
    behaviourKept: block.add(new Float32Array(behaviourKeptOf(program))),
    promoters: block.add(tables.promoters),
  };

  // The sums of one group: outcomes, touchpoints, flows, months.
  const slotOutcomeBytes = inFours(layout.outcomes);
  const slotFlowBytes = inFours(transitions);
  const group = new Room(0);
  group.take(segments * slotOutcomeBytes);
  const slotCells = group.take(segments * touchpoints * slot.row);
  const slotFlows = group.take(segments * slotFlowBytes);
  const slotMonths = group.take(months * monthColumns.length * 8);

  const room = new Room(block.end);
  const seenBytes = 16 * Math.ceil(touchpoints / 4);
  const seen = room.take(4 * seenBytes);
  const cumulated = room.take(16 * (transitions + 1));
  const sums = room.at;
  const sizes = {
    seen,
    seenBytes,
    cumulated,
    slots,
    slotBytes: group.at,
    slotsFrom: room.take((slots + 1) * group.at),
    slotCounts: room.take(slots * 4),
    slotCells,
    slotFlows,
    slotMonths,
    slotOutcomeBytes,
    slotFlowBytes,
    nowhere: room.take(Math.max(changeRows(program) * changeColumns.length, layout.segmentSeries) * 8),
    changes: room.take(changeRows(program) * changeColumns.length * 8),
    segmentChanges: periods * (grid + 1) * changeColumns.length * 8,
    outcomes: layout.outcomes,
    segmentCells: layout.segmentCells,
    segmentSeries: layout.segmentSeries,
    touchpoints,
    transitions,
    segments,
    grid,
    years: program.years,
    months,
    start: program.start,
    buckets: buckets.count,
  };
  for (const part of [addresses, sizes] satisfies Partial<Record<keyof typeof H, number>>[]) {
    for (const [name, word] of Object.entries(part)) words[H[name as keyof typeof H]] = word;
  }
  return { header: words, block, sums, changes: sizes.changes, batch: room.at };
}

/**
 * Where to look for the first grid time from a day on: at most two lie in one bucket of days, because there are more
 * buckets than equal steps and than years. Each has the index of its first and that of the two after it, and behind the
 * buckets stands the end.
 */
function bucketsOf(
  { grid, scalars }: ProgramView,
  times: Float32Array,
): { readonly perDay: number; readonly count: number; readonly from: Float32Array } {
  const [horizon] = scalars;
  const perDay = Math.fround((grid + 1) / horizon);
  const bucket = (day: number) => Math.floor(Math.fround(day * perDay));
  const count = bucket(horizon) + 1;
  const from = new Float32Array((count + 1) * 4);
  const indices = new Int32Array(from.buffer);
  let g = 0;
  for (let b = 0; b <= count; b++) {
    while (g < grid && bucket(times[g]) < b) g++;
    indices[b * 4] = g;
    for (let i = 0; i < 3; i++) from[b * 4 + 1 + i] = times[Math.min(g + i, grid)];
  }
  return { perDay, count, from };
}

/** A touchpoint in one period, as a lane loads it: its numbers, its flags, the hash of its id, and where its ways stand. */
function rowsOf(
  { touchpoints, periods, touchpoint, flags, hashes }: ProgramView,
  ways: number,
): Float32Array {
  const rows = new Float32Array(periods * touchpoints * 16);
  const words = new Int32Array(rows.buffer);
  for (let place = 0; place < periods * touchpoints; place++) {
    rows.set(touchpoint.subarray(place * T.size, (place + 1) * T.size), place * 16);
    words[place * 16 + T.size] = flags[place];
    words[place * 16 + T.size + 1] = hashes[place % touchpoints];
    words[place * 16 + T.size + 2] = ways + place * 32;
  }
  return rows;
}

function conditionsOf(program: ProgramView, rates: Float64Array): Float32Array {
  const { periods, segments, grid, market, segment, periodFrom } = program;
  const memories = memoryPeriods(program);
  const numbers = new Float32Array(periods * segments * C.size);
  const words = new Int32Array(numbers.buffer);
  for (let place = 0; place < periods * segments; place++) {
    const period = Math.floor(place / segments);
    const at = place * C.size;
    const mk = period * M.size;
    numbers.set(market.subarray(mk, mk + ofMarket), at);
    numbers.set(segment.subarray(place * S.size, (place + 1) * S.size), at + ofMarket);
    for (let tier = 0; tier < 4; tier++) {
      const rate = (place * 4 + tier) * R.size;
      const row = at + C.tiers + tier * ofTier.size;
      numbers[row + ofTier.allRate] = rates[rate + R.all];
      numbers[row + ofTier.positive] = market[mk + M.positive + tier];
      numbers[row + ofTier.negative] = market[mk + M.negative + tier];
      numbers[row + ofTier.spend] = market[mk + M.spend + tier];
      numbers[at + C.competitorRate + tier] = rates[rate + R.competitor];
    }
    numbers[at + C.until] = periodFrom[period + 1];
    words[at + C.memory] = memories[period] * (grid + 1) * changeColumns.length * 8;
  }
  return numbers;
}

/** The same names, each so many further on. */
function columns<K extends string>(
  names: Readonly<Record<K, number>>,
  by: number,
): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.entries<number>(names).map(([name, at]) => [name, at + by])) as Record<
    K,
    number
  >;
}
