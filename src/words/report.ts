/** The words of a report that is taken to a meeting. */
import type { Words } from './language.ts';

export interface ReportWords {
  readonly asIs: string;
  readonly strategies: string;
  readonly strategy: string;
  readonly measures: Readonly<
    Record<'cost' | 'clv' | 'active' | 'nps' | 'engagementGrade' | 'serviceGrade', string>
  >;
  readonly best: string;
  readonly net: string;
  readonly dots: (name: string, behind: number, all: number) => string;
  readonly ranges: Readonly<Record<'both' | 'unknown' | 'luck', string>>;
  readonly paired: string;
  readonly tryIt: string;
  readonly tryHelp: string;
  readonly reset: string;
  readonly living: (done: number, all: number) => string;
  readonly lived: (futures: number, customers: string) => string;
  readonly asFound: string;
  /** What is said of the study as it was saved, once an input has been moved. */
  readonly asSaved: (sentence: string) => string;
  readonly map: string;
  readonly mapNote: string;
  readonly overTime: string;
  readonly overTimeNote: string;
  readonly tiers: string;
  readonly balance: string;
  readonly lost: string;
  readonly assumptions: string;
  readonly assumptionsNote: string;
  readonly what: string;
  readonly value: string;
  readonly estimate: string;
  readonly evidence: string;
  readonly source: string;
  readonly defaults: (count: number) => string;
  readonly details: string;
  readonly facts: {
    readonly customers: string;
    readonly futures: string;
    readonly seed: string;
    readonly horizon: string;
    readonly cohort: string;
    readonly version: string;
  };
  readonly none: string;
  readonly again: string;
  readonly model: string;
}

export const reportWords: Words<ReportWords> = {
  en: {
    asIs: 'As is',
    strategies: 'Strategies compared',
    strategy: 'Strategy',
    measures: {
      cost: 'Cost',
      clv: 'Value per customer',
      active: 'Still there',
      nps: 'NPS',
      engagementGrade: 'Engagement (0–10)',
      serviceGrade: 'Service (1–10)',
    },
    best: 'Best of 100',
    net: 'Net value against As is',
    dots: (name, behind, all) => `${name}: ${behind} of ${all} futures lie below zero`,
    ranges: {
      both: 'Ranges hold 5 to 95 of 100 futures.',
      unknown: 'Ranges hold 5 to 95 of 100 futures, without luck.',
      luck: 'Ranges are 95% intervals of luck; no input is uncertain.',
    },
    paired:
      'Strategies are compared on the same customers with the same luck. A dot is one of 50 equal shares.',
    tryIt: 'Try it',
    tryHelp: 'Move an input: the futures are lived again here, on this device, with that input known.',
    reset: 'As it was',
    living: (done, all) => `${done} of ${all} futures …`,
    lived: (futures, customers) => `${futures} futures of ${customers} customers under each strategy`,
    asFound: 'as reported',
    asSaved: (sentence) => `With the values as saved: ${sentence}`,
    map: 'The journey',
    mapNote:
      'Arrows are as thick as many take them; amounts are points of balance per visit. What a strategy changes is in its colour.',
    overTime: 'Over time',
    overTimeNote:
      'Ranges are 95% intervals of luck. The balance is the mean of those still there; As is is dashed.',
    tiers: 'Of 100 customers',
    balance: 'Emotional balance',
    lost: 'lost',
    assumptions: 'What this rests on',
    assumptionsNote: 'Every number that the study states, with where it comes from.',
    what: 'Assumption',
    value: 'Value',
    estimate: 'Low … high',
    evidence: 'Evidence',
    source: 'Source and note',
    defaults: (count) => `Left at their defaults: ${count} numbers`,
    details: 'How it was made',
    facts: {
      customers: 'customers under each strategy',
      futures: 'futures',
      seed: 'seed',
      horizon: 'simulated',
      cohort: 'customers for totals of money',
      version: 'version of Saldo',
    },
    none: 'none',
    again: 'Open this file in Saldo to go on with the study; it is inside.',
    model:
      'The model follows new customers, who start with a balance of 0. A study is an argument made of stated assumptions; a correlation seen in surveys is not a simulated cause.',
  },
  nl: {
    asIs: 'Nu',
    strategies: 'Strategieën vergeleken',
    strategy: 'Strategie',
    measures: {
      cost: 'Kosten',
      clv: 'Waarde per klant',
      active: 'Nog klant',
      nps: 'NPS',
      engagementGrade: 'Betrokkenheid (0–10)',
      serviceGrade: 'Service (1–10)',
    },
    best: 'Beste van 100',
    net: 'Nettowaarde tegenover Nu',
    dots: (name, behind, all) => `${name}: ${behind} van ${all} toekomsten liggen onder nul`,
    ranges: {
      both: 'Marges omvatten 5 tot 95 van 100 toekomsten.',
      unknown: 'Marges omvatten 5 tot 95 van 100 toekomsten, zonder toeval.',
      luck: 'Marges zijn 95%-intervallen van het toeval; geen invoergetal is onzeker.',
    },
    paired:
      'Strategieën zijn vergeleken op dezelfde klanten met hetzelfde toeval. Een stip is een van 50 gelijke delen.',
    tryIt: 'Probeer het',
    tryHelp:
      'Verschuif een invoergetal: de toekomsten worden hier, op dit apparaat, opnieuw geleefd met dat getal bekend.',
    reset: 'Zoals het was',
    living: (done, all) => `${done} van ${all} toekomsten …`,
    lived: (futures, customers) => `${futures} toekomsten van ${customers} klanten bij elke strategie`,
    asFound: 'zoals gerapporteerd',
    asSaved: (sentence) => `Met de waarden zoals ze zijn opgeslagen: ${sentence}`,
    map: 'De klantreis',
    mapNote:
      'Pijlen zijn zo dik als velen ze nemen; bedragen zijn punten saldo per bezoek. Wat een strategie verandert, staat in haar kleur.',
    overTime: 'In de tijd',
    overTimeNote:
      'Marges zijn 95%-intervallen van het toeval. Het saldo is het gemiddelde van wie er nog is; Nu is gestreept.',
    tiers: 'Van 100 klanten',
    balance: 'Emotioneel saldo',
    lost: 'vertrokken',
    assumptions: 'Waar dit op rust',
    assumptionsNote: 'Elk getal dat de studie noemt, met waar het vandaan komt.',
    what: 'Aanname',
    value: 'Waarde',
    estimate: 'Laag … hoog',
    evidence: 'Bewijs',
    source: 'Bron en noot',
    defaults: (count) => `Op hun standaardwaarde gelaten: ${count} getallen`,
    details: 'Hoe het is gemaakt',
    facts: {
      customers: 'klanten bij elke strategie',
      futures: 'toekomsten',
      seed: 'beginwaarde',
      horizon: 'gesimuleerd',
      cohort: 'klanten voor totalen in geld',
      version: 'versie van Saldo',
    },
    none: 'geen',
    again: 'Open dit bestand in Saldo om met de studie verder te gaan; die zit erin.',
    model:
      'Het model volgt nieuwe klanten, die met een saldo van 0 beginnen. Een studie is een betoog uit genoemde aannamen; een samenhang uit een enquête is geen gesimuleerde oorzaak.',
  },
};
