/**
 * The verdict in words: which strategy, ahead in how many of 100 futures, worth how much, against what and over which time;
 * who the rival is, and what would overturn it. Parts that are figures say what they are about, so that a reader can ask
 * where each comes from. A tie names no winner, and nothing is ever proven.
 */
import type { Decision, Doubt } from '../../workers/decide/decision.ts';
import type { Estimate, Interval } from '../../workers/measures/estimate.ts';
import type { Language, Words } from './language.ts';

/** What a figure of the verdict is about. */
export type VerdictFigure =
  'ahead' | 'net' | 'range' | 'time' | 'best' | 'lead' | 'headToHead' | 'overturn' | 'middle';
export type VerdictPart = string | { readonly figure: VerdictFigure; readonly text: string };
export type VerdictText = readonly VerdictPart[];

export interface VerdictFacts {
  readonly decision: Decision;
  readonly doubt: Doubt;
  /** Share of draws in which the first is worth more than the second, by their places. */
  readonly ahead: (first: number, second: number) => number;
  /** Names of the strategies by their places, "as is" first. */
  readonly names: readonly string[];
  /** How long is simulated: 3 years. */
  readonly time: string;
  /** An amount with its sign, shortened: +€1.6 M. */
  readonly money: (amount: number) => string;
  readonly range: (range: Interval) => string;
  /**
   * The assumption that is nearest to overturning it, where one is known: its name, and "below 1.7×"; or the strategy that
   * is the best with every input at its middle, if that is another than the leader, and its lead on the leader there.
   */
  readonly overturn?:
    | {
        readonly kind: 'flip';
        readonly input: string;
        readonly value: string;
        readonly side: 'below' | 'above';
      }
    | { readonly kind: 'middle'; readonly best: number; readonly lead: Estimate }
    | undefined;
}

export interface VerdictSaid {
  /** The sentence itself. */
  readonly main: VerdictText;
  /** How far it can be trusted, and who the rival is. */
  readonly more: readonly VerdictText[];
  /** Which of these says what would overturn it, where that is known. */
  readonly against: VerdictText | undefined;
}

/** The draws must be of at least two futures, or of luck. */
export function verdictOf(facts: VerdictFacts, language: Language): VerdictSaid {
  const words = verdictWords[language];
  const { decision, doubt, names, ahead, money, range, overturn } = facts;
  const { verdict, prospects, order, lead, leadRange } = decision;
  const [leader, second] = order;
  const figure = (about: VerdictFigure, text: string): VerdictPart => ({ figure: about, text });
  const time = figure('time', facts.time);
  const luck = doubt === 'luck';
  const doubtful = luck ? [[words.onlyLuck]] : [];
  if (verdict === 'alone') {
    // Nothing else there, or nothing that any future lets its customers finish.
    if (prospects.length < 2) return { main: [words.alone], more: [], against: undefined };
    const stuck = Number.isNaN(prospects[0].expected.mean) ? words.asIsStuck : words.allStuck;
    return { main: [stuck], more: [], against: undefined };
  }
  const stuck = prospects.flatMap(({ impossible }, place) =>
    impossible > 0 ? [[words.impossible(place === 0 ? words.asIs : names[place], impossible)]] : [],
  );

  const overturned = (): VerdictText[] => {
    if (overturn === undefined) return [];
    if (overturn.kind === 'flip') {
      const value = figure('overturn', words[overturn.side](overturn.value));
      return [words.overturn(overturn.input, value, names[leader])];
    }
    const [named, better] = [leader, overturn.best].map((place) => quoted(names, place, words));
    const { mean, se } = overturn.lead;
    // Customers of the leader may get stuck there.
    if (Number.isNaN(mean)) return [[words.middleStuck(named, better)]];
    if (!(mean > 1.96 * se)) return [words.middleLevel(named, better)];
    const by = `${money(mean)} ${words.span(range({ low: mean - 1.96 * se, high: mean + 1.96 * se }), true)}`;
    return [words.middle(better, figure('middle', by))];
  };
  if (verdict === 'tie') {
    const pair = [quoted(names, leader, words), quoted(names, second, words)] as const;
    if (lead.mean === 0 && lead.se === 0) {
      return { main: words.same(...pair, time), more: [...stuck, ...doubtful], against: undefined };
    }
    const difference = figure('lead', words.span(range(leadRange), luck));
    return {
      main: words.tie(...pair, difference, time),
      more: [[luck ? words.moreCustomers : words.tieHelp], ...stuck, ...doubtful],
      against: undefined,
    };
  }

  // Where "as is" leads, the best of the others is what is talked about.
  const told = leader === 0 ? second : leader;
  const prospect = prospects[told];
  const count = ahead(told, 0);
  const chance = figure('ahead', words.of100(hundred(count), luck));
  const net = figure('net', money(prospect.expected.mean));
  const span = figure('range', words.span(range(prospect.range), luck));
  const name = quoted(names, told, words);
  const main =
    leader === 0
      ? words.noBetter(name, chance, net, span, time)
      : words.best(name, words.likelihoods[likelihoodOf(count, prospect.best)], chance, net, span, time);
  const rival = leader === 0 ? undefined : second;
  const beside =
    rival === undefined || rival === 0
      ? []
      : [
          words.rival(
            quoted(names, rival, words),
            figure('best', words.of100(hundred(prospects[rival].best, prospects[rival].bestOf100), luck)),
            figure('headToHead', words.headToHead(hundred(ahead(leader, rival)))),
          ),
        ];
  const sides = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;
  const certainty =
    verdict === 'clear'
      ? []
      : sides(prospect.range) || rival === undefined
        ? [[words.uncertain]]
        : [
            words.uncertainLead(
              quoted(names, rival, words),
              figure('lead', words.span(range(leadRange), luck)),
            ),
          ];
  const overturning = overturned();
  const more = [...certainty, ...beside, ...overturning, ...stuck, ...doubtful];
  return { main, more, against: overturning.at(0) };
}

