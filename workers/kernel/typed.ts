/**
 * The kernel over typed arrays: `model.md` section 3, customer by customer, in single precision.
 *
 * It follows the order of the definition and of `models/reference/interpret.ts`; the comments name the steps. `f` rounds
 * to single precision.
 *
 * Odd-looking for the compiler's sake. A visit is split over functions that exist once: as one closure per program the
 * same code took V8 a second to optimise, again for each program, and ran ten times slower. They share the customer in
 * arrays of this file, whose addresses V8 knows when it compiles, and pass only whole numbers and objects to each other:
 * a number with a fraction that crosses a call which is not inlined is put on the heap. All that reads these arrays
 * stands in this file: a module runner (Vitest's) fetches every imported name anew at each use, and with the state in a
 * file of its own tests took more than twice as long. So a kernel is not re-entrant; a worker runs one batch at a time.
 */
import { groupSize, traitSlot, uniform, visitSlot, waitSlot } from '../../models/chance/draws.ts';
import { lookUp } from '../../models/chance/table.ts';
import { visitCap } from '../../models/reference/cap.ts';
import { causes } from '../../models/rules/ledger.ts';
import { flag, I, lawCode, M, O, promoterSteps, S, T, type ProgramView } from '../compile/program.ts';
import { emptySums } from '../tally/batch.ts';
import {
  balanceBins,
  monthColumns,
  monthIndex as month,
  outcomeIndex as out,
  outcomes,
  quantileCustomers,
  seriesColumns,
  seriesIndex as at,
  touchpointColumns,
  touchpointIndex as here,
} from '../tally/layout.ts';
import { changeColumns } from '../tally/series.ts';
import { startCustomer, visitWords, words } from './chance.ts';
import { addGroup } from './group.ts';
import { nextCode as code, traceColumns, TraceRows, type TracingKernel } from './kernel.ts';
import { power2, powers, raise } from './power.ts';
import { perBehaviour, perCognitive, R, workOf, type Work } from './work.ts';

const f = Math.fround;
const third = f(0.3);
const firstCause = here[causes[0]];
const forgettingLine = here[causes[0]] + causes.indexOf('forgetting');
/** −ln(1 − u) ≥ u: most draws need not be looked up to know that nobody leaves. The table is good to 2e-6. */
const margin = 1e-5;
/** Where the words of a visit's second block begin. */
const block = 4;
const sixth = f(1 / 6);
const twentieth = f(0.05);
const perYear = f(1 / 365);
const promotersPerPoint = f(promoterSteps / 200);

/** Numbers with a fraction. All are in single precision, but doubles spare the processor a conversion at each use. */
const s = new Float64Array(64);
const [B, E, H, G, SAT, C, A, AGAINST, D, TIME, X, Z] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const [CASH, POSITIVE, NEGATIVE, REFERRAL_UP, REFERRAL_DOWN, REFERRAL] = [12, 13, 14, 15, 16, 17];
const [GRADES, PEAK, PEAK_GRADE, LAST_GRADE] = [18, 19, 20, 21];
// The visit at hand. WORTH: discount factor at its time; NOISE, SHARE, NEEDED: draws for its grade, its wait and for
// leaving; FULL: U·ℓ·|v|; SINCE: when its wait began; LATER, LATER_A: balance and behaviour at its end;
// OVER, BEHAVED: what is over of the balance, and the behaviour, at its first grid time.
const [P, EXPECTED, V, BEFORE, CHANGE, MARGIN, WAIT, SPENT] = [22, 23, 24, 25, 26, 27, 28, 29];
const [WORTH, NOISE, NEEDED, SHARE, FULL, SINCE] = [30, 31, 32, 33, 34, 35];
const [LATER, LATER_A, OVER, BEHAVED, ENDING, ENDING2] = [36, 37, 38, 39, 40, 41];
/** Lines of the ledger, in the order of `causes`; a visit writes only those of its kind. */
const LINES = 48;
const [forgetting, clipped] = [LINES + 9, LINES + 10];

/** The market's and the segment's numbers in the period at hand: `now[M.…]`, `now[SG + S.…]`. */
const now = new Float64Array(64);
/** Where the segment's numbers begin, after those of the market. */
const SG = 48;

