/** Steps 1 to 7 of a visit (`model.md` section 3): what happens at the touchpoint, and what it counts for. */
import {
  AGAINST_LEAST,
  ALL_BITS,
  HUNDRED,
  MINUS_HUNDRED,
  MINUS_ONE,
  ONE,
  ONE_WHOLE,
  SATISFACTION_LEARNING,
  SIGN,
  SUFFICIENT,
  TEN,
  UNREACHED_LESS,
} from './constants';
import { C, H, Slot, flag, ofTier } from './names';
import { lookUp, uniform } from './draw';
import {
  ADVOCACY,
  AFTER,
  AGAINST,
  AT,
  B,
  BEHAVIOUR,
  CASH,
  CELLS,
  CHANGE,
  COGNITIVE,
  COMPLAINTS,
  CONDITIONS,
  CLIPPED,
  COST,
  DISCOUNTED,
  DISTANCE,
  DOWN,
  E,
  FACTOR,
  FAILED,
  FAILURE,
  FAILURES,
  GRADE,
  GRADES,
  GRADE_SQUARE,
  GRIEVANCE,
  INVOLVEMENT,
  LAST_GRADE,
  MARGIN,
  MOVES,
  NOW,
  NTH,
  OPEN,
  PEAK,
  PEAK_GRADE,
  RATE,
  RECOVERIES,
  RESOLVED,
  REVENUE,
  ROW,
  SATISFACTION,
  SEEN,
  SILENT,
  SPEND,
  TIER,
  TRUST,
  UNREACHED,
  UNRESOLVED,
  U_BRANCH,
  VISITS,
  WARNINGS,
  WAYS,
  WORDS,
  WORTH,
  get,
  headVector,
  number,
  set,
  setNumber,
  setWord,
  word,
} from './memory';
import { visitWords } from './philox';

