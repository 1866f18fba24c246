/** A customer takes a lane: what is drawn once, the state at the start, and the conditions in force. */
import { C, H, K, Slot, trait } from './names';
import { lookUp, uniform } from './draw';
import {
  AGAINST,
  AT,
  B,
  BEHAVIOUR,
  BINNED,
  CASH,
  CELLS,
  CHANGES,
  COGNITIVE,
  COMING,
  COMPLAINTS,
  CONDITIONS,
  CUSTOMER,
  DISTANCE,
  E,
  ENDS,
  EXTRAVERSION,
  FAILURES,
  FLOWS,
  GRADES,
  GRID,
  GRIEVANCE,
  INVOLVEMENT,
  LAST_GRADE,
  MONTHS,
  NEGATIVE,
  NOW,
  OPEN,
  OUTCOMES,
  PEAK,
  PEAK_GRADE,
  PERIOD,
  POSITIVE,
  RECOVERIES,
  REFERRAL,
  REFERRAL_DOWN,
  REFERRAL_UP,
  RESOLVED,
  ROW,
  SATISFACTION,
  SEEN,
  SEGMENT,
  SERIES,
  SILENT,
  TIME,
  TRAITS,
  TRUST,
  VISITS,
  WORTH,
  get,
  head,
  headNumber,
  headVector,
  number,
  set,
  setNumber,
  setWord,
  word,
} from './memory';
import { slotBytes, traitWords } from './philox';

/** Draws the traits of a group of customers who are coming: segments, involvement, extraversion. */
export function drawTraits(group: i32): void {
  traitWords(group);
  const segments = head(H.segments);
  const starts = head(H.segmentStart);
  for (let at = TRAITS; at < TRAITS + slotBytes; at += 16) {
    const u = uniform(v128.load(at + trait.segment * slotBytes));
    let k = i32x4.splat(0);
    for (let next = 0; next < segments - 1; next++)
      k = i32x4.sub(k, f32x4.ge(u, v128.load32_splat(starts + (next << 3))));
    set(at + trait.segment * slotBytes, k);
    const involvement = at + trait.involvement * slotBytes;
    set(involvement, lookUp(headVector(H.involvement), get(involvement)));
    const extraversion = at + trait.extraversion * slotBytes;
    const tables = i32x4.add(headVector(H.extraversion), i32x4.mul(k, i32x4.splat(K.tableBytes)));
    set(extraversion, lookUp(tables, get(extraversion)));
  }
}

/** `slot` holds the sums of the customer's group, whose traits have been drawn; nothing of a stand-in counts. */
export function begin(lane: i32, customer: i32, slot: i32, standIn: bool): void {
  const place = customer % K.groupSize;
  const k = word(TRAITS + trait.segment * slotBytes, place);
  const starts = head(H.segmentStart);
  setNumber(B, lane, 0);
  setNumber(E, lane, load<f32>(starts + (k << 3) + 4));
  setNumber(TRUST, lane, headNumber(H.trust));
  setNumber(GRIEVANCE, lane, 0);
  setNumber(SATISFACTION, lane, 0);
  setNumber(COGNITIVE, lane, 20);
  setNumber(BEHAVIOUR, lane, 0);
  setNumber(AGAINST, lane, 0);
  setNumber(DISTANCE, lane, 0.5);
  setNumber(TIME, lane, 0);
  setNumber(INVOLVEMENT, lane, number(TRAITS + trait.involvement * slotBytes, place));
  setNumber(EXTRAVERSION, lane, number(TRAITS + trait.extraversion * slotBytes, place));
  setNumber(WORTH, lane, 1);
  setNumber(CASH, lane, 0);
  setNumber(POSITIVE, lane, 0);
  setNumber(NEGATIVE, lane, 0);
  setNumber(REFERRAL_UP, lane, 0);
  setNumber(REFERRAL_DOWN, lane, 0);
  setNumber(REFERRAL, lane, 0);
  setNumber(GRADES, lane, 0);
  setNumber(PEAK, lane, -1);
  setNumber(PEAK_GRADE, lane, 0);
  setNumber(LAST_GRADE, lane, 0);
  setWord(CUSTOMER, lane, customer);
  setWord(SEGMENT, lane, k);
  setWord(PERIOD, lane, 0);
  setWord(VISITS, lane, 0);
  setWord(FAILURES, lane, 0);
  setWord(COMPLAINTS, lane, 0);
  setWord(RESOLVED, lane, 0);
  setWord(SILENT, lane, 0);
  setWord(OPEN, lane, -1);
  setWord(RECOVERIES, lane, 0);
  setWord(GRID, lane, 0);
  setWord(ENDS, lane, 0);
  setNumber(COMING, lane, load<f32>(head(H.times)));
  setWord(BINNED, lane, !standIn && customer < head(H.binned) ? 1 : 0);

  setWord(OUTCOMES, lane, slot + k * head(H.slotOutcomeBytes));
  setWord(CELLS, lane, slot + head(H.slotCells) + k * head(H.touchpoints) * Slot.row);
  setWord(FLOWS, lane, slot + head(H.slotFlows) + k * head(H.slotFlowBytes));
  setWord(MONTHS, lane, slot + head(H.slotMonths));
  setWord(SERIES, lane, standIn ? head(H.nowhere) : head(H.series) + k * head(H.segmentSeries) * 8);
  setWord(CHANGES, lane, standIn ? head(H.nowhere) : head(H.changes) + k * head(H.segmentChanges));
  const seen = head(H.seen) + lane * head(H.seenBytes);
  setWord(SEEN, lane, seen);
  for (let at = seen; at < seen + head(H.seenBytes); at += 16) v128.store(at, i32x4.splat(0));

  const start = head(H.start);
  setWord(AT, lane, start);
  enter(lane);
  pass(lane);
}

/** Takes up the conditions of the lane's period and segment, unless those are there from the customer before. */
function enter(lane: i32): void {
  const row = word(PERIOD, lane) * head(H.segments) + word(SEGMENT, lane);
  let from = head(H.conditions) + row * C.size * 4;
  if (word(CONDITIONS, lane) === from) return;
  setWord(CONDITIONS, lane, from);
  let to = NOW + ((<usize>lane) << 2);
  for (let i = 0; i < C.atHand; i++) {
    store<i32>(to, load<i32>(from));
    from += 4;
    to += 16;
  }
}

/** Takes up the period of the lane's moment, and the row of its touchpoint there. */
export function pass(lane: i32): void {
  const time = number(TIME, lane);
  while (time >= number(NOW + 16 * C.until, lane)) {
    setWord(PERIOD, lane, word(PERIOD, lane) + 1);
    enter(lane);
  }
  const place = word(PERIOD, lane) * head(H.touchpoints) + word(AT, lane);
  setWord(ROW, lane, head(H.rows) + (place << 6));
}
