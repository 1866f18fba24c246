/** A customer begins: what is drawn once, the state at the start, and the conditions in force. */
import { traitSlot, uniform } from '../../../models/chance/draws.ts';
import { M, S } from '../../compile/program.ts';
import { quantileCustomers } from '../../tally/layout.ts';
import { startCustomer, words } from '../chance.ts';
import type { Work } from '../work.ts';
import { draw } from './draw.ts';
import { K, numbers, registers, wholes } from './memory.ts';

const { s, n, now, own, fixed } = registers;
const { COGNITIVE, DISTANCE, E, EXTRAVERSION, INVOLVEMENT, PEAK, TIME, TRUST, WORTH } = numbers;
const { AT, BINNED, CELLS, ENDS, FLOWS, OPEN, OUTCOMES, PERIOD, SEGMENT } = wholes;

/** `bins` has no room where no balance of the batch is binned. */
export function begin(work: Work, seed: number, customer: number, bins: Uint16Array): void {
  const { layout } = work;
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
  n[BINNED] = bins.length > 0 && customer < quantileCustomers ? 1 : 0;
  n[OUTCOMES] = k * layout.segmentCells;
  n[CELLS] = n[OUTCOMES] + layout.touchpoints;
  n[FLOWS] = n[OUTCOMES] + layout.flows;
  enter(work);
  draw(work.tables.extraversion[k], traitSlot.extraversion, EXTRAVERSION);
  draw(work.tables.involvement, traitSlot.involvement, INVOLVEMENT);
  s[E] = segmentStart[2 * k + 1];
  s[TRUST] = fixed[K.trust];
  s[COGNITIVE] = 20;
  s[DISTANCE] = 0.5;
  s[WORTH] = 1;
  s[PEAK] = -1;
}

/**
 * Takes up the conditions of the customer's period and segment. Numbers at a fixed place in an array that V8 knows cost
 * one instruction to read, those in a row of a table eight.
 */
function enter({ market, segment, segments }: Work): void {
  const mk = n[PERIOD] * M.size;
  const sg = (n[PERIOD] * segments + n[SEGMENT]) * S.size;
  for (let i = 0; i < M.size; i++) now[i] = market[mk + i];
  for (let i = 0; i < S.size; i++) own[i] = segment[sg + i];
}

/** Takes up the period of the moment. */
export function pass(work: Work): void {
  const { periodFrom } = work;
  const time = s[TIME];
  if (time < periodFrom[n[PERIOD] + 1]) return;
  while (time >= periodFrom[n[PERIOD] + 1]) n[PERIOD] += 1;
  enter(work);
}