export function visit(): void {
  count();
  const r0 = word(ROW, 0);
  const r1 = word(ROW, 1);
  const r2 = word(ROW, 2);
  const r3 = word(ROW, 3);

  // The rows of the four touchpoints, turned into columns. First what a call has to know: it leaves nothing in registers.
  const hashes01 = v128.shuffle<i32>(v128.load(r0, 48), v128.load(r1, 48), 1, 5, 1, 5);
  const hashes23 = v128.shuffle<i32>(v128.load(r2, 48), v128.load(r3, 48), 1, 5, 1, 5);
  visitWords(v128.shuffle<i32>(hashes01, hashes23, 0, 1, 4, 5));
  const noise = lookUp(headVector(H.normal), get(WORDS + 32));

  let s0 = v128.load(r0, 48);
  let s1 = v128.load(r1, 48);
  let s2 = v128.load(r2, 48);
  let s3 = v128.load(r3, 48);
  let t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  let t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  const flags = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  t0 = v128.shuffle<i32>(s0, s1, 2, 6, 2, 6);
  t1 = v128.shuffle<i32>(s2, s3, 2, 6, 2, 6);
  set(WAYS, v128.shuffle<i32>(t0, t1, 0, 1, 4, 5));
  s0 = v128.load(r0);
  s1 = v128.load(r1);
  s2 = v128.load(r2);
  s3 = v128.load(r3);
  t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  let t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  let t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  const failure = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  const missed = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const grade = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  const failureGrade = v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);
  s0 = v128.load(r0, 16);
  s1 = v128.load(r1, 16);
  s2 = v128.load(r2, 16);
  s3 = v128.load(r3, 16);
  t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  const spread = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  const okCharge = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const failureCharge = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  const information = v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);
  s0 = v128.load(r0, 32);
  s1 = v128.load(r1, 32);
  s2 = v128.load(r2, 32);
  s3 = v128.load(r3, 32);
  t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  const activity = v128.shuffle<i32>(t0, t1, 0, 1, 4, 5);
  const worthOnce = v128.shuffle<i32>(t0, t1, 2, 3, 6, 7);
  const costOnce = v128.shuffle<i32>(t2, t3, 0, 1, 4, 5);
  const impersonal = v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);

  const none = f32x4.splat(0);
  const one = get(ONE);
  const ten = get(TEN);
  const basic = has(flags, 31 - ctz(flag.basic));
  const recovery = has(flags, 31 - ctz(flag.recovery));

  // 1. Outcome.
  const failed = f32x4.lt(uniform(get(WORDS)), f32x4.mul(failure, now(C.failure)));
  const unreached = v128.andnot(f32x4.lt(uniform(get(WORDS + 16)), missed), failed);
  set(U_BRANCH, uniform(get(WORDS + 48)));
  let p = f32x4.add(v128.bitselect(failureGrade, grade, failed), f32x4.mul(spread, noise));
  p = f32x4.sub(p, v128.and(unreached, get(UNREACHED_LESS)));
  p = f32x4.pmin(f32x4.pmax(p, one), ten);

  // 2. Valence.
  const before = get(B);
  let expected = f32x4.add(get(E), f32x4.mul(now(C.extra), f32x4.pmax(before, none)));
  expected = f32x4.pmin(f32x4.pmax(expected, one), ten);
  let v = f32x4.add(
    f32x4.mul(now(C.absolute), f32x4.sub(p, get(SUFFICIENT))),
    f32x4.mul(now(C.relative), f32x4.sub(p, expected)),
  );
  v = f32x4.pmin(f32x4.pmax(v, get(MINUS_ONE)), one);
  const loss = f32x4.lt(v, none);
  const size = v128.andnot(v, get(SIGN));

  // 3. Load, times U and |v|.
  const charge = v128.bitselect(failureCharge, okCharge, failed);
  let full = f32x4.mul(f32x4.mul(charge, get(INVOLVEMENT)), size);
  full = v128.bitselect(full, f32x4.mul(full, now(C.relevance)), basic);

  // 4. Balance: a gain, less what the gate, impersonal contact and a full account keep of it.
  let gate = f32x4.mul(f32x4.sub(get(TRUST), now(C.gateFrom)), now(C.gateScale));
  gate = f32x4.pmin(f32x4.pmax(gate, v128.and(one, basic)), one);
  const through = f32x4.mul(full, gate);
  let share = f32x4.mul(f32x4.sub(get(DISTANCE), now(C.tolerance)), now(C.toleranceScale));
  share = v128.and(f32x4.pmin(f32x4.pmax(share, none), one), has(flags, 31 - ctz(flag.impersonal)));
  const distant = f32x4.mul(through, f32x4.mul(now(C.depersonalisation), share));
  const near = f32x4.sub(through, distant);
  const above = f32x4.mul(near, f32x4.mul(now(C.headroom), f32x4.pmax(before, none)));
  const gained = f32x4.sub(near, above);
  // A loss, softened by what the account holds.
  const weighed = f32x4.mul(now(C.lossWeight), full);
  const softened = f32x4.mul(now(C.cushion), before);
  const lost = f32x4.mul(weighed, f32x4.sub(softened, one));

  let change = v128.bitselect(lost, gained, loss);
  set(DOWN, v128.or(loss, recovery));
  set(MOVES, v128.xor(full, v128.and(get(SIGN), loss)));
  set(MOVES + 16, v128.bitselect(f32x4.sub(full, weighed), f32x4.sub(through, full), loss));
  set(MOVES + 32, v128.bitselect(f32x4.mul(weighed, softened), v128.xor(distant, get(SIGN)), loss));
  set(MOVES + 48, v128.andnot(v128.xor(above, get(SIGN)), loss));
  set(UNRESOLVED, none);
  let grievance = get(GRIEVANCE);
  grievance = f32x4.sub(grievance, v128.and(change, v128.andnot(v128.and(failed, loss), recovery)));
  if (v128.any_true(recovery)) {
    // A recovery touchpoint repays the grievance, or adds to it.
    const settled = v128.andnot(recovery, failed);
    set(FACTOR, charge);
    fade(settled);
    const moved = f32x4.mul(get(FACTOR), grievance);
    const repaid = v128.and(moved, settled);
    const added = v128.and(f32x4.neg(moved), v128.and(recovery, failed));
    set(MOVES, v128.andnot(get(MOVES), recovery));
    set(MOVES + 16, v128.andnot(get(MOVES + 16), recovery));
    set(MOVES + 32, v128.andnot(get(MOVES + 32), recovery));
    set(MOVES + 48, v128.bitselect(repaid, get(MOVES + 48), recovery));
    set(UNRESOLVED, added);
    change = v128.bitselect(v128.or(repaid, added), change, recovery);
    grievance = v128.andnot(grievance, settled);
    set(RECOVERIES, i32x4.sub(get(RECOVERIES), settled));
    set(COMPLAINTS, i32x4.sub(get(COMPLAINTS), recovery));
    set(RESOLVED, i32x4.sub(get(RESOLVED), settled));
  }
  set(GRIEVANCE, grievance);
  const moved = f32x4.add(before, change);
  const balance = held(moved);
  set(CLIPPED, f32x4.sub(balance, moved));
  set(B, balance);
  set(AFTER, balance);

  // 5. Other states.
  const trust = get(TRUST);
  const target = v128.andnot(one, failed);
  const learning = v128.and(now(C.trustLearning), v128.or(v128.or(basic, failed), recovery));
  set(TRUST, f32x4.add(trust, f32x4.mul(learning, f32x4.sub(target, trust))));
  const e = get(E);
  const expecting = v128.andnot(now(C.expectationLearning), recovery);
  set(E, f32x4.add(e, f32x4.mul(expecting, f32x4.sub(p, e))));
  const visits = get(VISITS);
  const satisfaction = get(SATISFACTION);
  set(
    SATISFACTION,
    v128.bitselect(
      p,
      f32x4.add(satisfaction, f32x4.mul(get(SATISFACTION_LEARNING), f32x4.sub(p, satisfaction))),
      i32x4.eq(visits, none),
    ),
  );
  set(VISITS, i32x4.add(visits, get(ONE_WHOLE)));
  const cognitive = get(COGNITIVE);
  set(COGNITIVE, f32x4.add(cognitive, f32x4.mul(information, f32x4.sub(get(HUNDRED), cognitive))));
  const acted = f32x4.pmax(activity, v128.and(get(AGAINST_LEAST), failed));
  const hundred = get(HUNDRED);
  set(BEHAVIOUR, f32x4.pmin(f32x4.add(get(BEHAVIOUR), v128.andnot(activity, loss)), hundred));
  set(AGAINST, f32x4.pmin(f32x4.add(get(AGAINST), v128.and(acted, loss)), hundred));
  const distance = get(DISTANCE);
  set(DISTANCE, f32x4.add(distance, f32x4.mul(now(C.contactLearning), f32x4.sub(impersonal, distance))));

  // 6. Tier.
  const tier = tierOf(balance, get(BEHAVIOUR));
  set(TIER, tier);

  // 7. Cash.
  const worth = get(WORTH);
  const lift = f32x4.mul(now(C.value), takeTier(tier));
  const spend = f32x4.mul(lift, worth);
  const revenue = f32x4.mul(worthOnce, spend);
  const cost = f32x4.mul(costOnce, worth);
  const margin = f32x4.sub(revenue, cost);
  set(CASH, f32x4.add(get(CASH), margin));
  set(REVENUE, revenue);
  set(COST, cost);
  set(DISCOUNTED, worth);
  set(SPEND, spend);
  set(MARGIN, margin);

  // What the visit counts for.
  const open = get(OPEN);
  const silent = v128.andnot(i32x4.ge_s(open, none), recovery);
  if (v128.any_true(silent)) {
    for (let lane = 0; lane < 4; lane++)
      if (word(OPEN, lane) >= 0 && (load<i32>(word(ROW, lane), 48) & flag.recovery) === 0) isSilent(lane);
  }
  set(OPEN, v128.bitselect(get(AT), get(ALL_BITS), v128.andnot(failed, recovery)));
  set(FAILURES, i32x4.sub(get(FAILURES), failed));
  const peak = get(PEAK);
  const higher = f32x4.ge(size, peak);
  set(PEAK, f32x4.pmax(size, peak));
  set(PEAK_GRADE, v128.bitselect(p, get(PEAK_GRADE), higher));
  set(LAST_GRADE, p);
  set(GRADES, f32x4.add(get(GRADES), p));

  set(FAILED, failed);
  set(FAILURE, v128.and(one, failed));
  set(UNREACHED, unreached);
  set(GRADE, p);
  set(GRADE_SQUARE, f32x4.mul(p, p));
  set(CHANGE, change);
}

