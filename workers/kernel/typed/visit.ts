/** Steps 1 to 7 of a visit (`model.md` section 3): what happens at the touchpoint, and what it counts for. */
import { uniform, visitSlot } from '../../../models/chance/draws.ts';
import { flag, M, S, T } from '../../compile/program.ts';
import { touchpointColumns, touchpointIndex as here } from '../../tally/layout.ts';
import { visitWords, words } from '../chance.ts';
import type { Work } from '../work.ts';
import { draw } from './draw.ts';
import { numbers, registers, wholes } from './memory.ts';

const { s, n, now, own } = registers;
const { B, E, TRUST, GRIEVANCE, SATISFACTION, COGNITIVE, BEHAVIOUR, AGAINST, DISTANCE } = numbers;
const { CASH, GRADES, INVOLVEMENT, LAST_GRADE, PEAK, PEAK_GRADE, WORTH } = numbers;
const { BEFORE, CHANGE, COST, DISCOUNTED, EXPECTED, FULL, GRADE, MARGIN, NOISE, REVENUE, SPEND, V } = numbers;
const { DEPOSIT, GATE, DEPERSONALISATION, HEADROOM, WITHDRAWAL, ASYMMETRY, CUSHION } = numbers;
const { RECOVERY, UNRESOLVED, CLIPPED } = numbers;
const { AT, CELLS, COMPLAINTS, FAILURES, NTH, OPEN, PERIOD, RECOVERIES, RESOLVED, SILENT, VISITS } = wholes;
const { FAILED, FIRST_LINE, LAST_LINE, LOSS, TIER, UNREACHED } = wholes;

const f = Math.fround;
const satisfactionLearning = f(0.3);

export function visit(work: Work, cells: Float64Array): void {
  const { touchpoint } = work;
  const j = n[AT];
  count(work.seen, j);
  visitWords(work.hashes, j, n[NTH]);
  const place = n[PERIOD] * work.touchpoints + j;
  const tp = place * T.size;
  const flags = work.flags[place];
  const basic = (flags & flag.basic) !== 0;
  const recovery = (flags & flag.recovery) !== 0;

  // 1. Outcome.
  draw(work.tables.normal, visitSlot.grade, NOISE);
  const failed = uniform(words[visitSlot.outcome]) < f(touchpoint[tp + T.failure] * own[S.failure]);
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
  let full = f(f(touchpoint[tp + (failed ? T.failureCharge : T.charge)] * s[INVOLVEMENT]) * size);
  if (!basic) full = f(full * own[S.relevance]);

  // 4. Balance.
  s[FULL] = full;
  n[FAILED] = failed ? 1 : 0;
  if (recovery) settle(touchpoint, tp);
  else if (loss) withdraw();
  else deposit(flags);
  const moved = f(before + s[CHANGE]);
  const balance = held(moved);
  s[B] = balance;
  s[CLIPPED] = f(balance - moved);

  // 5. Other states.
  if (basic || failed || recovery) {
    s[TRUST] = f(s[TRUST] + f(now[M.trustLearning] * f((failed ? 0 : 1) - s[TRUST])));
  }
  if (!recovery) s[E] = f(s[E] + f(now[M.expectationLearning] * f(p - s[E])));
  const satisfaction = s[SATISFACTION];
  s[SATISFACTION] = n[VISITS] === 0 ? p : f(satisfaction + f(satisfactionLearning * f(p - satisfaction)));
  s[COGNITIVE] = f(s[COGNITIVE] + f(touchpoint[tp + T.information] * f(100 - s[COGNITIVE])));
  const activity = touchpoint[tp + T.activity];
  const form = loss ? AGAINST : BEHAVIOUR;
  const acted = f(s[form] + (loss && failed && activity < 5 ? 5 : activity));
  s[form] = acted > 100 ? 100 : acted;
  s[DISTANCE] = f(s[DISTANCE] + f(now[M.contactLearning] * f(touchpoint[tp + T.impersonal] - s[DISTANCE])));

  // 6. Tier.
  const tier = tierOf(balance, s[BEHAVIOUR]);

  // 7. Cash.
  const worth = s[WORTH];
  const lift = f(own[S.value] * now[M.spend + tier]);
  const spend = f(lift * worth);
  const revenue = f(touchpoint[tp + T.revenue] * spend);
  const cost = f(touchpoint[tp + T.cost] * worth);
  const margin = f(revenue - cost);
  s[CASH] = f(s[CASH] + margin);

  // What the visit counts for.
  if (n[OPEN] >= 0 && !recovery) isSilent(cells);
  n[OPEN] = failed && !recovery ? j : -1;
  n[VISITS] += 1;
  if (failed) n[FAILURES] += 1;
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

  s[GRADE] = p;
  s[EXPECTED] = expected;
  s[V] = v;
  s[BEFORE] = before;
  s[REVENUE] = revenue;
  s[COST] = cost;
  s[DISCOUNTED] = worth;
  s[SPEND] = spend;
  s[MARGIN] = margin;
  n[UNREACHED] = unreached ? 1 : 0;
  n[LOSS] = loss ? 1 : 0;
  n[TIER] = tier;
  n[FIRST_LINE] = recovery ? RECOVERY : loss ? WITHDRAWAL : DEPOSIT;
  n[LAST_LINE] = recovery ? UNRESOLVED : loss ? CUSHION : HEADROOM;
}

