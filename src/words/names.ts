/** The names of the model's choices: units, tiers, channels, causes. Interface wording, see also `fields.ts`. */
import type { TierId } from '../../models/market.ts';
import type { Evidence, Unit } from '../../models/quantity.ts';
import type { Cause } from '../../models/rules/ledger.ts';
import type { Channel, Kind, Layer, touchpointChoices } from '../../models/touchpoint.ts';
import type { Condition, Law } from '../../models/transition.ts';
import type { Words } from './language.ts';

/** Why somebody is no longer a customer. */
export type Departure = 'red' | 'competitor' | 'natural' | 'journey';

type Bond = (typeof touchpointChoices)['bond'][number];

export interface Names {
  readonly units: Readonly<Record<Unit, string>>;
  /** `name` in a sentence about the balance, `label` of the people in it. */
  readonly tiers: Readonly<Record<TierId | 'lost', { readonly name: string; readonly label: string }>>;
  /** Lines of the ledger. */
  readonly causes: Readonly<Record<Cause, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly bonds: Readonly<Record<Bond, string>>;
  readonly laws: Readonly<Record<Law, string>>;
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly evidence: Readonly<Record<Evidence | 'computed', string>>;
  readonly departures: Readonly<Record<Departure, string>>;
}

export const names: Words<Names> = {
  en: {
    units: {
      points: 'points',
      grade: 'grade, 1–10',
      share: 'share',
      ratio: 'times',
      days: 'days',
      perYear: 'a year',
      gradePerYear: 'grades a year',
      money: 'money',
      moneyPerYear: 'money a year',
      logOdds: 'log-odds per 100 points',
      customers: 'customers',
      score: 'score',
    },
    tiers: {
      red: { name: 'in the red', label: 'dissatisfied' },
      satisfied: { name: 'satisfied', label: 'satisfied' },
      loyal: { name: 'loyal', label: 'loyal' },
      engaged: { name: 'engaged', label: 'engaged' },
      lost: { name: 'lost', label: 'lost' },
    },
    causes: {
      deposit: 'deposit',
      gate: 'poor basics',
      depersonalisation: 'impersonal contact',
      headroom: 'little room to rise',
      withdrawal: 'withdrawal',
      asymmetry: 'losses weigh more',
      cushion: 'cushion of a good balance',
      recovery: 'complaint solved',
      unresolved: 'complaint not solved',
      forgetting: 'faded',
      clip: 'end of the scale',
    },
    channels: {
      shop: 'shop',
      webshop: 'web shop',
      website: 'website',
      app: 'app',
      email: 'e-mail',
      socialMedia: 'social media',
      loyalty: 'loyalty programme',
      phone: 'phone',
      chat: 'chat',
      letter: 'mail',
      delivery: 'delivery',
      inPerson: 'in person',
      wordOfMouth: 'word of mouth',
      other: 'other',
    },
    layers: { basic: 'basic', social: 'social', personal: 'personal' },
    kinds: { normal: 'normal', recovery: 'recovery' },
    bonds: { none: 'none', rational: 'rational', social: 'social', structural: 'structural' },
    laws: {
      exponential: 'any moment (exponential)',
      fixed: 'always the same',
      gamma4: 'around the mean (gamma, shape 4)',
    },
    conditions: { any: 'always', ok: 'if it went well', failed: 'if it failed' },
    evidence: {
      guess: 'guess',
      expert: 'expert judgement',
      literature: 'literature',
      measured: 'measured',
      computed: 'computed',
    },
    departures: {
      red: 'left in the red',
      competitor: 'went to a competitor',
      natural: 'left for reasons nobody can prevent',
      journey: 'left by the journey',
    },
  },
  nl: {
    units: {
      points: 'punten',
      grade: 'cijfer, 1–10',
      share: 'aandeel',
      ratio: 'maal',
      days: 'dagen',
      perYear: 'per jaar',
      gradePerYear: 'cijferpunten per jaar',
      money: 'geld',
      moneyPerYear: 'geld per jaar',
      logOdds: 'log-odds per 100 punten',
      customers: 'klanten',
      score: 'score',
    },
    tiers: {
      red: { name: 'in het rood', label: 'ontevreden' },
      satisfied: { name: 'tevreden', label: 'tevreden' },
      loyal: { name: 'loyaal', label: 'loyaal' },
      engaged: { name: 'betrokken', label: 'betrokken' },
      lost: { name: 'vertrokken', label: 'vertrokken' },
    },
    causes: {
      deposit: 'storting',
      gate: 'basis niet op orde',
      depersonalisation: 'onpersoonlijk contact',
      headroom: 'weinig ruimte naar boven',
      withdrawal: 'opname',
      asymmetry: 'verlies weegt zwaarder',
      cushion: 'buffer van een goed saldo',
      recovery: 'klacht opgelost',
      unresolved: 'klacht niet opgelost',
      forgetting: 'vervaagd',
      clip: 'einde van de schaal',
    },
    channels: {
      shop: 'winkel',
      webshop: 'webwinkel',
      website: 'website',
      app: 'app',
      email: 'e-mail',
      socialMedia: 'sociale media',
      loyalty: 'loyaliteitsprogramma',
      phone: 'telefoon',
      chat: 'chat',
      letter: 'post',
      delivery: 'bezorging',
      inPerson: 'persoonlijk',
      wordOfMouth: 'mond-tot-mond',
      other: 'anders',
    },
    layers: { basic: 'basis', social: 'sociaal', personal: 'persoonlijk' },
    kinds: { normal: 'gewoon', recovery: 'herstel' },
    bonds: { none: 'geen', rational: 'rationeel', social: 'sociaal/emotioneel', structural: 'structureel' },
    laws: {
      exponential: 'elk moment (exponentieel)',
      fixed: 'altijd even lang',
      gamma4: 'rond het gemiddelde (gamma, vorm 4)',
    },
    conditions: { any: 'altijd', ok: 'als het goed ging', failed: 'als het misging' },
    evidence: {
      guess: 'gevoel',
      expert: 'oordeel van een kenner',
      literature: 'gelezen',
      measured: 'gemeten',
      computed: 'berekend',
    },
    departures: {
      red: 'vertrokken in het rood',
      competitor: 'naar een concurrent',
      natural: 'vertrokken om redenen waar niemand iets aan doet',
      journey: 'vertrokken via de klantreis',
    },
  },
};
