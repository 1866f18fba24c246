/**
 * A `Program` is a study under one strategy, ready to run: one buffer of numbers, and the names of its indices.
 *
 * The buffer opens with a header (magic, version, counts) that determines where each section stands, so a worker that
 * receives the buffer alone can view it again. Everything in it is what a kernel reads: parameters of each period in the
 * form in which they are used, probabilities already cumulated where they do not depend on the balance; for distributions
 * what their tables follow from (`tables.ts`). Kernels compute in single precision, so most of it is single precision too.
 */
const magic = 0x5a1d0;
const programVersion = 3;

/** Counts that fix the layout of a program, in the order of the header's words (after magic and version). */
export const countKeys = [
  'touchpoints',
  'transitions',
  'exits',
  'segments',
  'periods',
  'options',
  'grid',
  'years',
  'months',
  'start',
  'feedback',
] as const;
export type Counts = Readonly<Record<(typeof countKeys)[number], number>>;

/** What indices mean, kept beside the buffer. */
export interface Names {
  readonly strategy: string;
  readonly touchpoints: readonly string[];
  readonly transitions: readonly string[];
  readonly exits: readonly string[];
  readonly segments: readonly string[];
  /** The touchpoints of each phase, by index. */
  readonly phases: readonly { readonly phase: string; readonly touchpoints: readonly number[] }[];
}

export interface Program {
  readonly buffer: ArrayBuffer;
  readonly names: Names;
  /** See `programHash`. */
  readonly hash: string;
}

/** Numbers of the market in force in one period; those per tier stand in the order of `tierIds`. */
export const M = {
  lossWeight: 0,
  cushion: 1, // χ/100
  headroom: 2, // s/100
  absolute: 3, // (1 − ω)/4
  relative: 4, // ω/4
  extra: 5, // ε_E/100
  expectationLearning: 6,
  drift: 7, // per day
  trustLearning: 8,
  gateFrom: 9,
  gateScale: 10, // 1/(to − from)
  recoveryFade: 11,
  contactLearning: 12,
  depersonalisation: 13,
  redLeaving: 14, // η·π
  redScale: 15, // 1/b
  satisfiedFrom: 16,
  loyalFrom: 17,
  engagedFrom: 18,
  activity: 19,
  natural: 20, // per day
  conversion: 21, // say-do × conversion
  halves: 22, // 1/τ_B
  rest: 23,
  competitor: 24, // per day, by tier, before the segment's multiplier
  spend: 28,
  positive: 32, // per day at x = ½, by tier
  negative: 36,
  size: 40,
} as const;

/** Numbers of a touchpoint in one period. What moves the balance stands in one pair: after an outcome ok, after a failure. */
export const T = {
  failure: 0,
  unreached: 1,
  grade: 2,
  failureGrade: 3,
  spread: 4,
  charge: 5, // U·C_prod·c
  failureCharge: 6, // U·C_prod·cF
  recovery: 5, // at a recovery touchpoint, which has no charge: ρ
  deviation: 6, // φ
  information: 7,
  activity: 8,
  revenue: 9,
  cost: 10,
  impersonal: 11, // 1 − human
  size: 12,
} as const;

export const flag = { basic: 1, recovery: 2, impersonal: 4 } as const;

/** Numbers of a segment in one period. */
export const S = {
  failure: 0,
  leaving: 1,
  value: 2,
  relevance: 3,
  tolerance: 4,
  toleranceScale: 5,
  size: 6,
} as const;

/** Numbers and indices of a way on (a transition open after one outcome of one touchpoint in one period). */
export const O = { pull: 0, sensitivity: 1, wait: 2, size: 3 } as const;
export const I = { transition: 0, target: 1, law: 2, size: 3 } as const;
export const lawCode = { exponential: 0, fixed: 1, gamma4: 2 } as const;

/** Entries of the table of a promoter's share less a detractor's, over B from −100 to 100. */
export const promoterSteps = 2048;

/** Typed views on the sections of a program. */
export interface ProgramView extends Counts {
  /** Powers of two to which sums are rounded; see `exactSum`. */
  readonly quanta: Float64Array;
  /** [horizon, ln(1+d) per day, cost start day]: what is needed in double precision. */
  readonly doubles: Float64Array;
  /** What tables follow from, see `tablesOf`: sd of the answers, coefficient of variation, and by segment the mean. */
  readonly promoterNoise: Float64Array;
  readonly involvementSpread: Float64Array;
  readonly extraversion: Float64Array;
  readonly hashes: Int32Array;
  readonly flags: Int32Array;
  /** For each period, touchpoint and outcome (ok, failed): first option, number of options, 1 if pulls are cumulated. */
  readonly ways: Int32Array;
  readonly optionIndices: Int32Array;
  readonly market: Float32Array;
  readonly touchpoint: Float32Array;
  readonly segment: Float32Array;
  readonly optionNumbers: Float32Array;
  readonly periodFrom: Float32Array;
  /** Per segment: cumulated share, start expectation. */
  readonly segmentStart: Float32Array;
  /** [horizon, discount in halves per day, start trust, months per day] in single precision. */
  readonly scalars: Float32Array;
  readonly times: Float32Array;
}

