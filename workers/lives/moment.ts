/** Where a customer stands at a moment: in a tier, or no longer a customer, and why. */
import { tierIds, type TierId } from '../../models/market.ts';
import { fade } from '../../models/rules/forgetting.ts';
import { behaviouralHalfLife } from '../../models/rules/forms.ts';
import { tier } from '../../models/rules/tier.ts';
import { M, type ProgramView } from '../compile/program.ts';
import { nextCode, type TraceRows } from '../kernel/kernel.ts';
import { exitCauses, exitColumns, type ExitCause } from '../measures/measures.ts';

/** A tier, or having left by a cause: who left in the red no longer stands in the tier of that name. */
export type Standing = TierId | (typeof exitColumns)[ExitCause];
/** The tiers from the lowest, then the causes. */
export const standings: readonly Standing[] = [...tierIds, ...exitCauses.map((cause) => exitColumns[cause])];

/** Why a customer left; undefined for who is still there at the end. */
export function leavingOf(rows: TraceRows): ExitCause | undefined {
  switch (rows.at(rows.rows.length - 1, 'next')) {
    case nextCode.exit:
      return 'journey';
    case nextCode.red:
      return 'red';
    case nextCode.competitor:
      return 'competitor';
    case nextCode.natural:
      return 'natural';
    default:
      return undefined;
  }
}

/** The day on which a customer's story ends: by leaving, or at the horizon. */
export function endOf(rows: TraceRows): number {
  const last = rows.rows.length - 1;
  return rows.at(last, 'time') + rows.at(last, 'spent');
}

/**
 * The standing at a day since the start. What happens at that very day counts before it, and the tier follows from
 * balance and behaviour at that moment, forgetting included (`model.md` section 6).
 */
export function standingAt(rows: TraceRows, program: ProgramView, day: number): Standing {
  const cause = leavingOf(rows);
  if (cause !== undefined && endOf(rows) <= day) return exitColumns[cause];
  const { visit, market, days } = lastVisit(rows, program, day);
  return tier(
    fadedBalance(rows, program, day),
    fade(rows.at(visit, 'behaviour'), 0, days, behaviouralHalfLife),
    {
      satisfied: market[M.satisfiedFrom],
      loyal: market[M.loyalFrom],
      engaged: market[M.engagedFrom],
      activity: market[M.activity],
    },
  );
}

/** The balance at a day since the start, forgetting included; undefined for who has left by then. */
export function balanceAt(rows: TraceRows, program: ProgramView, day: number): number | undefined {
  const isGone = leavingOf(rows) !== undefined && endOf(rows) <= day;
  return isGone ? undefined : fadedBalance(rows, program, day);
}

function fadedBalance(rows: TraceRows, program: ProgramView, day: number): number {
  const { visit, market, days } = lastVisit(rows, program, day);
  return fade(rows.at(visit, 'balance'), market[M.rest], days, 1 / market[M.halves]);
}

/** The last visit that has begun by a day, the market then, and the days since. */
function lastVisit(rows: TraceRows, program: ProgramView, day: number) {
  let visit = rows.rows.length - 1;
  while (visit > 0 && rows.at(visit, 'time') > day) visit--;
  const market = program.market.subarray(rows.at(visit, 'period') * M.size);
  return { visit, market, days: Math.max(0, day - rows.at(visit, 'time')) };
}
