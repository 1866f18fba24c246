/**
 * The kernel over typed arrays: `model.md` section 3, customer by customer, in single precision.
 *
 * It follows the order of the definition and of `models/reference/interpret.ts`; the comments name the steps. `f` rounds
 * to single precision, which V8 turns into single-precision instructions.
 *
 * Odd-looking for the compiler's sake: the customer's state lives in module-level typed arrays and a visit is split over
 * functions that exist once. As one closure per program the same code took V8 a second to optimise, again for each
 * program, and ran ten times slower. So a kernel is not re-entrant; a worker runs one batch at a time.
 */
import { streams, uniform } from '../../models/chance/draws.ts';
import { philox } from '../../models/chance/philox.ts';
import { lookUp, tableLength } from '../../models/chance/table.ts';
import { visitCap } from '../../models/reference/cap.ts';
import { causes } from '../../models/rules/ledger.ts';
import { flag, I, lawCode, M, O, promoterSteps, S, T, type ProgramView } from '../compile/program.ts';
import {
  balanceBins,
  layoutOf,
  monthColumns,
  monthIndex as month,
  outcomeIndex as out,
  outcomes,
  quantileCustomers,
  seriesColumns,
  seriesIndex as at,
  touchpointColumns,
  touchpointIndex as here,
  type Layout,
} from '../tally/layout.ts';
import { nextCode as code, traceColumns, type Kernel, type Sums, type TraceRows } from './kernel.ts';
import { power2 } from './power.ts';

const f = Math.fround;
const sixth = f(1 / 6);
const third = f(0.3);
const twentieth = f(0.05);
const perBehaviour = f(-1 / 90);
const perCognitive = f(-1 / 730);
const perYear = f(1 / 365);
const promotersPerPoint = f(promoterSteps / 200);
const firstCause = touchpointColumns.length - causes.length;

// The state of the customer at hand (section 2) and what is summed up about them.
const s = new Float32Array(64);
const [B, E, H, G, SAT, C, A, AGAINST, D, TIME, X, Z] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const [CASH, POSITIVE, NEGATIVE, REFERRAL_UP, REFERRAL_DOWN, REFERRAL, GRADES, PEAK, PEAK_GRADE, LAST_GRADE] =
  [12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
// The visit at hand.
const [P, EXPECTED, V, BEFORE, CHANGE, MARGIN, WAIT, SPENT] = [22, 23, 24, 25, 26, 27, 28, 29];
/** Lines of the ledger, in the order of `causes`; a visit writes only those of its kind. */
const LINES = 32;
const [forgetting, clipped] = [LINES + 9, LINES + 10];

// The same, whole numbers.
const n = new Int32Array(32);
const [SEGMENT, AT, PERIOD, GRID, VISITS, FAILURES, COMPLAINTS, RESOLVED, SILENT, OPEN, RECOVERIES] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const [NTH, FAILED, UNREACHED, LOSS, TIER, OPTION, TRANSITION, TARGET, NEXT, FIRST_LINE, LAST_LINE] = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
];

const words = new Int32Array(4);
let seen = new Int32Array(16);
let pulls = new Float32Array(16);

/** Everything a visit reads and adds to, besides the state. */
interface Work {
  readonly program: ProgramView;
  readonly layout: Layout;
  /** One table per segment. */
  readonly extraversion: readonly Float32Array[];
}

/** A kernel for one program. */
export function typedKernel(program: ProgramView): Kernel {
  const work: Work = {
    program,
    layout: layoutOf(program),
    extraversion: Array.from({ length: program.segments }, (_, k) =>
      program.extraversion.subarray(k * tableLength, (k + 1) * tableLength),
    ),
  };
  return {
    simulate: (seed, from, to, sums, trace) => {
      if (seen.length < program.touchpoints) seen = new Int32Array(program.touchpoints);
      if (pulls.length < program.transitions) pulls = new Float32Array(program.transitions);
      for (let customer = from; customer < to; customer++) follow(work, seed, customer, sums, trace);
    },
  };
}

