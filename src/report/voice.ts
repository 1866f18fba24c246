/** How a report says numbers and names. */
import { remembered } from '../../models/remembered.ts';
import type { Study } from '../../models/study.ts';
import type { Input } from '../../workers/decide/inputs.ts';
import type { Interval } from '../../workers/measures/estimate.ts';
import { formatInterval, formatMoney, formatNumber, formatShare } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import type { NameOf } from '../words/named.ts';
import { placeText } from '../words/places.ts';
import type { Measure } from './standing.ts';

export interface ReportVoice {
  readonly money: (amount: number, sign?: boolean) => string;
  readonly measure: (measure: Measure, value: number) => string;
  readonly range: (range: Interval, write: (value: number) => string) => string;
}

export function reportVoice({ currency }: Study, language: Language): ReportVoice {
  const money = (amount: number, sign = false): string =>
    formatMoney(amount, currency, language, { short: true, sign });
  return {
    money,
    measure: (measure, value) => {
      switch (measure) {
        case 'cost':
          return money(value);
        case 'clv':
          return formatMoney(value, currency, language, { digits: 0 });
        case 'active':
          return formatShare(value, language, { digits: 0 });
        case 'nps':
          return formatNumber(value, language, { digits: 0, sign: true });
        case 'engagementGrade':
        case 'serviceGrade':
          return formatNumber(value, language, { digits: 1 });
        default:
          return measure satisfies never;
      }
    },
    range: ({ low, high }, write) => formatInterval(low, high, write),
  };
}

/** An uncertain input in words: the number, and the strategy in whose patch it stands. */
export function nameOfInput(
  { id, kind }: Pick<Input, 'id' | 'kind'>,
  study: Study,
  language: Language,
): string {
  const nameOf = namesIn(study);
  const path = kind === 'execution' ? `strategies.${id}.executionRisk` : id;
  const [list, object, edits, ...target] = path.split('.');
  if (edits !== 'edits') return placeText(path, language, nameOf);
  const owner = placeText(`${list}.${object}`, language, nameOf);
  return `${owner}: ${placeText(target.join('.'), language, nameOf)}`;
}

/** What each object of a study is called; an arrow by the places it joins. */
const namesIn = remembered((study: Study): NameOf => {
  const edits = [...study.strategies, ...study.events].flatMap((patch) => patch.edits);
  const places = [
    ...edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
    ...study.touchpoints,
    ...study.exits,
  ];
  const named = new Map(places.map(({ id, name }) => [id, name]));
  const arrows = [
    ...edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : [])),
    ...study.transitions,
  ];
  return (list, id) => {
    if (list === 'touchpoints' || list === 'exits') return named.get(id);
    if (list === 'notes') return undefined;
    if (list === 'transitions') {
      const arrow = arrows.find((one) => one.id === id);
      return arrow && `${named.get(arrow.from) ?? arrow.from} → ${named.get(arrow.to) ?? arrow.to}`;
    }
    return study[list].find((one) => one.id === id)?.name;
  };
});
