/** The words that explain a comparison: where customers go, why a strategy gains, and one customer's statement. */
import type { Fate } from '../../workers/lives/twins.ts';
import type { Statement } from '../../workers/lives/statement.ts';
import type { MoneyFactor } from '../../workers/measures/whyMoney.ts';
import { counted } from './counted.ts';
import type { Words } from './language.ts';

/** Money that belongs to no touchpoint. */
export type OtherMoney = 'referrals' | 'oneOff' | 'yearly' | 'perCustomer';

export interface StoryWords {
  readonly alone: string;
  readonly going: {
    readonly title: string;
    readonly note: (customers: string) => string;
    readonly strategy: string;
    readonly beside: (count: number, name: string) => string;
    readonly start: string;
    readonly flow: (count: string, from: string, to: string) => string;
    readonly station: (count: string, station: string, moment: string) => string;
    readonly summary: (name: string, first: string, last: string) => string;
    readonly table: string;
    readonly columns: readonly [from: string, to: string, customers: string];
    readonly fewer: string;
    readonly look: string;
    readonly waiting: string;
    readonly failed: string;
  };
  readonly twins: {
    readonly lead: string;
    readonly fates: Readonly<Record<Fate, (count: number) => string>>;
    readonly range: (fate: string, range: string) => string;
    readonly than: (own: string, against: string) => string;
    readonly help: string;
  };
  readonly why: {
    readonly title: (name: string, gains: boolean) => string;
    readonly against: (unit: string, name: string) => string;
    readonly kinds: { readonly label: string; readonly money: string; readonly points: string };
    readonly points: string;
    readonly factors: Readonly<Record<MoneyFactor, readonly [name: string, help: string]>>;
    readonly others: Readonly<Record<OtherMoney, string>>;
    readonly net: string;
    readonly balance: string;
    readonly rest: (count: number) => string;
    readonly none: (zero: string, touchpoints: number, parts: number) => string;
    readonly all: (count: number) => string;
    readonly fewer: string;
    readonly onMap: (name: string) => string;
    readonly person: string;
    readonly costs: (name: string) => string;
    readonly ranges: string;
  };
  readonly credit: {
    readonly title: string;
    readonly help: string;
    readonly work: string;
    readonly working: (done: number, all: number) => string;
    readonly stop: string;
    readonly failed: string;
    readonly touchpoint: string;
    readonly removal: readonly [name: string, help: string];
    readonly swap: readonly [name: string, help: string];
    readonly none: string;
  };
  readonly statement: {
    readonly title: (customer: string, segment: string) => string;
    readonly answers: Readonly<Record<'seeking' | 'found' | 'nobody' | 'failed', string>>;
    readonly anyone: string;
    readonly previous: string;
    readonly next: string;
    readonly another: string;
    readonly future: (number: string) => string;
    readonly involvement: (times: string) => string;
    /** For what the customer is typical. */
    readonly of: {
      readonly points: (place: string | undefined, cause: string | undefined) => string;
      readonly money: (place: string | undefined) => string;
      readonly place: (names: readonly string[]) => string;
      readonly referrals: string;
      readonly paid: string;
      readonly fate: Readonly<Record<Fate, string>>;
      readonly path: (from: string, to: string) => string;
      readonly station: (station: string, time: string) => string;
      readonly balance: (points: string, time: string) => string;
      readonly future: string;
    };
    readonly together: (date: string) => string;
    readonly always: string;
    readonly never: string;
    readonly day: (day: string) => string;
    readonly columns: {
      readonly date: string;
      readonly touchpoint: string;
      readonly what: string;
      readonly grades: string;
      readonly faded: string;
      readonly amount: string;
      readonly balance: string;
      readonly tier: string;
    };
    readonly what: Readonly<Record<Statement['rows'][number]['what'], string>>;
    readonly earlier: (times: string) => string;
    readonly visits: (first: string, last: string) => string;
    readonly times: (count: string) => string;
    readonly alike: (times: string, open: boolean) => string;
    readonly average: string;
    readonly same: string;
    readonly sameHelp: string;
    readonly causes: string;
    readonly closing: string;
    readonly total: (faded: string, amounts: string, balance: string) => string;
    readonly stays: string;
    readonly earned: (money: string) => string;
    readonly paid: (money: string) => string;
    readonly referred: (customers: string) => string;
    readonly nothing: string;
    readonly summary: (parts: string) => string;
    readonly ends: (name: string, balance: string, standing: string) => string;
  };
}

