/** The words of a number in its field: its unit, its evidence, and why a text is no number of it. */
import type { Unit } from '../../models/quantity.ts';
import type { Words } from './language.ts';

export interface NumberWords {
  readonly units: Readonly<Record<Exclude<Unit, 'money' | 'moneyPerYear'>, string>>;
  readonly yearly: string;
  readonly number: {
    readonly sign: (evidence: string, name: string) => string;
    readonly slider: (name: string) => string;
    readonly evidence: string;
    readonly source: string;
    readonly note: string;
    readonly default: (value: string) => string;
    readonly derived: string;
    readonly range: (min: string, max: string) => string;
    readonly least: (min: string) => string;
    readonly reset: string;
    readonly backTo: (value: string) => string;
    readonly defaultHolds: string;
    readonly defaultSource: string;
    readonly typing: string;
    readonly estimateHelp: string;
    readonly add: (value: string) => string;
    readonly multiply: (value: string) => string;
    readonly asIs: string;
    readonly column: (count: string) => string;
    readonly drop: string;
  };
  readonly faults: {
    readonly empty: string;
    readonly notANumber: (found: string) => string;
    readonly wrongUnit: (found: string) => string;
    readonly tooMany: (count: string) => string;
    readonly noEstimate: string;
    readonly outOfRange: (value: string, min: string, max: string) => string;
    readonly tooSmall: (value: string, min: string) => string;
    readonly order: (low: string, middle: string, high: string) => string;
    readonly bounds: (min: string, max: string) => string;
    readonly skew: (from: string, to: string) => string;
  };
}

export const numberWords: Words<NumberWords> = {
  en: {
    units: {
      points: 'points',
      grade: '',
      share: '',
      ratio: '',
      days: 'days',
      perYear: 'a year',
      gradePerYear: 'a year',
      logOdds: '',
      customers: '',
      score: '',
    },
    yearly: 'a year',
    number: {
      sign: (evidence, name) => `${name}: ${evidence}. Source and note`,
      slider: (name) => `${name}, slider`,
      evidence: 'Evidence',
      source: 'Source',
      note: 'Note',
      default: (value) => `Default ${value}.`,
      derived: 'Without a number of its own it follows from other numbers.',
      range: (min, max) => `From ${min} to ${max}.`,
      least: (min) => `From ${min}.`,
      reset: 'Back to the default',
      backTo: (value) => `Back to as is: ${value}`,
      defaultHolds: 'Nobody said anything yet: the default counts.',
      defaultSource: 'default of the model',
      typing: 'What you type counts as a guess and keeps its source and note; say here if it is more.',
      estimateHelp:
        'Not sure? Type “5 to 9”, or low – middle – high: one time in ten the truth lies below low, one time in ten above high. A pasted column of data works too.',
      add: (value) => `as is plus ${value}`,
      multiply: (value) => `as is times ${value}`,
      asIs: 'as is',
      column: (count) => `10th, 50th and 90th percentile of ${count} pasted numbers`,
      drop: 'Throw away what was typed',
    },
    faults: {
      empty: 'Type a number; until then the last one counts.',
      notANumber: (found) => `“${found}” is not a number yet; the last one counts.`,
      wrongUnit: (found) => `“${found}” does not belong to this number.`,
      tooMany: (count) => `One number is enough here, and these are ${count}.`,
      noEstimate: 'One number is enough here.',
      outOfRange: (value, min, max) => `${value} is out of range: from ${min} to ${max}.`,
      tooSmall: (value, min) => `${value} is too small: from ${min}.`,
      order: (low, middle, high) => `Low, middle, high must rise; these are ${low}, ${middle}, ${high}.`,
      bounds: (min, max) =>
        `Low and high must lie between ${min} and ${max}, and not on them: one time in ten the truth lies beyond.`,
      skew: (from, to) => `With these ends the middle must lie between ${from} and ${to}.`,
    },
  },
  nl: {
    units: {
      points: 'punten',
      grade: '',
      share: '',
      ratio: '',
      days: 'dagen',
      perYear: 'per jaar',
      gradePerYear: 'per jaar',
      logOdds: '',
      customers: '',
      score: '',
    },
    yearly: 'per jaar',
    number: {
      sign: (evidence, name) => `${name}: ${evidence}. Bron en toelichting`,
      slider: (name) => `${name}, schuif`,
      evidence: 'Onderbouwing',
      source: 'Bron',
      note: 'Toelichting',
      default: (value) => `Standaard ${value}.`,
      derived: 'Zonder eigen getal volgt het uit andere getallen.',
      range: (min, max) => `Van ${min} tot en met ${max}.`,
      least: (min) => `Vanaf ${min}.`,
      reset: 'Terug naar de standaard',
      backTo: (value) => `Terug naar nu: ${value}`,
      defaultHolds: 'Nog niemand heeft iets gezegd: de standaard telt.',
      defaultSource: 'standaard van het model',
      typing: 'Wat je typt telt als gevoel en houdt zijn bron en toelichting; zeg het hier als het meer is.',
      estimateHelp:
        'Niet zeker? Typ “5 tot 9”, of laag – midden – hoog: één op de tien keer ligt de waarheid onder laag, één op de tien keer boven hoog. Een geplakte kolom gegevens kan ook.',
      add: (value) => `nu plus ${value}`,
      multiply: (value) => `nu maal ${value}`,
      asIs: 'nu',
      column: (count) => `10e, 50e en 90e percentiel van ${count} geplakte getallen`,
      drop: 'Gooi weg wat is getypt',
    },
    faults: {
      empty: 'Typ een getal; tot dan telt het vorige.',
      notANumber: (found) => `“${found}” is nog geen getal; het vorige telt.`,
      wrongUnit: (found) => `“${found}” hoort niet bij dit getal.`,
      tooMany: (count) => `Eén getal is hier genoeg, en dit zijn er ${count}.`,
      noEstimate: 'Eén getal is hier genoeg.',
      outOfRange: (value, min, max) => `${value} valt erbuiten: van ${min} tot en met ${max}.`,
      tooSmall: (value, min) => `${value} is te klein: vanaf ${min}.`,
      order: (low, middle, high) => `Laag, midden, hoog moeten oplopen; dit zijn ${low}, ${middle}, ${high}.`,
      bounds: (min, max) =>
        `Laag en hoog moeten tussen ${min} en ${max} liggen, en niet erop: één op de tien keer ligt de waarheid erbuiten.`,
      skew: (from, to) => `Bij deze uiteinden moet het midden tussen ${from} en ${to} liggen.`,
    },
  },
};