function follow(work: Work, seed: number, customer: number, sums: Sums, trace: TraceRows | undefined): void {
  const { program, layout } = work;
  begin(work, seed, customer);
  do {
    visit(program, layout, seed, customer, sums.cells);
    philox(words, customer, program.hashes[n[AT]], n[NTH], 1, seed, streams.visits);
    const time = s[TIME];
    const states = trace ? s.slice(0, D + 1) : undefined;
    if (leavesRed(program)) {
      n[NEXT] = code.red;
      s[WAIT] = 0;
      s[SPENT] = 0;
      s[forgetting] = 0;
      sums.cells[touchpointCell(layout) + here.redLeft] += 1;
    } else {
      wait(program, layout, sums.cells, customer, sums);
    }
    if (trace && states) trace.add(row(customer, time, states));
    n[AT] = n[TARGET];
  } while (n[NEXT] === code.visit);
  finish(program, layout, sums);
}

/** What is drawn once, and the state at the start. */
function begin({ program, extraversion }: Work, seed: number, customer: number): void {
  const { segments, segmentStart } = program;
  philox(words, customer, 0, 0, 0, seed, streams.traits);
  const u = uniform(words[0]);
  let k = 0;
  while (k < segments - 1 && u >= segmentStart[2 * k]) k++;
  s.fill(0);
  n.fill(0);
  seen.fill(0);
  n[SEGMENT] = k;
  n[AT] = program.start;
  n[OPEN] = -1;
  s[X] = lookUp(extraversion[k], words[1]);
  s[Z] = lookUp(program.involvement, words[2]);
  s[E] = segmentStart[2 * k + 1];
  s[H] = program.scalars[2];
  s[C] = 20;
  s[D] = 0.5;
  s[PEAK] = -1;
}

