/** Every problem in sentences: what is wrong, and what would help. Its place is said by `problemText`. */
import type { Circumstance, ProblemKind, ProblemOf, Shape } from '../../models/problem.ts';
import type { Field } from '../../models/quantity.ts';
import { formatNumber, isPercent } from './format.ts';
import type { Language, Words } from './language.ts';
import { names } from './names.ts';

type Sentences = { readonly [Kind in ProblemKind]: (problem: ProblemOf<Kind>) => string };

const quoted = (text: string): string => `‘${text}’`;

function listed(items: readonly string[], or: string): string {
  const all = items.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${or} ${all[all.length - 1]}`;
}

const didYouMean = (similar: readonly string[]): string =>
  similar.length === 0 ? '' : ` Did you mean ${listed(similar, 'or')}?`;

const bedoelJe = (similar: readonly string[]): string =>
  similar.length === 0 ? '' : ` Bedoel je ${listed(similar, 'of')}?`;

/** A number as its field writes it, so that a share is 40% here as there; without a field as it is. */
function written(value: number, language: Language, of: Pick<Field, 'unit' | 'max'> | undefined): string {
  return of && isPercent(of)
    ? `${formatNumber(Number((value * 100).toPrecision(12)), language)}%`
    : formatNumber(value, language);
}

const share = { unit: 'share', max: 1 } as const;

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly of?: Pick<Field, 'unit' | 'max'>;
}

/** “between 0 and 1”, or one end of it. */
function range({ min, max, of }: Limits, language: Language): string {
  const { between, and, least, most } = ranges[language];
  const say = (value: number): string => written(value, language, of);
  if (min === -Infinity) return `${most} ${say(max)}`;
  return max === Infinity ? `${least} ${say(min)}` : `${between} ${say(min)} ${and} ${say(max)}`;
}

const ranges: Words<Readonly<Record<'between' | 'and' | 'least' | 'most', string>>> = {
  en: { between: 'between', and: 'and', least: 'at least', most: 'at most' },
  nl: { between: 'tussen', and: 'en', least: 'minstens', most: 'hoogstens' },
};

/** “ under the strategy ‘basics’, from day 30”; '' for as is from the start. */
function when({ strategy, day }: Circumstance, language: Language): string {
  const words = language === 'en' ? ['under the strategy', 'from day'] : ['onder de strategie', 'vanaf dag'];
  const parts = [
    ...(strategy === null ? [] : [`${words[0]} ${quoted(strategy)}`]),
    ...(day === 0 ? [] : [`${words[1]} ${formatNumber(day, language)}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

const shapes: Words<Readonly<Record<Shape, string>>> = {
  en: {
    text: 'a text',
    number: 'a number',
    list: 'a list',
    object: 'an object',
    boolean: 'true or false',
    null: 'null',
    nothing: 'nothing',
    other: 'something else',
  },
  nl: {
    text: 'een tekst',
    number: 'een getal',
    list: 'een lijst',
    object: 'een object',
    boolean: 'true of false',
    null: 'null',
    nothing: 'niets',
    other: 'iets anders',
  },
};

const n = (value: number, language: Language): string => formatNumber(value, language);
const megabytes = (size: number, language: Language): string => `${n(Math.round(size / 1e6), language)} MB`;

const en: Sentences = {
  'too-large': ({ size, max }) =>
    `The file holds ${megabytes(size, 'en')}; a study has at most ${megabytes(max, 'en')}. Nothing was read.`,
  'not-json': ({ line, column, found }) =>
    found === ''
      ? `This is not complete JSON: the text ends on line ${line}, column ${column}, where more should follow.`
      : `This is not JSON: on line ${line}, column ${column}, ${quoted(found)} does not belong. Often a comma, a quote or a bracket is missing just before it.`,
  'duplicate-key': ({ key, line, column }) =>
    `${quoted(key)} is said twice in the same object, the second time on line ${line}, column ${column}. Only one of the two can count: remove the other.`,
  'not-a-study': ({ found }) =>
    `This is no study of Saldo: a study says "format": "saldo-study" at its top, and this has ${quoted(found)}.`,
  'newer-version': ({ version, known }) =>
    `The file is of version ${version} of the format, and this Saldo knows versions up to ${known}. Open it in a newer Saldo; nothing was changed.`,
  'unknown-version': ({ found, known }) =>
    `${found === '' ? 'The file does not say which version of the format it is' : `${quoted(found)} is no version of the format`}. The newest is "version": ${known}.`,
  'too-deep': ({ max }) =>
    `Lists and objects lie within one another more than ${max} deep. A study needs far less.`,
  'too-many': ({ count, max }) => `There are ${n(count, 'en')}, and there may be at most ${n(max, 'en')}.`,
  'forbidden-key': ({ key }) => `The key ${quoted(key)} is not allowed in a file. Remove it.`,
  'not-finite': ({ found }) => `The value ${found} is no number to reckon with. Give a finite number.`,
  'unknown-key': ({ key, nearest }) => `The format has no key ${quoted(key)} here.${didYouMean(nearest)}`,
  'missing-key': ({ key }) => `${quoted(key)} is missing.`,
  'wrong-type': ({ expected, found }) =>
    `Here should be ${shapes.en[expected]}, and there is ${shapes.en[found]}.`,
  'unknown-option': ({ found, options, nearest }) =>
    `${quoted(found)} is not one of the choices.${nearest.length > 0 ? didYouMean(nearest) : ` There is ${listed(options, 'and')}.`}`,
  'too-long': ({ length, max }) =>
    `The text has ${n(length, 'en')} characters, and may have at most ${n(max, 'en')}.`,
  'empty-text': () => 'A name is missing. Give one of at least one character.',
  'bad-id': ({ found }) =>
    `${quoted(found)} is no id. An id has letters, digits, - and _, at most 100, and no spaces or dots.`,
  'bad-currency': ({ found }) =>
    `${quoted(found)} is no currency. Give its code of three capitals, such as EUR or USD.`,
  'bad-date': ({ found }) => `${quoted(found)} is no day of the calendar. Write it as 2027-03-31.`,
  'more-problems': ({ of, count }) =>
    `And ${n(count, 'en')} more of the kind ${quoted(of)}. Solve some of those above, and the others will show.`,

  'duplicate-id': ({ id, first }) =>
    `The id ${quoted(id)} is taken already, at ${quoted(first)}. Give one of the two another id, also where it is referred to.`,
  'reserved-id': ({ id }) =>
    `The id ${quoted(id)} belongs to the journey as it is. Give the strategy another id.`,
  'hash-collision': ({ id, other }) =>
    `By a rare accident ${quoted(id)} would share its luck with ${quoted(other)}. Change one of the two ids a little.`,
  'unknown-start': ({ found, nearest }) =>
    `The journey begins at ${quoted(found)}, and there is no such touchpoint.${didYouMean(nearest)}`,
  'unknown-reference': ({ to, found, nearest }) =>
    `There is no ${{ touchpoint: 'touchpoint', place: 'touchpoint or exit', phase: 'phase' }[to]} ${quoted(found)}.${didYouMean(nearest)}`,
  'unknown-target': ({ target, nearest }) =>
    `The study has nothing called ${quoted(target)} to change.${didYouMean(nearest)}`,
  'wrong-edit': ({ target, needs }) =>
    needs === 'number'
      ? `${quoted(target)} is a number: use set, add or multiply instead of choose.`
      : `${quoted(target)} is a choice and no number: use choose.`,
  'not-patchable': ({ target }) =>
    `${quoted(target)} is the same for all strategies, or they could not be compared. Change it in the study itself.`,
  'removes-start': ({ start }) =>
    `${quoted(start)} is where every customer begins: without it they begin there all the same, and only nobody returns.`,

  'out-of-range': ({ value, ...limits }) =>
    `${written(value, 'en', limits.of)} is out of range. It must be ${range(limits, 'en')}.`,
  'result-out-of-range': ({ value, ...limits }) =>
    `The change comes to ${written(value, 'en', limits.of)}, which is out of range. It counts as the nearest number ${range(limits, 'en')}.`,
  'not-whole': ({ value }) => `${n(value, 'en')} is no whole number. Round it.`,
  'not-zero-or-one': ({ value }) => `${n(value, 'en')} is neither 0 (off) nor 1 (on). Choose one of them.`,
  'half-estimate': ({ missing }) =>
    `An estimate needs low and high, and ${missing} is missing. Give it, or remove the other.`,
  'estimate-order': ({ low, middle, high, of }) =>
    `Low, middle and high must rise: here they are ${written(low, 'en', of)}, ${written(middle, 'en', of)} and ${written(high, 'en', of)}.`,
  'estimate-bounds': (limits) =>
    `Low and high must stay inside what is possible, ${range(limits, 'en')} without those two themselves: one time in ten the truth lies beyond each of them.`,
  'estimate-skew': ({ from, to, of }) =>
    `The middle is too near to low or high for a distribution to fit. With this low and high it must be between ${written(from, 'en', of)} and ${written(to, 'en', of)}.`,
  'tier-order': ({ lower, upper, lowerFrom, upperFrom, ...circumstance }) =>
    `Tier ${quoted(names.en.tiers[upper].label)} begins at ${n(upperFrom, 'en')} points, below ${quoted(names.en.tiers[lower].label)} at ${n(lowerFrom, 'en')}${when(circumstance, 'en')}. Raise the one or lower the other.`,
  'gate-order': ({ from, to, ...circumstance }) =>
    `The gate is open from a trust of ${written(to, 'en', share)}, and begins to open only at ${written(from, 'en', share)}${when(circumstance, 'en')}. It must begin lower.`,
  'no-segments': () => 'There are no customers. Add a segment.',
  'shares-zero': (circumstance) =>
    `The shares of the segments add up to nothing${when(circumstance, 'en')}. Give one of them a share.`,
  'shares-not-one': ({ sum }) =>
    `The shares of the segments add up to ${written(sum, 'en', share)} instead of 100%. They are rescaled to fit.`,
  'empty-window': ({ from, to }) =>
    `The event ends on day ${n(to, 'en')} and begins on day ${n(from, 'en')}: it never holds.`,
  'after-horizon': ({ start, horizon }) =>
    `The strategy begins on day ${n(start, 'en')}, and the simulation ends on day ${n(horizon, 'en')}: it never works. Begin earlier, or look further ahead.`,

  'no-touchpoints': () => 'There are no touchpoints. Place the first one.',
  'way-out-of-exit': ({ exit }) =>
    `${quoted(exit)} is an exit: whoever gets there has left, and no arrow leads out of it.`,
  unreachable: () =>
    'Nobody gets here, under any strategy. Draw an arrow to it, give one a weight, or remove it.',
  'unreachable-recovery': () =>
    'No complaint ever gets here, under any strategy. Draw an arrow to it from where things go wrong, or remove it.',
  'dead-end': () => 'There is no way out. Draw an arrow to another touchpoint or to an exit.',
  'no-way-on': ({ outcome, ...circumstance }) =>
    `When a visit ${outcome === 'ok' ? 'goes well' : 'fails'}, there is no way on${when(circumstance, 'en')}. Draw an arrow that is open then.`,
  'zero-weights': ({ outcome, ...circumstance }) =>
    `When a visit ${outcome === 'ok' ? 'goes well' : 'fails'}, every way on has the weight 0${when(circumstance, 'en')}. Give one of them a weight.`,
  'endless-instant': ({ touchpoints, ...circumstance }) =>
    `Customers go round for ever without a day passing, at ${listed(touchpoints, 'and')}${when(circumstance, 'en')}. Give one of these arrows a waiting time, or draw a way out.`,
  'zero-wait-cycle': ({ touchpoints, ...circumstance }) =>
    `Customers can go round without time passing, at ${listed(touchpoints, 'and')}${when(circumstance, 'en')}. Is a waiting time missing?`,
};

const nl: Sentences = {
  'too-large': ({ size, max }) =>
    `Het bestand is ${megabytes(size, 'nl')}; een studie is hoogstens ${megabytes(max, 'nl')}. Er is niets gelezen.`,
  'not-json': ({ line, column, found }) =>
    found === ''
      ? `Dit is geen volledige JSON: de tekst houdt op bij regel ${line}, kolom ${column}, waar nog iets moet volgen.`
      : `Dit is geen JSON: op regel ${line}, kolom ${column} hoort ${quoted(found)} niet thuis. Vaak ontbreekt er vlak voor een komma, een aanhalingsteken of een haakje.`,
  'duplicate-key': ({ key, line, column }) =>
    `${quoted(key)} staat twee keer in hetzelfde object, de tweede keer op regel ${line}, kolom ${column}. Maar één van de twee kan tellen: haal de andere weg.`,
  'not-a-study': ({ found }) =>
    `Dit is geen studie van Saldo: een studie begint met "format": "saldo-study", en hier staat ${quoted(found)}.`,
  'newer-version': ({ version, known }) =>
    `Het bestand heeft versie ${version} van het formaat, en deze Saldo kent versies tot en met ${known}. Open het in een nieuwere Saldo; er is niets veranderd.`,
  'unknown-version': ({ found, known }) =>
    `${found === '' ? 'Het bestand zegt niet welke versie van het formaat het heeft' : `${quoted(found)} is geen versie van het formaat`}. De nieuwste is "version": ${known}.`,
  'too-deep': ({ max }) =>
    `Lijsten en objecten zitten meer dan ${max} diep in elkaar. Een studie heeft veel minder nodig.`,
  'too-many': ({ count, max }) =>
    `Het zijn er ${n(count, 'nl')}, en het mogen er hoogstens ${n(max, 'nl')} zijn.`,
  'forbidden-key': ({ key }) => `De sleutel ${quoted(key)} mag niet in een bestand staan. Haal hem weg.`,
  'not-finite': ({ found }) => `De waarde ${found} is geen getal om mee te rekenen. Geef een eindig getal.`,
  'unknown-key': ({ key, nearest }) =>
    `Het formaat kent hier geen sleutel ${quoted(key)}.${bedoelJe(nearest)}`,
  'missing-key': ({ key }) => `${quoted(key)} ontbreekt.`,
  'wrong-type': ({ expected, found }) =>
    `Hier hoort ${shapes.nl[expected]}, en er staat ${shapes.nl[found]}.`,
  'unknown-option': ({ found, options, nearest }) =>
    `${quoted(found)} is geen van de keuzes.${nearest.length > 0 ? bedoelJe(nearest) : ` Er is ${listed(options, 'en')}.`}`,
  'too-long': ({ length, max }) =>
    `De tekst heeft ${n(length, 'nl')} tekens, en mag er hoogstens ${n(max, 'nl')} hebben.`,
  'empty-text': () => 'Er ontbreekt een naam. Geef er een van minstens één teken.',
  'bad-id': ({ found }) =>
    `${quoted(found)} is geen id. Een id heeft letters, cijfers, - en _, hoogstens 100, en geen spaties of punten.`,
  'bad-currency': ({ found }) =>
    `${quoted(found)} is geen munt. Geef de code van drie hoofdletters, zoals EUR of USD.`,
  'bad-date': ({ found }) => `${quoted(found)} is geen dag van de kalender. Schrijf hem als 2027-03-31.`,
  'more-problems': ({ of, count }) =>
    `En nog ${n(count, 'nl')} van de soort ${quoted(of)}. Los er hierboven een paar op, dan komen de andere in beeld.`,

  'duplicate-id': ({ id, first }) =>
    `De id ${quoted(id)} is al bezet, door ${quoted(first)}. Geef een van de twee een andere id, ook waar ernaar wordt verwezen.`,
  'reserved-id': ({ id }) =>
    `De id ${quoted(id)} hoort bij de klantreis van nu. Geef de strategie een andere id.`,
  'hash-collision': ({ id, other }) =>
    `Door een zeldzaam toeval zou ${quoted(id)} hetzelfde geluk krijgen als ${quoted(other)}. Verander een van de twee id's een beetje.`,
  'unknown-start': ({ found, nearest }) =>
    `De klantreis begint bij ${quoted(found)}, en zo'n contactpunt is er niet.${bedoelJe(nearest)}`,
  'unknown-reference': ({ to, found, nearest }) =>
    `Er is geen ${{ touchpoint: 'contactpunt', place: 'contactpunt of uitgang', phase: 'fase' }[to]} ${quoted(found)}.${bedoelJe(nearest)}`,
  'unknown-target': ({ target, nearest }) =>
    `De studie heeft niets met de naam ${quoted(target)} om te wijzigen.${bedoelJe(nearest)}`,
  'wrong-edit': ({ target, needs }) =>
    needs === 'number'
      ? `${quoted(target)} is een getal: gebruik set, add of multiply in plaats van choose.`
      : `${quoted(target)} is een keuze en geen getal: gebruik choose.`,
  'not-patchable': ({ target }) =>
    `${quoted(target)} is voor alle strategieën gelijk, anders zijn ze niet te vergelijken. Wijzig het in de studie zelf.`,
  'removes-start': ({ start }) =>
    `Bij ${quoted(start)} begint elke klant: zonder begint iedereen daar toch, en keert er alleen niemand terug.`,

  'out-of-range': ({ value, ...limits }) =>
    `${written(value, 'nl', limits.of)} valt buiten het bereik. Het moet ${range(limits, 'nl')} zijn.`,
  'result-out-of-range': ({ value, ...limits }) =>
    `De wijziging komt uit op ${written(value, 'nl', limits.of)}, en dat valt buiten het bereik. Het telt als het dichtstbijzijnde getal ${range(limits, 'nl')}.`,
  'not-whole': ({ value }) => `${n(value, 'nl')} is geen heel getal. Rond het af.`,
  'not-zero-or-one': ({ value }) => `${n(value, 'nl')} is geen 0 (uit) en geen 1 (aan). Kies een van beide.`,
  'half-estimate': ({ missing }) =>
    `Een schatting heeft laag en hoog nodig, en ${missing === 'low' ? 'laag' : 'hoog'} ontbreekt. Geef het, of haal de andere weg.`,
  'estimate-order': ({ low, middle, high, of }) =>
    `Laag, midden en hoog moeten oplopen: hier zijn ze ${written(low, 'nl', of)}, ${written(middle, 'nl', of)} en ${written(high, 'nl', of)}.`,
  'estimate-bounds': (limits) =>
    `Laag en hoog moeten binnen het mogelijke blijven, ${range(limits, 'nl')} zonder die twee zelf: één op de tien keer ligt de waarheid voorbij elk van beide.`,
  'estimate-skew': ({ from, to, of }) =>
    `Het midden ligt te dicht bij laag of hoog om er een verdeling bij te vinden. Bij deze laag en hoog moet het tussen ${written(from, 'nl', of)} en ${written(to, 'nl', of)} liggen.`,
  'tier-order': ({ lower, upper, lowerFrom, upperFrom, ...circumstance }) =>
    `Band ${quoted(names.nl.tiers[upper].label)} begint bij ${n(upperFrom, 'nl')} punten, onder ${quoted(names.nl.tiers[lower].label)} bij ${n(lowerFrom, 'nl')}${when(circumstance, 'nl')}. Verhoog de ene of verlaag de andere.`,
  'gate-order': ({ from, to, ...circumstance }) =>
    `De poort is open vanaf een vertrouwen van ${written(to, 'nl', share)}, en gaat pas open bij ${written(from, 'nl', share)}${when(circumstance, 'nl')}. Ze moet lager beginnen.`,
  'no-segments': () => 'Er zijn geen klanten. Voeg een segment toe.',
  'shares-zero': (circumstance) =>
    `De aandelen van de segmenten zijn samen niets${when(circumstance, 'nl')}. Geef er één een aandeel.`,
  'shares-not-one': ({ sum }) =>
    `De aandelen van de segmenten zijn samen ${written(sum, 'nl', share)} in plaats van 100%. Ze worden naar verhouding aangepast.`,
  'empty-window': ({ from, to }) =>
    `De gebeurtenis eindigt op dag ${n(to, 'nl')} en begint op dag ${n(from, 'nl')}: ze geldt nooit.`,
  'after-horizon': ({ start, horizon }) =>
    `De strategie begint op dag ${n(start, 'nl')}, en de simulatie eindigt op dag ${n(horizon, 'nl')}: ze werkt nooit. Begin eerder, of kijk verder vooruit.`,

  'no-touchpoints': () => 'Er zijn geen contactpunten. Zet het eerste neer.',
  'way-out-of-exit': ({ exit }) =>
    `${quoted(exit)} is een uitgang: wie daar komt is vertrokken, en er leidt geen pijl uit.`,
  unreachable: () =>
    'Hier komt niemand, onder geen enkele strategie. Teken er een pijl naartoe, geef er één een gewicht, of haal het weg.',
  'unreachable-recovery': () =>
    'Hier komt nooit een klacht, onder geen enkele strategie. Teken er een pijl naartoe vanaf waar het misgaat, of haal het weg.',
  'dead-end': () => 'Er is geen uitweg. Teken een pijl naar een ander contactpunt of naar een uitgang.',
  'no-way-on': ({ outcome, ...circumstance }) =>
    `Als een bezoek ${outcome === 'ok' ? 'goed gaat' : 'misgaat'}, is er geen weg verder${when(circumstance, 'nl')}. Teken een pijl die dan open is.`,
  'zero-weights': ({ outcome, ...circumstance }) =>
    `Als een bezoek ${outcome === 'ok' ? 'goed gaat' : 'misgaat'}, heeft elke weg verder gewicht 0${when(circumstance, 'nl')}. Geef er één een gewicht.`,
  'endless-instant': ({ touchpoints, ...circumstance }) =>
    `Klanten gaan eindeloos rond zonder dat er een dag voorbijgaat, bij ${listed(touchpoints, 'en')}${when(circumstance, 'nl')}. Geef een van deze pijlen een wachttijd, of teken een uitweg.`,
  'zero-wait-cycle': ({ touchpoints, ...circumstance }) =>
    `Klanten kunnen rondgaan zonder dat er tijd voorbijgaat, bij ${listed(touchpoints, 'en')}${when(circumstance, 'nl')}. Ontbreekt er een wachttijd?`,
};

export const problemSentences: Words<Sentences> = { en, nl };
