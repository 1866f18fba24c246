/** Steps 9 and 10: leaving in the red, and the wait: who leaves during it, recommendations, and what is forgotten. */
import { uniform, waitSlot } from '../../../models/chance/draws.ts';
import { visitCap } from '../../../models/reference/cap.ts';
import { flag, I, lawCode, M, O } from '../../compile/program.ts';
import { words } from '../chance.ts';
import { nextCode } from '../kernel.ts';
import { powers, raise } from '../power.ts';
import { perBehaviour, perCognitive, R, type Work } from '../work.ts';
import type { Counted } from './book.ts';
import { draw } from './draw.ts';
import { K, numbers, registers, wholes } from './memory.ts';
import { series } from './series.ts';
import { held } from './visit.ts';

const { s, n, now, fixed } = registers;
const { ACTING, AGAINST, B, BEHAVIOUR, CHANGE, COGNITIVE, E, EXTRAVERSION, FORGOTTEN, GRIEVANCE } = numbers;
const { HELD, NEEDED, NEGATIVE, POSITIVE, REFERRAL, REFERRAL_DOWN, REFERRAL_UP, REFERRED } = numbers;
const { SHARE, SINCE, SPENT, TIME, WAIT, WORTH } = numbers;
const { GRID, NEXT, OPTION, PERIOD, SEGMENT, TARGET, TIER, VISITS } = wholes;

const f = Math.fround;
/** Where the words of a visit's second block begin. */
const block = 4;
/** −ln(1 − u) ≥ u: most draws need not be looked up to know that nobody leaves. The table is good to 2e-6. */
const margin = 1e-5;

export function wait(work: Work, sums: Counted): void {
  const { optionNumbers, optionIndices } = work;
  const horizon = fixed[K.horizon];
  const time = s[TIME];
  const before = s[B];
  s[SINCE] = time;
  s[HELD] = before;
  if (leavesRed(work)) {
    n[NEXT] = nextCode.red;
    s[WAIT] = 0;
    s[SPENT] = 0;
    s[REFERRED] = 0;
    s[FORGOTTEN] = 0;
    return;
  }
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
      ? nextCode.visit
      : nextCode.exit
    : capped
      ? nextCode.capped
      : nextCode.horizon;
  leave(work);
  const spent = s[SPENT];
  const stays = n[NEXT] >= nextCode.horizon;
  const until = stays ? horizon : f(time + spent);

  // What is left after the days spent, and what money is worth at their end; in their middle it is the geometric mean.
  powers[0] = f(spent * perBehaviour);
  powers[1] = f(-spent * now[M.halves]);
  powers[2] = f(spent * perCognitive);
  powers[3] = f(until * fixed[K.discount]);
  raise(4);
  const behaviourKept = powers[0];
  const kept = powers[1];
  const cognitiveKept = powers[2];
  const later = powers[3];

  const tier = n[TIER];
  const away = f(f(now[M.positive + tier] * s[EXTRAVERSION]) * spent);
  const warned = f(f(now[M.negative + tier] * s[EXTRAVERSION]) * spent);
  const conversion = now[M.conversion];
  const worth = f(Math.sqrt(f(s[WORTH] * later)));
  const referral = f(f(conversion * f(away - warned)) * worth);
  s[WORTH] = later;
  s[POSITIVE] = f(s[POSITIVE] + away);
  s[NEGATIVE] = f(s[NEGATIVE] + warned);
  s[REFERRAL_UP] = f(s[REFERRAL_UP] + f(conversion * away));
  s[REFERRAL_DOWN] = f(s[REFERRAL_DOWN] + f(conversion * warned));
  s[REFERRAL] = f(s[REFERRAL] + referral);
  s[REFERRED] = referral;

  const rest = now[M.rest];
  const balance = held(f(rest + f(f(before - rest) * kept)));
  s[TIME] = until;
  s[ACTING] = s[BEHAVIOUR];
  s[B] = balance;
  s[BEHAVIOUR] = f(s[BEHAVIOUR] * behaviourKept);
  s[FORGOTTEN] = f(balance - before);
  s[GRIEVANCE] = f(s[GRIEVANCE] * kept);
  s[AGAINST] = f(s[AGAINST] * behaviourKept);
  s[COGNITIVE] = f(s[COGNITIVE] * cognitiveKept);
  const drifted = f(s[E] + f(now[M.drift] * spent));
  s[E] = drifted > 10 ? 10 : drifted;
  const coming = n[GRID];
  if (coming < work.grid && (stays || work.times[coming] < until)) series(work, stays, sums);
}

/** 9. Leaving in the red. */
function leavesRed({ flags, touchpoints }: Work): boolean {
  if (!(s[B] < 0 && s[CHANGE] < 0)) return false;
  const target = n[TARGET];
  const known = target >= 0 && target < touchpoints;
  // Someone whose complaint is open waits for it.
  if (known && (flags[n[PERIOD] * touchpoints + target] & flag.recovery) !== 0) return false;
  const depth = f(-s[B] * now[M.redScale]);
  return uniform(words[block + waitSlot.leave]) < f(now[M.redLeaving] * (depth > 1 ? 1 : depth));
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
      n[NEXT] = competitor ? nextCode.competitor : nextCode.natural;
      return;
    }
    if (to >= ends) return;
    done = reach;
    from = to;
  }
}
