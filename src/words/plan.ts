/** The words of the panel that looks for the best plan for a budget. */
import type { Aim, TargetMeasure } from '../../workers/decide/aim.ts';
import type { Verdict } from '../../workers/decide/decision.ts';
import { counted } from './counted.ts';
import type { Words } from './language.ts';

export interface PlanWords {
  readonly title: string;
  readonly note: string;
  readonly budget: string;
  readonly budgetHelp: (time: string) => string;
  readonly budgetMessage: string;
  readonly aim: string;
  readonly aims: Readonly<Record<Aim['kind'], string>>;
  readonly aimHelps: Readonly<Record<Aim['kind'], string>>;
  readonly measure: string;
  readonly measures: Readonly<Record<TargetMeasure, string>>;
  readonly value: (atMost: boolean) => string;
  readonly valueMessage: (least: string, most: string) => string;
  readonly month: string;
  readonly monthMessage: (most: string) => string;
  readonly search: string;
  readonly stop: string;
  readonly searching: (share: string) => string;
  readonly stopped: string;
  readonly stale: string;
  readonly failed: string;
  readonly few: string;
  readonly alternatives: (pairs: readonly (readonly [one: string, other: string])[]) => string;
  readonly begin: string;
  readonly tooSmall: (least: string) => string;
  readonly nothing: string;
  readonly unreached: (asIs: string, plan: string) => string;
  readonly tried: (plans: string, all: boolean, futures: string) => string;
  readonly tied: (count: number) => string;
  readonly plan: string;
  readonly cost: string;
  readonly costHelp: string;
  readonly net: string;
  readonly range: string;
  readonly successes: Readonly<Record<Aim['kind'], string>>;
  readonly futures: (count: string) => string;
  readonly then: (value: string, range: string) => string;
  readonly best: string;
  readonly bestHelp: string;
  readonly atLeast: (share: string) => string;
  readonly atMost: (share: string) => string;
  readonly half: (name: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly behind: (amount: string, range: string) => string;
  readonly even: (amount: string, range: string) => string;
  readonly meet: (blocks: string, numbers: number) => string;
  readonly keep: string;
  readonly kept: string;
  readonly keepHelp: string;
  readonly name: (parts: readonly string[]) => string;
}

export const plan: Words<PlanWords> = {
  en: {
    title: 'The best plan for a budget',
    note: 'Strategies are blocks: each left out, done whole, or by half where it only changes numbers.',
    budget: 'Budget',
    budgetHelp: (time) =>
      `For all customers over ${time}, as present value. A plan is counted as if no customer left, so it never costs more.`,
    budgetMessage: 'An amount of money, such as 3M.',
    aim: 'Look for',
    aims: { worth: 'worth most', profit: 'surest profit', target: 'a target' },
    aimHelps: {
      worth: 'the highest expected net value',
      profit: 'the most futures in which the net value is above zero',
      target: 'the most futures in which a measure is reached at a month',
    },
    measure: 'Measure',
    measures: {
      engaged: 'engaged, of all who started',
      loyal: 'loyal or engaged, of all who started',
      red: 'in the red, of all who started',
      active: 'still customers',
      balance: 'mean balance',
      engagementGrade: 'engagement grade',
      nps: 'NPS',
    },
    value: (atMost) => (atMost ? 'at most' : 'at least'),
    valueMessage: (least, most) => `A number from ${least} to ${most}.`,
    month: 'at month',
    monthMessage: (most) => `A whole number from 1 to ${most}.`,
    search: 'Search',
    stop: 'Stop',
    searching: (share) => `Searching, ${share}`,
    stopped: 'Stopped early: what was found by then.',
    stale: 'From before your last change: search again.',
    failed: 'The search failed. Try it again, or with fewer strategies.',
    few: 'A plan is made of at least two strategies. Add another, and they can be combined here.',
    alternatives: (pairs) =>
      `Never together in a plan: ${pairs.map(([one, other]) => `${one} and ${other}`).join(', ')}. At least half of what one of them changes is in the other too, and would be done twice.`,
    begin:
      'Say what you can spend. All combinations it allows live the same futures; you get three unlike answers.',
    tooSmall: (least) => `This budget pays for none of the strategies. The cheapest takes ${least}.`,
    nothing: 'Nothing within this budget is worth more than leaving things as they are.',
    unreached: (asIs, best) =>
      `No plan within this budget reaches the target in any future. On average the nearest comes to ${best}; as is it is ${asIs}.`,
    tried: (plans, all, futures) =>
      all
        ? `All ${plans} combinations within the budget were tried, the contenders in ${futures} futures.`
        : `The ${plans} combinations that promise most were tried, as if effects add up; the contenders in ${futures} futures.`,
    tied: (count) =>
      `The first answer cannot be told apart from ${counted(count, 'other plan', 'other plans')}: no plan is clearly best.`,
    plan: 'Plan',
    cost: 'Costs at most',
    costHelp: 'Present value, as if no customer left.',
    net: 'Net value against as is',
    range: '5–95% range',
    successes: { worth: 'Has a profit', profit: 'Has a profit', target: 'Reaches the target' },
    futures: (count) => `in ${count} of 100 futures`,
    then: (value, range) => `on average ${value} (${range})`,
    best: 'Is the best choice',
    bestHelp:
      'Of the first answer at least this probable, of the others at most: from paired differences over the futures, every plan that was tried counted.',
    atLeast: (share) => `at least ${share}`,
    atMost: (share) => `at most ${share}`,
    half: (name) => `half of ${name}`,
    verdicts: {
      alone: 'Too few futures to tell.',
      tie: 'Cannot be told apart from as is.',
      uncertain: 'Better than as is, but not in every likely future.',
      clear: 'Better than as is.',
    },
    behind: (amount, range) => `${amount} less than the first (${range})`,
    even: (amount, range) => `${amount} more than the first (${range})`,
    meet: (blocks, numbers) =>
      `${blocks} change ${counted(numbers, 'number', 'numbers')} in common: each goes on from the one before.`,
    keep: 'Keep as a strategy',
    kept: 'Kept',
    keepHelp:
      'Adds this plan to the strategies. It begins on the latest day of its parts, with the longest ramp and the greatest risk.',
    name: (parts) => parts.join(' + '),
  },
  nl: {
    title: 'Het beste plan voor een budget',
    note: 'Strategieën zijn bouwstenen: elk weggelaten, heel gedaan, of half waar die alleen getallen wijzigt.',
    budget: 'Budget',
    budgetHelp: (time) =>
      `Voor alle klanten over ${time}, als contante waarde. Een plan telt alsof geen klant vertrekt en kost dus nooit meer.`,
    budgetMessage: 'Een bedrag, zoals 3M.',
    aim: 'Zoek',
    aims: { worth: 'meest waard', profit: 'zekerste winst', target: 'een doel' },
    aimHelps: {
      worth: 'de hoogste verwachte nettowaarde',
      profit: 'de meeste toekomsten waarin de nettowaarde boven nul ligt',
      target: 'de meeste toekomsten waarin een maat in een maand gehaald is',
    },
    measure: 'Maat',
    measures: {
      engaged: 'betrokken, van allen die begonnen',
      loyal: 'loyaal of betrokken, van allen die begonnen',
      red: 'in het rood, van allen die begonnen',
      active: 'nog klant',
      balance: 'gemiddeld saldo',
      engagementGrade: 'betrokkenheidscijfer',
      nps: 'NPS',
    },
    value: (atMost) => (atMost ? 'hoogstens' : 'minstens'),
    valueMessage: (least, most) => `Een getal van ${least} tot ${most}.`,
    month: 'in maand',
    monthMessage: (most) => `Een geheel getal van 1 tot ${most}.`,
    search: 'Zoeken',
    stop: 'Stoppen',
    searching: (share) => `Bezig met zoeken, ${share}`,
    stopped: 'Eerder gestopt: wat tot dan gevonden was.',
    stale: 'Van vóór de laatste wijziging: zoek opnieuw.',
    failed: 'Het zoeken is mislukt. Probeer het opnieuw, of met minder strategieën.',
    few: 'Een plan bestaat uit minstens twee strategieën. Voeg er een toe, dan zijn ze hier te combineren.',
    alternatives: (pairs) =>
      `Nooit samen in een plan: ${pairs.map(([one, other]) => `${one} en ${other}`).join(', ')}. Minstens de helft van wat de een wijzigt zit ook in de ander, en zou dubbel gebeuren.`,
    begin:
      'Zeg wat er te besteden is. Alle combinaties die daarin passen beleven dezelfde toekomsten; het antwoord is drie verschillende plannen.',
    tooSmall: (least) => `Dit budget betaalt geen van de strategieën. De goedkoopste vraagt ${least}.`,
    nothing: 'Niets binnen dit budget is meer waard dan alles laten zoals het nu is.',
    unreached: (asIs, best) =>
      `Geen plan binnen dit budget haalt het doel in ook maar één toekomst. Gemiddeld komt het beste tot ${best}; nu is het ${asIs}.`,
    tried: (plans, all, futures) =>
      all
        ? `Alle ${plans} combinaties binnen het budget zijn geprobeerd, de kanshebbers in ${futures} toekomsten.`
        : `De ${plans} combinaties die het meest beloven zijn geprobeerd, alsof effecten optellen; de kanshebbers in ${futures} toekomsten.`,
    tied: (count) =>
      `Het eerste antwoord is niet te onderscheiden van ${counted(count, 'ander plan', 'andere plannen')}: geen plan is duidelijk het beste.`,
    plan: 'Plan',
    cost: 'Kost hoogstens',
    costHelp: 'Contante waarde, alsof geen klant vertrekt.',
    net: 'Nettowaarde tegenover nu',
    range: '5–95%-bereik',
    successes: { worth: 'Maakt winst', profit: 'Maakt winst', target: 'Haalt het doel' },
    futures: (count) => `in ${count} van 100 toekomsten`,
    then: (value, range) => `gemiddeld ${value} (${range})`,
    best: 'Is de beste keuze',
    bestHelp:
      'Bij het eerste antwoord minstens zo waarschijnlijk, bij de andere hoogstens: uit gepaarde verschillen over de toekomsten, waarbij elk geprobeerd plan meetelt.',
    atLeast: (share) => `minstens ${share}`,
    atMost: (share) => `hoogstens ${share}`,
    half: (name) => `de helft van ${name}`,
    verdicts: {
      alone: 'Te weinig toekomsten om iets te zeggen.',
      tie: 'Niet te onderscheiden van nu.',
      uncertain: 'Beter dan nu, maar niet in elke waarschijnlijke toekomst.',
      clear: 'Beter dan nu.',
    },
    behind: (amount, range) => `${amount} minder dan het eerste (${range})`,
    even: (amount, range) => `${amount} meer dan het eerste (${range})`,
    meet: (blocks, numbers) =>
      `${blocks} wijzigen ${counted(numbers, 'getal', 'getallen')} allebei: elk gaat verder waar het vorige ophield.`,
    keep: 'Bewaren als strategie',
    kept: 'Bewaard',
    keepHelp:
      'Voegt dit plan toe aan de strategieën. Het begint op de laatste begindag van zijn delen, met de langste aanloop en het grootste risico.',
    name: (parts) => parts.join(' + '),
  },
};
