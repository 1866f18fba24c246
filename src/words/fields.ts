/** Every number of a study: what it is called, and in one sentence what it means. */
import type { eventFields, StrategyField } from '../../models/strategy.ts';
import type { SettingField } from '../../models/study.ts';
import type { FieldWords } from './fieldWords.ts';
import { journeyFields, type JourneyFields } from './journeyFields.ts';
import type { Words } from './language.ts';
import { marketFields, type MarketFields } from './marketFields.ts';

export interface FieldNames extends JourneyFields, MarketFields {
  readonly strategy: Readonly<Record<StrategyField, FieldWords>>;
  readonly setting: Readonly<Record<SettingField, FieldWords>>;
  readonly event: Readonly<Record<keyof typeof eventFields, FieldWords>>;
}

export const fieldNames: Words<FieldNames> = {
  en: {
    ...journeyFields.en,
    ...marketFields.en,
    strategy: {
      oneOff: { name: 'one-off cost', help: 'What the strategy costs once, on its first day.' },
      yearly: { name: 'yearly cost', help: 'What the strategy costs each year from its first day.' },
      perCustomerYear: {
        name: 'cost per customer',
        help: 'What the strategy costs each year for every customer there is.',
      },
      start: { name: 'start', help: 'The day on which the strategy begins to work.' },
      ramp: { name: 'ramp', help: 'The days it takes until the strategy works in full.' },
      executionRisk: {
        name: 'execution risk',
        help: 'How much the effect may differ from the plan: the standard deviation of its factor.',
      },
    },
    setting: {
      customers: {
        name: 'customers simulated',
        help: 'More customers make results more precise and take longer.',
      },
      horizon: { name: 'horizon', help: 'The days that are simulated.' },
      seed: {
        name: 'seed',
        help: 'The number from which all chance is drawn: the same seed gives the same customers.',
      },
      feedback: {
        name: 'emotional feedback',
        help: 'Whether the balance acts on what customers do: 1 for yes, 0 for no.',
      },
    },
    event: {
      from: { name: 'first day', help: 'The day on which the event begins.' },
      to: { name: 'end', help: 'The day from which the event is over.' },
    },
  },
  nl: {
    ...journeyFields.nl,
    ...marketFields.nl,
    strategy: {
      oneOff: { name: 'eenmalige kosten', help: 'Wat de strategie één keer kost, op haar eerste dag.' },
      yearly: { name: 'jaarlijkse kosten', help: 'Wat de strategie elk jaar kost vanaf haar eerste dag.' },
      perCustomerYear: {
        name: 'kosten per klant',
        help: 'Wat de strategie elk jaar kost voor iedere klant die er is.',
      },
      start: { name: 'begin', help: 'De dag waarop de strategie begint te werken.' },
      ramp: { name: 'aanloop', help: 'De dagen tot de strategie volledig werkt.' },
      executionRisk: {
        name: 'uitvoeringsrisico',
        help: 'Hoeveel het effect van het plan kan afwijken: de standaardafwijking van de factor.',
      },
    },
    setting: {
      customers: {
        name: 'gesimuleerde klanten',
        help: 'Meer klanten maken de uitkomst nauwkeuriger en kosten meer tijd.',
      },
      horizon: { name: 'horizon', help: 'De dagen die worden gesimuleerd.' },
      seed: {
        name: 'beginwaarde',
        help: 'Het getal waar al het toeval uit volgt: dezelfde beginwaarde geeft dezelfde klanten.',
      },
      feedback: {
        name: 'emotionele terugkoppeling',
        help: 'Of het saldo doorwerkt in wat klanten doen: 1 voor ja, 0 voor nee.',
      },
    },
    event: {
      from: { name: 'eerste dag', help: 'De dag waarop de gebeurtenis begint.' },
      to: { name: 'einde', help: 'De dag vanaf waar de gebeurtenis voorbij is.' },
    },
  },
};