/** What holds for the whole program at hand: `fixed[K.…]`. */
const fixed = new Float64Array(32);
const K = { horizon: 0, discount: 1, trust: 2, perMonth: 3, quantum: 4, moneyQuantum: 5 } as const;

/** Whole numbers. */
const n = new Int32Array(32);
const [SEGMENT, AT, PERIOD, GRID, VISITS, FAILURES, COMPLAINTS] = [0, 1, 2, 3, 4, 5, 6];
const [RESOLVED, SILENT, OPEN, RECOVERIES] = [7, 8, 9, 10];
const [NTH, FAILED, UNREACHED, LOSS, TIER, OPTION] = [11, 12, 13, 14, 15, 16];
const [TRANSITION, TARGET, NEXT, FIRST_LINE, LAST_LINE, BINNED] = [17, 18, 19, 20, 21, 22];
// ENDS: the row of changes where the last stretch of grid times ends; TIER_LAST: the tier there.
const [ENDS, TIER_LAST] = [23, 24];

/** What a customer is counted in. */
interface Counted {
  /** One group's cells; see `layoutOf`. */
  readonly cells: Float64Array;
  readonly series: Float64Array;
  readonly changes: Float64Array;
  readonly bins: Uint16Array;
}

/** A kernel for one program. */
export function typedKernel(program: ProgramView): TracingKernel {
  const work = workOf(program);
  const { layout } = work;
  let unread: Counted | undefined;
  return {
    simulate: (seed, from, to, sums) => {
      take(work);
      const cells = new Float64Array(layout.cells);
      const { series, changes, bins } = sums;
      const counted = { cells, series, changes, bins };
      for (let first = from; first < to; first += groupSize) {
        cells.fill(0);
        const end = Math.min(first + groupSize, to);
        for (let customer = first; customer < end; customer++) follow(work, seed, customer, counted);
        addGroup(sums, cells, (first - from) / groupSize, program, layout);
      }
    },
    trace: (seed, customer) => {
      take(work);
      const rows = new TraceRows();
      // What is only watched is counted all the same.
      unread ??= emptySums(program, 1, false).sums;
      follow(work, seed, customer, unread, rows);
      return rows;
    },
  };
}

function follow(work: Work, seed: number, customer: number, sums: Counted, trace?: TraceRows): void {
  const { seen, hashes } = work;
  const { cells } = sums;
  begin(work, seed, customer);
  n[BINNED] = sums.bins.length > 0 && customer < quantileCustomers ? 1 : 0;
  do {
    const j = n[AT];
    const nth = seen[j];
    seen[j] = nth + 1;
    n[NTH] = nth;
    visitWords(hashes, j, nth);
    visit(work, cells);
    choose(work);
    const time = s[TIME];
    const states = trace ? s.slice(0, D + 1) : undefined;
    if (leavesRed(work)) {
      n[NEXT] = code.red;
      s[WAIT] = 0;
      s[SPENT] = 0;
      s[forgetting] = 0;
      cells[touchpointCell(work) + here.redLeft] += 1;
    } else {
      wait(work, sums);
    }
    if (trace && states) trace.add(row(customer, time, states));
    n[AT] = n[TARGET];
  } while (n[NEXT] === code.visit);
  finish(work, sums);
}

/** Takes up a program: what holds for all of it. */
function take({ constants }: Work): void {
  fixed.set(constants);
}

/**
 * Takes up the period and segment of the customer at hand. Numbers at a fixed place in an array that V8 knows cost one
 * instruction to read, those in a row of a table eight.
 */
function enter({ market, segment, segments }: Work): void {
  const mk = n[PERIOD] * M.size;
  const sg = (n[PERIOD] * segments + n[SEGMENT]) * S.size;
  for (let i = 0; i < M.size; i++) now[i] = market[mk + i];
  for (let i = 0; i < S.size; i++) now[SG + i] = segment[sg + i];
}

/** Draws the state `to` from a quantile table with a word of chance. */
function draw(table: Float32Array, word: number, to: number): void {
  s[to] = lookUp(table, words[word]);
}

