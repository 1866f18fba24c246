/** Whether no customer of a program can come to a dead end: drawn numbers may close the last way on of a touchpoint. */
import { I, S, T, type ProgramView } from '../compile/program.ts';

/** As `check` looks at a study: whoever got somewhere in an earlier period may still be there. */
export function isPassable(program: ProgramView): boolean {
  const { periods, touchpoints, segments, segment, touchpoint, ways, optionIndices, start } = program;
  const reached = new Set([start]);
  for (let period = 0; period < periods; period++) {
    const multipliers = Array.from(
      { length: segments },
      (_, k) => segment[(period * segments + k) * S.size + S.failure],
    );
    for (const j of reached) {
      const row = period * touchpoints + j;
      const chances = multipliers.map((by) => touchpoint[row * T.size + T.failure] * by);
      const possible = [chances.some((chance) => chance < 1), chances.some((chance) => chance > 0)];
      for (const [outcome, happens] of possible.entries()) {
        if (!happens) continue;
        const [first, count] = ways.subarray((row * 2 + outcome) * 3, (row * 2 + outcome) * 3 + 2);
        if (count === 0) return false;
        for (let option = first; option < first + count; option++) {
          const target = optionIndices[option * I.size + I.target];
          if (target < touchpoints) reached.add(target);
        }
      }
    }
  }
  return true;
}
