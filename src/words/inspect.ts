/** The words of the panel beside the canvas: objects, their numbers, and what can be done with them. */
import type { Unit } from '../../models/quantity.ts';
import type { Words } from './language.ts';

export type InspectKey = 'touchpoint' | 'exit' | 'arrow' | 'note' | 'phase';

export interface InspectWords {
  readonly panel: string;
  readonly nothing: string;
  readonly gone: string;
  readonly elsewhere: (strategy: string) => string;
  readonly lookAt: (strategy: string) => string;
  readonly name: string;
  readonly note: string;
  readonly channel: string;
  readonly phase: string;
  readonly noPhase: string;
  readonly remove: string;
  readonly removeHelp: (letter: string) => string;
  readonly duplicate: string;
  readonly close: string;
  readonly more: string;
  /** After a number, or before it where it is a currency; empty where the number says it. */
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
  readonly changes: {
    readonly here: (letter: string, count: number) => string;
    readonly new: (letter: string) => string;
    readonly removed: (letter: string) => string;
    readonly reset: string;
    readonly takeBack: string;
    readonly inGroup: (count: number) => string;
  };
  readonly touchpoint: {
    readonly experience: string;
    readonly sketch: (low: string, middle: string, high: string) => string;
    readonly expected: (grade: string) => string;
    readonly solves: (grade: string) => string;
    readonly groups: Readonly<
      Record<'ways' | 'experience' | 'relation' | 'money' | 'recovery' | 'place', string>
    >;
    readonly noWays: string;
    readonly start: string;
    readonly isStart: string;
    readonly layer: string;
    readonly kind: string;
    readonly bond: string;
    readonly help: Readonly<Record<'layer' | 'kind' | 'bond' | 'channel', string>>;
    readonly facts: string;
    readonly factsNote: string;
    readonly sum: string;
    readonly change: string;
    readonly recoveryOnly: string;
  };
  readonly arrow: {
    readonly to: (from: string, to: string) => string;
    readonly way: (index: number) => string;
    readonly share: string;
    readonly shareHelp: string;
    readonly alone: string;
    readonly lock: string;
    readonly lockHelp: string;
    readonly else: string;
    readonly elseHelp: string;
    readonly takeFrom: string;
    readonly takeFromHelp: string;
    readonly choose: string;
    readonly condition: string;
    readonly law: string;
    readonly wait: string;
    readonly at: string;
    readonly add: string;
    readonly addHelp: string;
    readonly open: (name: string) => string;
    readonly taken: string;
    readonly takenNote: string;
  };
  readonly curve: string;
  readonly curveHelp: string;
  readonly takeAway: string;
  readonly left: string;
  readonly right: string;
  readonly removePhaseHelp: string;
  readonly text: string;
  readonly several: {
    readonly title: (count: number) => string;
    readonly kinds: Readonly<Record<InspectKey, (count: number) => string>>;
    readonly mixed: string;
    readonly removeAll: (count: number) => string;
  };
  readonly strategy: {
    readonly asIs: string;
    readonly asIsHelp: string;
    readonly costs: string;
    readonly timing: string;
    readonly changes: string;
    readonly none: string;
    readonly revert: (what: string) => string;
    readonly revertAll: string;
    readonly lost: string;
    readonly removeEdit: string;
    readonly combine: string;
    readonly hide: string;
    readonly show: string;
    readonly hidden: string;
    readonly copyOf: (name: string) => string;
    readonly both: (a: string, b: string) => string;
    readonly actions: string;
  };
  readonly segments: {
    readonly title: string;
    readonly lead: string;
    readonly segment: string;
    readonly add: string;
    readonly newName: string;
    readonly remove: (name: string) => string;
    readonly pasteHelp: string;
    readonly pasted: (count: number) => string;
    readonly notPasted: (count: number) => string;
    readonly cell: (field: string, name: string) => string;
    readonly inStrategy: (letter: string) => string;
  };
  readonly tiers: {
    readonly title: string;
    readonly lead: string;
    readonly tier: string;
  };
  readonly market: {
    readonly title: string;
    readonly lead: string;
    readonly presets: string;
    readonly product: string;
    readonly products: Readonly<Record<ProductId, string>>;
    readonly tie: string;
    readonly ties: Readonly<Record<TieId, string>>;
    readonly own: string;
    readonly groups: Readonly<Record<MarketGroup, string>>;
  };
  readonly study: {
    readonly title: string;
    readonly currency: string;
    readonly currencyHelp: string;
    readonly badCurrency: string;
    readonly startDate: string;
    readonly startDateHelp: string;
    readonly run: string;
    readonly feedback: string;
  };
  readonly problems: {
    readonly title: string;
    readonly none: string;
    readonly errors: string;
    readonly warnings: string;
  };
}