export const storyWords: Words<StoryWords> = {
  en: {
    alone: 'Add a strategy to see what it would change.',
    going: {
      title: 'Where customers go',
      note: (customers) => `of 100 customers, by tier; ${customers} followed`,
      strategy: 'Strategy',
      beside: (count, name) => `${name} ${count}`,
      start: 'start',
      flow: (count, from, to) => `${count} of 100 from ${from} to ${to}`,
      station: (count, station, moment) => `${moment}: ${count} of 100 ${station}`,
      summary: (name, first, last) => `${name}: of 100 customers at the start ${first}; at the end ${last}.`,
      table: 'All flows',
      columns: ['From', 'To', 'Of 100'],
      fewer: '<1',
      look: 'See one customer',
      waiting: 'Customers are being followed …',
      failed: 'The customers could not be followed.',
    },
    twins: {
      lead: 'Of 100 customers',
      fates: {
        better: (count) => `${count} ${count === 1 ? 'ends' : 'end'} in a higher tier`,
        worse: (count) => `${count} in a lower one`,
        same: (count) => `${count} in the same`,
      },
      range: (fate, range) => `${fate}; 95% interval ${range} of 100. See one of them.`,
      than: (own, against) => `${own} against ${against}.`,
      help: 'The same customers with the same luck under both; in brackets the 95% interval.',
    },
    why: {
      title: (name, gains) => (gains ? `Why ${name} gains` : `Why ${name} loses`),
      against: (unit, name) => `in ${unit}, against ${name}`,
      kinds: { label: 'Explain in', money: 'Money', points: 'Points' },
      points: 'points of balance',
      factors: {
        stay: ['more visits', 'Customers who stay longer, or are led here more often: discounted visits.'],
        spend: ['spend more', 'Customers in higher tiers, and of segments that are worth more, spend more.'],
        margin: ['margin of a visit', 'What a visit earns.'],
        serve: ['cost to serve', 'What a visit costs.'],
      },
      others: {
        referrals: 'Referrals',
        oneOff: 'One-off costs',
        yearly: 'Running costs',
        perCustomer: 'Costs per customer',
      },
      net: 'Net value',
      balance: 'Balance at the end',
      rest: (count) => `${count} other touchpoints`,
      none: (zero, touchpoints, parts) =>
        `Left out as ${zero}: ${[
          ...(touchpoints > 0 ? [counted(touchpoints, 'touchpoint', 'touchpoints')] : []),
          ...(parts > 0 ? [counted(parts, 'part', 'parts')] : []),
        ].join(' and ')}.`,
      all: (count) => `Show all ${count} touchpoints`,
      fewer: 'Show fewer',
      onMap: (name) => `Show ${name} on the map`,
      person: 'See one customer',
      costs: (name) => `See what ${name} costs`,
      ranges: '95% intervals of luck; every input at its middle',
    },
    credit: {
      title: 'What each touchpoint contributes',
      help: 'Lived again by the same customers with the same luck.',
      work: 'Work it out',
      working: (done, all) => `${done} of ${all} touchpoints`,
      stop: 'Stop',
      failed: 'This could not be worked out.',
      touchpoint: 'Touchpoint',
      removal: [
        'If it left no feeling',
        'Net value owed to it: customers come, pay and go on as before, but it no longer moves their balance.',
      ],
      swap: ['If left as today', 'Net value owed to what the strategy changes there.'],
      none: 'not changed',
    },
    statement: {
      title: (customer, segment) => `Customer ${customer}, ${segment}`,
      answers: {
        seeking: 'A customer is being looked for …',
        found: '',
        nobody: 'No customer like that in this run.',
        failed: 'The statement could not be drawn up.',
      },
      anyone: 'Show any customer',
      previous: 'Previous customer',
      next: 'Next customer',
      another: 'Another customer like this',
      future: (number) => `future ${number}`,
      involvement: (times) => `feels ${times} as much as most`,
      of: {
        points: (place, cause) =>
          `typical of the balance${place === undefined ? '' : ` at ${place}`}${cause === undefined ? '' : `: ${cause}`}`,
        money: (place) =>
          place === undefined
            ? 'typical of the money that makes the difference'
            : `typical of the money at ${place}`,
        place: (names) => (names.length === 1 ? `‘${names[0]}’` : `${names.length} touchpoints`),
        referrals: 'typical of what recommending brings',
        paid: 'typical of what a customer costs',
        fate: {
          better: 'ends in a higher tier',
          worse: 'ends in a lower tier',
          same: 'ends in the same tier',
        },
        path: (from, to) => `from ${from} to ${to}`,
        station: (station, time) => `${station} at ${time}`,
        balance: (points, time) => `with a balance near ${points} at ${time}`,
        future: 'typical of the money in this future',
      },
      together: (date) => `the same in both lives until ${date}`,
      always: 'the same in both lives',
      never: 'the two lives differ from the start',
      day: (day) => `day ${day}`,
      columns: {
        date: 'Date',
        touchpoint: 'Touchpoint',
        what: 'What happened',
        grades: 'Expected → got',
        faded: 'Faded',
        amount: 'Amount',
        balance: 'Balance',
        tier: 'Tier',
      },
      what: {
        ok: 'went well',
        failed: 'failed',
        unreached: 'left without an effect',
        solved: 'complaint solved',
        unsolved: 'complaint not solved',
      },
      earlier: (times) => `visit ${times}`,
      visits: (first, last) => `visits ${first} to ${last}`,
      times: (count) => `${count}×`,
      alike: (times, open) => `${times} alike: show ${open ? 'as one row' : 'each visit'}`,
      average: 'on average',
      same: 'same',
      sameHelp: 'The other life has the same row.',
      causes: 'What made this amount',
      closing: 'Closing balance',
      total: (faded, amounts, balance) => `faded ${faded}, amounts ${amounts}: balance ${balance}`,
      stays: 'still a customer',
      earned: (money) => `${money} earned`,
      paid: (money) => `${money} spent on the strategy`,
      referred: (customers) => `${customers} customers by recommending`,
      nothing: 'Nothing after this.',
      summary: (parts) => `Balance over time: ${parts}.`,
      ends: (name, balance, standing) => `${name} ends at ${balance}, ${standing}`,
    },
  },
  nl: {
    alone: 'Voeg een strategie toe om te zien wat ze zou veranderen.',
    going: {
      title: 'Waar klanten heen gaan',
      note: (customers) => `van 100 klanten, per band; ${customers} gevolgd`,
      strategy: 'Strategie',
      beside: (count, name) => `${name} ${count}`,
      start: 'begin',
      flow: (count, from, to) => `${count} van 100 van ${from} naar ${to}`,
      station: (count, station, moment) => `${moment}: ${count} van 100 ${station}`,
      summary: (name, first, last) =>
        `${name}: van 100 klanten aan het begin ${first}; aan het eind ${last}.`,
      table: 'Alle stromen',
      columns: ['Van', 'Naar', 'Van 100'],
      fewer: '<1',
      look: 'Bekijk één klant',
      waiting: 'Klanten worden gevolgd …',
      failed: 'De klanten konden niet worden gevolgd.',
    },
    twins: {
      lead: 'Van 100 klanten',
      fates: {
        better: (count) => `${count === 1 ? 'eindigt er 1' : `eindigen er ${count}`} in een hogere band`,
        worse: (count) => `${count} in een lagere`,
        same: (count) => `${count} in dezelfde`,
      },
      range: (fate, range) => `${fate}; 95%-interval ${range} van 100. Bekijk een van hen.`,
      than: (own, against) => `${own} tegenover ${against}.`,
      help: 'Dezelfde klanten met hetzelfde toeval onder beide; tussen haakjes het 95%-interval.',
    },
    why: {
      title: (name, gains) => (gains ? `Waarom ${name} wint` : `Waarom ${name} verliest`),
      against: (unit, name) => `in ${unit}, tegenover ${name}`,
      kinds: { label: 'Uitleg in', money: 'Geld', points: 'Punten' },
      points: 'punten saldo',
      factors: {
        stay: [
          'meer bezoeken',
          'Klanten die langer blijven, of hier vaker komen: bezoeken, teruggerekend naar vandaag.',
        ],
        spend: [
          'meer besteden',
          'Klanten in hogere banden, en uit segmenten die meer waard zijn, besteden meer.',
        ],
        margin: ['marge per bezoek', 'Wat een bezoek oplevert.'],
        serve: ['bedieningskosten', 'Wat een bezoek kost.'],
      },
      others: {
        referrals: 'Aanbevelingen',
        oneOff: 'Eenmalige kosten',
        yearly: 'Lopende kosten',
        perCustomer: 'Kosten per klant',
      },
      net: 'Nettowaarde',
      balance: 'Saldo aan het eind',
      rest: (count) => `${count} andere contactpunten`,
      none: (zero, touchpoints, parts) =>
        `Weggelaten als ${zero}: ${[
          ...(touchpoints > 0 ? [counted(touchpoints, 'contactpunt', 'contactpunten')] : []),
          ...(parts > 0 ? [counted(parts, 'onderdeel', 'onderdelen')] : []),
        ].join(' en ')}.`,
      all: (count) => `Toon alle ${count} contactpunten`,
      fewer: 'Toon minder',
      onMap: (name) => `Toon ${name} op de kaart`,
      person: 'Bekijk één klant',
      costs: (name) => `Bekijk wat ${name} kost`,
      ranges: '95%-intervallen van het toeval; elk invoergetal op zijn midden',
    },
    credit: {
      title: 'Wat elk contactpunt bijdraagt',
      help: 'Opnieuw doorlopen door dezelfde klanten met hetzelfde toeval.',
      work: 'Reken uit',
      working: (done, all) => `${done} van ${all} contactpunten`,
      stop: 'Stop',
      failed: 'Dit kon niet worden uitgerekend.',
      touchpoint: 'Contactpunt',
      removal: [
        'Zonder gevoel',
        'Nettowaarde die eraan te danken is: klanten komen, betalen en gaan verder als anders, maar het raakt hun saldo niet meer.',
      ],
      swap: ['Zoals nu', 'Nettowaarde die te danken is aan wat de strategie er wijzigt.'],
      none: 'niet gewijzigd',
    },
    statement: {
      title: (customer, segment) => `Klant ${customer}, ${segment}`,
      answers: {
        seeking: 'Een klant wordt gezocht …',
        found: '',
        nobody: 'Zo’n klant is er niet in deze simulatie.',
        failed: 'Het afschrift kon niet worden opgesteld.',
      },
      anyone: 'Toon een willekeurige klant',
      previous: 'Vorige klant',
      next: 'Volgende klant',
      another: 'Nog zo’n klant',
      future: (number) => `toekomst ${number}`,
      involvement: (times) => `voelt ${times} zo veel als de meesten`,
      of: {
        points: (place, cause) =>
          `typerend voor het saldo${place === undefined ? '' : ` bij ${place}`}${cause === undefined ? '' : `: ${cause}`}`,
        money: (place) =>
          place === undefined
            ? 'typerend voor het geld dat het verschil maakt'
            : `typerend voor het geld bij ${place}`,
        place: (names) => (names.length === 1 ? `‘${names[0]}’` : `${names.length} contactpunten`),
        referrals: 'typerend voor wat aanbevelen oplevert',
        paid: 'typerend voor wat een klant kost',
        fate: {
          better: 'eindigt in een hogere band',
          worse: 'eindigt in een lagere band',
          same: 'eindigt in dezelfde band',
        },
        path: (from, to) => `van ${from} naar ${to}`,
        station: (station, time) => `${station} na ${time}`,
        balance: (points, time) => `met een saldo van rond ${points} na ${time}`,
        future: 'typerend voor het geld in deze toekomst',
      },
      together: (date) => `hetzelfde in beide levens tot ${date}`,
      always: 'hetzelfde in beide levens',
      never: 'de twee levens verschillen vanaf het begin',
      day: (day) => `dag ${day}`,
      columns: {
        date: 'Datum',
        touchpoint: 'Contactpunt',
        what: 'Wat er gebeurde',
        grades: 'Verwacht → gekregen',
        faded: 'Vervaagd',
        amount: 'Bedrag',
        balance: 'Saldo',
        tier: 'Band',
      },
      what: {
        ok: 'ging goed',
        failed: 'mislukte',
        unreached: 'bleef zonder effect',
        solved: 'klacht opgelost',
        unsolved: 'klacht niet opgelost',
      },
      earlier: (times) => `bezoek ${times}`,
      visits: (first, last) => `bezoek ${first} t/m ${last}`,
      times: (count) => `${count}×`,
      alike: (times, open) => `${times} hetzelfde: toon ${open ? 'als één regel' : 'elk bezoek'}`,
      average: 'gemiddeld',
      same: 'gelijk',
      sameHelp: 'Het andere leven heeft dezelfde regel.',
      causes: 'Waaruit dit bedrag bestaat',
      closing: 'Eindsaldo',
      total: (faded, amounts, balance) => `vervaagd ${faded}, bedragen ${amounts}: saldo ${balance}`,
      stays: 'nog klant',
      earned: (money) => `${money} opgeleverd`,
      paid: (money) => `${money} besteed aan de strategie`,
      referred: (customers) => `${customers} klanten door aanbevelen`,
      nothing: 'Hierna niets meer.',
      summary: (parts) => `Saldo in de tijd: ${parts}.`,
      ends: (name, balance, standing) => `${name} eindigt op ${balance}, ${standing}`,
    },
  },
};
