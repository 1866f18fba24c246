/** The words of the studio's page. */
import type { Words } from './language.ts';
import { results, type ResultsWords } from './results.ts';
import { run, type RunWords } from './run.ts';

export interface PageWords extends RunWords, ResultsWords {
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly skip: string;
  readonly home: string;
  readonly study: string;
  readonly chooseStudy: string;
  readonly openFile: string;
  readonly openOther: string;
  readonly drop: string;
  readonly reading: (file: string) => string;
  readonly close: string;
  readonly update: string;
  readonly updateNow: string;
  readonly start: {
    readonly claim: string;
    readonly lead: string;
    readonly private: string;
    readonly examples: string;
    readonly examplesNote: string;
    readonly dropHint: string;
    readonly size: (touchpoints: number, strategies: number, time: string) => string;
    readonly parts: (touchpoints: number, strategies: number) => string;
    readonly livesTitle: (count: number, study: string, time: string) => string;
    readonly livesNote: string;
    readonly livesSummary: (count: number, lost: number) => string;
  };
  readonly notice: {
    readonly errors: (count: number) => string;
    readonly warnings: (count: number) => string;
    readonly notRun: string;
    readonly refused: (file: string) => string;
    readonly kept: (study: string) => string;
    readonly tooLarge: (size: string, most: string) => string;
    readonly unreadable: string;
    readonly tooLong: string;
    readonly several: (count: number) => string;
    readonly capped: (customers: string, visits: string) => string;
    readonly replaced: (count: number) => string;
  };
  readonly strategy: {
    readonly asIs: string;
    readonly strategies: string;
    readonly baseCase: string;
    readonly changes: (letter: string, touchpoints: number, arrows: number, others: number) => string;
    readonly nothing: (letter: string) => string;
    readonly costs: (oneOff: string, yearly: string, perCustomer: string) => string;
    readonly oneOff: (amount: string) => string;
    readonly yearly: (amount: string) => string;
    readonly perCustomer: (amount: string) => string;
    readonly showChanges: string;
    readonly others: string;
    readonly added: string;
    readonly removed: string;
    readonly changed: string;
    readonly new: string;
    readonly before: string;
    readonly after: string;
  };
  readonly map: {
    readonly title: string;
    readonly touchpoint: string;
    readonly perYear: (count: string) => string;
    readonly perYearShort: string;
    readonly unused: string;
    readonly unusedHelp: string;
    readonly points: (amount: string) => string;
    readonly meanChange: string;
    readonly returns: (name: string) => string;
    readonly returnsHelp: (chance: string, name: string) => string;
    readonly startHere: string;
    readonly leftHere: (count: string) => string;
    readonly list: string;
    readonly noPhase: string;
    readonly exits: string;
    readonly goesTo: (name: string, chance: string) => string;
    readonly again: (chance: string) => string;
    readonly visits: string;
    readonly grade: string;
    readonly failed: string;
    readonly causes: string;
    readonly causesNote: string;
    readonly changedHere: (letter: string) => string;
    readonly notVisited: string;
    readonly phaseSum: string;
    readonly distribution: string;
  };
}