const headerBytes = 8 * Math.ceil(((2 + countKeys.length) * 4) / 8);

/** An empty buffer for a program of these counts, its header written. */
export function allocateProgram(counts: Counts): ArrayBuffer {
  const buffer = new ArrayBuffer(8 * Math.ceil(sections(counts, undefined).bytes / 8));
  const header = new Int32Array(buffer, 0, 2 + countKeys.length);
  header[0] = magic;
  header[1] = programVersion;
  for (const [i, key] of countKeys.entries()) header[2 + i] = counts[key];
  return buffer;
}

/** The sections of a program's buffer. Throws if the buffer is no program of this version. */
export function viewProgram(buffer: ArrayBuffer): ProgramView {
  const header = new Int32Array(buffer, 0, 2 + countKeys.length);
  if (header[0] !== magic) throw new Error(`not a program: magic ${header[0]}`);
  if (header[1] !== programVersion)
    throw new Error(`got program v${header[1]} when v${programVersion} was expected`);
  const counts = Object.fromEntries(countKeys.map((key, i) => [key, header[2 + i]])) as Counts;
  return sections(counts, buffer).view;
}

/**
 * Lays the sections out, one after the other; without a buffer only their length is of use.
 * One object literal, so that every view has one shape: kernels are optimised for it.
 */
function sections(c: Counts, buffer: ArrayBuffer | undefined): { view: ProgramView; bytes: number } {
  let bytes = headerBytes;
  const from = (length: number, size: number) => {
    bytes += length * size;
    return bytes - length * size;
  };
  const nothing = new ArrayBuffer(0);
  const doubles = (length: number) => {
    const at = from(length, 8);
    return buffer ? new Float64Array(buffer, at, length) : new Float64Array(nothing);
  };
  const integers = (length: number) => {
    const at = from(length, 4);
    return buffer ? new Int32Array(buffer, at, length) : new Int32Array(nothing);
  };
  const singles = (length: number) => {
    const at = from(length, 4);
    return buffer ? new Float32Array(buffer, at, length) : new Float32Array(nothing);
  };
  const view: ProgramView = {
    touchpoints: c.touchpoints,
    transitions: c.transitions,
    exits: c.exits,
    segments: c.segments,
    periods: c.periods,
    options: c.options,
    grid: c.grid,
    years: c.years,
    months: c.months,
    start: c.start,
    feedback: c.feedback,
    quanta: doubles(2),
    doubles: doubles(3),
    promoterNoise: doubles(1),
    involvementSpread: doubles(1),
    extraversion: doubles(c.segments),
    hashes: integers(c.touchpoints),
    flags: integers(c.periods * c.touchpoints),
    ways: integers(c.periods * c.touchpoints * 2 * 3),
    optionIndices: integers(c.options * I.size),
    market: singles(c.periods * M.size),
    touchpoint: singles(c.periods * c.touchpoints * T.size),
    segment: singles(c.periods * c.segments * S.size),
    optionNumbers: singles(c.options * O.size),
    periodFrom: singles(c.periods + 1),
    segmentStart: singles(c.segments * 2),
    scalars: singles(4),
    times: singles(c.grid),
  };
  return { view, bytes };
}

/**
 * FNV-1a over the words of a program, in four strands of every fourth word: two programs with one hash give the same
 * results. Four strands take a third of the time of one, in which each word waits for the one before.
 */
export function programHash(buffer: ArrayBuffer): string {
  const words = new Int32Array(buffer);
  let [a, b, c, d] = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b];
  // A buffer ends on a whole double, so at most one pair of words is left over.
  let i = 0;
  for (; i + 3 < words.length; i += 4) {
    a = mixed(a, words[i]);
    b = mixed(b, words[i + 1]);
    c = mixed(c, words[i + 2]);
    d = mixed(d, words[i + 3]);
  }
  for (; i < words.length; i++) a = mixed(a, words[i]);
  return [a, b, c, d].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The shift carries high bits down, or the signs of two numbers could change without a trace. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 15);
}
