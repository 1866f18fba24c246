/** Step 8: where to next, by the pulls of the transitions that stand open. Rows of ways are those of `ways.ts`. */
import { uniform, visitSlot } from '../../../models/chance/draws.ts';
import { I, O } from '../../compile/program.ts';
import { words } from '../chance.ts';
import { power2 } from '../power.ts';
import type { Work } from '../work.ts';
import { numbers, registers, wholes } from './memory.ts';

const { s, n } = registers;
const { B } = numbers;
const { AT, FAILED, OPTION, PERIOD, TARGET, TRANSITION } = wholes;

const f = Math.fround;

/** Sets option, transition and target. Where nothing is open (a problem of the study) the customer stays for good. */
export function choose(work: Work): void {
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
