/** The numbers of the customer model: the market and its tiers. */
import type { MarketField, tierFields, TierId } from '../../models/market.ts';
import type { FieldWords } from './fieldWords.ts';
import type { Words } from './language.ts';

type TierField = { [Id in TierId]: keyof (typeof tierFields)[Id] }[TierId];

export interface MarketFields {
  readonly market: Readonly<Record<MarketField, FieldWords>>;
  readonly tier: Readonly<Record<TierField, FieldWords>>;
}

export const marketFields: Words<MarketFields> = {
  en: {
    market: {
      deposit: {
        name: 'size of a deposit',
        help: 'The points that a perfect, fully charged experience adds to a balance of 0.',
      },
      lossWeight: {
        name: 'weight of losses',
        help: 'How many times as heavily a bad experience weighs as a good one.',
      },
      cushion: { name: 'cushion', help: 'How much a full account softens a loss.' },
      headroom: { name: 'headroom', help: 'How much slower the balance rises near the top.' },
      disconfirmation: {
        name: 'weight of expectation',
        help: 'How much an experience is held against what was expected, instead of against what is just good enough.',
      },
      halfLife: {
        name: 'half-life of an emotion',
        help: 'The days after which half of an emotion has faded.',
      },
      rest: { name: 'resting balance', help: 'The balance to which memory returns: the image of the brand.' },
      expectationLearning: { name: 'getting used', help: 'How fast customers come to expect what they get.' },
      expectationDrift: {
        name: 'rise of expectations',
        help: 'By how much the market raises expectations in a year.',
      },
      expectationExtra: {
        name: 'extra expectation',
        help: 'How much more customers with a full account expect.',
      },
      trust: { name: 'trust in the basics', help: 'How far customers rely on the basics when they start.' },
      trustLearning: {
        name: 'learning to trust',
        help: 'How fast trust in the basics follows what happens.',
      },
      gateFrom: {
        name: 'gate opens',
        help: 'The trust below which social and personal touchpoints add nothing.',
      },
      gateTo: {
        name: 'gate is open',
        help: 'The trust from which social and personal touchpoints count in full.',
      },
      failureCharge: {
        name: 'least load of a failure',
        help: 'The emotional load of a failure at touchpoints that do not say.',
      },
      failureGrade: {
        name: 'experience of a failure',
        help: 'The grade of a failure at touchpoints that do not say.',
      },
      recoveryFade: {
        name: 'repeated recovery',
        help: 'What is left of the effect each time a complaint has to be solved again.',
      },
      doubleDeviation: {
        name: 'double disappointment',
        help: 'The part of the damage that an unsolved complaint adds once more.',
      },
      contactLearning: {
        name: 'memory of contact',
        help: 'How fast customers notice that contact becomes more or less personal.',
      },
      depersonalisation: {
        name: 'cost of impersonal contact',
        help: 'How much a deposit shrinks when contact has become entirely impersonal.',
      },
      productCharge: {
        name: 'emotional load of the product',
        help: 'How much the product itself means to people: a car much, water little.',
      },
      redLeaving: {
        name: 'leaving in the red',
        help: 'The greatest chance that somebody in the red leaves at once after a bad experience.',
      },
      redDepth: { name: 'depth of the red', help: 'How far in the red that chance is reached.' },
      natural: {
        name: 'natural loss',
        help: 'The share of customers who leave in a year for reasons nobody can prevent.',
      },
      sayDo: {
        name: 'from saying to doing',
        help: 'The share of intended recommendations that are really made.',
      },
      conversion: {
        name: 'from recommendation to customer',
        help: 'The new customers that a recommendation brings on average.',
      },
      rational: {
        name: 'rational bond',
        help: 'How much prices, points and contracts hold customers back from switching.',
      },
      structural: {
        name: 'structural bond',
        help: 'How much habits, data and links hold customers back from switching.',
      },
      involvementSpread: {
        name: 'spread of involvement',
        help: 'How much customers differ in what touches them.',
      },
      answerNoise: {
        name: 'noise of answers',
        help: 'How much the answer to a survey differs from what somebody feels.',
      },
      cognitiveWeight: {
        name: 'weight of knowing',
        help: 'How much the cognitive form counts in the engagement index.',
      },
      emotionalWeight: {
        name: 'weight of feeling',
        help: 'How much the emotional form counts in the engagement index.',
      },
      behaviouralWeight: {
        name: 'weight of doing',
        help: 'How much the behavioural form counts in the engagement index.',
      },
      acquisitionCost: {
        name: 'cost of a new customer',
        help: 'What it costs to win a customer; reported beside the value of a customer, not in it.',
      },
      discount: { name: 'discount rate', help: 'How much less money is worth that comes a year later.' },
      cohort: {
        name: 'size of the cohort',
        help: 'The number of customers for whom amounts of money are totalled.',
      },
    },
    tier: {
      from: { name: 'border', help: 'The balance from which somebody belongs to this tier.' },
      activity: {
        name: 'least activity',
        help: 'The activity that being engaged asks for besides the balance.',
      },
      switching: {
        name: 'switching',
        help: 'The chance that somebody in this tier goes to a competitor within a year.',
      },
      spend: { name: 'spending', help: 'How many times as much somebody in this tier spends.' },
      recommendations: {
        name: 'recommendations',
        help: 'How often somebody in this tier recommends the company in a year.',
      },
      warnings: { name: 'warnings', help: 'How often somebody in this tier warns others in a year.' },
    },
  },
  nl: {
    market: {
      deposit: {
        name: 'grootte van een storting',
        help: 'De punten die een perfecte, volgeladen beleving toevoegt aan een saldo van 0.',
      },
      lossWeight: {
        name: 'gewicht van verlies',
        help: 'Hoeveel maal zo zwaar een slechte beleving weegt als een goede.',
      },
      cushion: { name: 'buffer', help: 'Hoeveel een volle rekening een verlies verzacht.' },
      headroom: { name: 'ruimte naar boven', help: 'Hoeveel langzamer het saldo bij de top stijgt.' },
      disconfirmation: {
        name: 'gewicht van de verwachting',
        help: 'Hoe sterk een beleving wordt afgezet tegen de verwachting, in plaats van tegen wat net voldoende is.',
      },
      halfLife: {
        name: 'halfwaardetijd van een emotie',
        help: 'De dagen waarna de helft van een emotie is vervaagd.',
      },
      rest: {
        name: 'rustsaldo',
        help: 'Het saldo waar de herinnering naar terugkeert: het beeld van het merk.',
      },
      expectationLearning: { name: 'gewenning', help: 'Hoe snel klanten gaan verwachten wat ze krijgen.' },
      expectationDrift: {
        name: 'stijging van de verwachting',
        help: 'Hoeveel de markt de verwachting in een jaar optilt.',
      },
      expectationExtra: {
        name: 'extra verwachting',
        help: 'Hoeveel meer klanten met een volle rekening verwachten.',
      },
      trust: {
        name: 'vertrouwen in de basis',
        help: 'Hoe ver klanten bij het begin op de basis vertrouwen.',
      },
      trustLearning: {
        name: 'leren vertrouwen',
        help: 'Hoe snel het vertrouwen in de basis volgt wat er gebeurt.',
      },
      gateFrom: {
        name: 'poort gaat open',
        help: 'Het vertrouwen waaronder sociale en persoonlijke contactpunten niets toevoegen.',
      },
      gateTo: {
        name: 'poort is open',
        help: 'Het vertrouwen vanaf waar sociale en persoonlijke contactpunten volledig tellen.',
      },
      failureCharge: {
        name: 'minste lading als het misgaat',
        help: 'De emotionele lading van een misser bij contactpunten die er geen noemen.',
      },
      failureGrade: {
        name: 'beleving als het misgaat',
        help: 'Het cijfer van een misser bij contactpunten die er geen noemen.',
      },
      recoveryFade: {
        name: 'herhaald herstel',
        help: 'Wat er van het effect overblijft elke keer dat weer een klacht moet worden opgelost.',
      },
      doubleDeviation: {
        name: 'dubbele teleurstelling',
        help: 'Het deel van de schade dat een niet-opgeloste klacht er nog eens bij doet.',
      },
      contactLearning: {
        name: 'geheugen voor contact',
        help: 'Hoe snel klanten merken dat contact meer of minder persoonlijk wordt.',
      },
      depersonalisation: {
        name: 'prijs van onpersoonlijk contact',
        help: 'Hoeveel een storting krimpt als contact helemaal onpersoonlijk is geworden.',
      },
      productCharge: {
        name: 'emotionele lading van het product',
        help: 'Hoeveel het product zelf mensen zegt: een auto veel, water weinig.',
      },
      redLeaving: {
        name: 'vertrek in het rood',
        help: 'De grootste kans dat iemand in het rood na een slechte beleving meteen vertrekt.',
      },
      redDepth: { name: 'diepte van het rood', help: 'Hoe ver in het rood die kans wordt bereikt.' },
      natural: {
        name: 'natuurlijk verloop',
        help: 'Het aandeel klanten dat in een jaar vertrekt om redenen waar niemand iets aan doet.',
      },
      sayDo: {
        name: 'van zeggen naar doen',
        help: 'Het aandeel van de voorgenomen aanbevelingen dat echt wordt gedaan.',
      },
      conversion: {
        name: 'van aanbeveling naar klant',
        help: 'De nieuwe klanten die een aanbeveling gemiddeld oplevert.',
      },
      rational: {
        name: 'rationele binding',
        help: 'Hoeveel prijzen, punten en contracten klanten van overstappen weerhouden.',
      },
      structural: {
        name: 'structurele binding',
        help: 'Hoeveel gewoonten, gegevens en koppelingen klanten van overstappen weerhouden.',
      },
      involvementSpread: {
        name: 'spreiding van betrokkenheid',
        help: 'Hoeveel klanten verschillen in wat hen raakt.',
      },
      answerNoise: {
        name: 'ruis van antwoorden',
        help: 'Hoeveel het antwoord op een enquête verschilt van wat iemand voelt.',
      },
      cognitiveWeight: {
        name: 'gewicht van weten',
        help: 'Hoe zwaar de cognitieve vorm telt in de index van betrokkenheid.',
      },
      emotionalWeight: {
        name: 'gewicht van voelen',
        help: 'Hoe zwaar de emotionele vorm telt in de index van betrokkenheid.',
      },
      behaviouralWeight: {
        name: 'gewicht van doen',
        help: 'Hoe zwaar het gedrag telt in de index van betrokkenheid.',
      },
      acquisitionCost: {
        name: 'kosten van een nieuwe klant',
        help: 'Wat het kost om een klant te winnen; staat naast de klantwaarde, niet erin.',
      },
      discount: { name: 'rentevoet', help: 'Hoeveel minder geld waard is dat een jaar later komt.' },
      cohort: {
        name: 'omvang van de groep',
        help: 'Het aantal klanten waarover geldbedragen worden opgeteld.',
      },
    },
    tier: {
      from: { name: 'grens', help: 'Het saldo vanaf waar iemand bij deze band hoort.' },
      activity: {
        name: 'minste activiteit',
        help: 'De activiteit die betrokken zijn naast het saldo vraagt.',
      },
      switching: {
        name: 'overstappen',
        help: 'De kans dat iemand in deze band binnen een jaar naar een concurrent gaat.',
      },
      spend: { name: 'besteding', help: 'Hoeveel maal zoveel iemand in deze band besteedt.' },
      recommendations: {
        name: 'aanbevelingen',
        help: 'Hoe vaak iemand in deze band het bedrijf in een jaar aanbeveelt.',
      },
      warnings: {
        name: 'waarschuwingen',
        help: 'Hoe vaak iemand in deze band anderen in een jaar waarschuwt.',
      },
    },
  },
};
