/** The words of segments, tiers and the market, as panels and as tables. */
import type { Words } from './language.ts';
import { counted } from './counted.ts';

export interface SheetWords {
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
    readonly table: string;
    readonly columns: Readonly<Record<'number' | 'value' | 'unit' | 'range' | 'default', string>>;
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

export const sheetWords: Words<SheetWords> = {
  en: {
    segments: {
      title: 'Segments',
      lead: 'Customers who are alike in what they expect, value and tolerate. Shares always add up to 100%.',
      segment: 'Segment',
      add: 'Add a segment',
      newName: 'New segment',
      remove: (name) => `Delete ${name}`,
      pasteHelp: 'A block of cells from a spreadsheet can be pasted into any number.',
      pasted: (count) => `${counted(count, 'number', 'numbers')} pasted.`,
      notPasted: (count) =>
        `${counted(count, 'cell', 'cells')} could not be read and ${count === 1 ? 'is' : 'are'} marked.`,
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
      table: 'All numbers as a table',
      columns: { number: 'Number', value: 'Value', unit: 'Unit', range: 'Range', default: 'Default' },
    },
  },
  nl: {
    segments: {
      title: 'Segmenten',
      lead: 'Klanten die lijken op elkaar in wat ze verwachten, waarderen en verdragen. De aandelen zijn altijd samen 100%.',
      segment: 'Segment',
      add: 'Segment toevoegen',
      newName: 'Nieuw segment',
      remove: (name) => `Verwijder ${name}`,
      pasteHelp: 'Een blok cellen uit een rekenblad kun je in elk getal plakken.',
      pasted: (count) => `${counted(count, 'getal', 'getallen')} geplakt.`,
      notPasted: (count) =>
        `${counted(count, 'cel', 'cellen')} ${count === 1 ? 'kon niet worden gelezen en is' : 'konden niet worden gelezen en zijn'} gemarkeerd.`,
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
      table: 'Alle getallen als tabel',
      columns: {
        number: 'Getal',
        value: 'Waarde',
        unit: 'Eenheid',
        range: 'Bereik',
        default: 'Standaard',
      },
    },
  },
};
