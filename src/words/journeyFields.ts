/** The numbers of the journey and of those who walk it: touchpoints, arrows, segments. */
import type { SegmentField } from '../../models/segment.ts';
import type { TouchpointField } from '../../models/touchpoint.ts';
import type { TransitionField } from '../../models/transition.ts';
import type { FieldWords } from './fieldWords.ts';
import type { Words } from './language.ts';

export interface JourneyFields {
  readonly touchpoint: Readonly<Record<TouchpointField, FieldWords>>;
  readonly transition: Readonly<Record<TransitionField, FieldWords>>;
  readonly segment: Readonly<Record<SegmentField, FieldWords>>;
}

export const journeyFields: Words<JourneyFields> = {
  en: {
    touchpoint: {
      grade: {
        name: 'experience',
        help: 'The grade from 1 to 10 that customers give on average when nothing goes wrong.',
      },
      spread: { name: 'spread', help: 'How much the grades of customers differ from one visit to the next.' },
      failure: { name: 'chance of failure', help: 'The share of visits that go wrong.' },
      failureGrade: {
        name: 'experience of a failure',
        help: 'The grade that customers give on average when it goes wrong.',
      },
      charge: {
        name: 'emotional load',
        help: 'How much a visit touches people: near 0 for routine, 1 and more for a moment of truth.',
      },
      failureCharge: {
        name: 'emotional load of a failure',
        help: 'How much it touches people when it goes wrong.',
      },
      reach: { name: 'reach', help: 'The share of customers who get through in the way they prefer.' },
      human: {
        name: 'human share',
        help: 'How much of the contact is with a person: 0 for a machine, 1 for a human being.',
      },
      information: {
        name: 'information',
        help: 'How much of what customers do not yet know they learn in a visit.',
      },
      activity: {
        name: 'activity',
        help: 'How much a visit invites customers to do something themselves, in points.',
      },
      revenue: { name: 'revenue', help: 'The margin that a visit brings, before the cost of the service.' },
      cost: { name: 'cost', help: 'What a visit costs the company.' },
      recovery: {
        name: 'recovery factor',
        help: 'How much of the damage a solved complaint makes good: above 1 it leaves customers better off than before.',
      },
    },
    transition: {
      weight: {
        name: 'weight',
        help: 'How likely this way is, against the other ways out of the same touchpoint.',
      },
      sensitivity: {
        name: 'pull of the balance',
        help: 'How much more likely customers with a good balance are to go this way than those with a poor one.',
      },
      wait: { name: 'waiting time', help: 'The days that pass on average before the next touchpoint.' },
    },
    segment: {
      share: { name: 'share', help: 'The part of all customers who belong to this segment.' },
      extraversion: {
        name: 'extraversion',
        help: 'How readily these customers talk about what they experience.',
      },
      expectation: { name: 'expectation', help: 'The grade that these customers expect when they start.' },
      failure: { name: 'failures', help: 'How many times as often it goes wrong for these customers.' },
      leaving: {
        name: 'inclination to switch',
        help: 'How many times as readily these customers go to a competitor.',
      },
      value: { name: 'value', help: 'How many times as much these customers spend.' },
      relevance: {
        name: 'personal relevance',
        help: 'How much social and personal touchpoints mean to these customers.',
      },
      tolerance: {
        name: 'tolerance of impersonal contact',
        help: 'The share of impersonal contact from which these customers start to mind.',
      },
    },
  },
  nl: {
    touchpoint: {
      grade: {
        name: 'beleving',
        help: 'Het cijfer van 1 tot 10 dat klanten gemiddeld geven als alles goed gaat.',
      },
      spread: {
        name: 'spreiding',
        help: 'Hoeveel de cijfers van klanten van bezoek tot bezoek verschillen.',
      },
      failure: { name: 'kans dat het misgaat', help: 'Het aandeel van de bezoeken waarbij iets misgaat.' },
      failureGrade: {
        name: 'beleving als het misgaat',
        help: 'Het cijfer dat klanten gemiddeld geven als het misgaat.',
      },
      charge: {
        name: 'emotionele lading',
        help: 'Hoeveel een bezoek mensen raakt: bijna 0 bij routine, 1 en meer bij een moment van de waarheid.',
      },
      failureCharge: {
        name: 'emotionele lading als het misgaat',
        help: 'Hoeveel het mensen raakt als het misgaat.',
      },
      reach: {
        name: 'bereikbaarheid',
        help: 'Het aandeel van de klanten dat contact krijgt op de manier die hun voorkeur heeft.',
      },
      human: {
        name: 'menselijk aandeel',
        help: 'Hoeveel van het contact met een mens is: 0 voor een machine, 1 voor een mens.',
      },
      information: {
        name: 'informatie',
        help: 'Hoeveel klanten bij een bezoek leren van wat ze nog niet weten.',
      },
      activity: {
        name: 'activiteit',
        help: 'Hoeveel een bezoek klanten uitnodigt om zelf iets te doen, in punten.',
      },
      revenue: {
        name: 'opbrengst',
        help: 'De marge die een bezoek oplevert, vóór de kosten van de service.',
      },
      cost: { name: 'kosten', help: 'Wat een bezoek het bedrijf kost.' },
      recovery: {
        name: 'herstelfactor',
        help: 'Hoeveel van de schade een opgeloste klacht goedmaakt: boven 1 is de klant beter af dan daarvoor.',
      },
    },
    transition: {
      weight: {
        name: 'gewicht',
        help: 'Hoe waarschijnlijk deze weg is vergeleken met de andere wegen uit hetzelfde contactpunt.',
      },
      sensitivity: {
        name: 'trekkracht van het saldo',
        help: 'Hoeveel vaker klanten met een goed saldo deze weg gaan dan klanten met een slecht saldo.',
      },
      wait: { name: 'wachttijd', help: 'De dagen die gemiddeld voorbijgaan tot het volgende contactpunt.' },
    },
    segment: {
      share: { name: 'aandeel', help: 'Het deel van alle klanten dat bij dit segment hoort.' },
      extraversion: { name: 'extraversie', help: 'Hoe graag deze klanten vertellen wat ze meemaken.' },
      expectation: { name: 'verwachting', help: 'Het cijfer dat deze klanten verwachten als ze beginnen.' },
      failure: { name: 'missers', help: 'Hoeveel maal zo vaak het voor deze klanten misgaat.' },
      leaving: {
        name: 'neiging om over te stappen',
        help: 'Hoeveel maal zo makkelijk deze klanten naar een concurrent gaan.',
      },
      value: { name: 'waarde', help: 'Hoeveel maal zoveel deze klanten besteden.' },
      relevance: {
        name: 'persoonlijke relevantie',
        help: 'Hoeveel sociale en persoonlijke contactpunten deze klanten zeggen.',
      },
      tolerance: {
        name: 'verdraagzaamheid voor onpersoonlijk contact',
        help: 'Het aandeel onpersoonlijk contact vanaf waar het deze klanten gaat storen.',
      },
    },
  },
};
