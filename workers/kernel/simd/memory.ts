/**
 * Where things stand in memory. Each number of a customer is a vector: the customers of the four lanes side by side.
 * What depends on the program stands where `image.ts` has put it, and the header, at address 0, says where.
 */
import { C, K } from './names';

/** Words of the header; see `image.ts`. */
export function head(word: i32): i32 {
  return load<i32>(word << 2);
}

export function headNumber(word: i32): f32 {
  return load<f32>(word << 2);
}

/** A word of the header in all lanes. */
export function headVector(word: i32): v128 {
  return v128.load32_splat(word << 2);
}

/** A vector of the lanes; see the names below. */
export function get(vector: usize): v128 {
  return v128.load(vector);
}

export function set(vector: usize, value: v128): void {
  v128.store(vector, value);
}

/** One lane of a vector. */
export function number(vector: usize, lane: i32): f32 {
  return load<f32>(vector + ((<usize>lane) << 2));
}

export function setNumber(vector: usize, lane: i32, value: f32): void {
  store<f32>(vector + ((<usize>lane) << 2), value);
}

export function word(vector: usize, lane: i32): i32 {
  return load<i32>(vector + ((<usize>lane) << 2));
}

export function setWord(vector: usize, lane: i32, value: i32): void {
  store<i32>(vector + ((<usize>lane) << 2), value);
}

/** The numbers in force for the customer of each lane: `NOW + 16·column`, columns as in `C`; and where they come from. */
export const NOW: usize = memory.data(16 * C.atHand, 16);
export const CONDITIONS: usize = memory.data(16, 16);
/** Where each lane loads from next: by way of the memory, as taking a vector apart keeps busy what computes. */
export const PLACES: usize = memory.data(16, 16);
/** 2^(m/64) for m from 0 to 63. */
export const POWERS: usize = memory.data(256, 16);

// The states of a customer, then the day.
const state: usize = memory.data(16 * 10, 16);
export const STATES: usize = state;
export const B: usize = state;
export const E: usize = state + 16 * 1;
export const TRUST: usize = state + 16 * 2;
export const GRIEVANCE: usize = state + 16 * 3;
export const SATISFACTION: usize = state + 16 * 4;
export const COGNITIVE: usize = state + 16 * 5;
export const BEHAVIOUR: usize = state + 16 * 6;
export const AGAINST: usize = state + 16 * 7;
export const DISTANCE: usize = state + 16 * 8;
export const TIME: usize = state + 16 * 9;

/** The traits of the group of customers who are coming, by slot and place in the group: words, then what these mean. */
export const TRAITS: usize = memory.data(3 * 4 * K.groupSize, 16);

// What else a customer has.
export const CUSTOMER: usize = memory.data(16, 16);
export const SEGMENT: usize = memory.data(16, 16);
export const PERIOD: usize = memory.data(16, 16);
export const EXTRAVERSION: usize = memory.data(16, 16);
export const INVOLVEMENT: usize = memory.data(16, 16);
export const WORTH: usize = memory.data(16, 16);
export const CASH: usize = memory.data(16, 16);
export const POSITIVE: usize = memory.data(16, 16);
export const NEGATIVE: usize = memory.data(16, 16);
export const REFERRAL_UP: usize = memory.data(16, 16);
export const REFERRAL_DOWN: usize = memory.data(16, 16);
export const REFERRAL: usize = memory.data(16, 16);
export const GRADES: usize = memory.data(16, 16);
export const PEAK: usize = memory.data(16, 16);
export const PEAK_GRADE: usize = memory.data(16, 16);
export const LAST_GRADE: usize = memory.data(16, 16);
export const VISITS: usize = memory.data(16, 16);
export const FAILURES: usize = memory.data(16, 16);
export const COMPLAINTS: usize = memory.data(16, 16);
export const RESOLVED: usize = memory.data(16, 16);
export const SILENT: usize = memory.data(16, 16);
export const RECOVERIES: usize = memory.data(16, 16);
/** The touchpoint of a failure that no visit has followed yet, or −1. */
export const OPEN: usize = memory.data(16, 16);
/** Whether the balance counts towards quantiles. */
export const BINNED: usize = memory.data(16, 16);
/** The touchpoint, and the address of its row. */
export const AT: usize = memory.data(16, 16);
export const ROW: usize = memory.data(16, 16);
/** The grid time that comes next, and its index. */
export const COMING: usize = memory.data(16, 16);
export const GRID: usize = memory.data(16, 16);
/** Of the last stretch of grid times: the row of changes where it ends, and the tier and what is over of the balance then. */
export const ENDS: usize = memory.data(16, 16);
export const TIER_LAST: usize = memory.data(16, 16);
export const LEFT: usize = memory.data(16, 16);

