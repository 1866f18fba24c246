/** The texts of the example studies in Dutch. What a reader wrote is never touched: only these very texts are known. */
import type { Study } from '../../models/study.ts';
import type { Language } from './language.ts';

/** The example as its readers see it: names and notes in their language, every number as it is. */
export function exampleIn(study: Study, language: Language): Study {
  // A text becomes a text, so the study keeps its shape.
  return language === 'nl' ? (translated(study) as Study) : study;
}

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && translatable.has(key) ? (dutch[item] ?? item) : translated(item),
    ]),
  );
}

/** Sources are left: they name publications. */
export const translatable: ReadonlySet<string> = new Set(['name', 'note', 'text']);

export const dutch: Readonly<Record<string, string>> = {
  'SecureBank: from transactions to a relationship': 'SecureBank: van transacties naar een relatie',
  'A bank asks what to do first: repair reliability and reach, build an app with insights and goals, start a loyalty programme, or automate contact. All amounts in euro are illustrations.':
    'Een bank vraagt zich af wat eerst moet: betrouwbaarheid en bereikbaarheid herstellen, een app met inzichten en doelen bouwen, een spaarprogramma beginnen of contact automatiseren. Alle bedragen in euro zijn illustraties.',
  'a contract: few leave at once': 'een contract: weinigen gaan meteen weg',
  Start: 'Begin',
  'Daily banking': 'Dagelijks bankieren',
  Growth: 'Groei',
  Service: 'Service',
  'Open account': 'Rekening openen',
  'Fortnight of app use': 'Twee weken appgebruik',
  'Proactive insight (unusual spending, saving tip)': 'Inzicht uit zichzelf (ongewone uitgave, spaartip)',
  'Set a savings goal': 'Spaardoel stellen',
  'Financial literacy module': 'Les over geldzaken',
  'Secure message / call with advisor': 'Veilig bericht / gesprek met adviseur',
  'Loyalty points redeemed': 'Spaarpunten ingewisseld',
  'Product offer (loan, mortgage, investing)': 'Productaanbod (lening, hypotheek, beleggen)',
  'Annual fees & statement': 'Jaarkosten en overzicht',
  'Payment failed / card blocked': 'Betaling mislukt / pas geblokkeerd',
  'Complaint handled': 'Klacht afgehandeld',
  'Account closed': 'Rekening opgezegd',
  'Young starters': 'Jonge starters',
  'Busy families': 'Drukke gezinnen',
  'Seniors & wealth': 'Senioren en vermogen',
  'A. Basics first: reliability and reach': 'A. Eerst de basis: betrouwbaar en bereikbaar',
  'B. The SecureBank app: insights, goals, messaging': 'B. De SecureBank-app: inzichten, doelen, berichten',
  'C. Loyalty programme with points': 'C. Spaarprogramma met punten',
  'D. Automate contact (chatbot first)': 'D. Contact automatiseren (eerst een chatbot)',
  'E. Basics first, then the app (A + B)': 'E. Eerst de basis, dan de app (A + B)',
  'Fonkel: a webshop that makes the delivery moment a party':
    'Fonkel: een webwinkel die van de bezorging een feest maakt',
  'A webshop asks whether to make the delivery a party, to be faster, to give discounts or to solve complaints without a quibble. All amounts in euro are illustrations.':
    'Een webwinkel vraagt zich af of hij van de bezorging een feest moet maken, sneller moet zijn, korting moet geven of klachten zonder gedoe moet oplossen. Alle bedragen in euro zijn illustraties.',
  'a shop: leaving is easy': 'een winkel: weggaan is makkelijk',
  Discover: 'Ontdekken',
  Buy: 'Kopen',
  Receive: 'Ontvangen',
  'Share and return': 'Delen en terugkomen',
  'First visit and advice': 'Eerste bezoek en advies',
  'A new need comes up': 'Er is weer iets nodig',
  'Bought elsewhere': 'Elders gekocht',
  'Product advice page / chat': 'Adviespagina / chat',
  'Order and pay': 'Bestellen en betalen',
  'Confirmation and tracking': 'Bevestiging en volgen',
  'Delivery moment': 'Het bezorgmoment',
  'Unboxing and first use': 'Uitpakken en eerste gebruik',
  'Survey e-mail': 'E-mail met vragenlijst',
  'Write a review / help others': 'Recensie schrijven / anderen helpen',
  'Personal tip or newsletter': 'Persoonlijke tip of nieuwsbrief',
  'Return or repair request': 'Retour of reparatie',
  'Customer service solves it': 'Klantenservice lost het op',
  'Gone for good': 'Voorgoed weg',
  '38 % of those without a bond, over two ways': '38% van wie geen band heeft, over twee wegen',
  '82 % against 38 % always buy the brand they are loyal to':
    '82% tegen 38% koopt altijd het merk waaraan ze trouw zijn',
  'Deal hunters': 'Koopjesjagers',
  'Convenience seekers': 'Gemakzoekers',
  Enthusiasts: 'Liefhebbers',
  'A. Delivery party: own couriers, a smile, personal touch':
    'A. Bezorgfeest: eigen bezorgers, een glimlach, iets persoonlijks',
  'B. Faster and easier (9 for service)': 'B. Sneller en makkelijker (een 9 voor service)',
  'C. Coupons and discount': 'C. Kortingsbonnen',
  'D. No-quibble recovery within 24 hours': 'D. Herstel zonder gedoe binnen 24 uur',
  'E. Delivery party and recovery (A + D)': 'E. Bezorgfeest en herstel (A + D)',
  'Duinpolis: the claim as the moment of truth': 'Duinpolis: de schade als moment van de waarheid',
  'An insurer asks where to put its effort: faster claims, one personal handler, full automation or prevention. All amounts in euro are illustrations.':
    'Een verzekeraar vraagt zich af waar de moeite loont: snellere afhandeling, één persoonlijke behandelaar, volledige automatisering of preventie. Alle bedragen in euro zijn illustraties.',
  Begin: 'Begin',
  'Quiet times': 'Rustige tijden',
  Claim: 'Schade',
  Afterwards: 'Daarna',
  'Policy start and welcome': 'Begin van de polis en welkom',
  'Quiet quarter': 'Rustig kwartaal',
  'Premium notice and renewal': 'Premiebericht en verlenging',
  'Prevention or wellness tip': 'Tip over preventie of welzijn',
  'Question about cover': 'Vraag over de dekking',
  'Damage happens: report the claim': 'Er is schade: melden',
  'Updates while waiting': 'Berichten tijdens het wachten',
  'Expert inspection': 'Bezoek van de expert',
  'Decision and pay-out': 'Besluit en uitkering',
  'Aftercare call': 'Belletje achteraf',
  'Complaint about the claim': 'Klacht over de schade',
  'Policy lapsed': 'Polis beëindigd',
  'Price comparers': 'Prijsvergelijkers',
  'Security seekers': 'Zekerheidszoekers',
  'Long-standing members': 'Trouwe leden',
  'A. Claim sprint: fast, fair, predictable': 'A. Schadesprint: snel, eerlijk, voorspelbaar',
  'B. One personal claim handler plus aftercare': 'B. Eén persoonlijke behandelaar en nazorg',
  'C. Fully automated claims': 'C. Schade volledig geautomatiseerd',
  'D. Prevention and wellness programme': 'D. Programma voor preventie en welzijn',
  'the mean of 150 articles is known to 7 %, but markets differ more than means':
    'het gemiddelde van 150 artikelen is op 7% na bekend, maar markten verschillen meer dan gemiddelden',
  'no study measures how far one good visit lifts a balance':
    'geen onderzoek meet hoe ver één goed bezoek een saldo optilt',
  'between what is good and what was expected: both matter, how much of each is open':
    'tussen wat goed is en wat werd verwacht: beide tellen, hoeveel van elk staat open',
  'nobody has measured how fast goodwill fades': 'niemand heeft gemeten hoe snel welwillendheid vervaagt',
  'surveys of one sector differ this much from year to year':
    'onderzoeken van één sector verschillen zoveel van jaar tot jaar',
  'what a small trial would show first': 'wat een kleine proef als eerste zou laten zien',
  'an illustration: as well known as two hundred files would tell':
    'een illustratie: zo goed bekend als tweehonderd dossiers het zouden vertellen',
  'the effect on satisfaction is certain, its size is not':
    'het effect op tevredenheid is zeker, de grootte niet',
  'projects cost more than planned more often than less':
    'projecten kosten vaker meer dan gepland dan minder',
  'how far what is done may fall short of what was planned, or go beyond it':
    'hoe ver wat gedaan wordt achterblijft bij het plan, of verder gaat',
};
