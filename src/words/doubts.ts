/** The words of doubt in Compare: what would change the answer, what is worth finding out, and rival theories. */
import type { Theory } from '../../workers/decide/theories.ts';
import type { Words } from './language.ts';

export interface TheoryWords {
  readonly name: string;
  /** What it says, in a sentence. */
  readonly says: string;
  /** How the field calls it. */
  readonly term: string;
}

export interface DoubtWords {
  /** Leads to the number. */
  readonly open: (name: string) => string;
  readonly working: string;
  readonly waiting: string;
  readonly stale: string;
  readonly failed: string;
  readonly again: string;
  readonly alone: string;
  readonly change: {
    readonly title: string;
    readonly note: string;
    readonly lead: (first: string, second: string) => string;
    readonly better: (name: string) => string;
    readonly flips: (side: 'below' | 'above', value: string) => string;
    readonly flipLabel: (input: string, side: 'below' | 'above', value: string, best: string) => string;
    readonly flipRange: (range: string) => string;
    readonly setHelp: string;
    readonly end: (side: 'low' | 'high', value: string, lead: string, range: string) => string;
    readonly low: string;
    readonly high: string;
    readonly now: (lead: string) => string;
    readonly none: string;
    readonly all: (count: string) => string;
    readonly fewer: string;
    readonly summary: (first: string, second: string) => string;
    readonly rows: string;
  };
  readonly worth: {
    readonly title: string;
    readonly note: string;
    readonly all: (value: string) => string;
    readonly allHelp: (range: string) => string;
    readonly by: string;
    readonly ways: Readonly<Record<'inputs' | 'topics', string>>;
    readonly topics: Readonly<Record<'market' | 'segments', string>>;
    readonly inputs: (count: number) => string;
    readonly ask: (customers: string, value: string) => string;
    readonly askHelp: (share: string) => string;
    readonly rest: (count: number, value: string) => string;
    readonly nothing: string;
    readonly tooFew: string;
  };
  readonly theories: {
    readonly title: string;
    readonly note: string;
    readonly holds: (count: number, of: number) => string;
    readonly best: string;
    readonly asItIs: TheoryWords;
    readonly names: Readonly<Record<Theory, TheoryWords>>;
    readonly lead: (names: string, lead: string, range: string) => string;
    readonly level: (names: string) => string;
    readonly survive: (names: string) => string;
    readonly noneSurvives: string;
    readonly beside: string;
  };
  readonly certain: {
    readonly help: string;
    readonly find: string;
    readonly looking: (tried: string) => string;
    readonly stop: string;
    readonly found: string;
    readonly from: (low: string, middle: string, high: string) => string;
    readonly mark: (count: number) => string;
    readonly nothing: string;
    readonly failed: string;
  };
}