/** What is drawn once, and the state at the start. */
function begin(work: Work, seed: number, customer: number): void {
  const { segmentStart, start } = work.program;
  startCustomer(seed, customer);
  const u = uniform(words[traitSlot.segment]);
  let k = 0;
  while (k < work.segments - 1 && u >= segmentStart[2 * k]) k++;
  s.fill(0);
  n.fill(0);
  work.seen.fill(0);
  n[SEGMENT] = k;
  n[AT] = start;
  n[OPEN] = -1;
  n[ENDS] = -1;
  enter(work);
  draw(work.tables.extraversion[k], traitSlot.extraversion, X);
  draw(work.tables.involvement, traitSlot.involvement, Z);
  s[E] = segmentStart[2 * k + 1];
  s[H] = fixed[K.trust];
  s[C] = 20;
  s[D] = 0.5;
  s[WORTH] = 1;
  s[PEAK] = -1;
}

/** Steps 1 to 7: what happens at the touchpoint, and what it counts for. */
function visit(work: Work, cells: Float64Array): void {
  const { touchpoint, periodFrom, layout } = work;
  const time = s[TIME];
  if (time >= periodFrom[n[PERIOD] + 1]) {
    while (time >= periodFrom[n[PERIOD] + 1]) n[PERIOD] += 1;
    enter(work);
  }
  const period = n[PERIOD];
  const j = n[AT];
  const place = period * work.touchpoints + j;
  const tp = place * T.size;
  const flags = work.flags[place];
  const basic = (flags & flag.basic) !== 0;
  const recovery = (flags & flag.recovery) !== 0;

  // 1. Outcome.
  draw(work.tables.normal, visitSlot.grade, NOISE);
  const failed = uniform(words[visitSlot.outcome]) < f(touchpoint[tp + T.failure] * now[SG + S.failure]);
  const unreached = !failed && uniform(words[visitSlot.reach]) < touchpoint[tp + T.unreached];
  const mean = touchpoint[tp + (failed ? T.failureGrade : T.grade)];
  let p = f(mean + f(touchpoint[tp + T.spread] * s[NOISE]));
  if (unreached) p = f(p - 1.5);
  p = p < 1 ? 1 : p > 10 ? 10 : p;

  // 2. Valence.
  const before = s[B];
  let expected = s[E];
  if (before > 0) expected = f(expected + f(now[M.extra] * before));
  expected = expected < 1 ? 1 : expected > 10 ? 10 : expected;
  let v = f(f(now[M.absolute] * f(p - 6)) + f(now[M.relative] * f(p - expected)));
  v = v < -1 ? -1 : v > 1 ? 1 : v;
  const loss = v < 0;
  const size = loss ? -v : v;

  // 3. Load, times U and |v|.
  let full = f(f(touchpoint[tp + (failed ? T.failureCharge : T.charge)] * s[Z]) * size);
  if (!basic) full = f(full * now[SG + S.relevance]);

  // 4. Balance.
  s[FULL] = full;
  n[FAILED] = failed ? 1 : 0;
  if (recovery) settle(touchpoint, tp);
  else if (loss) withdraw();
  else deposit(flags);
  const moved = f(before + s[CHANGE]);
  const balance = held(moved);
  const lost = f(balance - moved);
  s[B] = balance;
  s[clipped] = lost;

  // 5. Other states.
  if (basic || failed || recovery) {
    s[H] = f(s[H] + f(now[M.trustLearning] * f((failed ? 0 : 1) - s[H])));
  }
  if (!recovery) s[E] = f(s[E] + f(now[M.expectationLearning] * f(p - s[E])));
  s[SAT] = n[VISITS] === 0 ? p : f(s[SAT] + f(third * f(p - s[SAT])));
  s[C] = f(s[C] + f(touchpoint[tp + T.information] * f(100 - s[C])));
  const activity = touchpoint[tp + T.activity];
  const form = loss ? AGAINST : A;
  const acted = f(s[form] + (loss && failed && activity < 5 ? 5 : activity));
  s[form] = acted > 100 ? 100 : acted;
  s[D] = f(s[D] + f(now[M.contactLearning] * f(touchpoint[tp + T.impersonal] - s[D])));

  // 6. Tier.
  const tier = tierOf(balance, s[A]);

  // 7. Cash.
  const worth = s[WORTH];
  const lift = f(now[SG + S.value] * now[M.spend + tier]);
  const spend = f(lift * worth);
  const revenue = f(touchpoint[tp + T.revenue] * spend);
  const cost = f(touchpoint[tp + T.cost] * worth);
  const margin = f(revenue - cost);
  s[CASH] = f(s[CASH] + margin);

  // What the visit counts for.
  const cell = touchpointCell(work);
  if (n[OPEN] >= 0 && !recovery) isSilent(work, cells);
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
  s[GRADES] = f(s[GRADES] + p);
  const Q = fixed[K.quantum];
  const QM = fixed[K.moneyQuantum];
  cells[cell + here.visits] += 1;
  cells[cell + here.grades] += p + Q - Q;
  cells[cell + here.gradeSquares] += f(p * p) + Q - Q;
  cells[cell + here.after] += balance + Q - Q;
  cells[cell + here.revenue] += revenue + QM - QM;
  cells[cell + here.cost] += cost + QM - QM;
  cells[cell + here.discounted] += worth + Q - Q;
  cells[cell + here.spend] += spend + Q - Q;
  const first = recovery ? 7 : loss ? 4 : 0;
  const last = recovery ? 8 : loss ? 6 : 3;
  n[FIRST_LINE] = first;
  n[LAST_LINE] = last;
  for (let line = first; line <= last; line++) cells[cell + firstCause + line] += s[LINES + line] + Q - Q;
  if (lost !== 0) cells[cell + firstCause + 10] += lost + Q - Q;
  const m = monthOf(time, fixed[K.perMonth], work.months);
  cells[layout.months + m * monthColumns.length + month.cash] += margin + QM - QM;

  s[P] = p;
  s[EXPECTED] = expected;
  s[V] = v;
  s[BEFORE] = before;
  s[MARGIN] = margin;
  n[UNREACHED] = unreached ? 1 : 0;
  n[LOSS] = loss ? 1 : 0;
  n[TIER] = tier;
}