/** How a chance is put. "The best buy" is a claim against all others, not only against "as is". */
type Likelihood = 'almostSurely' | 'mostLikely' | 'probably' | 'tossUp' | 'onAverage';

function likelihoodOf(ahead: number, best: number): Likelihood {
  if (best >= 0.95) return 'almostSurely';
  if (ahead >= 0.8 && best >= 0.6) return 'mostLikely';
  if (best >= 0.6) return 'probably';
  return best >= 0.45 ? 'tossUp' : 'onAverage';
}

/** Of 100; what happens at all is never 0, and what does not happen always is never 100. */
function hundred(share: number, count = Math.round(share * 100)): number {
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, count)) : count;
}

function quoted(names: readonly string[], place: number, words: VerdictWords): string {
  return place === 0 ? words.asIs : `‘${names[place]}’`;
}

interface VerdictWords {
  readonly asIs: string;
  readonly alone: string;
  readonly allStuck: string;
  readonly asIsStuck: string;
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  readonly of100: (count: number, luck: boolean) => string;
  readonly span: (range: string, luck: boolean) => string;
  readonly best: (
    name: string,
    likelihood: string,
    chance: VerdictPart,
    net: VerdictPart,
    span: VerdictPart,
    time: VerdictPart,
  ) => VerdictText;
  readonly noBetter: (
    name: string,
    chance: VerdictPart,
    net: VerdictPart,
    span: VerdictPart,
    time: VerdictPart,
  ) => VerdictText;
  readonly tie: (first: string, second: string, difference: VerdictPart, time: VerdictPart) => VerdictText;
  readonly same: (first: string, second: string, time: VerdictPart) => VerdictText;
  readonly tieHelp: string;
  readonly moreCustomers: string;
  readonly uncertain: string;
  readonly uncertainLead: (rival: string, lead: VerdictPart) => VerdictText;
  readonly rival: (name: string, best: VerdictPart, headToHead: VerdictPart) => VerdictText;
  readonly headToHead: (count: number) => string;
  readonly below: (value: string) => string;
  readonly above: (value: string) => string;
  readonly overturn: (input: string, value: VerdictPart, leader: string) => VerdictText;
  readonly middle: (better: string, by: VerdictPart) => VerdictText;
  readonly middleLevel: (leader: string, better: string) => VerdictText;
  readonly middleStuck: (leader: string, better: string) => string;
  readonly impossible: (name: string, count: number) => string;
  readonly onlyLuck: string;
}