export type ProductId = 'car' | 'general' | 'insurer' | 'electronics' | 'bank' | 'water';
export type TieId = 'contract' | 'general' | 'shop';
export type MarketGroup =
  | 'product'
  | 'balance'
  | 'memory'
  | 'expectation'
  | 'basics'
  | 'failure'
  | 'contact'
  | 'leaving'
  | 'word'
  | 'index'
  | 'money';

const s = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const inspect: Words<InspectWords> = {
  en: {
    panel: 'What is chosen',
    nothing: 'Choose a touchpoint or an arrow on the map to see and change its numbers.',
    gone: 'What was chosen is no longer there.',
    elsewhere: (strategy) => `This belongs to the strategy ‘${strategy}’ and is not in what you look at now.`,
    lookAt: (strategy) => `Look at ‘${strategy}’`,
    name: 'Name',
    note: 'Note',
    channel: 'Channel',
    phase: 'Phase',
    noPhase: 'no phase',
    remove: 'Delete',
    removeHelp: (letter) => `Deletes it under ${letter} only; as is keeps it.`,
    duplicate: 'Duplicate',
    close: 'Close',
    more: 'More',
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
    changes: {
      here: (letter, count) => `${letter} changes ${s(count, 'number', 'numbers')} here`,
      new: (letter) => `New in ${letter}`,
      removed: (letter) => `${letter} takes this away`,
      reset: 'Reset',
      takeBack: 'Take back',
      inGroup: (count) => `${count} changed`,
    },
    touchpoint: {
      experience: 'Experience, 1 to 10',
      sketch: (low, middle, high) =>
        `Grades of this touchpoint: half of the visits lie above ${middle}, eight of ten between ${low} and ${high}.`,
      expected: (grade) => `deposit from ${grade}`,
      solves: (grade) => `solved from ${grade}`,
      groups: {
        ways: 'Ways on',
        experience: 'Experience in full',
        relation: 'Relation',
        money: 'Money',
        recovery: 'Recovery',
        place: 'Place and note',
      },
      noWays: 'No way leads on from here. Draw an arrow from its edge.',
      start: 'Let the journey start here',
      isStart: 'Every customer starts here.',
      layer: 'layer',
      kind: 'kind',
      bond: 'bonding level',
      help: {
        layer:
          'Basic must be in order; social and personal touchpoints count only as far as the basics are trusted.',
        kind: 'A recovery settles a complaint: it gives back what failures took.',
        bond: 'What ties customers here. A label: the bonds that hold are numbers of the market.',
        channel: 'How the customer meets you here.',
      },
      facts: 'In the last run',
      factsNote: '95% interval',
      sum: 'together',
      change: 'Mean change in balance',
      recoveryOnly: 'Only a touchpoint of the kind “recovery” uses it.',
    },
    arrow: {
      to: (from, to) => `${from} → ${to}`,
      way: (index) => `Way ${index}`,
      share: 'share',
      shareHelp:
        'Of the visits that end this way. The others give way in proportion; locked ones stay. It need not add up: it always does.',
      alone: 'The only way out, so everybody takes it.',
      lock: 'Lock',
      lockHelp: 'Locked: stays as it is when others are edited.',
      else: 'Else',
      elseHelp: 'Else: takes what the others leave.',
      takeFrom: 'take it from',
      takeFromHelp: 'Takes this share from one way instead of from all.',
      choose: 'choose a way …',
      condition: 'open',
      law: 'varies',
      wait: 'waiting time',
      at: 'after',
      add: 'Another way between these two',
      addHelp: 'With its own condition and waiting time.',
      open: (name) => `Open the arrow to ${name}`,
      taken: 'Taken, per customer',
      takenNote: 'in the last run',
    },
    curve: 'expected balance at its end',
    curveHelp: 'The curve drawn by hand: the balance you expect at the end of this phase.',
    takeAway: 'Take away',
    left: 'Move left',
    right: 'Move right',
    removePhaseHelp: 'Its touchpoints go to the phase before it.',
    text: 'Text',
    several: {
      title: (count) => `${count} things`,
      kinds: {
        touchpoint: (count) => s(count, 'touchpoint', 'touchpoints'),
        exit: (count) => s(count, 'exit', 'exits'),
        arrow: (count) => s(count, 'arrow', 'arrows'),
        note: (count) => s(count, 'note', 'notes'),
        phase: (count) => s(count, 'phase', 'phases'),
      },
      mixed: 'various',
      removeAll: (count) => `Delete ${count}`,
    },
    strategy: {
      asIs: 'As is',
      asIsHelp:
        'The journey as it is today, against which every strategy is compared. What you edit here is edited in all strategies that do not change it themselves.',
      costs: 'Costs',
      timing: 'When it works',
      changes: 'What it changes',
      none: 'Nothing yet. Edit any number while this strategy is open, and the change is written here.',
      revert: (what) => `Take back: ${what}`,
      revertAll: 'Take back everything',
      lost: 'These changes have lost what they change:',
      removeEdit: 'Remove this edit',
      combine: 'Combine with …',
      hide: 'Hide',
      show: 'Show',
      hidden: 'Hidden: kept, but neither shown nor run.',
      copyOf: (name) => `${name} (copy)`,
      both: (a, b) => `${a} + ${b}`,
      actions: 'Strategy',
    },
    segments: {
      title: 'Segments',
      lead: 'Customers who are alike in what they expect, value and tolerate. Shares always add up to 100%.',
      segment: 'Segment',
      add: 'Add a segment',
      newName: 'New segment',
      remove: (name) => `Delete ${name}`,
      pasteHelp: 'A block of cells from a spreadsheet can be pasted into any number.',
      pasted: (count) => `${s(count, 'number', 'numbers')} pasted.`,
      notPasted: (count) =>
        `${s(count, 'cell', 'cells')} could not be read and ${count === 1 ? 'is' : 'are'} marked.`,
      cell: (field, name) => `${field} of ${name}`,
      inStrategy: (letter) => `You edit ${letter}: numbers that you change here change under ${letter} only.`,
    },
    tiers: {
      title: 'Tiers',
      lead: 'The balance of a customer decides the tier, and the tier what the customer does.',
      tier: 'Tier',
    },
    market: {
      title: 'Market',
      lead: 'How experiences become balance, and balance becomes behaviour. Every number has a default with its source; change those you know better.',
      presets: 'What kind of business is it?',
      product: 'The product means',
      products: {
        car: 'much: a car (1.2)',
        general: 'as average (1)',
        insurer: 'a good deal: insurance (0.9)',
        electronics: 'something: electronics (0.8)',
        bank: 'something: a bank (0.7)',
        water: 'little: water (0.3)',
      },
      tie: 'Customers are tied by',
      ties: {
        contract: 'a contract: few leave at once',
        general: 'something in between',
        shop: 'nothing: a shop, they just stay away',
      },
      own: 'own numbers',
      groups: {
        product: 'First of all',
        balance: 'Deposits and withdrawals',
        memory: 'Memory',
        expectation: 'Expectation',
        basics: 'Trust in the basics',
        failure: 'Failures and complaints',
        contact: 'Personal contact',
        leaving: 'Leaving and staying',
        word: 'Recommendations',
        index: 'Engagement index and surveys',
        money: 'Money',
      },
    },
    study: {
      title: 'Study',
      currency: 'Currency',
      currencyHelp: 'Its code of three capitals. Amounts are not converted.',
      badCurrency: 'Three capitals, such as EUR or USD.',
      startDate: 'Start date',
      startDateHelp: 'The calendar day of day 0. It may stay empty.',
      run: 'Run',
      feedback: 'The balance acts on what customers do',
    },
    problems: {
      title: 'Problems',
      none: 'There are none: this study can be run.',
      errors: 'Errors: the study cannot be run until these are put right',
      warnings: 'Warnings: it runs all the same',
    },
  },
  nl: {
    panel: 'Wat is gekozen',
    nothing: 'Kies een contactpunt of een pijl op de kaart om de getallen te zien en te wijzigen.',
    gone: 'Wat was gekozen, is er niet meer.',
    elsewhere: (strategy) => `Dit hoort bij de strategie ‘${strategy}’ en staat niet in wat je nu bekijkt.`,
    lookAt: (strategy) => `Bekijk ‘${strategy}’`,
    name: 'Naam',
    note: 'Toelichting',
    channel: 'Kanaal',
    phase: 'Fase',
    noPhase: 'geen fase',
    remove: 'Verwijderen',
    removeHelp: (letter) => `Verwijdert het alleen onder ${letter}; nu blijft het.`,
    duplicate: 'Dupliceren',
    close: 'Sluiten',
    more: 'Meer',
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
    changes: {
      here: (letter, count) => `${letter} verandert hier ${s(count, 'getal', 'getallen')}`,
      new: (letter) => `Nieuw in ${letter}`,
      removed: (letter) => `${letter} haalt dit weg`,
      reset: 'Herstel',
      takeBack: 'Neem terug',
      inGroup: (count) => `${count} veranderd`,
    },
    touchpoint: {
      experience: 'Beleving, 1 tot 10',
      sketch: (low, middle, high) =>
        `Cijfers van dit contactpunt: de helft van de bezoeken ligt boven ${middle}, acht van de tien tussen ${low} en ${high}.`,
      expected: (grade) => `storting vanaf ${grade}`,
      solves: (grade) => `opgelost vanaf ${grade}`,
      groups: {
        ways: 'Verder naar',
        experience: 'Beleving volledig',
        relation: 'Relatie',
        money: 'Geld',
        recovery: 'Herstel',
        place: 'Plaats en toelichting',
      },
      noWays: 'Er gaat hier geen weg verder. Trek een pijl vanaf de rand.',
      start: 'Laat de klantreis hier beginnen',
      isStart: 'Iedere klant begint hier.',
      layer: 'laag',
      kind: 'soort',
      bond: 'bindingsniveau',
      help: {
        layer:
          'De basis moet op orde zijn; sociale en persoonlijke contactpunten tellen alleen zover de basis wordt vertrouwd.',
        kind: 'Een herstel lost een klacht op: het geeft terug wat missers namen.',
        bond: 'Wat klanten hier bindt. Een etiket: de banden die houden, zijn getallen van de markt.',
        channel: 'Hoe de klant je hier ontmoet.',
      },
      facts: 'Laatste simulatie',
      factsNote: '95%-interval',
      sum: 'samen',
      change: 'Gemiddelde verandering saldo',
      recoveryOnly: 'Alleen een contactpunt van de soort “herstel” gebruikt het.',
    },
    arrow: {
      to: (from, to) => `${from} → ${to}`,
      way: (index) => `Weg ${index}`,
      share: 'aandeel',
      shareHelp:
        'Van de bezoeken die zo eindigen. De andere wijken naar verhouding; vergrendelde blijven. Het hoeft niet te kloppen: het klopt altijd.',
      alone: 'De enige weg verder, dus iedereen neemt hem.',
      lock: 'Vergrendel',
      lockHelp: 'Vergrendeld: blijft zoals het is als andere worden gewijzigd.',
      else: 'Anders',
      elseHelp: 'Anders: neemt wat de andere overlaten.',
      takeFrom: 'neem het van',
      takeFromHelp: 'Neemt dit aandeel van één weg in plaats van van alle.',
      choose: 'kies een weg …',
      condition: 'open',
      law: 'wisselt',
      wait: 'wachttijd',
      at: 'na',
      add: 'Nog een weg tussen deze twee',
      addHelp: 'Met een eigen voorwaarde en wachttijd.',
      open: (name) => `Open de pijl naar ${name}`,
      taken: 'Genomen, per klant',
      takenNote: 'in de laatste simulatie',
    },
    curve: 'verwacht saldo aan het eind',
    curveHelp: 'De met de hand getekende curve: het saldo dat je aan het eind van deze fase verwacht.',
    takeAway: 'Haal weg',
    left: 'Naar links',
    right: 'Naar rechts',
    removePhaseHelp: 'De contactpunten gaan naar de fase ervoor.',
    text: 'Tekst',
    several: {
      title: (count) => `${count} dingen`,
      kinds: {
        touchpoint: (count) => s(count, 'contactpunt', 'contactpunten'),
        exit: (count) => s(count, 'uitgang', 'uitgangen'),
        arrow: (count) => s(count, 'pijl', 'pijlen'),
        note: (count) => s(count, 'notitie', 'notities'),
        phase: (count) => s(count, 'fase', 'fasen'),
      },
      mixed: 'verschillend',
      removeAll: (count) => `Verwijder ${count}`,
    },
    strategy: {
      asIs: 'Nu',
      asIsHelp:
        'De klantreis zoals die nu is, waarmee elke strategie wordt vergeleken. Wat je hier wijzigt, wijzigt in alle strategieën die het zelf niet veranderen.',
      costs: 'Kosten',
      timing: 'Wanneer het werkt',
      changes: 'Wat zij verandert',
      none: 'Nog niets. Wijzig een getal terwijl deze strategie open is, en de wijziging staat hier.',
      revert: (what) => `Neem terug: ${what}`,
      revertAll: 'Neem alles terug',
      lost: 'Deze wijzigingen zijn kwijt wat ze wijzigen:',
      removeEdit: 'Verwijder deze wijziging',
      combine: 'Combineer met …',
      hide: 'Verberg',
      show: 'Toon',
      hidden: 'Verborgen: bewaard, maar niet getoond en niet gesimuleerd.',
      copyOf: (name) => `${name} (kopie)`,
      both: (a, b) => `${a} + ${b}`,
      actions: 'Strategie',
    },
    segments: {
      title: 'Segmenten',
      lead: 'Klanten die lijken op elkaar in wat ze verwachten, waarderen en verdragen. De aandelen zijn altijd samen 100%.',
      segment: 'Segment',
      add: 'Segment toevoegen',
      newName: 'Nieuw segment',
      remove: (name) => `Verwijder ${name}`,
      pasteHelp: 'Een blok cellen uit een rekenblad kun je in elk getal plakken.',
      pasted: (count) => `${s(count, 'getal', 'getallen')} geplakt.`,
      notPasted: (count) =>
        `${s(count, 'cel', 'cellen')} ${count === 1 ? 'kon niet worden gelezen en is' : 'konden niet worden gelezen en zijn'} gemarkeerd.`,
      cell: (field, name) => `${field} van ${name}`,
      inStrategy: (letter) =>
        `Je wijzigt ${letter}: getallen die je hier verandert, veranderen alleen onder ${letter}.`,
    },
    tiers: {
      title: 'Banden',
      lead: 'Het saldo van een klant bepaalt de band, en de band wat de klant doet.',
      tier: 'Band',
    },
    market: {
      title: 'Markt',
      lead: 'Hoe beleving saldo wordt, en saldo gedrag. Elk getal heeft een standaard met bron; verander wat je beter weet.',
      presets: 'Wat voor bedrijf is het?',
      product: 'Het product zegt mensen',
      products: {
        car: 'veel: een auto (1,2)',
        general: 'gemiddeld (1)',
        insurer: 'vrij veel: verzekeringen (0,9)',
        electronics: 'wel iets: elektronica (0,8)',
        bank: 'wel iets: een bank (0,7)',
        water: 'weinig: water (0,3)',
      },
      tie: 'Klanten zitten vast aan',
      ties: {
        contract: 'een contract: weinigen gaan meteen',
        general: 'iets ertussenin',
        shop: 'niets: een winkel, ze blijven gewoon weg',
      },
      own: 'eigen getallen',
      groups: {
        product: 'Eerst dit',
        balance: 'Stortingen en opnamen',
        memory: 'Geheugen',
        expectation: 'Verwachting',
        basics: 'Vertrouwen in de basis',
        failure: 'Missers en klachten',
        contact: 'Persoonlijk contact',
        leaving: 'Gaan en blijven',
        word: 'Aanbevelingen',
        index: 'Index van betrokkenheid en enquêtes',
        money: 'Geld',
      },
    },
    study: {
      title: 'Studie',
      currency: 'Munt',
      currencyHelp: 'De code van drie hoofdletters. Bedragen worden niet omgerekend.',
      badCurrency: 'Drie hoofdletters, zoals EUR of USD.',
      startDate: 'Begindatum',
      startDateHelp: 'De kalenderdag van dag 0. Mag leeg blijven.',
      run: 'Simulatie',
      feedback: 'Het saldo werkt door in wat klanten doen',
    },
    problems: {
      title: 'Problemen',
      none: 'Er zijn er geen: deze studie kan worden gesimuleerd.',
      errors: 'Fouten: de studie kan pas worden gesimuleerd als deze zijn opgelost',
      warnings: 'Waarschuwingen: hij wordt toch gesimuleerd',
    },
  },
};