/** The tier of a balance and of behavioural engagement, in the order of `tierIds`. */
function tierOf(balance: number, behaviour: number): number {
  if (balance < now[M.satisfiedFrom]) return 0;
  if (balance < now[M.loyalFrom]) return 1;
  return balance < now[M.engagedFrom] || behaviour < now[M.activity] ? 2 : 3;
}

/** The month of a day; the horizon's own day belongs to the last. */
function monthOf(day: number, perMonth: number, months: number): number {
  const m = f(day * perMonth) | 0;
  return m < months ? m : months - 1;
}

/** Where the cells of the touchpoint at hand begin. */
function touchpointCell({ layout }: Work): number {
  return n[SEGMENT] * layout.segmentCells + layout.touchpoints + n[AT] * touchpointColumns.length;
}

/** A failure that no recovery followed. */
function isSilent({ layout }: Work, cells: Float64Array): void {
  n[SILENT] += 1;
  const cell = n[SEGMENT] * layout.segmentCells + layout.touchpoints + n[OPEN] * touchpointColumns.length;
  cells[cell + here.silent] += 1;
}

/** A balance within its ends. */
function held(balance: number): number {
  return balance < -100 ? -100 : balance > 100 ? 100 : balance;
}

/** A recovery touchpoint repays the grievance, or adds to it. */
function settle(touchpoint: Float64Array, tp: number): void {
  s[LINES + 7] = 0;
  s[LINES + 8] = 0;
  if (n[FAILED] === 1) {
    const change = f(-touchpoint[tp + T.deviation] * s[G]);
    s[CHANGE] = change;
    s[LINES + 8] = change;
    return;
  }
  let factor = touchpoint[tp + T.recovery];
  for (let i = 0; i < n[RECOVERIES]; i++) factor = f(factor * now[M.recoveryFade]);
  const change = f(factor * s[G]);
  s[CHANGE] = change;
  s[LINES + 7] = change;
  s[G] = 0;
  n[RECOVERIES] += 1;
}

/** A loss, softened by what the account holds. */
function withdraw(): void {
  const full = s[FULL];
  const weighed = f(now[M.lossWeight] * full);
  const softened = f(now[M.cushion] * s[B]);
  const change = -f(weighed * f(1 - softened));
  s[CHANGE] = change;
  s[LINES + 4] = -full;
  s[LINES + 5] = f(full - weighed);
  s[LINES + 6] = f(weighed * softened);
  if (n[FAILED] === 1) s[G] = f(s[G] - change);
}