/** Counts the visits to a touchpoint. */
function count(seen: Int32Array, touchpoint: number): void {
  const nth = seen[touchpoint];
  seen[touchpoint] = nth + 1;
  n[NTH] = nth;
}

/** A recovery touchpoint repays the grievance, or adds to it. */
function settle(touchpoint: Float64Array, tp: number): void {
  s[RECOVERY] = 0;
  s[UNRESOLVED] = 0;
  if (n[FAILED] === 1) {
    const change = f(-touchpoint[tp + T.deviation] * s[GRIEVANCE]);
    s[CHANGE] = change;
    s[UNRESOLVED] = change;
    return;
  }
  let factor = touchpoint[tp + T.recovery];
  for (let i = 0; i < n[RECOVERIES]; i++) factor = f(factor * now[M.recoveryFade]);
  const change = f(factor * s[GRIEVANCE]);
  s[CHANGE] = change;
  s[RECOVERY] = change;
  s[GRIEVANCE] = 0;
  n[RECOVERIES] += 1;
}

/** A loss, softened by what the account holds. */
function withdraw(): void {
  const full = s[FULL];
  const weighed = f(now[M.lossWeight] * full);
  const softened = f(now[M.cushion] * s[B]);
  const change = -f(weighed * f(1 - softened));
  s[CHANGE] = change;
  s[WITHDRAWAL] = -full;
  s[ASYMMETRY] = f(full - weighed);
  s[CUSHION] = f(weighed * softened);
  if (n[FAILED] === 1) s[GRIEVANCE] = f(s[GRIEVANCE] - change);
}

/** A gain, less what the gate, impersonal contact and a full account keep of it. */
function deposit(flags: number): void {
  const full = s[FULL];
  s[DEPOSIT] = full;
  s[GATE] = 0;
  s[DEPERSONALISATION] = 0;
  s[HEADROOM] = 0;
  let change = full;
  if ((flags & flag.basic) === 0) {
    let gate = f(f(s[TRUST] - now[M.gateFrom]) * now[M.gateScale]);
    gate = gate < 0 ? 0 : gate > 1 ? 1 : gate;
    const through = f(change * gate);
    s[GATE] = f(through - change);
    change = through;
  }
  if ((flags & flag.impersonal) !== 0) {
    let share = f(f(s[DISTANCE] - own[S.tolerance]) * own[S.toleranceScale]);
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    const lost = f(change * f(now[M.depersonalisation] * share));
    s[DEPERSONALISATION] = -lost;
    change = f(change - lost);
  }
  if (s[B] > 0) {
    const lost = f(change * f(now[M.headroom] * s[B]));
    s[HEADROOM] = -lost;
    change = f(change - lost);
  }
  s[CHANGE] = change;
}

/** A balance within its ends. */
export function held(balance: number): number {
  return balance < -100 ? -100 : balance > 100 ? 100 : balance;
}

/** The tier of a balance and of behavioural engagement, in the order of `tierIds`. */
export function tierOf(balance: number, behaviour: number): number {
  if (balance < now[M.satisfiedFrom]) return 0;
  if (balance < now[M.loyalFrom]) return 1;
  return balance < now[M.engagedFrom] || behaviour < now[M.activity] ? 2 : 3;
}

/** A failure that no recovery followed. */
export function isSilent(cells: Float64Array): void {
  n[SILENT] += 1;
  cells[n[CELLS] + n[OPEN] * touchpointColumns.length + here.silent] += 1;
}