/** Steps 1 to 8: what happens at the touchpoint, and where the customer goes next. */
function visit(
  program: ProgramView,
  layout: Layout,
  seed: number,
  customer: number,
  cells: Float64Array,
): void {
  const { market, touchpoint, segment, touchpoints } = program;
  const time = s[TIME];
  while (time >= program.periodFrom[n[PERIOD] + 1]) n[PERIOD] += 1;
  const period = n[PERIOD];
  const j = n[AT];
  const mk = period * M.size;
  const sg = (period * program.segments + n[SEGMENT]) * S.size;
  const place = period * touchpoints + j;
  const tp = place * T.size;
  const flags = program.flags[place];
  const basic = (flags & flag.basic) !== 0;
  const recovery = (flags & flag.recovery) !== 0;
  const nth = seen[j];
  seen[j] = nth + 1;
  n[NTH] = nth;

  // 1. Outcome.
  philox(words, customer, program.hashes[j], nth, 0, seed, streams.visits);
  const failed = uniform(words[0]) < f(touchpoint[tp + T.failure] * segment[sg + S.failure]);
  const unreached = !failed && uniform(words[1]) < touchpoint[tp + T.unreached];
  const mean = touchpoint[tp + (failed ? T.failureGrade : T.grade)];
  let p = f(mean + f(touchpoint[tp + T.spread] * lookUp(program.normal, words[2])));
  if (unreached) p = f(p - 1.5);
  p = p < 1 ? 1 : p > 10 ? 10 : p;

  // 2. Valence.
  const before = s[B];
  let expected = s[E];
  if (before > 0) expected = f(expected + f(market[mk + M.extra] * before));
  expected = expected < 1 ? 1 : expected > 10 ? 10 : expected;
  let v = f(f(market[mk + M.absolute] * f(p - 6)) + f(market[mk + M.relative] * f(p - expected)));
  v = v < -1 ? -1 : v > 1 ? 1 : v;
  const loss = v < 0;
  const size = loss ? -v : v;

  // 3. Load, times U and |v|.
  let full = f(f(touchpoint[tp + (failed ? T.failureCharge : T.charge)] * s[Z]) * size);
  if (!basic) full = f(full * segment[sg + S.relevance]);

  // 4. Balance.
  if (recovery) settle(program, tp, mk, failed);
  else if (loss) withdraw(market, mk, full, failed);
  else deposit(program, mk, sg, full, basic, (flags & flag.impersonal) !== 0);
  const moved = f(before + s[CHANGE]);
  const balance = held(moved);
  s[B] = balance;
  s[clipped] = balance - moved;

  // 5. Other states.
  if (basic || failed || recovery) s[H] = s[H] + f(market[mk + M.trustLearning] * f((failed ? 0 : 1) - s[H]));
  if (!recovery) s[E] = s[E] + f(market[mk + M.expectationLearning] * f(p - s[E]));
  s[SAT] = n[VISITS] === 0 ? p : s[SAT] + f(third * f(p - s[SAT]));
  s[C] = s[C] + f(touchpoint[tp + T.information] * f(100 - s[C]));
  const activity = touchpoint[tp + T.activity];
  const form = loss ? AGAINST : A;
  const acted = f(s[form] + (loss && failed && activity < 5 ? 5 : activity));
  s[form] = acted > 100 ? 100 : acted;
  s[D] = s[D] + f(market[mk + M.contactLearning] * f(touchpoint[tp + T.impersonal] - s[D]));

  // 6. Tier.
  const tier = tierOf(market, mk, balance, s[A]);

  // 7. Cash.
  const worth = power2(f(time * program.scalars[1]));
  const lift = f(segment[sg + S.value] * market[mk + M.spend + tier]);
  const revenue = f(f(touchpoint[tp + T.revenue] * lift) * worth);
  const cost = f(touchpoint[tp + T.cost] * worth);
  const margin = f(revenue - cost);
  s[CASH] = s[CASH] + margin;

  // 8. Next transition.
  choose(program, (place * 2 + (failed ? 1 : 0)) * 3, uniform(words[3]), balance);

  // What the visit counts for.
  const cell = touchpointCell(layout);
  if (n[OPEN] >= 0 && !recovery) isSilent(layout, cells);
  n[OPEN] = failed && !recovery ? j : -1;
  n[VISITS] += 1;
  if (failed) {
    n[FAILURES] += 1;
    cells[cell + here.failures] += 1;
  }
  if (unreached) cells[cell + here.unreached] += 1;
  if (recovery) {
    n[COMPLAINTS] += 1;
    if (!failed) n[RESOLVED] += 1;
  }
  if (size >= s[PEAK]) {
    s[PEAK] = size;
    s[PEAK_GRADE] = p;
  }
  s[LAST_GRADE] = p;
  s[GRADES] = s[GRADES] + p;
  const Q = program.quanta[0];
  const QM = program.quanta[1];
  cells[cell + here.visits] += 1;
  cells[cell + here.grades] += p + Q - Q;
  cells[cell + here.gradeSquares] += f(p * p) + Q - Q;
  cells[cell + here.revenue] += revenue + QM - QM;
  cells[cell + here.cost] += cost + QM - QM;
  const first = recovery ? 7 : loss ? 4 : 0;
  const last = recovery ? 8 : loss ? 6 : 3;
  n[FIRST_LINE] = first;
  n[LAST_LINE] = last;
  for (let line = first; line <= last; line++) cells[cell + firstCause + line] += s[LINES + line] + Q - Q;
  if (s[clipped] !== 0) cells[cell + firstCause + 10] += s[clipped] + Q - Q;
  cells[layout.months + monthOf(program, time) * monthColumns.length + month.cash] += margin + QM - QM;

  s[P] = p;
  s[EXPECTED] = expected;
  s[V] = v;
  s[BEFORE] = before;
  s[MARGIN] = margin;
  n[FAILED] = failed ? 1 : 0;
  n[UNREACHED] = unreached ? 1 : 0;
  n[LOSS] = loss ? 1 : 0;
  n[TIER] = tier;
}

/** A balance within its ends. */
function held(balance: number): number {
  return balance < -100 ? -100 : balance > 100 ? 100 : balance;
}