/** A gain, less what the gate, impersonal contact and a full account keep of it. */
function deposit(flags: number): void {
  const full = s[FULL];
  s[LINES] = full;
  s[LINES + 1] = 0;
  s[LINES + 2] = 0;
  s[LINES + 3] = 0;
  let change = full;
  if ((flags & flag.basic) === 0) {
    let gate = f(f(s[H] - now[M.gateFrom]) * now[M.gateScale]);
    gate = gate < 0 ? 0 : gate > 1 ? 1 : gate;
    const through = f(change * gate);
    s[LINES + 1] = f(through - change);
    change = through;
  }
  if ((flags & flag.impersonal) !== 0) {
    let share = f(f(s[D] - now[SG + S.tolerance]) * now[SG + S.toleranceScale]);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    const lost = f(change * f(now[M.depersonalisation] * share));
    s[LINES + 2] = -lost;
    change = f(change - lost);
  }
  if (s[B] > 0) {
    const lost = f(change * f(now[M.headroom] * s[B]));
    s[LINES + 3] = -lost;
    change = f(change - lost);
  }
  s[CHANGE] = change;
}

/** 8. Next transition: sets option, transition and target. Where nothing is open (a problem of the study) the customer stays for good. */
function choose(work: Work): void {
  const { ways, optionNumbers, optionIndices, cumulated } = work;
  const way = ((n[PERIOD] * work.touchpoints + n[AT]) * 2 + n[FAILED]) * 3;
  const first = ways[way];
  const last = first + ways[way + 1] - 1;
  const u = uniform(words[visitSlot.branch]);
  let option = first;
  if (ways[way + 2] === 1) {
    while (option < last && u >= optionNumbers[option * O.size]) option++;
  } else {
    const balance = s[B];
    let total = 0;
    for (let o = first; o <= last; o++) {
      const sensitivity = optionNumbers[o * O.size + O.sensitivity];
      let pull = optionNumbers[o * O.size];
      if (sensitivity !== 0) pull = f(pull * power2(f(sensitivity * balance)));
      total = f(total + pull);
      cumulated[o - first] = total;
    }
    const wanted = f(u * total);
    while (option < last && wanted >= cumulated[option - first]) option++;
    // Where rounding carries `wanted` up to the total, the last one with a pull is meant.
    while (option > first && cumulated[option - first - 1] === total) option--;
  }
  const stuck = last < first;
  n[OPTION] = option;
  n[TRANSITION] = stuck ? -1 : optionIndices[option * I.size + I.transition];
  n[TARGET] = stuck ? -1 : optionIndices[option * I.size + I.target];
}

/** 9. Leaving in the red. */
function leavesRed({ flags, touchpoints }: Work): boolean {
  if (!(s[B] < 0 && s[CHANGE] < 0)) return false;
  const target = n[TARGET];
  const known = target >= 0 && target < touchpoints;
  if (known && (flags[n[PERIOD] * touchpoints + target] & flag.recovery) !== 0) return false;
  const depth = f(-s[B] * now[M.redScale]);
  return uniform(words[block + waitSlot.leave]) < f(now[M.redLeaving] * (depth > 1 ? 1 : depth));
}