const verdictWords: Words<VerdictWords> = {
  en: {
    asIs: 'As is',
    alone: 'There is only the journey as it is: add a strategy to compare it with.',
    allStuck: 'In every future customers of all strategies get stuck, so there is none to choose.',
    asIsStuck: 'In every future customers of the journey as it is get stuck, so nothing can be compared.',
    likelihoods: {
      almostSurely: 'is almost surely the best buy',
      mostLikely: 'is most likely the best buy',
      probably: 'is probably the best buy',
      tossUp: 'leads, but it is a toss-up',
      onAverage: 'is worth most on average, but seldom the best',
    },
    of100: (count, luck) => `${count} of 100${luck ? ' draws of luck' : ' futures'}`,
    span: (range, luck) => (luck ? `(95% interval ${range})` : `(5–95% range ${range})`),
    best: (name, likelihood, chance, net, span, time) => [
      `${name} ${likelihood}: ahead of As is in `,
      chance,
      ', ',
      net,
      ' net value over ',
      time,
      ' ',
      span,
      '.',
    ],
    noBetter: (name, chance, net, span, time) => [
      `No strategy is worth more than As is. The best of them, ${name}, is ahead in `,
      chance,
      ', ',
      net,
      ' net value over ',
      time,
      ' ',
      span,
      '.',
    ],
    tie: (first, second, difference, time) => [
      `${first} and ${second} are too close to call over `,
      time,
      ': the difference in net value may be either way ',
      difference,
      '.',
    ],
    same: (first, second, time) => [`${first} and ${second} come to exactly the same over `, time, '.'],
    tieHelp: 'No winner is named: the mean difference over all futures could be nothing.',
    moreCustomers: 'Run more customers to tell.',
    uncertain: 'Not certain yet: the range holds gains and losses.',
    uncertainLead: (rival, lead) => [`Not certain yet: the lead over ${rival} may be a lag `, lead, '.'],
    rival: (name, best, headToHead) => [
      `${name} is best in `,
      best,
      '; head to head it is ',
      headToHead,
      '.',
    ],
    headToHead: (count) => `${count} to ${100 - count}`,
    below: (value) => `below ${value}`,
    above: (value) => `above ${value}`,
    overturn: (input, value, leader) => [`${input} `, value, ` would overturn that ${leader} leads.`],
    middle: (better, by) => [`With every input at its middle ${better} leads instead, by `, by, '.'],
    middleLevel: (leader, better) => [
      `With every input at its middle ${leader} and ${better} cannot be told apart.`,
    ],
    middleStuck: (leader, better) =>
      `With every input at its middle customers of ${leader} get stuck, and ${better} leads.`,
    impossible: (name, count) =>
      `In ${count} of the futures customers of ${name} get stuck; those do not count for it.`,
    onlyLuck: 'Only luck is in this: every input is taken as it stands.',
  },
  nl: {
    asIs: 'Nu',
    alone: 'Er is alleen de klantreis zoals die nu is: voeg een strategie toe om mee te vergelijken.',
    allStuck: 'In elke toekomst lopen klanten van alle strategieën vast, dus er valt niets te kiezen.',
    asIsStuck:
      'In elke toekomst lopen klanten vast in de klantreis zoals die nu is, dus er valt niets te vergelijken.',
    likelihoods: {
      almostSurely: 'is vrijwel zeker de beste koop',
      mostLikely: 'is hoogstwaarschijnlijk de beste koop',
      probably: 'is waarschijnlijk de beste koop',
      tossUp: 'staat voor, maar het is kop of munt',
      onAverage: 'is gemiddeld het meest waard, maar zelden de beste',
    },
    of100: (count, luck) => `${count} van 100${luck ? ' trekkingen van het toeval' : ' toekomsten'}`,
    span: (range, luck) => (luck ? `(95%-interval ${range})` : `(5–95%-marge ${range})`),
    best: (name, likelihood, chance, net, span, time) => [
      `${name} ${likelihood}: beter dan Nu in `,
      chance,
      ', ',
      net,
      ' nettowaarde in ',
      time,
      ' ',
      span,
      '.',
    ],
    noBetter: (name, chance, net, span, time) => [
      `Geen strategie is meer waard dan Nu. De beste ervan, ${name}, is beter in `,
      chance,
      ', ',
      net,
      ' nettowaarde in ',
      time,
      ' ',
      span,
      '.',
    ],
    tie: (first, second, difference, time) => [
      `${first} en ${second} ontlopen elkaar te weinig in `,
      time,
      ': het verschil in nettowaarde kan beide kanten op gaan ',
      difference,
      '.',
    ],
    same: (first, second, time) => [
      `${first} en ${second} komen steeds op precies hetzelfde uit in `,
      time,
      '.',
    ],
    tieHelp: 'Er is geen winnaar: het gemiddelde verschil over alle toekomsten kan niets zijn.',
    moreCustomers: 'Simuleer meer klanten om het te weten.',
    uncertain: 'Nog niet zeker: binnen de marge liggen winst en verlies.',
    uncertainLead: (rival, lead) => [
      `Nog niet zeker: de voorsprong op ${rival} kan een achterstand zijn `,
      lead,
      '.',
    ],
    rival: (name, best, headToHead) => [
      `${name} is de beste in `,
      best,
      '; onderling staat het ',
      headToHead,
      '.',
    ],
    headToHead: (count) => `${count} tegen ${100 - count}`,
    below: (value) => `onder ${value}`,
    above: (value) => `boven ${value}`,
    overturn: (input, value, leader) => [`${input} `, value, ` zou omdraaien dat ${leader} voorstaat.`],
    middle: (better, by) => [`Met elk invoergetal op zijn midden staat ${better} juist voor, met `, by, '.'],
    middleLevel: (leader, better) => [
      `Met elk invoergetal op zijn midden zijn ${leader} en ${better} niet te onderscheiden.`,
    ],
    middleStuck: (leader, better) =>
      `Met elk invoergetal op zijn midden lopen klanten van ${leader} vast, en staat ${better} voor.`,
    impossible: (name, count) =>
      `In ${count} van de toekomsten lopen klanten van ${name} vast; die tellen er niet voor mee.`,
    onlyLuck: 'Alleen toeval zit hierin: elk invoergetal is genomen zoals het er staat.',
  },
};
