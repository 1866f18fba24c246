/** What begins and ends over time with a wait; see `addChanges` of `workers/tally/series.ts`. */
import { M } from '../../compile/program.ts';
import { balanceBins } from '../../tally/layout.ts';
import { changeColumns } from '../../tally/series.ts';
import { powers, raise } from '../power.ts';
import { perBehaviour, type Work } from '../work.ts';
import type { Counted } from './book.ts';
import { K, numbers, registers, wholes } from './memory.ts';
import { held, tierOf } from './visit.ts';

const { s, n, now, fixed } = registers;
const { ACTING, B, BEHAVED, BEHAVIOUR, ENDING, ENDING_SQUARE, HELD, OVER, SINCE, TIME } = numbers;
const { BINNED, ENDS, GRID, PERIOD, SEGMENT, TIER, TIER_LAST } = wholes;

const f = Math.fround;
const overColumn = changeColumns.indexOf('over');
const squareColumn = changeColumns.indexOf('overSquare');

/**
 * Notes what begins at the first grid time of the wait, and keeps what ends with it: at the first after it, or with the
 * run if the customer stays. There the next wait begins that passes a grid time, so both are noted together.
 */
export function series(work: Work, stays: boolean, sums: Counted): void {
  const { times, grid, periods, memories } = work;
  const { changes } = sums;
  const until = s[TIME];
  const rest = now[M.rest];
  const Q = fixed[K.quantum];
  const first = n[GRID];
  let end = first + 1;
  while (end < grid && (stays || times[end] < until)) end++;
  n[GRID] = end;
  const days = f(times[first] - s[SINCE]);
  // A balance moves towards its rest and behaviour towards 0, so who ends in the tier of the visit was never elsewhere.
  const last = tierOf(s[B], s[BEHAVIOUR]);
  const moving = n[TIER] !== last || rest >= now[M.engagedFrom] || n[BINNED] === 1;
  powers[0] = f(-days * now[M.halves]);
  powers[1] = f(-f(times[end < grid ? end : first] - s[SINCE]) * now[M.halves]);
  powers[2] = f(days * perBehaviour);
  raise(moving ? 3 : 2);
  const over = f(f(s[HELD] - rest) * powers[0]);
  const left = f(f(s[HELD] - rest) * powers[1]);
  s[OVER] = over;
  s[BEHAVED] = f(s[ACTING] * powers[2]);
  const tier = moving ? tierOf(held(f(rest + over)), s[BEHAVED]) : last;

  const row = (n[SEGMENT] * periods + memories[n[PERIOD]]) * (grid + 1);
  const at = (row + first) * changeColumns.length;
  if (n[ENDS] === at) {
    const before = n[TIER_LAST];
    if (tier !== before) {
      changes[at + before] -= 1;
      changes[at + tier] += 1;
    }
    changes[at + overColumn] += over + Q - Q - s[ENDING];
    changes[at + squareColumn] += f(over * over) + Q - Q - s[ENDING_SQUARE];
  } else {
    leave(changes);
    changes[at + tier] += 1;
    changes[at + overColumn] += over + Q - Q;
    changes[at + squareColumn] += f(over * over) + Q - Q;
  }
  n[ENDS] = (row + end) * changeColumns.length;
  n[TIER_LAST] = tier;
  s[ENDING] = left + Q - Q;
  s[ENDING_SQUARE] = f(left * left) + Q - Q;
  if (moving) goThrough(work, first, at, sums);
}

/** The stretch at hand ends, and none begins there. */
export function leave(changes: Float64Array): void {
  const at = n[ENDS];
  if (at < 0) return;
  changes[at + n[TIER_LAST]] -= 1;
  changes[at + overColumn] -= s[ENDING];
  changes[at + squareColumn] -= s[ENDING_SQUARE];
}

/** Goes through the grid times of a wait one by one, for changes of tier and for the bins of the balance. */
function goThrough(
  { grid, balanceKept, behaviourKept }: Work,
  first: number,
  from: number,
  { changes, bins }: Counted,
): void {
  const rest = now[M.rest];
  const kept = n[PERIOD] * grid;
  const end = n[GRID];
  let bin = first * balanceBins;
  let row = from;
  let over = s[OVER];
  let behaviour = s[BEHAVED];
  let tier = n[TIER_LAST];
  for (let g = first; ;) {
    if (n[BINNED] === 1) {
      const slot = f(f(held(f(rest + over)) + 100) * 2) | 0;
      bins[bin + (slot >= balanceBins ? balanceBins - 1 : slot)] += 1;
      bin += balanceBins;
    }
    g += 1;
    row += changeColumns.length;
    if (g >= end) break;
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
