/** The words of a run and its settings. */
import type { Words } from './language.ts';

export interface RunWords {
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
}

export const run: Words<RunWords> = {
  en: {
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
  },
  nl: {
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
  },
};
