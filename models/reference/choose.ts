/** Step 8: where to next, by the pulls of the transitions that stand open. */
import { uniform, visitSlot } from '../chance/draws.ts';
import { pull } from '../rules/branch.ts';
import type { TransitionInForce, World } from '../world/inForce.ts';
import type { Stop } from './stop.ts';

/** The transitions that stand open after an outcome at a touchpoint, in the order of their ids. */
type Ways = (from: string, failed: boolean) => readonly TransitionInForce[];

/** Those of a world, which lists them by id already. */
export function waysOn({ transitions }: World): Ways {
  const open = new Map<string, TransitionInForce[]>();
  for (const transition of transitions.values()) {
    if (transition.weight === 0) continue;
    const known = open.get(transition.from);
    if (known) known.push(transition);
    else open.set(transition.from, [transition]);
  }
  return (from, failed) =>
    (open.get(from) ?? []).filter(
      ({ condition }) => condition === 'any' || condition === (failed ? 'failed' : 'ok'),
    );
}

/** Among the transitions whose condition fits, with probability ∝ w·exp(η·θ·B/100), in the order of their ids. */
export function choose(
  fitting: readonly TransitionInForce[],
  balance: number,
  { feedback, words, less }: Stop,
): TransitionInForce {
  const u = uniform(words.visit[visitSlot.branch]);
  const pulls = fitting.map((t) => pull(t.weight, t.sensitivity, feedback, balance));
  const total = pulls.reduce((sum, w) => sum + w, 0);
  let cumulated = 0;
  let last: TransitionInForce | undefined;
  for (const [k, t] of fitting.entries()) {
    if (pulls[k] === 0) continue;
    last = t;
    cumulated += pulls[k];
    if (less('branch', u, cumulated / total, k)) return t;
  }
  if (last === undefined) throw new Error('no way on: the study did not pass its check');
  return last;
}