/** The number in force in each lane. */
export function now(column: i32): v128 {
  return v128.load(NOW + ((<usize>column) << 4));
}

function has(flags: v128, bit: i32): v128 {
  return i32x4.shr_s(i32x4.shl(flags, bit), 31);
}

/** Balances within their ends. */
export function held(balance: v128): v128 {
  return f32x4.pmin(f32x4.pmax(balance, get(MINUS_HUNDRED)), get(HUNDRED));
}

/** The tiers of balances and of behavioural engagement, in the order of `tierIds`. */
export function tierOf(balance: v128, behaviour: v128): v128 {
  // Each border that lies below counts for one: a mask is −1.
  const satisfied = f32x4.ge(balance, now(C.satisfiedFrom));
  const loyal = v128.and(satisfied, f32x4.ge(balance, now(C.loyalFrom)));
  const engaged = v128.and(
    v128.and(loyal, f32x4.ge(balance, now(C.engagedFrom))),
    f32x4.ge(behaviour, now(C.activity)),
  );
  return i32x4.neg(i32x4.add(i32x4.add(satisfied, loyal), engaged));
}

/** Takes up the numbers of each lane's tier, and returns its spend. */
function takeTier(tier: v128): v128 {
  const at = i32x4.add(get(CONDITIONS), i32x4.mul(tier, i32x4.splat(ofTier.row)));
  const s0 = v128.load(i32x4.extract_lane(at, 0), C.tiers * 4);
  const s1 = v128.load(i32x4.extract_lane(at, 1), C.tiers * 4);
  const s2 = v128.load(i32x4.extract_lane(at, 2), C.tiers * 4);
  const s3 = v128.load(i32x4.extract_lane(at, 3), C.tiers * 4);
  const t0 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
  const t1 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
  const t2 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
  const t3 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
  set(RATE, v128.shuffle<i32>(t0, t1, 0, 1, 4, 5));
  set(ADVOCACY, v128.shuffle<i32>(t0, t1, 2, 3, 6, 7));
  set(WARNINGS, v128.shuffle<i32>(t2, t3, 0, 1, 4, 5));
  return v128.shuffle<i32>(t2, t3, 2, 3, 6, 7);
}

