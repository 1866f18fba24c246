/** What counts once a customer's story has ended. */
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
  head,
  headNumber,
  number,
  word,
} from './memory';
import { powerOf } from './power';
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
  add(month + Month.exits * 8, 1);
  add(month + Month.exitYears * 8, exact(discountedYears(max(monthStart, costStart), time), Q));

  const to = word(OUTCOMES, lane);
  add(to + out.customers * 8, 1);
  add(to + out.cash * 8, exact(number(CASH, lane), QM));
  add(to + out.positive * 8, exact(number(POSITIVE, lane), Q));
  add(to + out.negative * 8, exact(number(NEGATIVE, lane), Q));
  add(to + out.referralPositive * 8, exact(number(REFERRAL_UP, lane), Q));
  add(to + out.referralNegative * 8, exact(number(REFERRAL_DOWN, lane), Q));
  add(to + out.referralDiscounted * 8, exact(number(REFERRAL, lane), Q));
  add(to + out.activeYears * 8, exact(discountedYears(costStart, time), Q));
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

/** ∫(1 + d)^(−t/365) dt/365 between two days. */
function discountedYears(from: f32, to: f32): f32 {
  if (to <= from) return 0;
  const days = to - from;
  const discount = headNumber(H.discount);
  const y = headNumber(H.perDay) * days;
  const years = days * P.perYear * powerOf(from * discount);
  // (1 − e^(−y))/y, by its series where the difference would lose its digits.
  if (y < <f32>0.01) return years * (1 - y * (0.5 - y * P.sixth));
  return years * ((1 - powerOf(days * discount)) / y);
}

/** Rounded to the step of its sum. */
function exact(x: f32, q: f64): f64 {
  return <f64>x + q - q;
}

function add(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) + x);
}
