/** Steps 9 and 10: leaving in the red, and the wait: who leaves during it, recommendations, and what is forgotten. */
import {
  BEHAVIOUR_HALVES,
  CAPPED,
  COGNITIVE_HALVES,
  DRAW_MARGIN,
  EXIT,
  HALF,
  HORIZON,
  LEFT_RED,
  ONE,
  SIGN,
  TEN,
  TO_WHOLE,
  VISIT_CAP,
  WHOLE_BITS,
} from './constants';
import { C, H, flag, nextCode, ofTier } from './names';
import { lookUp, uniform } from './draw';
import {
  ACTING,
  ADVOCACY,
  AGAINST,
  B,
  BEHAVIOUR,
  CHANGE,
  COGNITIVE,
  COMING,
  E,
  EXTRAVERSION,
  FORGOTTEN,
  GRIEVANCE,
  HELD,
  LAW,
  MONTH_CASH,
  MONTH_REFERRAL,
  NEGATIVE,
  NEXT,
  PERIOD,
  POSITIVE,
  RATE,
  RED,
  REFERRAL,
  REFERRAL_DOWN,
  REFERRAL_UP,
  REFERRED,
  SEGMENT,
  SINCE,
  SPENT,
  TARGET,
  TIER,
  TIME,
  VISITS,
  WAIT,
  WARNINGS,
  WORDS,
  WORTH,
  get,
  head,
  headVector,
  number,
  set,
  setNumber,
  setWord,
  word,
} from './memory';
import { power2 } from './power';
import { series } from './series';
import { held, now } from './visit';

export function wait(): void {
  const none = f32x4.splat(0);
  const target = get(TARGET);
  const touchpoints = headVector(H.touchpoints);
  const red = leavesRed(target, touchpoints);
  set(RED, red);

  const time = get(TIME);
  const horizon = headVector(H.horizon);
  const days = v128.andnot(f32x4.mul(get(WAIT), lookUp(get(LAW), get(WORDS + 80))), red);
  const remaining = f32x4.sub(horizon, time);
  const capped = v128.or(i32x4.ge_s(get(VISITS), get(VISIT_CAP)), i32x4.lt_s(target, i32x4.splat(0)));
  const arrives = v128.andnot(f32x4.lt(days, remaining), capped);
  let spent = v128.andnot(v128.bitselect(days, remaining, arrives), red);
  let next = v128.bitselect(
    v128.andnot(get(EXIT), i32x4.lt_s(target, touchpoints)),
    v128.bitselect(get(CAPPED), get(HORIZON), capped),
    arrives,
  );
  next = v128.bitselect(get(LEFT_RED), next, red);

  // Leaving cuts the wait. Most draws need not be looked up to know that nobody leaves: −ln(1 − u) ≥ u.
  const border = f32x4.sub(now(C.until), time);
  const reach = f32x4.mul(get(RATE), spent);
  const leaving = v128.andnot(
    v128.or(f32x4.lt(uniform(get(WORDS + 96)), f32x4.add(reach, get(DRAW_MARGIN))), f32x4.lt(border, spent)),
    red,
  );
  if (v128.any_true(leaving)) {
    set(SPENT, spent);
    set(NEXT, next);
    const mask = i32x4.bitmask(leaving);
    for (let lane = 0; lane < 4; lane++) if ((mask >> lane) & 1) leave(lane);
    spent = get(SPENT);
    next = get(NEXT);
  }
  set(SPENT, spent);
  set(NEXT, next);
  const stays = i32x4.ge_s(next, get(HORIZON));
  const until = v128.bitselect(horizon, f32x4.add(time, spent), stays);

  // What is left after the days spent, and what money is worth at their end; in their middle it is the geometric mean.
  const behaviourKept = power2(f32x4.mul(spent, get(BEHAVIOUR_HALVES)));
  const kept = power2(f32x4.mul(v128.xor(spent, get(SIGN)), now(C.halves)));
  const cognitiveKept = power2(f32x4.mul(spent, get(COGNITIVE_HALVES)));
  const later = power2(f32x4.mul(until, headVector(H.discount)));

  const extraversion = get(EXTRAVERSION);
  const away = f32x4.mul(f32x4.mul(get(ADVOCACY), extraversion), spent);
  const warned = f32x4.mul(f32x4.mul(get(WARNINGS), extraversion), spent);
  const conversion = now(C.conversion);
  const worth = f32x4.sqrt(f32x4.mul(get(WORTH), later));
  const referral = f32x4.mul(f32x4.mul(conversion, f32x4.sub(away, warned)), worth);
  set(WORTH, later);
  set(POSITIVE, f32x4.add(get(POSITIVE), away));
  set(NEGATIVE, f32x4.add(get(NEGATIVE), warned));
  set(REFERRAL_UP, f32x4.add(get(REFERRAL_UP), f32x4.mul(conversion, away)));
  set(REFERRAL_DOWN, f32x4.add(get(REFERRAL_DOWN), f32x4.mul(conversion, warned)));
  set(REFERRAL, f32x4.add(get(REFERRAL), referral));
  set(REFERRED, referral);
  set(MONTH_CASH, monthOf(time));
  set(MONTH_REFERRAL, monthOf(f32x4.add(time, f32x4.mul(get(HALF), spent))));

  const rest = now(C.rest);
  const before = get(B);
  const acting = get(BEHAVIOUR);
  const faded = held(f32x4.add(rest, f32x4.mul(f32x4.sub(before, rest), kept)));
  const balance = v128.bitselect(before, faded, red);
  const coming = get(COMING);
  const crossing = v128.or(f32x4.lt(coming, until), v128.and(stays, f32x4.le(coming, until)));
  set(SINCE, time);
  set(TIME, until);
  set(HELD, before);
  set(ACTING, acting);
  set(B, balance);
  set(BEHAVIOUR, f32x4.mul(acting, behaviourKept));
  set(FORGOTTEN, f32x4.sub(balance, before));
  set(GRIEVANCE, f32x4.mul(get(GRIEVANCE), kept));
  set(AGAINST, f32x4.mul(get(AGAINST), behaviourKept));
  set(COGNITIVE, f32x4.mul(get(COGNITIVE), cognitiveKept));
  set(E, f32x4.pmin(f32x4.add(get(E), f32x4.mul(now(C.drift), spent)), get(TEN)));
  if (v128.any_true(crossing)) series(crossing, stays);
}