/** A recovery touchpoint repays the grievance, or adds to it. */
function settle({ touchpoint, market }: ProgramView, tp: number, mk: number, failed: boolean): void {
  s[LINES + 7] = 0;
  s[LINES + 8] = 0;
  if (failed) {
    s[CHANGE] = -market[mk + M.doubleDeviation] * s[G];
    s[LINES + 8] = s[CHANGE];
    return;
  }
  let factor = touchpoint[tp + T.recovery];
  for (let i = 0; i < n[RECOVERIES]; i++) factor = f(factor * market[mk + M.recoveryFade]);
  s[CHANGE] = factor * s[G];
  s[LINES + 7] = s[CHANGE];
  s[G] = 0;
  n[RECOVERIES] += 1;
}

function withdraw(market: Float32Array, mk: number, full: number, failed: boolean): void {
  const weighed = f(market[mk + M.lossWeight] * full);
  const softened = f(market[mk + M.cushion] * s[B]);
  const change = -f(weighed * f(1 - softened));
  s[CHANGE] = change;
  s[LINES + 4] = -full;
  s[LINES + 5] = full - weighed;
  s[LINES + 6] = weighed * softened;
  if (failed) s[G] = s[G] - change;
}

function deposit(
  { market, segment }: ProgramView,
  mk: number,
  sg: number,
  full: number,
  basic: boolean,
  impersonal: boolean,
): void {
  s[LINES] = full;
  s[LINES + 1] = 0;
  s[LINES + 2] = 0;
  s[LINES + 3] = 0;
  let change = full;
  if (!basic) {
    let gate = f(f(s[H] - market[mk + M.gateFrom]) * market[mk + M.gateScale]);
    gate = gate < 0 ? 0 : gate > 1 ? 1 : gate;
    const through = f(change * gate);
    s[LINES + 1] = through - change;
    change = through;
  }
  if (impersonal) {
    let share = f(f(s[D] - segment[sg + S.tolerance]) * segment[sg + S.toleranceScale]);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    const lost = f(change * f(market[mk + M.depersonalisation] * share));
    s[LINES + 2] = -lost;
    change = f(change - lost);
  }
  if (s[B] > 0) {
    const lost = f(change * f(market[mk + M.headroom] * s[B]));
    s[LINES + 3] = -lost;
    change = f(change - lost);
  }
  s[CHANGE] = change;
}

function tierOf(market: Float32Array, mk: number, balance: number, behaviour: number): number {
  if (balance < market[mk + M.satisfiedFrom]) return 0;
  if (balance < market[mk + M.loyalFrom]) return 1;
  return balance < market[mk + M.engagedFrom] || behaviour < market[mk + M.activity] ? 2 : 3;
}

/** Sets option, transition and target. Where nothing is open (a problem of the study) the customer stays for good. */
function choose(
  { ways, optionNumbers, optionIndices }: ProgramView,
  way: number,
  u: number,
  balance: number,
): void {
  const first = ways[way];
  const last = first + ways[way + 1] - 1;
  let option = first;
  if (ways[way + 2] === 1) {
    while (option < last && u >= optionNumbers[option * O.size]) option++;
  } else {
    let total = 0;
    for (let o = first; o <= last; o++) {
      const sensitivity = optionNumbers[o * O.size + O.sensitivity];
      let pull = optionNumbers[o * O.size];
      if (sensitivity !== 0) pull = f(pull * power2(f(sensitivity * balance)));
      pulls[o - first] = pull;
      total = f(total + pull);
    }
    const wanted = f(u * total);
    let cumulated = 0;
    for (let o = first; o <= last; o++) {
      if (pulls[o - first] === 0) continue;
      option = o;
      cumulated = f(cumulated + pulls[o - first]);
      if (wanted < cumulated) break;
    }
  }
  const stuck = last < first;
  n[OPTION] = option;
  n[TRANSITION] = stuck ? -1 : optionIndices[option * I.size + I.transition];
  n[TARGET] = stuck ? -1 : optionIndices[option * I.size + I.target];
}

/** 9. Leaving in the red. */
function leavesRed({ market, flags, touchpoints }: ProgramView): boolean {
  if (!(s[B] < 0 && s[CHANGE] < 0)) return false;
  const target = n[TARGET];
  const known = target >= 0 && target < touchpoints;
  if (known && (flags[n[PERIOD] * touchpoints + target] & flag.recovery) !== 0) return false;
  const mk = n[PERIOD] * M.size;
  const depth = f(-s[B] * market[mk + M.redScale]);
  return uniform(words[0]) < f(market[mk + M.redLeaving] * (depth > 1 ? 1 : depth));
}