/** 10. Waiting: who leaves during it, recommendations, and what is forgotten. */
function wait(work: Work, sums: Counted): void {
  const { cells } = sums;
  const { optionNumbers, optionIndices, layout } = work;
  const horizon = fixed[K.horizon];
  const time = s[TIME];
  const target = n[TARGET];
  const capped = n[VISITS] >= visitCap || target < 0;
  let days = 0;
  if (target >= 0) {
    days = optionNumbers[n[OPTION] * O.size + O.wait];
    const law = optionIndices[n[OPTION] * I.size + I.law];
    if (law !== lawCode.fixed) {
      draw(
        law === lawCode.exponential ? work.tables.exponential : work.tables.gamma4,
        block + waitSlot.wait,
        SHARE,
      );
      days = f(days * s[SHARE]);
    }
  }
  const remaining = f(horizon - time);
  const arrives = !capped && days < remaining;
  s[WAIT] = days;
  s[SPENT] = arrives ? days : remaining;
  n[NEXT] = arrives
    ? target < work.touchpoints
      ? code.visit
      : code.exit
    : capped
      ? code.capped
      : code.horizon;
  leave(work);
  const spent = s[SPENT];
  const next = n[NEXT];
  const stays = next === code.horizon || next === code.capped;
  const until = stays ? horizon : f(time + spent);

  // What is left after the days spent, and what money is worth at their end; in their middle it is the geometric mean.
  const middle = f(time + f(0.5 * spent));
  powers[0] = f(spent * perBehaviour);
  powers[1] = f(-spent * now[M.halves]);
  powers[2] = f(spent * perCognitive);
  powers[3] = f(until * fixed[K.discount]);
  raise(4);
  const behaviourKept = powers[0];
  const kept = powers[1];

  const tier = n[TIER];
  const away = f(f(now[M.positive + tier] * s[X]) * spent);
  const warned = f(f(now[M.negative + tier] * s[X]) * spent);
  const conversion = now[M.conversion];
  const worth = f(Math.sqrt(f(s[WORTH] * powers[3])));
  const referral = f(f(conversion * f(away - warned)) * worth);
  s[POSITIVE] = f(s[POSITIVE] + away);
  s[NEGATIVE] = f(s[NEGATIVE] + warned);
  s[REFERRAL_UP] = f(s[REFERRAL_UP] + f(conversion * away));
  s[REFERRAL_DOWN] = f(s[REFERRAL_DOWN] + f(conversion * warned));
  s[REFERRAL] = f(s[REFERRAL] + referral);
  const Q = fixed[K.quantum];
  const m = monthOf(middle, fixed[K.perMonth], work.months);
  cells[layout.months + m * monthColumns.length + month.referral] += referral + Q - Q;

  const cognitiveKept = powers[2];
  s[WORTH] = powers[3];
  s[SINCE] = time;
  s[TIME] = until;
  const rest = now[M.rest];
  const before = s[B];
  const balance = held(f(rest + f(f(before - rest) * kept)));
  const forgotten = f(balance - before);
  s[LATER] = balance;
  s[LATER_A] = f(s[A] * behaviourKept);
  const g = n[GRID];
  if (g < work.grid && (stays || work.times[g] < until)) look(work, stays ? 1 : 0, sums);

  s[B] = balance;
  s[A] = s[LATER_A];
  s[G] = f(s[G] * kept);
  s[AGAINST] = f(s[AGAINST] * behaviourKept);
  s[C] = f(s[C] * cognitiveKept);
  const drifted = f(s[E] + f(now[M.drift] * spent));
  s[E] = drifted > 10 ? 10 : drifted;
  s[forgetting] = forgotten;
  cells[touchpointCell(work) + forgettingLine] += forgotten + Q - Q;
  if (next === code.visit || next === code.exit) {
    cells[n[SEGMENT] * layout.segmentCells + layout.flows + n[TRANSITION]] += 1;
  }
}

/** Cuts the wait where the leave rate, integrated over the periods it passes, reaches its draw. */
function leave(work: Work): void {
  const { rates, segments, periods, periodFrom } = work;
  const u = uniform(words[block + waitSlot.rate]);
  const ends = s[SPENT];
  s[NEEDED] = Infinity;
  let done = 0;
  let from = 0;
  for (let q = n[PERIOD]; q < periods; q++) {
    const border = f(periodFrom[q + 1] - s[TIME]);
    const to = border < ends ? border : ends;
    const rt = ((q * segments + n[SEGMENT]) * 4 + n[TIER]) * R.size;
    const rate = rates[rt + R.all];
    const reach = f(done + f(rate * f(to - from)));
    if (u < reach + margin) draw(work.tables.exponential, block + waitSlot.rate, NEEDED);
    const needed = s[NEEDED];
    if (needed < reach) {
      const after = f(from + f(f(needed - done) / rate));
      s[SPENT] = after < from ? from : after > to ? to : after;
      const competitor = uniform(words[block + waitSlot.cause]) < f(rates[rt + R.competitor] / rate);
      n[NEXT] = competitor ? code.competitor : code.natural;
      return;
    }
    if (to >= ends) return;
    done = reach;
    from = to;
  }
}

/**
 * Notes what begins at the first grid time of the wait, and keeps what ends with it: at the first after it, or with the
 * run if `stays` is 1. There the next wait begins that passes a grid time, so both are noted together. See `addChanges`.
 */
