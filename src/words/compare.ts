/** The words of Compare: the table of strategies, doubt, and what stands around the pictures. */
import type { Words } from './language.ts';
import type { VerdictFigure } from './verdict.ts';

export type ColumnName =
  | 'cost'
  | 'clv'
  | 'referralValue'
  | 'roi'
  | 'payback'
  | 'active'
  | 'nps'
  | 'engagementGrade'
  | 'serviceGrade'
  | 'satisfaction'
  | 'cognitive'
  | 'emotional'
  | 'behavioural'
  | 'balance'
  | 'complaints'
  | 'resolved'
  | 'tiers'
  | 'best';

/** What a figure was computed from. */
export interface OriginFacts {
  readonly draws: string;
  readonly customers: string;
  readonly cohort: string;
  readonly luck: boolean;
}

export interface CompareWords {
  readonly doubt: {
    readonly label: string;
    readonly names: Readonly<Record<'both' | 'unknown' | 'luck', string>>;
    readonly helps: Readonly<Record<'both' | 'unknown' | 'luck', string>>;
    /** What the ranges of the page are. */
    readonly ranges: Readonly<Record<'both' | 'unknown' | 'luck', string>>;
  };
  readonly futures: {
    readonly living: (done: string, all: string) => string;
    readonly done: (count: string, took: string) => string;
    readonly failed: string;
    readonly again: string;
    readonly none: string;
    readonly best: (count: number) => string;
    readonly bestSummary: (parts: string) => string;
    /** One of them, or one draw of luck, and what is so in it. */
    readonly isBest: (name: string, net: string) => string;
    readonly one: (number: string, said: string, luck: boolean) => string;
  };
  readonly table: {
    readonly title: string;
    readonly strategy: string;
    readonly columns: string;
    readonly net: string;
    readonly netHelp: (customers: string, time: string) => string;
    readonly against: string;
    readonly reference: string;
    readonly sorted: (column: string) => string;
    readonly names: Readonly<Record<ColumnName, readonly [name: string, help: string]>>;
    readonly dominated: (by: string) => string;
    readonly dominatedHelp: string;
    readonly impossible: (count: number) => string;
    readonly dots: (name: string, behind: number, all: number) => string;
    readonly noCosts: string;
    readonly changes: (count: number) => string;
  };
  readonly plane: {
    readonly title: string;
    readonly note: string;
    readonly cost: string;
    readonly gain: string;
    readonly even: string;
    readonly frontier: string;
    readonly summary: (parts: string) => string;
    readonly spot: (name: string, gain: string, cost: string) => string;
  };
  readonly inputs: {
    readonly title: string;
    readonly note: string;
    readonly what: string;
    readonly nothing: string;
  };
  readonly verdict: {
    readonly waiting: string;
    readonly errors: string;
    readonly stale: string;
    /** Where a figure of the verdict comes from. */
    readonly origins: Readonly<Record<VerdictFigure, (facts: OriginFacts) => string>>;
    readonly show: string;
    readonly person: string;
  };
  readonly alone: { readonly title: string; readonly help: string; readonly add: string };
}

