/** Adds what a visit and its wait count for to the sums of the customer's group. */
import { EXIT } from './constants';
import { H, Month, Slot } from './names';
import {
  AT,
  CELLS,
  COLUMNS,
  DOWN,
  FLOWS,
  MARGIN,
  MONTHS,
  MONTH_CASH,
  MONTH_REFERRAL,
  MOVES,
  NEXT,
  RED,
  REFERRED,
  REVENUE,
  TRANSITION,
  UNREACHED,
  UNRESOLVED,
  get,
  word,
} from './memory';

export function book(): void {
  const r0 = row(0);
  const r1 = row(1);
  const r2 = row(2);
  const r3 = row(3);
  const Q = v128.load64_splat(H.quantum * 4);
  four(COLUMNS, r0, r1, r2, r3, Q);
  four(REVENUE, r0 + 32, r1 + 32, r2 + 32, r3 + 32, v128.load64_splat(H.moneyQuantum * 4));
  const moves = Slot.deposit * 8;
  four(
    MOVES,
    r0 + moves + (word(DOWN, 0) & 32),
    r1 + moves + (word(DOWN, 1) & 32),
    r2 + moves + (word(DOWN, 2) & 32),
    r3 + moves + (word(DOWN, 3) & 32),
    Q,
  );
  const last = Slot.unresolved * 8;
  four(UNRESOLVED, r0 + last, r1 + last, r2 + last, r3 + last, Q);
  if (v128.any_true(v128.or(get(UNREACHED), get(RED)))) {
    rare(0, r0);
    rare(1, r1);
    rare(2, r2);
    rare(3, r3);
  }
  money(MARGIN, get(MONTH_CASH), Month.cash * 8, v128.load64_splat(H.moneyQuantum * 4));
  money(REFERRED, get(MONTH_REFERRAL), Month.referral * 8, Q);
  const taken = i32x4.bitmask(i32x4.le_s(get(NEXT), get(EXIT)));
  for (let lanes = taken; lanes !== 0; lanes &= lanes - 1) flow(ctz(lanes));
}

/** Adds the money of each lane to its month. */
function money(amounts: usize, month: v128, column: usize, Q: v128): void {
  const at = i32x4.add(get(MONTHS), i32x4.mul(month, i32x4.splat(Month.row)));
  const x = get(amounts);
  const low = f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(x), Q), Q);
  const high = f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(v128.shuffle<i64>(x, x, 1, 1)), Q), Q);
  add(<usize>i32x4.extract_lane(at, 0) + column, f64x2.extract_lane(low, 0));
  add(<usize>i32x4.extract_lane(at, 1) + column, f64x2.extract_lane(low, 1));
  add(<usize>i32x4.extract_lane(at, 2) + column, f64x2.extract_lane(high, 0));
  add(<usize>i32x4.extract_lane(at, 3) + column, f64x2.extract_lane(high, 1));
}

/** What few visits add to. */
function rare(lane: i32, row: usize): void {
  if (word(UNREACHED, lane)) add(row + Slot.unreached * 8, 1);
  if (word(RED, lane)) add(row + Slot.redLeft * 8, 1);
}

/** The transition that was taken to its end. */
function flow(lane: i32): void {
  add(word(FLOWS, lane) + (word(TRANSITION, lane) << 3), 1);
}

/** The row of the lane's touchpoint. */
function row(lane: i32): usize {
  return word(CELLS, lane) + word(AT, lane) * Slot.row;
}

/** Adds four columns, whose numbers of each lane become two pairs in its row, the first rounded to steps of its own. */
function four(columns: usize, r0: usize, r1: usize, r2: usize, r3: usize, q0: v128): void {
  const c0 = v128.load(columns);
  const c1 = v128.load(columns, 16);
  const c2 = v128.load(columns, 32);
  const c3 = v128.load(columns, 48);
  const q1 = v128.load64_splat(H.quantum * 4);
  const t0 = v128.shuffle<i32>(c0, c1, 0, 4, 1, 5);
  const t1 = v128.shuffle<i32>(c2, c3, 0, 4, 1, 5);
  const t2 = v128.shuffle<i32>(c0, c1, 2, 6, 3, 7);
  const t3 = v128.shuffle<i32>(c2, c3, 2, 6, 3, 7);
  pair(r0, t0, q0);
  pair(r0 + 16, t1, q1);
  pair(r1, v128.shuffle<i64>(t0, t0, 1, 1), q0);
  pair(r1 + 16, v128.shuffle<i64>(t1, t1, 1, 1), q1);
  pair(r2, t2, q0);
  pair(r2 + 16, t3, q1);
  pair(r3, v128.shuffle<i64>(t2, t2, 1, 1), q0);
  pair(r3 + 16, v128.shuffle<i64>(t3, t3, 1, 1), q1);
}

/** Adds the first two numbers of `x`, rounded to the step of their sums. */
function pair(at: usize, x: v128, q: v128): void {
  const exact = f64x2.sub(f64x2.add(f64x2.promote_low_f32x4(x), q), q);
  v128.store(at, f64x2.add(v128.load(at), exact));
}

function add(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) + x);
}
