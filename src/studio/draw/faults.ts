/** Problems of the study by what they are about on the canvas: a place, or an arrow. */
import type { Problem } from '../../../models/problem.ts';
import type { Scope } from '../../document/commands/command.ts';
import type { Journey } from './journey.ts';

/** By id of a place or of an arrow. Those of a strategy's patch count when it is looked at. */
export function faultsOf(
  problems: readonly Problem[],
  { arrows }: Journey,
  scope: Scope,
): ReadonlyMap<string, readonly Problem[]> {
  const arrowOf = new Map(arrows.flatMap(({ id, transitions }) => transitions.map((one) => [one.id, id])));
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const parts = problem.path.split('.');
    const inPatch = parts[0] === 'strategies' && parts[1] === scope && scope !== undefined;
    const at = inPatch ? parts.findIndex((part) => part === 'touchpoints' || part === 'transitions') : 0;
    if (at < 0) continue;
    const [list, id] = [parts[at], parts[at + 1]];
    const key =
      list === 'touchpoints' || list === 'exits' ? id : list === 'transitions' ? arrowOf.get(id) : undefined;
    if (key === undefined) continue;
    const known = found.get(key);
    if (known) known.push(problem);
    else found.set(key, [problem]);
  }
  return found;
}
