/** What counts once a customer's story has ended. */
import { HALF, ONE } from './constants';
import { H, K, Month, P, Series, nextCode, out } from './names';
import {
  AGAINST,
  B,
  BEHAVIOUR,
  CASH,
  COGNITIVE,
  COMPLAINTS,
  FAILURES,
  GRADES,
  GRID,
  LAST_GRADE,
  MONTHS,
  NEGATIVE,
  NEXT,
  OPEN,
  OUTCOMES,
  PEAK_GRADE,
  POSITIVE,
  REFERRAL,
  REFERRAL_DOWN,
  REFERRAL_UP,
  RESOLVED,
  SATISFACTION,
  SERIES,
  SILENT,
  TIME,
  VISITS,
  get,
  head,
  headNumber,
  headVector,
  number,
  word,
} from './memory';
import { power2 } from './power';
import { leave, tierOfOne } from './series';
import { isSilent } from './visit';

export function finish(lane: i32): void {
  const Q = load<f64>(H.quantum * 4);
  const QM = load<f64>(H.moneyQuantum * 4);
  if (word(OPEN, lane) >= 0) isSilent(lane);
  const time = number(TIME, lane);
  const next = word(NEXT, lane);
  const stays = next >= nextCode.horizon;
  const perMonth = headNumber(H.perMonth);
  const costStart = headNumber(H.costStart);

  let last = <i32>(time * perMonth);
  const most = head(H.months) - 1;
  if (last > most) last = most;
  const monthStart = <f32>last / perMonth;
  const month = word(MONTHS, lane) + last * Month.row;
  // Discounted years up to the end: since the month began, and since the strategy costs anything.
  const from = f32x4.replace_lane(f32x4.splat(max(monthStart, costStart)), 1, costStart);
  const discounted = discountedYears(from, f32x4.splat(time));
  add(month + Month.exits * 8, 1);
  add(month + Month.exitYears * 8, exact(f32x4.extract_lane(discounted, 0), Q));

  const to = word(OUTCOMES, lane);
  add(to + out.customers * 8, 1);
  add(to + out.cash * 8, exact(number(CASH, lane), QM));
  add(to + out.positive * 8, exact(number(POSITIVE, lane), Q));
  add(to + out.negative * 8, exact(number(NEGATIVE, lane), Q));
  add(to + out.referralPositive * 8, exact(number(REFERRAL_UP, lane), Q));
  add(to + out.referralNegative * 8, exact(number(REFERRAL_DOWN, lane), Q));
  add(to + out.referralDiscounted * 8, exact(number(REFERRAL, lane), Q));
  add(to + out.activeYears * 8, exact(f32x4.extract_lane(discounted, 1), Q));
  add(to + out.lifetime * 8, exact(time, Q));
  add(to + out.visits * 8, <f64>word(VISITS, lane));
  add(to + out.failures * 8, <f64>word(FAILURES, lane));
  add(to + out.complaints * 8, <f64>word(COMPLAINTS, lane));
  add(to + out.resolved * 8, <f64>word(RESOLVED, lane));
  add(to + out.silent * 8, <f64>word(SILENT, lane));
  add(to + out.grades * 8, exact(number(GRADES, lane), Q));
  add(to + out.remembered * 8, exact(0.5 * (number(PEAK_GRADE, lane) + number(LAST_GRADE, lane)), Q));
  const years = head(H.years);
  for (let y = 0; y < years; y++) {
    if (stays || time > <f32>((y + 1) * 365)) add(to + ((out.size + y) << 3), 1);
  }
  if (!stays) {
    leave(lane);
    const cause = next === nextCode.exit ? 3 : next - nextCode.red;
    add(to + ((out.exitRed + cause) << 3), 1);
    const g = word(GRID, lane);
    if (g < head(H.grid)) add(word(SERIES, lane) + g * Series.row + ((Series.exitRed + cause) << 3), 1);
    return;
  }
  const balance = number(B, lane);
  const engagement: f32 = <f32>6 + balance * <f32>0.05;
  const place = (balance + 100) * P.promotersPerPoint;
  let slot = <i32>floor<f32>(place);
  if (slot > K.promoterSteps - 1) slot = K.promoterSteps - 1;
  const promoters = head(H.promoters) + (slot << 2);
  const low = load<f32>(promoters);
  const promoter = low + (place - <f32>slot) * (load<f32>(promoters, 4) - low);
  if (next === nextCode.capped) add(to + out.capped * 8, 1);
  add(to + out.active * 8, 1);
  add(to + out.balance * 8, exact(balance, Q));
  add(to + out.engagementGrade * 8, exact(max<f32>(min<f32>(engagement, 10), 0), Q));
  add(to + ((out.red + tierOfOne(lane, balance, number(BEHAVIOUR, lane))) << 3), 1);
  add(to + out.promoters * 8, exact(promoter, Q));
  add(to + out.satisfaction * 8, exact(number(SATISFACTION, lane), Q));
  add(to + out.cognitive * 8, exact(number(COGNITIVE, lane), Q));
  add(to + out.behaviour * 8, exact(number(BEHAVIOUR, lane), Q));
  add(to + out.negativeBehaviour * 8, exact(number(AGAINST, lane), Q));
}

/** ∫(1 + d)^(−t/365) dt/365 between two days, in the first two lanes. */
function discountedYears(from: v128, to: v128): v128 {
  const days = f32x4.sub(to, from);
  const powers = power2(f32x4.mul(v128.shuffle<i32>(from, days, 0, 1, 4, 5), headVector(H.discount)));
  const kept = v128.shuffle<i32>(powers, powers, 2, 3, 2, 3);
  const one = get(ONE);
  const y = f32x4.mul(headVector(H.perDay), days);
  const years = f32x4.mul(f32x4.mul(days, f32x4.splat(P.perYear)), powers);
  // (1 − e^(−y))/y, by its series where the difference would lose its digits.
  const series = f32x4.sub(one, f32x4.mul(y, f32x4.sub(get(HALF), f32x4.mul(y, f32x4.splat(P.sixth)))));
  const share = f32x4.div(f32x4.sub(one, kept), y);
  const whole = f32x4.mul(years, v128.bitselect(series, share, f32x4.lt(y, f32x4.splat(0.01))));
  return v128.and(whole, f32x4.lt(from, to));
}

/** Rounded to the step of its sum. */
function exact(x: f32, q: f64): f64 {
  return <f64>x + q - q;
}

function add(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) + x);
}
