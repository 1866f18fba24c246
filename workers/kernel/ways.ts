/** The ways on of a program, as the SIMD kernel reads them. */
import { I, lawCode, O, type ProgramView } from '../compile/program.ts';
import type { Block } from './room.ts';

/**
 * For each period, touchpoint and outcome: where its options stand, where their pulls, the index of the last, and a mask
 * that says that no pull depends on the balance; see `optionsOf`.
 */
export function addWays(block: Block, program: ProgramView, laws: readonly number[]): number {
  const { ways } = program;
  const rows = new Int32Array((ways.length / 3) * 4);
  let [before, at] = [new Float32Array(0), 0];
  for (let way = 0; way < ways.length / 3; way++) {
    const [first, count, cumulated] = ways.subarray(way * 3, way * 3 + 3);
    const fixed = cumulated === 1 || count === 0;
    const options = optionsOf(program, laws, first, count, fixed);
    // Most often a failure neither closes a way nor opens one, and less memory is nearer.
    if (!same(options, before)) at = block.add(options);
    before = options;
    const last = Math.max(0, count - 1);
    rows.set([at, at + (last + 1) * 16, last, fixed ? -1 : 0], way * 4);
  }
  return block.add(rows);
}

/**
 * Options: mean wait, table of its law, transition, target; where nothing is open, one that leads nowhere. After them their
 * pulls, each with its sensitivity, or with nothing where it is a cumulated share, of which the last is never passed. At
 * last one more that changes nothing.
 */
function optionsOf(
  { optionNumbers, optionIndices }: ProgramView,
  laws: readonly number[],
  first: number,
  count: number,
  fixed: boolean,
): Float32Array<ArrayBuffer> {
  const pulls = Math.max(1, count) * 4;
  const numbers = new Float32Array(pulls + Math.max(1, count) * 2 + 2);
  const words = new Int32Array(numbers.buffer);
  words.set([0, laws[lawCode.fixed], -1, -1]);
  for (let i = 0; i < count; i++) {
    const place = first + i;
    const [transition, target, law] = optionIndices.subarray(place * I.size, (place + 1) * I.size);
    words.set([0, laws[law], transition, target], i * 4);
    numbers[i * 4] = optionNumbers[place * O.size + O.wait];
    numbers[pulls + i * 2] = optionNumbers[place * O.size + O.pull];
    if (!fixed) numbers[pulls + i * 2 + 1] = optionNumbers[place * O.size + O.sensitivity];
  }
  if (fixed) for (const end of [numbers.length - 4, numbers.length - 2]) numbers[end] = Infinity;
  return numbers;
}

/** To the bit: among the numbers are addresses. */
function same(a: Float32Array<ArrayBuffer>, b: Float32Array<ArrayBuffer>): boolean {
  const [left, right] = [new Int32Array(a.buffer), new Int32Array(b.buffer)];
  return left.length === right.length && left.every((word, i) => word === right[i]);
}
