/**
 * Who is in which lane. Who has ended gives the lane to the next, of the same group or of one of those after it, as many of
 * which as there are slots are under way at once. A lane for which there is nobody follows a stand-in that nowhere counts.
 */
import { ONE } from './constants';
import { C, H, K, nextCode } from './names';
import { begin, drawTraits, pass } from './customer';
import { finish } from './finish';
import { bookGroup } from './group';
import {
  AT,
  COLUMNS,
  CONDITIONS,
  GROUP,
  NEXT,
  PERIOD,
  ROW,
  TARGET,
  TIME,
  get,
  head,
  headVector,
  set,
  setWord,
  word,
} from './memory';
import { now } from './visit';

/** Customers that are still to come begin here; the first that is not to come. */
let coming: i32 = 0;
let end: i32 = 0;
let start: i32 = 0;
/** Customers who have not ended. */
let left: i32 = 0;
/** The oldest group under way, and customers of each slot's group who have not ended. */
let oldest: i32 = 0;

/** Puts the first of customers [from, to) into the lanes. */
export function enterLanes(from: i32, to: i32): void {
  start = from;
  coming = from;
  end = to;
  left = to - from;
  oldest = 0;
  const slots = head(H.slots);
  for (let group = 0; group < slots; group++) expect(group);
  set(CONDITIONS, i32x4.splat(0));
  set(COLUMNS, get(ONE));
  for (let lane = 0; lane < 4; lane++) refill(lane);
}

/** Each customer goes on to the next touchpoint, or gives the lane to another. Returns whether there is anybody. */
export function goOn(): bool {
  const at = get(TARGET);
  set(AT, at);
  const place = i32x4.add(i32x4.mul(get(PERIOD), headVector(H.touchpoints)), at);
  set(ROW, i32x4.add(headVector(H.rows), i32x4.shl(place, 6)));
  const ending = i32x4.bitmask(i32x4.ne(get(NEXT), i32x4.splat(nextCode.visit)));
  const passing = i32x4.bitmask(f32x4.ge(get(TIME), now(C.until)));
  if ((ending | passing) === 0) return true;

  let booked = false;
  for (let lane = 0; lane < 4; lane++) {
    if (!((ending >> lane) & 1)) {
      pass(lane);
      continue;
    }
    finish(lane);
    const group = word(GROUP, lane);
    if (group >= 0) {
      left--;
      const count = head(H.slotCounts) + ((group % head(H.slots)) << 2);
      store<i32>(count, load<i32>(count) - 1);
      while (bookOldest()) booked = true;
    }
    refill(lane);
  }
  if (booked) for (let lane = 0; lane < 4; lane++) if (word(GROUP, lane) < 0) refill(lane);
  return left > 0;
}

/** Sets how many customers of a group are to end. */
function expect(group: i32): void {
  const first = start + group * K.groupSize;
  const count = end - first;
  store<i32>(
    head(H.slotCounts) + ((group % head(H.slots)) << 2),
    count < 0 ? 0 : count > K.groupSize ? K.groupSize : count,
  );
}

/** Books the oldest group if all of it have ended. */
function bookOldest(): bool {
  if (start + oldest * K.groupSize >= end) return false;
  const slots = head(H.slots);
  const slot = oldest % slots;
  if (load<i32>(head(H.slotCounts) + (slot << 2)) > 0) return false;
  bookGroup(head(H.slotsFrom) + slot * head(H.slotBytes), oldest);
  expect(oldest + slots);
  oldest++;
  return true;
}

function refill(lane: i32): void {
  const group = (coming - start) / K.groupSize;
  const slots = head(H.slots);
  if (coming < end && group < oldest + slots) {
    setWord(GROUP, lane, group);
    if (coming === start || coming % K.groupSize === 0) drawTraits(coming / K.groupSize);
    begin(lane, coming, head(H.slotsFrom) + (group % slots) * head(H.slotBytes), false);
    coming++;
  } else {
    setWord(GROUP, lane, -1);
    begin(lane, start, head(H.slotsFrom) + slots * head(H.slotBytes), true);
  }
}