function look(work: Work, stays: number, sums: Counted): void {
  const { times, grid, periods, memories } = work;
  const { changes } = sums;
  const until = s[TIME];
  const rest = now[M.rest];
  const Q = fixed[K.quantum];
  const first = n[GRID];
  let end = first + 1;
  while (end < grid && (stays === 1 || times[end] < until)) end++;
  n[GRID] = end;
  const days = f(times[first] - s[SINCE]);
  // A balance moves towards its rest and behaviour towards 0, so who ends in the tier of the visit was never elsewhere.
  const last = tierOf(s[LATER], s[LATER_A]);
  const moving = n[TIER] !== last || rest >= now[M.engagedFrom] || n[BINNED] === 1;
  powers[0] = f(-days * now[M.halves]);
  powers[1] = f(-f(times[end < grid ? end : first] - s[SINCE]) * now[M.halves]);
  powers[2] = f(days * perBehaviour);
  raise(moving ? 3 : 2);
  const over = f(f(s[B] - rest) * powers[0]);
  const left = f(f(s[B] - rest) * powers[1]);
  s[OVER] = over;
  s[BEHAVED] = f(s[A] * powers[2]);
  const tier = moving ? tierOf(held(f(rest + over)), s[BEHAVED]) : last;

  const row = (n[SEGMENT] * periods + memories[n[PERIOD]]) * (grid + 1);
  const at = (row + first) * changeColumns.length;
  if (n[ENDS] === at) {
    const before = n[TIER_LAST];
    if (tier !== before) {
      changes[at + before] -= 1;
      changes[at + tier] += 1;
    }
    changes[at + 4] += over + Q - Q - s[ENDING];
    changes[at + 5] += f(over * over) + Q - Q - s[ENDING2];
  } else {
    if (n[ENDS] >= 0) leaveSeries(changes);
    changes[at + tier] += 1;
    changes[at + 4] += over + Q - Q;
    changes[at + 5] += f(over * over) + Q - Q;
  }
  n[ENDS] = (row + end) * changeColumns.length;
  n[TIER_LAST] = tier;
  s[ENDING] = left + Q - Q;
  s[ENDING2] = f(left * left) + Q - Q;
  if (moving) pass(work, at, sums);
}

/** The last stretch of grid times ends, and none begins there. */
function leaveSeries(changes: Float64Array): void {
  const at = n[ENDS];
  changes[at + n[TIER_LAST]] -= 1;
  changes[at + 4] -= s[ENDING];
  changes[at + 5] -= s[ENDING2];
}

/** Goes through the grid times of a wait one by one, for changes of tier and for the bins of the balance. */
function pass({ grid, balanceKept, behaviourKept }: Work, at: number, { changes, bins }: Counted): void {
  const rest = now[M.rest];
  const kept = n[PERIOD] * grid;
  const steps = (n[ENDS] - at) / changeColumns.length;
  let g = n[GRID] - steps;
  let bin = g * balanceBins;
  let row = at;
  let over = s[OVER];
  let behaviour = s[BEHAVED];
  let tier = n[TIER_LAST];
  for (;;) {
    if (n[BINNED] === 1) {
      const slot = f(f(held(f(rest + over)) + 100) * 2) | 0;
      bins[bin + (slot >= balanceBins ? balanceBins - 1 : slot)] += 1;
      bin += balanceBins;
    }
    g += 1;
    row += changeColumns.length;
    if (g >= n[GRID]) break;
    over = f(over * balanceKept[kept + g]);
    behaviour = f(behaviour * behaviourKept[g]);
    const before = tier;
    tier = tierOf(held(f(rest + over)), behaviour);
    if (tier !== before) {
      changes[row + before] -= 1;
      changes[row + tier] += 1;
    }
  }
  n[TIER_LAST] = tier;
}

