/** Adds what a visit and its wait count for to the sums of the customer's group. */
import {
  monthColumns,
  monthIndex as month,
  touchpointColumns,
  touchpointIndex as here,
} from '../../tally/layout.ts';
import { nextCode } from '../kernel.ts';
import type { Work } from '../work.ts';
import { K, numbers, registers, wholes } from './memory.ts';

/** What a customer is counted in. */
export interface Counted {
  /** One group's cells; see `layoutOf`. */
  readonly cells: Float64Array;
  readonly series: Float64Array;
  readonly changes: Float64Array;
  readonly bins: Uint16Array;
}

const { s, n, fixed } = registers;
const { CLIPPED, COST, DEPOSIT, DISCOUNTED, FORGOTTEN, GRADE, HELD, MARGIN, REFERRED, REVENUE } = numbers;
const { SINCE, SPEND, SPENT } = numbers;
const { AT, CELLS, FAILED, FIRST_LINE, FLOWS, LAST_LINE, NEXT, TRANSITION, UNREACHED } = wholes;

const f = Math.fround;

export function book({ layout, months }: Work, cells: Float64Array): void {
  const Q = fixed[K.quantum];
  const QM = fixed[K.moneyQuantum];
  const cell = n[CELLS] + n[AT] * touchpointColumns.length;
  const grade = s[GRADE];
  cells[cell + here.visits] += 1;
  cells[cell + here.grades] += grade + Q - Q;
  cells[cell + here.gradeSquares] += f(grade * grade) + Q - Q;
  cells[cell + here.after] += s[HELD] + Q - Q;
  cells[cell + here.revenue] += s[REVENUE] + QM - QM;
  cells[cell + here.cost] += s[COST] + QM - QM;
  cells[cell + here.discounted] += s[DISCOUNTED] + Q - Q;
  cells[cell + here.spend] += s[SPEND] + Q - Q;
  const firstCause = cell + here.deposit - DEPOSIT;
  for (let line = n[FIRST_LINE]; line <= n[LAST_LINE]; line++) cells[firstCause + line] += s[line] + Q - Q;
  cells[cell + here.forgetting] += s[FORGOTTEN] + Q - Q;
  if (s[CLIPPED] !== 0) cells[cell + here.clip] += s[CLIPPED] + Q - Q;
  if (n[FAILED] === 1) cells[cell + here.failures] += 1;
  if (n[UNREACHED] === 1) cells[cell + here.unreached] += 1;
  const next = n[NEXT];
  if (next === nextCode.red) cells[cell + here.redLeft] += 1;

  const visited = layout.months + monthOf(s[SINCE], months) * monthColumns.length;
  cells[visited + month.cash] += s[MARGIN] + QM - QM;
  const middle = layout.months + monthOf(f(s[SINCE] + f(0.5 * s[SPENT])), months) * monthColumns.length;
  cells[middle + month.referral] += s[REFERRED] + Q - Q;
  if (next === nextCode.visit || next === nextCode.exit) cells[n[FLOWS] + n[TRANSITION]] += 1;
}

/** The month of a day; the horizon's own day belongs to the last. */
export function monthOf(day: number, months: number): number {
  const m = f(day * fixed[K.perMonth]) | 0;
  return m < months ? m : months - 1;
}