/** 10. Waiting: who leaves during it, recommendations, and what is forgotten. */
function wait(program: ProgramView, layout: Layout, cells: Float64Array, customer: number, sums: Sums): void {
  const { market, optionNumbers, optionIndices, scalars } = program;
  const horizon = scalars[0];
  const mk = n[PERIOD] * M.size;
  const time = s[TIME];
  const target = n[TARGET];
  const capped = n[VISITS] >= visitCap || target < 0;
  let days = 0;
  if (target >= 0) {
    days = optionNumbers[n[OPTION] * O.size + O.wait];
    const law = optionIndices[n[OPTION] * I.size + I.law];
    if (law === lawCode.exponential) days = f(days * lookUp(program.exponential, words[1]));
    else if (law === lawCode.gamma4) days = f(days * lookUp(program.gamma4, words[1]));
  }
  const remaining = f(horizon - time);
  const arrives = !capped && days < remaining;
  s[WAIT] = days;
  s[SPENT] = arrives ? days : remaining;
  n[NEXT] = arrives
    ? target < program.touchpoints
      ? code.visit
      : code.exit
    : capped
      ? code.capped
      : code.horizon;
  leave(program, lookUp(program.exponential, words[2]));
  const spent = s[SPENT];
  const next = n[NEXT];

  const tier = n[TIER];
  const away = f(f(market[mk + M.positive + tier] * s[X]) * spent);
  const warned = f(f(market[mk + M.negative + tier] * s[X]) * spent);
  const conversion = market[mk + M.conversion];
  const middle = f(time + f(0.5 * spent));
  const referral = f(f(conversion * f(away - warned)) * power2(f(middle * scalars[1])));
  s[POSITIVE] = s[POSITIVE] + away;
  s[NEGATIVE] = s[NEGATIVE] + warned;
  s[REFERRAL_UP] = s[REFERRAL_UP] + f(conversion * away);
  s[REFERRAL_DOWN] = s[REFERRAL_DOWN] + f(conversion * warned);
  s[REFERRAL] = s[REFERRAL] + referral;
  const Q = program.quanta[0];
  cells[layout.months + monthOf(program, middle) * monthColumns.length + month.referral] += referral + Q - Q;

  const stays = next === code.horizon || next === code.capped;
  s[TIME] = stays ? horizon : time + spent;
  look(program, layout, customer, time, stays, sums);

  const behaviourKept = power2(f(spent * perBehaviour));
  const kept = power2(f(-spent * market[mk + M.halves]));
  const rest = market[mk + M.rest];
  const balance = s[B];
  s[B] = held(f(rest + f(f(balance - rest) * kept)));
  s[G] = s[G] * kept;
  s[A] = s[A] * behaviourKept;
  s[AGAINST] = s[AGAINST] * behaviourKept;
  s[C] = s[C] * power2(f(spent * perCognitive));
  const drifted = f(s[E] + f(market[mk + M.drift] * spent));
  s[E] = drifted > 10 ? 10 : drifted;
  s[forgetting] = s[B] - balance;
  cells[touchpointCell(layout) + firstCause + 9] += s[forgetting] + Q - Q;
  if (next === code.visit || next === code.exit) {
    cells[n[SEGMENT] * layout.segmentCells + layout.flows + n[TRANSITION]] += 1;
  }
}

/** Cuts the wait where the leave rate, integrated over the periods it passes, reaches its draw. */
function leave({ market, segment, segments, periods, periodFrom }: ProgramView, needed: number): void {
  const ends = s[SPENT];
  let done = 0;
  let from = 0;
  for (let q = n[PERIOD]; q < periods; q++) {
    const border = f(periodFrom[q + 1] - s[TIME]);
    const to = border < ends ? border : ends;
    const multiplier = segment[(q * segments + n[SEGMENT]) * S.size + S.leaving];
    const competitor = f(market[q * M.size + M.competitor + n[TIER]] * multiplier);
    const rate = f(competitor + market[q * M.size + M.natural]);
    const reach = f(done + f(rate * f(to - from)));
    if (needed < reach) {
      const after = f(from + f(f(needed - done) / rate));
      s[SPENT] = after < from ? from : after > to ? to : after;
      n[NEXT] = uniform(words[3]) < f(competitor / rate) ? code.competitor : code.natural;
      return;
    }
    if (to >= ends) return;
    done = reach;
    from = to;
  }
}