function finish(work: Work, { cells, series, changes }: Counted): void {
  const { program, layout } = work;
  const Q = fixed[K.quantum];
  const QM = fixed[K.moneyQuantum];
  if (n[OPEN] >= 0) isSilent(work, cells);
  const base = n[SEGMENT] * layout.segmentCells;
  const time = s[TIME];
  const next = n[NEXT];
  const stays = next === code.horizon || next === code.capped;
  const costStart = f(program.doubles[2]);

  const last = monthOf(time, fixed[K.perMonth], work.months);
  const monthStart = f(last / fixed[K.perMonth]);
  const monthCell = layout.months + last * monthColumns.length;
  cells[monthCell + month.exits] += 1;
  cells[monthCell + month.exitYears] +=
    discountedYears(program, Math.max(monthStart, costStart), time) + Q - Q;

  cells[base + out.customers] += 1;
  cells[base + out.cash] += s[CASH] + QM - QM;
  cells[base + out.positive] += s[POSITIVE] + Q - Q;
  cells[base + out.negative] += s[NEGATIVE] + Q - Q;
  cells[base + out.referralPositive] += s[REFERRAL_UP] + Q - Q;
  cells[base + out.referralNegative] += s[REFERRAL_DOWN] + Q - Q;
  cells[base + out.referralDiscounted] += s[REFERRAL] + Q - Q;
  cells[base + out.activeYears] += discountedYears(program, costStart, time) + Q - Q;
  cells[base + out.lifetime] += time + Q - Q;
  cells[base + out.visits] += n[VISITS];
  cells[base + out.failures] += n[FAILURES];
  cells[base + out.complaints] += n[COMPLAINTS];
  cells[base + out.resolved] += n[RESOLVED];
  cells[base + out.silent] += n[SILENT];
  cells[base + out.grades] += s[GRADES] + Q - Q;
  cells[base + out.remembered] += f(0.5 * f(s[PEAK_GRADE] + s[LAST_GRADE])) + Q - Q;
  for (let y = 0; y < program.years; y++) {
    if (stays || time > 365 * (y + 1)) cells[base + outcomes.length + y] += 1;
  }
  if (!stays) {
    const cause = next === code.red ? 0 : next === code.competitor ? 1 : next === code.natural ? 2 : 3;
    cells[base + out.exitRed + cause] += 1;
    if (n[ENDS] >= 0) leaveSeries(changes);
    if (n[GRID] < work.grid) {
      series[n[SEGMENT] * layout.segmentSeries + n[GRID] * seriesColumns.length + at.exitRed + cause] += 1;
    }
    return;
  }
  const balance = s[B];
  const engagement = f(6 + f(balance * twentieth));
  const place = f(f(balance + 100) * promotersPerPoint);
  const slot = Math.min(Math.floor(place), promoterSteps - 1);
  const low = work.tables.promoters[slot];
  const promoter = f(low + f(f(place - slot) * f(work.tables.promoters[slot + 1] - low)));
  if (next === code.capped) cells[base + out.capped] += 1;
  cells[base + out.active] += 1;
  cells[base + out.balance] += balance + Q - Q;
  cells[base + out.engagementGrade] += (engagement < 0 ? 0 : engagement > 10 ? 10 : engagement) + Q - Q;
  cells[base + out.red + tierOf(balance, s[A])] += 1;
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

/** The row of the visit at hand, in the order of `traceColumns`; `states` are those between visit and wait. */
function row(customer: number, time: number, states: Float64Array): Float32Array {
  const line = new Float32Array(traceColumns.length);
  let column = 0;
  const add = (number: number): void => {
    line[column++] = number;
  };
  add(customer);
  add(time);
  for (let i = 0; i < shownWholes.length; i++) add(n[shownWholes[i]]);
  for (let i = 0; i < shownNumbers.length; i++) add(s[shownNumbers[i]]);
  for (let i = 0; i < shownStates.length; i++) add(states[shownStates[i]]);
  add(n[TIER]);
  add(s[MARGIN]);
  add(n[TRANSITION]);
  add(s[WAIT]);
  add(s[SPENT]);
  add(n[NEXT]);
  add(s[B]);
  add(s[REFERRAL]);
  for (let i = 0; i < causes.length - 2; i++) {
    add(i >= n[FIRST_LINE] && i <= n[LAST_LINE] ? s[LINES + i] : 0);
  }
  add(s[forgetting]);
  add(s[clipped]);
  if (column !== traceColumns.length) throw new Error(`a trace row of ${column} columns`);
  return line;
}

const shownWholes = [AT, NTH, PERIOD, FAILED, UNREACHED, LOSS] as const;
const shownNumbers = [P, EXPECTED, V, BEFORE, CHANGE] as const;
const shownStates = [B, E, H, G, SAT, C, A, AGAINST, D] as const;
