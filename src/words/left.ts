/** What a format cannot hold, why a text gives no study, and what is wrong with a link: in sentences. */
import type { Left, LinkFailure, Refusal } from '../../models/left.ts';
import type { Problem } from '../../models/problem.ts';
import { formatNumber } from './format.ts';
import type { Language, Words } from './language.ts';
import { problemText } from './words.ts';

/** A sentence for every kind of what may be told. */
type Sentences<Told extends { readonly kind: string }> = {
  readonly [Kind in Told['kind']]: (told: Of<Told, Kind>) => string;
};
/** The member of a union with this kind, also where several kinds share a member. */
type Of<Told, Kind> = Told extends { readonly kind: infer Own } ? (Kind extends Own ? Told : never) : never;

const quoted = (text: string): string => `‘${text}’`;

/** “1 note”, “1,200 notes”. */
const some = (count: number, one: string, more: string, language: Language): string =>
  `${formatNumber(count, language)} ${count === 1 ? one : more}`;
const en = (count: number, one: string, more = `${one}s`): string => some(count, one, more, 'en');
const nl = (count: number, one: string, more: string): string => some(count, one, more, 'nl');

const at = (
  { place, line }: { readonly place: string; readonly line: number | null },
  word: string,
): string => `${place === '' ? '' : ` ${quoted(place)}`}${line === null ? '' : ` (${word} ${line})`}`;

const leftSentences: Words<Sentences<Left>> = {
  en: {
    numbers: ({ of, count }) =>
      `${en(count, 'number')} of ${{ market: 'the market', tiers: 'the tiers', touchpoints: 'touchpoints', transitions: 'arrows' }[of]}`,
    choices: ({ of, count }) =>
      of === 'touchpoints'
        ? `${en(count, 'choice')} of channel, layer, kind or bond`
        : `${en(count, 'choice')} of how waiting times are spread`,
    notes: ({ of, count }) => `${en(count, 'note')} on ${of === 'touchpoints' ? 'touchpoints' : 'arrows'}`,
    grounds: ({ count }) => `range, evidence or source of ${en(count, 'number')}`,
    segments: ({ count }) => en(count, 'segment'),
    strategies: ({ count }) => en(count, 'strategy', 'strategies'),
    events: ({ count }) => en(count, 'event'),
    settings: ({ count }) => `${en(count, 'setting')} of the study`,
    curve: ({ count }) => `${en(count, 'point')} of the drawn curve`,
    remarks: ({ count }) => `${en(count, 'note')} on the canvas`,
    'loose-arrows': ({ count }) => `${en(count, 'arrow')} out of an exit, or from or to what is not there`,
    parallel: (placed) => `Parallel states${at(placed, 'line')}: a customer is at one place at a time.`,
    fork: (placed) => `The fork${at(placed, 'line')} became a place where nothing happens.`,
    join: (placed) => `The join${at(placed, 'line')} became a place where nothing happens.`,
    choice: (placed) => `The choice${at(placed, 'line')} became a place where nothing happens.`,
    history: (placed) => `The memory of where one was before${at(placed, 'line')}.`,
    nesting: (placed) => `The group${at(placed, 'line')} within another group: phases lie side by side.`,
    start: (placed) => `A second start${at(placed, 'line')}: a journey begins at one touchpoint.`,
    'group-arrow': (placed) =>
      `The arrow out of the group${at(placed, 'line')} now leaves from each place in it.`,
    style: ({ count }) => en(count, 'line of style', 'lines of style'),
    'unknown-line': ({ found, line }) => `Line ${line} was not understood: ${quoted(found)}.`,
    'unknown-target': ({ place, found }) =>
      `From ${quoted(place)} an arrow leads to ${quoted(found)}, which is not there.`,
    delay: ({ place, found }) =>
      `The delay ${quoted(found)} of ${quoted(place)} is no time; it has the usual waiting time.`,
    guards: ({ place, count }) => `${en(count, 'guard')}, the first at ${quoted(place)}`,
    actions: ({ place, count }) => `${en(count, 'action')}, the first at ${quoted(place)}`,
    services: ({ place, count }) =>
      `${en(count, 'service that is called', 'services that are called')}, the first at ${quoted(place)}`,
    context: ({ count }) => `${en(count, 'value')} that the machine remembers`,
    'long-texts': ({ count }) => `the end of ${en(count, 'long text')}`,
  },
  nl: {
    numbers: ({ of, count }) =>
      `${nl(count, 'getal', 'getallen')} van ${{ market: 'de markt', tiers: 'de banden', touchpoints: 'contactpunten', transitions: 'pijlen' }[of]}`,
    choices: ({ of, count }) =>
      of === 'touchpoints'
        ? `${nl(count, 'keuze', 'keuzes')} van kanaal, laag, soort of binding`
        : `${nl(count, 'keuze', 'keuzes')} van de verdeling van wachttijden`,
    notes: ({ of, count }) =>
      `${nl(count, 'toelichting', 'toelichtingen')} bij ${of === 'touchpoints' ? 'contactpunten' : 'pijlen'}`,
    grounds: ({ count }) => `marge, onderbouwing of bron van ${nl(count, 'getal', 'getallen')}`,
    segments: ({ count }) => nl(count, 'segment', 'segmenten'),
    strategies: ({ count }) => nl(count, 'strategie', 'strategieën'),
    events: ({ count }) => nl(count, 'gebeurtenis', 'gebeurtenissen'),
    settings: ({ count }) => `${nl(count, 'instelling', 'instellingen')} van de studie`,
    curve: ({ count }) => `${nl(count, 'punt', 'punten')} van de getekende curve`,
    remarks: ({ count }) => `${nl(count, 'notitie', 'notities')} op het doek`,
    'loose-arrows': ({ count }) =>
      `${nl(count, 'pijl', 'pijlen')} vanuit een uitgang, of van of naar iets wat er niet is`,
    parallel: (placed) =>
      `Gelijktijdige toestanden${at(placed, 'regel')}: een klant is op één plek tegelijk.`,
    fork: (placed) => `De splitsing${at(placed, 'regel')} werd een plek waar niets gebeurt.`,
    join: (placed) => `De samenkomst${at(placed, 'regel')} werd een plek waar niets gebeurt.`,
    choice: (placed) => `De keuze${at(placed, 'regel')} werd een plek waar niets gebeurt.`,
    history: (placed) => `De herinnering aan waar iemand eerder was${at(placed, 'regel')}.`,
    nesting: (placed) => `De groep${at(placed, 'regel')} binnen een andere groep: fasen liggen naast elkaar.`,
    start: (placed) => `Een tweede begin${at(placed, 'regel')}: een klantreis begint bij één contactpunt.`,
    'group-arrow': (placed) =>
      `De pijl uit de groep${at(placed, 'regel')} vertrekt nu vanuit elke plek erin.`,
    style: ({ count }) => nl(count, 'regel opmaak', 'regels opmaak'),
    'unknown-line': ({ found, line }) => `Regel ${line} is niet begrepen: ${quoted(found)}.`,
    'unknown-target': ({ place, found }) =>
      `Vanuit ${quoted(place)} gaat een pijl naar ${quoted(found)}, wat er niet is.`,
    delay: ({ place, found }) =>
      `De wachttijd ${quoted(found)} van ${quoted(place)} is geen tijd; de gebruikelijke wachttijd geldt.`,
    guards: ({ place, count }) => `${nl(count, 'voorwaarde', 'voorwaarden')}, de eerste bij ${quoted(place)}`,
    actions: ({ place, count }) => `${nl(count, 'handeling', 'handelingen')}, de eerste bij ${quoted(place)}`,
    services: ({ place, count }) =>
      `${nl(count, 'dienst die wordt aangeroepen', 'diensten die worden aangeroepen')}, de eerste bij ${quoted(place)}`,
    context: ({ count }) => `${nl(count, 'waarde die', 'waarden die')} de machine onthoudt`,
    'long-texts': ({ count }) => `het eind van ${nl(count, 'lange tekst', 'lange teksten')}`,
  },
};

