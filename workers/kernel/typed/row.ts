/** The visit at hand as a row of a trace. */
import { traceColumns } from '../kernel.ts';
import { numbers, registers, wholes } from './memory.ts';

const { s, n } = registers;
const { B, BEFORE, CHANGE, CLIPPED, DEPOSIT, EXPECTED, FORGOTTEN, GRADE, MARGIN, REFERRAL } = numbers;
const { SINCE, SPENT, TIME, V, WAIT } = numbers;
const { AT, FAILED, FIRST_LINE, LAST_LINE, LOSS, NEXT, NTH, PERIOD, TIER, TRANSITION, UNREACHED } = wholes;

/** A copy of the states, in their order; a row shows those between visit and wait. */
export function statesNow(): Float64Array {
  return s.slice(B, TIME);
}

/** In the order of `traceColumns`. */
export function row(customer: number, states: Float64Array): Float32Array {
  const line = new Float32Array(traceColumns.length);
  const before = [customer, s[SINCE], n[AT], n[NTH], n[PERIOD], n[FAILED], n[UNREACHED], n[LOSS]];
  const grade = [s[GRADE], s[EXPECTED], s[V], s[BEFORE], s[CHANGE]];
  const after = [n[TIER], s[MARGIN], n[TRANSITION], s[WAIT], s[SPENT], n[NEXT], s[B], s[REFERRAL]];
  let column = 0;
  for (const part of [before, grade, states, after]) {
    line.set(part, column);
    column += part.length;
  }
  for (let i = n[FIRST_LINE]; i <= n[LAST_LINE]; i++) line[column + i - DEPOSIT] = s[i];
  line[column + FORGOTTEN - DEPOSIT] = s[FORGOTTEN];
  line[column + CLIPPED - DEPOSIT] = s[CLIPPED];
  const width = column + CLIPPED - DEPOSIT + 1;
  if (width !== traceColumns.length) throw new Error(`a trace row of ${width} columns`);
  return line;
}