// Where the customer's sums are: the group in the batch (−1 for a stand-in), its touchpoints, flows, months and outcomes;
// changes and series over time; and how often they were at each touchpoint.
export const GROUP: usize = memory.data(16, 16);
export const CELLS: usize = memory.data(16, 16);
export const FLOWS: usize = memory.data(16, 16);
export const MONTHS: usize = memory.data(16, 16);
export const OUTCOMES: usize = memory.data(16, 16);
export const CHANGES: usize = memory.data(16, 16);
export const SERIES: usize = memory.data(16, 16);
export const SEEN: usize = memory.data(16, 16);

// The visit. The words of chance of both blocks; masks of what happened.
export const WORDS: usize = memory.data(16 * 8, 16);
export const NTH: usize = memory.data(16, 16);
export const U_BRANCH: usize = memory.data(16, 16);
export const FAILED: usize = memory.data(16, 16);
export const UNREACHED: usize = memory.data(16, 16);
export const CHANGE: usize = memory.data(16, 16);
/** The tier, and its numbers but for its spend. */
export const TIER: usize = memory.data(16, 16);
export const RATE: usize = memory.data(16, 16);
export const ADVOCACY: usize = memory.data(16, 16);
export const WARNINGS: usize = memory.data(16, 16);
export const MARGIN: usize = memory.data(16, 16);
export const FACTOR: usize = memory.data(16, 16);
/**
 * What is added to the sums of a touchpoint, in the order of `touchpointColumns`; where the balance moves, four columns
 * from `withdrawal` on where `DOWN` says so, else from `deposit` on.
 */
export const COLUMNS: usize = memory.data(16 * 16, 16);
export const GRADE: usize = COLUMNS + 16 * 1;
export const GRADE_SQUARE: usize = COLUMNS + 16 * 2;
export const AFTER: usize = COLUMNS + 16 * 3;
export const REVENUE: usize = COLUMNS + 16 * 4;
export const COST: usize = COLUMNS + 16 * 5;
export const DISCOUNTED: usize = COLUMNS + 16 * 6;
export const SPEND: usize = COLUMNS + 16 * 7;
export const MOVES: usize = COLUMNS + 16 * 8;
export const UNRESOLVED: usize = COLUMNS + 16 * 12;
export const FORGOTTEN: usize = COLUMNS + 16 * 13;
export const CLIPPED: usize = COLUMNS + 16 * 14;
export const FAILURE: usize = COLUMNS + 16 * 15;
/** Mask: the visit is no gain. */
export const DOWN: usize = memory.data(16, 16);

// The way on and the wait. Where the touchpoint's ways stand. Balance and behavioural engagement before it; money referred; months.
export const WAYS: usize = memory.data(16, 16);
export const TRANSITION: usize = memory.data(16, 16);
export const TARGET: usize = memory.data(16, 16);
export const WAIT: usize = memory.data(16, 16);
export const LAW: usize = memory.data(16, 16);
export const SPENT: usize = memory.data(16, 16);
export const NEXT: usize = memory.data(16, 16);
export const RED: usize = memory.data(16, 16);
export const SINCE: usize = memory.data(16, 16);
export const HELD: usize = memory.data(16, 16);
export const ACTING: usize = memory.data(16, 16);
export const REFERRED: usize = memory.data(16, 16);
/** The months of the visit and of the middle of the wait. */
export const MONTH_CASH: usize = memory.data(16, 16);
export const MONTH_REFERRAL: usize = memory.data(16, 16);

// The stretch of grid times: its first index, the row of changes where it begins, and the tier, what is over of the balance,
// and the behaviour at its first.
export const FIRST: usize = memory.data(16, 16);
export const ROW_FIRST: usize = memory.data(16, 16);
export const TIER_FROM: usize = memory.data(16, 16);
export const OVER: usize = memory.data(16, 16);
export const BEHAVED: usize = memory.data(16, 16);
