/** Where a problem is: the object or number that its path means, and the strategy in which it shows. */
import type { Problem } from '../../../models/problem.ts';
import type { Study } from '../../../models/study.ts';
import type { Scope } from '../../document/commands/command.ts';
import { targetOf } from '../../document/commands/patch.ts';

export interface Target {
  /** `touchpoints.advisor.reach`; within the patch of an event `events.storm.edits.touchpoints.advisor.reach`. */
  readonly path: string;
  /** The strategy whose patch says it. */
  readonly scope: Scope;
  /** Which of its edits. */
  readonly edit: number | undefined;
}

/**
 * The number or object that a path within a patch is about: `strategies.a.edits.2.value.low` is what edit 2 changes. What
 * an event changes stands in the panel of the event: `events.e.edits.2.value.low` is `events.e.edits.market.rest`.
 */
export function targetAt(path: string, study: Study): Target {
  const [list, id, edits, index, ...rest] = path.split('.');
  const isPatch = (list === 'strategies' || list === 'events') && edits === 'edits' && index !== undefined;
  const patch = isPatch ? study[list].find((one) => one.id === id) : undefined;
  if (!patch) return { path, scope: undefined, edit: undefined };
  const edit = /^\d+$/.test(index) ? patch.edits[Number(index)] : undefined;
  const own = edit?.kind === 'addTouchpoint' || edit?.kind === 'addTransition' ? rest.slice(1) : [];
  const about = edit ? [targetOf(edit), ...own] : [index, ...rest];
  if (list === 'events')
    return { path: ['events', id, 'edits', ...about].join('.'), scope: undefined, edit: undefined };
  return { path: about.join('.'), scope: id, edit: edit && Number(index) };
}

/** The problems of one number in a scope, its low and high included. */
export function problemsAt(
  problems: readonly Problem[],
  study: Study,
  path: string,
  scope: Scope,
): readonly Problem[] {
  return problems.filter((problem) => {
    if (problem.path === '') return false;
    const target = targetAt(problem.path, study);
    return (
      (target.path === path || target.path.startsWith(`${path}.`)) &&
      (target.scope === undefined || target.scope === scope)
    );
  });
}

/** The problems of an object and all that is in it, in a scope. */
export function problemsWithin(
  problems: readonly Problem[],
  study: Study,
  object: string,
  scope: Scope,
): readonly Problem[] {
  return problemsAt(problems, study, object, scope).filter(
    (problem) => !('strategy' in problem) || problem.strategy === null || problem.strategy === scope,
  );
}
