/** The ways on of a program, as the SIMD kernel reads them. */
import { I, lawCode, O, type ProgramView } from '../compile/program.ts';
import type { Block } from './room.ts';

/**
 * For each period, touchpoint and outcome: where its pulls stand, how many fours of them there are, where its options
 * stand, and whether the pulls depend on the balance. An option: mean wait, table of its law, transition, target.
 */
export function addWays(block: Block, program: ProgramView, laws: readonly number[]): number {
  const { ways, optionNumbers, optionIndices } = program;
  const rows = new Int32Array((ways.length / 3) * 4);
  for (let way = 0; way < ways.length / 3; way++) {
    const [first, count, cumulated] = ways.subarray(way * 3, way * 3 + 3);
    const places = Array.from({ length: count }, (_, i) => first + i);
    const numbers = new Float32Array(Math.max(1, count) * 4);
    const words = new Int32Array(numbers.buffer);
    // Where nothing is open, one option that leads nowhere.
    words.set([0, laws[lawCode.fixed], -1, -1]);
    for (const [i, place] of places.entries()) {
      const [transition, target, law] = optionIndices.subarray(place * I.size, (place + 1) * I.size);
      words.set([0, laws[law], transition, target], i * 4);
      numbers[i * 4] = optionNumbers[place * O.size + O.wait];
    }
    const pull = (place: number) => optionNumbers[place * O.size + O.pull];
    const depends = cumulated === 0 && count > 0;
    const pulls = depends
      ? foursOf(places.map((place) => [pull(place), optionNumbers[place * O.size + O.sensitivity]]))
      : limitsOf(places.map(pull));
    const fours = Math.max(1, Math.ceil(count / 4));
    rows.set([block.add(pulls), fours, block.add(numbers), depends ? 1 : 0], way * 4);
  }
  return block.add(rows);
}

/** Cumulated shares, of which the last is never passed. */
function limitsOf(shares: readonly number[]): Float32Array {
  const limits = new Float32Array(Math.max(4, Math.ceil(shares.length / 4) * 4)).fill(Infinity);
  limits.set(shares.slice(0, -1));
  return limits;
}

/** Pulls four by four, each four followed by its sensitivities. */
function foursOf(options: readonly (readonly [pull: number, sensitivity: number])[]): Float32Array {
  const numbers = new Float32Array(Math.ceil(options.length / 4) * 8);
  for (const [i, option] of options.entries()) {
    const at = (i >> 2) * 8 + (i & 3);
    [numbers[at], numbers[at + 4]] = option;
  }
  return numbers;
}
