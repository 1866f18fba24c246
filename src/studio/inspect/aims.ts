/** What an event can change, by name: every number that a patch may change, what is chosen, and what can be closed. */
import { marketFields, tierFields, tierIds } from '../../../models/market.ts';
import { guess, type Fields } from '../../../models/quantity.ts';
import { segmentFields } from '../../../models/segment.ts';
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { touchpointFields } from '../../../models/touchpoint.ts';
import { transitionFields } from '../../../models/transition.ts';
import { isPatchable } from '../../document/commands/numbers.ts';
import { fieldNames } from '../../words/fields.ts';
import type { FieldWords } from '../../words/fieldWords.ts';
import { inspect } from '../../words/inspect.ts';
import type { Language } from '../../words/language.ts';
import { names } from '../../words/names.ts';
import { choiceIn } from './choice.ts';

/** By target, in the order of the study. */
export function aimsOf(study: Study, language: Language): ReadonlyMap<string, string> {
  const words = inspect[language];
  const fields = fieldNames[language];
  const aims = new Map<string, string>();
  const add = (object: string, name: string, table: Fields, called: Called, more: readonly Other[] = []) => {
    for (const key of Object.keys(table)) {
      const target = `${object}.${key}`;
      if (isPatchable(target)) aims.set(target, joined(name, called[key]?.name ?? key));
    }
    for (const [key, text] of more) aims.set(key === '' ? object : `${object}.${key}`, joined(name, text));
  };

  const { closed } = words.events;
  const { layer, kind } = words.touchpoint;
  for (const { id, name } of study.touchpoints) {
    const others: readonly Other[] = [
      ['', closed],
      ['layer', layer],
      ['kind', kind],
    ];
    add(`touchpoints.${id}`, name, touchpointFields, fields.touchpoint, others);
  }
  const places = new Map([...study.touchpoints, ...study.exits].map(({ id, name }) => [id, name]));
  const ways = new Map<string, number>();
  for (const { from, to } of study.transitions)
    ways.set(`${from}>${to}`, (ways.get(`${from}>${to}`) ?? 0) + 1);
  for (const { id, from, to, condition } of study.transitions) {
    const ends = `${places.get(from) ?? from} → ${places.get(to) ?? to}`;
    const isOne = ways.get(`${from}>${to}`) === 1;
    const name = isOne ? ends : `${ends} (${names[language].conditions[condition]})`;
    const others: readonly Other[] = [
      ['', closed],
      ['condition', words.arrow.condition],
      ['law', words.arrow.law],
    ];
    add(`transitions.${id}`, name, transitionFields, fields.transition, others);
  }
  for (const { id, name } of study.segments) add(`segments.${id}`, name, segmentFields, fields.segment);
  add('market', '', marketFields, fields.market);
  for (const id of tierIds) {
    const name = study.tiers[id].name ?? names[language].tiers[id].label;
    add(`tiers.${id}`, name, tierFields[id], fields.tier);
  }
  return aims;
}

type Called = Readonly<Record<string, FieldWords | undefined>>;
/** What is no number: its key, '' for the object as a whole, and its name. */
type Other = readonly [key: string, name: string];

function joined(name: string, what: string): string {
  return name === '' ? `${what.slice(0, 1).toUpperCase()}${what.slice(1)}` : `${name}: ${what}`;
}

/**
 * The edit of a target that changes nothing yet, whatever a strategy makes of the number: one that sets it would. An
 * object as a whole is closed.
 */
export function firstEdit(study: Study, target: string): Edit | undefined {
  if (target.split('.').length === 2 && !target.startsWith('market.')) return { kind: 'remove', target };
  if (isPatchable(target)) return { kind: 'add', target, value: guess(0) };
  const choice = choiceIn(study, target, undefined);
  return choice && { kind: 'choose', target, value: choice.value };
}

/** The targets in whose name all these words stand, in any order. */
export function found(aims: ReadonlyMap<string, string>, query: string): readonly string[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...aims].flatMap(([target, name]) => {
    const text = name.toLowerCase();
    return asked.every((one) => text.includes(one)) ? [target] : [];
  });
}