export const compareWords: Words<CompareWords> = {
  en: {
    doubt: {
      label: 'Which doubt',
      names: { both: 'Both', unknown: 'Not knowing', luck: 'Luck' },
      helps: {
        both: 'What is not known of the inputs, and the luck of the customers in each future.',
        unknown: 'Only what is not known of the inputs; the luck of the customers is taken out.',
        luck: 'Only the luck of the customers drawn; every input counts as its middle.',
      },
      ranges: {
        both: 'ranges: 5 to 95 of 100 futures',
        unknown: 'ranges: 5 to 95 of 100 futures, without luck',
        luck: 'ranges: 95% intervals of luck',
      },
    },
    futures: {
      living: (done, all) => `${done} of ${all} futures`,
      done: (count, took) => `${count} futures · ${took}`,
      failed: 'The futures could not be lived.',
      again: 'Try again',
      none: 'No input is uncertain, so only luck is shown.',
      best: (count) => `Best in each of ${count} futures`,
      bestSummary: (parts) => `Of 100 futures the best strategy is: ${parts}.`,
      isBest: (name, net) => `${name} is worth most, ${net} against As is`,
      one: (number, said, luck) => `${luck ? 'Draw of luck' : 'Future'} ${number}: ${said}`,
    },
    table: {
      title: 'Strategies compared',
      strategy: 'Strategy',
      columns: 'Columns',
      net: 'Net value',
      netHelp: (customers, time) =>
        `For ${customers} customers over ${time}: what the strategy gains, less what it costs, against the strategy compared with. A dot is one of 50 equal shares of the futures; hollow ones lie below zero.`,
      against: 'Compared with',
      reference: 'compared with this',
      sorted: (column) => `Sort by ${column}`,
      names: {
        cost: ['Cost', 'All that is paid for the strategy, discounted to today.'],
        clv: [
          'Value per customer',
          'What a customer brings, less the cost to serve, discounted to today (CLV).',
        ],
        referralValue: ['Referrals', 'What the customers are worth whom a customer brings in, per customer.'],
        roi: ['Return on cost', 'Net value for each unit of money that it costs (ROI).'],
        payback: ['Earned back after', 'The first month from which the gains stay ahead of the costs.'],
        active: ['Still there', 'Of the customers who started, at the end (retention).'],
        nps: ['NPS', 'Promoters less detractors among 100 active customers.'],
        engagementGrade: [
          'Engagement',
          'The grade from 0 to 10 for the bond, among active customers. It can be a 6 where the service is a 9.',
        ],
        serviceGrade: ['Service', 'The mean grade from 1 to 10 of all visits.'],
        satisfaction: [
          'Satisfaction',
          'The grade from 1 to 10 for the service of late, among active customers.',
        ],
        cognitive: ['Cognitive', 'Engagement of the mind, 0 to 100: what active customers know of you.'],
        emotional: ['Emotional', 'Engagement of the heart, 0 to 100: 50 and half the balance.'],
        behavioural: ['Behavioural', 'Engagement in deeds, 0 to 100: what active customers do with you.'],
        balance: ['Balance', 'Mean emotional balance in points, among active customers.'],
        complaints: ['Complaints', 'Visits to a recovery, per 100 customers who started.'],
        resolved: ['Resolved', 'Complaints resolved, per 100 customers who started.'],
        tiers: ['Tiers at the end', 'Of 100 customers who started.'],
        best: ['Best', 'In how many of 100 futures it is worth most.'],
      },
      dominated: (by) => `beaten by ${by}`,
      dominatedHelp: 'It costs no less and gains no more.',
      impossible: (count) =>
        count === 1
          ? 'impossible in 1 future: customers get stuck'
          : `impossible in ${count} futures: customers get stuck`,
      dots: (name, behind, all) => `${name}: ${behind} of ${all} futures are below 0`,
      noCosts: 'no costs given',
      changes: (count) => (count === 1 ? '1 change' : `${count} changes`),
    },
    plane: {
      title: 'Cost and gain',
      note: 'gain before cost, against As is',
      cost: 'cost',
      gain: 'gain',
      even: 'earns back its cost',
      frontier: 'most gain for the money',
      summary: (parts) => `Cost and gain of each strategy: ${parts}.`,
      spot: (name, gain, cost) => `${name} gains ${gain} at a cost of ${cost}`,
    },
    inputs: {
      title: 'What the strategies change',
      note: 'as is, and what each strategy sets instead',
      what: 'Input',
      nothing: 'No strategy changes anything yet.',
    },
    verdict: {
      waiting: 'The first customers are on their way …',
      errors: 'This study has errors, so no customer can walk it yet.',
      stale: 'This is from before your last change.',
      origins: {
        ahead: ({ draws, luck }) =>
          luck
            ? `The share of ${draws} draws of other customers in which the strategy is worth more than As is.`
            : `The share of ${draws} futures in which the strategy is worth more than As is. Each future draws every uncertain input once, the same for all strategies.`,
        net: ({ cohort }) =>
          `The mean over all draws of: ${cohort} customers × (value per customer and referrals, less those of As is), less what the strategy costs. The same customers with the same luck walk both.`,
        range: ({ luck }) =>
          luck
            ? 'Where the net value would lie in 95 of 100 runs with other customers.'
            : 'From the 5th to the 95th of 100 futures by net value.',
        time: () =>
          'The horizon of the study: how long every customer is followed. It is set in Draw, under Study.',
        best: ({ draws }) =>
          `The share of ${draws} draws in which this rival is worth most of all strategies.`,
        lead: ({ draws }) => `The net value of the one less that of the other, in the same ${draws} draws.`,
        headToHead: ({ draws }) =>
          `Of ${draws} draws, how often the leader is worth more than this rival alone.`,
        overturn: () =>
          'The value of this input, with all others at their middle, at which another strategy becomes the best: found by living the same customers again and again.',
        middle: () =>
          'How far the strategy that is best with every input at its middle is ahead there, on the same customers. Over all futures another is worth more, since inputs that go far to one side count as well.',
      },
      show: 'Show it',
      person: 'See one customer',
    },
    alone: {
      title: 'There is nothing to compare As is with yet.',
      help: 'Add a strategy: try removing the worst withdrawal.',
      add: 'Add a strategy to compare',
    },
  },
  nl: {
    doubt: {
      label: 'Welke twijfel',
      names: { both: 'Beide', unknown: 'Niet weten', luck: 'Toeval' },
      helps: {
        both: 'Wat van de invoer niet bekend is, én het toeval van de klanten in elke toekomst.',
        unknown: 'Alleen wat van de invoer niet bekend is; het toeval van de klanten is eruit gehaald.',
        luck: 'Alleen het toeval van de getrokken klanten; elk invoergetal telt als zijn midden.',
      },
      ranges: {
        both: 'marges: 5 tot 95 van 100 toekomsten',
        unknown: 'marges: 5 tot 95 van 100 toekomsten, zonder toeval',
        luck: 'marges: 95%-intervallen van het toeval',
      },
    },
    futures: {
      living: (done, all) => `${done} van ${all} toekomsten`,
      done: (count, took) => `${count} toekomsten · ${took}`,
      failed: 'De toekomsten konden niet worden doorgerekend.',
      again: 'Opnieuw',
      none: 'Geen enkel invoergetal is onzeker, dus alleen toeval is te zien.',
      best: (count) => `De beste in elk van ${count} toekomsten`,
      bestSummary: (parts) => `Van 100 toekomsten is de beste strategie: ${parts}.`,
      isBest: (name, net) => `${name} is het meest waard, ${net} tegenover Nu`,
      one: (number, said, luck) => `${luck ? 'Trekking van het toeval' : 'Toekomst'} ${number}: ${said}`,
    },
    table: {
      title: 'Strategieën vergeleken',
      strategy: 'Strategie',
      columns: 'Kolommen',
      net: 'Nettowaarde',
      netHelp: (customers, time) =>
        `Voor ${customers} klanten over ${time}: wat de strategie oplevert, min wat ze kost, tegenover de strategie waarmee wordt vergeleken. Een stip is een van 50 gelijke delen van de toekomsten; open stippen liggen onder nul.`,
      against: 'Vergeleken met',
      reference: 'hiermee vergeleken',
      sorted: (column) => `Sorteer op ${column}`,
      names: {
        cost: ['Kosten', 'Alles wat voor de strategie wordt betaald, teruggerekend naar vandaag.'],
        clv: [
          'Waarde per klant',
          'Wat een klant opbrengt, min de kosten om hem te bedienen, teruggerekend naar vandaag (CLV).',
        ],
        referralValue: ['Aanbevelingen', 'Wat de klanten waard zijn die een klant aanbrengt, per klant.'],
        roi: ['Rendement', 'Nettowaarde per eenheid geld die het kost (ROI).'],
        payback: ['Terugverdiend na', 'De eerste maand vanaf welke de opbrengst voor blijft op de kosten.'],
        active: ['Nog klant', 'Van de klanten die begonnen, aan het eind (retentie).'],
        nps: ['NPS', 'Promotors min criticasters onder 100 actieve klanten.'],
        engagementGrade: [
          'Betrokkenheid',
          'Het cijfer van 0 tot 10 voor de band, onder actieve klanten. Het kan een 6 zijn waar de service een 9 is.',
        ],
        serviceGrade: ['Service', 'Het gemiddelde cijfer van 1 tot 10 van alle bezoeken.'],
        satisfaction: [
          'Tevredenheid',
          'Het cijfer van 1 tot 10 voor de service van de laatste tijd, onder actieve klanten.',
        ],
        cognitive: ['Cognitief', 'Betrokkenheid van het hoofd, 0 tot 100: wat actieve klanten van je weten.'],
        emotional: ['Emotioneel', 'Betrokkenheid van het hart, 0 tot 100: 50 plus de helft van het saldo.'],
        behavioural: ['Gedrag', 'Betrokkenheid in daden, 0 tot 100: wat actieve klanten met je doen.'],
        balance: ['Saldo', 'Gemiddeld emotioneel saldo in punten, onder actieve klanten.'],
        complaints: ['Klachten', 'Bezoeken aan een herstelpunt, per 100 klanten die begonnen.'],
        resolved: ['Opgelost', 'Opgeloste klachten, per 100 klanten die begonnen.'],
        tiers: ['Banden aan het eind', 'Van 100 klanten die begonnen.'],
        best: ['Beste', 'In hoeveel van 100 toekomsten ze het meest waard is.'],
      },
      dominated: (by) => `verslagen door ${by}`,
      dominatedHelp: 'Ze kost niet minder en levert niet meer op.',
      impossible: (count) =>
        count === 1
          ? 'onmogelijk in 1 toekomst: klanten lopen vast'
          : `onmogelijk in ${count} toekomsten: klanten lopen vast`,
      dots: (name, behind, all) => `${name}: ${behind} van ${all} toekomsten liggen onder 0`,
      noCosts: 'geen kosten opgegeven',
      changes: (count) => (count === 1 ? '1 wijziging' : `${count} wijzigingen`),
    },
    plane: {
      title: 'Kosten en opbrengst',
      note: 'opbrengst vóór kosten, tegenover Nu',
      cost: 'kosten',
      gain: 'opbrengst',
      even: 'verdient de kosten terug',
      frontier: 'de meeste opbrengst voor het geld',
      summary: (parts) => `Kosten en opbrengst van elke strategie: ${parts}.`,
      spot: (name, gain, cost) => `${name} levert ${gain} op en kost ${cost}`,
    },
    inputs: {
      title: 'Wat de strategieën wijzigen',
      note: 'nu, en wat elke strategie ervan maakt',
      what: 'Invoer',
      nothing: 'Nog geen strategie wijzigt iets.',
    },
    verdict: {
      waiting: 'De eerste klanten zijn onderweg …',
      errors: 'In deze studie staan fouten, dus nog geen klant kan haar doorlopen.',
      stale: 'Dit is van vóór je laatste wijziging.',
      origins: {
        ahead: ({ draws, luck }) =>
          luck
            ? `Het deel van ${draws} trekkingen van andere klanten waarin de strategie meer waard is dan Nu.`
            : `Het deel van ${draws} toekomsten waarin de strategie meer waard is dan Nu. Elke toekomst trekt elk onzeker getal één keer, voor alle strategieën hetzelfde.`,
        net: ({ cohort }) =>
          `Het gemiddelde over alle trekkingen van: ${cohort} klanten × (waarde per klant en aanbevelingen, min die van Nu), min wat de strategie kost. Dezelfde klanten met hetzelfde toeval doorlopen beide.`,
        range: ({ luck }) =>
          luck
            ? 'Waar de nettowaarde zou liggen in 95 van 100 simulaties met andere klanten.'
            : 'Van de 5e tot de 95e van 100 toekomsten naar nettowaarde.',
        time: () =>
          'De horizon van de studie: hoe lang elke klant wordt gevolgd. Die staat in Tekenen, bij Studie.',
        best: ({ draws }) =>
          `Het deel van ${draws} trekkingen waarin deze rivaal van alle strategieën het meest waard is.`,
        lead: ({ draws }) =>
          `De nettowaarde van de een min die van de ander, in dezelfde ${draws} trekkingen.`,
        headToHead: ({ draws }) =>
          `Hoe vaak van ${draws} trekkingen de koploper meer waard is dan alleen deze rivaal.`,
        overturn: () =>
          'De waarde van dit getal, met alle andere op hun midden, waarbij een andere strategie de beste wordt: gevonden door dezelfde klanten steeds opnieuw te volgen.',
        middle: () =>
          'Hoe ver de strategie die de beste is met elk invoergetal op zijn midden daar voorstaat, met dezelfde klanten. Over alle toekomsten is een andere meer waard, omdat ook getallen meetellen die ver naar één kant gaan.',
      },
      show: 'Laat zien',
      person: 'Bekijk één klant',
    },
    alone: {
      title: 'Er is nog niets om Nu mee te vergelijken.',
      help: 'Voeg een strategie toe: probeer de ergste opname weg te nemen.',
      add: 'Voeg een strategie toe om te vergelijken',
    },
  },
};
