/** The words of the studio's page. */
import type { Words } from './language.ts';

export interface PageWords {
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
  readonly run: {
    readonly settings: string;
    readonly customers: string;
    readonly until: string;
    readonly untils: Readonly<Record<'customers' | 'difference' | 'verdict', string>>;
    readonly untilHelp: Readonly<Record<'customers' | 'difference' | 'verdict', string>>;
    readonly within: string;
    readonly withinMessage: string;
    readonly seed: string;
    readonly seedHelp: string;
    readonly run: string;
    readonly stop: string;
    readonly extend: (customers: string) => string;
    readonly extendHelp: string;
    readonly whole: (least: string, most: string) => string;
    readonly preparing: string;
    readonly stopping: string;
    readonly of: (done: string, all: string) => string;
    readonly done: (customers: string, took: string) => string;
    /** While a run goes on until something is known. */
    readonly toward: (done: string, needed: string | undefined) => string;
    readonly known: (range: string) => string;
    readonly unknown: (most: string) => string;
    readonly stopped: (customers: string, asked: string) => string;
    readonly notRun: string;
    readonly stale: string;
    /** Of a strategy that no customer has walked yet. */
    readonly notYet: string;
    readonly failed: string;
    readonly failedHelp: string;
    readonly refused: string;
    readonly seconds: (count: string) => string;
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
  readonly charts: {
    readonly tiers: string;
    readonly tiersNote: (time: string) => string;
    readonly tiersSummary: (name: string, time: string, parts: string) => string;
    readonly lostAsIs: string;
    readonly lost: string;
    readonly balance: string;
    readonly balanceNote: string;
    readonly bandsNote: string;
    readonly balanceSummary: (name: string, from: string, to: string, range: string, time: string) => string;
    readonly nobodySummary: (name: string) => string;
    readonly mean: string;
    readonly bands: string;
    readonly show: string;
    readonly red: string;
    readonly table: string;
    readonly time: string;
    readonly interval: string;
    readonly middle: (share: string) => string;
    readonly edges: Readonly<Record<'lower' | 'upper', (band: string) => string>>;
    readonly median: string;
    readonly start: string;
    readonly at: (time: string) => string;
  };
  readonly figures: {
    readonly title: (time: string) => string;
    readonly against: string;
    readonly interval: string;
    readonly value: string;
  };
  readonly table: {
    readonly measure: string;
    readonly clv: string;
    readonly clvHelp: string;
    readonly netValue: string;
    readonly netValueHelp: string;
    readonly retention: (year: number) => string;
    readonly retentionHelp: string;
    readonly still: string;
    readonly nps: string;
    readonly npsHelp: string;
    readonly balance: string;
    readonly balanceHelp: string;
    readonly reference: string;
    readonly free: string;
    readonly nobody: string;
    readonly tooFew: string;
    readonly months: (count: string) => string;
    readonly never: string;
    readonly neverHelp: string;
    readonly later: string;
    readonly percentagePoints: string;
  };
  readonly details: {
    readonly title: string;
    readonly customers: string;
    readonly seed: string;
    readonly workers: string;
    readonly kernel: string;
    readonly kernels: Readonly<Record<'simd' | 'typed', string>>;
    readonly replaced: string;
    readonly horizon: string;
    readonly took: string;
    readonly capped: string;
    readonly none: string;
    readonly model: string;
  };
}

const s = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts[parts.length - 1]}`;

export const page: Words<PageWords> = {
  en: {
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
    run: {
      settings: 'Customers and seed',
      customers: 'Customers',
      until: 'Run until',
      untils: {
        customers: 'so many customers were simulated',
        difference: 'the difference of the two best is known to',
        verdict: 'it is clear which strategy is best',
      },
      untilHelp: {
        customers: 'A fixed number of customers, whatever comes out.',
        difference:
          'The run goes on until the difference in net value of the two leading strategies is known this well.',
        verdict: 'The run goes on until the net value of one strategy lies above that of every other.',
      },
      within: '±',
      withinMessage: 'An amount of money above 0, such as 500k.',
      seed: 'Seed',
      seedHelp: 'The number from which all luck follows: the same seed gives the same customers.',
      run: 'Run',
      stop: 'Stop',
      extend: (customers) => `Extend to ${customers}`,
      extendHelp: 'Goes on from this run to four times as many customers; intervals become half as wide.',
      whole: (least, most) => `A whole number from ${least} to ${most}.`,
      preparing: 'Preparing …',
      stopping: 'Stopping …',
      of: (done, all) => `${done} of ${all} customers`,
      done: (customers, took) => `${customers} customers · ${took}`,
      toward: (done, needed) =>
        needed === undefined ? `${done} customers, far from enough` : `${done} of about ${needed} customers`,
      known: (range) => `known to ± ${range}`,
      unknown: (most) => `${most} customers are not enough to tell`,
      stopped: (customers, asked) => `Stopped at ${customers} of ${asked} customers`,
      notRun: 'Not run',
      stale: 'from before your last change',
      notYet: 'not run yet',
      failed: 'The run failed.',
      failedHelp: 'What was counted before is still shown. Run it again, or with fewer customers.',
      refused: 'This study is too large to run in a browser. Leave out some strategies, segments or events.',
      seconds: (count) => `${count} s`,
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
    charts: {
      tiers: 'Of 100 customers',
      tiersNote: (time) => `who started; at ${time}`,
      tiersSummary: (name, time, parts) => `${name}: of 100 customers who started, after ${time}: ${parts}.`,
      lostAsIs: 'lost, as is',
      lost: 'lost',
      balance: 'Balance',
      balanceNote: 'mean, 95% interval',
      bandsNote: '50, 75, 95% of customers',
      balanceSummary: (name, from, to, range, time) =>
        `${name}: the mean emotional balance of active customers goes from ${from} to ${to} points (${range}) in ${time}.`,
      nobodySummary: (name) => `${name}: nobody is left at the end.`,
      mean: 'Mean',
      bands: 'Bands',
      show: 'Show',
      red: 'in the red',
      table: 'As a table',
      time: 'Time',
      interval: '95% interval',
      middle: (share) => `middle ${share}`,
      edges: { lower: (band) => `${band}, lower end`, upper: (band) => `${band}, upper end` },
      median: 'Median',
      start: 'start',
      at: (time) => `at ${time}`,
    },
    figures: {
      title: (time) => `After ${time}`,
      against: 'vs as is, paired',
      interval: '95% interval',
      value: 'value',
    },
    table: {
      measure: 'Measure',
      clv: 'Value per customer',
      clvHelp: 'What a customer brings, less the cost to serve, discounted to today (CLV).',
      netValue: 'Net value',
      netValueHelp: 'For all customers: what the strategy gains against As is, less what it costs.',
      retention: (year) => `Still there after year ${year}`,
      retentionHelp: 'Of the customers who started (retention).',
      still: 'Still there at the end',
      nps: 'NPS',
      npsHelp: 'Promoters less detractors among 100 active customers.',
      balance: 'Balance',
      balanceHelp: 'Mean emotional balance in points, among active customers.',
      reference: 'Every strategy is compared with this one.',
      free: 'It costs nothing.',
      nobody: 'There is nobody left to measure.',
      tooFew: 'Too few customers for an interval: run more.',
      months: (count) => `${count} months`,
      never: 'not in time',
      neverHelp: 'Not within the time simulated.',
      later: 'later',
      percentagePoints: 'pt',
    },
    details: {
      title: 'About this run',
      customers: 'customers under each strategy',
      seed: 'seed',
      workers: 'workers',
      kernel: 'engine',
      kernels: {
        simd: 'WebAssembly, four customers at a time',
        typed: 'JavaScript, as WebAssembly is missing',
      },
      replaced: 'workers replaced',
      horizon: 'simulated',
      took: 'time taken',
      capped: 'stopped at the limit of visits',
      none: 'none',
      model:
        'The model follows new customers, who start with a balance of 0; it is no picture of a mature customer base.',
    },
  },
  nl: {
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
    run: {
      settings: 'Klanten en beginwaarde',
      customers: 'Klanten',
      until: 'Ga door tot',
      untils: {
        customers: 'zoveel klanten zijn gesimuleerd',
        difference: 'het verschil tussen de twee beste bekend is op',
        verdict: 'duidelijk is welke strategie de beste is',
      },
      untilHelp: {
        customers: 'Een vast aantal klanten, wat er ook uitkomt.',
        difference:
          'De simulatie gaat door tot het verschil in nettowaarde tussen de twee beste strategieën zo goed bekend is.',
        verdict:
          'De simulatie gaat door tot de nettowaarde van één strategie boven die van alle andere ligt.',
      },
      within: '±',
      withinMessage: 'Een bedrag boven 0, bijvoorbeeld 500k.',
      seed: 'Beginwaarde',
      seedHelp: 'Het getal waar al het toeval uit volgt: dezelfde beginwaarde geeft dezelfde klanten.',
      run: 'Start',
      stop: 'Stop',
      extend: (customers) => `Verleng tot ${customers}`,
      extendHelp:
        'Gaat verder met deze simulatie tot viermaal zoveel klanten; intervallen worden half zo breed.',
      whole: (least, most) => `Een geheel getal van ${least} tot ${most}.`,
      preparing: 'Voorbereiden …',
      stopping: 'Stoppen …',
      of: (done, all) => `${done} van ${all} klanten`,
      done: (customers, took) => `${customers} klanten · ${took}`,
      toward: (done, needed) =>
        needed === undefined
          ? `${done} klanten, nog lang niet genoeg`
          : `${done} van ongeveer ${needed} klanten`,
      known: (range) => `bekend op ± ${range}`,
      unknown: (most) => `${most} klanten zijn niet genoeg om het te weten`,
      stopped: (customers, asked) => `Gestopt bij ${customers} van ${asked} klanten`,
      notRun: 'Niet gesimuleerd',
      stale: 'van vóór je laatste wijziging',
      notYet: 'nog niet gesimuleerd',
      failed: 'De simulatie is mislukt.',
      failedHelp: 'Wat al was geteld, staat er nog. Start opnieuw, of met minder klanten.',
      refused:
        'Deze studie is te groot voor een browser. Laat een paar strategieën, segmenten of gebeurtenissen weg.',
      seconds: (count) => `${count} s`,
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
    charts: {
      tiers: 'Van 100 klanten',
      tiersNote: (time) => `die begonnen; na ${time}`,
      tiersSummary: (name, time, parts) => `${name}: van 100 klanten die begonnen, na ${time}: ${parts}.`,
      lostAsIs: 'vertrokken, nu',
      lost: 'vertrokken',
      balance: 'Saldo',
      balanceNote: 'gemiddelde, 95%-interval',
      bandsNote: '50, 75, 95% van de klanten',
      balanceSummary: (name, from, to, range, time) =>
        `${name}: het gemiddelde emotionele saldo van actieve klanten gaat van ${from} naar ${to} punten (${range}) in ${time}.`,
      nobodySummary: (name) => `${name}: aan het eind is er niemand meer.`,
      mean: 'Gemiddelde',
      bands: 'Banden',
      show: 'Toon',
      red: 'in het rood',
      table: 'Als tabel',
      time: 'Tijd',
      interval: '95%-interval',
      middle: (share) => `middelste ${share}`,
      edges: { lower: (band) => `${band}, ondergrens`, upper: (band) => `${band}, bovengrens` },
      median: 'Mediaan',
      start: 'begin',
      at: (time) => `na ${time}`,
    },
    figures: {
      title: (time) => `Na ${time}`,
      against: 'tegen nu, gepaard',
      interval: '95%-interval',
      value: 'waarde',
    },
    table: {
      measure: 'Maat',
      clv: 'Waarde per klant',
      clvHelp: 'Wat een klant opbrengt na de kosten van de dienst, contant gemaakt naar vandaag (CLV).',
      netValue: 'Nettowaarde',
      netValueHelp: 'Voor alle klanten: wat de strategie oplevert tegenover Nu, min wat ze kost.',
      retention: (year) => `Nog klant na jaar ${year}`,
      retentionHelp: 'Van de klanten die begonnen (retentie).',
      still: 'Nog klant aan het eind',
      nps: 'NPS',
      npsHelp: 'Promotors min criticasters onder 100 actieve klanten.',
      balance: 'Saldo',
      balanceHelp: 'Gemiddeld emotioneel saldo in punten, onder actieve klanten.',
      reference: 'Hiermee wordt elke strategie vergeleken.',
      free: 'Het kost niets.',
      nobody: 'Er is niemand meer om te meten.',
      tooFew: 'Te weinig klanten voor een interval: simuleer er meer.',
      months: (count) => `${count} maanden`,
      never: 'niet op tijd',
      neverHelp: 'Niet binnen de gesimuleerde tijd.',
      later: 'later',
      percentagePoints: 'pp',
    },
    details: {
      title: 'Over deze simulatie',
      customers: 'klanten bij elke strategie',
      seed: 'beginwaarde',
      workers: 'workers',
      kernel: 'rekenkern',
      kernels: {
        simd: 'WebAssembly, vier klanten tegelijk',
        typed: 'JavaScript, want WebAssembly ontbreekt',
      },
      replaced: 'workers vervangen',
      horizon: 'gesimuleerd',
      took: 'duur',
      capped: 'gestopt bij de grens van bezoeken',
      none: 'geen',
      model:
        'Het model volgt nieuwe klanten, die met een saldo van 0 beginnen; het is geen beeld van een bestaand klantenbestand.',
    },
  },
};
