/** The words of what changes the journey: strategies, and events. */
import type { Words } from './language.ts';
import { counted } from './counted.ts';

export interface PatchWords {
  readonly changes: {
    readonly here: (letter: string, count: number) => string;
    readonly new: (letter: string) => string;
    readonly removed: (letter: string) => string;
    readonly reset: string;
    readonly takeBack: string;
    readonly inGroup: (count: number) => string;
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
  readonly events: {
    readonly title: string;
    readonly lead: string;
    readonly all: string;
    readonly add: string;
    readonly newName: string;
    readonly window: string;
    readonly day: (day: string) => string;
    readonly fromTo: (from: string, to: string) => string;
    readonly from: (from: string) => string;
    readonly begins: (date: string) => string;
    readonly ends: (date: string) => string;
    readonly toTheEnd: string;
    readonly count: (changes: number) => string;
    readonly changes: string;
    readonly none: string;
    readonly find: string;
    readonly findHelp: string;
    readonly notFound: string;
    readonly moreFound: (count: number) => string;
    readonly how: (what: string) => string;
    readonly kinds: Readonly<Record<'set' | 'add' | 'multiply', string>>;
    readonly kindsHelp: string;
    readonly during: string;
    readonly closed: string;
    readonly open: (what: string) => string;
    readonly added: string;
    readonly earlier: string;
    readonly later: string;
  };
}

export const patchWords: Words<PatchWords> = {
  en: {
    changes: {
      here: (letter, count) => `${letter} changes ${counted(count, 'number', 'numbers')} here`,
      new: (letter) => `New in ${letter}`,
      removed: (letter) => `${letter} takes this away`,
      reset: 'Reset',
      takeBack: 'Take back',
      inGroup: (count) => `${count} changed`,
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
    events: {
      title: 'Events',
      lead: 'What happens to everybody for a while, under every strategy: a rise of prices, an outage, the offer of a competitor. Where two change one number, the later in this list applies after the earlier.',
      all: 'All events',
      add: 'Add an event',
      newName: 'New event',
      window: 'When it happens',
      day: (day) => `day ${day}`,
      fromTo: (from, to) => `${from} to ${to}`,
      from: (from) => `from ${from} to the end`,
      begins: (date) => `begins on ${date}`,
      ends: (date) => `over on ${date}`,
      toTheEnd: 'lasts to the end of the run',
      count: (changes) => (changes === 0 ? 'changes nothing yet' : counted(changes, 'change', 'changes')),
      changes: 'What it changes',
      none: 'Nothing yet. Look below for what it changes, by the name of a touchpoint, arrow, segment, tier or number.',
      find: 'Add a change',
      findHelp: 'Name of what it changes',
      notFound: 'Nothing is called that.',
      moreFound: (count) => `and ${count} more: type on to find them`,
      how: (what) => `How it changes: ${what}`,
      kinds: { set: 'becomes', add: 'plus', multiply: 'times' },
      kindsHelp:
        'Plus and times start from what each strategy makes of the number; becomes is the same under all.',
      during: 'during the event',
      closed: 'closed',
      open: (what) => `Show ${what}`,
      added: 'new',
      earlier: 'Apply earlier',
      later: 'Apply later',
    },
  },
  nl: {
    changes: {
      here: (letter, count) => `${letter} verandert hier ${counted(count, 'getal', 'getallen')}`,
      new: (letter) => `Nieuw in ${letter}`,
      removed: (letter) => `${letter} haalt dit weg`,
      reset: 'Herstel',
      takeBack: 'Neem terug',
      inGroup: (count) => `${count} veranderd`,
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
    events: {
      title: 'Gebeurtenissen',
      lead: 'Wat iedereen een tijd lang overkomt, onder elke strategie: een prijsverhoging, een storing, het aanbod van een concurrent. Veranderen er twee hetzelfde getal, dan werkt de latere in deze lijst na de eerdere.',
      all: 'Alle gebeurtenissen',
      add: 'Gebeurtenis toevoegen',
      newName: 'Nieuwe gebeurtenis',
      window: 'Wanneer zij plaatsvindt',
      day: (day) => `dag ${day}`,
      fromTo: (from, to) => `${from} tot ${to}`,
      from: (from) => `vanaf ${from} tot het eind`,
      begins: (date) => `begint op ${date}`,
      ends: (date) => `voorbij op ${date}`,
      toTheEnd: 'duurt tot het eind van de simulatie',
      count: (changes) =>
        changes === 0 ? 'verandert nog niets' : counted(changes, 'wijziging', 'wijzigingen'),
      changes: 'Wat zij verandert',
      none: 'Nog niets. Zoek hieronder wat zij verandert, op de naam van een contactpunt, pijl, segment, band of getal.',
      find: 'Wijziging toevoegen',
      findHelp: 'Naam van wat zij verandert',
      notFound: 'Niets heet zo.',
      moreFound: (count) => `en nog ${count}: typ verder om ze te vinden`,
      how: (what) => `Hoe zij verandert: ${what}`,
      kinds: { set: 'wordt', add: 'plus', multiply: 'maal' },
      kindsHelp:
        'Plus en maal gaan uit van wat elke strategie van het getal maakt; wordt is onder alle gelijk.',
      during: 'tijdens de gebeurtenis',
      closed: 'gesloten',
      open: (what) => `Toon ${what}`,
      added: 'nieuw',
      earlier: 'Eerder toepassen',
      later: 'Later toepassen',
    },
  },
};
