/** Problems tell ids; readers know names. */
import type { Problem } from '../../models/problem.ts';

/** The lists of a study whose items have ids. An id says which item only together with its list. */
export type Listed =
  'touchpoints' | 'transitions' | 'exits' | 'segments' | 'strategies' | 'events' | 'phases' | 'notes';

/** The name that readers know for an item of a list, where there is one. */
export type NameOf = (list: Listed, id: string) => string | undefined;

/**
 * The same problem with names in the place of ids, where it tells of an object. Where it tells of an id itself (taken,
 * not allowed, found but unknown), that stays.
 */
export function withNames(problem: Problem, nameOf: NameOf): Problem {
  const name = (id: string, ...lists: Listed[]): string =>
    lists.map((list) => nameOf(list, id)).find((found) => found !== undefined) ?? id;
  const under = (strategy: string | null): string | null => strategy && name(strategy, 'strategies');
  switch (problem.kind) {
    case 'unknown-start':
      return { ...problem, nearest: problem.nearest.map((id) => name(id, 'touchpoints')) };
    case 'unknown-reference': {
      const lists = referred[problem.to];
      return { ...problem, nearest: problem.nearest.map((id) => name(id, ...lists)) };
    }
    case 'removes-start':
      return { ...problem, start: name(problem.start, 'touchpoints') };
    case 'way-out-of-exit':
      return { ...problem, exit: name(problem.exit, 'exits') };
    case 'tier-order':
    case 'gate-order':
    case 'shares-zero':
    case 'no-way-on':
    case 'zero-weights':
      return { ...problem, strategy: under(problem.strategy) };
    case 'endless-instant':
    case 'zero-wait-cycle': {
      const touchpoints = problem.touchpoints.map((id) => name(id, 'touchpoints'));
      return { ...problem, strategy: under(problem.strategy), touchpoints };
    }
    default:
      return problem;
  }
}

const referred = {
  touchpoint: ['touchpoints'],
  place: ['touchpoints', 'exits'],
  phase: ['phases'],
} as const;