const megabytes = (size: number, language: Language): string =>
  `${formatNumber(Math.round(size / 1e5) / 10, language)} MB`;

/** The first problem, and how many more there are. */
function first(problems: readonly Problem[], more: (count: number) => string, language: Language): string {
  const said = problems.slice(0, 1).map((found) => problemText(found, language));
  return [...said, ...(problems.length > 1 ? [more(problems.length - 1)] : [])].join(' ');
}

const refusalSentences: Words<Sentences<Refusal>> = {
  en: {
    empty: () => 'There is nothing to read. Paste a diagram.',
    'too-large': ({ size, max }) =>
      `The text holds ${megabytes(size, 'en')}, and may hold at most ${megabytes(max, 'en')}. Nothing was read.`,
    'too-deep': ({ max }) => `States lie within one another more than ${max} deep.`,
    'not-mermaid': ({ found }) =>
      `This is no state diagram of Mermaid: one begins with ‘stateDiagram-v2’, and this begins with ${quoted(found)}.`,
    'other-diagram': ({ found }) =>
      `This is a diagram of another kind, ${quoted(found)}. Draw the journey as a ‘stateDiagram-v2’.`,
    'not-json': ({ line, column, found }) =>
      found === ''
        ? `The JSON ends too early, on line ${line}, column ${column}. Was all of it copied?`
        : `This is not JSON: on line ${line}, column ${column}, ${quoted(found)} does not belong.`,
    program: () => 'This is program code, which is not run here. Export the machine as JSON.',
    'not-a-machine': () => 'This is JSON without ‘states’, so it is no state machine.',
    'no-places': () => 'There is no state in it that could be a touchpoint.',
    problems: ({ problems }) =>
      `It was read, but makes no study. ${first(problems, (count) => `And ${en(count, 'more problem')}.`, 'en')}`,
  },
  nl: {
    empty: () => 'Er is niets te lezen. Plak een diagram.',
    'too-large': ({ size, max }) =>
      `De tekst is ${megabytes(size, 'nl')}, en mag hoogstens ${megabytes(max, 'nl')} zijn. Er is niets gelezen.`,
    'too-deep': ({ max }) => `Toestanden zitten meer dan ${max} diep in elkaar.`,
    'not-mermaid': ({ found }) =>
      `Dit is geen toestandsdiagram van Mermaid: dat begint met ‘stateDiagram-v2’, en dit begint met ${quoted(found)}.`,
    'other-diagram': ({ found }) =>
      `Dit is een diagram van een andere soort, ${quoted(found)}. Teken de klantreis als ‘stateDiagram-v2’.`,
    'not-json': ({ line, column, found }) =>
      found === ''
        ? `De JSON houdt te vroeg op, bij regel ${line}, kolom ${column}. Is alles gekopieerd?`
        : `Dit is geen JSON: op regel ${line}, kolom ${column} hoort ${quoted(found)} niet thuis.`,
    program: () => 'Dit is programmacode, en die wordt hier niet uitgevoerd. Exporteer de machine als JSON.',
    'not-a-machine': () => 'Dit is JSON zonder ‘states’, dus geen toestandsmachine.',
    'no-places': () => 'Er staat geen toestand in die een contactpunt kan zijn.',
    problems: ({ problems }) =>
      `Het is gelezen, maar wordt geen studie. ${first(problems, (count) => `En nog ${nl(count, 'probleem', 'problemen')}.`, 'nl')}`,
  },
};

