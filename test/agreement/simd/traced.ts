/**
 * The kernel of `workers/kernel/simd` with a look inside: it also writes a row for each visit, in the columns of
 * `traceColumns`. Left out is what the kernel does not keep: whether a visit is a loss, E′ and v, which show in what moves
 * the balance, and the length of a wait that was cut.
 */
import { book } from './book';
import { choose } from './choose';
import { enterLanes, goOn } from './lanes';
import { H } from './names';
import { visit } from './visit';
import { wait } from './wait';
import {
  AT,
  B,
  CHANGE,
  CUSTOMER,
  DOWN,
  FAILED,
  GRADE,
  GROUP,
  MARGIN,
  MOVES,
  NEXT,
  NTH,
  PERIOD,
  REFERRAL,
  SPENT,
  STATES,
  TIER,
  TRANSITION,
  UNREACHED,
  UNRESOLVED,
  head,
  number,
  word,
} from './memory';

export { free, powers } from './main';

/** Columns of a row. */
const columns: i32 = 41;

/** The balance before the visit; the nine states between visit and wait, then the day. */
const BEFORE: usize = memory.data(16, 16);
const KEPT: usize = memory.data(16 * 10, 16);

/** Where the rows begin, and how many there are. */
let first: usize = 0;
let rows: i32 = 0;

export function rowsFrom(): usize {
  return first;
}

export function rowCount(): i32 {
  return rows;
}

export function simulate(from: i32, to: i32): void {
  first = head(H.end);
  rows = 0;
  enterLanes(from, to);
  do {
    memory.copy(BEFORE, B, 16);
    visit();
    choose();
    memory.copy(KEPT, STATES, 10 * 16);
    wait();
    for (let lane = 0; lane < 4; lane++) if (word(GROUP, lane) >= 0) addRow(lane);
    book();
  } while (goOn());
}

function addRow(lane: i32): void {
  const at = first + <usize>rows * columns * 4;
  const missing = <i32>((at + columns * 4 + 0xffff) >> 16) - memory.size();
  if (missing > 0) memory.grow(missing);
  rows++;
  let to = at;
  put(to, <f32>word(CUSTOMER, lane));
  put(to + 4, number(KEPT + 16 * 9, lane));
  put(to + 8, <f32>word(AT, lane));
  put(to + 12, <f32>word(NTH, lane));
  put(to + 16, <f32>word(PERIOD, lane));
  put(to + 20, flagOf(FAILED, lane));
  put(to + 24, flagOf(UNREACHED, lane));
  put(to + 32, number(GRADE, lane));
  put(to + 44, number(BEFORE, lane));
  put(to + 48, number(CHANGE, lane));
  for (let i = 0; i < 9; i++) put(to + 52 + (i << 2), number(KEPT + ((<usize>i) << 4), lane));
  put(to + 88, <f32>word(TIER, lane));
  put(to + 92, number(MARGIN, lane));
  put(to + 96, <f32>word(TRANSITION, lane));
  put(to + 104, number(SPENT, lane));
  put(to + 108, <f32>word(NEXT, lane));
  put(to + 112, number(B, lane));
  put(to + 116, number(REFERRAL, lane));
  for (let i = 0; i < 8; i++) put(to + 120 + (i << 2), 0);
  const moves = to + 120 + (word(DOWN, lane) & 16);
  for (let i = 0; i < 4; i++) put(moves + (i << 2), number(MOVES + ((<usize>i) << 4), lane));
  for (let i = 0; i < 3; i++) put(to + 152 + (i << 2), number(UNRESOLVED + ((<usize>i) << 4), lane));
}

function put(at: usize, x: f32): void {
  store<f32>(at, x);
}

function flagOf(mask: usize, lane: i32): f32 {
  return word(mask, lane) === 0 ? 0 : 1;
}
