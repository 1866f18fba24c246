/** Problems in words: where, what is wrong, and what would help. */
import type { Problem } from '../../models/problem.ts';
import type { Language } from './language.ts';
import { placeText } from './places.ts';
import { problemSentences } from './problems.ts';

export type { Language } from './language.ts';

/** `nameOf` gives the name that readers know for an id, where there is one; without it ids stand as they are. */
export function problemText(
  problem: Problem,
  language: Language,
  nameOf: (id: string) => string | undefined = () => undefined,
): string {
  const place = placeText(problem.path, language);
  // The table has an entry of the right kind for every kind, which the compiler does not follow through the union.
  const sentences = problemSentences[language][problem.kind] as (found: Problem) => string;
  const said = sentences(problem);
  const text =
    place === ''
      ? said
      : `${place[0].toUpperCase()}${place.slice(1)}: ${said[0].toLowerCase()}${said.slice(1)}`;
  // Whatever is named stands between these marks.
  return text.replace(/‘([^‘’]+)’/g, (quoted, id: string) => {
    const name = nameOf(id);
    return name === undefined ? quoted : `‘${name}’`;
  });
}
