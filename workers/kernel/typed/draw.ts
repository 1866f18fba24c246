/** A word of chance as a number, in a register. */
import { lookUp } from '../../../models/chance/table.ts';
import { words } from '../chance.ts';
import { registers } from './memory.ts';

const { s } = registers;

/** Draws the number at place `to` of `s` from a quantile table with a word of chance. */
export function draw(table: Float32Array, word: number, to: number): void {
  s[to] = lookUp(table, words[word]);
}
