/** The kernel on four lanes: four customers side by side, each step one visit of each. */
import { book } from './book';
import { choose } from './choose';
import { closeBatch } from './group';
import { enterLanes, goOn } from './lanes';
import { POWERS } from './memory';
import { visit } from './visit';
import { wait } from './wait';

/** Where the powers of two belong, and where the program may begin. */
export const powers: usize = POWERS;
export const free: usize = __heap_base;

/** Simulates customers [from, to), at least one; the addresses of their tally stand in the header. */
export function simulate(from: i32, to: i32): void {
  enterLanes(from, to);
  do {
    visit();
    choose();
    wait();
    book();
  } while (goOn());
  closeBatch();
}
