/** What begins and ends over time with a wait; see `addChanges` of `workers/tally/series.ts`. */
import { BEHAVIOUR_HALVES, SIGN, TO_WHOLE, WHOLE_BITS } from './constants';
import { C, Change, H, K } from './names';
import {
  ACTING,
  B,
  BEGUN,
  BEHAVED,
  BEHAVIOUR,
  BINNED,
  CHANGES,
  COMING,
  ENDING,
  ENDS,
  FIRST,
  GRID,
  HELD,
  LEAVING,
  NOW,
  OVER,
  PERIOD,
  ROW_END,
  ROW_FIRST,
  SINCE,
  TIER,
  TIER_FROM,
  TIER_LAST,
  TIME,
  get,
  head,
  headVector,
  number,
  set,
  setWord,
  word,
} from './memory';
import { power2 } from './power';
import { held, now, tierOf } from './visit';

export function series(crossing: v128, stays: v128): void {
  const rest = now(C.rest);
  const since = get(SINCE);
  const days = f32x4.sub(get(COMING), since);
  const mask = i32x4.bitmask(crossing);
  const rows = i32x4.add(get(CHANGES), now(C.memory));
  set(ROW_FIRST, i32x4.add(rows, i32x4.mul(get(GRID), i32x4.splat(Change.row))));
  set(FIRST, get(GRID));
  advance(stays);
  set(ROW_END, i32x4.add(rows, i32x4.mul(get(GRID), i32x4.splat(Change.row))));
  const daysAfter = f32x4.sub(get(COMING), since);

  const over0 = f32x4.sub(get(HELD), rest);
  const halves = now(C.halves);
  const over = f32x4.mul(over0, power2(f32x4.mul(v128.xor(days, get(SIGN)), halves)));
  const left = f32x4.mul(over0, power2(f32x4.mul(v128.xor(daysAfter, get(SIGN)), halves)));
  pairs(BEGUN, over);
  pairs(LEAVING, left);

  // A balance moves towards its rest and behaviour towards 0, so who ends in the tier of the visit was never elsewhere.
  const last = tierOf(get(B), get(BEHAVIOUR));
  const moving = v128.and(crossing, v128.or(i32x4.ne(get(TIER), last), f32x4.ge(rest, now(C.engagedFrom))));
  set(OVER, over);
  set(TIER_FROM, last);
  if (v128.any_true(moving)) {
    const behaviour = f32x4.mul(get(ACTING), power2(f32x4.mul(days, get(BEHAVIOUR_HALVES))));
    set(BEHAVED, behaviour);
    set(TIER_FROM, v128.bitselect(tierOf(held(f32x4.add(rest, over)), behaviour), last, moving));
  }
  for (let lanes = mask; lanes !== 0; lanes &= lanes - 1) begin(ctz(lanes));
  for (let lanes = i32x4.bitmask(moving); lanes !== 0; lanes &= lanes - 1) goThrough(ctz(lanes));
  const binned = v128.andnot(v128.and(crossing, i32x4.ne(get(BINNED), i32x4.splat(0))), moving);
  for (let lanes = i32x4.bitmask(binned); lanes !== 0; lanes &= lanes - 1) countThrough(ctz(lanes));
}

/** Numbers and their squares, rounded to the step of their sums. */
function pairs(to: usize, x: v128): void {
  const Q = v128.load64_splat(H.quantum * 4);
  const squares = f32x4.mul(x, x);
  const low = v128.shuffle<i32>(x, squares, 0, 4, 1, 5);
  const high = v128.shuffle<i32>(x, squares, 2, 6, 3, 7);
  pair(to, low, Q);
  pair(to + 16, v128.shuffle<i64>(low, low, 1, 1), Q);
  pair(to + 32, high, Q);
  pair(to + 48, v128.shuffle<i64>(high, high, 1, 1), Q);
}

function pair(to: usize, x: v128, Q: v128): void {
  v128.store(to, f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(x), Q), Q));
}

/** A stretch begins, most often where the one before ends. */
function begin(lane: i32): void {
  const at = word(ROW_FIRST, lane);
  const begun = v128.load(BEGUN + ((<usize>lane) << 4));
  const tier = word(TIER_FROM, lane);
  if (at === word(ENDS, lane)) {
    const change = f64x2.sub(begun, v128.load(ENDING + ((<usize>lane) << 4)));
    v128.store(at, f64x2.add(v128.load(at, Change.over * 8), change), Change.over * 8);
    const before = word(TIER_LAST, lane);
    if (tier !== before) {
      bump(at + (before << 3), -1);
      bump(at + (tier << 3), 1);
    }
  } else {
    leave(lane);
    v128.store(at, f64x2.add(v128.load(at, Change.over * 8), begun), Change.over * 8);
    bump(at + (tier << 3), 1);
  }
  setWord(ENDS, lane, word(ROW_END, lane));
  setWord(TIER_LAST, lane, tier);
  v128.store(ENDING + ((<usize>lane) << 4), v128.load(LEAVING + ((<usize>lane) << 4)));
}