export const doubtWords: Words<DoubtWords> = {
  en: {
    open: (name) => `${name}: open in Draw`,
    working: 'Being worked out …',
    waiting: 'Comes once the futures have been lived.',
    stale: 'from before your last change',
    failed: 'This could not be worked out.',
    again: 'Try again',
    alone: 'There is nothing to choose yet: add a strategy to compare.',
    change: {
      title: 'What would change the answer',
      note: 'Each input at its 10th and at its 90th percentile, all others at their middle, the same customers throughout. Thin lines: 95% of luck.',
      lead: (first, second) => `lead of ${first} over ${second}`,
      better: (name) => `${name} better`,
      flips: (side, value) => `flips ${side} ${value}`,
      flipLabel: (input, side, value, best) => `${input}: ${side} ${value} ${best} becomes the best`,
      flipRange: (range) => `with 95% certainty, as far as luck goes, at ${range}`,
      setHelp: 'Drag it, or press Enter, to set the input.',
      end: (side, value, lead, range) => `${side} ${value}: ${lead} (${range})`,
      low: 'low',
      high: 'high value',
      now: (lead) => `now ${lead}`,
      none: 'No input flips the answer within its range.',
      all: (count) => `Show all ${count}`,
      fewer: 'Show the first 8',
      summary: (first, second) => `What each input does to the lead of ${first} over ${second}`,
      rows: 'Inputs, the strongest first',
    },
    worth: {
      title: 'Worth finding out first',
      note: 'What knowing it before choosing is worth, for all customers together. Lines: 95% intervals.',
      all: (value) => `all of it: at most ${value}`,
      allHelp: (range) =>
        `To know everything before choosing (expected value of perfect information, EVPI): ${range}.`,
      by: 'Find out',
      ways: { inputs: 'One by one', topics: 'Together' },
      topics: { market: 'The market', segments: 'The customers' },
      inputs: (count) => (count === 1 ? '1 input' : `${count} inputs`),
      ask: (customers, value) => `Ask some ${customers} customers: worth ${value}`,
      askHelp: (share) =>
        `The fewest whose answers are worth ${share} of knowing it (expected value of sample information).`,
      rest: (count, value) =>
        count === 1
          ? `The other input: under ${value}. Leave it as a guess.`
          : `The other ${count} inputs: under ${value} each. Leave them as guesses.`,
      nothing: 'None of them: whatever the inputs turn out to be, the choice is the same.',
      tooFew: 'Too few futures are possible under every strategy to say.',
    },
    theories: {
      title: 'Under rival theories',
      note: 'What if customers are not as the model says? The same futures, lived under other theories.',
      holds: (count, of) => `Holds under ${count} of ${of} theories`,
      best: 'best, of 100 futures',
      asItIs: {
        name: 'As the study has it',
        says: 'The numbers of the market and the touchpoints as they are given.',
        term: 'the study itself',
      },
      names: {
        lossesAsGains: {
          name: 'Losses weigh the same',
          says: 'A bad experience moves the balance no further than a good one that is just as strong.',
          term: 'no loss aversion, λ = 1',
        },
        noCushion: {
          name: 'No cushion of goodwill',
          says: 'A good balance does not soften the next bad experience.',
          term: 'no buffering, χ = 0',
        },
        noParadox: {
          name: 'No complaint paradox',
          says: 'Nobody is happier after a complaint that was handled well than without the failure.',
          term: 'no service recovery paradox, ρ ≤ 1',
        },
        metIsNothing: {
          name: 'Only surprises count',
          says: 'To meet expectations earns nothing: only better or worse than expected does.',
          term: 'pure disconfirmation, ω = 1',
        },
        quickForgetting: {
          name: 'Feelings fade twice as fast',
          says: 'Half of what an experience left is forgotten in half of the time.',
          term: 'half-life of the balance halved',
        },
        withoutEmotion: {
          name: 'Without emotion',
          says: 'How customers feel moves nobody to stay, leave, spend or recommend.',
          term: 'no feedback from the balance, η = 0',
        },
      },
      lead: (names, lead, range) => `${names}: ahead of the next by ${lead} (95% ${range})`,
      level: (names) => `Cannot be told apart: ${names}`,
      survive: (names) => `${names}: best, or level with the best, under all of them`,
      noneSurvives: 'No strategy is the best under all of them.',
      beside: 'Beside them, as a measure of what emotion does:',
    },
    certain: {
      help: 'No input is uncertain, so only luck is shown. Give the numbers that matter a low and a high to see what would change the answer.',
      find: 'Find the three most influential numbers',
      looking: (tried) => `Trying each number somewhat higher: ${tried} cases so far`,
      stop: 'Stop',
      found: 'These move the lead most when they are as low or as high as this:',
      from: (low, middle, high) => `${low} – ${middle} – ${high}`,
      mark: (count) =>
        count === 1
          ? 'Mark it as an estimate'
          : count === 2
            ? 'Mark both as estimates'
            : `Mark these ${count === 3 ? 'three' : count} as estimates`,
      nothing: 'No number moves the lead of the best strategy.',
      failed: 'They could not be tried.',
    },
  },
  nl: {
    open: (name) => `${name}: open in Tekenen`,
    working: 'Wordt doorgerekend …',
    waiting: 'Komt zodra de toekomsten zijn doorgerekend.',
    stale: 'van vóór je laatste wijziging',
    failed: 'Dit kon niet worden doorgerekend.',
    again: 'Opnieuw',
    alone: 'Er is nog niets te kiezen: voeg een strategie toe om te vergelijken.',
    change: {
      title: 'Wat het antwoord zou veranderen',
      note: 'Elk invoergetal op zijn 10e en op zijn 90e percentiel, alle andere op hun midden, steeds dezelfde klanten. Dunne lijnen: 95% van het toeval.',
      lead: (first, second) => `voorsprong van ${first} op ${second}`,
      better: (name) => `${name} beter`,
      flips: (side, value) => `kantelt ${side === 'below' ? 'onder' : 'boven'} ${value}`,
      flipLabel: (input, side, value, best) =>
        `${input}: ${side === 'below' ? 'onder' : 'boven'} ${value} wordt ${best} de beste`,
      flipRange: (range) => `met 95% zekerheid, wat het toeval betreft, bij ${range}`,
      setHelp: 'Sleep de ruit, of druk op Enter, om het getal in te stellen.',
      end: (side, value, lead, range) => `${side === 'low' ? 'laag' : 'hoog'} ${value}: ${lead} (${range})`,
      low: 'laag',
      high: 'hoog',
      now: (lead) => `nu ${lead}`,
      none: 'Geen invoergetal kantelt het antwoord binnen zijn marge.',
      all: (count) => `Toon alle ${count}`,
      fewer: 'Toon de eerste 8',
      summary: (first, second) => `Wat elk invoergetal doet met de voorsprong van ${first} op ${second}`,
      rows: 'Invoer, de sterkste eerst',
    },
    worth: {
      title: 'Eerst uitzoeken',
      note: 'Wat het waard is dit vóór de keuze te weten, voor alle klanten samen. Lijnen: 95%-intervallen.',
      all: (value) => `alles samen: hoogstens ${value}`,
      allHelp: (range) =>
        `Om vóór de keuze alles te weten (verwachte waarde van volledige informatie, EVPI): ${range}.`,
      by: 'Uitzoeken',
      ways: { inputs: 'Eén voor één', topics: 'Samen' },
      topics: { market: 'De markt', segments: 'De klanten' },
      inputs: (count) => (count === 1 ? '1 invoergetal' : `${count} invoergetallen`),
      ask: (customers, value) => `Vraag zo’n ${customers} klanten: ${value} waard`,
      askHelp: (share) =>
        `Het kleinste aantal waarvan de antwoorden ${share} waard zijn van het te weten (verwachte waarde van een steekproef).`,
      rest: (count, value) =>
        count === 1
          ? `Het andere invoergetal: minder dan ${value}. Laat het een schatting.`
          : `De andere ${count} invoergetallen: minder dan ${value} elk. Laat ze een schatting.`,
      nothing: 'Niets: hoe de invoer ook uitvalt, de keuze blijft dezelfde.',
      tooFew: 'Te weinig toekomsten zijn onder elke strategie mogelijk om dit te zeggen.',
    },
    theories: {
      title: 'Onder andere theorieën',
      note: 'En als klanten niet zijn zoals het model zegt? Dezelfde toekomsten, onder andere theorieën.',
      holds: (count, of) => `Houdt stand onder ${count} van ${of} theorieën`,
      best: 'de beste, van 100 toekomsten',
      asItIs: {
        name: 'Zoals de studie het heeft',
        says: 'De getallen van de markt en de contactpunten zoals ze gegeven zijn.',
        term: 'de studie zelf',
      },
      names: {
        lossesAsGains: {
          name: 'Verlies weegt even zwaar',
          says: 'Een slechte beleving verschuift het saldo niet verder dan een even sterke goede.',
          term: 'geen verliesaversie, λ = 1',
        },
        noCushion: {
          name: 'Geen buffer van krediet',
          says: 'Een goed saldo verzacht de volgende slechte beleving niet.',
          term: 'geen buffer, χ = 0',
        },
        noParadox: {
          name: 'Geen klachtenparadox',
          says: 'Niemand is na een goed behandelde klacht tevredener dan zonder de misser.',
          term: 'geen herstelparadox, ρ ≤ 1',
        },
        metIsNothing: {
          name: 'Alleen verrassing telt',
          says: 'Verwachtingen waarmaken levert niets op: alleen beter of slechter dan verwacht telt.',
          term: 'zuivere disconfirmatie, ω = 1',
        },
        quickForgetting: {
          name: 'Gevoel slijt twee keer zo snel',
          says: 'De helft van wat een beleving achterliet is in de helft van de tijd vergeten.',
          term: 'halveringstijd van het saldo gehalveerd',
        },
        withoutEmotion: {
          name: 'Zonder emotie',
          says: 'Hoe klanten zich voelen brengt niemand ertoe te blijven, te gaan, te besteden of aan te bevelen.',
          term: 'geen terugkoppeling van het saldo, η = 0',
        },
      },
      lead: (names, lead, range) => `${names}: ${lead} voor op de volgende (95% ${range})`,
      level: (names) => `Niet te onderscheiden: ${names}`,
      survive: (names) => `${names}: onder alle de beste, of gelijk met de beste`,
      noneSurvives: 'Geen strategie is onder alle de beste.',
      beside: 'Ernaast, als maat voor wat emotie doet:',
    },
    certain: {
      help: 'Geen enkel invoergetal is onzeker, dus alleen toeval is te zien. Geef de getallen die ertoe doen een laag en een hoog om te zien wat het antwoord zou veranderen.',
      find: 'Zoek de drie invloedrijkste getallen',
      looking: (tried) => `Elk getal wat hoger geprobeerd: ${tried} gevallen tot nu toe`,
      stop: 'Stop',
      found: 'Deze verschuiven de voorsprong het meest als ze zo laag of zo hoog zijn:',
      from: (low, middle, high) => `${low} – ${middle} – ${high}`,
      mark: (count) =>
        count === 1
          ? 'Maak er een schatting van'
          : count === 2
            ? 'Maak van beide schattingen'
            : `Maak van deze ${count === 3 ? 'drie' : count} schattingen`,
      nothing: 'Geen getal verschuift de voorsprong van de beste strategie.',
      failed: 'Ze konden niet worden geprobeerd.',
    },
  },
};