/** Balance and tier at the grid times that the wait passes. */
function look(
  program: ProgramView,
  layout: Layout,
  customer: number,
  since: number,
  stays: boolean,
  sums: Sums,
): void {
  const { times, market } = program;
  const { series, bins } = sums;
  const until = s[TIME];
  let g = n[GRID];
  if (g >= times.length || (!stays && times[g] >= until)) return;
  const mk = n[PERIOD] * M.size;
  const rest = market[mk + M.rest];
  const over = f(s[B] - rest);
  const fading = market[mk + M.halves];
  const Q = program.quanta[0];
  const counted = bins.length > 0 && customer < quantileCustomers;
  while (g < times.length && (stays || times[g] < until)) {
    const days = f(times[g] - since);
    const balance = held(f(rest + f(over * power2(f(-days * fading)))));
    // Only the highest tier asks what a customer does.
    const behaviour = balance < market[mk + M.engagedFrom] ? 0 : f(s[A] * power2(f(days * perBehaviour)));
    const spot = n[SEGMENT] * layout.segmentSeries + g * seriesColumns.length;
    series[spot + at.active] += 1;
    series[spot + at.balance] += balance + Q - Q;
    series[spot + at.square] += f(balance * balance) + Q - Q;
    series[spot + at.red + tierOf(market, mk, balance, behaviour)] += 1;
    if (counted) {
      const bin = Math.floor(f(f(balance + 100) * 5));
      bins[(n[SEGMENT] * times.length + g) * balanceBins + (bin >= balanceBins ? balanceBins - 1 : bin)] += 1;
    }
    g += 1;
  }
  n[GRID] = g;
}

/** The end of the story: what is counted once per customer. */
function finish(program: ProgramView, layout: Layout, { cells, series }: Sums): void {
  const { market, scalars, years, times } = program;
  const Q = program.quanta[0];
  const QM = program.quanta[1];
  if (n[OPEN] >= 0) isSilent(layout, cells);
  const base = n[SEGMENT] * layout.segmentCells;
  const time = s[TIME];
  const next = n[NEXT];
  const stays = next === code.horizon || next === code.capped;
  const costStart = program.doubles[2];

  const last = monthOf(program, time);
  const monthStart = f(last / scalars[3]);
  const monthCell = layout.months + last * monthColumns.length;
  cells[monthCell + month.exits] += 1;
  cells[monthCell + month.exitYears] +=
    discountedYears(program, Math.max(monthStart, f(costStart)), time) + Q - Q;

  cells[base + out.customers] += 1;
  cells[base + out.cash] += s[CASH] + QM - QM;
  cells[base + out.positive] += s[POSITIVE] + Q - Q;
  cells[base + out.negative] += s[NEGATIVE] + Q - Q;
  cells[base + out.referralPositive] += s[REFERRAL_UP] + Q - Q;
  cells[base + out.referralNegative] += s[REFERRAL_DOWN] + Q - Q;
  cells[base + out.referralDiscounted] += s[REFERRAL] + Q - Q;
  cells[base + out.activeYears] += discountedYears(program, f(costStart), time) + Q - Q;
  cells[base + out.lifetime] += time + Q - Q;
  cells[base + out.visits] += n[VISITS];
  cells[base + out.failures] += n[FAILURES];
  cells[base + out.complaints] += n[COMPLAINTS];
  cells[base + out.resolved] += n[RESOLVED];
  cells[base + out.silent] += n[SILENT];
  cells[base + out.grades] += s[GRADES] + Q - Q;
  cells[base + out.remembered] += f(0.5 * f(s[PEAK_GRADE] + s[LAST_GRADE])) + Q - Q;
  for (let y = 0; y < years; y++) {
    if (stays || time > 365 * (y + 1)) cells[base + outcomes.length + y] += 1;
  }
  if (!stays) {
    const cause = next === code.red ? 0 : next === code.competitor ? 1 : next === code.natural ? 2 : 3;
    cells[base + out.exitRed + cause] += 1;
    if (n[GRID] < times.length) {
      series[n[SEGMENT] * layout.segmentSeries + n[GRID] * seriesColumns.length + at.exitRed + cause] += 1;
    }
    return;
  }
  const balance = s[B];
  const engagement = f(6 + f(balance * twentieth));
  const place = f(f(balance + 100) * promotersPerPoint);
  const slot = Math.min(Math.floor(place), promoterSteps - 1);
  const low = program.promoters[slot];
  const promoter = f(low + f(f(place - slot) * f(program.promoters[slot + 1] - low)));
  if (next === code.capped) cells[base + out.capped] += 1;
  cells[base + out.active] += 1;
  cells[base + out.balance] += balance + Q - Q;
  cells[base + out.engagementGrade] += (engagement < 0 ? 0 : engagement > 10 ? 10 : engagement) + Q - Q;
  cells[base + out.red + tierOf(market, n[PERIOD] * M.size, balance, s[A])] += 1;
  cells[base + out.promoters] += promoter + Q - Q;
  cells[base + out.satisfaction] += s[SAT] + Q - Q;
  cells[base + out.cognitive] += s[C] + Q - Q;
  cells[base + out.behaviour] += s[A] + Q - Q;
  cells[base + out.negativeBehaviour] += s[AGAINST] + Q - Q;
}