const s = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts[parts.length - 1]}`;

export const page: Words<PageWords> = {
  en: {
    ...run.en,
    ...results.en,
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    skip: 'Skip to the results',
    home: 'Saldo, to the start',
    study: 'Study',
    chooseStudy: 'Choose a study',
    openFile: 'Open a file',
    openOther: 'Open another file',
    drop: 'Drop the study here to open it',
    reading: (file) => `Reading ${file} …`,
    close: 'Close',
    update: 'A newer version of Saldo is ready.',
    updateNow: 'Use it now',
    start: {
      claim:
        'See what a customer journey does to the people who walk it, and which strategy pays before you invest.',
      lead: 'Saldo lets thousands of simulated customers walk the same journey with the same luck, once for every strategy, and compares what becomes of them.',
      private: 'Runs in this browser. No account, and your data stays here.',
      examples: 'Start from a worked example',
      examplesNote: 'fully filled in, with strategies to compare',
      dropHint: 'or drop a study anywhere on this page',
      size: (touchpoints, strategies, time) =>
        `${s(touchpoints, 'touchpoint', 'touchpoints')}, ${s(strategies, 'strategy', 'strategies')}, ${time}`,
      parts: (touchpoints, strategies) =>
        `${s(touchpoints, 'touchpoint', 'touchpoints')}, ${s(strategies, 'strategy', 'strategies')}`,
      livesTitle: (count, study, time) => `${count} customers of ${study}, ${time}`,
      livesNote: 'a line is one customer’s emotional balance, × is a customer lost',
      livesSummary: (count, lost) =>
        `The emotional balance of ${count} simulated customers over time; ${lost} of them leave.`,
    },
    notice: {
      errors: (count) => s(count, 'error', 'errors'),
      warnings: (count) => s(count, 'warning', 'warnings'),
      notRun: 'The study is shown, but it cannot be run until this is put right:',
      refused: (file) => `“${file}” was not opened.`,
      kept: (study) => `“${study}” is still open, unchanged.`,
      tooLarge: (size, most) =>
        `The file is too large for a study: ${size}, and at most ${most} can be read.`,
      unreadable: 'The file could not be read. It may have been moved or changed meanwhile, or be a folder.',
      tooLong: 'Reading it took more than half a minute, so it was given up.',
      several: (count) => `${count} files at once: open one study at a time.`,
      capped: (customers, visits) =>
        `${customers} simulated customers reached the limit of ${visits} visits and stayed where they were. Their journey goes round too fast: look at the waiting times.`,
      replaced: (count) =>
        `${s(count, 'worker', 'workers')} broke down and ${count === 1 ? 'was' : 'were'} replaced; the results are complete all the same.`,
    },
    strategy: {
      asIs: 'As is',
      strategies: 'Strategies',
      baseCase: 'base case',
      changes: (letter, touchpoints, arrows, others) =>
        `${letter} changes ${list(
          [
            ...(touchpoints > 0 ? [s(touchpoints, 'touchpoint', 'touchpoints')] : []),
            ...(arrows > 0 ? [s(arrows, 'arrow', 'arrows')] : []),
            ...(others > 0 ? [s(others, 'other number', 'other numbers')] : []),
          ],
          'and',
        )}`,
      nothing: (letter) => `${letter} changes nothing`,
      costs: (oneOff, yearly, perCustomer) =>
        [oneOff, yearly, perCustomer].filter((part) => part !== '').join(', '),
      oneOff: (amount) => `${amount} once`,
      yearly: (amount) => `${amount} a year`,
      perCustomer: (amount) => `${amount} a year per customer`,
      showChanges: 'What it changes',
      others: 'Everywhere',
      added: 'added',
      removed: 'removed',
      changed: 'changed',
      new: 'new',
      before: 'as is',
      after: 'changed to',
    },
    map: {
      title: 'Journey',
      touchpoint: 'touchpoint',
      perYear: (count) => `${count} visits a year per customer`,
      perYearShort: 'visits a year per customer',
      unused: 'not used',
      unusedHelp: 'Nobody comes here under this strategy.',
      points: (amount) => `${amount} points of balance per visit on average`,
      meanChange: 'points of balance per visit, on average',
      returns: (name) => `goes back to ${name}`,
      returnsHelp: (chance, name) => `${chance} go back to ${name}`,
      startHere: 'Everybody starts here',
      leftHere: (count) => `${count} of 100 customers`,
      list: 'The journey as a list',
      noPhase: 'Without a phase',
      exits: 'Ends',
      goesTo: (name, chance) => `${chance} to ${name}`,
      again: (chance) => `${chance} here again`,
      visits: 'Visits a year per customer',
      grade: 'Mean grade',
      failed: 'Visits that fail',
      causes: 'What a visit does to the balance',
      causesNote: 'points per visit, mean',
      changedHere: (letter) => `${letter} changes here`,
      notVisited: 'Nobody came here in this run.',
      phaseSum: 'points of balance a year per customer',
      distribution: 'grades from 1 to 10: orange takes from the balance, blue adds to it',
    },
  },
  nl: {
    ...run.nl,
    ...results.nl,
    language: 'Taal',
    theme: 'Thema',
    themes: { system: 'zoals het systeem', light: 'licht', dark: 'donker' },
    skip: 'Naar de uitkomsten',
    home: 'Saldo, naar het begin',
    study: 'Studie',
    chooseStudy: 'Kies een studie',
    openFile: 'Open een bestand',
    openOther: 'Open een ander bestand',
    drop: 'Laat de studie hier los om haar te openen',
    reading: (file) => `${file} wordt gelezen …`,
    close: 'Sluiten',
    update: 'Er is een nieuwere versie van Saldo.',
    updateNow: 'Nu gebruiken',
    start: {
      claim:
        'Zie wat een klantreis doet met wie haar aflegt, en welke strategie loont voordat je investeert.',
      lead: 'Saldo laat duizenden gesimuleerde klanten dezelfde reis afleggen met hetzelfde toeval, één keer voor elke strategie, en vergelijkt wat er van hen wordt.',
      private: 'Draait in deze browser. Geen account, en je gegevens blijven hier.',
      examples: 'Begin met een uitgewerkt voorbeeld',
      examplesNote: 'helemaal ingevuld, met strategieën om te vergelijken',
      dropHint: 'of sleep een studie naar deze pagina',
      size: (touchpoints, strategies, time) =>
        `${s(touchpoints, 'contactpunt', 'contactpunten')}, ${s(strategies, 'strategie', 'strategieën')}, ${time}`,
      parts: (touchpoints, strategies) =>
        `${s(touchpoints, 'contactpunt', 'contactpunten')}, ${s(strategies, 'strategie', 'strategieën')}`,
      livesTitle: (count, study, time) => `${count} klanten van ${study}, ${time}`,
      livesNote: 'een lijn is het emotionele saldo van één klant, × is een vertrokken klant',
      livesSummary: (count, lost) =>
        `Het emotionele saldo van ${count} gesimuleerde klanten in de tijd; ${lost} van hen vertrekken.`,
    },
    notice: {
      errors: (count) => s(count, 'fout', 'fouten'),
      warnings: (count) => s(count, 'waarschuwing', 'waarschuwingen'),
      notRun: 'De studie is te zien, maar kan pas worden gesimuleerd als dit is verholpen:',
      refused: (file) => `“${file}” is niet geopend.`,
      kept: (study) => `“${study}” staat nog open, onveranderd.`,
      tooLarge: (size, most) =>
        `Het bestand is te groot voor een studie: ${size}, en hoogstens ${most} kan worden gelezen.`,
      unreadable:
        'Het bestand kon niet worden gelezen. Misschien is het intussen verplaatst of gewijzigd, of is het een map.',
      tooLong: 'Het lezen duurde langer dan een halve minuut en is gestaakt.',
      several: (count) => `${count} bestanden tegelijk: open één studie per keer.`,
      capped: (customers, visits) =>
        `${customers} gesimuleerde klanten bereikten de grens van ${visits} bezoeken en bleven waar ze waren. Hun reis gaat te snel rond: kijk naar de wachttijden.`,
      replaced: (count) =>
        `${s(count, 'worker', 'workers')} viel${count === 1 ? '' : 'en'} uit en ${count === 1 ? 'is' : 'zijn'} vervangen; de uitkomsten zijn toch volledig.`,
    },
    strategy: {
      asIs: 'Nu',
      strategies: 'Strategieën',
      baseCase: 'uitgangspunt',
      changes: (letter, touchpoints, arrows, others) =>
        `${letter} wijzigt ${list(
          [
            ...(touchpoints > 0 ? [s(touchpoints, 'contactpunt', 'contactpunten')] : []),
            ...(arrows > 0 ? [s(arrows, 'pijl', 'pijlen')] : []),
            ...(others > 0 ? [s(others, 'ander getal', 'andere getallen')] : []),
          ],
          'en',
        )}`,
      nothing: (letter) => `${letter} wijzigt niets`,
      costs: (oneOff, yearly, perCustomer) =>
        [oneOff, yearly, perCustomer].filter((part) => part !== '').join(', '),
      oneOff: (amount) => `${amount} eenmalig`,
      yearly: (amount) => `${amount} per jaar`,
      perCustomer: (amount) => `${amount} per jaar per klant`,
      showChanges: 'Wat wijzigt',
      others: 'Overal',
      added: 'toegevoegd',
      removed: 'verwijderd',
      changed: 'gewijzigd',
      new: 'nieuw',
      before: 'nu',
      after: 'gewijzigd in',
    },
    map: {
      title: 'Klantreis',
      touchpoint: 'contactpunt',
      perYear: (count) => `${count} bezoeken per jaar per klant`,
      perYearShort: 'bezoeken per jaar per klant',
      unused: 'niet gebruikt',
      unusedHelp: 'Bij deze strategie komt hier niemand.',
      points: (amount) => `gemiddeld ${amount} punten saldo per bezoek`,
      meanChange: 'punten saldo per bezoek, gemiddeld',
      returns: (name) => `gaat terug naar ${name}`,
      returnsHelp: (chance, name) => `${chance} gaat terug naar ${name}`,
      startHere: 'Iedereen begint hier',
      leftHere: (count) => `${count} van 100 klanten`,
      list: 'De klantreis als lijst',
      noPhase: 'Zonder fase',
      exits: 'Eindes',
      goesTo: (name, chance) => `${chance} naar ${name}`,
      again: (chance) => `${chance} opnieuw hier`,
      visits: 'Bezoeken per jaar per klant',
      grade: 'Gemiddeld cijfer',
      failed: 'Bezoeken die misgaan',
      causes: 'Wat een bezoek met het saldo doet',
      causesNote: 'punten per bezoek, gemiddeld',
      changedHere: (letter) => `${letter} wijzigt hier`,
      notVisited: 'In deze simulatie kwam hier niemand.',
      phaseSum: 'punten saldo per jaar per klant',
      distribution: 'cijfers van 1 tot 10: oranje neemt op van het saldo, blauw stort',
    },
  },
};