const linkSentences: Words<Sentences<LinkFailure>> = {
  en: {
    'not-a-link': () => 'This address holds no study.',
    newer: ({ version, known }) =>
      `The link is of version ${version}, and this Saldo knows links up to version ${known}. Open it in a newer Saldo.`,
    cut: () => 'The end of the link is missing. Copy all of it, or ask for the study as a file.',
    changed: () =>
      'Something in the link was changed on its way. Copy it again, or ask for the study as a file.',
    'too-long': ({ length, max }) =>
      `The study is too large for a link: it would have ${formatNumber(length, 'en')} characters, and ${formatNumber(max, 'en')} is the most. Send it as a file.`,
    'too-big': ({ max }) =>
      `The link holds more than ${megabytes(max, 'en')}, which no study needs. Nothing was opened.`,
  },
  nl: {
    'not-a-link': () => 'In dit adres zit geen studie.',
    newer: ({ version, known }) =>
      `De link heeft versie ${version}, en deze Saldo kent links tot en met versie ${known}. Open hem in een nieuwere Saldo.`,
    cut: () => 'Het eind van de link ontbreekt. Kopieer hem helemaal, of vraag de studie als bestand.',
    changed: () =>
      'Onderweg is er iets in de link veranderd. Kopieer hem opnieuw, of vraag de studie als bestand.',
    'too-long': ({ length, max }) =>
      `De studie is te groot voor een link: die zou ${formatNumber(length, 'nl')} tekens hebben, en ${formatNumber(max, 'nl')} is het meeste. Stuur haar als bestand.`,
    'too-big': ({ max }) =>
      `In de link zit meer dan ${megabytes(max, 'nl')}, wat geen studie nodig heeft. Er is niets geopend.`,
  },
};

/** One line of the list of what was left out: of an export a phrase (“3 strategies”), of an import also a sentence. */
export function leftText(left: Left, language: Language): string {
  return sentence(leftSentences[language], left);
}

/** Why a text that was to be imported gives no study. */
export function refusalText(why: Refusal, language: Language): string {
  return sentence(refusalSentences[language], why);
}

/** What is wrong with a link that was to be opened or made. */
export function linkText(failure: LinkFailure, language: Language): string {
  return sentence(linkSentences[language], failure);
}

/** What an import calls that for which a drawing has no name. */
export const importNames: Words<Readonly<Record<'journey' | 'exit' | 'customers', string>>> = {
  en: { journey: 'Imported journey', exit: 'End', customers: 'Customers' },
  nl: { journey: 'Geïmporteerde klantreis', exit: 'Einde', customers: 'Klanten' },
};

function sentence<Told extends { readonly kind: string }>(table: Sentences<Told>, told: Told): string {
  // The table has an entry of the right kind for every kind, which the compiler does not follow through the union.
  const say = table[told.kind as Told['kind']] as (told: Told) => string;
  return say(told);
}
