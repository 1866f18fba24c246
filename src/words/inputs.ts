/** The uncertain inputs of a study as people know them: their names, and the values that they may have. */
import { readNumber } from '../../models/path.ts';
import type { Field } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';
import type { Input } from '../../workers/decide/inputs.ts';
import { formatMoney, formatNumber, formatShare, formatUnit, isPercent } from './format.ts';
import type { Language, Words } from './language.ts';
import { namesOf } from './namesOf.ts';
import { placeText } from './places.ts';

type Named = Pick<Input, 'id' | 'kind'>;

export interface InputName {
  /** Ids of the strategies in whose patches the number stands, or of the one that is carried out. */
  readonly strategies: readonly string[];
  readonly text: string;
}

/** `market.lossWeight` is “Weight of losses”, `touchpoints.desk.failure` “Desk: chance that it goes wrong”. */
export function inputName(
  { id, kind, copies }: Named & Pick<Input, 'copies'>,
  study: Study,
  language: Language,
): InputName {
  if (kind === 'execution') return { strategies: [id], text: inputWords[language].execution };
  const [list, object, edits, ...target] = id.split('.');
  const isPatch = edits === 'edits' && (list === 'strategies' || list === 'events');
  const text = numberName(isPatch ? target.join('.') : id, study, language);
  const event = list === 'events' ? namesOf(study)('events', object) : undefined;
  return {
    strategies: list === 'strategies' ? [id, ...copies].map((path) => path.split('.')[1]) : [],
    text: event === undefined ? text : `${event}: ${text}`,
  };
}

/** Where the number of an input stands: of how well a strategy is carried out, its risk. */
export function pathOf({ id, kind }: Named): string {
  return kind === 'execution' ? `strategies.${id}.executionRisk` : id;
}

/** A number by its path, with the strategy or event in whose patch it stands: “strategy ‘Basics’: touchpoint ‘App’, reach”. */
export function numberPlace(path: string, study: Study, language: Language): string {
  const nameOf = namesOf(study);
  const [list, object, edits, ...target] = path.split('.');
  if (edits !== 'edits') return placeText(path, language, nameOf);
  const owner = placeText(`${list}.${object}`, language, nameOf);
  return `${owner}: ${placeText(target.join('.'), language, nameOf)}`;
}

/** A value that an input may have, to three digits, as it stands in a sentence. */
export function inputText(value: number, input: Named, study: Study, language: Language): string {
  const text = shortText(value, input, study, language);
  return input.kind === 'execution' ? inputWords[language].ofPlan(text) : text;
}

/** The same as it stands in a chart: how well a strategy is carried out is a share, of what need not be said. */
export function shortText(value: number, input: Named, study: Study, language: Language): string {
  const field = readNumber(study, pathOf(input))?.field;
  return input.kind === 'execution' || !field
    ? formatShare(value, language)
    : numberText(value, field, study, language);
}

/** A number of a study to three digits, its unit only where it would not be understood without. */
export function numberText(value: number, field: Field, { currency }: Study, language: Language): string {
  const rounded = Number(value.toPrecision(3));
  switch (field.unit) {
    case 'money':
    case 'moneyPerYear':
      return formatMoney(rounded, currency, language, { short: true });
    case 'perYear':
    case 'gradePerYear':
    case 'points':
      return isPercent(field)
        ? formatUnit(rounded, { unit: 'share', max: 1 }, language, { currency })
        : formatNumber(rounded, language);
    default:
      return formatUnit(rounded, field, language, { currency });
  }
}

/** The number itself, without the patch in which it stands. */
function numberName(path: string, study: Study, language: Language): string {
  const [list, id] = path.split('.');
  const parts = placeText(path, language).split(', ');
  const what = parts.at(-1) ?? path;
  switch (list) {
    case 'touchpoints':
    case 'transitions':
    case 'segments':
      return `${namesOf(study)(list, id) ?? id}: ${what}`;
    case 'tiers':
      return capital(parts.slice(1).join(': '));
    default:
      return capital(what);
  }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

interface InputWords {
  readonly execution: string;
  readonly ofPlan: (share: string) => string;
}

const inputWords: Words<InputWords> = {
  en: {
    execution: 'How well it is carried out',
    ofPlan: (share) => `${share} of plan`,
  },
  nl: {
    execution: 'Hoe goed het wordt uitgevoerd',
    ofPlan: (share) => `${share} van het plan`,
  },
};