/** Counts the visits to the touchpoints at hand. */
function count(): void {
  let nth = i32x4.splat(seen(0));
  nth = i32x4.replace_lane(nth, 1, seen(1));
  nth = i32x4.replace_lane(nth, 2, seen(2));
  set(NTH, i32x4.replace_lane(nth, 3, seen(3)));
}

/** Visits of the lane's customer to the touchpoint before this one. */
function seen(lane: i32): i32 {
  const at = word(SEEN, lane) + (word(AT, lane) << 2);
  const nth = load<i32>(at);
  store<i32>(at, nth + 1);
  return nth;
}

/** What is left of the effect of a recovery after those before. */
function fade(settled: v128): void {
  const mask = i32x4.bitmask(settled);
  for (let lane = 0; lane < 4; lane++) {
    if (((mask >> lane) & 1) === 0) continue;
    let factor = number(FACTOR, lane);
    for (let i = word(RECOVERIES, lane); i > 0; i--) factor *= number(NOW + 16 * C.recoveryFade, lane);
    setNumber(FACTOR, lane, factor);
  }
}

/** A failure that no recovery followed. */
export function isSilent(lane: i32): void {
  setWord(SILENT, lane, word(SILENT, lane) + 1);
  const cell = word(CELLS, lane) + word(OPEN, lane) * Slot.row + Slot.silent * 8;
  store<f64>(cell, load<f64>(cell) + 1);
}
