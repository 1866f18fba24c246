/**
 * What a study means, as far as it can be wrong: it fits the format, and yet it may refer to nothing, hold numbers that
 * cannot be, or lead customers where there is no way on. Every part takes time in proportion to the study.
 */
import { checkEdits } from './check/edits.ts';
import { checkIds } from './check/ids.ts';
import { checkNumbers } from './check/numbers.ts';
import { checkReferences } from './check/references.ts';
import { checkWorlds } from './check/worlds.ts';
import { report, type Problem } from './problem.ts';
import type { Study } from './study.ts';

export function check(study: Study): Problem[] {
  const found = report();
  checkIds(study, found);
  checkReferences(study, found);
  checkNumbers(study, found);
  checkEdits(study, found);
  checkWorlds(study, found);
  return found.list();
}