/** ∫(1 + d)^(−t/365) dt/365 between two days. */
function discountedYears({ doubles, scalars }: ProgramView, from: number, to: number): number {
  if (to <= from) return 0;
  const days = f(to - from);
  const y = f(f(doubles[1]) * days);
  const years = f(f(days * perYear) * power2(f(from * scalars[1])));
  // (1 − e^(−y))/y, by its series where the difference would lose its digits.
  if (y < 0.01) return f(years * f(1 - f(y * f(0.5 - f(y * sixth)))));
  return f(years * f(f(1 - power2(f(days * scalars[1]))) / y));
}

/** The month of a day; the horizon's own day belongs to the last. */
function monthOf({ scalars, months }: ProgramView, day: number): number {
  const m = Math.floor(f(day * scalars[3]));
  return m < months ? m : months - 1;
}

/** Where the cells of the touchpoint at hand begin. */
function touchpointCell(layout: Layout): number {
  return n[SEGMENT] * layout.segmentCells + layout.touchpoints + n[AT] * touchpointColumns.length;
}

/** A failure that no recovery followed. */
function isSilent(layout: Layout, cells: Float64Array): void {
  n[SILENT] += 1;
  const cell = n[SEGMENT] * layout.segmentCells + layout.touchpoints + n[OPEN] * touchpointColumns.length;
  cells[cell + here.silent] += 1;
}

/** A row of the trace; `states` are those between visit and wait. */
function row(customer: number, time: number, states: Float32Array): Float32Array {
  const lines = causes.map((_, line) =>
    line >= n[FIRST_LINE] && line <= n[LAST_LINE] ? s[LINES + line] : 0,
  );
  const line = [
    ...[customer, time, n[AT], n[NTH], n[PERIOD], n[FAILED], n[UNREACHED], n[LOSS]],
    ...[
      s[P],
      s[EXPECTED],
      s[V],
      s[BEFORE],
      s[CHANGE],
      states[B],
      states[E],
      states[H],
      states[G],
      states[SAT],
    ],
    ...[
      states[C],
      states[A],
      states[AGAINST],
      states[D],
      n[TIER],
      s[MARGIN],
      n[TRANSITION],
      s[WAIT],
      s[SPENT],
    ],
    ...[n[NEXT], s[B], ...lines.slice(0, 9), s[forgetting], s[clipped]],
  ];
  if (line.length !== traceColumns.length) throw new Error(`a trace row of ${line.length} columns`);
  return Float32Array.from(line);
}
