/** The words of what a run comes to: charts, figures, tables, and the details of the run. */
import type { Words } from './language.ts';

export interface ResultsWords {
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

export const results: Words<ResultsWords> = {
  en: {
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
