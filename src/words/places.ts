/** Places of a study in words: `touchpoints.advisor.reach` is “touchpoint ‘advisor’, reach”. */
import { isTier } from '../../models/tables.ts';
import { fieldNames, type FieldNames } from './fields.ts';
import type { FieldWords } from './fieldWords.ts';
import type { Language, Words } from './language.ts';
import type { Listed, NameOf } from './named.ts';
import { names } from './names.ts';

/**
 * '' for the study as a whole. Names that are no part of a study are given as they are, and so are ids for which `nameOf`
 * has no name.
 */
export function placeText(path: string, language: Language, nameOf: NameOf = () => undefined): string {
  if (path === '') return '';
  const { one, point, parts, change, added } = placeWords[language];
  const said: string[] = [];
  const rest = path.split('.');
  let table = own(tables, rest[0]);
  const word = (key: string): string =>
    fieldWords(table, key, language)?.name ?? own(parts, key) ?? `‘${key}’`;
  for (let i = 0; i < rest.length; i++) {
    const key = rest[i];
    const next = rest[i + 1];
    if (key === 'edits' && next !== undefined) {
      said.push(`${change} ${/^\d+$/.test(next) ? Number(next) + 1 : `‘${next}’`}`);
      i += 1;
    } else if (i === 0 && key === 'curve' && next !== undefined) {
      said.push(`${point} ${Number(next) + 1}`);
      i += 1;
    } else if (i === 0 && isListed(key) && next !== undefined) {
      said.push(`${one[key]} ‘${nameOf(key, next) ?? next}’`);
      i += 1;
    } else if (i === 1 && table === 'tier' && isTier(key)) {
      said.push(names[language].tiers[key].name);
    } else if (i > 0 && (key === 'touchpoint' || key === 'transition')) {
      // what an edit adds
      said.push(added[key]);
      table = key;
    } else {
      said.push(i === 0 ? (own(parts, key) ?? word(key)) : word(key));
    }
  }
  return said.join(', ');
}

function fieldWords(
  table: keyof FieldNames | undefined,
  key: string,
  language: Language,
): FieldWords | undefined {
  return table === undefined ? undefined : own<FieldWords>(fieldNames[language][table], key);
}

/** What a table says of a key, not what every object says of it. */
function own<T>(table: Readonly<Record<string, T | undefined>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isListed(key: string): key is Listed {
  return Object.hasOwn(placeWords.en.one, key);
}

const tables: Readonly<Record<string, keyof FieldNames | undefined>> = {
  touchpoints: 'touchpoint',
  transitions: 'transition',
  segments: 'segment',
  strategies: 'strategy',
  events: 'event',
  market: 'market',
  tiers: 'tier',
  settings: 'setting',
};

interface PlaceWords {
  /** One item of a list. */
  readonly one: Readonly<Record<Listed, string>>;
  /** One of the curve. */
  readonly point: string;
  readonly added: Readonly<Record<'touchpoint' | 'transition', string>>;
  readonly change: string;
  readonly parts: Readonly<Record<string, string>>;
}

const placeWords: Words<PlaceWords> = {
  en: {
    one: {
      touchpoints: 'touchpoint',
      transitions: 'arrow',
      segments: 'segment',
      strategies: 'strategy',
      events: 'event',
      phases: 'phase',
      exits: 'exit',
      notes: 'note',
    },
    point: 'curve, point',
    added: { touchpoint: 'new touchpoint', transition: 'new arrow' },
    change: 'change',
    parts: {
      touchpoints: 'touchpoints',
      transitions: 'arrows',
      segments: 'segments',
      strategies: 'strategies',
      events: 'events',
      phases: 'phases',
      exits: 'exits',
      notes: 'notes',
      curve: 'curve',
      edits: 'changes',
      market: 'market',
      tiers: 'tiers',
      settings: 'settings',
      id: 'id',
      name: 'name',
      note: 'note',
      text: 'text',
      format: 'format',
      version: 'version',
      currency: 'currency',
      startDate: 'start date',
      start: 'first touchpoint',
      phase: 'phase',
      channel: 'channel',
      layer: 'layer',
      kind: 'kind',
      bond: 'bonding level',
      x: 'place across',
      y: 'place down',
      from: 'from',
      to: 'to',
      condition: 'condition',
      law: 'law of the waiting time',
      target: 'target',
      value: 'value',
      low: 'low',
      high: 'high',
      evidence: 'evidence',
      source: 'source',
      balance: 'balance',
    },
  },
  nl: {
    one: {
      touchpoints: 'contactpunt',
      transitions: 'pijl',
      segments: 'segment',
      strategies: 'strategie',
      events: 'gebeurtenis',
      phases: 'fase',
      exits: 'uitgang',
      notes: 'notitie',
    },
    point: 'curve, punt',
    added: { touchpoint: 'nieuw contactpunt', transition: 'nieuwe pijl' },
    change: 'wijziging',
    parts: {
      touchpoints: 'contactpunten',
      transitions: 'pijlen',
      segments: 'segmenten',
      strategies: 'strategieën',
      events: 'gebeurtenissen',
      phases: 'fasen',
      exits: 'uitgangen',
      notes: 'notities',
      curve: 'curve',
      edits: 'wijzigingen',
      market: 'markt',
      tiers: 'banden',
      settings: 'instellingen',
      id: 'id',
      name: 'naam',
      note: 'toelichting',
      text: 'tekst',
      format: 'formaat',
      version: 'versie',
      currency: 'munt',
      startDate: 'begindatum',
      start: 'eerste contactpunt',
      phase: 'fase',
      channel: 'kanaal',
      layer: 'laag',
      kind: 'soort',
      bond: 'bindingsniveau',
      x: 'plaats overdwars',
      y: 'plaats omlaag',
      from: 'van',
      to: 'naar',
      condition: 'voorwaarde',
      law: 'verdeling van de wachttijd',
      target: 'doel',
      value: 'waarde',
      low: 'laag',
      high: 'hoog',
      evidence: 'onderbouwing',
      source: 'bron',
      balance: 'saldo',
    },
  },
};
