/** What would overturn the answer, as the verdict says it. */
import type { Study } from '../../../../models/study.ts';
import type { Input } from '../../../../workers/decide/inputs.ts';
import type { Overturning } from '../../../../workers/decide/overturning.ts';
import { inputName, inputText } from '../../../words/inputs.ts';
import type { Language } from '../../../words/language.ts';
import type { VerdictFacts } from '../../../words/verdict.ts';
import { letterOf } from '../../badge.ts';

export function overturnText(
  found: Overturning,
  study: Study,
  language: Language,
): NonNullable<VerdictFacts['overturn']> {
  if (found.kind === 'middle') return found;
  const { kind, input, flip, side } = found;
  const value = inputText(flip.value, input, study, language);
  return { kind, input: letteredName(input, study, language), value, side };
}

/** An input by its name, after the letters of the strategies that it belongs to: “A, E: Desk: reach”. */
export function letteredName(
  input: Pick<Input, 'id' | 'kind' | 'copies'>,
  study: Study,
  language: Language,
): string {
  const { strategies, text } = inputName(input, study, language);
  const letters = study.strategies.flatMap(({ id }, place) =>
    strategies.includes(id) ? [letterOf(place)] : [],
  );
  return letters.length === 0 ? text : `${letters.join(', ')}: ${text}`;
}
