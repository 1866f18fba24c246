/** The words of the panel beside the canvas: objects, their numbers, and what can be done with them. */
import { counted } from './counted.ts';
import type { Words } from './language.ts';
import { numberWords, type NumberWords } from './numbers.ts';
import { patchWords, type PatchWords } from './patches.ts';
import { sheetWords, type SheetWords } from './sheets.ts';

export type InspectKey = 'touchpoint' | 'exit' | 'arrow' | 'note' | 'phase';

export interface InspectWords extends NumberWords, PatchWords, SheetWords {
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

export const inspect: Words<InspectWords> = {
  en: {
    ...numberWords.en,
    ...patchWords.en,
    ...sheetWords.en,
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
        touchpoint: (count) => counted(count, 'touchpoint', 'touchpoints'),
        exit: (count) => counted(count, 'exit', 'exits'),
        arrow: (count) => counted(count, 'arrow', 'arrows'),
        note: (count) => counted(count, 'note', 'notes'),
        phase: (count) => counted(count, 'phase', 'phases'),
      },
      mixed: 'various',
      removeAll: (count) => `Delete ${count}`,
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
    ...numberWords.nl,
    ...patchWords.nl,
    ...sheetWords.nl,
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
        touchpoint: (count) => counted(count, 'contactpunt', 'contactpunten'),
        exit: (count) => counted(count, 'uitgang', 'uitgangen'),
        arrow: (count) => counted(count, 'pijl', 'pijlen'),
        note: (count) => counted(count, 'notitie', 'notities'),
        phase: (count) => counted(count, 'fase', 'fasen'),
      },
      mixed: 'verschillend',
      removeAll: (count) => `Verwijder ${count}`,
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
