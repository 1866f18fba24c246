/** What would overturn the answer, as the verdict says it. */
import type { Study } from '../../../../models/study.ts';
import type { Overturning } from '../../../../workers/decide/overturning.ts';
import { inputName, inputText } from '../../../words/inputs.ts';
import type { Language } from '../../../words/language.ts';
import type { VerdictFacts } from '../../../words/verdict.ts';
import { letterOf } from '../../badge.ts';

/** The input by its name, after the letter of the strategy that it belongs to. */
export function overturnText(
  found: Overturning,
  study: Study,
  language: Language,
): NonNullable<VerdictFacts['overturn']> {
  if (found.kind === 'middle') return found;
  const { kind, input, flip, side } = found;
  const { strategy, text } = inputName(input, study, language);
  const place = study.strategies.findIndex(({ id }) => id === strategy);
  const letter = place < 0 ? '' : `${letterOf(place)}: `;
  return { kind, input: `${letter}${text}`, value: inputText(flip.value, input, study, language), side };
}
