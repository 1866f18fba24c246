/** Problems that depend on a circumstance are told once, not again for every strategy and day. */
import type { Circumstance, Details, ProblemKind, Report } from '../problem.ts';

/** Tells a problem of a circumstance, unless it is known from "as is" or of this strategy already. */
export type Tell = <Kind extends ProblemKind>(
  kind: Kind,
  path: string,
  when: Circumstance,
  details: Omit<Details[Kind], keyof Circumstance>,
) => void;

export function tellOnce(found: Report): Tell {
  const told = new Set<string>();
  return (kind, path, when, details) => {
    const key = JSON.stringify([kind, path, 'outcome' in details ? details.outcome : '']);
    const keyHere = `${when.strategy ?? ''} ${key}`;
    if (told.has(` ${key}`) || told.has(keyHere)) return;
    told.add(keyHere);
    // What the details lack of their kind is the circumstance.
    found.add(kind, path, () => ({ ...details, ...when }) as unknown as Details[typeof kind]);
  };
}
