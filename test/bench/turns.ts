/**
 * Measures things that are to be compared in turns, so that what else the machine does falls on all alike: in each turn
 * every one once, beginning with another each time. Returns the measurements by thing and turn.
 */
export async function inTurns(
  things: readonly ((turn: number) => number | Promise<number>)[],
  turns: number,
): Promise<number[][]> {
  const measured = things.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < things.length; i++) {
      const thing = (turn + i) % things.length;
      measured[thing].push(await things[thing](turn));
    }
  }
  return measured;
}

/** How many times the first measurement is as large as the second, turn by turn. */
export function ratios(over: readonly number[], under: readonly number[]): number[] {
  return over.map((value, turn) => value / under[turn]);
}
