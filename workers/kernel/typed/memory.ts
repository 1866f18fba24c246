/**
 * Where the numbers of the customer at hand stand.
 *
 * The steps of a visit share the customer in these arrays, whose addresses V8 knows when it compiles, and pass only whole
 * numbers and objects to each other: a number with a fraction that crosses a call which is not inlined is put on the heap.
 * Each file takes the arrays and places as constants of its own (`const { s } = registers`): V8 builds those into the
 * code, while an import is read anew at each use, by Vitest even through a function. So a kernel is not re-entrant; a
 * worker runs one batch at a time.
 */

/** All numbers are in single precision, but doubles spare the processor a conversion at each use. */
export const registers = {
  /** Numbers with a fraction: `numbers`. */
  s: new Float64Array(64),
  /** Whole numbers: `wholes`. */
  n: new Int32Array(32),
  /** The market's numbers in the period at hand: `now[M.…]`. */
  now: new Float64Array(64),
  /** Those of the customer's segment: `own[S.…]`. */
  own: new Float64Array(32),
  /** What holds for the whole program at hand: `fixed[K.…]`. */
  fixed: new Float64Array(32),
} as const;

/** Places in `s`. */
export const numbers = {
  // The states of a customer, then the day.
  B: 0,
  E: 1,
  TRUST: 2,
  GRIEVANCE: 3,
  SATISFACTION: 4,
  COGNITIVE: 5,
  BEHAVIOUR: 6,
  AGAINST: 7,
  DISTANCE: 8,
  TIME: 9,
  // What else a customer has. WORTH: the discount factor of the day.
  EXTRAVERSION: 10,
  INVOLVEMENT: 11,
  WORTH: 12,
  CASH: 13,
  POSITIVE: 14,
  NEGATIVE: 15,
  REFERRAL_UP: 16,
  REFERRAL_DOWN: 17,
  REFERRAL: 18,
  GRADES: 19,
  PEAK: 20,
  PEAK_GRADE: 21,
  LAST_GRADE: 22,
  // The visit. NOISE: the draw for its grade; FULL: U·ℓ·|v|.
  NOISE: 23,
  GRADE: 24,
  EXPECTED: 25,
  V: 26,
  FULL: 27,
  BEFORE: 28,
  CHANGE: 29,
  REVENUE: 30,
  COST: 31,
  DISCOUNTED: 32,
  SPEND: 33,
  MARGIN: 34,
  // The wait. SHARE: the draw for it; NEEDED: that for leaving; SINCE: when it began; HELD, ACTING: balance and
  // behavioural engagement before it.
  SHARE: 35,
  NEEDED: 36,
  WAIT: 37,
  SPENT: 38,
  SINCE: 39,
  HELD: 40,
  ACTING: 41,
  REFERRED: 42,
  // Of the stretch of grid times, what is over of the balance, and the behaviour, at its first; and what leaves with it.
  OVER: 43,
  BEHAVED: 44,
  ENDING: 45,
  ENDING_SQUARE: 46,
  // Lines of the ledger, in the order of `causes`; a visit writes only those from FIRST_LINE to LAST_LINE, and the last two.
  DEPOSIT: 48,
  GATE: 49,
  DEPERSONALISATION: 50,
  HEADROOM: 51,
  WITHDRAWAL: 52,
  ASYMMETRY: 53,
  CUSHION: 54,
  RECOVERY: 55,
  UNRESOLVED: 56,
  FORGOTTEN: 57,
  CLIPPED: 58,
} as const;

/** Places in `n`. */
export const wholes = {
  SEGMENT: 0,
  PERIOD: 1,
  /** The touchpoint, and how often the customer was there before. */
  AT: 2,
  NTH: 3,
  VISITS: 4,
  FAILURES: 5,
  COMPLAINTS: 6,
  RESOLVED: 7,
  SILENT: 8,
  RECOVERIES: 9,
  /** The touchpoint of a failure that no visit has followed yet, or −1. */
  OPEN: 10,
  /** Whether the balance counts towards quantiles. */
  BINNED: 11,
  // Where the cells of the customer's segment begin, of which those of touchpoints and flows.
  OUTCOMES: 12,
  CELLS: 13,
  FLOWS: 14,
  FAILED: 15,
  UNREACHED: 16,
  LOSS: 17,
  TIER: 18,
  FIRST_LINE: 19,
  LAST_LINE: 20,
  OPTION: 21,
  TRANSITION: 22,
  TARGET: 23,
  NEXT: 24,
  /** The index of the grid time that comes next. */
  GRID: 25,
  /** Of the last stretch of grid times: the row of changes where it ends, or −1, and the tier then. */
  ENDS: 26,
  TIER_LAST: 27,
} as const;

/** Places in `fixed`, in the order of the program's `scalars` and `quanta`. */
export const K = { horizon: 0, discount: 1, trust: 2, perMonth: 3, quantum: 4, moneyQuantum: 5 } as const;