/** 9. Leaving in the red. */
function leavesRed(target: v128, touchpoints: v128): v128 {
  const balance = get(B);
  const none = f32x4.splat(0);
  let low = v128.and(f32x4.lt(balance, none), f32x4.lt(get(CHANGE), none));
  if (!v128.any_true(low)) return low;
  const depth = f32x4.pmin(f32x4.mul(f32x4.neg(balance), now(C.redScale)), get(ONE));
  low = v128.and(low, f32x4.lt(uniform(get(WORDS + 64)), f32x4.mul(now(C.redLeaving), depth)));
  const mask = i32x4.bitmask(low);
  // Someone whose complaint is open waits for it.
  for (let lane = 0; lane < 4; lane++) {
    if (((mask >> lane) & 1) === 0) continue;
    const to = word(TARGET, lane);
    if (to < 0 || to >= head(H.touchpoints)) continue;
    const row = head(H.rows) + ((word(PERIOD, lane) * head(H.touchpoints) + to) << 6);
    if ((load<i32>(row, 48) & flag.recovery) === 0) continue;
    set(RED, low);
    setWord(RED, lane, 0);
    low = get(RED);
  }
  return low;
}

/** Cuts the wait where the leave rate, integrated over the periods it passes, reaches its draw. */
function leave(lane: i32): void {
  const tier = word(TIER, lane);
  const ends = number(SPENT, lane);
  const time = number(TIME, lane);
  const needed = f32x4.extract_lane(
    lookUp(headVector(H.exponential), v128.load32_splat(WORDS + 96 + ((<usize>lane) << 2))),
    0,
  );
  let done: f32 = 0;
  let from: f32 = 0;
  const stride = head(H.segments) * C.size * 4;
  let conditions = head(H.conditions) + word(PERIOD, lane) * stride + word(SEGMENT, lane) * C.size * 4;
  for (;;) {
    const border = load<f32>(conditions + C.until * 4) - time;
    const to: f32 = border < ends ? border : ends;
    const rate = load<f32>(conditions + C.tiers * 4 + tier * ofTier.row + ofTier.allRate * 4);
    const reach = done + rate * (to - from);
    if (needed < reach) {
      const after = from + (needed - done) / rate;
      setNumber(SPENT, lane, after < from ? from : after > to ? to : after);
      const u = f32x4.extract_lane(uniform(v128.load32_splat(WORDS + 112 + ((<usize>lane) << 2))), 0);
      const share = load<f32>(conditions + ((C.competitorRate + tier) << 2)) / rate;
      setWord(NEXT, lane, u < share ? nextCode.competitor : nextCode.natural);
      return;
    }
    if (to >= ends) return;
    done = reach;
    from = to;
    conditions += stride;
  }
}

/** The months of days; the horizon's own day belongs to the last. */
function monthOf(days: v128): v128 {
  // A number that 2²³ was added to has its whole part in its digits.
  const whole = f32x4.add(f32x4.floor(f32x4.mul(days, headVector(H.perMonth))), get(TO_WHOLE));
  return i32x4.min_s(i32x4.sub(whole, get(WHOLE_BITS)), i32x4.splat(head(H.months) - 1));
}
