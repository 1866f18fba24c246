/** Problems in words: where, what is wrong, and what would help. */
import type { Problem } from '../../models/problem.ts';
import type { Language } from './language.ts';
import { withNames, type NameOf } from './named.ts';
import { placeText } from './places.ts';
import { problemSentences } from './problems.ts';

export type { Language } from './language.ts';

/** Without `nameOf` ids stand as they are. */
export function problemText(problem: Problem, language: Language, nameOf: NameOf = () => undefined): string {
  const place = placeText(problem.path, language, nameOf);
  // The table has an entry of the right kind for every kind, which the compiler does not follow through the union.
  const sentences = problemSentences[language][problem.kind] as (found: Problem) => string;
  const said = sentences(withNames(problem, nameOf));
  return place === ''
    ? said
    : `${place[0].toUpperCase()}${place.slice(1)}: ${said[0].toLowerCase()}${said.slice(1)}`;
}
