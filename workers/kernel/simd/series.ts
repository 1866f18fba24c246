/** What begins and ends over time with a wait; see `addChanges` of `workers/tally/series.ts`. */
import { BEHAVIOUR_HALVES, SIGN, TO_WHOLE, WHOLE_BITS } from './constants';
import { C, Change, H, K } from './names';
import {
  ACTING,
  B,
  BEHAVED,
  BEHAVIOUR,
  BINNED,
  CHANGES,
  COMING,
  ENDS,
  FIRST,
  GRID,
  HELD,
  LEFT,
  NOW,
  OVER,
  PERIOD,
  PLACES,
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
  const rows = i32x4.add(get(CHANGES), now(C.memory));
  const from = rowAt(rows, get(GRID));
  set(ROW_FIRST, from);
  set(FIRST, get(GRID));
  advance(stays);
  const daysAfter = f32x4.sub(get(COMING), since);

  const over0 = f32x4.sub(get(HELD), rest);
  const halves = now(C.halves);
  const over = f32x4.mul(over0, power2(f32x4.mul(v128.xor(days, get(SIGN)), halves)));
  const left = f32x4.mul(over0, power2(f32x4.mul(v128.xor(daysAfter, get(SIGN)), halves)));

  // A balance moves towards its rest and behaviour towards 0, so who ends in the tier of the visit was never elsewhere.
  const last = tierOf(get(B), get(BEHAVIOUR));
  const moving = v128.and(crossing, v128.or(i32x4.ne(get(TIER), last), f32x4.ge(rest, now(C.engagedFrom))));
  let tier = last;
  set(OVER, over);
  if (v128.any_true(moving)) {
    const behaviour = f32x4.mul(get(ACTING), power2(f32x4.mul(days, get(BEHAVIOUR_HALVES))));
    set(BEHAVED, behaviour);
    tier = v128.bitselect(tierOf(held(f32x4.add(rest, over)), behaviour), last, moving);
  }

  // A stretch begins, most often where the one before ends and in its tier.
  const joined = i32x4.eq(from, get(ENDS));
  change(over, v128.and(get(LEFT), joined), v128.bitselect(from, headVector(H.nowhere), crossing));
  set(TIER_FROM, tier);
  const apart = v128.andnot(crossing, v128.and(joined, i32x4.eq(tier, get(TIER_LAST))));
  for (let lanes = i32x4.bitmask(apart); lanes !== 0; lanes &= lanes - 1) begin(ctz(lanes));
  set(ENDS, v128.bitselect(rowAt(rows, get(GRID)), get(ENDS), crossing));
  set(TIER_LAST, v128.bitselect(tier, get(TIER_LAST), crossing));
  set(LEFT, v128.bitselect(left, get(LEFT), crossing));

  for (let lanes = i32x4.bitmask(moving); lanes !== 0; lanes &= lanes - 1) goThrough(ctz(lanes));
  const binned = v128.andnot(v128.and(crossing, i32x4.ne(get(BINNED), i32x4.splat(0))), moving);
  for (let lanes = i32x4.bitmask(binned); lanes !== 0; lanes &= lanes - 1) countThrough(ctz(lanes));
}

/** The rows of changes at grid times. */
function rowAt(rows: v128, grid: v128): v128 {
  return i32x4.add(rows, i32x4.mul(grid, i32x4.splat(Change.row)));
}

/** Adds to each lane's row what begins there to be over, less what ends there, and the same of the squares. */
function change(begins: v128, ends: v128, rows: v128): void {
  const Q = v128.load64_splat(H.quantum * 4);
  const beginSquares = f32x4.mul(begins, begins);
  const endSquares = f32x4.mul(ends, ends);
  const b0 = v128.shuffle<i32>(begins, beginSquares, 0, 4, 1, 5);
  const e0 = v128.shuffle<i32>(ends, endSquares, 0, 4, 1, 5);
  const b1 = v128.shuffle<i32>(begins, beginSquares, 2, 6, 3, 7);
  const e1 = v128.shuffle<i32>(ends, endSquares, 2, 6, 3, 7);
  pair(i32x4.extract_lane(rows, 0), b0, e0, Q);
  pair(i32x4.extract_lane(rows, 1), v128.shuffle<i64>(b0, b0, 1, 1), v128.shuffle<i64>(e0, e0, 1, 1), Q);
  pair(i32x4.extract_lane(rows, 2), b1, e1, Q);
  pair(i32x4.extract_lane(rows, 3), v128.shuffle<i64>(b1, b1, 1, 1), v128.shuffle<i64>(e1, e1, 1, 1), Q);
}

/** The first two numbers of each. */
function pair(row: usize, begins: v128, ends: v128, Q: v128): void {
  const by = f64x2.sub(exact(begins, Q), exact(ends, Q));
  v128.store(row, f64x2.add(v128.load(row, Change.over * 8), by), Change.over * 8);
}

/** The first two numbers, rounded to the step of their sums. */
function exact(x: v128, Q: v128): v128 {
  return f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(x), Q), Q);
}

/** A stretch begins in another tier than the one before, or elsewhere than that ends. */
function begin(lane: i32): void {
  const at = word(ROW_FIRST, lane);
  if (at === word(ENDS, lane)) bump(at + (word(TIER_LAST, lane) << 3), -1);
  else leave(lane);
  bump(at + (word(TIER_FROM, lane) << 3), 1);
}

/** The stretch at hand ends, and none begins there. */
export function leave(lane: i32): void {
  const at = word(ENDS, lane);
  if (at === 0) return;
  const left = f32x4.splat(number(LEFT, lane));
  const ending = exact(
    v128.shuffle<i32>(left, f32x4.mul(left, left), 0, 4, 0, 4),
    v128.load64_splat(H.quantum * 4),
  );
  v128.store(at, f64x2.sub(v128.load(at, Change.over * 8), ending), Change.over * 8);
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
  set(PLACES, i32x4.add(headVector(H.bucketFrom), i32x4.shl(bucket, 4)));
  const s0 = v128.load(word(PLACES, 0));
  const s1 = v128.load(word(PLACES, 1));
  const s2 = v128.load(word(PLACES, 2));
  const s3 = v128.load(word(PLACES, 3));
  const t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  const t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  const t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  const t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  const first = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const second = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  const third = v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);
  const past = f32x4.lt(first, until);
  const passed = f32x4.lt(second, until);
  set(GRID, i32x4.sub(v128.shuffle<i32>(t0, t1, 0, 1, 4, 5), i32x4.add(past, passed)));
  set(COMING, v128.bitselect(third, v128.bitselect(second, first, past), passed));
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