/** The stretch at hand ends, and none begins there. */
export function leave(lane: i32): void {
  const at = word(ENDS, lane);
  if (at === 0) return;
  const left = v128.load(ENDING + ((<usize>lane) << 4));
  v128.store(at, f64x2.sub(v128.load(at, Change.over * 8), left), Change.over * 8);
  bump(at + (word(TIER_LAST, lane) << 3), -1);
}

function bump(at: usize, by: f64): void {
  store<f64>(at, load<f64>(at) + by);
}

/**
 * Moves the lanes on to the first grid time that their waits do not reach; the others stay where they are. A bucket of
 * days holds at most two grid times.
 */
function advance(stays: v128): void {
  const until = get(TIME);
  const whole = f32x4.add(f32x4.floor(f32x4.mul(until, headVector(H.bucketsPerDay))), get(TO_WHOLE));
  const bucket = v128.bitselect(headVector(H.buckets), i32x4.sub(whole, get(WHOLE_BITS)), stays);
  const g0 = gridTime(i32x4.extract_lane(bucket, 0), f32x4.extract_lane(until, 0));
  const g1 = gridTime(i32x4.extract_lane(bucket, 1), f32x4.extract_lane(until, 1));
  const g2 = gridTime(i32x4.extract_lane(bucket, 2), f32x4.extract_lane(until, 2));
  const g3 = gridTime(i32x4.extract_lane(bucket, 3), f32x4.extract_lane(until, 3));
  let grid = i32x4.splat(g0);
  grid = i32x4.replace_lane(grid, 1, g1);
  grid = i32x4.replace_lane(grid, 2, g2);
  set(GRID, i32x4.replace_lane(grid, 3, g3));
  const times = head(H.times);
  let coming = v128.load32_zero(times + (g0 << 2));
  coming = v128.load_lane<f32>(times + (g1 << 2), coming, 1);
  coming = v128.load_lane<f32>(times + (g2 << 2), coming, 2);
  set(COMING, v128.load_lane<f32>(times + (g3 << 2), coming, 3));
}

/** The first grid time from a day on. */
function gridTime(bucket: i32, until: f32): i32 {
  let g = load<i32>(head(H.bucketFrom) + (bucket << 2));
  const times = head(H.times);
  g += <i32>(load<f32>(times + (g << 2)) < until);
  g += <i32>(load<f32>(times + (g << 2)) < until);
  return g;
}

/** Goes through the grid times of a wait one by one, for changes of tier and for the bins of the balance. */
function goThrough(lane: i32): void {
  const first = word(FIRST, lane);
  const end = word(GRID, lane);
  const rest = number(NOW + 16 * C.rest, lane);
  const binned = word(BINNED, lane);
  const kept = keptOf(lane);
  const behaviourKept = head(H.behaviourKept);
  let row = word(ROW_FIRST, lane);
  let bins = binsAt(first);
  let over = number(OVER, lane);
  let behaviour = number(BEHAVED, lane);
  let tier = word(TIER_FROM, lane);
  for (let g = first; ;) {
    if (binned) count(bins, heldOne(rest + over));
    g++;
    row += Change.row;
    bins += binsRow;
    if (g >= end) break;
    over *= load<f32>(kept + (g << 2));
    behaviour *= load<f32>(behaviourKept + (g << 2));
    const before = tier;
    tier = tierOfOne(lane, heldOne(rest + over), behaviour);
    if (tier !== before) {
      bump(row + (before << 3), -1);
      bump(row + (tier << 3), 1);
    }
  }
  setWord(TIER_LAST, lane, tier);
}

/** The same for a lane that stays in its tier. */
function countThrough(lane: i32): void {
  const end = word(GRID, lane);
  const rest = number(NOW + 16 * C.rest, lane);
  const kept = keptOf(lane);
  let g = word(FIRST, lane);
  let bins = binsAt(g);
  let over = number(OVER, lane);
  for (;;) {
    count(bins, heldOne(rest + over));
    g++;
    if (g >= end) return;
    bins += binsRow;
    over *= load<f32>(kept + (g << 2));
  }
}

/** What is left from one grid time to the next of a balance of the lane's period. */
function keptOf(lane: i32): usize {
  return head(H.balanceKept) + ((word(PERIOD, lane) * head(H.grid)) << 2);
}

const binsRow: i32 = K.balanceBins * 2;

function binsAt(grid: i32): usize {
  return head(H.bins) + grid * binsRow;
}

/** Counts a balance in its bin. */
function count(bins: usize, balance: f32): void {
  const slot = <i32>((balance + 100) * 2);
  const at = bins + ((slot < K.balanceBins ? slot : K.balanceBins - 1) << 1);
  store<u16>(at, load<u16>(at) + 1);
}

function heldOne(balance: f32): f32 {
  return balance < -100 ? -100 : balance > 100 ? 100 : balance;
}

export function tierOfOne(lane: i32, balance: f32, behaviour: f32): i32 {
  if (balance < number(NOW + 16 * C.satisfiedFrom, lane)) return 0;
  if (balance < number(NOW + 16 * C.loyalFrom, lane)) return 1;
  return balance < number(NOW + 16 * C.engagedFrom, lane) || behaviour < number(NOW + 16 * C.activity, lane)
    ? 2
    : 3;
}
