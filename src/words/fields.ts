/** Every number of a study: what it is called, and in one sentence what it means. */
import type { MarketField, tierFields, TierId } from '../../models/market.ts';
import type { SegmentField } from '../../models/segment.ts';
import type { eventFields, StrategyField } from '../../models/strategy.ts';
import type { SettingField } from '../../models/study.ts';
import type { TouchpointField } from '../../models/touchpoint.ts';
import type { TransitionField } from '../../models/transition.ts';
import type { Words } from './language.ts';

export interface FieldWords {
  readonly name: string;
  readonly help: string;
}

type TierField = { [Id in TierId]: keyof (typeof tierFields)[Id] }[TierId];

export interface FieldNames {
  readonly touchpoint: Readonly<Record<TouchpointField, FieldWords>>;
  readonly transition: Readonly<Record<TransitionField, FieldWords>>;
  readonly segment: Readonly<Record<SegmentField, FieldWords>>;
  readonly market: Readonly<Record<MarketField, FieldWords>>;
  readonly tier: Readonly<Record<TierField, FieldWords>>;
  readonly strategy: Readonly<Record<StrategyField, FieldWords>>;
  readonly setting: Readonly<Record<SettingField, FieldWords>>;
  readonly event: Readonly<Record<keyof typeof eventFields, FieldWords>>;
}

export const fieldNames: Words<FieldNames> = {
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
