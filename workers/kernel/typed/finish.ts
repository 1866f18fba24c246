/** What counts once a customer's story has ended. */
import { promoterSteps, type ProgramView } from '../../compile/program.ts';
import {
  monthColumns,
  monthIndex as month,
  outcomeIndex as out,
  outcomes,
  seriesColumns,
  seriesIndex as at,
} from '../../tally/layout.ts';
import { nextCode } from '../kernel.ts';
import { power2 } from '../power.ts';
import type { Work } from '../work.ts';
import { monthOf, type Counted } from './book.ts';
import { K, numbers, registers, wholes } from './memory.ts';
import { leave } from './series.ts';
import { isSilent, tierOf } from './visit.ts';

const { s, n, fixed } = registers;
const { AGAINST, B, BEHAVIOUR, CASH, COGNITIVE, GRADES, LAST_GRADE, NEGATIVE, PEAK_GRADE, POSITIVE } =
  numbers;
const { REFERRAL, REFERRAL_DOWN, REFERRAL_UP, SATISFACTION, TIME } = numbers;
const { COMPLAINTS, FAILURES, GRID, NEXT, OPEN, OUTCOMES, RESOLVED, SEGMENT, SILENT, VISITS } = wholes;

const f = Math.fround;
const sixth = f(1 / 6);
const twentieth = f(0.05);
const perYear = f(1 / 365);
const promotersPerPoint = f(promoterSteps / 200);

export function finish(work: Work, { cells, series, changes }: Counted): void {
  const { program, layout } = work;
  const Q = fixed[K.quantum];
  const QM = fixed[K.moneyQuantum];
  if (n[OPEN] >= 0) isSilent(cells);
  const time = s[TIME];
  const next = n[NEXT];
  const stays = next >= nextCode.horizon;
  const costStart = f(program.doubles[2]);

  const last = monthOf(time, work.months);
  const monthStart = f(last / fixed[K.perMonth]);
  const monthCell = layout.months + last * monthColumns.length;
  cells[monthCell + month.exits] += 1;
  cells[monthCell + month.exitYears] +=
    discountedYears(program, Math.max(monthStart, costStart), time) + Q - Q;

  const to = n[OUTCOMES];
  cells[to + out.customers] += 1;
  cells[to + out.cash] += s[CASH] + QM - QM;
  cells[to + out.positive] += s[POSITIVE] + Q - Q;
  cells[to + out.negative] += s[NEGATIVE] + Q - Q;
  cells[to + out.referralPositive] += s[REFERRAL_UP] + Q - Q;
  cells[to + out.referralNegative] += s[REFERRAL_DOWN] + Q - Q;
  cells[to + out.referralDiscounted] += s[REFERRAL] + Q - Q;
  cells[to + out.activeYears] += discountedYears(program, costStart, time) + Q - Q;
  cells[to + out.lifetime] += time + Q - Q;
  cells[to + out.visits] += n[VISITS];
  cells[to + out.failures] += n[FAILURES];
  cells[to + out.complaints] += n[COMPLAINTS];
  cells[to + out.resolved] += n[RESOLVED];
  cells[to + out.silent] += n[SILENT];
  cells[to + out.grades] += s[GRADES] + Q - Q;
  cells[to + out.remembered] += f(0.5 * f(s[PEAK_GRADE] + s[LAST_GRADE])) + Q - Q;
  for (let y = 0; y < program.years; y++) {
    if (stays || time > 365 * (y + 1)) cells[to + outcomes.length + y] += 1;
  }
  if (!stays) {
    leave(changes);
    const cause = next === nextCode.exit ? 3 : next - nextCode.red;
    cells[to + out.exitRed + cause] += 1;
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
  if (next === nextCode.capped) cells[to + out.capped] += 1;
  cells[to + out.active] += 1;
  cells[to + out.balance] += balance + Q - Q;
  cells[to + out.engagementGrade] += (engagement < 0 ? 0 : engagement > 10 ? 10 : engagement) + Q - Q;
  cells[to + out.red + tierOf(balance, s[BEHAVIOUR])] += 1;
  cells[to + out.promoters] += promoter + Q - Q;
  cells[to + out.satisfaction] += s[SATISFACTION] + Q - Q;
  cells[to + out.cognitive] += s[COGNITIVE] + Q - Q;
  cells[to + out.behaviour] += s[BEHAVIOUR] + Q - Q;
  cells[to + out.negativeBehaviour] += s[AGAINST] + Q - Q;
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
